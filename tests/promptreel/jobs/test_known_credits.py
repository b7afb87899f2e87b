"""Credits of turns that did not come to their end: what is known of them is in the result."""

import asyncio

from stand_in_client import StandInClient

from promptreel import errors
from promptreel.jobs import projects, queue
from promptreel.jobs.models import Outcome
from promptreel.jobs.perform import MAX_ATTEMPTS, perform
from promptreel.jobs.work import generate

DEADLINE = 30
KNOWN = {"sent": True, "credits_before": 100.0}


async def test_a_turn_that_was_stopped_says_what_there_was_before(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    cancelled = await quick_jobs.cancel(job.id)
    assert "cancelled" == cancelled.status
    assert KNOWN | {"credits_after": None} == {
        name: value for name, value in cancelled.result.items() if name != "note"
    }


async def test_a_turn_that_was_stopped_before_it_was_sent_says_nothing_of_credits(quick_jobs, backend):
    backend.hold("create_session")
    project = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "create_session")
    cancelled = await quick_jobs.cancel(job.id)
    assert ["note"] == list(cancelled.result)


async def test_a_turn_whose_end_nobody_saw_says_what_there_was_before_and_after(
    quick_jobs, backend, monkeypatch
):
    async def unread(*_):
        raise errors.Unreachable("No.")

    monkeypatch.setattr(StandInClient, "recover", unread)
    backend.fails["send"] = [{"dropped": True}]
    project = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    lost = await quick_jobs.follow(job.id, DEADLINE)
    assert "unknown" == lost.status
    assert (100.0, 100.0) == (lost.result["credits_before"], lost.result["credits_after"])


async def test_a_turn_that_is_given_up_says_what_there_was_before(journal, settings):
    project = projects.create(journal, "nemo", "a city", "en")
    job = queue.submit(journal, project.id, "generate", {"message": "a city"})
    for _ in range(MAX_ATTEMPTS + 1):
        claim = queue.claim(journal, project.id)
    queue.mark(journal, job.id, generate.SENT, {"credits_before": 100.0})
    claim = queue.details(journal, job.id)
    await perform(claim, journal, settings, None)
    ended = queue.require(journal, job.id)
    assert ("unknown", KNOWN | {"credits_after": None}) == (ended.status, ended.result)


def test_a_charge_may_come_after_the_balance_was_read(journal):
    """What ended unseen and shows no use yet counts with what it may use."""
    from promptreel.jobs import budget

    project = projects.create(journal, "nemo", "a city", "en")
    for status, used in (("unknown", 100.0), ("done", 100.0)):
        job = queue.submit(journal, project.id, "generate", {"message": "a city", "expected_credits": 100})
        same = {"credits_before": 80.0, "credits_after": 80.0}
        queue.finish(journal, job.id, Outcome(status, same))
        assert used == budget.spent_in(journal)
