"""Events of a turn's stream, with the keys and in the order of google-adk (protocol.md §3.4)."""

from __future__ import annotations

import json
import time
import uuid
from typing import Any

from promptreel.wire import APP_NAME


def as_sse(event: dict[str, Any]) -> bytes:
    """One event on one line. U+2028 stays as it is, as google-adk leaves it."""
    return b"data: " + json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n\n"


HEARTBEAT = as_sse({"type": "heartbeat"})


class Invocation:
    """Makes the events of one turn."""

    def __init__(self) -> None:
        self._id = f"e-{uuid.uuid4()}"

    def text(self, text: str) -> bytes:
        """Words for the user."""
        return self._event({"text": text}, "model")

    def call(self, call_id: str, name: str, args: dict[str, Any]) -> bytes:
        """The agent calls a tool."""
        return self._event({"functionCall": {"id": call_id, "args": args, "name": name}}, "model")

    def answer(self, call_id: str, name: str, result: dict[str, Any], state_delta: dict[str, Any]) -> bytes:
        """The tool has answered, and the state is changed already."""
        part = {"functionResponse": {"id": call_id, "name": name, "response": result}}
        return self._event(part, "user", state_delta)

    def state(self, state_delta: dict[str, Any]) -> bytes:
        """A change of the state without a tool."""
        return self._event(None, "model", state_delta)

    def error(self, kind: str, message: str) -> bytes:
        """The run ends here."""
        details = {"error_type": kind, "error_message": message, "timestamp": time.time()}
        return as_sse({"error": f"{kind}: {message}", "error_details": details})

    def _event(
        self, part: dict[str, Any] | None, role: str, state_delta: dict[str, Any] | None = None
    ) -> bytes:
        content = {} if part is None else {"content": {"parts": [part], "role": role}}
        return as_sse(
            content
            | {
                "invocationId": self._id,
                "author": APP_NAME,
                "actions": {
                    "stateDelta": state_delta or {},
                    "artifactDelta": {},
                    "requestedAuthConfigs": {},
                    "requestedToolConfirmations": {},
                },
                "id": str(uuid.uuid4()),
                "timestamp": time.time(),
            }
        )


def new_call_id() -> str:
    """Id of a tool call."""
    return f"adk-{uuid.uuid4()}"
