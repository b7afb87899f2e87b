"""Credits, where they are counted: grants, amounts frozen for running work, and charges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from .users import User


@dataclass(frozen=True, slots=True)
class Balance:
    """What a user has; `frozen` is reserved for running work."""

    available: int
    frozen: int

    @property
    def total(self) -> int:
        """All that is not yet charged."""
        return self.available + self.frozen


class NotEnoughCredits(Exception):
    """The work costs more than is available."""

    def __init__(self, cost: int, available: int) -> None:
        super().__init__(cost, available)
        self.cost = cost
        self.available = available


def grant(connection: sqlite3.Connection, user: User, amount: int, *, now: float) -> None:
    """Give credits."""
    _write(connection, user, "grant", amount, "granted", now)


def balance(connection: sqlite3.Connection, user: User) -> Balance:
    """Sum up."""
    sums = dict.fromkeys(("granted", "frozen", "charged"), 0)
    rows = connection.execute(
        "SELECT status, sum(amount) AS amount FROM ledger WHERE user_id = ? GROUP BY status", (user.id,)
    )
    sums |= {row["status"]: row["amount"] for row in rows}
    return Balance(available=sums["granted"] - sums["frozen"] - sums["charged"], frozen=sums["frozen"])


def freeze(connection: sqlite3.Connection, user: User, reference: str, cost: int, *, now: float) -> None:
    """Reserve the cost of work that begins.

    Raises:
        NotEnoughCredits: Less than `cost` is available; nothing is reserved.
    """
    available = balance(connection, user).available
    if cost > available:
        raise NotEnoughCredits(cost, available)
    _write(connection, user, reference, cost, "frozen", now)


def charge(connection: sqlite3.Connection, reference: str) -> None:
    """The work was done: what was frozen for it is spent."""
    connection.execute(
        "UPDATE ledger SET status = 'charged' WHERE reference = ? AND status = 'frozen'", (reference,)
    )


def release(connection: sqlite3.Connection, reference: str) -> None:
    """The work came to nothing: what was frozen for it is available again."""
    connection.execute("DELETE FROM ledger WHERE reference = ? AND status = 'frozen'", (reference,))


def release_turns(connection: sqlite3.Connection) -> None:
    """No turn survives the server: release what was frozen for any."""
    connection.execute("DELETE FROM ledger WHERE reference LIKE 'turn:%' AND status = 'frozen'")


def _write(
    connection: sqlite3.Connection, user: User, reference: str, amount: int, status: str, now: float
) -> None:
    connection.execute(
        "INSERT INTO ledger (user_id, reference, amount, status, created) VALUES (?, ?, ?, ?, ?)",
        (user.id, reference, amount, status, now),
    )
