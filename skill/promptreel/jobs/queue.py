"""Rows of `jobs`: queued -> running -> one final status, each step one transaction."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from . import events
from .models import (
    Claim,
    Job,
    JobKind,
    JobProgress,
    Outcome,
    new_id,
)
from .rows import JOB, job_of
from .values import pack, whole

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from .journal import Journal


def submit(journal: Journal, project_id: str, kind: JobKind, request: dict[str, Any]) -> Job:
    """Put a job at the end of its project's queue."""
    with journal.transaction() as connection:
        job_id = add(connection, project_id, kind, request)
    return require(journal, job_id)


def add(
    connection: sqlite3.Connection,
    project_id: str,
    kind: JobKind,
    request: dict[str, Any],
    *,
    owed: bool = False,
) -> str:
    """Put a job at the end of its project's queue, as part of a transaction; returns its id.

    Args:
        owed: Whether its outcome waits to be given to a host, see `orders`.
    """
    job_id, now = new_id("j"), time.time()
    connection.execute(
        "INSERT INTO jobs (id, project_id, kind, status, request, owed, created, updated) "
        "VALUES (?, ?, ?, 'queued', ?, ?, ?, ?)",
        (job_id, project_id, kind, pack(request), owed, now, now),
    )
    connection.execute("UPDATE projects SET updated = ? WHERE id = ?", (now, project_id))
    return job_id


def find(journal: Journal, job_id: str) -> Job | None:
    """Return a job, None when there is none of that id."""
    row = journal.row(f"{JOB} WHERE jobs.id = ?", job_id)
    return None if row is None else job_of(row)


def read(connection: sqlite3.Connection, job_id: str) -> Job:
    """Return a job that must be there, as part of a transaction.

    Raises:
        LookupError: It is not.
    """
    row = connection.execute(f"{JOB} WHERE jobs.id = ?", (job_id,)).fetchone()
    if row is None:
        raise LookupError(job_id)
    return job_of(row)


def require(journal: Journal, job_id: str) -> Job:
    """Return a job that must be there.

    Raises:
        LookupError: It is not.
    """
    found = find(journal, job_id)
    if found is None:
        raise LookupError(job_id)
    return found


def in_order(journal: Journal, project_id: str | None) -> list[Job]:
    """Return the jobs of a project, or of all, in the order in which they were asked for."""
    where = "WHERE ?1 IS NULL OR jobs.project_id = ?1"
    return [job_of(row) for row in journal.rows(f"{JOB} {where} ORDER BY jobs.seq", project_id)]


def named(journal: Journal, job_ids: Sequence[str]) -> list[Job]:
    """Return those of these jobs that there are, in the order in which they were asked for."""
    where = "WHERE jobs.id IN (SELECT value FROM json_each(?))"
    return [job_of(row) for row in journal.rows(f"{JOB} {where} ORDER BY jobs.seq", json.dumps(job_ids))]


def projects_with_work(journal: Journal) -> list[str]:
    """Return the projects that need a runner, the longest waiting first."""
    rows = journal.rows(
        "SELECT project_id FROM jobs WHERE status IN ('queued', 'running') GROUP BY project_id ORDER BY min(seq)"
    )
    return [row["project_id"] for row in rows]


def claim(journal: Journal, project_id: str) -> Claim | None:
    """Take the job that a dead runner left behind, else the next one; the caller holds the project's lock."""
    with journal.transaction() as connection:
        row = connection.execute(
            "SELECT id FROM jobs WHERE project_id = ? AND status IN ('running', 'queued') "
            "ORDER BY status = 'running' DESC, seq LIMIT 1",
            (project_id,),
        ).fetchone()
        if row is None:
            return None
        connection.execute(
            "UPDATE jobs SET status = 'running', attempts = attempts + 1, updated = ?, "
            "message = CASE WHEN status = 'queued' THEN '' ELSE message END WHERE id = ?",
            (time.time(), row["id"]),
        )
        found = connection.execute(f"{JOB} WHERE jobs.id = ?", (row["id"],)).fetchone()
    return Claim(job_of(found), found["step"], json.loads(found["memo"]), found["attempts"])


def explain_wait(journal: Journal, project_id: str, message: str) -> None:
    """Write down what keeps a project's next job from being started; an empty message takes it back."""
    next_job = "project_id = ? AND status = 'queued' ORDER BY seq LIMIT 1"
    row = journal.row(f"SELECT id, message FROM jobs WHERE {next_job}", project_id)  # noqa: S608 - a constant
    if row is None or row["message"] == message:
        return
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE jobs SET message = ? WHERE id = ? AND status = 'queued'", (message, row["id"])
        )


def mark(
    journal: Journal,
    job_id: str,
    step: str | None,
    memo: dict[str, Any],
    news: Sequence[tuple[str, dict[str, Any]]] = (),
) -> None:
    """Write down how far the work has come and what it needs to resume.

    Args:
        news: (kind, data) for the job's history, with the step or not at all; what is in it already
            is left out.
    """
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE jobs SET step = ?, memo = ?, updated = ? WHERE id = ?",
            (step, pack(memo), time.time(), job_id),
        )
        events.add(connection, job_id, "step", {"step": step})
        events.add_news(connection, job_id, news)


def report(
    journal: Journal, job_id: str, progress: JobProgress, *, log: bool, said: Sequence[str] = ()
) -> None:
    """Write down how far a running job has come.

    Args:
        log: Keep it in the job's history as well.
        said: By the backend's agent; for the history, unless it is in it already.
    """
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE jobs SET stage = ?, fraction = ?, message = ?, updated = ? "
            "WHERE id = ? AND status = 'running'",
            (progress["stage"], progress["fraction"], whole(progress["message"]), time.time(), job_id),
        )
        if log:
            events.add(connection, job_id, "progress", progress)
        events.add_news(connection, job_id, [("text", {"text": text}) for text in said])


def finish(journal: Journal, job_id: str, outcome: Outcome) -> bool:
    """End a job; return False when it had ended before."""
    now = time.time()
    with journal.transaction() as connection:
        done = connection.execute(
            "UPDATE jobs SET status = ?, result = ?, error = ?, updated = ?, memo = '{}', "
            "fraction = CASE WHEN ?1 = 'done' THEN 1.0 ELSE fraction END "
            "WHERE id = ? AND status IN ('queued', 'running')",
            (outcome.status, pack(outcome.result), pack(outcome.error), now, job_id),
        )
        if done.rowcount == 0:
            return False
        connection.execute(
            "UPDATE projects SET updated = ? WHERE id = (SELECT project_id FROM jobs WHERE id = ?)",
            (now, job_id),
        )
        events.add(connection, job_id, "end", {"status": outcome.status})
    return True


def request_cancel(journal: Journal, job_id: str, note: str) -> Job:
    """End a queued job at once; flag a running one for its runner.

    Args:
        note: What the result of the queued one says.
    """
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE jobs SET status = 'cancelled', result = ?, cancel_requested = 1, updated = ? "
            "WHERE id = ? AND status = 'queued'",
            (pack({"note": note}), time.time(), job_id),
        )
        connection.execute(
            "UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND status = 'running'", (job_id,)
        )
        events.add(connection, job_id, "cancel", {})
    return require(journal, job_id)


def details(journal: Journal, job_id: str) -> Claim:
    """Return a job with its step and memo, without taking it."""
    row = journal.row(f"{JOB} WHERE jobs.id = ?", job_id)
    if row is None:
        raise LookupError(job_id)
    return Claim(job_of(row), row["step"], json.loads(row["memo"]), row["attempts"])
