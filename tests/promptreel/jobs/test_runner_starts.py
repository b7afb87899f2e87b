"""When a runner process is started, tried again or given up, and what it is called."""

import asyncio
import os
import subprocess

import pytest
from launched import DEADLINE, ended
from stand_in_runner import COMMAND

from promptreel.jobs import Jobs, projects, queue, runners
from promptreel.jobs.dispatch import Dispatcher
from promptreel.jobs.journal import Journal
from promptreel.jobs.launch import Launcher
from promptreel.jobs.lock import project_lock


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
