"""What turns have cost and may cost, and the limit that a user has set for an account."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel.errors import CreditLimitReached, PromptreelError
from promptreel.filelock import FileLock

from .journal import BUSY_SECONDS, Journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from promptreel.settings import Settings

GENERATION_CREDITS, EDIT_CREDITS = 100.0, 50.0
"""What the vendor says that a generated clip and an editing session cost, about (protocol.md §4.5)."""
WINDOW_SECONDS = 24 * 3600.0
"""The time that PROMPTREEL_MAX_CREDITS is for."""

_TURNS = """
SELECT jobs.status, jobs.request, jobs.result FROM jobs JOIN projects ON projects.id = jobs.project_id
WHERE projects.backend = 'nemo' AND jobs.kind = 'generate' AND jobs.created >= ?
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """PROMPTREEL_MAX_CREDITS, for the account and not for one of its users.

    Attributes:
        credits: The most in 24 hours.
        root: The data folder that holds those of all who use the account.
        own: The journal of whoever asks.
        shared: Whether others below `root` use the same account.
    """

    credits: float
    root: Path
    own: Path
    shared: bool

    @classmethod
    def of(cls, settings: Settings) -> Limit | None:
        """Return the limit that is set, None where there is none."""
        if settings.max_credits is None:
            return None
        root = settings.account_home or settings.home
        # Without a token everybody is a guest of their own.
        return cls(settings.max_credits, root, settings.journal_path, shared=settings.nemo_token is not None)

    def spent_by_others(self) -> float:
        """Return what the account's other users have used.

        Raises:
            PromptreelError: One of their journals cannot be read.
        """
        if not self.shared:
            return 0.0
        found = [self.root / "journal.db", *sorted(self.root.glob("users/*/journal.db"))]
        return sum(_spent_in(path) for path in found if path != self.own and path.exists())

    @contextmanager
    def held(self) -> Generator[float]:
        """Keep all users of the account from queueing for a block; yields what the others have used.

        Raises:
            PromptreelError: Somebody else holds it too long, or a journal cannot be read.
        """
        with FileLock(self.root / "credits.lock").held(BUSY_SECONDS) as mine:
            if not mine:
                raise PromptreelError(
                    "Somebody else is spending from this account just now.",
                    hint="Try again in a minute.",
                    retryable=True,
                )
            yield self.spent_by_others()

    def check(self, spent: float, cost: float) -> None:
        """Make sure that there is room for a cost.

        Raises:
            CreditLimitReached: There is none.
        """
        if spent + cost > self.credits:
            raise CreditLimitReached(
                f"This would cost about {cost:g} credits. {spent:g} were used in the last 24 hours, and "
                f"PROMPTREEL_MAX_CREDITS allows {self.credits:g}. Nothing was sent."
            )


def spent(connection: sqlite3.Connection) -> float:
    """Return what the turns of one journal have used lately, running ones with what they may use."""
    return _sum(connection.execute(_TURNS, (time.time() - WINDOW_SECONDS,)).fetchall())


def spent_in(journal: Journal) -> float:
    """Return the same, read outside a transaction."""
    return _sum(journal.rows(_TURNS, time.time() - WINDOW_SECONDS))


def _spent_in(path: Path) -> float:
    journal = Journal(path)
    try:
        return spent_in(journal)
    finally:
        journal.close()


def _sum(turns: Iterable[sqlite3.Row]) -> float:
    return sum(_used(turn) for turn in turns)


def _used(turn: sqlite3.Row) -> float:
    result = json.loads(turn["result"]) if turn["result"] else None
    result = result or {}
    before, after = result.get("credits_before"), result.get("credits_after")
    used = None if before is None or after is None else max(0.0, before - after)
    # What ended unseen may be charged after its balance was read.
    if used or (used is not None and turn["status"] not in {"unknown", "cancelled"}):
        return used
    # What was refused or failed by itself is not charged, nor what never left; what ended unseen may have been.
    if turn["status"] == "failed" or (turn["status"] == "cancelled" and not result.get("sent")):
        return 0.0
    return float(json.loads(turn["request"]).get("expected_credits") or GENERATION_CREDITS)
