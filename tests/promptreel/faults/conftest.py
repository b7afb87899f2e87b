from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def matrix(tmp_path_factory):
    """All cells, by call and fault: run once, at the same time as far as the machine allows."""
    from nemo_faults import run_matrix

    cells = asyncio.run(run_matrix(tmp_path_factory.mktemp("faults")))
    return {(cell.call, cell.fault.name): cell for cell in cells}
