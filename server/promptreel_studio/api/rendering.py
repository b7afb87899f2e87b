"""The queue of renders: durable in the database, drawn by a few processes at a time."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import shutil
import sqlite3
from typing import TYPE_CHECKING, Any

from promptreel_studio.render.plan import extras, parts_folder
from promptreel_studio.store import User, assets, ledger, renders
from promptreel_studio.store.folder import write_private

from .drafts import asset_ids
from .errors import is_full
from .worker import Died, Done, Failed, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from promptreel_studio.store import Database, DataFolder, Render

    from .worker import Outcome

log = logging.getLogger("promptreel_studio")

ATTEMPTS = 2
_DIED = (
    "The renderer stopped twice before the video was finished. "
    "The machine may be short of memory: try a lower resolution or a shorter video."
)
_NO_START = "The renderer could not be started. Install promptreel with the extra [studio] and try again."
_FULL = "The disk of the studio is full. Free some space and export again."
_AGAIN_SECONDS = 2.0
"""How long to wait before the database is written again that could not be, as on a full disk."""


class RenderQueue:
    """Takes pending renders into work, oldest first."""

    def __init__(
        self,
        db: Database,
        folder: DataFolder,
        command: Sequence[str],
        *,
        at_once: int,
        stall_seconds: float,
        clock: Callable[[], float],
    ) -> None:
        self._db = db
        self._folder = folder
        self._command = command
        self._at_once = at_once
        self._stall_seconds = stall_seconds
        self._clock = clock
        self._news = asyncio.Event()
        self._lanes: list[asyncio.Task[None]] = []
        self.workers: dict[str, WorkerProcess] = {}
        """Processes at work, by the render's key."""
        self._cancelled: set[str] = set()
        """Keys of renders in work whose process shall end as soon as it is there."""

    async def start(self) -> None:
        """Queue again what an earlier end interrupted, and begin."""
        await self._db.run(renders.requeue_unfinished)
        wanted = {
            parts_folder(self._folder.render(name)) for name in await self._db.run(renders.waiting_files)
        }
        await asyncio.to_thread(_remove_pieces, self._folder.renders, wanted)
        self._lanes = [asyncio.create_task(self._lane()) for _ in range(self._at_once)]

    async def stop(self) -> None:
        """End the processes; their renders stay in work and are resumed by the next start."""
        for lane in self._lanes:
            lane.cancel()
        await asyncio.gather(*self._lanes, return_exceptions=True)
        self._lanes = []

    def wake(self) -> None:
        """A render was submitted."""
        self._news.set()

    async def unfinished(self) -> int:
        """How many renders wait or are in work."""
        return await self._db.run(renders.unfinished)

    async def cancel(self, user: User, render_id: str) -> Render | None:
        """Cancel a render and stop its process."""

        def step(connection: sqlite3.Connection) -> Render | None:
            render = renders.cancel(connection, user, render_id, now=self._clock())
            if render is not None and render.status == "cancelled":
                ledger.release(connection, render.reference)
            return render

        render = await self._db.run(step)
        if render is not None and render.status == "cancelled":
            self._cancelled.add(render.key)
            if render.key in self.workers:
                await self.workers[render.key].ask_to_end()
        return render

    async def _lane(self) -> None:
        while True:
            self._news.clear()
            try:
                render = await self._db.run(renders.claim_next)
            except sqlite3.OperationalError as error:
                log.warning("the queue of renders cannot be read: %s", error)
                await asyncio.sleep(_AGAIN_SECONDS)
                continue
            if render is None:
                await self._news.wait()
                continue
            try:
                await self._render(render)
            except Exception as error:  # one render must not end the queue
                log.exception("a render failed unexpectedly")
                await asyncio.to_thread(_discard, self._folder.render(render.stored_as))
                await self._give_up(
                    render, _FULL if is_full(error) else "The studio could not run the renderer."
                )

    async def _give_up(self, render: Render, why: str) -> None:
        """Write down that a render failed; on a full disk, as soon as there is room for that."""
        told = False
        while True:
            try:
                await self._db.run(renders.fail, render.key, why, now=self._clock())
            except sqlite3.OperationalError as error:
                if not told:
                    # Once: the log may be on the disk that is full.
                    log.warning("it cannot be written down yet that a render failed: %s", error)
                told = True
                await asyncio.sleep(_AGAIN_SECONDS)
            else:
                return

    async def _render(self, render: Render) -> None:
        target = self._folder.render(render.stored_as)
        job = self._folder.jobs / f"{render.key}.json"
        await asyncio.to_thread(write_private, job, json.dumps(await self._job(render, target)).encode())
        status = "processing"
        try:
            outcome = await self._run(render, job)
            if isinstance(outcome, Failed):
                # On a full disk their room is needed to write down that it failed.
                await asyncio.to_thread(_discard, target)
            status = await self._settle(render, outcome, target)
        finally:
            job.unlink(missing_ok=True)
            if status != "completed":
                _remove_file(target)
            if status not in {"pending", "processing"}:
                # Else it is rendered again, and goes on behind the finished pieces.
                await asyncio.to_thread(shutil.rmtree, parts_folder(target), ignore_errors=True)

    async def _job(self, render: Render, target: Path) -> dict[str, Any]:
        owned = await self._db.run(assets.owned, User(render.user_id), asset_ids(render.draft))
        return {
            "draft": render.draft,
            "output": render.output,
            "assets": {asset.id: str(self._folder.asset(asset.stored_as)) for asset in owned.values()},
            "target": str(target),
            "extras": True,
        }

    async def _run(self, render: Render, job: Path) -> Outcome:
        noted = renders.PENDING_PERCENT

        async def on_progress(frame: int, frames: int) -> None:
            nonlocal noted
            percent = renders.PENDING_PERCENT + (99 - renders.PENDING_PERCENT) * min(frame, frames) // frames
            if percent > noted:
                noted = percent
                with contextlib.suppress(
                    sqlite3.OperationalError
                ):  # the film matters more than how far it is
                    await self._db.run(renders.set_progress, render.key, percent)

        try:
            async with WorkerProcess.start(self._command, job, stall_seconds=self._stall_seconds) as worker:
                self.workers[render.key] = worker
                if render.key in self._cancelled:
                    await worker.ask_to_end()
                return await worker.outcome(on_progress)
        except OSError:
            log.exception("the renderer could not be started")
            return Failed(_NO_START)
        finally:
            self.workers.pop(render.key, None)
            self._cancelled.discard(render.key)

    async def _settle(self, render: Render, outcome: Outcome, target: Path) -> str:
        """Write down how it ended; returns the status that the render has now."""
        now = self._clock()
        size = await asyncio.to_thread(_size, target)
        if isinstance(outcome, Done) and not size:
            outcome = Died()

        def step(connection: sqlite3.Connection) -> str:
            if isinstance(outcome, Done):
                if renders.complete(
                    connection, render.key, duration=outcome.duration, size=size, now=now, notes=outcome.notes
                ):
                    ledger.charge(connection, render.reference)
                    return "completed"
                return "cancelled"
            if isinstance(outcome, Failed):
                renders.fail(connection, render.key, outcome.message, now=now)
                ledger.release(connection, render.reference)
                return "failed"
            status = renders.count_death(connection, render.key, _DIED, attempts=ATTEMPTS, now=now)
            if status == "failed":
                ledger.release(connection, render.reference)
            return status

        return await self._db.run(step)


def _remove_pieces(folder: Path, wanted: set[Path]) -> None:
    """Remove the pieces of films that nobody waits for any more."""
    for parts in folder.glob("*.parts"):
        if parts not in wanted:
            shutil.rmtree(parts, ignore_errors=True)


def _remove_file(target: Path) -> None:
    for leftover in (target, target.with_name(f"{target.name}.part"), *extras(target)):
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)


def _discard(target: Path) -> None:
    """Remove a film, what was made on the way, and its pieces."""
    _remove_file(target)
    shutil.rmtree(parts_folder(target), ignore_errors=True)


def _size(path: Path) -> int:
    """Bytes of a file, 0 where there is none."""
    return path.stat().st_size if path.is_file() else 0
