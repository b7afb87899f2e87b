"""Progress on its way to a host."""

import asyncio

import pytest

from promptreel.client import Progress
from promptreel_mcp.tools import running
from promptreel_mcp.tools.running import reporting

DEADLINE = 60


class Told:
    """Stands for the call's context."""

    def __init__(self):
        self.progress = []
        self.came = asyncio.Event()

    async def report_progress(self, progress, total, message):
        self.progress.append((progress, total, message))
        self.came.set()


@pytest.fixture
def long_apart(monkeypatch):
    monkeypatch.setattr(running, "_APART_SECONDS", 2 * DEADLINE)


async def test_no_answer_follows_progress_so_closely_that_a_host_reads_both_at_once(long_apart):
    told, left = Told(), asyncio.Event()

    async def call():
        async with reporting(told) as report:
            report(Progress("render", 0.5, "Drawing"))
            await told.came.wait()
            left.set()

    async with asyncio.timeout(DEADLINE):
        answering = asyncio.create_task(call())
        await left.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        assert not answering.done()
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
    assert [(50.0, 100.0, "Drawing")] == told.progress


async def test_without_progress_an_answer_waits_for_nothing(long_apart):
    async with asyncio.timeout(DEADLINE), reporting(Told()):
        pass


async def told_of(*progress):
    """What a host is told, each before the next comes."""
    told = Told()
    async with asyncio.timeout(DEADLINE), reporting(told) as report:
        for one in progress:
            told.came.clear()
            report(one)
            await told.came.wait()
    return told.progress


async def test_a_share_that_is_known_once_stays_known():
    """News without a share do not turn a bar back into a spinner."""
    assert [
        (0.0, None, "Queued"),
        (40.0, 100.0, "Generating the clip, step 3 of 5"),
        (40.001, 100.0, "The connection broke"),
        (80.0, 100.0, "Looking at the timeline, step 5 of 5"),
    ] == await told_of(
        Progress("queued", None, "Queued"),
        Progress("turn", 0.4, "Generating the clip, step 3 of 5"),
        Progress("recover", None, "The connection broke"),
        Progress("turn", 0.8, "Looking at the timeline, step 5 of 5"),
    )
