"""Tell hosts what has changed, while calls run and after them.

Jobs go on in processes of their own; all sessions that listen to one are told of its news, whichever session asked
for it, for as long as this server lives. A server has one user, so nobody else hears of them.
"""

from __future__ import annotations

import asyncio
import logging
import math
from typing import TYPE_CHECKING

from mcp.shared.subscriptions import ResourcesListChanged, ResourceUpdated

from promptreel_mcp.actions import is_batch

from .resources.addresses import PROJECTS, job_at, job_of, project_of, timeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mcp.server.subscriptions import SubscriptionBus

    from promptreel.client import Progress
    from promptreel_mcp.actions import Desk

    from .results import Result

_log = logging.getLogger(__name__)
_PAUSE = 1.0
"""Seconds between two notices of one job's progress."""


class Watcher:
    """Notices about one server's jobs and projects."""

    def __init__(self, bus: SubscriptionBus) -> None:
        self._bus = bus
        self._following: dict[str, asyncio.Task[None]] = {}
        self._projects: set[str] = set()

    async def after(self, desk: Desk, result: Result) -> None:
        """Tell what a call has changed, and go on telling about a job that still runs."""
        await self._tell(_changed(result))
        if result.project is not None and result.project not in self._projects:
            self._projects.add(result.project)
            await self._bus.publish(ResourcesListChanged())
        if result.status == "running" and result.job is not None:
            self._follow(desk, result.job, result.project)

    async def begin(self, desk: Desk, addresses: Iterable[str]) -> None:
        """Follow what runs at these addresses, whoever has asked for it: another session, host or terminal."""
        if not desk.has_journal():
            return
        for address in addresses:
            for job, project in await _running_at(desk, address):
                self._follow(desk, job, project)

    def _follow(self, desk: Desk, job: str, project: str | None) -> None:
        if job not in self._following:
            task = asyncio.create_task(self._to_its_end(desk, job, project))
            self._following[job] = task
            task.add_done_callback(lambda _: self._following.pop(job, None))

    async def _to_its_end(self, desk: Desk, job: str, project: str | None) -> None:
        news = asyncio.Event()

        def note(_: Progress) -> None:
            news.set()

        ended = asyncio.create_task(_followed(desk, job, note))
        try:
            while not ended.done():
                waiting = asyncio.create_task(news.wait())
                await asyncio.wait({ended, waiting}, return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
                news.clear()
                if not ended.done():
                    await self._tell([job_at(job)])
                    await asyncio.wait({ended}, timeout=_PAUSE)
            await self._tell([job_at(job), PROJECTS, *([timeline_of(project)] if project else [])])
        finally:
            ended.cancel()
            # Its end is nobody's business here: `wait` and `state` say how a job ended.
            await asyncio.gather(ended, return_exceptions=True)

    async def _tell(self, addresses: Iterable[str]) -> None:
        for address in addresses:
            await self._bus.publish(ResourceUpdated(uri=address))


async def _followed(desk: Desk, job: str, note: Callable[[Progress], None]) -> None:
    if not is_batch(job):
        await desk.jobs.follow(job, math.inf, note)
    elif (batch := await desk.jobs.batch(job)) is not None:
        await desk.jobs.follow_batch(batch, math.inf, note)


async def _running_at(desk: Desk, address: str) -> list[tuple[str, str | None]]:
    """Return the jobs that run at an address, with their projects."""
    if (wanted := job_of(address)) is not None:
        if is_batch(wanted):
            batch = await desk.jobs.batch(wanted)
            ids = [job for item in batch.items for job in item.jobs] if batch else []
            found = [await desk.jobs.job(job) for job in ids]
            return [(wanted, None)] if any(job is not None and not job.final for job in found) else []
        found = [await desk.jobs.job(wanted)]
    elif (project := project_of(address)) is not None or address == PROJECTS:
        found = await desk.jobs.jobs(project)
    else:
        return []
    return [(job.id, job.project_id) for job in found if job is not None and not job.final]


def _changed(result: Result) -> list[str]:
    found = [PROJECTS]
    if result.project is not None:
        found.append(timeline_of(result.project))
    if result.job is not None:
        found.append(job_at(result.job))
    return found
