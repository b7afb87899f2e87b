"""Orders: what is written down at once with the job, and what forbids it."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from promptreel.errors import CreditLimitReached
from promptreel.jobs import BatchOrder, Limit, NewItem, Order, batches, budget, orders, projects, queue
from promptreel.jobs.journal import Journal
from promptreel.jobs.models import Outcome
from promptreel.jobs.orders import Call
from promptreel.settings import Settings

COST = 100.0


@pytest.fixture
def root(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def journal(root):
    opened = Journal(root / "journal.db")
    yield opened
    opened.close()


def limit(root, own=None, credits=120.0, *, shared=True):
    return Limit(credits, root, own or root / "journal.db", shared=shared)


def order(message="the sea", **more):
    request = {"message": message, "language": None, "after": None, "expected_credits": COST}
    named = {name: more.pop(name) for name in ("confirmed", "after", "language") if name in more}
    return Order("generate", request | named, title=message, once=True, **more)


def at_once(*work):
    """Do all of it at the same moment; returns what came of each."""
    ready = threading.Barrier(len(work))

    def run(one):
        ready.wait()
        try:
            return one()
        except CreditLimitReached as error:
            return error

    with ThreadPoolExecutor(len(work)) as threads:
        return list(threads.map(run, work))


def test_of_two_orders_at_the_same_moment_one_has_room(root, journal):
    other = Journal(root / "journal.db")
    came = at_once(
        lambda: orders.place(journal, order("a", limit=limit(root)), None),
        lambda: orders.place(other, order("b", limit=limit(root)), None),
    )
    other.close()
    assert 1 == sum(isinstance(one, CreditLimitReached) for one in came)
    assert 1 == len(queue.in_order(journal, None))
    assert 1 == len(projects.newest_first(journal))


def test_users_of_one_account_share_its_limit(root, journal):
    homes = [root / "users" / name / "journal.db" for name in ("anna", "bert")]
    theirs = [Journal(path) for path in homes]
    came = at_once(
        lambda: orders.place(journal, order(limit=limit(root)), None),
        *(lambda one=one: orders.place(one, order(limit=limit(root, one.path)), None) for one in theirs),
    )
    refused = [one for one in came if isinstance(one, CreditLimitReached)]
    assert 2 == len(refused)
    assert all("100 were used in the last 24 hours" in error.message for error in refused)
    assert all("allows 120. Nothing was sent" in error.message for error in refused)
    assert 1 == sum(len(queue.in_order(one, None)) for one in (journal, *theirs))
    for one in theirs:
        one.close()


def test_guests_have_accounts_and_limits_of_their_own(root, journal):
    mine = Journal(root / "users" / "anna" / "journal.db")
    for one in (journal, mine):
        orders.place(one, order(limit=limit(root, one.path, shared=False)), None)
    assert COST == budget.spent_in(mine)
    mine.close()


def test_the_limit_of_a_user_of_a_server_is_that_of_its_account(root):
    folder = root / "users" / "anna"
    settings = Settings(home=folder, account_home=root, max_credits=120, nemo_token="t")
    assert limit(root, folder / "journal.db") == Limit.of(settings)
    assert Limit.of(Settings(home=root, nemo_token="t")) is None


def test_a_batch_is_checked_as_a_whole_with_what_is_queued_already(root, journal):
    items = [NewItem(name, [("generate", {"message": name, "expected_credits": COST})]) for name in "ab"]
    with pytest.raises(CreditLimitReached, match=r"cost about 200 credits\. 0 were used"):
        batches.submit(journal, BatchOrder("nemo", items, limit=limit(root)))
    assert [] == projects.newest_first(journal)
    batches.submit(journal, BatchOrder("nemo", items, limit=limit(root, credits=200)))
    with pytest.raises(CreditLimitReached, match="200 were used"):
        orders.place(journal, order(limit=limit(root, credits=200)), None)


@pytest.mark.parametrize(
    ("outcome", "used"),
    [
        (Outcome("done", {"credits_before": 80.0, "credits_after": 50.0}), 30.0),
        (Outcome("done", {"credits_before": 80.0, "credits_after": None}), COST),
        (Outcome("failed", {}), 0.0),
        (Outcome("unknown", {}), COST),
        (Outcome("cancelled", {"note": "Stopped before anything was sent."}), 0.0),
        (Outcome("cancelled", {"note": "The connection was closed.", "sent": True}), COST),
    ],
)
def test_what_a_turn_counts_with(journal, outcome, used):
    placed = orders.place(journal, order(), None)
    assert COST == budget.spent_in(journal)
    queue.finish(journal, placed.job.id, outcome)
    assert used == budget.spent_in(journal)


def test_the_same_order_for_a_new_project_is_given_back_while_it_runs(journal):
    first = orders.place(journal, order(), Call())
    again = orders.place(journal, order(), Call())
    assert (first.job.id, True) == (again.job.id, again.again)
    assert 1 == len(projects.newest_first(journal))


@pytest.mark.parametrize(
    "other",
    [
        order("the sea at dusk"),
        order(language="zh"),
        order(backend="studio"),
        order(confirmed=True),
    ],
)
def test_another_order_is_another_job(journal, other):
    orders.place(journal, order(), Call())
    assert not orders.place(journal, other, Call()).again


def test_a_confirmed_order_that_is_repeated_is_not_confirmed_anew(journal):
    """The user has agreed once: a host that repeats the call has not asked again."""
    first = orders.place(journal, order(confirmed=True), Call())
    assert first.job.id == orders.place(journal, order(confirmed=True), Call()).job.id


@pytest.mark.parametrize("status", ["done", "awaiting_input", "unknown"])
def test_an_outcome_that_nobody_was_given_is_given_to_the_call_that_repeats_it(journal, status):
    first = orders.place(journal, order(), Call())
    queue.finish(journal, first.job.id, Outcome(status, {}))
    assert orders.place(journal, order(), Call()).again
    orders.delivered(journal, [first.job.id])
    take_two = orders.place(journal, order(), Call())
    assert not take_two.again
    assert first.job.project_id != take_two.job.project_id


@pytest.mark.parametrize("status", ["failed", "cancelled"])
def test_what_failed_or_was_stopped_can_be_asked_for_again(journal, status):
    first = orders.place(journal, order(), Call())
    queue.finish(journal, first.job.id, Outcome(status, {}))
    assert not orders.place(journal, order(), Call()).again


def test_an_outcome_waits_for_its_host_for_a_while_only(journal, monkeypatch):
    first = orders.place(journal, order(), Call())
    queue.finish(journal, first.job.id, Outcome("done", {}))
    now = time.time()
    monkeypatch.setattr(orders.time, "time", lambda: now + orders.OWED_SECONDS + 60)
    assert not orders.place(journal, order(), Call()).again


def test_a_terminal_has_seen_how_its_jobs_ended(journal):
    first = orders.place(journal, order(), None)
    assert orders.place(journal, order(), None).again
    queue.finish(journal, first.job.id, Outcome("done", {}))
    assert not orders.place(journal, order(), None).again


def test_a_running_job_is_not_delivered_by_an_answer_that_says_so(journal):
    first = orders.place(journal, order(), Call())
    orders.delivered(journal, [first.job.id])
    queue.finish(journal, first.job.id, Outcome("done", {}))
    assert orders.place(journal, order(), Call()).again


def test_in_a_project_that_is_named_only_its_own_jobs_count(journal):
    first = orders.place(journal, order(), Call())
    here = order(project_id=first.job.project_id)
    assert orders.place(journal, here, Call()).again
    elsewhere = projects.create(journal, "nemo", "another", "en")
    other = orders.place(journal, order(project_id=elsewhere.id), Call())
    assert not other.again
    assert first.job.id == orders.place(journal, order(), Call()).job.id


def test_a_call_that_asks_for_the_same_twice_gets_it_twice(journal):
    """ "Brighter. Brighter." are two edits; a repetition of the whole call is none."""
    home = projects.create(journal, "nemo", "the sea", "en").id
    call = Call()
    first = orders.place(journal, order("brighter", project_id=home), call)
    call.queued.append(first.job.id)
    second = orders.place(journal, order("brighter", project_id=home, after=first.job.id), call)
    call.queued.append(second.job.id)
    assert [False, False] == [first.again, second.again]
    queue.finish(journal, first.job.id, Outcome("done", {}))
    repeated = Call()
    for expected in (second, first):
        again = orders.place(journal, order("brighter", project_id=home), repeated)
        assert expected.job.id == again.job.id
        repeated.queued.append(again.job.id)


async def test_what_is_being_written_is_written_also_if_the_caller_is_cut_off(
    quick_jobs, backend, monkeypatch
):
    backend.hold("create_session")
    writing, go_on = threading.Event(), threading.Event()
    place = orders.place

    def slowly(*arguments):
        writing.set()
        go_on.wait(30)
        return place(*arguments)

    monkeypatch.setattr(orders, "place", slowly)
    call = Call()
    orders.current_call.set(call)
    cut_off = asyncio.create_task(quick_jobs.place(order(backend="studio")))
    await asyncio.to_thread(writing.wait, 30)
    cut_off.cancel()
    await asyncio.gather(cut_off, return_exceptions=True)
    assert cut_off.cancelled()
    assert [] == call.queued
    go_on.set()
    async with asyncio.timeout(30):
        while not await call.settled():
            pass
    (job,) = await quick_jobs.jobs()
    assert [job.id] == call.queued


def wishes(*names, **more):
    items = [
        NewItem(
            name, [("generate", {"message": name, "expected_credits": COST}), ("export", {"format": "mp4"})]
        )
        for name in names
    ]
    return BatchOrder("nemo", items, once=True, **more)


def end(journal, batch, *statuses):
    for item, status in zip(batch.items, statuses, strict=True):
        for job in item.jobs:
            queue.finish(journal, job, Outcome(status, {}))


def test_the_same_batch_is_given_back_until_its_outcome_was_given(journal):
    first = batches.submit(journal, wishes("a", "b"), Call())
    again = batches.submit(journal, wishes("a", "b"), Call())
    assert (first.id, False, True) == (again.id, first.again, again.again)
    end(journal, first, "done", "failed")
    assert batches.submit(journal, wishes("a", "b"), Call()).again
    orders.delivered(journal, [job for item in first.items for job in item.jobs])
    assert not batches.submit(journal, wishes("a", "b"), Call()).again


@pytest.mark.parametrize(
    "other", [wishes("b", "a"), wishes("a"), wishes("a", "b", together="a"), wishes("a", "b", confirmed=True)]
)
def test_another_batch_is_another_one(journal, other):
    batches.submit(journal, wishes("a", "b"), Call())
    assert not batches.submit(journal, other, Call()).again


def test_a_batch_for_one_new_project_that_is_repeated_makes_no_second_one(journal):
    first = batches.submit(journal, wishes("a", "b", together="a"), Call())
    assert 1 == len({item.project_id for item in first.items})
    assert batches.submit(journal, wishes("a", "b", together="a"), Call()).again
    assert 1 == len(projects.newest_first(journal))
