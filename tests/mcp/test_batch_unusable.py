"""Batches of nothing usable: refused with the reason, and nothing is written or sent."""

import asyncio

import pytest

from mcp import Client
from serving_rig import HeldBackend, server
from serving_rig.batches import MODES, THREE

UNUSABLE = [
    ({"items": []}, "1 to 20 items, not 0"),
    ({"items": ["sea"] * 21}, "1 to 20 items, not 21"),
    ({"items": "the sea"}, "cannot use this 'items'"),
    ({"items": THREE, "format": "avi"}, "not a known format"),
    ({"items": THREE, "resolution": "99p"}, "not a known resolution"),
    ({"items": THREE, "aspect_ratio": "7:3"}, "not a known aspect ratio"),
    ({"items": THREE, "wait_seconds": 90}, "between 0 and 45"),
    ({"items": [{"prompt": " "}, 3]}, "None of the 2 items could be done"),
]


@pytest.fixture(scope="module")
def refusals(tmp_path_factory):
    """What one server of each mode answers to batches of nothing usable, and what there is of traces after each."""
    heard = {}

    async def ask_all(mode, home):
        cloud = HeldBackend().start()
        try:
            async with Client(server(cloud, PROMPTREEL_HOME=str(home)), mode=mode) as client:
                for number, (arguments, _) in enumerate(UNUSABLE):
                    answer = await client.call_tool("batch", arguments)
                    heard[mode, number] = answer, list(cloud.seen), home.exists()
        finally:
            cloud.stop()

    for mode in ("auto", "legacy"):
        asyncio.run(ask_all(mode, tmp_path_factory.mktemp("refusals") / "home"))
    return heard


@MODES
@pytest.mark.parametrize("number", range(len(UNUSABLE)))
def test_a_batch_of_nothing_usable_writes_and_sends_nothing(refusals, mode, number):
    answer, seen, written = refusals[mode, number]
    assert answer.is_error
    assert UNUSABLE[number][1] in answer.structured_content["error"]["message"]
    assert [] == seen
    assert not written
