"""What every tool call shares: the desk, progress to the host, failures as results."""

from __future__ import annotations

import asyncio
import functools
import logging
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Protocol

from promptreel.errors import PromptreelError
from promptreel.harmless import harmless
from promptreel_mcp.actions import Desk
from promptreel_mcp.answers import to_call_result
from promptreel_mcp.results import NextAction, Result, failure

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from mcp.server.mcpserver import Context
    from mcp.types import CallToolResult

    from promptreel.client import Progress

log = logging.getLogger(__name__)


host_name: ContextVar[str | None] = ContextVar("host_name", default=None)
"""What the MCP client of the current call calls itself."""


class Caller(Protocol):
    """A user of a server that has several."""

    def desk(self, client_name: str | None) -> Desk:
        """Return the desk of this user's conversation."""
        ...

    async def handed(self, result: Result) -> Result:
        """Return a result as the user can use it from where they are."""
        ...

    async def closing(self) -> None:
        """Return when the server closes and the call must be answered with what is known."""
        ...


caller: ContextVar[Caller | None] = ContextVar("caller", default=None)
"""Who calls, over HTTP; None where a process serves one host only."""


@functools.cache
def _only_desk() -> Desk:
    return Desk()


def desk() -> Desk:
    """The desk of whoever calls: the process's own, set up at the first call that needs it, or their user's."""
    if (who := caller.get()) is not None:
        return who.desk(host_name.get())
    found = _only_desk()
    found.hosted_by(host_name.get())
    return found


_APART_SECONDS = 0.1
"""Between the last progress of a call and its answer, if progress was sent so late."""


class ProgressReporter:
    """Hands progress from a callback to the host: strictly increasing, with the stage as message."""

    def __init__(self, ctx: Context[Any, Any]) -> None:
        self._ctx = ctx
        self._latest: Progress | None = None
        self._news = asyncio.Event()
        self._sent = -1.0
        self._sent_at = float("-inf")

    def __call__(self, progress: Progress) -> None:
        """Remember the newest progress; called by the action."""
        self._latest = progress
        self._news.set()

    async def run(self) -> None:
        """Send what is new until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            if (progress := self._latest) is not None:
                share = progress.fraction
                # The protocol wants progress to increase with every notification, known or not.
                value = max(self._sent + 0.001, 0.0 if share is None else share * 100)
                self._sent, self._sent_at = value, asyncio.get_running_loop().time()
                total = None if share is None else max(100.0, value)
                await self._ctx.report_progress(value, total, harmless(progress.message))

    async def settle(self) -> None:
        """Return when an answer may follow the last progress.

        Clients built on the TypeScript SDK take in an answer before progress that they read together with it,
        find that nobody waits for the progress, and some of them then close the connection.
        """
        left = self._sent_at + _APART_SECONDS - asyncio.get_running_loop().time()
        await asyncio.sleep(max(0.0, left))


@asynccontextmanager
async def reporting(ctx: Context[Any, Any]) -> AsyncGenerator[ProgressReporter]:
    """Report progress to the host while the block runs."""
    reporter = ProgressReporter(ctx)
    task = asyncio.create_task(reporter.run())
    try:
        yield reporter
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await reporter.settle()


async def handed(result: Result) -> Result:
    """Return a result as whoever calls can use it; on this machine it is as it is."""
    who = caller.get()
    return result if who is None else await who.handed(result)


_CLOSING = "The server is closing. What was asked for before goes on by itself; do not send it again."
_LOOK = NextAction(tool="projects", why="see what is running, once the server is back")


async def _before_closing(work: Callable[[], Awaitable[Result]]) -> Result:
    """Run an action; when the server closes meanwhile, say so instead of breaking off."""
    who = caller.get()
    if who is None:
        return await work()
    running = asyncio.ensure_future(work())
    closing = asyncio.ensure_future(who.closing())
    try:
        await asyncio.wait({running, closing}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            return running.result()
    finally:
        running.cancel()
        closing.cancel()
        await asyncio.gather(running, closing, return_exceptions=True)
    return Result(ok=False, status="running", text=_CLOSING, next_actions=[_LOOK])


async def answer(work: Callable[[], Awaitable[Result]]) -> CallToolResult:
    """Run an action; our errors become results that say what to do."""
    try:
        result = await _before_closing(work)
    except PromptreelError as error:
        result = failure(error)
    except Exception:
        # Without this the host would show "Error executing tool", which helps nobody.
        log.exception("a tool call failed in an unexpected way")
        surprise = PromptreelError(
            "Something went wrong inside promptreel; nothing was sent twice.",
            hint="Call `state` to see where things stand. `promptreel doctor` shows the logs.",
        )
        result = failure(surprise)
    shown = await handed(result)
    return to_call_result(shown, None if shown.link == result.link else shown.link)
