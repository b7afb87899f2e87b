"""Sending a message: once, whatever happens; then reading until the end is known (protocol.md §3).

The request that may be paid for is made in exactly one place, `_post`, and nothing repeats it. If
its stream ends before its time, the state is read until it shows what became of it.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from promptreel.errors import (
    BadAnswer,
    InvalidInput,
    PromptreelError,
    TokenRejected,
)
from promptreel.wire import RunRequest

from .api import Api, encode
from .concluding import conclude, merge, recover
from .failures import NoAnswer
from .listening import Heard, listen
from .sessions import state as read_state
from .stages import Stage
from .turn import TurnReader
from .types import OnProgress, Progress, ProjectState, Turn

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from promptreel.settings import Settings

_HEADERS = {
    "Accept": "text/event-stream",
    "Accept-Encoding": "identity",
    "Cache-Control": "no-store",
    "Content-Type": "application/json",
}


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
        return merge(heard.reading, turn)
    on_progress(Progress("turn", Stage.READING.fraction, "Looking at the timeline"))
    return await conclude(api, session_id, before, heard.reading)


async def _post(
    api: Api,
    settings: Settings,
    session_id: str,
    text: str,
    reader: TurnReader,
    on_progress: OnProgress,
    on_sent: Callable[[], None],
) -> Heard:
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
            return await listen(response, reader, settings.turn_idle_seconds, on_progress)
    except TimeoutError:
        return Heard(reader.finish(), dropped=True)
    except NoAnswer as lost:
        if not lost.sent:
            raise lost.error from None
        return Heard(reader.finish(), dropped=True)
    except BadAnswer:
        # It answered, in whatever way, so it may also have run.
        return Heard(reader.finish(), dropped=True)
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


@asynccontextmanager
async def _ticking(reader: TurnReader, tick: float, on_progress: OnProgress) -> AsyncGenerator[None, None]:
    """Say what is being done, and for how long, at every tick."""

    async def beat() -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        while True:
            await asyncio.sleep(tick)
            message = f"{reader.doing} ({_duration(loop.time() - begun)})"
            on_progress(Progress("turn", reader.stage.fraction, message))

    on_progress(Progress("turn", Stage.SENDING.fraction, "Sending the message"))
    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        beating.cancel()
        # Not awaited itself: a cancel that comes at this moment is meant for us.
        await asyncio.wait({beating})


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
