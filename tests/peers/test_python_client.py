"""Every tool with real work, by the Python client: both transports, both eras."""

import asyncio

import jsonschema
import pytest
from mcp.types import ElicitResult

from peers.rig import WAYS

ALL = pytest.mark.parametrize(("way", "mode"), [(way, mode) for way in WAYS for mode in ("auto", "legacy")])
SMALL = {"resolution": "480p", "quality": "draft", "wait_seconds": 45}
DEADLINE = 60


class Host:
    """A host that checks what it gets."""

    def __init__(self, client):
        self._client = client
        self._schemas = {}
        self.called = set()

    async def tools(self):
        listed = (await self._client.list_tools()).tools
        self._schemas = {tool.name: tool.output_schema for tool in listed}
        return set(self._schemas)

    async def call(self, name, *, follow=True, **arguments):
        """Call a tool and follow its job to the end; returns the last answer and what was told meanwhile."""
        self.called.add(name)
        answer, told = await self._once(name, arguments)
        while follow and answer.structured_content["status"] == "running":
            waiting = {"job": answer.structured_content["job"], "wait_seconds": 45}
            answer, more = await self._once("wait", waiting)
            told += more
        return answer, told

    async def result(self, name, **arguments):
        answer, _ = await self.call(name, **arguments)
        return answer.structured_content

    async def _once(self, name, arguments):
        told = []

        async def note(progress, total, message):
            told.append((progress, total, message))

        async with asyncio.timeout(DEADLINE):
            answer = await self._client.call_tool(name, arguments, progress_callback=note)
        jsonschema.validate(answer.structured_content, self._schemas[name])
        assert answer.content[0].text
        assert not answer.is_error, answer.content[0].text
        _rises(told)
        return answer, told


def _rises(told):
    """What is told grows with every notification and has words."""
    values = [progress for progress, *_ in told]
    assert values == sorted(set(values))
    assert all(message for *_, message in told)
    assert all(total is None or progress <= total for progress, total, _ in told)


def _shares(told, words):
    return [total for _, total, message in told if words in message and total is not None]


@ALL
async def test_every_tool_does_its_work(stage, way, mode):
    async with stage.client(way, mode) as client:
        host = Host(client)
        tools = await host.tools()
        made, told = await host.call("generate", prompt="a 1 second video of the sea", wait_seconds=45)
        assert told
        project = made.structured_content["project"]
        saved, told = await host.call("export", project=project, **SMALL)
        assert 480 == saved.structured_content["file"]["height"]
        assert _shares(told, "Rendering")
        sources = [str(stage.picture)]
        sent, told = await host.call("upload", sources=sources, project=project, wait_seconds=45)
        assert ["grey.png"] == [asset["name"] for asset in sent.structured_content["assets"]]
        assert _shares(told, "grey.png")
        assert "sea" in (await host.result("state", project=project))["timeline"]
        asked = await host.result("ask", message="how many credits are left?", project=project)
        assert ["credits"] == [step["action"] for step in asked["steps"]]
        assert (await host.result("credits"))["credits"]["free"]
        assert project == (await host.result("projects"))["projects"][0]["project"]
        several = await host.result("batch", items=["the sea", "a city"], export=False, wait_seconds=45)
        assert ["done"] * 2 == [item["status"] for item in several["items"]]
        wanted = {"prompt": "a 60 second video of the sea", "project": "new", "wait_seconds": 0}
        begun = await host.result("generate", follow=False, **wanted)
        assert (await host.result("wait", job=begun["job"], wait_seconds=45))["ok"]
        long = await host.result("export", follow=False, project=begun["project"], wait_seconds=0)
        assert "cancelled" == (await host.result("cancel", job=long["job"]))["status"]
        assert tools == host.called


@ALL
async def test_the_user_is_asked_and_may_say_no(stage, way, mode):
    asked = []

    async def user(_context, params):
        asked.append(params.message)
        return ElicitResult(action="decline")

    sent = len(stage.cloud.calls("run"))
    async with stage.client(way, mode, elicitation_callback=user) as client:
        wanted = {"prompt": "the sea", "project": "new", "backend": "nemo"}
        answer = await client.call_tool("generate", wanted)
    assert "cancelled" == answer.structured_content["status"]
    assert 1 == len(asked)
    assert "1 are left" in asked[0]
    assert sent == len(stage.cloud.calls("run"))
