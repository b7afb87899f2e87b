"""Several videos at once: each with its own outcome, and none lost by a crash."""

import asyncio
import json
import os
import signal
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mcp.types import ElicitResult
from starlette.responses import Response

from fake_nemo.backend import json_answer
from hostile_inputs.stdio import Stdio
from mcp import Client
from promptreel.jobs import queue, runners
from serving_rig import environment, server, until
from serving_rig.batches import MODES, THREE, outcomes
from serving_rig.held import said


async def ended(client, answer):
    result = answer.structured_content
    async with asyncio.timeout(120):
        while result["status"] == "running":
            assert [("wait", {"job": result["job"]})] == [
                (one["tool"], one["arguments"]) for one in result["next_actions"]
            ]
            arguments = {"job": result["job"], "wait_seconds": 30}
            answer = await client.call_tool("wait", arguments)
            result = answer.structured_content
    return answer


async def batch(backend, mode, arguments, *, callback=None, **variables):
    async with Client(server(backend, **variables), mode=mode, elicitation_callback=callback) as client:
        return await ended(client, await client.call_tool("batch", arguments))


def contents(files):
    return {Path(file).read_bytes() for file in files}


@MODES
async def test_each_item_has_its_own_project_render_and_file(backend, mode):
    answer = await batch(backend, mode, {"items": THREE, "wait_seconds": 45})
    result = answer.structured_content
    assert (True, "done", ["done"] * 3) == (result["ok"], result["status"], outcomes(result))
    assert THREE == [item["asked"] for item in result["items"]]
    assert 3 == len({item["project"] for item in result["items"]})
    assert 3 == len(backend.calls("submit")) == len(backend.calls("run"))
    files = [item["file"]["path"] for item in result["items"]]
    assert 3 == len(set(files))
    assert {backend.file} == contents(files)
    assert all(path in answer.content[0].text for path in files)
    links = [(link.type, unquote(urlsplit(str(link.uri)).path)) for link in answer.content[1:]]
    assert [("resource_link", path) for path in files] == links
    assert "Batch of 3: 3 done." in answer.content[0].text


async def test_one_that_fails_at_the_backend_stops_no_other(backend):
    def refuse_the_city(_request):
        city = b"a city" in backend.calls("run")[-1].body
        return Response(b"", 400) if city else Response(backend.turn, media_type="text/event-stream")

    backend.sticky["run"] = refuse_the_city
    backend.state = backend.after_turn
    backend.turn = said("Here it is.")
    answer = await batch(backend, "auto", {"items": THREE}, PROMPTREEL_MAX_RUNNERS="1")
    result = answer.structured_content
    assert ["done", "failed", "done"] == outcomes(result)
    assert (False, "failed", False) == (result["ok"], result["status"], bool(answer.is_error))
    city = result["items"][1]
    assert "refused" == city["error"]["code"]
    assert "file" not in city
    assert city["error"]["message"] in answer.content[0].text
    assert 2 == len(backend.calls("submit"))


async def test_an_item_that_cannot_be_used_is_told_and_the_others_go_on(backend, tmp_path):
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    items = [
        {"sources": [str(picture)], "path": "one.mp4"},
        {"sources": [str(tmp_path / "missing.mp4")]},
        {"prompt": "the sea", "path": "../../escape.mp4"},
        {"prompt": "the sea", "path": "One.MP4"},
        {"prompt": "the sea", "path": "one.gif"},
        {"prompt": "the sea", "colour": "red"},
        {"prompt": 7},
        {},
        12,
        "   ",
    ]
    arguments = {"items": items, "format": "mp4"}
    answer = await batch(backend, "auto", arguments, PROMPTREEL_MEDIA_DIRS=str(tmp_path))
    result = answer.structured_content
    assert ["done", *["failed"] * 9] == outcomes(result)
    assert ["one.mp4"] == [file.name for file in (tmp_path / "videos").iterdir()]
    wrong = [item["error"] for item in result["items"][1:]]
    codes = ["media_refused", "output_refused", "output_refused", *["invalid_input"] * 6]
    assert codes == [error["code"] for error in wrong]
    assert all(error["message"] and error["hint"] for error in wrong)
    assert "already that of item 1" in wrong[2]["message"]
    assert (1, 1, 1) == tuple(len(backend.calls(call)) for call in ("upload", "run", "submit"))
    assert backend.posted("make a video from my uploads")


@MODES
async def test_the_user_is_asked_once_for_all_of_it(backend, mode):
    asked = []

    async def user(_context, params):
        asked.append(params.message)
        return ElicitResult(action="decline" if len(asked) == 1 else "accept", content={"proceed": True})

    backend.sticky["credits"] = json_answer({"code": 0, "data": {"available": 250}})
    items = {"items": [*THREE, {"prompt": " "}]}
    refused = await batch(backend, mode, items, callback=user)
    assert "cancelled" == refused.structured_content["status"]
    assert "about 300 credits, and 250 are left" in asked[0]
    assert not backend.calls("run")
    made = await batch(backend, mode, items, callback=user)
    assert (["done", "done", "done", "failed"], 2) == (outcomes(made.structured_content), len(asked))


@MODES
async def test_a_host_that_cannot_ask_gets_the_call_that_says_yes(backend, mode):
    backend.sticky["credits"] = json_answer({"code": 0, "data": {"available": 250}})
    result = (await batch(backend, mode, {"items": THREE, "format": "mp4"})).structured_content
    (again,) = result["next_actions"]
    assert ("awaiting_input", "batch") == (result["status"], again["tool"])
    assert {"items": THREE, "format": "mp4", "confirm": True} == again["arguments"]
    assert not backend.calls("run")
    confirmed = await batch(backend, mode, again["arguments"])
    assert confirmed.structured_content["ok"]


async def test_in_one_project_each_is_exported_before_the_next_begins(backend):
    answer = await batch(backend, "auto", {"items": THREE, "project": "new"})
    result = answer.structured_content
    assert ["done"] * 3 == outcomes(result)
    assert {result["project"]} == {item["project"] for item in result["items"]}
    paid = [seen.call for seen in backend.seen if seen.call in {"run", "submit"}]
    assert ["run", "submit"] * 3 == paid
    assert [True] * 3 == [
        name.encode() in seen.body for name, seen in zip(THREE, backend.calls("run"), strict=True)
    ]
    assert 1 == len(backend.calls("session"))


@MODES
async def test_a_batch_is_followed_shown_and_stopped_by_its_id(backend, mode, journal):
    backend.hold("run", b": working\n\n")
    told = []

    async def report(progress, _total, message):
        told.append((progress, message))

    async with Client(server(backend, PROMPTREEL_MAX_RUNNERS="1"), mode=mode) as client:
        arguments = {"items": THREE, "wait_seconds": 0}
        begun = (await client.call_tool("batch", arguments)).structured_content
        name = begun["job"]
        assert name.startswith("b_")
        await until(lambda: backend.calls("run"), "the first message is sent")
        await client.call_tool("wait", {"job": name, "wait_seconds": 1}, progress_callback=report)
        shown = (await client.call_tool("state", {"project": name})).structured_content
        assert ["running", "queued", "queued"] == outcomes(shown)
        (content,) = (await client.read_resource(f"video://jobs/{name}")).contents
        assert shown["items"] == json.loads(content.text)["items"]
        stopped = (await client.call_tool("cancel", {"job": name})).structured_content
        assert (True, ["cancelled"] * 3) == (stopped["ok"], outcomes(stopped))
        again = (await client.call_tool("cancel", {"job": name})).structured_content
        assert (False, True) == (again["ok"], "had ended already" in again["text"])
        none = await client.call_tool("wait", {"job": "b_none"})
        assert "There is no batch 'b_none'." == none.structured_content["error"]["message"]
    assert told
    assert "0 of 3 ended" in told[0][1]
    assert {"cancelled"} == {job.status for job in queue.in_order(journal, None)}


@MODES
async def test_progress_of_the_whole_only_grows(backend, mode):
    told = []

    async def report(progress, total, message):
        told.append((progress, total, message))

    async with Client(server(backend), mode=mode) as client:
        arguments = {"items": THREE, "wait_seconds": 45}
        answer = await client.call_tool("batch", arguments, progress_callback=report)
        await ended(client, answer)
    values = [progress for progress, _, _ in told]
    assert values == sorted(set(values))
    assert "of 3 ended" in told[-1][2]


async def test_a_killed_server_and_killed_runners_lose_no_item(backend, home, journal, tmp_path):
    """With the studio, whose process goes on: it alone knows what was sent before the kill."""
    prompts = [f"a 1 second video of {what}" for what in ("the sea", "a city", "a snowy village")]
    # One at a time: no turn is cut off in the middle, whose end nobody could promise.
    more = {"PROMPTREEL_BACKEND": "studio", "PROMPTREEL_MAX_RUNNERS": "1"}
    async with Stdio(environment(backend, **more), tmp_path) as host:
        arguments = {"items": prompts, "resolution": "480p", "wait_seconds": 0}
        answer = await host.call("batch", arguments)
        name = answer["result"]["structuredContent"]["job"]
        await until(lambda: journal.rows("SELECT id FROM renders"), "the first file is rendered")
        host.kill()
    killed = [runner.pid for runner in runners.listed(journal) if runner.pid]
    for pid in killed:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    assert killed
    assert 6 == len(queue.in_order(journal, None))
    async with Client(server(backend, **more)) as client:
        answer = await ended(client, await client.call_tool("wait", {"job": name, "wait_seconds": 30}))
    result = answer.structured_content
    assert ["done"] * 3 == outcomes(result)
    files = [Path(item["file"]["path"]) for item in result["items"]]
    assert [True] * 3 == [file.is_file() and file.stat().st_size > 1000 for file in files]
    assert sorted(files) == sorted((tmp_path / "videos").glob("[!.]*"))
    assert prompts == [
        job.request["message"] for job in queue.in_order(journal, None) if job.kind == "generate"
    ]
