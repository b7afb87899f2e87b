"""What hosts read without a tool call, what they are told, and the prompts they offer."""

import asyncio
import json
from contextlib import asynccontextmanager
from urllib.parse import unquote, urlsplit

import pytest
from mcp.types import INVALID_PARAMS, PromptReference, ResourceTemplateReference

from mcp import Client, MCPError
from promptreel_mcp import actions
from promptreel_mcp.server import build_server

OLD = pytest.mark.filterwarnings("ignore::mcp.shared.exceptions.MCPDeprecationWarning")
MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
DEADLINE = 60


async def made(client, prompt="a 1 second video of the sea", **more):
    answer = await client.call_tool("generate", {"prompt": prompt, "wait_seconds": 45} | more)
    return answer.structured_content


async def read(client, address):
    (content,) = (await client.read_resource(address)).contents
    assert "application/json" == content.mime_type
    return json.loads(content.text)


@MODES
async def test_a_fresh_machine_lists_what_can_be_read_and_makes_no_file(mode, home):
    async with Client(build_server(), mode=mode) as client:
        listed = [str(one.uri) for one in (await client.list_resources()).resources]
        assert ["ui://promptreel/player", "video://projects"] == listed
        templates = (await client.list_resource_templates()).resource_templates
        assert {"video://projects/{project}/timeline", "video://jobs/{job}"} <= {
            one.uri_template for one in templates
        }
    assert not home.exists()


@MODES
async def test_a_projects_timeline_and_job_can_be_read(mode):
    async with Client(build_server(), mode=mode) as client:
        result = await made(client)
        timeline = await read(client, f"video://projects/{result['project']}/timeline")
        assert (1.0, 1920, 1080) == tuple(timeline[name] for name in ("duration_seconds", "width", "height"))
        assert ["video", "audio"] == [track["kind"] for track in timeline["tracks"]]
        assert result["timeline"] == timeline["summary"]
        assert result["text"] == (await read(client, f"video://jobs/{result['job']}"))["text"]
        (listed,) = (await read(client, "video://projects"))["projects"]
        assert result["project"] == listed["project"]
        listing = [str(one.uri) for one in (await client.list_resources()).resources]
        assert f"video://projects/{result['project']}/timeline" in listing


@MODES
@pytest.mark.parametrize(
    "address",
    [
        "video://projects/p_none/timeline",
        "video://jobs/j_none",
        "video://jobs/..%2F..%2Fetc%2Fpasswd",
        "video://elsewhere",
    ],
)
async def test_what_there_is_not_is_not_found(mode, address, home):
    async with Client(build_server(), mode=mode) as client:
        with pytest.raises(MCPError):
            await client.read_resource(address)
    assert not home.exists()


@MODES
async def test_an_exported_file_is_linked(mode, tmp_path):
    async with Client(build_server(), mode=mode) as client:
        project = (await made(client))["project"]
        arguments = {"project": project, "resolution": "480p", "quality": "draft", "wait_seconds": 45}
        answer = await client.call_tool("export", arguments)
        link = answer.content[-1]
        assert ("resource_link", "video/mp4") == (link.type, link.mime_type)
        assert answer.structured_content["file"]["path"] == unquote(urlsplit(str(link.uri)).path)
        assert answer.structured_content["file"]["bytes"] == link.size


@MODES
async def test_ids_and_shapes_are_completed(mode):
    async with Client(build_server(), mode=mode) as client:
        template = ResourceTemplateReference(uri="video://projects/{project}/timeline")
        none = await client.complete(template, {"name": "project", "value": ""})
        assert [] == none.completion.values
        result = await made(client)
        found = await client.complete(template, {"name": "project", "value": result["project"][:4]})
        assert [result["project"]] == found.completion.values
        job = ResourceTemplateReference(uri="video://jobs/{job}")
        found = await client.complete(job, {"name": "job", "value": "j_"})
        assert [result["job"]] == found.completion.values
        prompt = PromptReference(name="make_video")
        found = await client.complete(prompt, {"name": "aspect_ratio", "value": "9"})
        assert ["9:16"] == found.completion.values
        found = await client.complete(prompt, {"name": "idea", "value": "the"})
        assert [] == found.completion.values


@MODES
async def test_prompts_name_only_tools_that_there_are(mode):
    async with Client(build_server(), mode=mode) as client:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        prompts = (await client.list_prompts()).prompts
        assert ["make_video", "edit_video", "batch_videos", "continue_video"] == [one.name for one in prompts]
        for prompt in prompts:
            assert prompt.title
            assert prompt.description
            given = {one.name: "the sea" for one in prompt.arguments if one.required}
            text = (await client.get_prompt(prompt.name, given)).messages[0].content.text
            called = {word.split("(")[0] for word in text.split("`")[1::2]}
            assert called <= tools
            assert all(value in text for value in given.values())


@MODES
@pytest.mark.parametrize(
    ("name", "given", "says"), [("no_such", {}, "make_video"), ("make_video", {}, "idea")]
)
async def test_a_prompt_that_cannot_be_filled_in_is_the_hosts_mistake(mode, name, given, says, caplog):
    async with Client(build_server(), mode=mode) as client:
        with pytest.raises(MCPError, match=says) as caught:
            await client.get_prompt(name, given)
    assert INVALID_PARAMS == caught.value.code
    assert [] == caplog.records


def noting(told):
    """What an old host does with news: it keeps them."""

    async def note(message):
        if getattr(message, "method", "").startswith("notifications/resources/"):
            told.put_nowait((message.method, str(getattr(message.params, "uri", ""))))

    return note


@OLD
async def test_an_old_host_is_told_of_what_it_subscribed_to_until_the_job_has_ended():
    """Also of what happens after the call that asked for it; of nothing else, and not after it has had enough."""
    told = asyncio.Queue()
    async with Client(build_server(), mode="legacy", message_handler=noting(told)) as client:
        offered = client.server_capabilities.resources
        assert (True, True) == (offered.subscribe, offered.list_changed)
        await client.subscribe_resource("video://projects")
        result = await made(client, wait_seconds=0)
        assert "running" == result["status"]
        timeline, job = f"video://projects/{result['project']}/timeline", f"video://jobs/{result['job']}"
        await client.subscribe_resource(job)
        await client.subscribe_resource(timeline)
        await client.unsubscribe_resource(timeline)
        seen = []
        async with asyncio.timeout(DEADLINE):
            while [address for _, address in seen].count("video://projects") < 2:
                seen.append(await told.get())
    assert ("notifications/resources/list_changed", "") in seen
    assert ("notifications/resources/updated", job) in seen
    assert timeline not in [address for _, address in seen]


@OLD
@MODES
async def test_who_subscribes_to_a_job_of_another_process_is_told_of_its_end(mode, home):
    """The command line or another host may have asked for it."""
    other = actions.Desk()
    begun = await actions.generate(other, "a 1 second video of the sea", wait_seconds=0)
    address = f"video://jobs/{begun.job}"
    told = asyncio.Queue()
    async with Client(build_server(), mode=mode, message_handler=noting(told)) as client:
        async with asyncio.timeout(DEADLINE), heard(client, mode, address, told) as events:
            while (await read(client, address))["status"] == "running":
                assert address == await events()
        assert "done" == (await read(client, address))["status"]


@asynccontextmanager
async def heard(client, mode, address, told):
    """Gives what waits for the next news of an address, in either era."""
    if mode == "legacy":
        await client.subscribe_resource(address)

        async def next_old():
            return (await told.get())[1]

        yield next_old
    else:
        async with client.listen(resource_subscriptions=[address]) as events:

            async def next_new():
                return (await anext(events)).uri

            yield next_new


async def test_a_new_host_listens_to_a_job_until_it_has_ended():
    async with Client(build_server(), mode="auto") as client:
        result = await made(client, wait_seconds=0)
        address = f"video://projects/{result['project']}/timeline"
        async with asyncio.timeout(DEADLINE), client.listen(resource_subscriptions=[address]) as events:
            async for event in events:
                assert address == event.uri
                break
        ended = await client.call_tool("wait", {"job": result["job"], "wait_seconds": 45})
        assert "done" == ended.structured_content["status"]
