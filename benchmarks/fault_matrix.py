"""Print what the client makes of every fault of every call, and of every shape of every answer.

    python benchmarks/fault_matrix.py [--write]

With `--write` the tables also go to references/faults.md.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / "tests"), str(ROOT / "tests" / "promptreel" / "faults")]

from nemo_faults import PARTS, Cell, render_page, run_trials  # noqa: E402 - it lies beside the tests that use it


async def run_parts(folder: Path) -> dict[str, dict[tuple[str, str], Cell]]:
    """Run every part, one after the other."""
    return {part: await run_trials(trials(), folder / part) for part, trials in PARTS.items()}


def main() -> None:
    """Run everything and print it; exits with 1 if a cell is as it must never be."""
    parser = argparse.ArgumentParser(description="The client against every fault and every shape.")
    parser.add_argument("--write", action="store_true", help="also write references/faults.md")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(run_parts(Path(folder)))
    page = render_page(found)
    print(page)
    if wanted.write:
        (ROOT / "references" / "faults.md").write_text(page, encoding="utf-8")
    wrong = [
        f"{part}, {row}, {column}: {'; '.join(cell.wrong)}"
        for part, cells in found.items()
        for (row, column), cell in cells.items()
        if cell.wrong
    ]
    never = [text for text in ("NOT OURS", "NO END", "DIFFERENT") if text in page]
    if wrong or never:
        sys.exit("\n".join([*wrong, *(f"The page says {text}." for text in never)]))


if __name__ == "__main__":
    main()
