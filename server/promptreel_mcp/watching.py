"""Tell hosts what has changed, while calls run and after them.

Jobs go on in processes of their own; whoever asked for one is told of its news for as long as this server lives.
Hosts of 2026-07-28 listen to addresses (`subscriptions/listen`); older ones cannot subscribe here and are told by
the session of their call.
"""

from __future__ import annotations

import asyncio
import logging
import math
from typing import TYPE_CHECKING, Any

from mcp.types.version import MODERN_PROTOCOL_VERSIONS

from promptreel_mcp.actions import is_batch

from .resources.addresses import PROJECTS, job_at, timeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mcp.server.mcpserver import Context

    from promptreel.client import Progress
    from promptreel_mcp.actions import Desk

    from .results import Result

_log = logging.getLogger(__name__)
_PAUSE = 1.0
"""Seconds between two notices of one job's progress."""


class Watcher:
    """Notices about one server's jobs and projects."""

    def __init__(self) -> None:
        self._following: dict[str, asyncio.Task[None]] = {}
        self._projects: set[str] = set()

    async def after(self, ctx: Context[Any, Any], desk: Desk, result: Result) -> None:
        """Tell what a call has changed, and go on telling about a job that still runs."""
        await _tell(ctx, _changed(result))
        if result.project is not None and result.project not in self._projects:
            self._projects.add(result.project)
            await _tell_new(ctx)
        job = result.job
        if result.status == "running" and job is not None and job not in self._following:
            task = asyncio.create_task(self._follow(ctx, desk, job, result.project))
            self._following[job] = task
            task.add_done_callback(lambda _: self._following.pop(job, None))

    async def _follow(self, ctx: Context[Any, Any], desk: Desk, job: str, project: str | None) -> None:
        news = asyncio.Event()

        def note(_: Progress) -> None:
            news.set()

        ended = asyncio.create_task(_to_its_end(desk, job, note))
        try:
            while not ended.done():
                waiting = asyncio.create_task(news.wait())
                await asyncio.wait({ended, waiting}, return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
                news.clear()
                if not ended.done():
                    await _tell(ctx, [job_at(job)])
                    await asyncio.wait({ended}, timeout=_PAUSE)
            addresses = [job_at(job), PROJECTS, *([timeline_of(project)] if project else [])]
            await _tell(ctx, addresses)
        finally:
            ended.cancel()
            # Its end is nobody's business here: `wait` and `state` say how a job ended.
            await asyncio.gather(ended, return_exceptions=True)


async def _to_its_end(desk: Desk, job: str, note: Callable[[Progress], None]) -> None:
    if not is_batch(job):
        await desk.jobs.follow(job, math.inf, note)
    elif (batch := await desk.jobs.batch(job)) is not None:
        await desk.jobs.follow_batch(batch, math.inf, note)


def _changed(result: Result) -> list[str]:
    found = [PROJECTS]
    if result.project is not None:
        found.append(timeline_of(result.project))
    if result.job is not None:
        found.append(job_at(result.job))
    return found


async def _tell(ctx: Context[Any, Any], addresses: Iterable[str]) -> None:
    for address in addresses:
        await ctx.notify_resource_updated(address)
        if _has_session(ctx):
            await _quietly(ctx.session.send_resource_updated(address))


async def _tell_new(ctx: Context[Any, Any]) -> None:
    await ctx.notify_resources_changed()
    if _has_session(ctx):
        await _quietly(ctx.session.send_resource_list_changed())


def _has_session(ctx: Context[Any, Any]) -> bool:
    return ctx.protocol_version not in MODERN_PROTOCOL_VERSIONS


async def _quietly(notice: Any) -> None:
    """A host that has gone cannot be told; that is no failure of the call."""
    try:
        await notice
    except Exception as error:  # noqa: BLE001 - whatever a closed transport raises
        _log.debug("a notice did not reach the host: %s", error)
