"""Options and parameters that several commands or tools have: they mean the same and are written alike."""

import subprocess

import pytest
from typer.main import get_command

from promptreel_mcp.cli.app import app
from promptreel_mcp.server import build_server
from serving_rig import PROMPTREEL

SHARED = ("--wait", "--json", "--quiet", "--yes", "--backend", "--aspect", "--resolution")
COMMANDS = ("ask", "make", "batch")


def options(command):
    """A command's options by their names, as its help has them."""
    return {
        name: (tuple(option.opts), option.help, option.metavar)
        for option in command.params
        for name in option.opts
    }


def test_an_option_is_the_same_in_every_command():
    root = get_command(app)
    known = [options(root.commands[name]) for name in COMMANDS]
    known.append(options(root.commands["jobs"].commands["follow"]))
    for name in SHARED:
        meanings = {command[name] for command in known if name in command}
        assert 1 == len(meanings), name
    assert all({"--wait", "--json", "--quiet"} <= command.keys() for command in known)


async def test_a_parameter_is_the_same_in_every_tool():
    tools = {tool.name: tool.input_schema["properties"] for tool in await build_server().list_tools()}
    for name in ("aspect_ratio", "backend", "confirm", "format", "resolution", "wait_seconds"):
        having = [properties[name] for properties in tools.values() if name in properties]
        assert 2 <= len(having), name
        assert all(having[0] == other for other in having), name


@pytest.mark.parametrize(
    "command", [["ask", "sea"], ["make", "sea"], ["batch", "-"], ["jobs", "follow", "j_none"]]
)
def test_a_negative_patience_is_told_before_anything_is_done(command, home):
    asked = [PROMPTREEL, *command, "--wait", "-1"]
    done = subprocess.run(asked, input="the sea", capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode
    assert "--wait cannot be -1." in done.stderr
    assert not home.exists()
