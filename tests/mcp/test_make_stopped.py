"""Ctrl-C at `promptreel make` is the user's own hand: nothing goes on that nobody wants any more."""

import asyncio
import threading

import pytest

from promptreel.jobs import JobError, Outcome, orders, projects, queue
from promptreel_mcp.cli.exits import Exit
from promptreel_mcp.cli.make import make
from promptreel_mcp.cli.making import STOPPED, Making, Request
from promptreel_mcp.cli.output import Output

DEADLINE = 30
SAVED = {"path": "/videos/sea.mp4", "bytes": 9, "sha256": "0" * 64, "container": "mp4", "timeline": None}
REFUSED = JobError(code="render_failed", message="No.", hint="", retryable=True)


@pytest.fixture(autouse=True)
def cloud(backend, monkeypatch):
    """The cloud, with jobs that no runner takes up."""
    for name in ("NEMO_API_URL", "NEMO_WEB_URL"):
        monkeypatch.setenv(name, backend.url)
    monkeypatch.setenv("NEMO_TOKEN", "token")
    monkeypatch.setattr("promptreel.jobs.dispatch.Dispatcher.ensure", lambda *_: None)
    monkeypatch.setattr("promptreel.jobs.service.CANCEL_SECONDS", 0)


async def test_a_job_that_is_being_written_down_is_stopped_too(backend, journal, monkeypatch, capsys):
    begun, go = threading.Event(), threading.Event()
    place = orders.place

    def slow(*args):
        begun.set()
        assert go.wait(DEADLINE)
        return place(*args)

    monkeypatch.setattr(orders, "place", slow)
    request = Request("the sea", backend="nemo", confirm=True)
    running = asyncio.create_task(make(request, Output()))
    await asyncio.to_thread(begun.wait, DEADLINE)
    running.cancel()
    await asyncio.sleep(0)
    go.set()
    assert Exit.INTERRUPTED == await running
    assert ["cancelled"] == [job.status for job in queue.in_order(journal, None)]
    assert STOPPED in " ".join(capsys.readouterr().err.split())
    assert [] == backend.calls("run")


@pytest.mark.parametrize(
    ("kind", "outcome", "says"),
    [
        ("export", Outcome("done", SAVED), "Too late to stop: /videos/sea.mp4 was saved."),
        ("export", Outcome("failed", error=REFUSED), STOPPED),
        ("generate", Outcome("done", {"texts": []}), STOPPED),
    ],
)  # fmt: skip
async def test_it_says_whether_a_file_was_saved(journal, kind, outcome, says):
    project = projects.create(journal, "nemo", "the sea", "en")
    job = queue.submit(journal, project.id, kind, {})
    queue.finish(journal, job.id, outcome)
    making = Making(Request("the sea"), Output())
    making.call.queued.append(job.id)
    assert says == await making.stop()


async def test_a_job_that_does_not_stop_at_once_is_named(journal):
    project = projects.create(journal, "nemo", "the sea", "en")
    job = queue.submit(journal, project.id, "generate", {"message": "the sea"})
    queue.claim(journal, project.id)
    queue.mark(journal, job.id, "answered", {})
    making = Making(Request("the sea"), Output())
    making.call.queued.append(job.id)
    assert f"{job.id} was told to stop" in await making.stop()


async def test_nothing_begun_is_nothing_to_stop():
    assert STOPPED == await Making(Request("the sea"), Output()).stop()
