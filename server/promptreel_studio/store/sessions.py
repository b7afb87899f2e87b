"""Projects: a session of the protocol and the draft that it has come to."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from .users import User


MOST_VERSIONS = 50
"""Drafts kept of one project, the present one among them."""


@dataclass(frozen=True, slots=True)
class Session:
    """One project of one user."""

    id: str
    task_id: str
    user_id: str
    task_name: str
    language: str
    seed: int
    turns: int
    draft: dict[str, Any] | None


def create(
    connection: sqlite3.Connection, user: User, *, task_name: str, language: str, now: float
) -> Session:
    """Start an empty project."""
    session = Session(
        # 19 digits, as the sessions of the service have; read as a string everywhere.
        id=str(10**18 + secrets.randbelow(9 * 10**18)),
        task_id=f"task_{secrets.token_hex(12)}",
        user_id=user.id,
        task_name=task_name,
        language=language,
        seed=secrets.randbelow(2**31),
        turns=0,
        draft=None,
    )
    connection.execute(
        "INSERT INTO sessions (id, task_id, user_id, task_name, language, seed, created, updated)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (session.id, session.task_id, user.id, task_name, language, session.seed, now, now),
    )
    return session


def find(connection: sqlite3.Connection, user: User, session_id: str) -> Session | None:
    """This user's session, None when it is unknown or another's: the two look the same."""
    row = connection.execute(
        "SELECT * FROM sessions WHERE id = ? AND user_id = ?", (session_id, user.id)
    ).fetchone()
    if row is None:
        return None
    return Session(
        id=row["id"],
        task_id=row["task_id"],
        user_id=row["user_id"],
        task_name=row["task_name"],
        language=row["language"],
        seed=row["seed"],
        turns=row["turns"],
        draft=json.loads(row["draft"]) if row["draft"] is not None else None,
    )


def save_turn(
    connection: sqlite3.Connection,
    session_id: str,
    draft: dict[str, Any] | None,
    *,
    now: float,
    steps: int = 0,
    before: dict[str, Any] | None = None,
) -> None:
    """Count a turn and keep its draft.

    Args:
        connection: Of the database.
        session_id: The project.
        draft: The timeline after the turn; None leaves it as it was.
        now: Seconds since the epoch.
        steps: The draft is an earlier (below 0) or later version, so many steps away; 0 makes a new version,
            and what had been undone before it can no longer be redone.
        before: A version of its own in front of a new one.
    """
    if draft is None:
        connection.execute(
            "UPDATE sessions SET turns = turns + 1, updated = ? WHERE id = ?", (now, session_id)
        )
        return
    written = json.dumps(draft, ensure_ascii=False)
    (here,) = connection.execute("SELECT version FROM sessions WHERE id = ?", (session_id,)).fetchone()
    new = [] if steps else [written] if before is None else [json.dumps(before, ensure_ascii=False), written]
    version = here + (steps or len(new))
    if new:
        connection.execute("DELETE FROM versions WHERE session_id = ? AND number > ?", (session_id, here))
        connection.executemany(
            "INSERT INTO versions VALUES (?, ?, ?)",
            [(session_id, number, draft) for number, draft in enumerate(new, here + 1)],
        )
        connection.execute(
            "DELETE FROM versions WHERE session_id = ? AND number <= ?", (session_id, version - MOST_VERSIONS)
        )
    connection.execute(
        "UPDATE sessions SET turns = turns + 1, updated = ?, draft = ?, version = ? WHERE id = ?",
        (now, written, version, session_id),
    )


def versions(
    connection: sqlite3.Connection, session_id: str
) -> tuple[tuple[dict[str, Any], ...], tuple[dict[str, Any], ...]]:
    """The drafts before and after the present one, the nearest first in both."""
    (here,) = connection.execute("SELECT version FROM sessions WHERE id = ?", (session_id,)).fetchone()
    rows = connection.execute(
        "SELECT number, draft FROM versions WHERE session_id = ? ORDER BY number", (session_id,)
    ).fetchall()
    past = tuple(json.loads(row["draft"]) for row in reversed(rows) if row["number"] < here)
    return past, tuple(json.loads(row["draft"]) for row in rows if row["number"] > here)
