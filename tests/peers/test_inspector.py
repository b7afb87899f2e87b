"""The Inspector's command line, strict about what other hosts could not take."""

import asyncio
import json

import pytest

from peers.rig import missing, run_node

INSPECTOR = "@modelcontextprotocol/inspector"
LAUNCHER = f"{INSPECTOR}/clients/launcher/build/index.js"
PLAYER = "ui://promptreel/player"
TOOL_ERROR = 5


@pytest.fixture(autouse=True, scope="module")
def packages():
    if (reason := missing(INSPECTOR)) is not None:
        pytest.skip(reason)


class Inspector:
    """Runs one command of the Inspector after the other."""

    def __init__(self, folder, *target):
        self._folder, self._target = folder, target

    async def run(self, method, *arguments, code=0):
        command = ("--cli", *self._target, "--method", method, "--format", "json", *arguments)
        ended = await asyncio.to_thread(run_node, self._folder, LAUNCHER, *command)
        assert code == ended.returncode, ended.stderr
        return ended

    async def result(self, method, *arguments, code=0):
        ended = await self.run(method, *arguments, code=code)
        return json.loads(ended.stdout)["result"]


@pytest.fixture
def over_stdio(stage, tmp_path):
    where = stage.address("stdio")
    variables = [part for name, value in where["env"].items() for part in ("-e", f"{name}={value}")]
    return Inspector(tmp_path, where["command"], *where["args"], *variables)


@pytest.fixture
def over_http(stage, tmp_path):
    where = stage.address("http")
    header = f"Authorization: Bearer {where['token']}"
    return Inspector(tmp_path, where["url"], "--transport", "http", "--header", header)


@pytest.mark.parametrize("era", ["legacy", "modern"])
@pytest.mark.parametrize("way", ["over_stdio", "over_http"])
async def test_no_schema_is_one_that_a_host_could_not_take(request, way, era):
    inspector = request.getfixturevalue(way)
    ended = await inspector.run("tools/list", "--strict", "--protocol-era", era)
    assert 10 == len(json.loads(ended.stdout)["result"]["tools"])
    assert "" == ended.stderr


@pytest.mark.parametrize("way", ["over_stdio", "over_http"])
async def test_the_app_is_found(request, way):
    inspector = request.getfixturevalue(way)
    ended = await inspector.run("tools/list", "--app-info")
    shown = [json.loads(line) for line in ended.stdout.splitlines()]
    with_app = {one["toolName"]: one["resourceUri"] for one in shown if one["hasApp"]}
    assert dict.fromkeys(("generate", "export", "state", "wait"), PLAYER) == with_app
    assert {"text/html;profile=mcp-app"} == {one["resourceMimeType"] for one in shown if one["hasApp"]}


@pytest.mark.parametrize("era", ["legacy", "modern"])
async def test_tools_resources_and_prompts_answer(over_http, era):
    told = ("--protocol-era", era)
    wanted = json.dumps({"prompt": "a 1 second video of the sea", "wait_seconds": 45})
    made = await over_http.result("tools/call", "--tool-name", "generate", "--tool-args-json", wanted, *told)
    project = made["structuredContent"]["project"]
    timeline = f"video://projects/{project}/timeline"
    (read,) = (await over_http.result("resources/read", "--uri", timeline, *told))["contents"]
    assert made["structuredContent"]["timeline"] == json.loads(read["text"])["summary"]
    listed = (await over_http.result("resources/list", *told))["resources"]
    assert {PLAYER, "video://projects", timeline} <= {one["uri"] for one in listed}
    filled = ("--prompt-name", "make_video", "--prompt-args", "idea=sea")
    (message,) = (await over_http.result("prompts/get", *filled, *told))["messages"]
    assert "sea" in message["content"]["text"]


async def test_a_failure_is_one_for_the_inspector_too(over_stdio):
    failed = await over_stdio.result(
        "tools/call", "--tool-name", "wait", "--tool-arg", "job=j_none", code=TOOL_ERROR
    )
    assert "invalid_input" == failed["structuredContent"]["error"]["code"]
