"""What the README tells people to type for their host is what the product has."""

import json
import re
import shlex

import pytest

from shipping.doors import marketplace
from shipping.exported import MAX_FILES, skill_files
from shipping.facts import facts
from shipping.manifests import PLUGINS
from skill_rig import ROOT, blocks, need_git

need_git()
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOSTS = re.search(r"## Add it to your chat\n(.*?)\n## ", README, re.DOTALL)[1]
NAMES = (
    "Claude Code",
    "Claude Desktop",
    "Cursor",
    "VS Code",
    "Codex",
    "Gemini CLI",
    "OpenClaw",
    "ClawHub",
    "Terminal",
)


@pytest.mark.parametrize("host", NAMES)
def test_every_host_has_a_block(host):
    assert f"\n**{host}**" in HOSTS


def test_the_first_two_blocks_stay_what_ci_runs():
    first, second = blocks(README)[:2]
    assert "promptreel make" in first[0] and "pytest" in second[0]


def test_every_json_of_a_host_starts_the_server_under_its_key():
    found = [json.loads("\n".join(block)) for block in blocks(HOSTS, "json")]
    assert 2 == len(found)
    for config in found:
        (servers,) = config.values()
        assert ["video"] == list(servers) and ["mcp"] == servers["video"]["args"]


def test_every_server_command_is_the_same_server():
    lines = [line for block in blocks(HOSTS) for line in block]
    (openclaw,) = [line for line in lines if line.startswith("openclaw mcp set")]
    assert ["mcp"] == json.loads(shlex.split(openclaw)[4])["args"]
    for line in lines:
        if " mcp add " in line:
            assert line.endswith("promptreel mcp") and " video " in line


def test_what_lies_in_dist_is_what_a_release_builds():
    known = facts()
    built = {*PLUGINS, "clawhub", f"clawhub/{known.skill}", f"promptreel-{known.version}.mcpb"}
    assert set(re.findall(r"dist/([\w./-]*\w)", HOSTS)) <= built
    assert f"--version {known.version}" in HOSTS
    plugin = marketplace(known)
    assert f"{plugin['plugins'][0]['name']}@{plugin['name']}" in HOSTS


def test_the_folder_keeps_below_the_number_that_is_told():
    assert "256 files" in HOSTS and len(skill_files()) <= MAX_FILES
