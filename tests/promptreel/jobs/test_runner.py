"""Real runner processes, killed and cancelled at the worst moments."""

import asyncio
import os

from launched import DEADLINE, ended, kill
from stand_in_runner import COMMAND

from promptreel.jobs import Jobs, ledger
from promptreel.jobs.launch import Launcher


async def test_a_job_is_done_by_a_process_of_its_own(jobs, settings, launcher):
    project = await jobs.new_project("studio", "a city at night")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    done = await jobs.follow(job.id, DEADLINE)
    assert "done" == done.status, done.error
    assert ["Made a city."] == done.result["texts"]
    assert 2.0 == done.result["duration_seconds"]
    assert "Timeline (1 track): 1. Video: a city (0-2s)" == done.result["timeline"]
    assert 1.0 == done.progress["fraction"]
    assert launcher._children[project.id].pid != os.getpid()
    await ended(launcher, project.id)
    assert [] == await jobs.runners()
    assert [] == list((settings.home / "locks").iterdir())


async def test_a_killed_runner_is_replaced_and_the_message_is_posted_once(jobs, backend, launcher):
    backend.hold("send")
    project = await jobs.new_project("studio", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    await kill(jobs, launcher, project.id)
    done = await jobs.follow(job.id, DEADLINE)
    assert "done" == done.status, done.error
    assert 1 == backend.count("send")
    assert done.result["changes"]
    assert done.result["timeline"].startswith("Timeline (1 track)")


async def test_a_runner_killed_before_the_message_left_sends_it(jobs, backend, launcher):
    backend.hold("create_session")
    project = await jobs.new_project("studio", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "create_session")
    await kill(jobs, launcher, project.id)
    backend.release_all()
    done = await jobs.follow(job.id, DEADLINE)
    assert ("done", 1) == (done.status, backend.count("send"))


async def test_a_message_that_left_no_trace_ends_as_unknown(jobs, backend, launcher):
    """Nobody can say whether it was paid for: it is not sent again, and the user is told."""
    backend.fails["send"] = [{}]
    backend.hold("send")
    project = await jobs.new_project("nemo", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    await kill(jobs, launcher, project.id)
    done = await jobs.follow(job.id, DEADLINE)
    assert ("unknown", 1) == (done.status, backend.count("send"))
    assert not done.error["retryable"]
    assert "charged a second time" in done.error["hint"]


async def test_a_render_goes_on_by_its_id_when_its_runner_is_killed(jobs, backend, launcher):
    project = await jobs.new_project("studio", "a city")
    await jobs.submit(project.id, "generate", {"message": "a city"})
    backend.hold("follow_render")
    job = await jobs.submit(project.id, "export", {"format": "mp4"})
    await asyncio.to_thread(backend.wait_for, "follow_render")
    await kill(jobs, launcher, project.id)
    backend.release_all()
    done = await jobs.follow(job.id, DEADLINE)
    assert "done" == done.status, done.error
    assert 1 == backend.count("submit_render")


async def test_a_second_runner_of_a_project_ends_at_once(jobs, backend, settings, launcher):
    backend.hold("send")
    project = await jobs.new_project("studio", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    second = Launcher(settings, COMMAND)
    second.launch(project.id)
    await ended(second, project.id)
    assert 0 == second._children[project.id].returncode
    assert launcher._children[project.id].poll() is None
    backend.release_all()
    assert "done" == (await jobs.follow(job.id, DEADLINE)).status
    assert 1 == backend.count("send")


async def test_two_servers_on_one_folder_share_the_queue(jobs, backend, settings):
    async with Jobs(settings, launcher=Launcher(settings, COMMAND)) as other:
        project = await jobs.new_project("studio", "a city")
        queued = await asyncio.gather(
            *(
                side.submit(project.id, "generate", {"message": str(n)})
                for n in range(4)
                for side in (jobs, other)
            )
        )
        done = [await side.follow(job.id, DEADLINE) for job in queued for side in (jobs, other)]
        assert {"done"} == {job.status for job in done}
        assert 8 == backend.count("send")
        for child in other._dispatcher._launcher._children.values():
            await asyncio.to_thread(child.wait, DEADLINE)


async def test_cancelling_a_job_whose_runner_is_dead_is_final_at_once(jobs, backend, launcher, journal):
    project = await jobs.new_project("studio", "a city")
    await jobs.submit(project.id, "generate", {"message": "a city"})
    backend.hold("follow_render")
    job = await jobs.submit(project.id, "export", {"format": "mp4"})
    await asyncio.to_thread(backend.wait_for, "follow_render")
    await kill(jobs, launcher, project.id)
    assert "cancelled" == (await jobs.cancel(job.id)).status
    await ended(launcher, project.id)
    assert ["cancelled"] == [render["status"] for render in backend.renders.values()]
    assert [] == ledger.abandoned_renders(journal)


async def test_a_stopped_runner_leaves_its_job_to_the_next(jobs, backend, launcher):
    backend.hold("send")
    project = await jobs.new_project("studio", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    child = launcher._children[project.id]
    child.terminate()
    assert 0 == await asyncio.to_thread(child.wait, DEADLINE)
    done = await jobs.follow(job.id, DEADLINE)
    assert ("done", 1) == (done.status, backend.count("send"))


async def test_an_unexpected_error_is_told_plainly_and_logged(jobs, backend, settings):
    backend.fails["state"] = [{"breaks": "Bearer nmv_usr_secret123"}]
    project = await jobs.new_project("studio", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    done = await jobs.follow(job.id, DEADLINE)
    assert ("failed", "internal") == (done.status, done.error["code"])
    log = settings.home / "logs" / f"runner-{project.id}.log"
    assert str(log) in done.error["hint"]
    assert "ZeroDivisionError" not in done.error["message"]
    text = log.read_text()
    assert "ZeroDivisionError" in text
    assert "nmv_usr_secret123" not in text
