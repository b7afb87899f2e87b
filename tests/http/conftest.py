"""A server per test, with two users: the machine's own, and Anna."""

import json
import subprocess

import pytest

from serving_rig import PROMPTREEL
from serving_rig.over_http import command, ours, serve


@pytest.fixture
def start(home, tmp_path):
    """Starts servers with this test's home; they and the studios of their users end with the test."""
    running = []

    def start(*arguments, **more):
        served = serve(home, *arguments, **more)
        running.append(served)
        return served

    yield start
    for served in running:
        served.process.kill()
        served.process.communicate()
    for user in (home / "users").glob("*"):
        address = user / "studio" / "address.json"
        if address.exists() and json.loads(address.read_text()).get("pid"):
            stop = [PROMPTREEL, "studio", "--stop"]
            subprocess.run(stop, env=ours(user), timeout=60, check=False, capture_output=True)


@pytest.fixture
def served(start, home):
    assert 0 == command(home, "--add-user", "anna").returncode
    return start()
