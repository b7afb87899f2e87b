"""The whole way once: real runner processes, the real client, the real studio."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from promptreel.client.verify import verify_file
from promptreel.jobs import Jobs
from promptreel.settings import Settings

pytest.importorskip("av")

DEADLINE = 90


@pytest.fixture
async def jobs(home, tmp_path):
    async with Jobs(Settings(home=home, output_dir=tmp_path / "videos", poll_interval=0.05)) as opened:
        yield opened


async def test_words_become_a_file_although_the_runner_is_killed_in_the_render(jobs):
    project = await jobs.new_project("studio", "a city")
    message = "a city skyline at night\n\nDuration: 1 second. No background music."
    turn = await jobs.submit(project.id, "generate", {"message": message})
    done = await jobs.follow(turn.id, DEADLINE)
    assert "done" == done.status, done.error
    job = await jobs.submit(project.id, "export", {"format": "mp4", "resolution": "480p", "quality": "draft"})
    killed = []

    def kill_once(progress):
        if progress.stage == "render" and not killed:
            killed.append(progress)
            os.kill(next(iter(jobs._dispatcher.living())).pid, signal.SIGKILL)

    done = await jobs.follow(job.id, DEADLINE, kill_once)
    assert "done" == done.status, done.error
    assert 1 == len(killed)
    facts = await asyncio.to_thread(verify_file, Path(done.result["path"]), kind="mp4", expected_seconds=1.0)
    assert (done.result["sha256"], done.result["bytes"]) == (facts.sha256, facts.bytes)
