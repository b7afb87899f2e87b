"""Orders that come again: the same job is given back while it runs or nobody was told its outcome."""

import asyncio
import threading
import time

import pytest
from ordering import COST, order

from promptreel.jobs import BatchOrder, NewItem, batches, orders, projects, queue
from promptreel.jobs.models import Outcome
from promptreel.jobs.orders import Call


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
