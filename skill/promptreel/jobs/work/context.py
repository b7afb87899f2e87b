"""What a piece of work gets: its job, its project, a way to the backend, and the journal."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from promptreel.errors import SessionGone
from promptreel.jobs import projects, queue

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from promptreel.client.types import OnProgress, ProjectState, RenderView, Turn
    from promptreel.jobs.journal import Journal
    from promptreel.jobs.models import Job, Project
    from promptreel.settings import Settings
    from promptreel.wire import CreditsBalance, RenderOutput, RenderStatus, SessionCreated, UploadedFile


class Backend(Protocol):
    """What the work needs of `promptreel.client.Client`, where more is said about each."""

    def guest_note(self) -> str | None:
        """Say which account had to be made, None if none."""
        ...

    async def create_session(self, name: str = ..., language: str = ...) -> SessionCreated:
        """Create the project at the backend."""
        ...

    async def state(self, session_id: str) -> ProjectState:
        """Read timeline and assets."""
        ...

    async def send(
        self,
        session_id: str,
        text: str,
        *,
        before: ProjectState | None,
        on_progress: OnProgress,
        on_sent: Callable[[], None],
    ) -> Turn:
        """Send a message, once."""
        ...

    async def recover(self, session_id: str, before: ProjectState) -> Turn:
        """Read what became of a message whose answer was lost."""
        ...

    async def upload(
        self, session_id: str, sources: Sequence[Path | str], *, on_progress: OnProgress
    ) -> tuple[UploadedFile, ...]:
        """Send files and links."""
        ...

    async def credits(self) -> CreditsBalance:
        """Read the balance."""
        ...

    async def submit_render(
        self, session_id: str, draft: Any, output: RenderOutput, render_id: str
    ) -> RenderStatus:
        """Ask for a file, under an id of ours."""
        ...

    async def render_status(self, render_id: str) -> RenderView:
        """Look at a render once."""
        ...

    async def follow_render(self, render_id: str, *, on_progress: OnProgress) -> RenderView:
        """Look until it has ended."""
        ...

    async def cancel_render(self, render_id: str) -> object:
        """Stop a render."""
        ...

    async def download(
        self, render_id: str, url: str | None, target: Path, *, on_progress: OnProgress
    ) -> object:
        """Fetch the file, from its last byte where a part is there."""
        ...

    async def browser_link(self, task_id: str | None, session_id: str) -> str | None:
        """Return where the project can be opened in a browser."""
        ...


Connect = Callable[["Settings", "Project"], AbstractAsyncContextManager[Backend]]
"""Opens a connection to a project's backend; entering it may raise PromptreelError."""


@dataclass
class JobContext:
    """One job being worked on.

    Attributes:
        step: How far it is known to have come; None: nothing left this machine.
        memo: Facts needed to resume; written down together with the step.
        report: Takes progress, from the event loop's thread, as often as it comes.
    """

    job: Job
    project: Project
    settings: Settings
    journal: Journal
    connect: Connect
    report: OnProgress
    step: str | None
    memo: dict[str, Any]

    @asynccontextmanager
    async def open(self) -> AsyncGenerator[Backend]:
        """Connect to the project's backend; an account that had to be made there is remembered for the user."""
        async with self.connect(self.settings, self.project) as backend:
            try:
                yield backend
            finally:
                if note := backend.guest_note():
                    self.memo["guest_note"] = note

    async def mark(
        self, step: str | None, *, events: Sequence[tuple[str, dict[str, Any]]] = (), **facts: Any
    ) -> None:
        """Write down how far the work has come; on the disk when this returns.

        Args:
            step: How far.
            events: For those who follow the job, as (kind, data).
            **facts: For the memo.
        """
        self.memo |= facts
        self.step = step
        await asyncio.to_thread(queue.mark, self.journal, self.job.id, step, self.memo, events)

    def mark_now(self, step: str) -> None:
        """The same for callers that cannot wait; it takes milliseconds. Where it fails, the step is not reached."""
        queue.mark(self.journal, self.job.id, step, self.memo)
        self.step = step

    async def open_session(self, backend: Backend, language: str | None = None) -> tuple[str, ProjectState]:
        """Return the backend's id of this project, and its state.

        A project that the backend has forgotten is created there again if nothing was in it. Otherwise its
        timeline is lost, and a message meant for that timeline would be paid for in vain.

        Raises:
            SessionGone: The backend has forgotten a project with something in it.
            PromptreelError: The backend cannot be read, or does not create it.
        """
        session_id = await self.ensure_session(backend, language)
        try:
            return session_id, await backend.state(session_id)
        except SessionGone:
            if await asyncio.to_thread(self._had_work):
                raise SessionGone(
                    "The backend no longer has this project and its timeline. Nothing was sent.",
                    hint="Start again with a new project: 'new' as the project. Exported files are still there.",
                ) from None
        self.project = replace(self.project, session_id=None)
        session_id = await self.ensure_session(backend, language)
        return session_id, await backend.state(session_id)

    def _had_work(self) -> bool:
        jobs = queue.in_order(self.journal, self.project.id)
        return any(
            job.id != self.job.id and job.status in {"done", "awaiting_input", "unknown"} for job in jobs
        )

    async def ensure_session(self, backend: Backend, language: str | None = None) -> str:
        """Return the backend's id of this project, which is created there first if need be.

        Raises:
            PromptreelError: The backend does not create it.
        """
        if self.project.session_id is not None:
            return self.project.session_id
        language = language or self.project.language
        created = await backend.create_session(self.project.title, language)
        self.project = await asyncio.to_thread(
            projects.set_session,
            self.journal,
            self.project.id,
            created.session_id,
            created.task_id,
            language,
        )
        return created.session_id
