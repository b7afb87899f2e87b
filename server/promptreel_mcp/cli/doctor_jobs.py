"""What `promptreel doctor` says about jobs: the journal, runners, logs and files left over. Changes nothing."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from promptreel_mcp.actions.wording import age
from promptreel_mcp.lines import describe_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from promptreel.settings import Settings

Verdict = Literal["ok", "note", "problem"]
Row = tuple[str, Verdict, str]
"""What it is about, how it is, and a sentence."""

_BUSY_SECONDS = 3.0
_DAY = 24 * 3600.0


def examine_jobs(settings: Settings) -> list[Row]:
    """Look at the data folder; nothing is made, repaired or started.

    The journal is opened by SQLite only: closing another descriptor of it would take away the locks that
    this process holds on it.
    """
    path = settings.home / "journal.db"
    rows: list[Row] = []
    if not path.exists():
        rows.append(("Journal", "ok", "none yet; made with the first project"))
    else:
        try:
            with closing(_open(path)) as connection:
                rows += _of_journal(connection, path, settings)
        except sqlite3.Error as error:
            rows.append(("Journal", "problem", _explain(error, path)))
    return [*rows, _logs(settings), _kept()]


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode=rw", uri=True, timeout=_BUSY_SECONDS, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    return connection


def _of_journal(connection: sqlite3.Connection, path: Path, settings: Settings) -> list[Row]:
    from promptreel.jobs import schema

    done = schema.applied(connection)
    known = {number for number, _ in schema.migrations()}
    journal = _journal(connection, path, done, known)
    if done != known:
        return [journal]
    return [journal, _jobs(connection), *_runners(connection, settings), _temporary(connection)]


def _journal(connection: sqlite3.Connection, path: Path, done: set[int], known: set[int]) -> Row:
    size = sum(part.stat().st_size for part in (path, Path(f"{path}-wal")) if part.exists())
    about = f"{path}, {describe_bytes(size)}, version {max(done, default=0)}"
    if done - known:
        return "Journal", "problem", f"{about}: written by a newer promptreel; update promptreel"
    if (found := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        return "Journal", "problem", f"{about}: damaged ({found}). {_MOVE}"
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
    older = "" if done == known else f", brought to version {max(known)} when next used"
    return "Journal", "ok", f"{about}{older}, can be written"


_MOVE = "Move the file away; a new one is made, and exported files are not touched."


def _explain(error: sqlite3.Error, path: Path) -> str:
    said = str(error)
    if "locked" in said or "busy" in said:
        return f"{path} is locked by another program for more than {_BUSY_SECONDS:g} s. Close that program."
    if "readonly" in said or "unable to open" in said:
        return f"{path} cannot be written. Make it yours, or set PROMPTREEL_HOME to another folder."
    return f"{path} cannot be read: {said}. {_MOVE}"


def _jobs(connection: sqlite3.Connection) -> Row:
    rows = connection.execute("SELECT status, count(*) AS n FROM jobs GROUP BY status").fetchall()
    counts = {row["status"]: row["n"] for row in rows}
    running, queued = counts.pop("running", 0), counts.pop("queued", 0)
    recent = connection.execute(
        "SELECT status, count(*) AS n FROM jobs WHERE updated > ? AND status NOT IN ('running', 'queued') "
        "GROUP BY status ORDER BY n DESC",
        (time.time() - _DAY,),
    ).fetchall()
    ended = ", ".join(f"{row['n']} {row['status'].replace('_', ' ')}" for row in recent) or "none"
    text = f"{running} running, {queued} queued; ended in the last day: {ended}; {sum(counts.values())} ended in all"
    return "Jobs", "ok", text


def _runners(connection: sqlite3.Connection, settings: Settings) -> list[Row]:
    from promptreel.jobs.lock import project_lock

    cap = f"{settings.max_runners} at once at most (PROMPTREEL_MAX_RUNNERS)"
    found = connection.execute(
        "SELECT runners.*, title FROM runners JOIN projects ON projects.id = project_id ORDER BY started"
    ).fetchall()
    rows: list[Row] = []
    for row in found:
        name = f'{row["project_id"]} "{row["title"]}", process {row["pid"] or "not started"}'
        if project_lock(settings, row["project_id"]).is_held_by_another():
            signs = f"started {_ago(row['started'])}, last sign of life {_ago(row['heartbeat'])}"
            rows.append(("Runner", "ok", f"{name}, {signs}"))
        elif row["state"] == "starting":
            rows.append(("Runner", "note", f"{name}, was told to start {_ago(row['started'])}"))
        else:
            again = "Its work goes on when jobs are next looked at: promptreel jobs"
            rows.append(
                ("Runner", "note", f"{name}, died; last sign of life {_ago(row['heartbeat'])}. {again}")
            )
    rows += _unattended(connection)
    return rows or [("Runners", "ok", f"none, as nothing is to be done; {cap}")]


def _unattended(connection: sqlite3.Connection) -> list[Row]:
    """Projects with work that nobody does, as after a restart of the machine."""
    found = connection.execute(
        "SELECT project_id, count(*) AS n FROM jobs WHERE status IN ('queued', 'running') "
        "AND project_id NOT IN (SELECT project_id FROM runners) GROUP BY project_id"
    ).fetchall()
    return [
        (
            "Runner",
            "note",
            f"{row['project_id']} has {row['n']} unfinished and no runner. To go on with it: promptreel jobs",
        )
        for row in found
    ]


def _temporary(connection: sqlite3.Connection) -> Row:
    found = connection.execute(
        "SELECT path FROM files JOIN jobs ON jobs.id = job_id "
        "WHERE files.kind = 'temporary' AND jobs.status NOT IN ('queued', 'running')"
    ).fetchall()
    left = _existing(Path(row["path"]) for row in found)
    if not left:
        return "Temporary files", "ok", "none left over"
    size = describe_bytes(sum(size for _, size, _ in left))
    text = f"{len(left)} of ended jobs, {size}, such as {left[0][2]}; removed when the next job has ended"
    return "Temporary files", "note", text


def _logs(settings: Settings) -> Row:
    folder = settings.home / "logs"
    logs = _existing(folder.glob("runner-*"))
    if not logs:
        return "Logs", "ok", f"none in {folder}"
    size = describe_bytes(sum(size for _, size, _ in logs))
    return "Logs", "ok", f"{len(logs)} in {folder}, {size}; the newest: {logs[-1][2]}"


def _existing(paths: Iterable[Path]) -> list[tuple[float, int, Path]]:
    """Return (time of the last change, bytes, path) of those that are there, the oldest first."""
    found = []
    for path in paths:
        with suppress(FileNotFoundError):  # a runner may be moving or removing it
            about = path.stat()
            found.append((about.st_mtime, about.st_size, path))
    return sorted(found)


def _kept() -> Row:
    from promptreel.jobs.housekeeping import KEEP_JOBS_SECONDS, KEEP_LOGS_SECONDS

    jobs, logs = round(KEEP_JOBS_SECONDS / _DAY), round(KEEP_LOGS_SECONDS / _DAY)
    return "Kept for", "ok", f"ended jobs {jobs} days, logs {logs} days; projects and exported files for good"


def _ago(seconds: float) -> str:
    return age(datetime.fromtimestamp(seconds, UTC))
