"""Read: the timeline, the balance, the projects. Nothing here changes or costs anything; what was shown is kept."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from promptreel.backends import open_client
from promptreel.errors import Unreachable
from promptreel_mcp.results import AssetSummary, CreditsSummary, NextAction, ProjectSummary, Result

from .describing import describe, next_of
from .listing import proposals, recent, summaries
from .patience import Patience
from .since import since_last_asked

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from promptreel.client import Client
    from promptreel.settings import BackendName, Settings

    from .desk import Desk

_ENDED = 3
"""Jobs that ended lately which are shown beside the running ones."""
LOOK_SECONDS = 20.0
"""A look at a backend takes no longer than a call that waits, whatever the backend does."""


@asynccontextmanager
async def read_soon(
    settings: Settings, backend: BackendName, seconds: float, what: str
) -> AsyncGenerator[Client]:
    """Connect to a backend for a block that must end in time, the studio's start included.

    Raises:
        Unreachable: It did not.
        PromptreelError: As `open_client`, and what the block raises.
    """
    try:
        async with asyncio.timeout(seconds), open_client(settings, backend) as client:
            yield client
    except TimeoutError:
        raise Unreachable(
            f"The backend does not say in time {what}.",
            hint="Ask again in a minute. `projects` shows the jobs without asking the backend.",
        ) from None


def is_new_guest(settings: Settings) -> bool:
    """Whether using the cloud would make a guest account."""
    from promptreel.client import AccountStore

    return settings.nemo_token is None and AccountStore(settings.home).get(settings.nemo_api_url) is None


async def state(desk: Desk, *, project: str | None = None, wait_seconds: float = LOOK_SECONDS) -> Result:
    """Say what is on the timeline, what is running, and what changed since this was last asked.

    Args:
        desk: Whose.
        project: Which; None means this conversation's, else the latest.
        wait_seconds: How long the backend may take.

    Raises:
        PromptreelError: There is no project, or the backend cannot be read in time.
    """
    from promptreel.timeline import parse_draft, summarize

    from .batching import follow_batch, is_batch

    patience = Patience(wait_seconds)
    if project is not None and is_batch(project):
        return await follow_batch(desk, project)
    subject = await desk.require_project(project)
    jobs = await desk.jobs.jobs(subject.id)
    running = [job for job in jobs if not job.final]
    known: dict[str, Any] = {
        "status": "running" if running else "done",
        "backend": subject.backend,
        "project": subject.id,
        "job": running[0].id if running else None,
        "jobs": await summaries(desk, recent(jobs, _ENDED)),
    }
    if subject.session_id is None:
        text = describe(subject, jobs, ready=False)
        return Result(ok=True, text=text, next_actions=next_of(subject, running, ready=False), **known)
    from promptreel.client.plain import one_line

    seconds = patience.at_most(LOOK_SECONDS)
    async with read_soon(desk.settings, subject.backend, seconds, "what is on the timeline") as client:
        current = await client.state(subject.session_id)
        link = await client.browser_link(subject.task_id, subject.session_id)
    news = await since_last_asked(desk, subject, current, jobs)
    timeline = parse_draft(current.draft)
    ready = timeline is not None and bool(timeline.tracks)
    assets = [
        AssetSummary(
            name=asset.filename or "file",
            type=asset.file_type or "",
            duration_seconds=asset.duration,
            width=None if asset.width is None else int(asset.width),
            height=None if asset.height is None else int(asset.height),
            note=one_line(asset.note),
        )
        for asset in current.assets
    ]
    told = describe(subject, jobs, ready=ready, timeline=timeline, assets=assets)
    return Result(
        ok=True,
        text=" ".join(filter(None, [told, news.text])),
        changes=news.changes,
        timeline=summarize(timeline) if timeline is not None else None,
        assets=assets,
        link=link,
        next_actions=next_of(subject, running, ready=ready),
        **known,
    )


async def credits(
    desk: Desk, *, backend: BackendName | None = None, wait_seconds: float = LOOK_SECONDS
) -> Result:
    """Read the balance, or say that nothing is charged.

    Args:
        desk: Whose.
        backend: Which; None means the one that a new project would have.
        wait_seconds: How long the backend may take.

    Raises:
        PromptreelError: There is no backend, or it cannot be read in time.
    """
    patience = Patience(wait_seconds)
    choice = desk.choose_backend(backend)
    if choice.name == "studio":
        free = CreditsSummary(free=True, note="The studio runs on this machine and charges nothing.")
        return Result(ok=True, status="done", backend="studio", text=free.note, credits=free)
    if is_new_guest(desk.settings):
        none = (
            "There is no account at the NemoVideo cloud yet, so nobody was asked. A guest account is made at the "
            "first use, once you agree; it starts with about 100 credits."
        )
        return Result(ok=True, status="done", backend="nemo", text=none, credits=CreditsSummary(note=none))
    seconds = patience.at_most(LOOK_SECONDS)
    async with read_soon(desk.settings, choice.name, seconds, "how many credits are left") as client:
        balance = await client.credits()
        made = client.guest_note()
    note = (
        "A generated clip costs about 100 credits, an editing session about 50; exports are free. "
        "These are the vendor's figures; the balance decides."
    )
    summary = CreditsSummary(
        available=balance.available, frozen=balance.frozen, total=balance.total, note=note
    )
    amount = "an unknown number of" if balance.available is None else f"{balance.available:g}"
    text = f"You have {amount} credits on NemoVideo."
    if balance.frozen:
        text += f" {balance.frozen:g} more are reserved for running work."
    text = " ".join(filter(None, [text, note, made]))
    return Result(ok=True, status="done", backend="nemo", text=text, credits=summary)


async def projects(desk: Desk) -> Result:
    """List what exists, newest first, and the jobs that run or ended lately, whoever asked for them."""
    known = await desk.jobs.projects()
    jobs = await desk.jobs.jobs(None)
    running: dict[str, list[str]] = {}
    for job in jobs:
        if not job.final:
            running.setdefault(job.project_id, []).append(job.id)
    known_projects = [
        ProjectSummary(
            project=project.id,
            title=project.title,
            backend=project.backend,
            updated=project.updated.isoformat(timespec="seconds"),
            running_jobs=running.get(project.id, []),
        )
        for project in known
    ]
    count = len(known_projects)
    text = f"{count} project{'' if count == 1 else 's'}." if count else "There is no project yet."
    busy = sum(len(ids) for ids in running.values())
    if busy:
        text += f" {busy} job{' is' if busy == 1 else 's are'} running or waiting."
    begin = (
        [] if count else [NextAction(tool="generate", why="make the first one: send the user's own words")]
    )
    return Result(
        ok=True,
        status="done",
        text=text,
        projects=known_projects,
        jobs=await summaries(desk, recent(jobs, _ENDED)),
        next_actions=[*begin, *proposals(jobs)],
    )
