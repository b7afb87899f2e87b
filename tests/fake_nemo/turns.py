"""Events of a turn, and what the client reads from them."""

from __future__ import annotations

from fake_nemo import events
from promptreel.client.sse import SseDecoder
from promptreel.client.turn import TurnReader


def read(*bodies):
    """Read a stream of these events; bytes stand for themselves."""
    raw = b"".join(body if isinstance(body, bytes) else events(body) for body in bodies)
    decoder, reader = SseDecoder(), TurnReader()
    for event in decoder.feed(raw) + decoder.close():
        reader.feed(event)
    return reader.finish()


def said(text, **fields):
    return {
        "content": {"parts": [{"text": text}], "role": "model"},
        "author": "a",
        "invocationId": "i",
        **fields,
    }


def called(name="edit_multitrack", args=None, call_id="c1"):
    part = {"functionCall": {"id": call_id, "name": name, "args": args or {}}}
    return {"content": {"parts": [part], "role": "model"}, "author": "a", "invocationId": "i"}


def returned(response, name="edit_multitrack", call_id="c1"):
    part = {"functionResponse": {"id": call_id, "name": name, "response": response}}
    return {"content": {"parts": [part], "role": "user"}, "author": "a", "invocationId": "i"}
