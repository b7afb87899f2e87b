"""Servers over HTTP with several users: the machine's own, Anna and others. They and their studios end with their tests."""

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
    users(home, "owner", "anna")
    return start()


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """One server for the tests of a file that leave it as it was."""
    place = tmp_path_factory.mktemp("standing")
    users(place / "home", "owner", "anna", "lena", "bert")
    with starter(place / "home") as begin:
        yield begin(PROMPTREEL_OUTPUT_DIR=str(place / "videos"))


def users(home, *names):
    path = home / "http" / "tokens.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({name: new_token() for name in names}))


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
