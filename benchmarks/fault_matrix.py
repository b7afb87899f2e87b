"""Print what the client makes of every fault of every call.

    python benchmarks/fault_matrix.py [--write]

With `--write` the table also goes to references/faults.md.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / "tests"), str(ROOT / "tests" / "promptreel" / "faults")]

from nemo_faults import render_table, run_matrix  # noqa: E402 - it lies beside the tests that use it


def main() -> None:
    """Run the matrix and print it; exits with 1 if a cell is not as it must be."""
    parser = argparse.ArgumentParser(description="The client against every fault of every call.")
    parser.add_argument("--write", action="store_true", help="also write references/faults.md")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cells = asyncio.run(run_matrix(Path(folder) / "cells"))
    page = render_table(cells)
    print(page)
    if wanted.write:
        (ROOT / "references" / "faults.md").write_text(page, encoding="utf-8")
    wrong = [f"{cell.call}, {cell.fault.name}: {'; '.join(cell.wrong)}" for cell in cells if cell.wrong]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
