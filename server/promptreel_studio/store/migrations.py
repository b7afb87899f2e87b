"""The schema as numbered steps; one that was published is never edited, only followed by another."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE users (
            id TEXT PRIMARY KEY,
            client_hash TEXT NOT NULL UNIQUE,
            created REAL NOT NULL
        )""",
        """CREATE TABLE tokens (
            hash TEXT PRIMARY KEY,
            user_id TEXT NOT NULL REFERENCES users(id),
            kind TEXT NOT NULL CHECK (kind IN ('access', 'claim')),
            session_id TEXT,
            address TEXT NOT NULL DEFAULT '',
            created REAL NOT NULL,
            expires REAL NOT NULL
        )""",
        "CREATE INDEX tokens_by_user ON tokens(user_id, created)",
        """CREATE TABLE sessions (
            id TEXT PRIMARY KEY,
            task_id TEXT NOT NULL UNIQUE,
            user_id TEXT NOT NULL REFERENCES users(id),
            task_name TEXT NOT NULL,
            language TEXT NOT NULL,
            seed INTEGER NOT NULL,
            turns INTEGER NOT NULL DEFAULT 0,
            draft TEXT,
            created REAL NOT NULL,
            updated REAL NOT NULL
        )""",
        """CREATE TABLE assets (
            id TEXT PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES sessions(id),
            user_id TEXT NOT NULL REFERENCES users(id),
            link_key TEXT NOT NULL UNIQUE,
            stored_as TEXT NOT NULL,
            filename TEXT NOT NULL,
            file_type TEXT NOT NULL,
            duration REAL,
            width INTEGER,
            height INTEGER,
            fps REAL,
            has_audio INTEGER NOT NULL,
            hash TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            created REAL NOT NULL
        )""",
        "CREATE INDEX assets_by_session ON assets(session_id)",
        """CREATE TABLE renders (
            key TEXT PRIMARY KEY,
            user_id TEXT NOT NULL REFERENCES users(id),
            id TEXT NOT NULL,
            session_id TEXT NOT NULL REFERENCES sessions(id),
            request_hash TEXT NOT NULL,
            draft TEXT NOT NULL,
            output TEXT NOT NULL,
            stored_as TEXT NOT NULL,
            link_key TEXT NOT NULL UNIQUE,
            status TEXT NOT NULL DEFAULT 'pending'
                CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'cancelled')),
            progress INTEGER NOT NULL DEFAULT 5,
            deaths INTEGER NOT NULL DEFAULT 0,
            error TEXT,
            duration REAL,
            bytes INTEGER,
            created REAL NOT NULL,
            completed REAL,
            UNIQUE (user_id, id)
        )""",
        "CREATE INDEX renders_by_status ON renders(status, created)",
        """CREATE TABLE ledger (
            id INTEGER PRIMARY KEY,
            user_id TEXT NOT NULL REFERENCES users(id),
            reference TEXT NOT NULL,
            amount INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('granted', 'frozen', 'charged')),
            created REAL NOT NULL
        )""",
        "CREATE INDEX ledger_by_user ON ledger(user_id)",
    ),
    (
        # What undo goes back to; `sessions.version` is where the project stands among them.
        """CREATE TABLE versions (
            session_id TEXT NOT NULL REFERENCES sessions(id),
            number INTEGER NOT NULL,
            draft TEXT NOT NULL,
            PRIMARY KEY (session_id, number)
        ) WITHOUT ROWID""",
        "ALTER TABLE sessions ADD COLUMN version INTEGER NOT NULL DEFAULT 0",
        "INSERT INTO versions SELECT id, 1, draft FROM sessions WHERE draft IS NOT NULL",
        "UPDATE sessions SET version = 1 WHERE draft IS NOT NULL",
    ),
    (
        # What people should know of a file, and the words of one that is text.
        "ALTER TABLE assets ADD COLUMN note TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE assets ADD COLUMN text TEXT",
        "ALTER TABLE renders ADD COLUMN notes TEXT NOT NULL DEFAULT '[]'",
    ),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date, each step in a transaction of its own.

    Raises:
        NewerDatabase: A later version of the studio has written this file.
    """
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, applied REAL NOT NULL)"
    )
    done = connection.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()[0]
    if done > len(MIGRATIONS):
        raise NewerDatabase
    for number, statements in enumerate(MIGRATIONS[done:], start=done + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (number, time.time()))
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


class NewerDatabase(Exception):
    """The data folder belongs to a later version of the studio."""
