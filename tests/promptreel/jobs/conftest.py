"""A data folder, a backend that remembers everything, and runners that talk to it."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for the stand-ins, which runner processes import as well

from stand_in_backend import StandInBackend
from stand_in_client import connect
from stand_in_runner import COMMAND

from promptreel.jobs import Jobs
from promptreel.jobs.journal import Journal
from promptreel.jobs.launch import Launcher
from promptreel.jobs.runner import Runner
from promptreel.settings import Settings


@pytest.fixture
def backend():
    with StandInBackend() as running:
        yield running


@pytest.fixture
def root(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def settings(tmp_path, root, backend):
    return Settings(
        home=root,
        output_dir=tmp_path / "videos",
        studio_url=backend.url,
        recovery_first_seconds=0.05,
        recovery_interval_seconds=0.05,
        runner_linger_seconds=0,
    )


@pytest.fixture
def journal(root):
    opened = Journal(root / "journal.db")
    yield opened
    opened.close()


@pytest.fixture
def launcher(settings):
    return Launcher(settings, COMMAND)


@pytest.fixture
async def jobs(settings, launcher, backend):
    """Jobs whose runners are real processes."""
    async with Jobs(settings, launcher=launcher) as opened:
        yield opened
    backend.release_all()
    for child in launcher._children.values():
        child.wait(20)


class TaskLauncher(Launcher):
    """Runs the runner as a task of the test, which is quicker than a process."""

    def __init__(self, settings):
        super().__init__(settings)
        self.loop = asyncio.get_running_loop()
        self.runs = []

    def launch(self, project_id):
        runner = Runner(self._settings, project_id, connect, self)
        self.runs.append(asyncio.run_coroutine_threadsafe(runner.run(), self.loop))
        return os.getpid()

    async def ended(self):
        """Wait until no runner of the test is left."""
        async with asyncio.timeout(20):
            for run in self.runs:
                await asyncio.wrap_future(run)


@pytest.fixture
async def tasks(settings):
    return TaskLauncher(settings)


@pytest.fixture
async def quick_jobs(settings, backend, tasks):
    """Jobs whose runners are tasks of the test."""
    async with Jobs(settings, launcher=tasks) as opened:
        yield opened
        backend.release_all()
        await tasks.ended()


@pytest.fixture
async def project(quick_jobs, tasks):
    """A project with something on its timeline, and no runner: one that lives takes up what a test claims itself."""
    made = await quick_jobs.new_project("studio", "A city: at night?")
    job = await quick_jobs.submit(made.id, "generate", {"message": "a city"})
    await quick_jobs.follow(job.id, 30)
    await tasks.ended()
    return made
