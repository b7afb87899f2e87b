"""The five envelopes a response can come in, read as one (protocol.md §2)."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Envelope(BaseModel):
    """A response body taken apart.

    `code` is the backend's own error code: 0 for success, None where the body carries none.
    """

    model_config = ConfigDict(frozen=True)

    ok: bool
    code: int | None = None
    message: str = ""
    payload: Any = None
    """`data` where there is one, else the body itself."""
    body: Any = Field(default=None, repr=False)

    def get(self, *names: str) -> Any:
        """Return the first of these keys that has a value, in `data` first, then at the top level."""
        for source in (self.payload, self.body):
            if isinstance(source, dict):
                for name in names:
                    if source.get(name) is not None:
                        return source[name]
        return None


def read_envelope(body: Any) -> Envelope:
    """Take a decoded JSON body apart; never raises."""
    if not isinstance(body, dict):
        return Envelope(ok=True, payload=body, body=body)
    if "detail" in body and not body.keys() & {"code", "data", "success"}:
        return Envelope(ok=False, message=_detail(body["detail"]), payload=body, body=body)
    code = _code(body.get("code"))
    message = _message(body)
    failed = code not in {None, 0} or body.get("success") is False or _is_only_an_error(body)
    data = body.get("data")
    payload = data if isinstance(data, dict) else body
    return Envelope(ok=not failed, code=code, message=message, payload=payload, body=body)


def _is_only_an_error(body: dict[str, Any]) -> bool:
    """Whether there is an `error` and nothing that says otherwise; a render's status may name one too."""
    return bool(body.get("error")) and not body.keys() & {"code", "success", "data", "status", "state"}


def _code(value: Any) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return None


def _message(body: dict[str, Any]) -> str:
    error = body.get("error")
    if isinstance(error, dict):
        error = error.get("message") or error.get("detail")
    for text in (body.get("message"), body.get("msg"), error):
        if isinstance(text, str) and text:
            return text
    return ""


def _detail(detail: Any) -> str:
    """FastAPI's `detail`: a sentence, or a list of {loc, msg, type}."""
    if isinstance(detail, str):
        return detail
    if isinstance(detail, list):
        parts = [str(item.get("msg", "")) for item in detail if isinstance(item, dict)]
        return "; ".join(part for part in parts if part)
    return ""
