"""Ask before spending: what a message may cost, and whether the user must be asked first."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from promptreel.backends import open_client
from promptreel.errors import CreditLimitReached, PromptreelError
from promptreel_mcp.results import CreditsSummary, NextAction, Result

from .reading import is_new_guest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.jobs import Limit, NewItem, Project
    from promptreel.settings import BackendName, Settings

    from .desk import Desk
    from .patience import Patience

_BALANCE_SECONDS = 5.0
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
    desk: Desk,
    *,
    project: str | None,
    backend: BackendName | None,
    patience: Patience,
    messages: int = 0,
    apart: bool = False,
) -> Question | None:
    """Return what to ask the user before something is sent to a backend, None if nothing.

    Args:
        desk: Whose.
        project: As in a tool's call; None and "new" mean a new one where there is none.
        backend: Of a new project.
        patience: Of the call: reading the balance takes from it.
        messages: To the agent, which cost; an upload alone has none.
        apart: Whether each makes something new, in a project of its own.

    Raises:
        PromptreelError: There is no such project, or no backend.
    """
    subject, name = await desk.look_for(project, backend)
    if name == "studio":
        return None
    cost = sum(costs_of(subject, messages, apart=apart))
    if is_new_guest(desk.settings):
        return Question(_first_use(desk.settings, cost), cost)
    if not messages:
        return None
    limit = limit_of(desk)
    if limit is not None:
        try:
            limit.check(await desk.jobs.spent(limit), cost)
        except CreditLimitReached as reached:
            return beyond(reached, cost)
    available = await _available(desk.settings, patience.at_most(_BALANCE_SECONDS))
    if available is not None and available < cost:
        return Question(
            f"This would cost about {cost:g} credits, and {available:g} are left. The backend may stop half-way "
            "or refuse. Nothing was sent. Go on all the same? The studio on this machine is free.",
            cost,
            available,
        )
    return None


def limit_of(desk: Desk) -> Limit | None:
    """Return the limit that the user has set for the cloud account, None if there is none."""
    from promptreel.jobs import Limit

    return Limit.of(desk.settings)


def beyond(reached: CreditLimitReached, cost: float) -> Question:
    """Return the question whether the limit may be passed this time."""
    return Question(f"{reached.message} Go on all the same?", cost)


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


def costs_of(project: Project | None, messages: int = 1, *, apart: bool = False) -> list[float]:
    """Return what each message is expected to cost: the first one of a project generates, later ones edit."""
    from promptreel.jobs.budget import EDIT_CREDITS, GENERATION_CREDITS

    begun = project is not None and project.session_id is not None and project.seen_fingerprint is not None
    first = EDIT_CREDITS if begun else GENERATION_CREDITS
    later = GENERATION_CREDITS if apart else EDIT_CREDITS
    return [first, *[later] * (messages - 1)] if messages else []


def priced(items: Sequence[NewItem], project: Project | None, *, apart: bool) -> list[NewItem]:
    """Return the items of a batch with what each of their messages is expected to cost."""
    count = sum(kind == "generate" for item in items for kind, _ in item.steps)
    costs = iter(costs_of(project, count, apart=apart))
    return [
        replace(
            item,
            steps=[
                (kind, request | {"expected_credits": next(costs)} if kind == "generate" else request)
                for kind, request in item.steps
            ],
        )
        for item in items
    ]


def cost_of(items: Sequence[NewItem]) -> float:
    """Return what a batch is expected to cost in all."""
    return sum(request.get("expected_credits") or 0.0 for item in items for _, request in item.steps)


async def _available(settings: Settings, seconds: float) -> float | None:
    """Return the balance; None if it cannot be read soon, which forbids nothing."""
    with suppress(PromptreelError, TimeoutError):
        async with asyncio.timeout(seconds), open_client(settings, "nemo") as client:
            return (await client.credits()).available
    return None
