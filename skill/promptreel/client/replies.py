"""Answers read to their end and taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel.errors import BadAnswer
from promptreel.wire import Envelope, read_envelope

from .reading import NotJson, decode

if TYPE_CHECKING:
    import httpx

MAX_BODY_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer read to its end."""

    status: int
    headers: httpx.Headers
    envelope: Envelope
    text: str


async def read_reply(response: httpx.Response) -> Reply:
    """Read a JSON answer to its end.

    Raises:
        BadAnswer: A success that is no JSON, or larger than any sensible answer.
    """
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise BadAnswer("The backend's answer is too large to be one.")
    text = body.decode("utf-8", "replace")
    return Reply(response.status_code, response.headers, envelope_of(response.status_code, text), text)


def envelope_of(status: int, text: str) -> Envelope:
    """Take a body apart; one that is no JSON is empty where the status already says that it failed.

    Nothing at all is a success without a payload: enough for a call that asks for nothing.
    """
    if not text.strip():
        return Envelope(ok=True)
    try:
        body: Any = decode(text)
    except NotJson:
        if 200 <= status < 300:
            raise BadAnswer("The backend answered with something that is not its protocol.") from None
        return Envelope(ok=False, payload={}, body={})
    try:
        return read_envelope(body)
    except ValueError:
        raise BadAnswer("The backend's answer cannot be understood.") from None
