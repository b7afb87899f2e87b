"""The facade: everything that servers and the command line do with projects and jobs."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from promptreel.errors import InvalidInput

from . import batches, budget, looks, orders, orphans, projects, queue
from .dispatch import Dispatcher
from .follow import follow, follow_batch
from .journal import Journal
from .launch import Launcher
from .notes import cancel_note
from .orders import Order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client.types import Progress, ProjectState
    from promptreel.settings import BackendName, Settings

    from .batches import BatchOrder
    from .budget import Limit
    from .models import Batch, Event, Job, JobKind, Look, Project
    from .orders import Placed
    from .runners import Runner

CANCEL_SECONDS = 10.0
"""How long `cancel` waits for the runner to confirm."""


class Jobs:
    """Projects and jobs of one data folder; any number of these may be open at once, in any process.

    Making one reads and writes nothing. Looking at jobs starts a runner where one died.
    All methods raise PromptreelError where the journal cannot be used.

    Args:
        settings: Whose data folder.
        launcher: How runners are started.
    """

    def __init__(self, settings: Settings, *, launcher: Launcher | None = None) -> None:
        self._settings = settings
        self._journal = Journal.of(settings)
        self._dispatcher = Dispatcher(self._journal, settings, launcher or Launcher(settings))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the journal; runners go on."""
        self._journal.close()

    async def new_project(self, backend: BackendName, title: str, *, language: str = "en") -> Project:
        """Write down a project; its backend hears of it with its first job."""
        return await asyncio.to_thread(projects.create, self._journal, backend, title, language)

    async def project(self, project_id: str) -> Project | None:
        """Return a project, None when there is none of that id."""
        return await asyncio.to_thread(projects.find, self._journal, project_id)

    async def latest_project(self) -> Project | None:
        """Return the project last worked on, by anybody."""
        found = await asyncio.to_thread(projects.newest_first, self._journal, 1)
        return found[0] if found else None

    async def projects(self) -> list[Project]:
        """Return all projects, the one last worked on first."""
        return await asyncio.to_thread(projects.newest_first, self._journal)

    async def look(self, project_id: str, state: ProjectState) -> Look | None:
        """Write down which state is being shown; returns what was shown before, None the first time."""
        seen = (state.fingerprint, state.draft, len(state.assets))
        return await asyncio.to_thread(looks.exchange, self._journal, project_id, *seen)

    async def submit(self, project_id: str, kind: JobKind, request: dict[str, Any]) -> Job:
        """Queue a job and start a runner unless one lives.

        Args:
            project_id: Whose queue.
            kind: What kind of work.
            request: generate {message, language?}, upload {sources}, export {format, resolution,
                quality, path, overwrite}; each may name in `after` a job of the same project without
                whose success it is not started; an export's folder is fixed now, by our settings.

        Raises:
            InvalidInput: There is no such project.
        """
        if await self.project(project_id) is None:
            raise InvalidInput(
                f"There is no project {project_id!r}.", hint="List the projects to see the ones that exist."
            )
        request = self._placed(kind, request)
        return (await self.place(Order(kind, request, project_id))).job

    async def place(self, order: Order) -> Placed:
        """Queue an order and start a runner unless one lives; done to its end also if the caller is cut off.

        Raises:
            CreditLimitReached: The order's limit leaves no room for it.
        """
        return await orders.kept(self._place(order))

    async def _place(self, order: Order) -> Placed:
        placed = await asyncio.to_thread(orders.place, self._journal, order, orders.current_call.get())
        orders.note(placed.job.id)
        await asyncio.to_thread(self._dispatcher.ensure, placed.job.project_id)
        return placed

    async def would_repeat(self, order: Order) -> bool:
        """Whether an equal order is still open, and `place` would give that one back."""
        return await asyncio.to_thread(orders.would_repeat, self._journal, order, orders.current_call.get())

    async def delivered(self, job_ids: Sequence[str]) -> None:
        """Write down that the outcome of these jobs was given to the host that asked."""
        await asyncio.to_thread(orders.delivered, self._journal, list(job_ids))

    async def spent(self, limit: Limit) -> float:
        """Return what the account has used in the last 24 hours, running work with what it may use."""
        return await asyncio.to_thread(lambda: limit.spent_by_others() + budget.spent_in(self._journal))

    async def job(self, job_id: str) -> Job | None:
        """Return a job, None when there is none of that id."""
        found = await asyncio.to_thread(queue.find, self._journal, job_id)
        if found is not None and not found.final:
            await asyncio.to_thread(self._dispatcher.ensure, found.project_id)
        return found

    async def jobs(self, project_id: str | None = None) -> list[Job]:
        """Return the jobs of a project, or of all projects, in the order they were asked for."""
        found = await asyncio.to_thread(queue.in_order, self._journal, project_id)
        if any(not job.final for job in found):
            await asyncio.to_thread(self._dispatcher.ensure, project_id)
        return found

    async def follow(
        self,
        job_id: str,
        wait_seconds: float,
        on_progress: Callable[[Progress], None] | None = None,
        on_event: Callable[[Event], None] | None = None,
    ) -> Job:
        """Return the job when it has ended, at the latest after `wait_seconds`; fractions never shrink.

        Args:
            job_id: Whose end.
            wait_seconds: Patience; may be infinite.
            on_progress: Called with news.
            on_event: Called with all that has happened to the job, then with what happens.

        Raises:
            InvalidInput: There is no such job.
        """
        job = await self._require(job_id)
        if (call := orders.current_call.get()) is not None:
            call.followed = job.id
        ensure = partial(self._dispatcher.ensure, job.project_id)
        return await follow(self._journal, job.id, wait_seconds, on_progress, ensure, on_event)

    async def cancel(self, job_id: str) -> Job:
        """Stop a job; the result's `note` says what may still be charged.

        A job that has ended stays as it is. The job that comes back still says `running` when its
        runner has not confirmed in time.

        Raises:
            InvalidInput: There is no such job.
        """
        job = await self._require(job_id)
        note = cancel_note(job.kind, None, "studio")
        job = await asyncio.to_thread(queue.request_cancel, self._journal, job.id, note)
        if job.final:
            return job
        await asyncio.to_thread(self._cancel_orphan, job)
        return await follow(self._journal, job.id, CANCEL_SECONDS, None, lambda: self._cancel_orphan(job))

    async def submit_batch(self, order: BatchOrder) -> Batch:
        """Queue several wishes at once, all or none of them on the disk, and start runners for them.

        Raises:
            CreditLimitReached: The order's limit leaves no room for all of them.
        """
        return await orders.kept(self._place_batch(self._placed_batch(order)))

    async def _place_batch(self, order: BatchOrder) -> Batch:
        call = orders.current_call.get()
        batch = await asyncio.to_thread(batches.submit, self._journal, order, call)
        orders.note(batch.id)
        await asyncio.to_thread(self._dispatcher.ensure)
        return batch

    async def would_repeat_batch(self, order: BatchOrder) -> bool:
        """Whether an equal batch is still open, and `submit_batch` would give that one back."""
        call = orders.current_call.get()
        return await asyncio.to_thread(batches.would_repeat, self._journal, self._placed_batch(order), call)

    def _placed_batch(self, order: BatchOrder) -> BatchOrder:
        items = [
            replace(item, steps=[(kind, self._placed(kind, request)) for kind, request in item.steps])
            for item in order.items
        ]
        return replace(order, items=items)

    async def batch(self, batch_id: str) -> Batch | None:
        """Return a batch, None when there is none of that id."""
        return await asyncio.to_thread(batches.find, self._journal, batch_id)

    async def follow_batch(
        self, batch: Batch, wait_seconds: float, on_progress: Callable[[Progress], None] | None = None
    ) -> dict[str, Job]:
        """Return a batch's jobs by id when all have ended, at the latest after `wait_seconds`."""
        return await follow_batch(
            self._journal, batch, wait_seconds, on_progress, partial(self._dispatcher.ensure, None)
        )

    async def cancel_batch(self, batch: Batch) -> None:
        """Stop all of a batch's jobs that have not ended, the last first, so that none is begun meanwhile."""
        found = await asyncio.to_thread(batches.jobs_of, self._journal, batch)
        going = [job for job in found.values() if not job.final]
        await asyncio.gather(*(self.cancel(job.id) for job in reversed(going)))

    async def runners(self) -> list[Runner]:
        """Return the runners that live or are starting."""
        return await asyncio.to_thread(self._dispatcher.living)

    def _cancel_orphan(self, job: Job) -> None:
        if orphans.end(self._journal, self._settings, job):
            self._dispatcher.ensure(job.project_id)

    def _placed(self, kind: JobKind, request: dict[str, Any]) -> dict[str, Any]:
        """Fix an export's folder now: whoever does the work may have other settings."""
        return {"folder": str(self._settings.output_dir)} | request if kind == "export" else request

    async def _require(self, job_id: str) -> Job:
        found = await asyncio.to_thread(queue.find, self._journal, job_id)
        if found is None:
            raise InvalidInput(f"There is no job {job_id!r}.", hint="List the jobs to see what is running.")
        return found
