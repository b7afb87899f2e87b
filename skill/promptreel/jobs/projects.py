"""Rows of `projects`."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from .models import Project, new_id
from .values import whole

if TYPE_CHECKING:
    import sqlite3

    from promptreel.settings import BackendName

    from .journal import Journal


def create(journal: Journal, backend: BackendName, title: str, language: str) -> Project:
    """Write down a new project; no backend knows of it yet."""
    with journal.transaction() as connection:
        project_id = add(connection, backend, title, language)
    return require(journal, project_id)


def add(connection: sqlite3.Connection, backend: BackendName, title: str, language: str) -> str:
    """Write down a new project, as part of a transaction; returns its id."""
    project_id, now = new_id("p"), time.time()
    connection.execute(
        "INSERT INTO projects (id, backend, title, language, created, updated) VALUES (?, ?, ?, ?, ?, ?)",
        (project_id, backend, whole(title), language, now, now),
    )
    return project_id


def find(journal: Journal, project_id: str) -> Project | None:
    """Return a project, None when there is none of that id."""
    row = journal.row("SELECT * FROM projects WHERE id = ?", project_id)
    return None if row is None else _project(row)


def require(journal: Journal, project_id: str) -> Project:
    """Return a project that must be there.

    Raises:
        LookupError: It is not.
    """
    found = find(journal, project_id)
    if found is None:
        raise LookupError(project_id)
    return found


def newest_first(journal: Journal, limit: int = -1) -> list[Project]:
    """Return projects, the one last worked on first."""
    rows = journal.rows("SELECT * FROM projects ORDER BY updated DESC, rowid DESC LIMIT ?", limit)
    return [_project(row) for row in rows]


def set_session(
    journal: Journal, project_id: str, session_id: str, task_id: str | None, language: str
) -> Project:
    """Write down what the backend calls this project."""
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE projects SET session_id = ?, task_id = ?, language = ?, updated = ? WHERE id = ?",
            (session_id, task_id, language, time.time(), project_id),
        )
    return require(journal, project_id)


def set_seen(journal: Journal, project_id: str, fingerprint: str) -> None:
    """Write down which state a turn has left."""
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE projects SET seen_fingerprint = ?, updated = ? WHERE id = ?",
            (fingerprint, time.time(), project_id),
        )


def set_title(journal: Journal, project_id: str, title: str) -> None:
    """Name the project after what is in it, as its exports will be named."""
    with journal.transaction() as connection:
        connection.execute("UPDATE projects SET title = ? WHERE id = ?", (whole(title), project_id))


def moment(seconds: float) -> datetime:
    """Return a stored time as people and JSON read it."""
    return datetime.fromtimestamp(seconds, UTC)


def _project(row: sqlite3.Row) -> Project:
    return Project(
        id=row["id"],
        backend=row["backend"],
        title=row["title"],
        language=row["language"],
        session_id=row["session_id"],
        task_id=row["task_id"],
        seen_fingerprint=row["seen_fingerprint"],
        created=moment(row["created"]),
        updated=moment(row["updated"]),
    )
