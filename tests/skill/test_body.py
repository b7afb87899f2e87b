"""Every tool, command, option, code and path that SKILL.md and its references name is there."""

import re
import shlex

import pytest
from typer.main import get_command

from promptreel_mcp.cli.app import app
from promptreel_mcp.toolbook import listed
from shipping.exported import skill_files
from shipping.tables import all_errors
from skill_rig import BODY, FRONT, PAGES, REFERENCES, ROOT, blocks, quoted

COMMANDS = sorted(
    {
        (page, line)
        for page, text in PAGES.items()
        for line in [*(line for block in blocks(text) for line in block), *quoted(text)]
        if line.startswith("promptreel ")
    }
)
STATUSES = {"running", "awaiting_input", "done", "failed", "cancelled", "unknown"}


def test_its_length_is_what_agents_read():
    assert 120 <= len(BODY.splitlines()) <= 200
    assert len(BODY) / 4 < 5000, "about a token for four characters"


def test_it_says_all_that_an_agent_must_know():
    headings = re.findall(r"(?m)^## (.+)$", BODY)
    assert [
        "Data and network",
        "Connect",
        "The five actions",
        "Work",
        "Tell the result",
        "Before spending",
        "When something fails",
        "Change by change, and many at once",
        "Good prompts",
        "Without the MCP server",
        "Read more, when",
    ] == headings


async def test_the_tools_it_names_are_the_servers():
    tools = {tool.name for tool in await listed()}
    assert tools <= set(re.findall(r"`(\w+)`", BODY)), "each tool is named"
    assert all(len(name) <= 20 for name in tools)


async def test_each_name_between_backquotes_is_one_of_the_product():
    tools = await listed()
    known = {tool.name for tool in tools} | STATUSES | {kind.code for kind in all_errors()}
    for tool in tools:
        known |= {*tool.input_schema.get("properties", {}), *(tool.output_schema or {}).get("properties", {})}
        known |= set(re.findall(r"'(\w+)': \{'type'", str(tool.input_schema)))
    known |= {"message", "hint", "code", "retryable", "studio", "nemo", "video", "promptreel"}
    known |= {item["name"] for item in FRONT["metadata"]["openclaw"]["envVars"]}
    assert not {word for word in quoted(BODY) if re.fullmatch(r"\w+", word)} - known


@pytest.mark.parametrize(("page", "line"), COMMANDS)
def test_every_command_and_option_exists(page, line):
    words = shlex.split(line)[1:]
    command = get_command(app)
    while words and not words[0].startswith("-") and hasattr(command, "commands"):
        assert words[0] in command.commands, (page, line)
        command = command.commands[words.pop(0)]
    options = {name for parameter in command.params for name in [*parameter.opts, *parameter.secondary_opts]}
    options |= set(command.context_settings.get("help_option_names", ["--help"]))
    used = {word.partition("=")[0] for word in words if word.startswith("-") and len(word) > 1}
    assert used <= options | {"--help", "-h"}, (page, line)


def test_options_that_are_named_alone_exist():
    options: set[str] = set()
    for command in get_command(app).commands.values():
        options |= {name for parameter in command.params for name in parameter.opts}
    named = {
        word.split()[0] for text in PAGES.values() for word in quoted(text) if re.match(r"--?[a-z]", word)
    }
    assert named <= options


def test_every_path_it_names_is_in_the_exported_folder():
    there = set(skill_files()) | {f"references/{name}" for name in REFERENCES}
    named = set(re.findall(r"(?:references|agents)/[\w.-]+\w", "\n".join(PAGES.values())))
    links = set(re.findall(r"\]\(((?!https?:)[^)#]+)\)", BODY))
    assert named | links <= there
    assert len(REFERENCES) >= 6


@pytest.mark.parametrize("name", sorted(REFERENCES))
def test_each_reference_says_when_to_read_it_and_stays_one_level_deep(name):
    text = (ROOT / "references" / name).read_text(encoding="utf-8")
    assert re.search(r"(?m)^Read this ", text)
    assert not re.search(r"\]\((?!https?:|#)", text), "no page leads to another page"


def test_there_is_no_plugin_at_the_root():
    for refused in (".claude-plugin/plugin.json", ".cursor-plugin", ".codex-plugin", "openclaw.plugin.json"):
        assert not (ROOT / refused).exists()
