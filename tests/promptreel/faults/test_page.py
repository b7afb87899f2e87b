from __future__ import annotations

from pathlib import Path

from nemo_faults import PARTS, render_page

PAGE = Path(__file__).parents[3] / "references" / "faults.md"


def test_the_page_in_references_is_what_the_command_prints(cells_of):
    """Run `python benchmarks/fault_matrix.py --write` after a change that is meant."""
    assert PAGE.read_text(encoding="utf-8") == render_page({part: cells_of(part) for part in PARTS})


def test_the_page_has_no_line_that_says_different(cells_of):
    assert "DIFFERENT" not in render_page({part: cells_of(part) for part in PARTS})
