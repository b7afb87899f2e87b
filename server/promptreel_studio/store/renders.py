"""Renders: a durable queue, oldest first. Ids are chosen by clients, so they count per user."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from .users import User

PENDING_PERCENT = 5
"""Progress of a render that has not begun, as the service reports it."""


@dataclass(frozen=True, slots=True)
class Render:
    """One request for a file."""

    key: str
    user_id: str
    id: str
    session_id: str
    request_hash: str
    draft: dict[str, Any]
    output: dict[str, Any]
    stored_as: str
    link_key: str
    status: str
    progress: int
    deaths: int
    error: str | None
    duration: float | None
    bytes: int | None
    created: float
    completed: float | None
    notes: tuple[str, ...] = ()
    """Where the file is not quite what the draft says, in sentences."""

    @property
    def reference(self) -> str:
        """Its name in the ledger."""
        return f"render:{self.key}"


def submit(
    connection: sqlite3.Connection,
    user: User,
    *,
    render_id: str,
    session_id: str,
    request_hash: str,
    draft: dict[str, Any],
    output: dict[str, Any],
    now: float,
) -> tuple[Render, bool]:
    """Queue a render, or return the one that has this id already.

    Returns:
        The render, and whether it is new.
    """
    existing = find(connection, user, render_id)
    if existing is not None:
        return existing, False
    key = secrets.token_hex(16)
    connection.execute(
        "INSERT INTO renders (key, user_id, id, session_id, request_hash, draft, output, stored_as, link_key,"
        " progress, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            user.id,
            render_id,
            session_id,
            request_hash,
            json.dumps(draft, ensure_ascii=False),
            json.dumps(output),
            f"{key}.{output['format']}",
            secrets.token_urlsafe(24),
            PENDING_PERCENT,
            now,
        ),
    )
    return _by_key(connection, key), True


def find(connection: sqlite3.Connection, user: User, render_id: str) -> Render | None:
    """This user's render."""
    row = connection.execute(
        "SELECT * FROM renders WHERE user_id = ? AND id = ?", (user.id, render_id)
    ).fetchone()
    return _read(row) if row is not None else None


def by_link(connection: sqlite3.Connection, link_key: str) -> Render | None:
    """The finished render behind a link."""
    row = connection.execute(
        "SELECT * FROM renders WHERE link_key = ? AND status = 'completed'", (link_key,)
    ).fetchone()
    return _read(row) if row is not None else None


def claim_next(connection: sqlite3.Connection) -> Render | None:
    """Take the oldest pending render into work."""
    row = connection.execute(
        "SELECT key FROM renders WHERE status = 'pending' ORDER BY created, rowid LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    connection.execute("UPDATE renders SET status = 'processing' WHERE key = ?", (row["key"],))
    return _by_key(connection, row["key"])


def set_progress(connection: sqlite3.Connection, key: str, percent: int) -> None:
    """Note progress; it never goes back, not even when the work starts anew."""
    connection.execute(
        "UPDATE renders SET progress = max(progress, ?) WHERE key = ? AND status = 'processing'",
        (percent, key),
    )


def complete(
    connection: sqlite3.Connection,
    key: str,
    *,
    duration: float | None,
    size: int,
    now: float,
    notes: Sequence[str] = (),
) -> bool:
    """Finish a render; False if it was cancelled meanwhile."""
    return _end(
        connection,
        "UPDATE renders SET status = 'completed', progress = 100, duration = ?, bytes = ?, completed = ?,"
        " notes = ? WHERE key = ? AND status = 'processing'",
        (duration, size, now, json.dumps(list(notes), ensure_ascii=False), key),
    )


def fail(connection: sqlite3.Connection, key: str, error: str, *, now: float) -> bool:
    """Give up on a render; False if it was cancelled meanwhile."""
    return _end(
        connection,
        "UPDATE renders SET status = 'failed', error = ?, completed = ? WHERE key = ? AND status = 'processing'",
        (error, now, key),
    )


def cancel(connection: sqlite3.Connection, user: User, render_id: str, *, now: float) -> Render | None:
    """Cancel a render that is not over, and return it as it is now."""
    connection.execute(
        "UPDATE renders SET status = 'cancelled', completed = ?"
        " WHERE user_id = ? AND id = ? AND status IN ('pending', 'processing')",
        (now, user.id, render_id),
    )
    return find(connection, user, render_id)


def count_death(connection: sqlite3.Connection, key: str, error: str, *, attempts: int, now: float) -> str:
    """Queue a render whose worker died once more, or give up; returns the status that it has now."""
    connection.execute(
        "UPDATE renders SET deaths = deaths + 1, status = 'pending' WHERE key = ? AND status = 'processing'",
        (key,),
    )
    connection.execute(
        "UPDATE renders SET status = 'failed', error = ?, completed = ?"
        " WHERE key = ? AND status = 'pending' AND deaths >= ?",
        (error, now, key, attempts),
    )
    return str(connection.execute("SELECT status FROM renders WHERE key = ?", (key,)).fetchone()["status"])


def requeue_unfinished(connection: sqlite3.Connection) -> int:
    """The server starts: what was in work is queued again."""
    return connection.execute("UPDATE renders SET status = 'pending' WHERE status = 'processing'").rowcount


def waiting_files(connection: sqlite3.Connection) -> list[str]:
    """The names of the files of all renders that wait or are in work."""
    rows = connection.execute("SELECT stored_as FROM renders WHERE status IN ('pending', 'processing')")
    return [str(row["stored_as"]) for row in rows]


def unfinished(connection: sqlite3.Connection) -> int:
    """How many renders are queued or in work."""
    row = connection.execute(
        "SELECT count(*) AS n FROM renders WHERE status IN ('pending', 'processing')"
    ).fetchone()
    return int(row["n"])


def _end(connection: sqlite3.Connection, statement: str, values: tuple[object, ...]) -> bool:
    return connection.execute(statement, values).rowcount == 1


def _by_key(connection: sqlite3.Connection, key: str) -> Render:
    return _read(connection.execute("SELECT * FROM renders WHERE key = ?", (key,)).fetchone())


def _read(row: sqlite3.Row) -> Render:
    values = dict(row)
    values["draft"] = json.loads(values["draft"])
    values["output"] = json.loads(values["output"])
    values["notes"] = tuple(json.loads(values["notes"]))
    return Render(**values)
