"""Progress on its way into the journal: not too often, and only forwards."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel.errors import PromptreelError
from promptreel.jobs import queue
from promptreel.jobs.models import JobProgress

if TYPE_CHECKING:
    from promptreel.client.types import OnProgress, Progress
    from promptreel.jobs.journal import Journal

WRITE_SECONDS = 0.25
"""Between two writes; each is a commit on the disk."""

_log = logging.getLogger(__name__)


class ProgressWriter:
    """Writes a job's progress from a task of its own; what comes in between is skipped.

    A fraction that is smaller than one before, as when a stage starts over, is held at that one.
    """

    def __init__(self, journal: Journal, job_id: str, highest: float | None = None) -> None:
        self._journal = journal
        self._job_id = job_id
        self._highest = highest
        self._stage: str | None = None
        self._said: tuple[str, ...] = ()
        self._told = 0
        self._waiting: JobProgress | None = None
        self._news = asyncio.Event()
        self._last_write = 0.0

    def report(self, progress: Progress) -> None:
        """Take progress; returns at once."""
        if progress.fraction is not None:
            share = min(1.0, max(0.0, progress.fraction))
            self._highest = share if self._highest is None else max(share, self._highest)
        self._said = progress.said or self._said
        self._waiting = JobProgress(stage=progress.stage, fraction=self._highest, message=progress.message)
        self._news.set()

    async def write(self) -> None:
        """Write what comes, until cancelled."""
        while True:
            await self._news.wait()
            await asyncio.sleep(max(0.0, self._last_write + WRITE_SECONDS - time.monotonic()))
            self._news.clear()
            try:
                await self.flush()
            except PromptreelError as error:
                _log.warning("progress is not written: %s", error.message)

    async def flush(self) -> None:
        """Write what has not been written."""
        progress, self._waiting = self._waiting, None
        if progress is None:
            return
        new_stage = progress["stage"] != self._stage
        self._stage = progress["stage"]
        self._last_write = time.monotonic()
        said = self._said[self._told :]
        await asyncio.to_thread(queue.report, self._journal, self._job_id, progress, log=new_stage, said=said)
        self._told += len(said)


def share_of(report: OnProgress, start: float, end: float) -> OnProgress:
    """Return an `on_progress` whose 0 to 1 is `start` to `end` of the whole."""

    def scaled(progress: Progress) -> None:
        fraction = None if progress.fraction is None else start + (end - start) * progress.fraction
        report(replace(progress, fraction=fraction))

    return scaled
