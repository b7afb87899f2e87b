"""Ask before spending: what a message may cost, and whether the user must be asked first."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from promptreel.errors import PromptreelError
from promptreel_mcp.results import CreditsSummary, NextAction, Result

from .reading import is_new_guest, open_client

if TYPE_CHECKING:
    from promptreel.jobs import Job, Project
    from promptreel.settings import BackendName, Settings

    from .desk import Desk

GENERATION_CREDITS, EDIT_CREDITS = 100, 50
"""What the vendor says that a generated clip and an editing session cost, about (protocol.md §4.5)."""
_WINDOW = timedelta(hours=24)
"""The time that PROMPTREEL_MAX_CREDITS is for."""
_BALANCE_SECONDS = 5
"""A balance that takes longer is not waited for; the backend refuses by itself what cannot be paid."""


class Question(NamedTuple):
    """What the user is to agree to.

    Attributes:
        text: For the user; says that nothing was sent yet.
        cost: Credits that the step may take.
        available: The balance, where it is known.
    """

    text: str
    cost: float
    available: float | None = None


async def question_before(
    desk: Desk, *, project: str | None, backend: BackendName | None, pays: bool, messages: int = 1
) -> Question | None:
    """Return what to ask the user before something is sent to a backend, None if nothing.

    Args:
        desk: Whose.
        project: As in a tool's call; None and "new" mean a new one where there is none.
        backend: Of a new project.
        pays: Whether it is a message to the agent, which costs; an upload does not.
        messages: How many; each makes something new where there is no project.

    Raises:
        PromptreelError: There is no such project, or no backend.
    """
    subject = None if project == "new" else await desk.find_project(project)
    if subject is not None and backend not in {None, subject.backend}:
        subject = None
    name = subject.backend if subject is not None else desk.choose_backend(backend).name
    if name == "studio":
        return None
    cost = cost_of(subject, messages, one_project=project is not None) if pays else 0
    if is_new_guest(desk.settings):
        return Question(_first_use(desk.settings, cost), cost)
    if not pays:
        return None
    spent = await _spent(desk)
    limit = desk.settings.max_credits
    if limit is not None and spent + cost > limit:
        return Question(
            f"This would cost about {cost:g} credits. {spent:g} were used in the last 24 hours, and "
            f"PROMPTREEL_MAX_CREDITS allows {limit:g}. Nothing was sent. Go on all the same?",
            cost,
        )
    available = await _available(desk.settings)
    if available is not None and available < cost:
        return Question(
            f"This would cost about {cost:g} credits, and {available:g} are left. The backend may stop half-way "
            "or refuse. Nothing was sent. Go on all the same? The studio on this machine is free.",
            cost,
            available,
        )
    return None


def unanswered(tool: str, arguments: dict[str, Any], question: Question, project: str | None) -> Result:
    """Return the result of a call that needs the user's word first."""
    again = {name: value for name, value in arguments.items() if value is not None}
    return Result(
        ok=False,
        status="awaiting_input",
        backend="nemo",
        project=None if project == "new" else project,
        text=question.text,
        credits=CreditsSummary(available=question.available, note=f"About {question.cost:g} credits."),
        next_actions=[
            NextAction(tool=tool, arguments=again | {"confirm": True}, why="go on, once the user has agreed")
        ],
    )


def asks_consent(result: Result) -> bool:
    """Whether a result waits for the user's word about cost or the cloud, and not for an answer to the agent."""
    return result.status == "awaiting_input" and any(
        action.arguments.get("confirm") for action in result.next_actions
    )


def _first_use(settings: Settings, cost: float) -> str:
    host = urlsplit(settings.nemo_api_url).netloc
    what = f" This costs about {cost:g}; exports are free." if cost else ""
    return (
        f"This uses the NemoVideo cloud for the first time: an anonymous guest account would be made at {host}, and "
        "your messages and the files you upload are sent there. A guest starts with about 100 credits."
        f"{what} Nothing was sent. Go on? The studio on this machine needs no account and is free."
    )


def cost_of(project: Project | None, messages: int = 1, *, one_project: bool = True) -> float:
    """Return what messages are expected to cost: the first one of a project generates, later ones edit."""
    begun = project is not None and project.session_id is not None and project.seen_fingerprint is not None
    first = EDIT_CREDITS if begun else GENERATION_CREDITS
    return first + (messages - 1) * (EDIT_CREDITS if one_project else GENERATION_CREDITS)


async def _spent(desk: Desk) -> float:
    """Return what was used in the last hours, and what running work is expected to use."""
    since = datetime.now(UTC) - _WINDOW
    cloud = {project.id for project in await desk.jobs.projects() if project.backend == "nemo"}
    jobs = [job for job in await desk.jobs.jobs(None) if job.kind == "generate" and job.project_id in cloud]
    return sum(_used(job) for job in jobs if job.created >= since)


def _used(job: Job) -> float:
    result = job.result or {}
    before, after = result.get("credits_before"), result.get("credits_after")
    if before is not None and after is not None:
        return max(0.0, before - after)
    # What was refused or failed by itself is not charged; what ended unseen may have been.
    return 0.0 if job.status == "failed" else float(job.request.get("expected_credits") or GENERATION_CREDITS)


async def _available(settings: Settings) -> float | None:
    """Return the balance; None if it cannot be read soon, which forbids nothing."""
    with suppress(PromptreelError, TimeoutError):
        async with asyncio.timeout(_BALANCE_SECONDS), open_client(settings, "nemo") as client:
            return (await client.credits()).available
    return None
