"""Follow and stop jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput

from .desk import Desk, check_wait
from .presenting import present

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel.client import Progress
    from promptreel.jobs import Job, Project
    from promptreel_mcp.results import Result


async def wait(
    desk: Desk,
    job: str,
    *,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Follow a job for at most `wait_seconds`.

    Raises:
        InvalidInput: There is no such job.
    """
    check_wait(wait_seconds)
    found, project = await _find(desk, job)
    followed = await desk.jobs.follow(found.id, wait_seconds, on_progress)
    return present(followed, project)


async def cancel(desk: Desk, job: str) -> Result:
    """Stop a job and say what that means.

    Raises:
        InvalidInput: There is no such job.
    """
    found, project = await _find(desk, job)
    stopped = await desk.jobs.cancel(found.id)
    return present(stopped, project)


async def _find(desk: Desk, job: str) -> tuple[Job, Project]:
    found = await desk.jobs.job(job.strip())
    project = await desk.jobs.project(found.project_id) if found else None
    if found is None or project is None:
        raise InvalidInput(
            f"There is no job {job!r}.", hint="Call `state` or `projects` to see what is running."
        )
    desk.current_project = project.id
    return found, project
