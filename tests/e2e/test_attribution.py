"""Who we say we are reaches the backend from every process that talks to it."""

import os

import pytest
from mcp.types import Implementation

from e2e.test_mcp_story import PROMPTREEL, finish
from fake_nemo import FakeBackend
from mcp import Client, StdioServerParameters


@pytest.fixture
def backend():
    running = FakeBackend().start()
    yield running
    running.stop()


def server(backend, home, **variables):
    ours = {name: value for name, value in os.environ.items() if name.startswith("PROMPTREEL_")}
    ours |= {"PROMPTREEL_HOME": str(home), "NEMO_API_URL": backend.url, "NEMO_TOKEN": "token"}
    return StdioServerParameters(command=PROMPTREEL, args=["mcp"], env=ours | variables)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
@pytest.mark.parametrize(
    ("variables", "platform"), [({}, "acme-chat"), ({"SKILL_SOURCE": "clawhub"}, "clawhub")]
)
async def test_the_hosts_own_name_is_the_last_evidence_of_the_platform(
    backend, tmp_path, mode, variables, platform
):
    """The server asks for the credits itself; the turn is made by a runner in a process of its own."""
    backend.after_turn = {"draft": {"t": [{"tt": 0, "sg": [{"d": 8000}]}], "d": 8000}}
    host = Implementation(name="Acme Chat", version="1")
    async with Client(server(backend, tmp_path, **variables), mode=mode, client_info=host) as client:
        await client.call_tool("credits", {"backend": "nemo"})
        made = await finish(
            client, await client.call_tool("generate", {"prompt": "the sea", "backend": "nemo"})
        )
    assert "done" == made["status"]
    calls = {seen.call for seen in backend.seen}
    assert {"credits", "session", "state", "run"} <= calls
    for seen in backend.seen:
        assert platform == seen.headers["x-skill-platform"]
        assert "best-free-video-generation-model" == seen.headers["x-skill-source"]
        assert seen.headers["x-skill-version"]


async def test_the_first_use_of_the_cloud_says_which_account_was_made_and_where_its_token_is(
    backend, tmp_path
):
    """Only the first: later results are about the video."""
    backend.after_turn = {"draft": {"t": [{"tt": 0, "sg": [{"d": 8000}]}], "d": 8000}}
    parameters = server(backend, tmp_path)
    del parameters.env["NEMO_TOKEN"]
    async with Client(parameters) as client:
        first, second = [
            await finish(
                client,
                await client.call_tool("generate", {"prompt": words, "backend": "nemo", "confirm": True}),
            )
            for words in ("the sea", "make it shorter")
        ]
    assert (
        f"A guest account was made at {backend.url.removeprefix('http://')} with 100 credits" in first["text"]
    )
    assert str(tmp_path / "accounts.json") in first["text"]
    assert "guest-1" not in first["text"]
    assert "guest account" not in second["text"]
