"""Migrations."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from promptreel.errors import PromptreelError
from promptreel.jobs import projects, queue, schema
from promptreel.jobs.journal import Journal


def shape(path):
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    ).fetchall()
    connection.close()
    return rows


def test_migrations_are_numbered_without_gaps():
    assert list(range(1, len(schema.migrations()) + 1)) == [number for number, _ in schema.migrations()]


def test_each_migration_is_applied_once(tmp_path):
    path = tmp_path / "journal.db"
    for _ in range(3):
        journal = Journal(path)
        rows = journal.rows("SELECT number FROM migrations ORDER BY number")
        journal.close()
    assert [number for number, _ in schema.migrations()] == [row["number"] for row in rows]


@pytest.mark.parametrize("start", [number for number, _ in schema.migrations()])
def test_every_older_version_becomes_the_current_one(tmp_path, start):
    current = Journal(tmp_path / "current" / "journal.db")
    projects.create(current, "studio", "a city", "en")
    current.close()
    old = tmp_path / "old.db"
    connection = sqlite3.connect(old, isolation_level=None)
    schema.migrate(connection, until=start)
    connection.execute(
        "INSERT INTO projects (id, backend, title, created, updated) VALUES ('p_old', 'nemo', 'kept', 1, 1)"
    )
    connection.close()
    journal = Journal(old)
    assert "kept" == projects.require(journal, "p_old").title
    assert "queued" == queue.submit(journal, "p_old", "generate", {"message": "x"}).status
    journal.close()
    assert shape(tmp_path / "current" / "journal.db") == shape(old)


def test_a_failing_migration_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(schema, "migrations", lambda: ((1, "CREATE TABLE a (x);\nCREATE TABLE a (x);"),))
    connection = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(connection)
    connection.close()
    assert [] == shape(tmp_path / "x.db")


def test_a_journal_of_a_newer_version_is_left_alone(tmp_path):
    journal = Journal(tmp_path / "journal.db")
    with journal.transaction() as connection:
        connection.execute("INSERT INTO migrations (number, at) VALUES (999, 0)")
    journal.close()
    with pytest.raises(PromptreelError, match="newer version"):
        journal.rows("SELECT 1")


def test_many_threads_may_make_the_same_journal_at_once(tmp_path):
    """Changing to WAL mode is what SQLite's own busy timeout does not cover."""

    def use(_):
        journal = Journal(tmp_path / "journal.db")
        project = projects.create(journal, "studio", "a city", "en")
        journal.close()
        return project.id

    with ThreadPoolExecutor(8) as pool:
        assert 16 == len(set(pool.map(use, range(16))))
