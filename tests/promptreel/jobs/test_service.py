"""The queue, following and cancelling, with runners that are tasks of the test."""

import asyncio
import re

import pytest

from promptreel.client.types import Progress
from promptreel.errors import InvalidInput
from promptreel.jobs import Jobs, events, housekeeping, projects, queue
from promptreel.jobs.follow import Increasing
from promptreel.jobs.work.progress import ProgressWriter

DEADLINE = 30


async def test_the_project_remembers_session_and_state(quick_jobs, backend):
    project = await quick_jobs.new_project("studio", "a city at night")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city", "language": "zh-CN"})
    await quick_jobs.follow(job.id, DEADLINE)
    project = await quick_jobs.project(project.id)
    assert project.session_id in backend.sessions
    assert "zh-CN" == project.language == backend.sessions[project.session_id]["language"]
    assert project.seen_fingerprint


async def test_the_queue_is_worked_in_order_by_one_runner(quick_jobs, backend):
    project = await quick_jobs.new_project("studio", "a city")
    messages = [f"step {number}" for number in range(5)]
    queued = [await quick_jobs.submit(project.id, "generate", {"message": message}) for message in messages]
    assert "done" == (await quick_jobs.follow(queued[-1].id, DEADLINE)).status
    assert messages == [arguments["text"] for arguments in backend.arguments("send")]
    assert {"done"} == {job.status for job in await quick_jobs.jobs(project.id)}


async def test_a_job_queued_while_the_runner_ends_is_not_left_lying(quick_jobs, backend):
    """Submitting the moment the one before has ended meets the runner in every stage of its end."""
    project = await quick_jobs.new_project("studio", "a city")
    for number in range(30):
        job = await quick_jobs.submit(project.id, "generate", {"message": str(number)})
        assert "done" == (await quick_jobs.follow(job.id, DEADLINE)).status
    assert 30 == backend.count("send")


async def test_cancelling_a_queued_job_ends_it_at_once(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("studio", "a city")
    first = await quick_jobs.submit(project.id, "generate", {"message": "first"})
    second = await quick_jobs.submit(project.id, "generate", {"message": "second"})
    await asyncio.to_thread(backend.wait_for, "send")
    cancelled = await quick_jobs.cancel(second.id)
    assert "cancelled" == cancelled.status
    assert "nothing is charged" in cancelled.result["note"]
    backend.release_all()
    assert "done" == (await quick_jobs.follow(first.id, DEADLINE)).status
    assert 1 == backend.count("send")


async def test_cancelling_a_running_turn_says_what_may_be_charged(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    cancelled = await quick_jobs.cancel(job.id)
    assert "cancelled" == cancelled.status
    assert "may still be charged" in cancelled.result["note"]


async def test_cancelling_an_export_cancels_the_render(quick_jobs, backend, settings):
    project = await quick_jobs.new_project("studio", "a city")
    await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    backend.hold("follow_render")
    job = await quick_jobs.submit(project.id, "export", {"format": "mp4"})
    await asyncio.to_thread(backend.wait_for, "follow_render")
    cancelled = await quick_jobs.cancel(job.id)
    assert "cancelled" == cancelled.status
    assert ["cancelled"] == [render["status"] for render in backend.renders.values()]
    assert [] == list(settings.output_dir.iterdir())


async def test_a_job_that_has_ended_cannot_be_cancelled(quick_jobs):
    project = await quick_jobs.new_project("studio", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await quick_jobs.follow(job.id, DEADLINE)
    assert "done" == (await quick_jobs.cancel(job.id)).status


async def test_follow_returns_in_time_and_the_job_goes_on(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("studio", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    async with asyncio.timeout(5):
        assert not (await quick_jobs.follow(job.id, 0.1)).final
    await asyncio.to_thread(backend.wait_for, "send")
    async with asyncio.timeout(5):
        assert "running" == (await quick_jobs.follow(job.id, 0)).status
    backend.release_all()
    assert "done" == (await quick_jobs.follow(job.id, DEADLINE)).status


async def test_a_cancelled_call_leaves_the_job_running(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("studio", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    call = asyncio.create_task(quick_jobs.follow(job.id, DEADLINE))
    await asyncio.to_thread(backend.wait_for, "send")
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    backend.release_all()
    assert "done" == (await quick_jobs.follow(job.id, DEADLINE)).status


async def test_follow_says_what_a_queued_job_waits_for(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("studio", "a city")
    await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    job = await quick_jobs.submit(project.id, "export", {"format": "mp4"})
    shown = []
    await quick_jobs.follow(job.id, 0, shown.append)
    assert [Progress("queued", None, "Waiting for 1 earlier job")] == shown
    backend.release_all()
    done = await quick_jobs.follow(job.id, DEADLINE)
    assert "done" == done.status, done.error


def test_followed_fractions_never_shrink_and_repetitions_are_left_out():
    shown = []
    follower = Increasing(shown.append)
    for stage, fraction, message in (
        ("", None, ""),
        ("render", 0.2, "Drawing"),
        ("render", 0.2, "Drawing"),
        ("render", 0.1, "Drawing"),
        ("render", 0.1, "Mixing"),
        ("render", 0.3, "Mixing"),
    ):
        follower.show({"stage": stage, "fraction": fraction, "message": message})
    assert [
        Progress("render", 0.2, "Drawing"),
        Progress("render", 0.2, "Mixing"),
        Progress("render", 0.3, "Mixing"),
    ] == shown


async def test_written_progress_never_goes_back(journal):
    """The figures of a render that starts over go back; what is written does not."""
    project = projects.create(journal, "studio", "a city", "en")
    job = queue.submit(journal, project.id, "export", {})
    queue.claim(journal, project.id)
    writer = ProgressWriter(journal, job.id)
    for fraction, written in ((0.6, 0.6), (0.4, 0.6), (None, 0.6), (7.0, 1.0)):
        writer.report(Progress("render", fraction, "Drawing"))
        await writer.flush()
        assert written == queue.require(journal, job.id).progress["fraction"]
    assert ["progress"] == [event.kind for event in events.after(journal, job.id)]


async def test_an_unknown_project_or_job_is_told_plainly(quick_jobs):
    with pytest.raises(InvalidInput, match="no project"):
        await quick_jobs.submit("p_none", "generate", {"message": "x"})
    with pytest.raises(InvalidInput, match="no job"):
        await quick_jobs.follow("j_none", 0)
    assert await quick_jobs.job("j_none") is None
    assert await quick_jobs.project("p_none") is None
    assert await quick_jobs.latest_project() is None


def test_making_a_second_one_touches_nothing(settings):
    """Hosts start a server just to see whether it starts."""
    Jobs(settings).close()
    assert not settings.home.exists()


async def test_ids_are_short_and_cannot_be_guessed(quick_jobs):
    ids = {(await quick_jobs.new_project("studio", "x")).id for _ in range(20)}
    assert 20 == len(ids)
    assert all(re.fullmatch(r"p_[a-z2-7]{8}", project_id) for project_id in ids)


async def test_old_jobs_are_forgotten_and_projects_stay(quick_jobs, journal):
    project = await quick_jobs.new_project("studio", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await quick_jobs.follow(job.id, DEADLINE)
    with journal.transaction() as connection:
        connection.execute("UPDATE jobs SET updated = 0")
    housekeeping.forget_old_jobs(journal)
    assert [] == await quick_jobs.jobs()
    assert [] == history(quick_jobs, job)
    assert [project.id] == [found.id for found in await quick_jobs.projects()]


def history(jobs, job):
    return events.after(jobs._journal, job.id)
