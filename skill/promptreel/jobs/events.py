"""Rows of `events`: what happened to a job, for those who follow it."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from .models import Event
from .projects import moment
from .values import pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from .journal import Journal


def add(connection: sqlite3.Connection, job_id: str, kind: str, data: Any) -> None:
    """Write an event down, as part of a transaction."""
    connection.execute(
        "INSERT INTO events (job_id, kind, data, at) VALUES (?, ?, ?, ?)",
        (job_id, kind, pack(data), time.time()),
    )


def add_news(connection: sqlite3.Connection, job_id: str, events: Sequence[tuple[str, Any]]) -> None:
    """Write down those (kind, data) that are not written down yet: a step may be done again after a crash."""
    for kind, data in events:
        told = "SELECT 1 FROM events WHERE job_id = ? AND kind = ? AND data = ?"
        if connection.execute(told, (job_id, kind, pack(data))).fetchone() is None:
            add(connection, job_id, kind, data)


def after(journal: Journal, job_id: str, event_id: int = 0) -> list[Event]:
    """Return what happened to a job after an event, oldest first; all of it after 0."""
    rows = journal.rows("SELECT * FROM events WHERE job_id = ? AND id > ? ORDER BY id", job_id, event_id)
    return [Event(row["id"], row["kind"], json.loads(row["data"]), moment(row["at"])) for row in rows]
