"""What every tool call shares: the desk, progress to the host, failures as results."""

from __future__ import annotations

import asyncio
import functools
import logging
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from promptreel.errors import PromptreelError
from promptreel.harmless import harmless
from promptreel_mcp.actions import Desk, call_begun
from promptreel_mcp.actions.patience import clock
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
        self._known = False
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
                self._known = self._known or share is not None
                # The protocol wants progress to increase with every notification, known or not.
                value = max(self._sent + 0.001, 0.0 if share is None else share * 100)
                self._sent, self._sent_at = value, asyncio.get_running_loop().time()
                total = max(100.0, value) if self._known else None
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


def begin_call() -> None:
    """Begin a call of a host: its time, and what it puts into the journal."""
    from promptreel.jobs.orders import Call, current_call

    current_call.set(Call())
    restart_clock()


def restart_clock() -> None:
    """Let the time of the current call begin now: the user was asked something meanwhile."""
    call_begun.set(clock())


class Closing(NamedTuple):
    """The server closes before a piece of work was done."""


_T = TypeVar("_T")


async def before_closing(work: Callable[[], Awaitable[_T]]) -> _T | Closing:
    """Do a piece of work, broken off when the server closes meanwhile."""
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
    return Closing()


async def _broken_off() -> Result:
    """Return what is true of a call that was broken off: whether anything of it is in the journal."""
    from promptreel.jobs.orders import Call, current_call

    call = current_call.get() or Call()
    known = await call.settled()
    if call.queued or call.followed:
        job = call.queued[-1] if call.queued else call.followed
        text = f"The server is closing. The job {job} goes on by itself; do not ask for it again."
        if call.queued:
            text += " What else this call was to do is not done."
        again = NextAction(
            tool="wait", arguments={"job": job}, why="see how it ends, once the server is back"
        )
        return Result(ok=False, status="running", job=job, text=text, next_actions=[again])
    if not known:
        text = "The server is closing, and whether this call was written down in time is not known."
        look = NextAction(
            tool="projects", arguments={}, why="see whether it runs, before it is asked for again"
        )
        return Result(ok=False, status="unknown", text=text, next_actions=[look])
    return failure(
        PromptreelError(
            "The server is closing. Nothing of this call was sent or queued.",
            hint="Call it again once the server is back.",
            retryable=True,
        )
    )


async def answer(work: Callable[[], Awaitable[Result]]) -> CallToolResult:
    """Run an action; our errors become results that say what to do."""
    try:
        done = await before_closing(work)
        result = await _broken_off() if isinstance(done, Closing) else done
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
    await _delivered(result)
    return to_call_result(shown, None if shown.link == result.link else shown.link)


async def _delivered(result: Result) -> None:
    """Write down that the host gets these outcomes: a call that asks for the same again wants another one."""
    told = [(result.status, result.job), *((step.status, step.job) for step in result.steps or ())]
    told += [(item.status, job) for item in result.items or () for job in item.jobs]
    ended = [job for status, job in told if job is not None and status not in {"running", "queued"}]
    if not ended or not desk().has_journal():
        return
    try:
        await desk().jobs.delivered(ended)
    except PromptreelError as error:
        log.warning("that an answer was given is not written down: %s", error.message)
