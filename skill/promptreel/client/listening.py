"""Reading the answer to a message to its end, whatever form it has."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel.errors import BackendError, BadAnswer

from .calls import Call
from .dialects import signals
from .outcomes import refusal
from .reading import NotJson, decode
from .replies import envelope_of, read_reply
from .signals import Unreadable
from .sse import SseDecoder
from .turn import Reading, TurnReader
from .types import OnProgress, Progress

if TYPE_CHECKING:
    import httpx
    from httpx_sse import ServerSentEvent

_NOT_RUN = frozenset({501, 503, 505, 507, 511, 521, 523, 525, 526, 529, 530})
"""Statuses of servers that took nothing up, and of proxies that did not get through to one.

Every other 5xx may come while, or after, the run goes on: a proxy gives up with 524 or one of its own.
"""
_STREAM_STARTS = (b"data:", b"event:", b"id:", b"retry:", b":", b"\xef\xbb\xbf")


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of a stream, and whether it ended before its time."""

    reading: Reading
    dropped: bool


async def listen(
    response: httpx.Response, reader: TurnReader, idle_seconds: float, on_progress: OnProgress
) -> Heard:
    """Read the stream to its end, or until there is no news for too long."""
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not 200 <= response.status_code < 300:
        return await _refused(response)
    reader.begin()
    chunks = response.aiter_bytes()
    first = b"" if kind == "text/event-stream" else await anext(chunks, b"")
    if kind != "text/event-stream" and not first.lstrip().startswith(_STREAM_STARTS):
        return await _plain_answer(response.status_code, first, chunks, reader)
    decoder = SseDecoder()
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(idle_seconds) as idle:
        try:
            if first:
                _hear(reader, decoder.feed(first), on_progress)
            async for chunk in chunks:
                if _hear(reader, decoder.feed(chunk), on_progress):
                    idle.reschedule(loop.time() + idle_seconds)
        finally:
            last = decoder.close()
            whole = [event for event in last if not _is_torn(event)]
            _hear(reader, whole, on_progress)
    return Heard(reader.finish(), dropped=len(whole) < len(last))


def _is_torn(event: ServerSentEvent) -> bool:
    """Whether the end of the stream cut this event in two."""
    return any(isinstance(signal, Unreadable) for signal in signals(event.data, event.event))


def _hear(reader: TurnReader, events: list[ServerSentEvent], on_progress: OnProgress) -> bool:
    """Take events; returns whether there was news, and tells it if something was said or done."""
    before = (reader.doing, reader.said())
    news = [reader.feed(event) for event in events]
    if (now := (reader.doing, reader.said())) != before:
        on_progress(Progress("turn", reader.stage.fraction, *now))
    return any(news)


async def _refused(response: httpx.Response) -> Heard:
    reply = await read_reply(response)
    error = refusal(Call.RUN, reply.status, reply.envelope)
    if _may_have_run(reply.status, reply.envelope.code):
        return Heard(Reading(), dropped=True)
    raise error if error is not None else BackendError("The backend refused the message.")


def _may_have_run(status: int, code: int | None) -> bool:
    """Whether a failure leaves open that the message was run; a code of the backend's own says that it was not."""
    number = status if code in {None, 0, 200} else code
    return number == 408 or (500 <= number < 600 and number not in _NOT_RUN)


async def _plain_answer(status: int, first: bytes, chunks: Any, reader: TurnReader) -> Heard:
    """Read an answer that is no stream: an error in an envelope, or all events as one JSON list.

    Raises:
        PromptreelError: The error it holds.
    """
    text = (first + b"".join([chunk async for chunk in chunks])).decode("utf-8", "replace")
    try:
        body = decode(text) if text.strip() else {}
    except NotJson:
        body = None
    if isinstance(body, list):
        for item in body:
            reader.feed_json(item)
        return Heard(reader.finish(), dropped=False)
    if not isinstance(body, dict):
        raise BadAnswer("The backend answered the message with something that is not its protocol.")
    envelope = envelope_of(status, text)
    error = refusal(Call.RUN, status, envelope)
    if error is not None and body.keys() & {"code", "success", "data", "detail"}:
        if _may_have_run(status, envelope.code):
            return Heard(reader.finish(), dropped=True)
        raise error
    # An error all by itself is what a stream would have said too, so something may have been run.
    reader.feed_json(body)
    return Heard(reader.finish(), dropped=False)
