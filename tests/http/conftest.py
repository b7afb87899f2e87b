"""Servers over HTTP with two users: the machine's own, and Anna. They and their studios end with their tests."""

import json
from contextlib import contextmanager

import pytest

from background import end_background
from promptreel_mcp.http.users import new_token
from serving_rig.over_http import serve


@pytest.fixture
def start(home):
    """Starts servers with this test's home."""
    with starter(home) as begin:
        yield begin


@pytest.fixture
def served(start, home):
    """A server of this test's own."""
    two_users(home)
    return start()


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """One server for the tests of a file that leave it as it was."""
    place = tmp_path_factory.mktemp("standing")
    two_users(place / "home")
    with starter(place / "home") as begin:
        yield begin(PROMPTREEL_OUTPUT_DIR=str(place / "videos"))


def two_users(home):
    path = home / "http" / "tokens.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"owner": new_token(), "anna": new_token()}))


@contextmanager
def starter(home):
    running = []

    def start(*arguments, **more):
        running.append(serve(home, *arguments, **more))
        return running[-1]

    yield start
    for served in running:
        served.process.kill()
        served.process.communicate()
    for user in (home, *(home / "users").glob("*")):
        end_background(user)
