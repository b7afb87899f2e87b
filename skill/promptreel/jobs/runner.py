"""The process that works: `python -m promptreel.jobs.runner --home DIR PROJECT_ID`.

One per project, by the project's lock. It works through the project's queue and ends; what is queued
while it is ending is found after the lock is given back, or by whoever queued it.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from promptreel.errors import PromptreelError
from promptreel.settings import load_settings

from . import housekeeping, ledger, projects, queue, runners
from .dispatch import Dispatcher, try_ensure
from .journal import Journal
from .launch import RUNNER, Launcher
from .lock import project_lock
from .logs import log_to_stderr
from .perform import perform
from .work.connect import connect as connect_for_real

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.filelock import FileLock
    from promptreel.settings import Settings

    from .work import Connect

LOCK_SECONDS = 1.0
"""Longer than anybody holds a lock just to look whether it is free."""
CANCEL_RENDER_SECONDS = 8.0
LOOK_SECONDS = 0.05
"""Between two looks whether more has come; each costs microseconds."""

_log = logging.getLogger("promptreel.jobs.runner")


class Runner:
    """Works on one project in this process.

    Args:
        settings: Of the host that started us; every job here is done with them.
        project_id: Whose queue.
        connect: How to reach its backend.
        launcher: For other projects that wait for us to end.
    """

    def __init__(self, settings: Settings, project_id: str, connect: Connect, launcher: Launcher) -> None:
        self._settings = settings
        self._project_id = project_id
        self._connect = connect
        self._journal = Journal.of(settings)
        self._dispatcher = Dispatcher(self._journal, settings, launcher)

    async def run(self) -> bool:
        """Work until the queue is empty; return False at once when another runner has the project.

        Raises:
            PromptreelError: The journal cannot be used.
        """
        lock = project_lock(self._settings, self._project_id)
        if not await asyncio.to_thread(lock.acquire, LOCK_SECONDS):
            return False
        try:
            while True:
                await self._work_under(lock)
                # A job queued before the lock was free saw us alive: looking once more finds it.
                waiting = self._project_id in await asyncio.to_thread(queue.projects_with_work, self._journal)
                if not waiting or not await asyncio.to_thread(lock.acquire, LOCK_SECONDS):
                    break
            await asyncio.to_thread(try_ensure, self._dispatcher)
        finally:
            self._journal.close()
        return True

    async def _work_under(self, lock: FileLock) -> None:
        heart = asyncio.create_task(self._beat())
        try:
            await asyncio.to_thread(runners.register, self._journal, self._project_id)
            await self._cancel_abandoned_renders()
            await self._work_through_queue()
            while await self._linger():
                await self._work_through_queue()
        finally:
            heart.cancel()
            await asyncio.gather(heart, return_exceptions=True)
            with suppress(PromptreelError):
                runners.forget(self._journal, self._project_id)
            lock.release()

    async def _work_through_queue(self) -> None:
        while (claim := await asyncio.to_thread(queue.claim, self._journal, self._project_id)) is not None:
            await perform(claim, self._journal, self._settings, self._connect)
        await asyncio.to_thread(housekeeping.tidy, self._journal, self._settings)

    async def _linger(self) -> bool:
        """Return True as soon as there is more to do, False if nothing comes or another project waits for our place.

        We hold the lock meanwhile, as in the middle of a job, so nobody starts a second runner.
        """
        deadline = time.monotonic() + self._settings.runner_linger_seconds
        seen: tuple[int, int] | None = None
        while time.monotonic() < deadline:
            version = await asyncio.to_thread(self._journal.version)
            if version != seen:
                waiting = await asyncio.to_thread(queue.projects_with_work, self._journal)
                if self._project_id in waiting:
                    return True
                served = {
                    runner.project_id for runner in await asyncio.to_thread(runners.listed, self._journal)
                }
                if not served.issuperset(waiting):
                    return False
                seen = version
            await asyncio.sleep(LOOK_SECONDS)
        return False

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(runners.HEARTBEAT_SECONDS)
            try:
                await asyncio.to_thread(runners.beat, self._journal, self._project_id)
            except PromptreelError as error:
                _log.warning("no heartbeat: %s", error.message)

    async def _cancel_abandoned_renders(self) -> None:
        """Tell the backend about renders whose job was cancelled while no runner lived."""
        for _, job_id, render_id in await asyncio.to_thread(
            ledger.abandoned_renders, self._journal, self._project_id
        ):
            project = await asyncio.to_thread(projects.require, self._journal, self._project_id)
            try:
                async with asyncio.timeout(CANCEL_RENDER_SECONDS):
                    async with self._connect(self._settings, project) as backend:
                        await backend.cancel_render(render_id)
            except (PromptreelError, TimeoutError) as error:
                _log.warning("a render could not be cancelled: %s", error)
            # Tried once: a render that nobody wants costs nothing, an endless retry would.
            await asyncio.to_thread(ledger.set_render, self._journal, render_id, job_id, "ended")


def main(
    arguments: Sequence[str] | None = None,
    connect: Connect = connect_for_real,
    command: Sequence[str] = RUNNER,
) -> int:
    """Be a runner.

    Args:
        arguments: Those of the command line.
        connect: How to reach backends.
        command: How to start a runner for another project that waits.

    Returns:
        0 when the queue is empty or another runner has the project, 1 when the journal cannot be used.
    """
    parser = argparse.ArgumentParser(prog="python -m promptreel.jobs.runner")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("project")
    options = parser.parse_args(arguments)
    try:
        settings = load_settings().model_copy(update={"home": options.home.absolute()})
        log_to_stderr(settings)
        asyncio.run(_until_stopped(Runner(settings, options.project, connect, Launcher(settings, command))))
    except PromptreelError as error:
        _log.error("%s %s", error.message, error.hint)
        return 1
    return 0


async def _until_stopped(runner: Runner) -> None:
    """Run; on SIGTERM stop where we are, which the next runner resumes."""
    task = asyncio.ensure_future(runner.run())
    with suppress(NotImplementedError):  # Windows has no such handlers
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        if not await task:
            _log.info("another runner has this project")
    except asyncio.CancelledError:
        _log.info("told to stop")


if __name__ == "__main__":
    sys.exit(main())
