"""Runners that a launcher has started, and their ends."""

import asyncio
import os
import signal

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
