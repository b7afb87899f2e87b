"""What is asked before credits are spent, and what is never paid for twice."""

import asyncio

import pytest

from fake_nemo import FakeBackend
from fake_nemo.backend import json_answer
from mcp import Client
from promptreel.jobs import Outcome, queue
from promptreel_mcp import actions
from promptreel_mcp.server import build_server
from promptreel_mcp.tools.running import begin_call

NEW = {"project": "new", "wait_seconds": 0}


@pytest.fixture
def backend(monkeypatch):
    """A cloud with credits; jobs stay queued, so that nothing is sent to it."""
    running = FakeBackend().start()
    for name in ("NEMO_API_URL", "NEMO_WEB_URL"):
        monkeypatch.setenv(name, running.url)
    monkeypatch.setenv("NEMO_TOKEN", "token")
    monkeypatch.setattr("promptreel.jobs.dispatch.Dispatcher.ensure", lambda *_: None)
    yield running
    running.stop()


async def test_two_calls_at_the_same_moment_share_what_the_limit_leaves(backend, journal, monkeypatch):
    """Both have looked before either has queued."""
    monkeypatch.setenv("PROMPTREEL_MAX_CREDITS", "120")
    both_looked = asyncio.Barrier(2)
    look = actions.question_before

    async def together(*arguments, **named):
        found = await look(*arguments, **named)
        async with asyncio.timeout(30):
            await both_looked.wait()
        return found

    monkeypatch.setattr("promptreel_mcp.actions.question_before", together)
    async with Client(build_server()) as client:
        answers = await asyncio.gather(
            *(client.call_tool("generate", NEW | {"prompt": prompt}) for prompt in ("the sea", "a city"))
        )
    results = sorted((answer.structured_content for answer in answers), key=lambda result: result["status"])
    assert ["awaiting_input", "running"] == [result["status"] for result in results]
    assert "100 were used" in results[0]["text"]
    assert "Nothing was sent" in results[0]["text"]
    assert results[0]["next_actions"][0]["arguments"]["confirm"]
    assert 1 == len(queue.in_order(journal, None))


async def test_a_batch_at_the_limit_is_asked_about_and_not_queued(backend, journal, monkeypatch):
    monkeypatch.setenv("PROMPTREEL_MAX_CREDITS", "250")
    desk = actions.Desk()
    assert "running" == (await actions.generate(desk, "the sea", **NEW)).status
    asked = await actions.batch(desk, ["a city", "a forest"], checked=True, wait_seconds=0)
    assert "awaiting_input" == asked.status
    assert "cost about 200 credits. 100 were used" in asked.text
    assert 1 == len(queue.in_order(journal, None))
    agreed = await actions.batch(desk, ["a city", "a forest"], confirm=True, wait_seconds=0)
    assert "running" == agreed.status


async def test_ask_prices_all_of_its_messages(backend, journal):
    """A new video and an edit are 100 and 50; 120 are left."""
    backend.sticky["credits"] = json_answer({"code": 0, "data": {"available": 120}})
    words = "make a video of the sea, then export it as gif, then make it darker and export it"
    asked = await actions.ask(actions.Desk(), words, wait_seconds=0)
    assert ("awaiting_input", "About 150 credits.") == (asked.status, asked.credits.note)
    assert [] == queue.in_order(journal, None)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_call_for_a_new_project_that_a_host_repeats_is_the_same_job(backend, journal, mode):
    """Also after a restart of the server, and also if the job has ended meanwhile."""
    arguments = NEW | {"prompt": "the sea"}
    async with Client(build_server(), mode=mode) as client:
        first = (await client.call_tool("generate", arguments)).structured_content
    async with Client(build_server(), mode=mode) as client:
        again = (await client.call_tool("generate", arguments)).structured_content
        assert (first["job"], first["project"]) == (again["job"], again["project"])
        assert "nothing was sent or paid for a second time" in again["text"]
        queue.finish(journal, first["job"], Outcome("done", {"texts": ["Made the sea."]}))
        told = (await client.call_tool("generate", arguments)).structured_content
        assert ("done", first["job"]) == (told["status"], told["job"])
        assert "Made the sea." in told["text"]
        take_two = (await client.call_tool("generate", arguments)).structured_content
    assert first["project"] != take_two["project"]
    assert 2 == len(queue.in_order(journal, None))


async def test_what_wait_has_told_is_delivered(backend, journal):
    arguments = NEW | {"prompt": "the sea"}
    async with Client(build_server()) as client:
        first = (await client.call_tool("generate", arguments)).structured_content
        queue.finish(journal, first["job"], Outcome("done", {"texts": ["Made the sea."]}))
        await client.call_tool("wait", {"job": first["job"]})
        take_two = (await client.call_tool("generate", arguments)).structured_content
    assert first["job"] != take_two["job"]


async def test_the_user_may_pay_for_another_take_while_the_first_runs(backend, journal):
    arguments = NEW | {"prompt": "the sea"}
    async with Client(build_server()) as client:
        answers = [
            (await client.call_tool("generate", arguments | more)).structured_content
            for more in ({}, {"confirm": True}, {"confirm": True})
        ]
    first, second, repeated = [answer["job"] for answer in answers]
    assert first != second
    assert second == repeated


async def test_a_repeated_call_is_not_asked_about(backend, journal):
    """The first has left too little for a second one, and there is none."""
    backend.plan["credits"].append(json_answer({"code": 0, "data": {"available": 120}}))
    backend.sticky["credits"] = json_answer({"code": 0, "data": {"available": 20}})
    arguments = NEW | {"prompt": "the sea"}
    async with Client(build_server()) as client:
        first, again = [(await client.call_tool("generate", arguments)).structured_content for _ in range(2)]
    assert first["job"] == again["job"]


async def test_an_ask_that_is_repeated_uploads_and_pays_once(backend, journal, tmp_path, monkeypatch):
    monkeypatch.setenv("PROMPTREEL_MEDIA_DIRS", str(tmp_path))
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    for _ in range(2):
        asking = asyncio.create_task(_ask(picture))
        result = await asking
        assert "running" == result.status
    assert ["upload", "generate"] == [job.kind for job in queue.in_order(journal, None)]


async def _ask(picture):
    """As a host's call, which ends with its task."""
    begin_call()
    words = "make a video of my picture"
    return await actions.ask(actions.Desk(), words, files=[str(picture)], project="new", wait_seconds=0)


@pytest.mark.parametrize("project", [{}, {"project": "new"}])
async def test_a_batch_that_a_host_repeats_is_the_same_batch(backend, journal, project):
    arguments = {"items": ["the sea", "a city"], "wait_seconds": 0} | project
    async with Client(build_server()) as client:
        first, again = [(await client.call_tool("batch", arguments)).structured_content for _ in range(2)]
        assert first["job"] == again["job"]
        assert "nothing was sent or paid for a second time" in again["text"]
        for job in queue.in_order(journal, None):
            queue.finish(journal, job.id, Outcome("cancelled", {"note": "Stopped."}))
        other = (await client.call_tool("batch", arguments)).structured_content
    assert first["job"] != other["job"]


async def test_users_of_one_server_share_the_limit_of_its_token(backend, home, monkeypatch):
    """Each has a journal of their own; the account is the server's."""
    from promptreel.settings import load_settings
    from promptreel_mcp.http.users import User

    monkeypatch.setenv("PROMPTREEL_MAX_CREDITS", "120")
    anna, owner = [actions.Desk(User(name).settings(load_settings())) for name in ("anna", "owner")]
    assert anna.settings.journal_path != owner.settings.journal_path
    results = await asyncio.gather(
        *(actions.generate(desk, "the sea", checked=True, **NEW) for desk in (anna, owner))
    )
    assert ["awaiting_input", "running"] == sorted(result.status for result in results)
    again = await actions.generate(anna, "a city", **NEW)
    assert "awaiting_input" == again.status
    assert "100 were used" in again.text
