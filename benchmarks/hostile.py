"""Print what a real server makes of hostile input.

    python benchmarks/hostile.py [--write]

With `--write` the tables also go to references/hostile.md.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests"))

from hostile_inputs import PARTS, render_page, world, wrong_in  # noqa: E402 - it lies beside the tests that use it


async def run_parts() -> dict[str, dict[str, Any]]:
    """Run every part in a world of its own, one after the other."""
    found = {}
    for part, work in PARTS.items():
        with tempfile.TemporaryDirectory() as folder, world(Path(folder)) as made:
            found[part] = await work(made)
    return found


def main() -> None:
    """Run everything and print it; exits with 1 if something is as it must never be."""
    parser = argparse.ArgumentParser(description="A real server against hostile input.")
    parser.add_argument("--write", action="store_true", help="also write references/hostile.md")
    wanted = parser.parse_args()
    found = asyncio.run(run_parts())
    page = render_page(found)
    print(page)
    if wanted.write:
        (ROOT / "references" / "hostile.md").write_text(page, encoding="utf-8")
    if wrong := wrong_in(found):
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
