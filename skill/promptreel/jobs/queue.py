"""Rows of `jobs`: queued -> running -> one final status, each step one transaction."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from .models import FINAL, Claim, Job, JobError, JobKind, JobProgress, JobStatus, Outcome, new_id
from .projects import moment

if TYPE_CHECKING:
    import sqlite3

    from .journal import Journal

_JOB = """
SELECT jobs.*, (
    SELECT count(*) FROM jobs AS earlier
    WHERE earlier.project_id = jobs.project_id AND earlier.seq < jobs.seq
    AND earlier.status IN ('queued', 'running') AND jobs.status IN ('queued', 'running')
) AS position FROM jobs
"""


def submit(journal: Journal, project_id: str, kind: JobKind, request: dict[str, Any]) -> Job:
    """Put a job at the end of its project's queue."""
    job_id, now = new_id("j"), time.time()
    with journal.transaction() as connection:
        connection.execute(
            "INSERT INTO jobs (id, project_id, kind, status, request, created, updated) "
            "VALUES (?, ?, ?, 'queued', ?, ?, ?)",
            (job_id, project_id, kind, _pack(request), now, now),
        )
        connection.execute("UPDATE projects SET updated = ? WHERE id = ?", (now, project_id))
    return require(journal, job_id)


def find(journal: Journal, job_id: str) -> Job | None:
    """Return a job, None when there is none of that id."""
    row = journal.row(f"{_JOB} WHERE jobs.id = ?", job_id)
    return None if row is None else _job(row)


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
    return [_job(row) for row in journal.rows(f"{_JOB} {where} ORDER BY jobs.seq", project_id)]


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
            "UPDATE jobs SET status = 'running', attempts = attempts + 1, updated = ? WHERE id = ?",
            (time.time(), row["id"]),
        )
        found = connection.execute(f"{_JOB} WHERE jobs.id = ?", (row["id"],)).fetchone()
    return Claim(_job(found), found["step"], json.loads(found["memo"]), found["attempts"])


def mark(journal: Journal, job_id: str, step: str | None, memo: dict[str, Any]) -> None:
    """Write down how far the work has come and what it needs to resume."""
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE jobs SET step = ?, memo = ?, updated = ? WHERE id = ?",
            (step, _pack(memo), time.time(), job_id),
        )
        _log(connection, job_id, "step", {"step": step})


def report(journal: Journal, job_id: str, progress: JobProgress, *, log: bool) -> None:
    """Write down how far a running job has come.

    Args:
        log: Keep it in the job's history as well.
    """
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE jobs SET stage = ?, fraction = ?, message = ?, updated = ? "
            "WHERE id = ? AND status = 'running'",
            (progress["stage"], progress["fraction"], progress["message"], time.time(), job_id),
        )
        if log:
            _log(connection, job_id, "progress", progress)


def finish(journal: Journal, job_id: str, outcome: Outcome) -> bool:
    """End a job; return False when it had ended before."""
    now = time.time()
    with journal.transaction() as connection:
        done = connection.execute(
            "UPDATE jobs SET status = ?, result = ?, error = ?, updated = ?, memo = '{}', "
            "fraction = CASE WHEN ?1 = 'done' THEN 1.0 ELSE fraction END "
            "WHERE id = ? AND status IN ('queued', 'running')",
            (outcome.status, _pack(outcome.result), _pack(outcome.error), now, job_id),
        )
        if done.rowcount == 0:
            return False
        connection.execute(
            "UPDATE projects SET updated = ? WHERE id = (SELECT project_id FROM jobs WHERE id = ?)",
            (now, job_id),
        )
        _log(connection, job_id, "end", {"status": outcome.status})
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
            (_pack({"note": note}), time.time(), job_id),
        )
        connection.execute(
            "UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND status = 'running'", (job_id,)
        )
        _log(connection, job_id, "cancel", {})
    return require(journal, job_id)


def details(journal: Journal, job_id: str) -> Claim:
    """Return a job with its step and memo, without taking it."""
    row = journal.row(f"{_JOB} WHERE jobs.id = ?", job_id)
    if row is None:
        raise LookupError(job_id)
    return Claim(_job(row), row["step"], json.loads(row["memo"]), row["attempts"])


def history(journal: Journal, job_id: str) -> list[tuple[str, dict[str, Any]]]:
    """Return what happened to a job, as (kind, data), oldest first."""
    rows = journal.rows("SELECT kind, data FROM events WHERE job_id = ? ORDER BY id", job_id)
    return [(row["kind"], json.loads(row["data"])) for row in rows]


def _log(connection: sqlite3.Connection, job_id: str, kind: str, data: Any) -> None:
    connection.execute(
        "INSERT INTO events (job_id, kind, data, at) VALUES (?, ?, ?, ?)",
        (job_id, kind, _pack(data), time.time()),
    )


def _pack(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _unpack(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _job(row: sqlite3.Row) -> Job:
    status: JobStatus = row["status"]
    error: JobError | None = _unpack(row["error"])
    return Job(
        id=row["id"],
        project_id=row["project_id"],
        kind=row["kind"],
        status=status,
        request=_unpack(row["request"]),
        result=_unpack(row["result"]),
        error=error,
        progress=_progress(row, status),
        position=0 if status in FINAL else row["position"],
        cancel_requested=bool(row["cancel_requested"]),
        created=moment(row["created"]),
        updated=moment(row["updated"]),
    )


def _progress(row: sqlite3.Row, status: JobStatus) -> JobProgress:
    if status == "queued":
        ahead = row["position"]
        message = "Starting" if ahead == 0 else f"Waiting for {ahead} earlier job{'' if ahead == 1 else 's'}"
        return JobProgress(stage="queued", fraction=None, message=message)
    return JobProgress(stage=row["stage"], fraction=row["fraction"], message=row["message"])
