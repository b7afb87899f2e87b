from __future__ import annotations

import asyncio
import functools
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session", autouse=True)
def home():
    """Instead of a home for each test: every cell has one of its own."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [
            name for name in os.environ if name.startswith(("PROMPTREEL_", "NEMO_", "SKILL_SOURCE"))
        ]:
            patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def cells_of(tmp_path_factory):
    """All cells of a part of the page, by row and column: run once, as many at a time as the machine allows."""
    from nemo_faults import PARTS, run_trials

    @functools.cache
    def run(part):
        return asyncio.run(run_trials(PARTS[part](), tmp_path_factory.mktemp(part)))

    return run
