"""One version, one list of variables, one name: wherever they stand, they are the same."""

import ast
import json
import re
import tomllib

import pytest
import yaml

from promptreel_studio.config import StudioConfig
from shipping.facts import MCP_NAME, facts
from shipping.tables import client_variables
from skill_rig import FRONT, ROOT

READERS = {"get", "pop", "getenv"}


def test_the_version_is_the_same_everywhere():
    market = json.loads((ROOT / ".claude-plugin/marketplace.json").read_text())
    server = json.loads((ROOT / "server.json").read_text())
    versions = {
        market["metadata"]["version"],
        *(plugin["version"] for plugin in market["plugins"]),
        server["version"],
        *(package["version"] for package in server["packages"]),
    }
    versions |= set(
        re.findall(r"promptreel\[studio\]==([\d.]+\d)", (ROOT / "SKILL.md").read_text() + json.dumps(server))
    )
    assert {facts().version} == versions


def test_pyproject_takes_the_version_from_the_skill():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    rule = project["tool"]["hatch"]["version"]
    found = re.search(rule["pattern"], (ROOT / rule["path"]).read_text())
    assert "version" in project["project"]["dynamic"] and facts().version == found["version"]


def test_the_changelog_knows_the_version_or_what_comes():
    text = (ROOT / "CHANGELOG.md").read_text()
    assert "## Unreleased" in text or f"## {facts().version}" in text


def test_the_readme_carries_the_registrys_marker():
    assert f"<!-- mcp-name: {MCP_NAME} -->" in (ROOT / "README.md").read_text()
    assert MCP_NAME == json.loads((ROOT / "server.json").read_text())["name"]


def test_every_variable_that_is_read_is_declared_and_every_declared_one_is_read():
    studio = {f"PROMPTREEL_STUDIO_{name.upper()}" for name in StudioConfig.model_fields}
    read = client_variables() | studio | set(_read_directly())
    declared = [item["name"] for item in FRONT["metadata"]["openclaw"]["envVars"]]
    assert sorted(read) == sorted(declared)
    package = json.loads((ROOT / "server.json").read_text())["packages"][0]
    assert declared == [item["name"] for item in package["environmentVariables"]]
    secrets = {item["name"] for item in package["environmentVariables"] if item["isSecret"]}
    assert {"NEMO_TOKEN", "PROMPTREEL_HTTP_TOKEN"} == secrets


def test_the_registrys_entry_keeps_within_its_limits():
    entry = json.loads((ROOT / "server.json").read_text())
    assert re.fullmatch(r"[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+", entry["name"])
    assert len(entry["description"]) <= 100 and len(entry["title"]) <= 100
    (package,) = entry["packages"]
    assert ("pypi", "stdio", "uvx") == (
        package["registryType"],
        package["transport"]["type"],
        package["runtimeHint"],
    )
    assert all(
        item["type"] in {"named", "positional"} and "value" in item for item in package["packageArguments"]
    )


def test_every_setting_of_the_studios_server_is_in_its_page():
    page = (ROOT / "references/studio.md").read_text()
    assert {name.upper() for name in StudioConfig.model_fields} == set(
        re.findall(r"(?m)^\| `([A-Z_]+)`", page)
    )


def test_no_setting_is_known_to_the_readme_alone():
    named = set(re.findall(r"`((?:PROMPTREEL|NEMO)_[A-Z_]+[A-Z])`", (ROOT / "README.md").read_text()))
    assert named <= {item.name for item in facts().variables}


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "SKILL.md"])
def test_the_licence_is_the_same_everywhere(name):
    assert re.search("MIT-0|MIT No Attribution", (ROOT / name).read_text())
    assert "MIT-0" == FRONT["license"]


def test_the_codex_description_names_the_skill_and_a_command_that_is_installed():
    shown = yaml.safe_load((ROOT / "agents/openai.yaml").read_text())
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert f"${FRONT['name']}" in shown["interface"]["default_prompt"]
    assert (
        len(shown["interface"]["display_name"]) <= 120
        and 25 <= len(shown["interface"]["short_description"]) <= 64
    )
    tool = shown["dependencies"]["tools"][0]
    assert ("mcp", "video", "stdio") == (tool["type"], tool["value"], tool["transport"])
    assert tool["command"] in scripts


def _read_directly():
    """Names of variables that the code asks the environment for in so many words."""
    for file in [*ROOT.glob("skill/**/*.py"), *ROOT.glob("server/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in READERS
            ):
                named = [arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)]
                if "environ" in ast.unparse(node.func.value) or "getenv" == node.func.attr:
                    yield from named
            if isinstance(node, ast.Subscript) and "environ" in ast.unparse(node.value):
                yield from [node.slice.value] if isinstance(node.slice, ast.Constant) else []
