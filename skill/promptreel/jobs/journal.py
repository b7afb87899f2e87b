"""The journal: one SQLite file in WAL mode that several processes read and write at once.

Everything here is synchronous and short; callers on an event loop use `asyncio.to_thread`.
"""

from __future__ import annotations

import sqlite3
import threading
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from promptreel.errors import OutputRefused, PromptreelError
from promptreel.filelock import FileLock

from . import schema

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from promptreel.settings import Settings

BUSY_SECONDS = 20.0
"""How long a write waits for another process's write."""


class Journal:
    """A connection to the journal, opened when first used; safe to share between threads.

    All methods raise PromptreelError where the file cannot be opened, read or written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None
        self._guard = threading.RLock()

    @classmethod
    def of(cls, settings: Settings) -> Journal:
        """Return the journal of a data folder."""
        return cls(settings.journal_path)

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """Hold the one write lock of the file: everything inside happens, or nothing."""
        with self._guard, _explained(self.path):
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Read; one statement sees one state of the file."""
        with self._guard, _explained(self.path):
            return self._open().execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        """Read the first row."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def version(self) -> tuple[int, int]:
        """Return a value that changes when anybody writes, us included."""
        with self._guard, _explained(self.path):
            connection = self._open()
            (others,) = connection.execute("PRAGMA data_version").fetchone()
            return others, connection.total_changes

    def close(self) -> None:
        """Close the connection; the next use opens it again."""
        with self._guard:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _connect(self.path)
            weakref.finalize(self, self._connection.close)
        return self._connection


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        # By name only: opening and closing the file ourselves would drop the locks that other
        # connections of this process hold on it (POSIX), and SQLite would damage it.
        path.chmod(0o600)
        connection.execute("PRAGMA foreign_keys = ON")
        # FULL: a commit is on the disk before the POST that costs, even if the power fails in between.
        connection.execute("PRAGMA synchronous = FULL")
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Set WAL mode and the tables; SQLite's busy timeout does not cover the change of mode."""
    wal = connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    if wal and schema.applied(connection) == {number for number, _ in schema.migrations()}:
        return
    with FileLock(path.with_name("journal.lock")).held(BUSY_SECONDS) as mine:
        if not mine:
            message = "database is locked"
            raise sqlite3.OperationalError(message)
        connection.execute("PRAGMA journal_mode = WAL")
        schema.migrate(connection)


@contextmanager
def _explained(path: Path) -> Generator[None]:
    """Turn what SQLite and the system say into a sentence and a hint."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(error, path) from error
    except OSError as error:
        raise OutputRefused(
            f"The data folder {path.parent} cannot be used: {error.strerror or 'it cannot be written'}.",
            hint="Set PROMPTREEL_HOME to a folder that you may write to.",
        ) from error


def _explain(error: sqlite3.Error, path: Path) -> PromptreelError:
    said = str(error)
    if "full" in said:
        return OutputRefused(
            f"There is no room left for the journal in {path.parent}.", hint="Free some space."
        )
    if "locked" in said or "busy" in said:
        return PromptreelError("The journal of jobs is busy.", hint="Try again in a minute.", retryable=True)
    if "readonly" in said or "unable to open" in said:
        return OutputRefused(
            f"The journal {path} cannot be written.",
            hint="Set PROMPTREEL_HOME to a folder that you may write to.",
        )
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        return PromptreelError(f"The journal refused a record: {said}.")
    return PromptreelError(
        f"The journal {path} cannot be read: {said}.",
        hint="Move the file away; a new one is made. Your exported files are not touched.",
    )
