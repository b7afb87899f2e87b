"""Whatever is killed, whenever: nothing is lost, nothing is paid twice, nothing is left behind.

Fourteen kills; `python tests/chaos/long.py` does two hundred and more.
"""

import asyncio
import os
import sys

import pytest

pytest.importorskip("av")
if not sys.platform.startswith("linux") or not hasattr(os, "pidfd_open"):
    pytest.skip("the killer finds its victims in /proc", allow_module_level=True)

from chaos.rig import play

ROUNDS = {1: ("nemo", 9), 3: ("studio", 5)}


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Each round waits most of its time, so they are played at the same time."""
    folder = tmp_path_factory.mktemp("chaos")

    async def all_rounds():
        rounds = [play(seed, *ROUNDS[seed], folder / str(seed)) for seed in ROUNDS]
        return dict(zip(ROUNDS, await asyncio.gather(*rounds), strict=True))

    return asyncio.run(all_rounds())


@pytest.mark.parametrize("seed", ROUNDS)
def test_after_any_kills_every_job_has_ended_and_was_paid_for_once(seed, reports):
    report = reports[seed]
    if report.faults:
        pytest.fail(str(report), pytrace=False)
    assert ROUNDS[seed][1] == len(report.kills)
    assert report.jobs["generate", "done"]
    assert report.jobs["export", "done"]
