"""Which jobs there are: running, waiting and ended lately, of this session and of others."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from promptreel_mcp.results import JobSummary, NextAction

from .wording import WORK, asked, status_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from promptreel.jobs import Job

    from .desk import Desk

RECENT_SECONDS = 24 * 3600.0
"""Jobs that ended longer ago are listed only when asked for."""
_FOLLOWED = 3
"""Running jobs that a list proposes to follow."""


async def jobs(desk: Desk, *, project: str | None = None, everything: bool = False) -> list[JobSummary]:
    """Return jobs, the newest first.

    Args:
        desk: Where they are.
        project: Only of this one.
        everything: Also those that ended long ago.

    Raises:
        InvalidInput: There is no such project.
    """
    subject = None if project is None else await desk.find_project(project)
    found = await desk.jobs.jobs(None if subject is None else subject.id)
    return await summaries(desk, found[::-1] if everything else recent(found))


def recent(found: Iterable[Job], ended: int = 20) -> list[Job]:
    """Return all that have not ended and some of those that ended lately, the newest first.

    Args:
        found: In the order in which they were asked for.
        ended: How many of the latter at most.
    """
    since = time.time() - RECENT_SECONDS
    newest = list(found)[::-1]
    late = [job for job in newest if job.final and job.updated.timestamp() > since]
    shown = {job.id for job in sorted(late, key=lambda job: job.updated, reverse=True)[:ended]}
    return [job for job in newest if not job.final or job.id in shown]


async def known_ids(desk: Desk, kind: Literal["project", "job"]) -> list[str]:
    """Return the ids that there are, the newest first; makes no file."""
    if not desk.has_journal():
        return []
    if kind == "project":
        return [project.id for project in await desk.jobs.projects()]
    return [job.id for job in (await desk.jobs.jobs(None))[::-1]]


async def summaries(desk: Desk, found: Iterable[Job]) -> list[JobSummary]:
    """Return jobs as lists show them, each with its project's title."""
    titles = {project.id: project.title for project in await desk.jobs.projects()}
    return [
        JobSummary(
            job=job.id,
            project=job.project_id,
            title=titles.get(job.project_id, ""),
            kind=job.kind,
            asked=asked(job),
            status=job.status,
            doing=status_words(job),
            progress=job.progress["fraction"],
            created=job.created.isoformat(timespec="seconds"),
            updated=job.updated.isoformat(timespec="seconds"),
        )
        for job in found
    ]


def proposals(found: Iterable[Job]) -> list[NextAction]:
    """Propose to follow what has not ended, what is being worked on first."""
    going = sorted((job for job in found if not job.final), key=lambda job: job.status != "running")
    return [
        NextAction(tool="wait", arguments={"job": job.id}, why=f"see how the {WORK[job.kind]} ends")
        for job in going[:_FOLLOWED]
    ]
