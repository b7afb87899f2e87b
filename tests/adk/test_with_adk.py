"""The client against google-adk itself: real events, real aborts, with only the vendor's REST calls around it."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from adk.relay import Relay
from fake_nemo import mp4_bytes
from promptreel import errors
from promptreel.backends import Endpoint
from promptreel.client import Client, Pace, verify_file
from promptreel.identity import Identity
from promptreel.settings import Settings
from promptreel.wire import RenderOutput

SERVER = Path(__file__).parent / "nemo_on_adk" / "server.py"
DEADLINE = 30
PACE = Pace(first_wait=0.01, recovery=(0.05, 0.1, 0.2), confirm=(0.05,), poll_first=0.01, poll_longest=0.05)


def interpreter():
    """The Python that has google-adk: the one that is named, or this one."""
    if named := os.environ.get("PROMPTREEL_ADK_PYTHON"):
        return named
    try:
        return sys.executable if importlib.util.find_spec("google.adk") else None
    except ModuleNotFoundError:
        return None


PYTHON = interpreter()
pytestmark = pytest.mark.skipif(
    PYTHON is None,
    reason="google-adk is not installed here, and PROMPTREEL_ADK_PYTHON names no Python that has it",
)


@pytest.fixture(scope="module")
def adk(tmp_path_factory):
    """The address of a running google-adk."""
    film = tmp_path_factory.mktemp("adk") / "film.mp4"
    film.write_bytes(mp4_bytes(seconds=8.0))
    process = subprocess.Popen(
        [PYTHON, SERVER, film], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
    finally:
        process.stdin.close()
        process.wait(DEADLINE)
        process.stdout.close()


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path / "home", media_dirs=(tmp_path,), turn_seconds=60, turn_idle_seconds=30)


@pytest.fixture
def connect(adk, settings):
    def make(url=adk):
        endpoint = Endpoint("nemo", url, "https://web.example.com", guest_allowed=True, key="adk")
        return Client(endpoint, settings, Identity("promptreel-test", "1.2.3", "pytest"), pace=PACE)

    return make


@pytest.fixture
async def client(connect):
    async with connect() as made:
        yield made


@pytest.fixture
async def sid(client):
    return (await client.create_session()).session_id


async def log_of(adk):
    async with httpx.AsyncClient(base_url=adk) as http:
        return (await http.get("/test/log")).json()


async def until(condition):
    async with asyncio.timeout(DEADLINE):
        while not await condition():  # noqa: ASYNC110 - another process cannot set an event of ours
            await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    ("words", "texts", "changed"),
    [
        ("text please", ("Hello.",), False),
        ("thought first", ("Hello.",), False),
        ("fragments", ("A text in several pieces.",), False),
        ("lines", ("one\u2028two\u2029three four",), False),
        ("edit it", ("Now it is 8 seconds.",), True),
        ("mixed", ("I shorten it.", "Done."), True),
        ("silent edit", (), True),
        ("stages", ("The raw clip is ready.", "I cut it and added nothing else."), True),
        ("big", ("Here it is.",), True),
    ],
)
async def test_a_turn_is_told_as_it_was(client, sid, words, texts, changed):
    turn = await client.send(sid, words)
    assert ("done", None) == (turn.status, turn.error)
    assert texts == turn.texts
    assert changed == bool(turn.changes)


async def test_a_silent_edit_is_told_in_words(client, sid):
    await client.send(sid, "edit it")
    turn = await client.send(sid, "silent edit")
    assert ((), ("Video now 6s (was 8s)",)) == (turn.texts, turn.changes)
    assert ["edit_multitrack"] == [tool.name for tool in turn.tools]


async def test_both_stages_of_a_generation_are_reported(client, sid):
    turn = await client.send(sid, "stages")
    assert ["generate_video_with_seedance", "edit_multitrack"] == [tool.name for tool in turn.tools]
    assert all(tool.ok for tool in turn.tools)


async def test_a_question_waits_for_its_answer_with_its_options(client, sid):
    turn = await client.send(sid, "question")
    assert "awaiting_input" == turn.status
    (question,) = turn.question["questions"]
    assert ["Warm", "Cold"] == [option["label"] for option in question["options"]]


async def test_an_error_after_a_tool_is_a_failure_that_says_what_was_done(client, sid):
    turn = await client.send(sid, "break")
    assert "failed" == turn.status
    assert "went away" in turn.error
    assert turn.changes
    assert 4000 == turn.state.draft["d"]


async def test_nothing_at_all_is_neither_success_nor_failure(client, sid):
    turn = await client.send(sid, "nothing")
    assert ("unchanged", None) == (turn.status, turn.error)


async def test_an_unknown_session_is_gone(client):
    await client.credits()
    with pytest.raises(errors.SessionGone):
        await client.send("5529798706024415232", "text")


async def test_an_ended_token_is_renewed_and_the_message_left_to_the_user(client, sid, adk):
    before = await client.state(sid)
    async with httpx.AsyncClient(base_url=adk) as http:
        await http.post("/test/end-tokens")
    runs = (await log_of(adk))["agent"]
    with pytest.raises(errors.TokenRejected) as caught:
        await client.send(sid, "text", before=before)
    assert caught.value.retryable
    assert runs == (await log_of(adk))["agent"]
    assert "done" == (await client.send(sid, "text")).status


async def test_an_upload_an_export_and_a_download(client, sid, tmp_path):
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(mp4_bytes())
    (file,) = await client.upload(sid, [clip])
    assert "clip.mp4" == file.filename
    state = await client.state(sid)
    assert ["clip.mp4"] == [asset.filename for asset in state.assets]
    await client.send(sid, "edit it")
    draft = (await client.state(sid)).draft
    render, view = await client.render(sid, draft, RenderOutput())
    await client.download(render, view.url, tmp_path / "film.mp4")
    assert 8.0 == verify_file(tmp_path / "film.mp4", kind="mp4", expected_seconds=8).duration_seconds


async def test_sessions_side_by_side_do_not_mix(connect):
    async def one(words, seconds):
        async with connect() as client:
            sid = (await client.create_session()).session_id
            turn = await client.send(sid, words)
            assert seconds * 1000 == turn.state.draft["d"]

    async with asyncio.timeout(DEADLINE):
        await asyncio.gather(*(one(*pair) for pair in (("edit", 8), ("silent", 6), ("stages", 7)) * 3))


async def test_leaving_a_turn_ends_the_run_and_what_was_done_stays(connect, client, sid, adk):
    """The reason why a turn is held by a process of its own and not by a call."""
    turn = asyncio.create_task(client.send(sid, "slow"))

    async def begun():
        return "music begun" in (await log_of(adk))["agent"]

    async def aborted():
        return "music aborted" in (await log_of(adk))["agent"]

    await until(begun)
    turn.cancel()
    await asyncio.gather(turn, return_exceptions=True)
    await until(aborted)
    assert 3000 == (await client.state(sid)).draft["d"]


async def test_a_cut_connection_is_followed_by_looking_and_never_by_sending_again(connect, adk):
    async with Relay(int(adk.rsplit(":", 1)[1])) as relay, connect(relay.url) as client:
        sid = (await client.create_session()).session_id
        sent = (await log_of(adk))["requests"].count("POST /run_sse")
        seen = (await log_of(adk))["agent"].count("music begun")
        turn = asyncio.create_task(client.send(sid, "slow"))

        async def begun():
            return (await log_of(adk))["agent"].count("music begun") > seen

        await until(begun)
        relay.cut()
        async with asyncio.timeout(DEADLINE):
            found = await turn
        assert ("done", True) == (found.status, found.dropped)
        assert 3000 == found.state.draft["d"]
        assert sent + 1 == (await log_of(adk))["requests"].count("POST /run_sse")
