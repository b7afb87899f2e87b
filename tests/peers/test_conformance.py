"""The official conformance suite, over HTTP and stdio; what it may find wrong is listed, with the reason."""

import asyncio
import json
import re
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from peers.rig import WAYS, authorized, bridged, missing, run_node

DEADLINE = 400
"""Seconds; over stdio each scenario of the revision with sessions starts a server."""
SUITE = "@modelcontextprotocol/conformance"
EXPECTED = tomllib.loads(Path(__file__).with_name("expected_failures.toml").read_text(encoding="utf-8"))
FOLDER = re.compile(r"server-(?P<scenario>.+)-\d{4}-\d\d-\d\dT[\d-]+Z")
GENERIC = {
    "2025-11-25": {"server-initialize", "server-session-lifecycle", "ping", "server-sse-multiple-streams"},
    "2026-07-28": {"server-stateless", "caching", "http-header-validation", "sep-2164-resource-not-found"},
}
BOTH = {"completion-complete", "tools-list", "resources-list", "prompts-list", "dns-rebinding-protection"}


@pytest.fixture(autouse=True, scope="module")
def packages():
    if (reason := missing(SUITE)) is not None:
        pytest.skip(reason)


def found(folder):
    """Return the scenarios that were run, and the checks that failed."""
    run, failed = set(), set()
    for outcome in folder.glob("*/checks.json"):
        scenario = FOLDER.fullmatch(outcome.parent.name)["scenario"]
        run.add(scenario)
        checks = json.loads(outcome.read_text(encoding="utf-8"))
        failed |= {f"{scenario}/{check['id']}" for check in checks if check["status"] == "FAILURE"}
    return run, failed


def expected(way, revision):
    """Return the checks that fail."""
    groups = [
        one for one in EXPECTED["group"] if revision in one["revisions"] and way in one.get("ways", WAYS)
    ]
    return {check for group in groups for check in group["checks"]}


async def outcome(tmp_path, port, revision):
    wanted = ("--url", f"http://127.0.0.1:{port}/mcp", "--suite", "all", "--spec-version", revision)
    ended = await asyncio.to_thread(
        run_node,
        tmp_path,
        f"{SUITE}/dist/index.js",
        "server",
        *wanted,
        "-o",
        tmp_path / "outcomes",
        deadline=DEADLINE,
    )
    run, failed = await asyncio.to_thread(found, tmp_path / "outcomes")
    assert GENERIC[revision] | BOTH <= run, ended.stderr
    return failed


@pytest.mark.parametrize("revision", ["2025-11-25", "2026-07-28"])
async def test_what_the_suite_finds_is_what_is_expected(stage, tmp_path, revision):
    async with authorized(urlsplit(stage.served.url).port, stage.served.token()) as port:
        failed = await outcome(tmp_path, port, revision)
    assert expected("http", revision) == failed


@pytest.mark.parametrize("revision", ["2025-11-25", "2026-07-28"])
async def test_it_finds_the_same_over_stdio_but_for_what_http_alone_has(stage, tmp_path, revision):
    """The suite speaks only HTTP: a bridge carries its messages, and each server ends well and says nothing else."""
    async with bridged(**stage.address("stdio")) as (port, bridge):
        failed = await outcome(tmp_path, port, revision)
    assert expected("stdio", revision) == failed
    assert ({0}, []) == (set(bridge.codes), bridge.noise)
