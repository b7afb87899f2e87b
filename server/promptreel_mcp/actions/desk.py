"""Where an action finds settings, jobs and the project it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput
from promptreel.settings import Settings, load_settings

from .checks import quoted

if TYPE_CHECKING:
    from promptreel.backends import Choice
    from promptreel.jobs import Jobs, Project
    from promptreel.settings import BackendName

MAX_WAIT_SECONDS = 45
"""Hosts cut calls at 60 seconds; some ignore progress."""


@dataclass
class Desk:
    """One user's working place: a connection to the MCP server, or one run of the command line."""

    settings: Settings = field(default_factory=load_settings)
    current_project: str | None = None
    """What "the video" means in this conversation: the project last worked on here."""

    def hosted_by(self, client_name: str | None) -> None:
        """Learn what the MCP client calls itself, the last evidence of the platform; the first one counts.

        The runners that do the work are told through their environment.
        """
        from promptreel.identity import evident_source

        if "jobs" in vars(self):
            return
        source = evident_source(self.settings.skill_source, client_name)
        if source != self.settings.skill_source:
            self.settings = self.settings.model_copy(update={"skill_source": source})

    @cached_property
    def jobs(self) -> Jobs:
        """The journal of jobs, opened when first needed."""
        from promptreel.jobs import Jobs

        return Jobs(self.settings)

    def choose_backend(self, wanted: BackendName | None = None) -> Choice:
        """Say which backend serves a new project.

        Raises:
            NoBackend: There is none.
            InvalidInput: The wanted one cannot be used.
        """
        from promptreel.backends import choose_backend

        return choose_backend(self.settings, wanted)

    async def find_project(self, project: str | None) -> Project | None:
        """Return the named project, else this conversation's.

        Raises:
            InvalidInput: There is no project of that name.
        """
        wanted = project or self.current_project
        if wanted is None:
            return None
        found = await self.jobs.project(wanted) if self.has_journal() else None
        if found is None:
            raise InvalidInput(
                f"There is no project {quoted(wanted)}.", hint="Call `projects` to see the ones that exist."
            )
        return found

    async def named_project(self, project: str) -> Project:
        """Return a project by its id, without making it this conversation's.

        Raises:
            InvalidInput: There is none of that id.
        """
        found = await self.jobs.project(project) if self.has_journal() else None
        if found is None:
            raise InvalidInput(
                f"There is no project {quoted(project)}.", hint="Call `projects` to see the ones that exist."
            )
        return found

    def has_journal(self) -> bool:
        """Whether anything was ever asked for; looking alone shall not make a file."""
        return self.settings.journal_path.exists()

    async def require_project(self, project: str | None) -> Project:
        """Return the named project, else this conversation's, else the latest one of all.

        Raises:
            InvalidInput: There is none.
        """
        found = await self.find_project(project)
        if found is None and self.has_journal():
            found = await self.jobs.latest_project()
        if found is None:
            raise InvalidInput(
                "There is no project yet.",
                hint="Call `generate` with what you want to see, or `upload` with a file.",
            )
        self.current_project = found.id
        return found

    async def look_for(
        self, project: str | None, backend: BackendName | None
    ) -> tuple[Project | None, BackendName]:
        """Return the project to work on, None for a new one, and the backend where it lives or is to live.

        Args:
            project: An id; None means this conversation's, "new" a new one.
            backend: Of a new project.

        Raises:
            InvalidInput: There is no project of that name, or it lives on another backend.
            NoBackend: There is no backend for a new one.
        """
        found = None if project == "new" else await self.find_project(project)
        if found is not None and backend is not None and found.backend != backend:
            if project is not None:
                raise InvalidInput(
                    f"The project {found.id} lives on the backend {found.backend!r}, not {backend!r}.",
                    hint="Leave the backend out, or use project 'new'.",
                )
            found = None
        return found, found.backend if found is not None else self.choose_backend(backend).name


def check_wait(wait_seconds: float) -> float:
    """Return a patience that hosts allow.

    Raises:
        InvalidInput: It is negative or longer than 45 seconds.
    """
    if not 0 <= wait_seconds <= MAX_WAIT_SECONDS:
        raise InvalidInput(
            f"wait_seconds must be between 0 and {MAX_WAIT_SECONDS}, not {wait_seconds:g}.",
            hint="The work goes on by itself; call `wait` as often as you like.",
        )
    return wait_seconds
