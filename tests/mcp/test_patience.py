"""Every call keeps within its time, whatever the backend does."""

import asyncio
import threading

import pytest
from starlette.responses import StreamingResponse

from promptreel.errors import Unreachable
from promptreel.jobs import projects
from promptreel.jobs.journal import Journal
from promptreel_mcp import actions
from promptreel_mcp.actions import patience, spending
from promptreel_mcp.actions.patience import Patience
from serving_rig import HeldBackend

DEADLINE = 60


@pytest.fixture
def backend(monkeypatch):
    """A backend that takes every call in and answers none of them before it is released."""
    running = HeldBackend().start()
    silent = threading.Event()

    async def nothing():
        await asyncio.to_thread(silent.wait, DEADLINE)
        yield b"{}"

    for call in ("credits", "state", "session", "claim"):
        running.sticky[call] = lambda _request: StreamingResponse(nothing(), media_type="application/json")
    for name in ("NEMO_API_URL", "NEMO_WEB_URL"):
        monkeypatch.setenv(name, running.url)
    monkeypatch.setenv("NEMO_TOKEN", "token")
    # Long enough for a busy machine to send the question at all.
    monkeypatch.setattr(patience, "LEAST_SECONDS", 1.5)
    yield running
    silent.set()
    running.stop()


@pytest.fixture
def project(backend, home):
    """A project that the backend knows."""
    journal = Journal(home / "journal.db")
    made = projects.create(journal, "nemo", "the sea", "en")
    projects.set_session(journal, made.id, "5529798706024415232", "task_1", "en")
    journal.close()
    return made.id


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (lambda desk: actions.state(desk, wait_seconds=0), "what is on the timeline"),
        (lambda desk: actions.credits(desk, wait_seconds=0), "how many credits are left"),
    ],
)
async def test_a_look_at_a_silent_backend_ends_in_time(project, look, words):
    async with asyncio.timeout(DEADLINE):
        with pytest.raises(Unreachable, match=f"does not say in time {words}") as caught:
            await look(actions.Desk())
    assert caught.value.retryable


async def test_a_preview_of_a_silent_backend_ends_in_time(project, monkeypatch):
    monkeypatch.setattr("promptreel_mcp.actions.previewing.LOOK_SECONDS", 0.5)
    monkeypatch.setattr("promptreel_mcp.actions.reading.LOOK_SECONDS", 0.2)
    async with asyncio.timeout(DEADLINE):
        with pytest.raises(Unreachable, match="in time"):
            await actions.look(actions.Desk(), project=project)


@pytest.mark.parametrize(
    "call",
    [
        lambda desk: actions.generate(desk, "the sea", project="new", wait_seconds=0),
        lambda desk: actions.ask(desk, "make a video of the sea and export it", wait_seconds=0),
        lambda desk: actions.batch(desk, ["the sea", "a city"], wait_seconds=0),
    ],
)
async def test_a_call_that_costs_does_not_wait_for_a_silent_backend(backend, call, no_runners):
    """Neither for the balance before it, nor for the work itself."""
    async with asyncio.timeout(DEADLINE):
        result = await call(actions.Desk())
    assert "running" == result.status
    assert backend.calls("credits")


async def test_the_credits_in_the_users_words_do_not_outlast_the_call(project):
    async with asyncio.timeout(DEADLINE):
        with pytest.raises(Unreachable, match="in time"):
            await actions.ask(actions.Desk(), "how many credits are left?", wait_seconds=0)


@pytest.fixture
def no_runners(monkeypatch):
    """Jobs stay queued."""
    monkeypatch.setattr("promptreel.jobs.dispatch.Dispatcher.ensure", lambda *_: None)


@pytest.fixture
def slow_balance(monkeypatch):
    """Each look at the balance takes four seconds of a clock that stands still otherwise; how long they were allowed."""
    now, allowed = [1000.0], []
    monkeypatch.setattr(patience, "clock", lambda: now[0])

    async def read(_settings, seconds):
        allowed.append(seconds)
        now[0] += 4.0

    monkeypatch.setattr(spending, "_available", read)
    return allowed


@pytest.fixture
def followed(monkeypatch):
    """How long jobs were followed."""
    seconds = []

    async def follow(_journal, job_id, wait_seconds, *_):
        seconds.append(wait_seconds)
        return await asyncio.to_thread(_require, job_id)

    def _require(job_id):
        from promptreel.jobs import queue
        from promptreel.settings import load_settings

        journal = Journal.of(load_settings())
        found = queue.require(journal, job_id)
        journal.close()
        return found

    monkeypatch.setattr("promptreel.jobs.service.follow", follow)
    return seconds


async def test_the_balance_takes_from_the_time_of_its_call(backend, slow_balance, followed, no_runners):
    await actions.generate(actions.Desk(), "the sea", project="new", wait_seconds=20)
    await actions.generate(actions.Desk(), "a city", project="new", wait_seconds=3)
    await actions.ask(actions.Desk(), "make a video of a forest", wait_seconds=20)
    assert [5.0, 3.0, 5.0] == slow_balance
    assert [16.0, 0.0, 0.0, 16.0] == followed


async def test_a_host_is_answered_in_time_though_its_user_is_asked_first(
    backend, slow_balance, followed, no_runners
):
    """What was found out before the action, in the same call, is neither read again nor free of time."""
    begun = patience.call_begun.set(patience.clock())
    desk = actions.Desk()
    asked = await actions.question_before(desk, project=None, backend=None, patience=Patience(20), messages=1)
    assert asked is None
    await actions.generate(desk, "the sea", project="new", checked=True, wait_seconds=20)
    patience.call_begun.reset(begun)
    assert ([5.0], [16.0]) == (slow_balance, followed)


def test_a_terminal_waits_for_as_long_as_it_takes():
    assert float("inf") == Patience(float("inf")).left
    assert 5.0 == Patience(float("inf")).at_most(5)
