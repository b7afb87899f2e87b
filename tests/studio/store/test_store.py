"""SQLite underneath: migrations, transactions, the rules that the server relies on."""

import asyncio
import sqlite3

import pytest

from promptreel_studio.store import Database, DataFolder, NewerDatabase, ledger, renders, sessions, users
from promptreel_studio.store.migrations import MIGRATIONS


@pytest.fixture
async def db(tmp_path):
    database = Database(tmp_path / "studio.db")
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def user(db):
    return (await db.run(users.issue_token, "client", address="", now=0, lifetime=100)).user


@pytest.fixture
async def session(db, user):
    return await db.run(sessions.create, user, task_name="project", language="en", now=0)


async def submit(db, user, session, render_id, now=0.0):
    render, _ = await db.run(
        renders.submit, user, render_id=render_id, session_id=session.id, request_hash="h", draft={"t": []},
        output={"format": "mp4"}, now=now,
    )  # fmt: skip
    return render


async def test_migrations_are_applied_once_and_counted(tmp_path):
    for _ in range(2):
        database = Database(tmp_path / "studio.db")
        await database.open()
        applied = await database.run(lambda c: [row[0] for row in c.execute("SELECT number FROM migrations")])
        mode = await database.run(lambda c: c.execute("PRAGMA journal_mode").fetchone()[0])
        await database.close()
        assert list(range(1, len(MIGRATIONS) + 1)) == applied
        assert "wal" == mode


async def test_a_database_of_a_later_version_is_left_alone(tmp_path):
    database = Database(tmp_path / "studio.db")
    await database.open()
    await database.run(lambda c: c.execute("INSERT INTO migrations VALUES (99, 0)"))
    await database.close()
    with pytest.raises(NewerDatabase):
        await Database(tmp_path / "studio.db").open()


async def test_a_step_that_fails_changes_nothing(db, user):
    def step(connection):
        ledger.grant(connection, user, 100, now=0)
        raise LookupError

    with pytest.raises(LookupError):
        await db.run(step)
    assert 0 == (await db.run(ledger.balance, user)).total


async def test_a_caller_that_is_cancelled_leaves_no_open_transaction(db, user):
    calls = [asyncio.create_task(db.run(ledger.grant, user, 1, now=0)) for _ in range(50)]
    await asyncio.sleep(0)
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)
    total = (await db.run(ledger.balance, user)).total
    rows = await db.run(lambda c: c.execute("SELECT count(*) FROM ledger").fetchone()[0])
    assert total == rows


async def test_a_closed_database_refuses_to_work(tmp_path):
    with pytest.raises(RuntimeError):
        await Database(tmp_path / "studio.db").run(renders.unfinished)


async def test_tokens_are_kept_as_hashes(db):
    issued = await db.run(users.issue_token, "client", address="", now=0, lifetime=100)
    hashes = await db.run(lambda c: [row[0] for row in c.execute("SELECT hash FROM tokens")])
    assert [users.hash_secret(issued.token)] == hashes
    assert issued.user == await db.run(users.by_token, issued.token, now=99)
    assert await db.run(users.by_token, issued.token, now=100) is None


async def test_expired_tokens_are_forgotten_one_by_one(db):
    for now in (0, 50, 300):
        await db.run(users.issue_token, "client", address="", now=now, lifetime=100)
    assert 1 == await db.run(lambda c: c.execute("SELECT count(*) FROM tokens").fetchone()[0])


async def test_a_turn_without_a_draft_keeps_the_one_before(db, user, session):
    await db.run(sessions.save_turn, session.id, {"t": [], "x": 1.5}, now=1)
    await db.run(sessions.save_turn, session.id, None, now=2)
    found = await db.run(sessions.find, user, session.id)
    assert (2, {"t": [], "x": 1.5}) == (found.turns, found.draft)


async def test_a_draft_keeps_its_key_order_and_its_numbers(db, user, session):
    draft = {"z": 1, "a": {"y": 0.1, "b": 12345678901234567890}, "t": "\u2028二"}
    await db.run(sessions.save_turn, session.id, draft, now=1)
    found = (await db.run(sessions.find, user, session.id)).draft
    assert (draft, list(draft)) == (found, list(found))


async def test_renders_are_taken_in_the_order_they_came(db, user, session):
    for n, now in enumerate((3.0, 1.0, 2.0)):
        await submit(db, user, session, f"r{n}", now)
    taken = [(await db.run(renders.claim_next)).id for _ in range(3)]
    assert ["r1", "r2", "r0"] == taken
    assert await db.run(renders.claim_next) is None


async def test_progress_never_goes_back(db, user, session):
    key = (await submit(db, user, session, "r")).key
    await db.run(renders.claim_next)
    for percent in (40, 20):
        await db.run(renders.set_progress, key, percent)
    assert 40 == (await db.run(renders.find, user, "r")).progress


async def test_a_cancelled_render_is_neither_finished_nor_failed_nor_revived(db, user, session):
    key = (await submit(db, user, session, "r")).key
    await db.run(renders.claim_next)
    await db.run(renders.cancel, user, "r", now=1)
    assert not await db.run(renders.complete, key, duration=1.0, size=1, now=2)
    assert not await db.run(renders.fail, key, "x", now=2)
    assert "cancelled" == await db.run(renders.count_death, key, "x", attempts=2, now=2)
    assert 0 == await db.run(renders.requeue_unfinished)


async def test_more_than_there_is_cannot_be_frozen(db, user):
    await db.run(ledger.grant, user, 100, now=0)
    await db.run(ledger.freeze, user, "turn:1", 80, now=0)
    with pytest.raises(ledger.NotEnoughCredits) as refused:
        await db.run(ledger.freeze, user, "turn:2", 30, now=0)
    assert (30, 20) == (refused.value.cost, refused.value.available)
    await db.run(ledger.charge, "turn:1")
    await db.run(ledger.release, "turn:1")
    balance = await db.run(ledger.balance, user)
    assert (20, 0, 20) == (balance.available, balance.frozen, balance.total)


async def test_turns_of_an_earlier_server_give_back_what_they_froze(db, user):
    await db.run(ledger.grant, user, 100, now=0)
    await db.run(ledger.freeze, user, "turn:1", 60, now=0)
    await db.run(ledger.freeze, user, "render:1", 30, now=0)
    await db.run(ledger.release_turns)
    assert (70, 30) == ((balance := await db.run(ledger.balance, user)).available, balance.frozen)


async def test_foreign_keys_are_enforced(db, user):
    with pytest.raises(sqlite3.IntegrityError):
        await db.run(ledger.grant, users.User("nobody"), 1, now=0)
    assert user.id.startswith("anon_")


def test_what_an_earlier_end_left_unfinished_is_cleared_away(tmp_path):
    folder = DataFolder(tmp_path / "data")
    folder.create()
    left = (folder.incoming / "x.part", folder.renders / "x.mp4.part", folder.jobs / "x.json")
    kept = folder.renders / "x.mp4"
    for path in (*left, kept):
        path.touch()
    folder.create()
    assert [False, False, False, True] == [path.exists() for path in (*left, kept)]


async def test_versions_of_a_draft_survive_and_are_walked_in_both_directions(tmp_path):
    path = tmp_path / "studio.db"
    database = Database(path)
    await database.open()
    user = (await database.run(users.issue_token, "client", address="", now=0, lifetime=100)).user
    session = await database.run(sessions.create, user, task_name="project", language="en", now=0)
    for number in range(1, 4):
        await database.run(sessions.save_turn, session.id, {"n": number}, now=number)
    await database.run(sessions.save_turn, session.id, {"n": 1}, now=4, steps=-2)
    await database.close()

    database = Database(path)
    await database.open()
    assert ((), ({"n": 2}, {"n": 3})) == await database.run(sessions.versions, session.id)
    await database.run(sessions.save_turn, session.id, {"n": 2}, now=5, steps=1)
    assert (({"n": 1},), ({"n": 3},)) == await database.run(sessions.versions, session.id)
    await database.run(sessions.save_turn, session.id, None, now=6)
    await database.run(sessions.save_turn, session.id, {"n": 9}, now=7)
    assert (({"n": 2}, {"n": 1}), ()) == await database.run(sessions.versions, session.id)
    assert {"n": 9} == (await database.run(sessions.find, user, session.id)).draft
    await database.close()


async def test_a_version_in_front_of_a_new_one_is_what_undo_goes_back_to(db, session):
    await db.run(sessions.save_turn, session.id, {"n": 2}, now=1, before={"n": 1})
    assert (({"n": 1},), ()) == await db.run(sessions.versions, session.id)


async def test_only_so_many_versions_are_kept(db, session):
    for number in range(sessions.MOST_VERSIONS + 5):
        await db.run(sessions.save_turn, session.id, {"n": number}, now=number)
    past, future = await db.run(sessions.versions, session.id)
    assert (sessions.MOST_VERSIONS - 1, 5, ()) == (len(past), past[-1]["n"], future)


async def test_a_draft_of_an_older_studio_is_its_first_version(tmp_path, monkeypatch):
    path = tmp_path / "studio.db"
    monkeypatch.setattr("promptreel_studio.store.migrations.MIGRATIONS", MIGRATIONS[:1])
    database = Database(path)
    await database.open()
    user = (await database.run(users.issue_token, "client", address="", now=0, lifetime=100)).user
    session = await database.run(sessions.create, user, task_name="project", language="en", now=0)
    await database.run(lambda c: c.execute("UPDATE sessions SET draft = '{\"n\": 1}'"))
    await database.close()
    monkeypatch.undo()

    database = Database(path)
    await database.open()
    await database.run(sessions.save_turn, session.id, {"n": 2}, now=1)
    assert (({"n": 1},), ()) == await database.run(sessions.versions, session.id)
    await database.close()
