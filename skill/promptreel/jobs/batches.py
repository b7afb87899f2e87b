"""Rows of `batches`: several wishes asked for at once, each with jobs of its own."""

from __future__ import annotations

import hashlib
import json
import time
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from . import budget, orders, projects, queue
from .models import Batch, BatchItem, JobError, JobProgress, new_id
from .values import pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from promptreel.settings import BackendName

    from .budget import Limit
    from .journal import Journal
    from .models import Job, JobKind
    from .orders import Call


@dataclass(frozen=True, slots=True)
class NewItem:
    """A wish to be queued.

    Attributes:
        asked: It in a few words.
        steps: Jobs as (kind, request), each of which waits for the success of the one before.
        error: Why it cannot be done; it has no steps then.
    """

    asked: str
    steps: Sequence[tuple[JobKind, dict[str, Any]]] = field(default=())
    error: JobError | None = None


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """Several wishes to be written down at once.

    Attributes:
        backend: Of new projects.
        items: What is wanted, in order.
        project_id: Do all of them in this project.
        together: Do all of them in one new project, called so; without either each gets one of its own.
        limit: Of the account; None where there is none, or the user agreed to go beyond it.
        once: Whether an equal batch that is still open is given back instead of a second one.
        confirmed: Whether the user agreed to what it may cost.
    """

    backend: BackendName
    items: Sequence[NewItem]
    project_id: str | None = None
    together: str | None = None
    limit: Limit | None = None
    once: bool = False
    confirmed: bool = False

    def wanted(self) -> str:
        """Return the same text for the same wishes, whatever they are expected to cost."""
        steps = [
            [
                (kind, {name: value for name, value in request.items() if name != "expected_credits"})
                for kind, request in item.steps
            ]
            for item in self.items
        ]
        place = self.project_id or ("together" if self.together is not None else "apart")
        packed = json.dumps([self.backend, place, steps], sort_keys=True)
        return hashlib.sha256(packed.encode()).hexdigest()


def submit(journal: Journal, order: BatchOrder, call: Call | None = None) -> Batch:
    """Write down a batch with all its projects and jobs, or nothing of it.

    Args:
        journal: Where.
        order: What is wanted.
        call: The host's call that wants it, see `orders`.

    Raises:
        CreditLimitReached: The limit leaves no room for all of them.
    """
    held = nullcontext(0.0) if order.limit is None else order.limit.held()
    with held as others, journal.transaction() as connection:
        if order.once and (same := _same(connection, order, call)) is not None:
            return replace(same, again=True)
        if order.limit is not None:
            order.limit.check(others + budget.spent(connection), _cost(order.items))
        return _add(connection, order, owed=orders.owes(call))


def would_repeat(journal: Journal, order: BatchOrder, call: Call | None) -> bool:
    """Whether an equal batch is still open."""
    with journal.transaction() as connection:
        return _same(connection, order, call) is not None


def _same(connection: sqlite3.Connection, order: BatchOrder, call: Call | None) -> Batch | None:
    rows = connection.execute(
        "SELECT * FROM batches WHERE wanted = ? AND confirmed >= ? ORDER BY created DESC",
        (order.wanted(), order.confirmed),
    ).fetchall()
    mine = () if call is None else call.queued
    known = (_batch(row) for row in rows if row["id"] not in mine)
    return next((batch for batch in known if orders.is_open(connection, _jobs(batch), call)), None)


def _jobs(batch: Batch) -> list[str]:
    return [job for item in batch.items for job in item.jobs]


def _cost(items: Sequence[NewItem]) -> float:
    return sum(float(request.get("expected_credits") or 0) for item in items for _, request in item.steps)


def _add(connection: sqlite3.Connection, order: BatchOrder, *, owed: bool) -> Batch:
    batch_id, now = new_id("b"), time.time()
    home = order.project_id
    if home is None and order.together is not None:
        home = projects.add(connection, order.backend, order.together, "en")
    kept: list[BatchItem] = []
    for item in order.items:
        if item.error is not None:
            kept.append(BatchItem(item.asked, None, (), item.error))
            continue
        here = home or projects.add(connection, order.backend, item.asked, "en")
        jobs: list[str] = []
        for kind, request in item.steps:
            after = jobs[-1] if jobs else None
            jobs.append(queue.add(connection, here, kind, request | {"after": after}, owed=owed))
        kept.append(BatchItem(item.asked, here, tuple(jobs), None))
    packed = pack([asdict(item) for item in kept])
    connection.execute(
        "INSERT INTO batches (id, items, wanted, confirmed, created) VALUES (?, ?, ?, ?, ?)",
        (batch_id, packed, order.wanted(), order.confirmed, now),
    )
    return Batch(batch_id, tuple(kept), projects.moment(now))


def find(journal: Journal, batch_id: str) -> Batch | None:
    """Return a batch, None when there is none of that id."""
    row = journal.row("SELECT * FROM batches WHERE id = ?", batch_id)
    return None if row is None else _batch(row)


def _batch(row: sqlite3.Row) -> Batch:
    items = [BatchItem(**item | {"jobs": tuple(item["jobs"])}) for item in json.loads(row["items"])]
    return Batch(row["id"], tuple(items), projects.moment(row["created"]))


def jobs_of(journal: Journal, batch: Batch) -> dict[str, Job]:
    """Return a batch's jobs by their ids; those that ended long ago may be forgotten."""
    return {job.id: job for job in queue.named(journal, _jobs(batch))}


def progress(batch: Batch, jobs: Mapping[str, Job]) -> JobProgress:
    """Return how far a whole batch is: the mean of its items, of each the mean of its jobs."""
    shares, ended, doing = [], 0, ""
    for number, item in enumerate(batch.items, 1):
        found = [jobs[job] for job in item.jobs if job in jobs]
        parts = [1.0 if job.final else job.progress["fraction"] or 0.0 for job in found]
        shares.append(sum(parts) / len(parts) if parts else 1.0)
        if all(job.final for job in found):
            ended += 1
        running = next((job for job in found if job.status == "running"), None)
        if running is not None and not doing:
            doing = f"; {number}: {running.progress['message'] or running.kind}"
    count = len(batch.items)
    message = f"{ended} of {count} ended{doing}"
    return JobProgress(stage="batch", fraction=sum(shares) / count, message=message)
