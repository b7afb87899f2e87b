"""Rows of `batches`: several wishes asked for at once, each with jobs of its own."""

from __future__ import annotations

import json
import time
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from . import budget, projects, queue
from .models import Batch, BatchItem, JobError, JobProgress, new_id

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from promptreel.settings import BackendName

    from .budget import Limit
    from .journal import Journal
    from .models import Job, JobKind


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


def submit(
    journal: Journal,
    backend: BackendName,
    items: Sequence[NewItem],
    project_id: str | None = None,
    limit: Limit | None = None,
) -> Batch:
    """Write down a batch with all its projects and jobs, or nothing of it.

    Args:
        journal: Where.
        backend: Of new projects.
        items: What is wanted, in order.
        project_id: Do all of them in this project; otherwise each gets one of its own.
        limit: Of the account; None where there is none, or the user agreed to go beyond it.

    Raises:
        CreditLimitReached: The limit leaves no room for all of them.
    """
    held = nullcontext(0.0) if limit is None else limit.held()
    with held as others, journal.transaction() as connection:
        if limit is not None:
            limit.check(others + budget.spent(connection), _cost(items))
        return _add(connection, backend, items, project_id)


def _cost(items: Sequence[NewItem]) -> float:
    return sum(float(request.get("expected_credits") or 0) for item in items for _, request in item.steps)


def _add(
    connection: sqlite3.Connection, backend: BackendName, items: Sequence[NewItem], project_id: str | None
) -> Batch:
    batch_id, now = new_id("b"), time.time()
    kept: list[BatchItem] = []
    for item in items:
        if item.error is not None:
            kept.append(BatchItem(item.asked, None, (), item.error))
            continue
        home = project_id or projects.add(connection, backend, item.asked, "en")
        jobs: list[str] = []
        for kind, request in item.steps:
            before = jobs[-1] if jobs else None
            jobs.append(queue.add(connection, home, kind, request | {"after": before}))
        kept.append(BatchItem(item.asked, home, tuple(jobs), None))
    packed = json.dumps([asdict(item) for item in kept], ensure_ascii=False)
    connection.execute("INSERT INTO batches (id, items, created) VALUES (?, ?, ?)", (batch_id, packed, now))
    return Batch(batch_id, tuple(kept), projects.moment(now))


def find(journal: Journal, batch_id: str) -> Batch | None:
    """Return a batch, None when there is none of that id."""
    row = journal.row("SELECT * FROM batches WHERE id = ?", batch_id)
    if row is None:
        return None
    items = [BatchItem(**item | {"jobs": tuple(item["jobs"])}) for item in json.loads(row["items"])]
    return Batch(row["id"], tuple(items), projects.moment(row["created"]))


def jobs_of(journal: Journal, batch: Batch) -> dict[str, Job]:
    """Return a batch's jobs by their ids; those that ended long ago may be forgotten."""
    wanted = [job for item in batch.items for job in item.jobs]
    return {job.id: job for job in queue.named(journal, wanted)}


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
