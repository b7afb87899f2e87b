"""Follow a job by reading the journal, however many processes away it runs."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from . import batches, events, queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel.client.types import Progress

    from .journal import Journal
    from .models import Batch, Event, Job, JobProgress

LOOK_SECONDS = 0.05
"""Between two looks at the journal's version, which costs microseconds."""
ENSURE_SECONDS = 1.0
"""Between two looks whether the job's runner still lives."""


class Increasing:
    """Passes progress on when it is news; fractions never shrink."""

    def __init__(self, on_progress: Callable[[Progress], None]) -> None:
        self._on_progress = on_progress
        self._last: JobProgress | None = None
        self._highest = -1.0

    def show(self, progress: JobProgress) -> None:
        """Pass on what changed; a fraction that shrank is passed on as the highest there was."""
        from promptreel.client.types import Progress

        if progress == self._last or not (progress["message"] or progress["stage"]):
            return
        fraction = progress["fraction"]
        grown = fraction is not None and fraction > self._highest
        last = self._last
        self._last = progress
        if not grown and last is not None and _words(last) == _words(progress):
            return
        if fraction is not None and grown:
            self._highest = fraction
        known = None if fraction is None else self._highest
        self._on_progress(Progress(progress["stage"], known, progress["message"]))


async def follow(
    journal: Journal,
    job_id: str,
    wait_seconds: float,
    on_progress: Callable[[Progress], None] | None,
    ensure: Callable[[], None],
    on_event: Callable[[Event], None] | None = None,
) -> Job:
    """Return the job as soon as it has ended, else as it is after `wait_seconds`.

    Args:
        journal: Where it is written down.
        job_id: A job that exists.
        wait_seconds: How long to wait at most; 0 looks once.
        on_progress: Called with news.
        ensure: Called now and then, to replace a runner that died; runs on a thread.
        on_event: Called with everything in the job's history, and with what comes meanwhile.

    Raises:
        PromptreelError: The journal cannot be read.
        LookupError: There is no such job.
    """
    deadline = time.monotonic() + wait_seconds
    show = None if on_progress is None else Increasing(on_progress)
    next_ensure = time.monotonic()
    version = await asyncio.to_thread(journal.version)
    job = await asyncio.to_thread(queue.require, journal, job_id)
    told = await _tell(journal, job_id, 0, on_event)
    while True:
        if show is not None and not job.final:
            show.show(job.progress)
        now = time.monotonic()
        if job.final or now >= deadline:
            return job
        if now >= next_ensure:
            await asyncio.to_thread(ensure)
            next_ensure = now + ENSURE_SECONDS
        await asyncio.sleep(min(LOOK_SECONDS, max(0.0, deadline - time.monotonic())))
        seen, version = version, await asyncio.to_thread(journal.version)
        if version != seen:
            job = await asyncio.to_thread(queue.require, journal, job_id)
            told = await _tell(journal, job_id, told, on_event)


async def follow_batch(
    journal: Journal,
    batch: Batch,
    wait_seconds: float,
    on_progress: Callable[[Progress], None] | None,
    ensure: Callable[[], None],
) -> dict[str, Job]:
    """Return a batch's jobs, by id, as soon as all have ended, else as they are after `wait_seconds`.

    Args:
        journal: Where they are written down.
        batch: Whose.
        wait_seconds: How long to wait at most; 0 looks once.
        on_progress: Called with news of the whole.
        ensure: Called now and then, to replace runners that died; runs on a thread.

    Raises:
        PromptreelError: The journal cannot be read.
    """
    deadline = time.monotonic() + wait_seconds
    show = None if on_progress is None else Increasing(on_progress)
    next_ensure = time.monotonic()
    version: tuple[int, int] | None = None
    jobs: dict[str, Job] = {}
    while True:
        seen, version = version, await asyncio.to_thread(journal.version)
        if version != seen:
            jobs = await asyncio.to_thread(batches.jobs_of, journal, batch)
            if show is not None:
                show.show(batches.progress(batch, jobs))
        now = time.monotonic()
        if now >= deadline or all(job.final for job in jobs.values()):
            return jobs
        if now >= next_ensure:
            await asyncio.to_thread(ensure)
            next_ensure = now + ENSURE_SECONDS
        await asyncio.sleep(min(LOOK_SECONDS, max(0.0, deadline - time.monotonic())))


async def _tell(journal: Journal, job_id: str, told: int, on_event: Callable[[Event], None] | None) -> int:
    """Pass on what happened after the event `told`; returns the last one."""
    if on_event is not None:
        for event in await asyncio.to_thread(events.after, journal, job_id, told):
            on_event(event)
            told = event.id
    return told


def _words(progress: JobProgress) -> tuple[str, str]:
    return progress["stage"], progress["message"]
