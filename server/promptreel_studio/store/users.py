"""Users and their tokens. Only hashes are kept: whoever reads the database cannot act as a user."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a token."""

    id: str


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A token as it is told once, to its user."""

    token: str
    user: User
    is_new_user: bool
    expires: float


class QuotaReached(Exception):
    """This client or address has had its guest tokens; `retry_after` in seconds."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


def hash_secret(secret: str) -> str:
    """SHA-256 in hex; tokens have 256 random bits, so that no salt or stretching is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def issue_token(
    connection: sqlite3.Connection,
    client_id: str,
    *,
    address: str,
    now: float,
    lifetime: float,
    per_client: int | None = None,
    per_address: int | None = None,
) -> IssuedToken:
    """Make a guest token; the same client id is always the same user.

    Raises:
        QuotaReached: `per_client` or `per_address` tokens were issued within `lifetime`.
    """
    client_hash = hash_secret(client_id)
    connection.execute("DELETE FROM tokens WHERE expires < ?", (now - lifetime,))
    row = connection.execute("SELECT id FROM users WHERE client_hash = ?", (client_hash,)).fetchone()
    if row is not None:
        _check_quota(connection, "user_id", row["id"], per_client, now, lifetime)
    _check_quota(connection, "address", address, per_address, now, lifetime)
    user = User(row["id"] if row is not None else f"anon_{secrets.token_hex(12)}")
    if row is None:
        connection.execute("INSERT INTO users VALUES (?, ?, ?)", (user.id, client_hash, now))
    token = f"nmv_usr_{secrets.token_urlsafe(32)}"
    _keep(connection, token, user, "access", None, address, now, now + lifetime)
    return IssuedToken(token=token, user=user, is_new_user=row is None, expires=now + lifetime)


def by_token(connection: sqlite3.Connection, token: str, *, now: float) -> User | None:
    """The user whom this token stands for, None when it is unknown or expired."""
    row = connection.execute(
        "SELECT user_id FROM tokens WHERE hash = ? AND kind = 'access' AND expires > ?",
        (hash_secret(token), now),
    ).fetchone()
    return User(row["user_id"]) if row is not None else None


def issue_claim(
    connection: sqlite3.Connection, user: User, session_id: str, *, now: float, lifetime: float
) -> str:
    """Make a token that names a project and opens nothing of the API."""
    claim = f"clm_{secrets.token_urlsafe(32)}"
    _keep(connection, claim, user, "claim", session_id, "", now, now + lifetime)
    return claim


def _keep(
    connection: sqlite3.Connection,
    secret: str,
    user: User,
    kind: str,
    session_id: str | None,
    address: str,
    now: float,
    expires: float,
) -> None:
    connection.execute(
        "INSERT INTO tokens (hash, user_id, kind, session_id, address, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (hash_secret(secret), user.id, kind, session_id, address, now, expires),
    )


def _check_quota(
    connection: sqlite3.Connection, column: str, value: str, limit: int | None, now: float, period: float
) -> None:
    if limit is None:
        return
    rows = connection.execute(
        f"SELECT created FROM tokens WHERE kind = 'access' AND {column} = ? AND created > ? ORDER BY created DESC LIMIT ?",  # noqa: S608 - the column is one of ours
        (value, now - period, limit),
    ).fetchall()
    if len(rows) >= limit:
        raise QuotaReached(rows[-1]["created"] + period - now)
