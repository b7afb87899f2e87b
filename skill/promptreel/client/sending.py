"""Sending a message: once, whatever happens; then reading until the end is known (protocol.md §3).

The request that may be paid for is made in exactly one place, `_post`, and nothing repeats it. If
its stream ends before its time, the state is read until it shows what became of it.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from promptreel.errors import (
    BackendError,
    BadAnswer,
    InvalidInput,
    PromptreelError,
    SessionGone,
    TokenRejected,
)
from promptreel.wire import RunRequest

from .api import Api, encode
from .calls import Call
from .dialects import Unreadable, signals
from .failures import NoAnswer
from .outcomes import refusal
from .reading import NotJson, decode
from .sessions import state as read_state
from .sse import SseDecoder
from .state import changes, fingerprint
from .transport import envelope_of, read_reply
from .turn import Reading, TurnReader
from .types import OnProgress, Progress, ProjectState, Turn, TurnStatus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    import httpx
    from httpx_sse import ServerSentEvent

    from promptreel.settings import Settings

_AMBIGUOUS = frozenset({408, 500, 502, 504})
"""Statuses of a proxy or server that may come while, or after, the run goes on."""
_HEADERS = {
    "Accept": "text/event-stream",
    "Accept-Encoding": "identity",
    "Cache-Control": "no-store",
    "Content-Type": "application/json",
}
_STREAM_STARTS = (b"data:", b"event:", b"id:", b"retry:", b":", b"\xef\xbb\xbf")


@dataclass(frozen=True, slots=True)
class _Heard:
    """What came of a stream, and whether it ended before its time."""

    reading: Reading
    dropped: bool


async def send(
    api: Api,
    settings: Settings,
    session_id: str,
    text: str,
    *,
    before: ProjectState | None,
    on_progress: OnProgress,
    on_sent: Callable[[], None],
) -> Turn:
    """Send one message and return what came of it.

    Args:
        api: The backend.
        settings: How long to wait.
        session_id: The project.
        text: The message.
        before: The state to compare with; read first if None, which also proves the token.
        on_progress: Told at every step, and at every tick of the pace.
        on_sent: Called just before the message leaves; from then on it must never be sent again.

    Raises:
        PromptreelError: The backend was not reached, or refused the message: nothing was run. What
            goes wrong later is in the turn.
    """
    if not text.strip():
        raise InvalidInput("The message is empty.", hint="Say what you want to see or change.")
    if before is None:
        before = await read_state(api, session_id)
    reader = TurnReader()
    async with _ticking(reader, api.transport.pace.tick, on_progress):
        heard = await _post(api, settings, session_id, text, reader, on_progress, on_sent)
    if heard.dropped and heard.reading.failure is None:
        turn = await recover(api, session_id, before, on_progress)
        return _merge(heard.reading, turn)
    return await _conclude(api, session_id, before, heard.reading)


async def recover(api: Api, session_id: str, before: ProjectState, on_progress: OnProgress) -> Turn:
    """Find out by the state alone what became of a message; nothing is sent again.

    Returns:
        A turn that is "done" (the state changed), "unchanged", "unknown" (it could not be read), or
        "failed" (the project is gone).
    """
    waits = api.transport.pace.recovery
    seen: ProjectState | None = None
    for look, wait in enumerate(waits, 1):
        message = f"The connection broke; looking what became of the message ({look} of {len(waits)})"
        on_progress(Progress("recover", None, message))
        await asyncio.sleep(wait)
        try:
            seen = await read_state(api, session_id)
        except SessionGone as gone:
            return Turn(status="failed", error=gone.message, failure=gone, dropped=True)
        except PromptreelError:
            seen = None
            continue
        if seen.fingerprint != before.fingerprint:
            return Turn(status="done", changes=changes(before, seen), state=seen, dropped=True)
    if seen is None:
        return Turn(status="unknown", dropped=True)
    return Turn(status="unchanged", state=seen, dropped=True)


async def _post(
    api: Api,
    settings: Settings,
    session_id: str,
    text: str,
    reader: TurnReader,
    on_progress: OnProgress,
    on_sent: Callable[[], None],
) -> _Heard:
    transport = api.transport
    token = await api.token()
    body = encode(RunRequest.of(session_id, text))
    url = transport.url("/run_sse")
    on_sent()
    try:
        async with (
            asyncio.timeout(settings.turn_seconds),
            transport.stream("POST", url, token=token, content=body, headers=_HEADERS) as response,
        ):
            return await _listen(response, reader, settings.turn_idle_seconds, on_progress)
    except TimeoutError:
        return _Heard(reader.finish(), dropped=True)
    except NoAnswer as lost:
        if not lost.sent:
            raise lost.error from None
        return _Heard(reader.finish(), dropped=True)
    except BadAnswer:
        # It answered, in whatever way, so it may also have run.
        return _Heard(reader.finish(), dropped=True)
    except TokenRejected as error:
        raise await _not_run(api, token, error) from None


async def _not_run(api: Api, token: str, error: TokenRejected) -> PromptreelError:
    """Renew a guest's token for the next message; this one is not sent again, not even now."""
    try:
        await api.renew(token)
    except PromptreelError as failed:
        return failed
    return TokenRejected(
        f"{error.message} A new guest account is ready; nothing was run.",
        hint="Send the message again.",
        retryable=True,
    )


async def _listen(
    response: httpx.Response, reader: TurnReader, idle_seconds: float, on_progress: OnProgress
) -> _Heard:
    """Read the stream to its end, or until there is no news for too long."""
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not 200 <= response.status_code < 300:
        return await _refused(response)
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
    return _Heard(reader.finish(), dropped=len(whole) < len(last))


def _is_torn(event: ServerSentEvent) -> bool:
    """Whether the end of the stream cut this event in two."""
    return any(isinstance(signal, Unreadable) for signal in signals(event.data, event.event))


def _hear(reader: TurnReader, events: list[ServerSentEvent], on_progress: OnProgress) -> bool:
    """Take events; returns whether there was news, and tells it if it is about something else now."""
    doing = reader.doing
    news = [reader.feed(event) for event in events]
    if reader.doing != doing:
        on_progress(Progress("turn", None, reader.doing))
    return any(news)


async def _refused(response: httpx.Response) -> _Heard:
    reply = await read_reply(response)
    error = refusal(Call.RUN, reply.status, reply.envelope)
    if reply.status in _AMBIGUOUS and reply.envelope.code in {None, 0, reply.status}:
        return _Heard(Reading(), dropped=True)
    raise error if error is not None else BackendError("The backend refused the message.")


async def _plain_answer(status: int, first: bytes, chunks: Any, reader: TurnReader) -> _Heard:
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
        return _Heard(reader.finish(), dropped=False)
    if not isinstance(body, dict):
        raise BadAnswer("The backend answered the message with something that is not its protocol.")
    envelope = envelope_of(status, text)
    error = refusal(Call.RUN, status, envelope)
    if error is not None:
        raise error
    reader.feed_json(body)
    return _Heard(reader.finish(), dropped=False)


async def _conclude(api: Api, session_id: str, before: ProjectState, reading: Reading) -> Turn:
    """Look at the state after a stream that ended as it should."""
    after: ProjectState | None = None
    with suppress(PromptreelError):
        after = await read_state(api, session_id)
        for wait in api.transport.pace.confirm:
            if after.fingerprint != before.fingerprint or not _promises_change(reading, before):
                break
            await asyncio.sleep(wait)
            after = await read_state(api, session_id)
    found = changes(before, after) if after is not None else ()
    return _turn(_status(reading, after, found), reading, after, found)


def _promises_change(reading: Reading, before: ProjectState) -> bool:
    draft = reading.delta.get("draft")
    return draft is not None and fingerprint({"draft": draft}) != fingerprint({"draft": before.draft})


def _status(reading: Reading, after: ProjectState | None, found: tuple[str, ...]) -> TurnStatus:
    if reading.failure is not None:
        return "failed"
    if reading.question is not None:
        return "awaiting_input"
    if reading.texts or found:
        return "done"
    return "unknown" if after is None else "unchanged"


def _turn(
    status: TurnStatus,
    reading: Reading,
    after: ProjectState | None,
    found: tuple[str, ...],
    *,
    dropped: bool = False,
) -> Turn:
    failure = reading.failure if status == "failed" else None
    return Turn(
        status=status,
        texts=reading.texts,
        tools=reading.tools,
        question=reading.question,
        error=failure.message if failure else None,
        changes=found,
        state=after,
        failure=failure,
        dropped=dropped,
    )


def _merge(reading: Reading, turn: Turn) -> Turn:
    """Put together what a stream said before it broke and what the state showed after."""
    status = turn.status
    if turn.failure is None and reading.failure is not None:
        return _turn("failed", reading, turn.state, turn.changes, dropped=True)
    if status == "unchanged" and reading.question is not None:
        status = "awaiting_input"
    return replace(turn, status=status, texts=reading.texts, tools=reading.tools, question=reading.question)


@asynccontextmanager
async def _ticking(reader: TurnReader, tick: float, on_progress: OnProgress) -> AsyncGenerator[None, None]:
    """Say what is being done, and for how long, at every tick."""

    async def beat() -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        while True:
            await asyncio.sleep(tick)
            on_progress(Progress("turn", None, f"{reader.doing} ({_duration(loop.time() - begun)})"))

    on_progress(Progress("turn", None, "Sending the message"))
    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        beating.cancel()
        with suppress(asyncio.CancelledError):
            await beating


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
