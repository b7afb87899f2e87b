"""Rows of `runners`: who is starting, who is alive, for the cap and for those who look."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .projects import moment

if TYPE_CHECKING:
    from datetime import datetime

    from .journal import Journal

HEARTBEAT_SECONDS = 2.0
STALE_SECONDS = 15.0
"""Without a sign of life for so long a runner no longer counts for the cap."""
NEVER_STARTED = 0
START_SECONDS = 15.0
"""So long a runner may take from its start to its project's lock."""


@dataclass(frozen=True, slots=True)
class Runner:
    """A runner as the journal knows it; the operating system's lock says whether it really lives."""

    project_id: str
    state: Literal["starting", "running"]
    pid: int | None
    launches: int
    """Starts in a row that came to nothing, the current one included."""
    started: datetime
    heartbeat: datetime


def listed(journal: Journal) -> list[Runner]:
    """Return all that the journal knows of."""
    return [
        Runner(
            project_id=row["project_id"],
            state=row["state"],
            pid=row["pid"],
            launches=row["launches"],
            started=moment(row["started"]),
            heartbeat=moment(row["heartbeat"]),
        )
        for row in journal.rows("SELECT * FROM runners ORDER BY started")
    ]


def reserve(journal: Journal, project_id: str, *, cap: int, exit_code: int | None) -> int | None:
    """Reserve the start of a runner, so that nobody else starts one as well.

    The caller has seen that nobody holds the project's lock.

    Args:
        cap: The most runners at once.
        exit_code: How the runner started last has ended, where that is known.

    Returns:
        Which start in a row this is, not counting those that somebody killed; None: do not start one now.
    """
    now = time.time()
    with journal.transaction() as connection:
        own = connection.execute("SELECT * FROM runners WHERE project_id = ?", (project_id,)).fetchone()
        launches = 1
        if own is not None and own["state"] == "starting":
            failed = own["pid"] == NEVER_STARTED or (exit_code or 0) > 0
            launches = own["launches"] + failed
            died = exit_code is not None or _has_died(own["pid"])
            patience = _pause_after(own["launches"]) if died else START_SECONDS
            if abs(now - own["started"]) < patience:
                return None
        (others,) = connection.execute(
            "SELECT count(*) FROM runners WHERE project_id != ? AND heartbeat > ?",
            (project_id, now - STALE_SECONDS),
        ).fetchone()
        if others >= cap:
            return None
        connection.execute(
            "INSERT OR REPLACE INTO runners (project_id, state, pid, launches, started, heartbeat) "
            "VALUES (?, 'starting', NULL, ?, ?, ?)",
            (project_id, launches, now, now),
        )
    return launches


def is_full(journal: Journal, project_id: str, *, cap: int) -> bool:
    """Whether a project without a runner has to wait until another project's has ended."""
    (row,) = journal.rows(
        "SELECT count(*) AS others, EXISTS (SELECT 1 FROM runners WHERE project_id = ?1) AS own "
        "FROM runners WHERE project_id != ?1 AND heartbeat > ?2",
        project_id,
        time.time() - STALE_SECONDS,
    )
    return row["others"] >= cap and not row["own"]


def _pause_after(launches: int) -> float:
    """Return how long to wait after so many starts that came to nothing."""
    return min(0.25 * 2.0 ** (launches - 1), 10.0)


def _has_died(pid: int | None) -> bool:
    """Whether a process is gone for certain; a zombie of somebody else's still counts as alive."""
    if pid == NEVER_STARTED:
        return True
    if pid is None or sys.platform == "win32":
        return False  # there, signal 0 would stop the process
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def launched(journal: Journal, project_id: str, pid: int) -> None:
    """Write down which process was started, or NEVER_STARTED."""
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE runners SET pid = ? WHERE project_id = ? AND state = 'starting'", (pid, project_id)
        )


def register(journal: Journal, project_id: str) -> None:
    """Say that this process is the project's runner; it holds the lock, so starting worked."""
    now = time.time()
    with journal.transaction() as connection:
        connection.execute(
            "INSERT INTO runners (project_id, state, pid, started, heartbeat) VALUES (?1, 'running', ?2, ?3, ?3) "
            "ON CONFLICT (project_id) DO UPDATE SET state = 'running', pid = ?2, launches = 0, started = ?3, heartbeat = ?3",
            (project_id, os.getpid(), now),
        )


def beat(journal: Journal, project_id: str) -> None:
    """Say that we live."""
    with journal.transaction() as connection:
        connection.execute(
            "UPDATE runners SET heartbeat = ? WHERE project_id = ? AND pid = ?",
            (time.time(), project_id, os.getpid()),
        )


def forget_unless_new(journal: Journal, runner: Runner) -> None:
    """Remove a runner that holds no lock, unless its project has started another one or it may still come."""
    age = time.time() - runner.started.timestamp()
    if runner.state == "starting" and abs(age) < START_SECONDS and not _has_died(runner.pid):
        return
    with journal.transaction() as connection:
        connection.execute(
            "DELETE FROM runners WHERE project_id = ? AND state = ? AND pid IS ?",
            (runner.project_id, runner.state, runner.pid),
        )


def forget(journal: Journal, project_id: str, pid: int | None = None) -> None:
    """Remove a runner that has ended; only if it is this process, where given."""
    with journal.transaction() as connection:
        connection.execute(
            "DELETE FROM runners WHERE project_id = ?1 AND (?2 IS NULL OR pid = ?2)", (project_id, pid)
        )
