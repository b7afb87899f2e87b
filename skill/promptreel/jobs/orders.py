"""An order: a job, with its project if that is new, written down as a whole or not at all.

What may forbid it, a limit or the same order given before, is looked at in the transaction that writes it.
"""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from . import budget, projects, queue

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Coroutine

    from promptreel.settings import BackendName

    from .budget import Limit
    from .journal import Journal
    from .models import Job, JobKind

T = TypeVar("T")

OWED_SECONDS = 600.0
"""How long the outcome of an order waits for the host that was cut off before it got it."""
_SETTLE_SECONDS = 0.5
_WORDS = ("message", "language", "sources")

_OPEN = """(
    jobs.status IN ('queued', 'running')
    OR (jobs.owed AND ?1 AND jobs.status IN ('done', 'awaiting_input', 'unknown') AND jobs.updated >= ?2)
)"""
_SAME = f"SELECT jobs.id FROM jobs JOIN projects ON projects.id = jobs.project_id WHERE {_OPEN} AND jobs.kind = ?3 AND projects.backend = ?4 ORDER BY jobs.seq DESC"  # noqa: S608 - constants
_ANY_OPEN = f"SELECT 1 FROM jobs WHERE {_OPEN} AND jobs.id IN (SELECT value FROM json_each(?3))"  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted.

    Attributes:
        kind: What kind of work.
        request: As for `Jobs.submit`; `expected_credits` is what it may cost, `confirmed` whether the user agreed.
        project_id: Whose queue, None for a new project.
        backend: Where the project lives, or is to live.
        title: Of a new project.
        limit: Of the account; None where there is none, or the user agreed to go beyond it.
        once: Whether an equal order that is still open is given back instead of a second one.
    """

    kind: JobKind
    request: dict[str, Any]
    project_id: str | None = None
    backend: BackendName = "nemo"
    title: str = ""
    limit: Limit | None = None
    once: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """What came of an order; `again` if it had been given before, and nothing was added."""

    job: Job
    again: bool


@dataclass
class Call:
    """What one call of a tool, or one command, has put into the journal, also if it is cut off meanwhile.

    Attributes:
        hosted: Whether a host asked, which is owed the outcome if it is cut off before it got it.
        queued: Ids of jobs and batches, in order.
        followed: The job whose end it waited for last.
    """

    hosted: bool = True
    queued: list[str] = field(default_factory=list)
    followed: str | None = None
    _writing: set[asyncio.Task[Any]] = field(default_factory=set)

    async def settled(self) -> bool:
        """Wait for what is being written; returns whether all of it is known now."""
        if self._writing:
            await asyncio.wait(self._writing, timeout=_SETTLE_SECONDS)
        return not self._writing

    def keep(self, task: asyncio.Task[Any]) -> None:
        """Remember a write until it is done."""
        self._writing.add(task)
        task.add_done_callback(self._written)

    def _written(self, task: asyncio.Task[Any]) -> None:
        self._writing.discard(task)
        if not task.cancelled():
            # Whoever asked may have been cut off: nobody else takes the error.
            task.exception()


current_call: ContextVar[Call | None] = ContextVar("current_call", default=None)
"""The call of a host that is being answered, or the command that is being done, where somebody watches it."""


async def kept(work: Coroutine[Any, Any, T]) -> T:
    """Do a piece of work to its end also if whoever asked for it is cut off."""
    task = asyncio.create_task(work)
    if (call := current_call.get()) is not None:
        call.keep(task)
    return await asyncio.shield(task)


def note(identity: str) -> None:
    """Remember for the current call that something of this id is in the journal."""
    if (call := current_call.get()) is not None:
        call.queued.append(identity)


def place(journal: Journal, order: Order, call: Call | None) -> Placed:
    """Write an order down.

    Raises:
        CreditLimitReached: The limit leaves no room for it.
        PromptreelError: The journal cannot be used.
    """
    held = nullcontext(0.0) if order.limit is None else order.limit.held()
    with held as others, journal.transaction() as connection:
        before = _same(connection, order, call) if order.once else None
        job_id = before or _add(connection, order, others, owed=owes(call))
    return Placed(queue.require(journal, job_id), before is not None)


def owes(call: Call | None) -> bool:
    """Whether whoever asks gets the outcome of a job also later, where it was cut off."""
    return call is not None and call.hosted


def would_repeat(journal: Journal, order: Order, call: Call | None) -> bool:
    """Whether an equal order is still open."""
    with journal.transaction() as connection:
        return _same(connection, order, call) is not None


def is_open(connection: sqlite3.Connection, job_ids: list[str], call: Call | None) -> bool:
    """Whether one of these jobs goes on, or its outcome waits for the host that was cut off."""
    since = time.time() - OWED_SECONDS
    found = connection.execute(_ANY_OPEN, (owes(call), since, json.dumps(job_ids))).fetchone()
    return found is not None


def delivered(journal: Journal, job_ids: list[str]) -> None:
    """Write down that the outcome of these jobs was given to whoever asked."""
    with journal.transaction() as connection:
        for job_id in job_ids:
            connection.execute(
                "UPDATE jobs SET owed = 0 WHERE id = ? AND owed AND status NOT IN ('queued', 'running')",
                (job_id,),
            )


def _add(connection: sqlite3.Connection, order: Order, others: float, *, owed: bool) -> str:
    if order.limit is not None:
        cost = float(order.request.get("expected_credits") or 0)
        order.limit.check(others + budget.spent(connection), cost)
    if order.project_id is not None:
        return queue.add(connection, order.project_id, order.kind, order.request, owed=owed)
    home = projects.add(connection, order.backend, order.title, "en")
    return queue.add(connection, home, order.kind, order.request | {"fresh": True}, owed=owed)


def _same(connection: sqlite3.Connection, order: Order, call: Call | None) -> str | None:
    mine = () if call is None else call.queued
    since = time.time() - OWED_SECONDS
    rows = connection.execute(_SAME, (owes(call), since, order.kind, order.backend)).fetchall()
    known = (queue.read(connection, row["id"]) for row in rows if row["id"] not in mine)
    return next((job.id for job in known if _equal(connection, job, order)), None)


def _equal(connection: sqlite3.Connection, job: Job, order: Order) -> bool:
    asked = order.request
    here = job.project_id == order.project_id if order.project_id else bool(job.request.get("fresh"))
    if not here or any(job.request.get(name) != asked.get(name) for name in _WORDS):
        return False
    if asked.get("confirmed") and not job.request.get("confirmed"):
        # The user has agreed to something that the first was not asked about: to pay for another one.
        return False
    first, second = job.request.get("after"), asked.get("after")
    return first == second or (second is None and queue.read(connection, str(first)).status == "done")
