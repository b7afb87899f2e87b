"""MCP over HTTP as hosts use it: both eras at one address, with the real studio behind it."""

import asyncio
import json
import signal
import sys
from pathlib import Path

import pytest
from mcp.types import ElicitResult

from fake_nemo import FakeBackend
from fake_nemo.backend import json_answer
from serving_rig import environment
from serving_rig.over_http import DEADLINE, exported, finished, made

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
NAMES = {"ask", "generate", "upload", "export", "state", "credits", "projects", "wait", "cancel"}


@MODES
async def test_words_become_a_file_that_can_be_fetched(standing, mode):
    progress = []

    async def note(done, _total, _message):
        progress.append(done)

    async with standing.client(mode=mode) as client:
        assert {tool.name for tool in (await client.list_tools()).tools} >= NAMES
        project = (await made(client))["project"]
        arguments = {"project": project, "resolution": "480p", "quality": "draft", "wait_seconds": 45}
        answer = await client.call_tool("export", arguments, progress_callback=note)
    result = answer.structured_content
    assert result["ok"]
    assert progress
    assert progress == sorted(set(progress))
    words, link = answer.content[0].text, answer.content[-1]
    assert f"Link: {result['link']}" in words
    assert "15 minutes" in words
    assert ("resource_link", result["link"], "video/mp4") == (link.type, str(link.uri), link.mime_type)
    with standing.http() as http:
        got = http.get(result["link"])
    assert 200 == got.status_code
    assert await asyncio.to_thread(Path(result["file"]["path"]).read_bytes) == got.content


@MODES
async def test_a_result_read_later_has_a_link_too(standing, mode):
    async with standing.client(mode=mode) as client:
        await made(client)
        first = await exported(client)
        again = (await client.call_tool("wait", {"job": first["job"]})).structured_content
        (read,) = (await client.read_resource(f"video://jobs/{first['job']}")).contents
    with standing.http() as http:
        assert 200 == http.head(again["link"]).status_code
        assert 200 == http.head(json.loads(read.text)["link"]).status_code


@MODES
async def test_each_file_of_a_batch_has_its_link(standing, mode):
    """One that cannot be used is told how a file gets here."""
    items = ["a 1 second video of the sea", {"sources": ["/elsewhere/clip.mp4"]}]
    async with standing.client(mode=mode) as client:
        wanted = {"items": items, "resolution": "480p", "wait_seconds": 45}
        result = await finished(client, await client.call_tool("batch", wanted))
        again = await client.call_tool("wait", {"job": result["job"]})
    done, refused = result["items"]
    (link,) = again.content[1:]
    assert ("resource_link", again.structured_content["items"][0]["link"]) == (link.type, str(link.uri))
    assert "/incoming/NAME" in refused["error"]["hint"]
    with standing.http() as http:
        assert done["file"]["bytes"] == int(http.head(done["link"]).headers["content-length"])


@MODES
async def test_each_file_of_one_message_has_its_link(standing, mode):
    message = "make a 1 second video of the sea, export it as webm in 480p, then export it as gif in 480p"
    async with standing.client(mode=mode) as client:
        answer = await client.call_tool("ask", {"message": message, "wait_seconds": 45})
    links = answer.content[1:]
    assert ["video/webm", "image/gif"] == [link.mime_type for link in links]
    with standing.http() as http:
        assert [link.size for link in links] == [
            int(http.head(str(link.uri)).headers["content-length"]) for link in links
        ]
    assert all(str(link.uri) in answer.content[0].text for link in links)


async def test_each_conversation_of_an_old_host_has_its_own_project(standing):
    """Two conversations of one user: neither edits the other's video."""
    async with standing.client(mode="legacy") as one, standing.client(mode="legacy") as other:
        first = await made(one, "a 1 second video of the sea")
        second = await made(other, "a 1 second video of a city at night")
        assert first["project"] != second["project"]
        assert first["project"] == (await made(one, "add the title 'Mine'"))["project"]
        assert second["project"] == (await other.call_tool("state", {})).structured_content["project"]


async def test_without_a_session_an_edit_without_a_project_is_a_new_video(standing):
    """A host of 2026-07-28 says which project it means; where it may be any, the latest is taken."""
    async with standing.client(mode="auto") as one, standing.client(mode="auto") as other:
        first = await made(one)
        second = await made(other)
        assert first["project"] != second["project"]
        assert second["project"] == (await one.call_tool("state", {})).structured_content["project"]


@MODES
async def test_a_call_that_runs_when_the_end_comes_is_answered(served, mode):
    """The job goes on in its runner; the next server knows how it ended."""
    async with served.client(mode=mode) as client:
        project = (await made(client, "a 20 second video of the sea"))["project"]
        begun = asyncio.Event()

        async def note(*_):
            begun.set()

        arguments = {"project": project, "resolution": "1080p", "wait_seconds": 45}
        call = asyncio.create_task(client.call_tool("export", arguments, progress_callback=note))
        async with asyncio.timeout(DEADLINE):
            await begun.wait()
            served.process.send_signal(signal.SIGTERM)
            answer = (await call).structured_content
            assert 0 == await asyncio.to_thread(served.process.wait)
    assert "running" == answer["status"]
    assert "closing" in answer["text"]
    assert "" == served.process.stderr.read()


@MODES
async def test_after_the_end_the_job_goes_on(start, mode):
    first = start()
    async with first.client(mode=mode) as client:
        begun = await client.call_tool(
            "generate", {"prompt": "the sea at sunset, 2 seconds", "wait_seconds": 0}
        )
        job = begun.structured_content["job"]
    assert (0, "") == await asyncio.to_thread(first.end)
    async with start().client(mode=mode) as client:
        ended = await client.call_tool("wait", {"job": job, "wait_seconds": 45})
    assert "done" == ended.structured_content["status"]


ACCEPT = {"Accept": "application/json, text/event-stream"}
OLD = {
    "protocolVersion": "2025-11-25",
    "capabilities": {},
    "clientInfo": {"name": "a listener", "version": "1"},
}
NEW = {
    "_meta": {
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
    },
    "notifications": {"resourceSubscriptions": ["video://projects"]},
}


def test_an_old_host_that_listens_does_not_hold_up_the_end(served):
    """Its stream never ends by itself."""
    with served.http("owner") as http:
        begin = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": OLD}
        session = http.post("/mcp", json=begin, headers=ACCEPT).headers["mcp-session-id"]
        with http.stream("GET", "/mcp", headers=ACCEPT | {"Mcp-Session-Id": session}) as stream:
            assert 200 == stream.status_code
            assert (0, "") == served.end()


def test_a_new_host_that_listens_does_not_hold_up_the_end(served):
    headers = ACCEPT | {"MCP-Protocol-Version": "2026-07-28", "Mcp-Method": "subscriptions/listen"}
    listen = {"jsonrpc": "2.0", "id": 1, "method": "subscriptions/listen", "params": NEW}
    with served.http("owner") as http, http.stream("POST", "/mcp", json=listen, headers=headers) as stream:
        assert 200 == stream.status_code
        assert (0, "") == served.end()


async def test_health_needs_no_token_and_tells_little(standing):
    with standing.http() as http:
        got = http.get("/healthz")
    assert 200 == got.status_code
    assert {"ok", "version"} == set(got.json())


@MODES
async def test_the_user_is_asked_before_credits_are_spent_that_are_not_there(start, mode):
    """Through the host, in the middle of the call: in one era it is answered by another request, in the other by a retry."""
    cloud = FakeBackend().start()
    cloud.sticky["credits"] = json_answer({"code": 0, "data": {"available": 1}})
    asked = []

    async def no(_context, params):
        asked.append(params.message)
        return ElicitResult(action="decline")

    try:
        served = start(**environment(cloud))
        async with served.client(mode=mode, elicitation_callback=no) as client:
            answer = await client.call_tool("generate", {"prompt": "the sea at dusk"})
    finally:
        cloud.stop()
    assert "cancelled" == answer.structured_content["status"]
    assert 1 == len(asked)
    assert not cloud.calls("run")


async def test_runners_and_studios_do_not_get_the_token(start, home, tmp_path):
    secret = "a-secret-that-stays-in-the-server"
    served = start(PROMPTREEL_HTTP_TOKEN=secret, PROMPTREEL_RUNNER_LINGER_SECONDS="20")
    assert not (home / "http" / "tokens.json").exists()
    assert secret not in served.said
    async with served.client(token=secret) as client:
        assert (await made(client))["ok"]
    if sys.platform == "linux":
        inherited = await asyncio.to_thread(_environments, str(home))
        assert inherited
        assert not any(secret.encode() in variables for variables in inherited)


def _environments(home):
    """The environments of runners and studios of a data folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            if home.encode() in command and (b"jobs.runner" in command or b"promptreel_studio" in command):
                found.append((process / "environ").read_bytes())
        except OSError:
            continue
    return found
