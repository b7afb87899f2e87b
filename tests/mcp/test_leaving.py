"""When its host has gone, a server over stdio goes too, at once, whatever it is doing; jobs go on."""

import json
import sqlite3
import subprocess
from contextlib import closing, contextmanager

import pytest

from fake_nemo import FakeBackend
from mcp import Client
from promptreel_mcp.server import build_server
from serving_rig import PROMPTREEL, environment

AT_ONCE = 5
"""Seconds; the process takes a tenth of one, a machine at its limits more. What would hold it up here takes 20."""


@contextmanager
def host(backend, **more):
    """A host that speaks the old protocol by hand, so that it can hang up in the middle of a call."""
    about = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    variables = environment(backend, **more)
    with subprocess.Popen([PROMPTREEL, "mcp"], text=True, env=variables, **pipes) as process:
        try:
            send(process, "initialize", about, id=1)
            process.stdout.readline()
            send(process, "notifications/initialized", {})
            yield process
        finally:
            process.kill()


def send(process, method, params, **more):
    message = {"jsonrpc": "2.0", "method": method, "params": params} | more
    process.stdin.write(json.dumps(message) + "\n")
    process.stdin.flush()


def generate(process, prompt):
    arguments = {"prompt": prompt, "project": "new", "wait_seconds": 45}
    call = {"name": "generate", "arguments": arguments, "_meta": {"progressToken": 1}}
    send(process, "tools/call", call, id=2)


def hang_up(process):
    process.stdin.close()
    code = process.wait(AT_ONCE)
    return code, process.stderr.read()


@pytest.fixture
def backend():
    running = FakeBackend().start()
    yield running
    running.stop()


def test_a_server_that_does_nothing_goes_at_once(backend):
    with host(backend) as process:
        assert (0, "") == hang_up(process)


async def test_a_server_with_a_call_that_runs_goes_at_once_and_the_job_goes_on(backend):
    with host(backend, PROMPTREEL_BACKEND="studio", NEMO_TOKEN="") as process:
        generate(process, "the sea at sunset, 1 second")
        assert "notifications/progress" in process.stdout.readline()
        assert (0, "") == hang_up(process)
    async with Client(build_server()) as client:
        (job,) = (await client.call_tool("projects", {})).structured_content["jobs"]
        ended = await client.call_tool("wait", {"job": job["job"], "wait_seconds": 45})
    assert "done" == ended.structured_content["status"]


def test_a_server_that_waits_for_a_locked_journal_goes_at_once(backend, home):
    with host(backend, PROMPTREEL_BACKEND="studio") as process:
        send(process, "tools/call", {"name": "projects", "arguments": {}}, id=3)
        process.stdout.readline()
        with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as journal:
            journal.execute("BEGIN IMMEDIATE")
            generate(process, "the sea")
            # By the time that all these are answered, it stands before the lock.
            for number in range(10, 60):
                send(process, "tools/list", {}, id=number)
                assert f'"id":{number}' in process.stdout.readline()
            assert (0, "") == hang_up(process)
