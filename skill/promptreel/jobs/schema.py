"""The journal's tables: numbered SQL files, each applied once, in order."""

from __future__ import annotations

import sqlite3
import time
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from promptreel.errors import PromptreelError

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def migrations() -> tuple[tuple[int, str], ...]:
    """Return all migrations as (number, SQL), in order."""
    folder = resources.files("promptreel.jobs") / "migrations"
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".sql")]
    numbered = ((int(entry.name.split("_")[0]), entry.read_text(encoding="utf-8")) for entry in found)
    return tuple(sorted(numbered))


def applied(connection: sqlite3.Connection) -> set[int]:
    """Return the numbers of the migrations that this database has."""
    try:
        return {number for (number,) in connection.execute("SELECT number FROM migrations")}
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return set()
        raise


def migrate(connection: sqlite3.Connection, *, until: int | None = None) -> None:
    """Apply what is missing, in one transaction; safe with several processes at once.

    Args:
        until: Stop after this number; for tests.

    Raises:
        PromptreelError: The database was written by a newer version.
    """
    known = {number for number, _ in migrations()}
    done = applied(connection)
    if done - known:
        raise PromptreelError(
            "The journal of jobs was written by a newer version of promptreel.",
            hint="Update promptreel, or set PROMPTREEL_HOME to another folder.",
        )
    if done == known:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, at REAL NOT NULL)"
        )
        done = applied(connection)
        for number, sql in migrations():
            if number in done or (until is not None and number > until):
                continue
            for statement in _statements(sql):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations (number, at) VALUES (?, ?)", (number, time.time()))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(sql: str) -> Iterator[str]:
    """Cut a script into statements; `executescript` would end our transaction."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
