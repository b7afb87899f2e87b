"""Follow and stop jobs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput
from promptreel_mcp.results import Result

from .batching import cancel_batch, follow_batch, is_batch
from .checks import quoted
from .desk import Desk, check_wait
from .listing import recent
from .patience import Patience
from .presenting import present, present_now
from .speaking import spoken
from .wording import WORK, described, status_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel.client import Progress
    from promptreel.jobs import Event, Job, Project


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
    left = Patience(wait_seconds).left
    return await follow(desk, job, wait_seconds=left, on_progress=on_progress)


async def look_at_job(desk: Desk, job: str) -> Result:
    """Return how far a job is, or what came of it; makes no file, and no project this conversation's.

    Raises:
        InvalidInput: There is no such job.
    """
    if is_batch(job):
        return await follow_batch(desk, job)
    found = await desk.jobs.job(job) if desk.has_journal() else None
    project = await desk.jobs.project(found.project_id) if found else None
    if found is None or project is None:
        raise InvalidInput(
            f"There is no job {quoted(job)}.", hint="Read video://projects to see what there is."
        )
    return await present_now(desk, found, project, Patience(0))


async def follow(
    desk: Desk,
    job: str,
    *,
    wait_seconds: float | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    on_text: Callable[[str], None] | None = None,
) -> Result:
    """Follow a job to its end, or for as long as one is willing to wait, however long that is.

    Args:
        desk: Where the job is.
        job: Its id.
        wait_seconds: Patience; None has no end.
        on_progress: Called with news.
        on_text: Called with what the backend's agent has said and what has changed, as it becomes known.

    Raises:
        InvalidInput: There is no such job.
    """
    seconds = math.inf if wait_seconds is None else wait_seconds
    if is_batch(job):
        return await follow_batch(desk, job, wait_seconds=seconds, on_progress=on_progress)
    found, project = await find_job(desk, job)

    def pass_on(event: Event) -> None:
        if on_text is not None and event.kind in {"text", "change"}:
            text = str(event.data.get("text") or "")
            shown = spoken([text], project.id).text if event.kind == "text" else text
            if shown:
                on_text(shown)

    followed = await desk.jobs.follow(found.id, seconds, on_progress, pass_on if on_text else None)
    # A turn names its project anew.
    newest = await desk.jobs.project(project.id) or project
    return await present_now(desk, followed, newest, Patience(0))


async def cancel(desk: Desk, job: str) -> Result:
    """Stop a job and say what that means; `ok` if it is stopped.

    Raises:
        InvalidInput: There is no such job.
    """
    if is_batch(job):
        return await cancel_batch(desk, job)
    found, project = await find_job(desk, job)
    stopped = found if found.final else await desk.jobs.cancel(found.id)
    result = present(stopped, project)
    if stopped.status == "cancelled":
        return result.model_copy(update={"ok": True})
    if not stopped.final:
        text = (
            f"{_capitalized(described(stopped))} was told to stop and has not confirmed it yet. "
            "What was sent before may still be charged."
        )
        return result.model_copy(update={"text": text})
    when = "had ended already" if found.final else "ended before it could be stopped"
    text = f"{_capitalized(described(stopped))} {when} ({status_words(stopped)}). Nothing was stopped."
    known = result.model_dump(include={"status", "backend", "project", "job", "timeline"})
    return Result(ok=False, text=text, file=result.file, next_actions=result.next_actions, **known)


async def find_job(desk: Desk, job: str) -> tuple[Job, Project]:
    """Return a job and its project.

    Raises:
        InvalidInput: There is no such job; the hint names those that there are.
    """
    known = desk.has_journal()
    found = await desk.jobs.job(job.strip()) if known else None
    project = await desk.jobs.project(found.project_id) if found else None
    if found is None or project is None:
        others = recent(await desk.jobs.jobs(), 4) if known else []
        raise InvalidInput(f"There is no job {quoted(job)}.", hint=_existing(others))
    return found, project


def _existing(jobs: list[Job]) -> str:
    if not jobs:
        return "No job is running, and none has ended lately. Call `projects` to see what there is."
    named = "; ".join(f"{job.id}, the {WORK[job.kind]}, {_STATES.get(job.status, 'ended')}" for job in jobs)
    return f"The latest are: {named}."


_STATES = {"queued": "queued", "running": "running"}


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
