"""One event of a turn's stream, in whichever dialect, as signals (protocol.md §3.4 to §3.6).

Events are read key by key instead of as a model: no value of any type in any field may cost the
rest of an event, because the turn may have been paid for.
"""

from __future__ import annotations

import json
import re
from typing import Any

from promptreel.timeline.values import items, mapping

from .reading import NotJson, decode
from .signals import PLAIN, Alive, Called, Edited, Failed, Key, Passed, Returned, Said, Signal, Unreadable

_BEATS = frozenset({"", "heartbeat", "ping", "pong", "keepalive", "keep-alive", "[done]", "done", "comment"})
_BROKEN_ERROR = re.compile(r'^\s*\{\s*"error"\s*:\s*"?(?P<message>.*)\Z', re.DOTALL)
_ADK_KEYS = frozenset(
    [
        "content",
        "actions",
        "errorCode",
        "error_code",
        "errorMessage",
        "author",
        "invocationId",
        "invocation_id",
        "partial",
    ]
)
_TEXT_TYPES = frozenset({"text", "message", "answer", "final"})
_CALL_TYPES = frozenset({"tool_call", "tool_start", "toolcall_start", "function_call"})
_RESULT_TYPES = frozenset({"tool_result", "tool_end", "toolcall_end", "function_response"})
_QUIET_TYPES = frozenset(
    [
        "heartbeat",
        "ping",
        "pong",
        "done",
        "end",
        "status",
        "session_ready",
        "warming_up",
        "message_accepted",
        "keepalive",
    ]
)


def signals(data: str, name: str = "message") -> list[Signal]:
    """Return what an event says.

    Args:
        data: The event's data, JSON or not.
        name: The event's name.
    """
    if name.lower() in _BEATS or data.strip().lower() in _BEATS:
        return [Alive()]
    try:
        return read_event(decode(data))
    except NotJson:
        broken = _BROKEN_ERROR.match(data)
        if broken is None:
            return [Unreadable(data)]
        message = re.sub(r'"?\s*\}\s*\Z', "", broken["message"])
        return [Failed(message)]


def read_event(event: Any) -> list[Signal]:
    """Return what a decoded event says."""
    if isinstance(event, list):
        return [signal for item in event if isinstance(item, dict) for signal in read_event(item)]
    if not isinstance(event, dict):
        return [Alive()] if str(event).lower() in _BEATS else [Unreadable()]
    kind = event.get("type")
    if isinstance(kind, str) and not isinstance(event.get("content"), dict):
        return _simple(kind.lower(), event)
    if event.get("error") and not isinstance(event.get("content"), dict):
        return [_error(event)]
    if event.keys() & _ADK_KEYS and not isinstance(event.get("content"), str):
        return _adk(event)
    if (code := _code(event.get("code"))) is not None:
        return [Failed(_words(event.get("message")) or _words(event.get("msg")), code)]
    if isinstance(event.get("data"), dict):
        return read_event(event["data"])
    text = _words(event.get("text")) or _words(event.get("content"))
    return [Said(PLAIN, text)] if text else [Passed(PLAIN)]


def _adk(event: dict[str, Any]) -> list[Signal]:
    key = (_words(_pick(event, "invocationId", "invocation_id")), _words(event.get("author")))
    partial = event.get("partial") is True
    found: list[Signal] = []
    for part in items(mapping(event.get("content")).get("parts")):
        if isinstance(part, dict):
            found += _part(part, key, partial=partial)
    delta = mapping(_pick(mapping(event.get("actions")), "stateDelta", "state_delta"))
    if delta:
        found.append(Edited(dict(delta)))
    code, message = _pick(event, "errorCode", "error_code"), _pick(event, "errorMessage", "error_message")
    if code or message:
        word = code if isinstance(code, str | int) and not isinstance(code, bool) else None
        found.append(Failed(_words(message), word, key, partial=partial))
    if not partial:
        found.insert(0, Passed(key, spoke=any(isinstance(signal, Called | Returned) for signal in found)))
    if key == ("", "system") and (disguised := _disguised(found)):
        return [Failed(disguised)]
    return found


def _part(part: dict[str, Any], key: Key, *, partial: bool) -> list[Signal]:
    """Read one part; calls in fragments are ignored, they have other ids than the whole ones."""
    found: list[Signal] = []
    text = part.get("text")
    if isinstance(text, str) and text and not part.get("thought"):
        found.append(Said(key, text, partial=partial))
    call = _pick(part, "functionCall", "function_call")
    if isinstance(call, dict) and not partial:
        found.append(Called(_id(call.get("id")), _words(call.get("name")), call.get("args")))
    answer = _pick(part, "functionResponse", "function_response")
    if isinstance(answer, dict) and not partial:
        found.append(Returned(_id(answer.get("id")), _words(answer.get("name")), answer.get("response")))
    return found


def _disguised(found: list[Signal]) -> str:
    """Return the message of google-adk 1.23's error, which looks like an ordinary text."""
    texts = [signal.text for signal in found if isinstance(signal, Said)]
    if len(texts) == 1 and texts[0].startswith("Error:"):
        return texts[0].removeprefix("Error:").strip()
    return ""


def _simple(kind: str, event: dict[str, Any]) -> list[Signal]:
    """Read the dialect of the vendor's reference 4.4 and of its own client's socket."""
    if kind in _QUIET_TYPES or "think" in kind:
        return [Alive()]
    text = next(
        (_words(event[key]) for key in ("content", "text", "delta", "message") if _words(event.get(key))), ""
    )
    if kind in {"chunk", "delta", "text_delta"}:
        return [Said(PLAIN, text, partial=True)] if text else [Passed(PLAIN)]
    if kind in _TEXT_TYPES:
        return [Passed(PLAIN), Said(PLAIN, text, whole=False)] if text else [Passed(PLAIN)]
    if kind == "error":
        return [_error(event)]
    name = _words(_pick(event, "name", "tool_name", "tool"))
    if kind in _CALL_TYPES:
        return [Passed(PLAIN, spoke=True), Called(_id(event.get("id")), name, _pick(event, "args", "input"))]
    if kind in _RESULT_TYPES:
        result = _pick(event, "result", "response", "output")
        return [Passed(PLAIN, spoke=True), Returned(_id(event.get("id")), name, result)]
    if kind == "ask_question":
        asked = _pick(event, "args", "question", "content")
        rest = {key: value for key, value in event.items() if key != "type"}
        return [Passed(PLAIN, spoke=True), Called(None, kind, asked if isinstance(asked, dict) else rest)]
    return [Said(PLAIN, text, whole=False)] if text else [Passed(PLAIN)]


def _error(event: dict[str, Any]) -> Failed:
    error = event.get("error")
    inner = mapping(error)
    message = _words(error) or _words(inner.get("message")) or _words(event.get("message"))
    message = message or _words(event.get("content")) or (json.dumps(error) if error else "")
    return Failed(message, _code(event.get("code")) or _code(inner.get("code")))


def _code(value: Any) -> int | None:
    """Return one of the backend's codes for a failure, given as a number or as text."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:18])
    return value if isinstance(value, int) and not isinstance(value, bool) and value != 0 else None


def _pick(source: Any, *names: str) -> Any:
    return next((source[name] for name in names if source.get(name) is not None), None)


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _id(value: Any) -> str | None:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None
