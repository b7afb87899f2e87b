"""Rows of `jobs`, read as the models of `models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .models import (
    FINAL,
    STARTING,
    Job,
    JobError,
    JobProgress,
    JobStatus,
)
from .projects import moment
from .values import unpack

if TYPE_CHECKING:
    import sqlite3

JOB = """
SELECT jobs.*, (
    SELECT count(*) FROM jobs AS earlier
    WHERE earlier.project_id = jobs.project_id AND earlier.seq < jobs.seq
    AND earlier.status IN ('queued', 'running') AND jobs.status IN ('queued', 'running')
) AS position FROM jobs
"""
"""All columns, and as `position` how many jobs of the project come before one that has not ended."""


def job_of(row: sqlite3.Row) -> Job:
    """Return the job of a row that `JOB` selected."""
    status: JobStatus = row["status"]
    error: JobError | None = unpack(row["error"])
    return Job(
        id=row["id"],
        project_id=row["project_id"],
        kind=row["kind"],
        status=status,
        request=unpack(row["request"]),
        result=unpack(row["result"]),
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
        message = f"Waiting for {ahead} earlier job{'' if ahead == 1 else 's'}"
        if ahead == 0:
            message = row["message"] or STARTING
        return JobProgress(stage="queued", fraction=None, message=message)
    return JobProgress(stage=row["stage"], fraction=row["fraction"], message=row["message"])
