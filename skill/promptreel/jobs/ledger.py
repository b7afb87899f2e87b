"""Rows of `renders` and `files`: what exists outside the journal because of a job."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from .journal import Journal

RenderState = Literal["submitting", "submitted", "ended", "abandoned"]


def set_render(journal: Journal, render_id: str, job_id: str, status: RenderState) -> None:
    """Write down a render, before the backend hears of it and after."""
    now = time.time()
    with journal.transaction() as connection:
        connection.execute(
            "INSERT INTO renders (id, job_id, status, created, updated) VALUES (?1, ?2, ?3, ?4, ?4) "
            "ON CONFLICT (id) DO UPDATE SET status = ?3, updated = ?4",
            (render_id, job_id, status, now),
        )


def abandon_renders(journal: Journal, job_id: str) -> None:
    """Mark a job's unfinished renders for the next runner, which cancels them at the backend."""
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE renders SET status = 'abandoned', updated = ? "
            "WHERE job_id = ? AND status IN ('submitting', 'submitted')",
            (time.time(), job_id),
        )


def abandoned_renders(journal: Journal, project_id: str | None = None) -> list[tuple[str, str, str]]:
    """Return (project id, job id, render id) of renders that nobody wants any more."""
    rows = journal.rows(
        "SELECT jobs.project_id, job_id, renders.id FROM renders JOIN jobs ON jobs.id = renders.job_id "
        "WHERE renders.status = 'abandoned' AND (?1 IS NULL OR jobs.project_id = ?1)",
        project_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


def add_temporary(journal: Journal, path: Path, job_id: str) -> None:
    """Write down a temporary file, before it is made."""
    with journal.transaction() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO files (path, job_id, kind, created) VALUES (?, ?, 'temporary', ?)",
            (str(path), job_id, time.time()),
        )


def add_export(journal: Journal, path: Path, job_id: str, size: int, sha256: str) -> None:
    """Write down a finished file."""
    with journal.transaction() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO files (path, job_id, kind, bytes, sha256, created) "
            "VALUES (?, ?, 'export', ?, ?, ?)",
            (str(path), job_id, size, sha256, time.time()),
        )


def temporaries_of(journal: Journal, job_id: str) -> list[str]:
    """Return the temporary files that a job has written down."""
    rows = journal.rows("SELECT path FROM files WHERE kind = 'temporary' AND job_id = ?", job_id)
    return [row["path"] for row in rows]


def stale_temporaries(journal: Journal) -> list[str]:
    """Return temporary files of jobs that have ended."""
    rows = journal.rows(
        "SELECT path FROM files JOIN jobs ON jobs.id = files.job_id "
        "WHERE files.kind = 'temporary' AND jobs.status NOT IN ('queued', 'running')"
    )
    return [row["path"] for row in rows]


def forget_file(journal: Journal, path: str) -> None:
    """Remove a file's row."""
    with journal.transaction() as connection:
        connection.execute("DELETE FROM files WHERE path = ?", (path,))
