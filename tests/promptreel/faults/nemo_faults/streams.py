"""Streams of a turn: the same turn in every dialect and framing, and every way to report an error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .messages import JSON, STREAM, Answer
from .world import APP

if TYPE_CHECKING:
    from .cells import Cell

QUESTION = {"title": "Which city?", "questions": [{"id": "q1", "prompt": "Which city?", "options": []}]}
PLAN, ANSWER = "Let me shorten it.", "Now it is\u2028 8 seconds – 好."
TOOL = "edit_multitrack"
WRONG = 'tool "edit" is broken'


@dataclass(frozen=True)
class StreamShape:
    """One way to answer a message.

    Attributes:
        name: The row's heading.
        says: What is particular about it.
        answer: What comes.
        like: Which way must come to the same.
        edits: Whether the turn changes the timeline.
    """

    name: str
    says: str
    answer: Answer
    like: str
    edits: bool = True

    def matches(self, cell: Cell, like: Cell) -> bool:
        """Whether it came to the same; google-adk to 1.22 leaves more than the message in an error."""
        if cell.outcome != like.outcome or not cell.found:
            return False
        seen, expected = dict(cell.found), dict(like.found)
        error, wanted = seen.pop("error"), expected.pop("error")
        return seen == expected and (
            error == wanted or bool(wanted and error and error[:-1].startswith(wanted[:-1]))
        )


def sse(*events: Any, end: str = "\n", start: str = "data: ") -> bytes:
    """Return events as a stream."""
    texts = [event if isinstance(event, str) else json.dumps(event, ensure_ascii=False) for event in events]
    return "".join(f"{start}{text}{end}{end}" for text in texts).encode()


def said(text: str, **more: Any) -> dict[str, Any]:
    """Return google-adk's event for a text."""
    event = {"content": {"parts": [{"text": text}], "role": "model"}, "invocationId": "e-1", "author": APP}
    return event | more


_CALL = {"id": "adk-1", "name": TOOL, "args": {"seconds": 8}}
_RESULT = {"id": "adk-1", "name": TOOL, "response": {"status": "success"}}


def _camel(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"content": {"parts": [part], "role": "model"}, "invocationId": "e-1", "author": APP}
        for part in parts
    ]


def _snake(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"content": {"parts": [part], "role": "model"}, "invocation_id": "e-1", "author": APP}
        for part in parts
    ]


CAMEL = _camel({"text": PLAN}, {"functionCall": _CALL}, {"functionResponse": _RESULT}, {"text": ANSWER})
SNAKE = _snake({"text": PLAN}, {"function_call": _CALL}, {"function_response": _RESULT}, {"text": ANSWER})
SIMPLE = [
    {"type": "text", "content": PLAN},
    {"type": "tool_call", "name": TOOL, "args": {"seconds": 8}},
    {"type": "tool_result", "name": TOOL, "result": {"status": "success"}},
    {"type": "text", "content": ANSWER},
]
_FRAGMENTS = [
    *CAMEL[:3],
    said(ANSWER[:5], partial=True),
    said(ANSWER[5:], partial=True),
    said(ANSWER, partial=False),
]
_BEATS = b"".join(
    [
        b": still here\n\n",
        b"data:\n\n",
        b"data: heartbeat\n\n",
        b'data: {"type":"heartbeat"}\n\n',
        b'data: {"type": "ping"}\n\n',
        b"event: heartbeat\ndata: {}\n\n",
    ]
)
_LARGE = _camel({"functionResponse": {**_RESULT, "response": {"status": "success", "log": "x" * 400_000}}})[0]
_OTHER_KEYS = {"usageMetadata": {"totalTokenCount": 5}, "longRunningToolIds": [], "groundingMetadata": None}


def _stream(*events: Any, **framing: str) -> Answer:
    return Answer(sse(*events, **framing), STREAM)


def _joined(events: list[dict[str, Any]], between: bytes) -> Answer:
    return Answer(between + between.join(sse(event) for event in events) + between, STREAM)


_WHOLE = "ADK, camelCase"
_ERROR = "error, ADK 1.24"
_SILENT = "silent"
_ASKS = "question, ADK"

TURN_SHAPES: tuple[StreamShape, ...] = (
    StreamShape(_WHOLE, "text, functionCall, functionResponse, text", _stream(*CAMEL), _WHOLE),
    StreamShape("ADK, snake_case", "function_call, invocation_id", _stream(*SNAKE), _WHOLE),
    StreamShape("V4.4", '{"type":"text","content":…}, tool_call, tool_result', _stream(*SIMPLE), _WHOLE),
    StreamShape("both", "each event in another dialect", _stream(*CAMEL[:2], *SIMPLE[2:]), _WHOLE),
    StreamShape("fragments", "partial events, then the whole text", _stream(*_FRAGMENTS), _WHOLE),
    StreamShape("fragments only", "partial events and no whole text", _stream(*_FRAGMENTS[:-1]), _WHOLE),
    StreamShape(
        "more keys", "keys nobody documented", _stream(*[event | _OTHER_KEYS for event in CAMEL]), _WHOLE
    ),
    StreamShape("CRLF", "lines end with CR LF", _stream(*CAMEL, end="\r\n"), _WHOLE),
    StreamShape("CR", "lines end with CR", _stream(*CAMEL, end="\r"), _WHOLE),
    StreamShape("no space", "`data:` without the space", _stream(*CAMEL, start="data:"), _WHOLE),
    StreamShape(
        "named", "`event:` and `id:` lines", _stream(*CAMEL, start="event: message\nid: 7\ndata: "), _WHOLE
    ),
    StreamShape(
        "byte order mark", "one before the first event", Answer(b"\xef\xbb\xbf" + sse(*CAMEL), STREAM), _WHOLE
    ),
    StreamShape(
        "heartbeats", "all six documented and guessed forms, everywhere", _joined(CAMEL, _BEATS), _WHOLE
    ),
    StreamShape("last line", "the last event lacks its empty line", Answer(sse(*CAMEL)[:-2], STREAM), _WHOLE),
    StreamShape("large", "an event of 400 KB", _stream(*CAMEL[:2], _LARGE, CAMEL[3]), _WHOLE),
    StreamShape(
        "chunked", "without a length, in pieces of 7 bytes", Answer(sse(*CAMEL), STREAM, chunked=True), _WHOLE
    ),
    StreamShape("text/plain", "under another content type", Answer(sse(*CAMEL), "text/plain"), _WHOLE),
    StreamShape("no type", "under no content type", Answer(sse(*CAMEL), ""), _WHOLE),
    StreamShape("list", "all events as one JSON list", Answer(json.dumps(CAMEL).encode(), JSON), _WHOLE),
    StreamShape(_SILENT, "the stream ends after the tool's result", _stream(*CAMEL[1:3]), _SILENT),
    StreamShape(
        "silent, STOP",
        "errorCode STOP after it",
        _stream(*CAMEL[1:3], {"errorCode": "STOP", "author": APP, "invocationId": "e-1"}),
        _SILENT,
    ),
    StreamShape(
        "silent, no content",
        "errorCode MODEL_RETURNED_NO_CONTENT after it",
        _stream(
            *CAMEL[1:3], {"errorCode": "MODEL_RETURNED_NO_CONTENT", "author": APP, "invocationId": "e-1"}
        ),
        _SILENT,
    ),
    StreamShape(
        _ASKS,
        "functionCall ask_question",
        _stream(*_camel({"functionCall": {"name": "ask_question", "args": QUESTION}})),
        _ASKS,
        edits=False,
    ),
    StreamShape(
        "question, V4.4",
        "tool_call ask_question",
        _stream({"type": "tool_call", "name": "ask_question", "args": QUESTION}),
        _ASKS,
        edits=False,
    ),
    StreamShape(
        "question, socket",
        '{"type":"ask_question",…}',
        _stream({"type": "ask_question", **QUESTION}),
        _ASKS,
        edits=False,
    ),
    StreamShape(_ERROR, '{"error":"…"}', _stream(said(PLAN), {"error": WRONG}), _ERROR),
    StreamShape(
        "error, ADK to 1.22",
        "the same without escaping the message: no JSON, on two lines",
        Answer(sse(said(PLAN)) + f'data: {{"error": "{WRONG}\nsecond line"}}\n\n'.encode(), STREAM),
        _ERROR,
    ),
    StreamShape(
        "error, ADK 1.23",
        'a text "Error: …" by the author system',
        _stream(said(PLAN), said(f"Error: {WRONG}", author="system", invocationId="")),
        _ERROR,
    ),
    StreamShape(
        "error, ADK 2.5",
        "with error_details",
        _stream(said(PLAN), {"error": WRONG, "error_details": {"error_type": "E", "error_message": WRONG}}),
        _ERROR,
    ),
    StreamShape(
        "error, model",
        "errorCode and errorMessage",
        _stream(said(PLAN), {"errorCode": "UNKNOWN_ERROR", "errorMessage": WRONG, "author": APP}),
        _ERROR,
    ),
    StreamShape(
        "error, model, snake",
        "error_code and error_message",
        _stream(said(PLAN), {"error_code": "UNKNOWN_ERROR", "error_message": WRONG, "author": APP}),
        _ERROR,
    ),
    StreamShape(
        "error, fragment",
        "errorCode only on a partial event",
        _stream(
            said(PLAN),
            {
                "errorCode": "SAFETY",
                "errorMessage": WRONG,
                "author": APP,
                "invocationId": "e-1",
                "partial": True,
            },
        ),
        _ERROR,
    ),
    StreamShape(
        "error, V4.4", '{"type":"error",…}', _stream(SIMPLE[0], {"type": "error", "error": WRONG}), _ERROR
    ),
)
