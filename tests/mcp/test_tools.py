"""The tools as hosts see them: listed, described, typed, and quick to start."""

import json
import subprocess
import sys

import pytest

from mcp import Client
from promptreel_mcp.server import build_server

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
NAMES = ["ask", "generate", "upload", "export", "batch", "state", "credits", "projects", "wait", "cancel"]


async def listed(mode):
    async with Client(build_server(), mode=mode) as client:
        return (await client.list_tools()).tools


@MODES
async def test_every_tool_is_titled_annotated_and_described(mode):
    tools = await listed(mode)
    assert NAMES == [tool.name for tool in tools]
    for tool in tools:
        assert tool.title
        assert tool.description
        assert tool.annotations.read_only_hint is not None
        assert tool.annotations.destructive_hint is not None
        assert tool.output_schema
        for name, schema in tool.input_schema.get("properties", {}).items():
            assert schema.get("description"), f"{tool.name}.{name}"


@MODES
async def test_no_schema_has_a_union_at_its_top(mode):
    """Some hosts reject the whole list otherwise."""
    for tool in await listed(mode):
        for schema in (tool.input_schema, tool.output_schema):
            assert not {"anyOf", "oneOf", "allOf"} & schema.keys()


async def test_the_list_costs_an_agent_little():
    tools = [
        tool.model_dump(mode="json", by_alias=True, exclude_none=True) for tool in await listed("legacy")
    ]
    assert len(json.dumps(tools, separators=(",", ":"))) <= 16 * 1024


async def test_only_looking_is_called_read_only():
    read_only = {tool.name for tool in await listed("auto") if tool.annotations.read_only_hint}
    assert {"state", "credits", "projects", "wait"} == read_only


async def test_what_a_tool_may_do_is_said_as_it_is():
    """`projects` alone never leaves this machine; an edit may remove what is on a timeline."""
    hints = {tool.name: tool.annotations for tool in await listed("auto")}
    assert {"projects"} == {name for name, hint in hints.items() if not hint.open_world_hint}
    assert {"generate", "ask", "batch", "cancel"} == {
        name for name, hint in hints.items() if hint.destructive_hint
    }
    assert {"state", "credits", "projects", "wait", "cancel"} == {
        name for name, hint in hints.items() if hint.idempotent_hint
    }


async def call(mode, name, arguments):
    async with Client(build_server(), mode=mode) as client:
        return await client.call_tool(name, arguments)


@MODES
@pytest.mark.parametrize(
    ("name", "arguments", "says"),
    [
        ("generate", {"prompt": "  "}, "The prompt is empty."),
        ("generate", {"prompt": "sea", "duration_seconds": 0}, "1 to 600 seconds"),
        ("generate", {"prompt": "sea", "duration_seconds": 10_000}, "1 to 600 seconds"),
        ("generate", {"prompt": "sea", "aspect_ratio": "7:3"}, "not a known aspect ratio"),
        ("generate", {"prompt": "sea", "wait_seconds": 90}, "between 0 and 45"),
        ("generate", {"prompt": "sea", "colour": "red"}, "no argument called 'colour'"),
        ("generate", {"prompt": "sea", "backend": "moon"}, "cannot use this 'backend'"),
        ("generate", {}, "generate needs 'prompt'"),
        ("generate", {"prompt": "sea", "project": "p_none"}, "There is no project 'p_none'"),
        ("upload", {"sources": ["  "]}, "Nothing to upload"),
        ("upload", {"sources": ["missing.mp4"]}, "missing.mp4"),
        ("export", {}, "There is no project yet."),
        ("export", {"format": "avi"}, "not a known format"),
        ("export", {"path": "../../escape.mp4"}, "outside the output folder"),
        ("wait", {"job": "j_none"}, "There is no job 'j_none'"),
        ("cancel", {"job": "j_none"}, "There is no job 'j_none'"),
        ("state", {}, "There is no project yet."),
    ],
)
async def test_bad_input_gets_a_clear_sentence_and_a_hint(mode, name, arguments, says):
    answer = await call(mode, name, arguments)
    assert answer.is_error
    error = answer.structured_content["error"]
    assert says in error["message"]
    assert error["hint"]
    assert says in answer.content[0].text
    assert "Traceback" not in answer.content[0].text


@MODES
async def test_projects_is_empty_on_a_fresh_machine(mode):
    answer = await call(mode, "projects", {})
    assert not answer.is_error
    assert [] == answer.structured_content["projects"]
    assert ["generate"] == [action["tool"] for action in answer.structured_content["next_actions"]]


HEAVY = ("numpy", "cv2", "av", "skia", "httpx", "typer", "sqlite3", "promptreel_studio")


def test_starting_the_server_imports_nothing_heavy_and_writes_nothing(home):
    """Hosts start a server just to look; media libraries belong to the renders."""
    code = f"import sys; from promptreel_mcp.server import build_server; build_server(); print([m for m in {HEAVY} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert "[]" == found.stdout.strip()
    assert not home.exists()
