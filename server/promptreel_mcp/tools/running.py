"""What every tool call shares: the desk, progress to the host, failures as results."""

from __future__ import annotations

import asyncio
import functools
import logging
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError
from promptreel_mcp.actions import Desk
from promptreel_mcp.answers import to_call_result
from promptreel_mcp.results import Result, failure

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from mcp.server.mcpserver import Context
    from mcp.types import CallToolResult

    from promptreel.client import Progress

log = logging.getLogger(__name__)


host_name: ContextVar[str | None] = ContextVar("host_name", default=None)
"""What the MCP client of the current call calls itself."""


@functools.cache
def _only_desk() -> Desk:
    return Desk()


def desk() -> Desk:
    """The desk of this process, set up at the first call that needs it."""
    found = _only_desk()
    found.hosted_by(host_name.get())
    return found


class ProgressReporter:
    """Hands progress from a callback to the host: strictly increasing, with the stage as message."""

    def __init__(self, ctx: Context[Any, Any]) -> None:
        self._ctx = ctx
        self._latest: Progress | None = None
        self._news = asyncio.Event()
        self._sent = -1.0

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
                self._sent = value
                total = None if share is None else max(100.0, value)
                await self._ctx.report_progress(value, total, progress.message)


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


async def answer(work: Callable[[], Awaitable[Result]]) -> CallToolResult:
    """Run an action; our errors become results that say what to do."""
    try:
        return to_call_result(await work())
    except PromptreelError as error:
        return to_call_result(failure(error))
    except Exception:
        # Without this the host would show "Error executing tool", which helps nobody.
        log.exception("a tool call failed in an unexpected way")
        surprise = PromptreelError(
            "Something went wrong inside promptreel; nothing was sent twice.",
            hint="Call `state` to see where things stand. `promptreel doctor` shows the logs.",
        )
        return to_call_result(failure(surprise))
