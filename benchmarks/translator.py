"""How well the translator takes instructions out and leaves content in, per language.

    python benchmarks/translator.py [--language en] [--show 20]

The data, benchmarks/data/translator/<language>.jsonl, was written apart from the translator's words, which were mended on
it since, and what words weigh was fitted on it: "kept" must be in the outcome word for word, "gone" must not be. "held"
are sentences that nothing was mended or fitted on, a third by chance of those that taught what words weigh, and written to
be hard. What lies in benchmarks/data/unseen was read by nobody who works on words or engine. No bar is set on these two.
Exits with 1 if a bar is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from promptreel.translator import translate

DATA = Path(__file__).parent / "data" / "translator"
HELD = Path(__file__).parent / "data" / "held" / "translator"
UNSEEN = Path(__file__).parent / "data" / "unseen" / "translator"
KEPT_BAR, GONE_BAR = 0.98, 0.95


def measure(file: Path, show: int, *, barred: bool = True) -> tuple[str, float, float, bool]:
    """Print one language's shares; return them, and whether they are good enough."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept, gone, right, shown = [], [], [], []
    for row in rows:
        result = translate(row["text"], file.stem)
        losses = [part for part in row["kept"] if part.lower() not in result.text.lower()]
        left = [part for part in row["gone"] if part in result.text]
        kept += [part not in losses for part in row["kept"]]
        gone += [part not in left for part in row["gone"]]
        if "actions" in row:
            right.append(set(row["actions"]) == set(result.actions))
        if losses or left:
            shown.append(f"    {row['text']!r}\n      -> {result.text!r}\n      lost {losses} left {left}")
    share = [sum(found) / len(found) if found else 1.0 for found in (kept, gone, right)]
    good = share[0] >= KEPT_BAR and share[1] >= GONE_BAR
    line = f"{file.stem:8} {len(rows):4} texts   kept {share[0]:.3f}   removed {share[1]:.3f}   actions {share[2]:.3f}"
    print(f"{line}{'' if good or not barred else '   MISSED'}")
    for text in shown[:show]:
        print(text)
    return file.stem, share[0], share[1], good


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", help="only this one")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N faults of each language")
    options = parser.parse_args()
    files = sorted(DATA.glob(f"{options.language or '*'}.jsonl"))
    results = [measure(file, options.show) for file in files]
    for name, folder in (("held", HELD), ("unseen", UNSEEN)):
        print(f"{name}:")
        for file in sorted(folder.glob(f"{options.language or '*'}.jsonl")):
            measure(file, 0, barred=False)
    return 0 if results and all(good for *_, good in results) else 1


if __name__ == "__main__":
    sys.exit(main())
