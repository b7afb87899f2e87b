"""Projects: a session of the protocol and the draft that it has come to."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from .users import User


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
    connection: sqlite3.Connection, session_id: str, draft: dict[str, Any] | None, *, now: float
) -> None:
    """Count a turn and keep its draft; None leaves the draft as it was."""
    connection.execute(
        "UPDATE sessions SET turns = turns + 1, updated = ?, draft = coalesce(?, draft) WHERE id = ?",
        (now, None if draft is None else json.dumps(draft, ensure_ascii=False), session_id),
    )
