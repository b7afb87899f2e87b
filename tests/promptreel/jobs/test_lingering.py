"""A runner without work waits a moment for more, and for nobody's harm."""

import asyncio

import pytest
from stand_in_client import connect
from stand_in_runner import COMMAND

from promptreel.jobs import Jobs, projects, queue, runners
from promptreel.jobs.launch import Launcher
from promptreel.jobs.runner import Runner

DEADLINE = 30


@pytest.fixture
def patient(settings):
    """Longer than any test: a runner that ends anyway has a reason."""
    return settings.model_copy(update={"runner_linger_seconds": 60.0, "max_runners": 1})


class Launched(Launcher):
    """Remembers every start."""

    def __init__(self, settings):
        super().__init__(settings, COMMAND)
        self.started = []

    def launch(self, project_id):
        self.started.append(project_id)
        return super().launch(project_id)


@pytest.fixture
async def served(patient, backend):
    launcher = Launched(patient)
    async with Jobs(patient, launcher=launcher) as jobs:
        yield jobs, launcher
    backend.release_all()
    for child in launcher._children.values():
        child.terminate()
        await asyncio.to_thread(child.wait, DEADLINE)


async def test_the_next_jobs_start_at_once_in_the_same_process(served, backend):
    jobs, launcher = served
    project = await jobs.new_project("studio", "a city")
    for number in range(5):
        job = await jobs.submit(project.id, "generate", {"message": str(number)})
        assert "done" == (await jobs.follow(job.id, DEADLINE)).status
    assert [project.id] == launcher.started
    assert 5 == backend.count("send")


async def test_its_place_is_given_up_at_once_for_a_project_that_waits(served):
    jobs, launcher = served
    first, second = [await jobs.new_project("studio", name) for name in ("first", "second")]
    one = await jobs.submit(first.id, "generate", {"message": "one"})
    await jobs.follow(one.id, DEADLINE)
    two = await jobs.submit(second.id, "generate", {"message": "two"})
    assert "done" == (await jobs.follow(two.id, DEADLINE)).status
    child = launcher._children[first.id]
    assert 0 == await asyncio.to_thread(child.wait, DEADLINE)


async def test_told_to_stop_it_stops_and_gives_everything_back(served, patient, journal):
    jobs, launcher = served
    project = await jobs.new_project("studio", "a city")
    job = await jobs.submit(project.id, "generate", {"message": "a city"})
    await jobs.follow(job.id, DEADLINE)
    child = launcher._children[project.id]
    child.terminate()
    assert 0 == await asyncio.to_thread(child.wait, DEADLINE)
    assert [] == runners.listed(journal)
    assert [] == list((patient.home / "locks").iterdir())


async def test_without_more_work_it_ends_by_itself(settings, journal, launcher):
    brief = settings.model_copy(update={"runner_linger_seconds": 0.2})
    project = projects.create(journal, "studio", "a city", "en")
    queue.submit(journal, project.id, "generate", {"message": "a city"})
    async with asyncio.timeout(DEADLINE):
        assert await Runner(brief, project.id, connect, launcher).run()
    assert "done" == queue.in_order(journal, project.id)[0].status
    assert [] == runners.listed(journal)
