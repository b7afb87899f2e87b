"""Real runner processes, killed and cancelled at the worst moments."""

import asyncio
import os
import signal
import subprocess

import pytest
from stand_in_runner import COMMAND

from promptreel.jobs import Jobs, ledger, projects, queue, runners
from promptreel.jobs.dispatch import Dispatcher
from promptreel.jobs.journal import Journal
from promptreel.jobs.launch import Launcher
from promptreel.jobs.lock import project_lock

DEADLINE = 30


async def kill(jobs, launcher, project_id):
    """Kill the project's runner with SIGKILL and wait until it is gone."""
    runner = next(found for found in await jobs.runners() if found.project_id == project_id)
    os.kill(runner.pid, signal.SIGKILL)
    child = launcher._children[project_id]
    assert runner.pid == child.pid
    await asyncio.to_thread(child.wait, DEADLINE)


async def ended(launcher, project_id):
    await asyncio.to_thread(launcher._children[project_id].wait, DEADLINE)


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


async def test_a_runner_that_cannot_start_is_given_up(settings):
    launcher = Launcher(settings, ("python-that-does-not-exist",))
    async with Jobs(settings, launcher=launcher) as jobs:
        project = await jobs.new_project("studio", "a city")
        job = await jobs.submit(project.id, "generate", {"message": "a city"})
        journal = Journal.of(settings)
        for _ in range(9):
            with journal.transaction() as connection:
                connection.execute("UPDATE runners SET started = 0")
            done = await jobs.job(job.id)
        journal.close()
        done = await jobs.job(job.id)
    assert ("failed", "internal") == (done.status, done.error["code"])


@pytest.fixture
def one_place(settings):
    return settings.model_copy(update={"max_runners": 1})


async def test_projects_above_the_cap_wait_and_are_started_by_the_runner_that_ends(backend, one_place):
    launcher = Launcher(one_place, COMMAND)
    jobs = Jobs(one_place, launcher=launcher)
    backend.hold("send")
    first, second = [await jobs.new_project("studio", name) for name in ("first", "second")]
    one = await jobs.submit(first.id, "generate", {"message": "one"})
    await asyncio.to_thread(backend.wait_for, "send")
    two = await jobs.submit(second.id, "generate", {"message": "two"})
    assert [first.id] == [runner.project_id for runner in await jobs.runners()]
    waits = "Waiting for a free place: another project is being worked on"
    assert waits == (await jobs.job(two.id)).progress["message"]
    backend.release_all()
    await jobs.follow(one.id, DEADLINE)
    await ended(launcher, first.id)
    assert second.id not in launcher._children
    done = await jobs.follow(two.id, DEADLINE)
    assert ("done", 1.0) == (done.status, done.progress["fraction"])
    assert "free place" not in done.progress["message"]
    jobs.close()


def test_reserving_a_start_keeps_others_from_starting_one(journal):
    project = projects.create(journal, "studio", "a city", "en")
    assert 1 == runners.reserve(journal, project.id, cap=4, exit_code=None)
    assert runners.reserve(journal, project.id, cap=4, exit_code=None) is None


def test_starts_that_come_to_nothing_are_tried_at_growing_distance(journal):
    project = projects.create(journal, "studio", "a city", "en")
    for launches, pause in ((1, 0.25), (2, 0.5), (3, 1.0)):
        assert launches == runners.reserve(journal, project.id, cap=4, exit_code=1)
        with journal.transaction() as connection:
            connection.execute("UPDATE runners SET started = started - ?", (pause / 2,))
        assert runners.reserve(journal, project.id, cap=4, exit_code=1) is None
        with journal.transaction() as connection:
            connection.execute("UPDATE runners SET started = started - ?", (pause / 2,))


def test_starts_that_somebody_killed_do_not_count(journal):
    project = projects.create(journal, "studio", "a city", "en")
    for _ in range(20):
        assert 1 == runners.reserve(journal, project.id, cap=4, exit_code=-9)
        with journal.transaction() as connection:
            connection.execute("UPDATE runners SET started = 0")


def test_a_start_that_somebody_killed_is_forgotten_when_there_is_no_work(journal, settings, launcher):
    project = projects.create(journal, "studio", "a city", "en")
    dispatcher = Dispatcher(journal, settings, launcher)
    runners.reserve(journal, project.id, cap=4, exit_code=None)
    assert ["starting"] == [runner.state for runner in dispatcher.living()]
    runners.launched(journal, project.id, runners.NEVER_STARTED)
    assert [] == dispatcher.living()


def test_a_living_runner_is_not_started_again(journal, settings):
    project = projects.create(journal, "studio", "a city", "en")
    queue.submit(journal, project.id, "generate", {"message": "a city"})

    class NoLauncher(Launcher):
        def launch(self, project_id):
            raise AssertionError(project_id)

    with project_lock(settings, project.id).held() as mine:
        assert mine
        Dispatcher(journal, settings, NoLauncher(settings)).ensure()


@pytest.mark.skipif(os.name != "posix", reason="process groups")
async def test_a_runner_is_in_a_session_of_its_own(jobs, backend, launcher):
    backend.hold("send")
    project = await jobs.new_project("studio", "a city")
    await jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    pid = launcher._children[project.id].pid
    assert pid == os.getsid(pid) != os.getsid(0)


def test_the_runner_says_how_it_is_called():
    called = subprocess.run(
        [*COMMAND, "--help"],
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=True,
        env=dict(os.environ),
    )
    assert "--home" in called.stdout
