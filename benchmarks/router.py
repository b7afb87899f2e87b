"""How well the router understands, per language, and how long it takes.

    python benchmarks/router.py [--language en] [--show 20] [--independent FILE ...]

The data, benchmarks/data/router/<language>.jsonl, was written apart from the router's words, which were mended on it since; a
third of it are traps, in which the words that name an action are content. What lies in benchmarks/data/unseen was read by
nobody who works on words or engine: its figures are what to expect of new users, and no bar is set on them. --independent takes texts that are no commands for us, one a line.
The score weighs faults: an unwanted export or a missed one 5, an upload, credits or a lost wish 2, a look at the state
1, of 5 for each text. Exits with 1 if a bar is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from promptreel.router import route

DATA = Path(__file__).parent / "data" / "router"
UNSEEN = Path(__file__).parent / "data" / "unseen"
UNSEEN_SETS = {
    "router": "unseen",
    "router_hard": "unseen, hard on it",
    "router_rare": "unseen, in rare words",
    "router_said": "unseen, as people say it",
}
RECALL_BAR, MAJOR_RECALL_BAR, MAJOR = 0.93, 0.97, {"en", "zh-Hans", "zh-Hant"}
TRAPS_BAR, INDEPENDENT_BAR = 0.03, 0.01
MEDIAN_BAR, P99_BAR, IMPORT_BAR = 150e-6, 1e-3, 0.030
WEIGHTS = {"export": 5, "upload": 2, "credits": 2, "generate": 2, "state": 1}
ACTIONS = ("generate", "upload", "credits", "state", "export")


def measure(file: Path, show: int, *, barred: bool = True) -> tuple[bool, list[str]]:
    """Print one language's figures; return whether they are good enough, and its texts."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    wanted: Counter[str] = Counter()
    met: Counter[str] = Counter()
    slots = slots_met = traps = false_alarms = penalty = 0
    faults: list[str] = []
    for row in rows:
        found = route(row["text"], files=row.get("files") or ())
        expected = [step["action"] for step in row["steps"]]
        missing = Counter(expected) - Counter(found.actions)
        extra = Counter(found.actions) - Counter(expected)
        in_order = list(found.actions) == expected
        for action in expected:
            wanted[action] += 1
            met[action] += in_order or not missing[action]
        penalty += min(5, max((WEIGHTS[action] for action in [*missing, *extra]), default=0))
        if row["kind"] == "trap":
            traps += 1
            false_alarms += bool(set(extra) - {"generate"})
        if in_order:
            for step, ours in zip(row["steps"], found.steps, strict=True):
                for name, value in (step.get("slots") or {}).items():
                    slots += 1
                    right = _same(ours.slots.get(name), value)
                    slots_met += right
                    if not right:
                        faults.append(
                            f"    {row['text']!r}\n      wants {value!r} got {ours.slots.get(name)!r}"
                        )
        if not in_order:
            faults.append(
                f"    {row['kind']:10} {row['text']!r}\n      wants {expected} got {list(found.actions)}"
            )
    commands = [action for action in ACTIONS if action != "generate"]
    recall = sum(met[action] for action in commands) / max(1, sum(wanted[action] for action in commands))
    alarms = false_alarms / max(1, traps)
    bar = MAJOR_RECALL_BAR if file.stem in MAJOR else RECALL_BAR
    good = recall >= bar and alarms <= TRAPS_BAR
    per_action = " ".join(f"{action} {met[action]}/{wanted[action]}" for action in ACTIONS)
    score = 1 - penalty / (5 * len(rows))
    print(
        f"{file.stem:8} {len(rows):4}  recall {recall:.3f}  trap alarms {alarms:.3f}  score {score:.3f}  "
        f"slots {slots_met}/{slots}  {per_action}{'' if good or not barred else '   MISSED'}"
    )
    for text in faults[:show]:
        print(text)
    return good, [row["text"] for row in rows]


def _same(ours: Any, expected: Any) -> bool:
    if isinstance(expected, (int, float)):
        return ours is not None and abs(float(ours) - expected) < 1e-6
    return ours == expected


def independent(file: Path, show: int) -> bool:
    """Print how often texts that ask for nothing of ours are taken for commands."""
    texts = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    alarms = [text for text in texts if set(route(text).actions) - {"generate"}]
    share = len(alarms) / max(1, len(texts))
    print(f"{file.name}: {len(alarms)} false alarms in {len(texts)} texts ({share:.2%})")
    for text in alarms[:show]:
        print(f"    {text!r} {route(text).actions}")
    return share <= INDEPENDENT_BAR


def speed(texts: list[str]) -> bool:
    """Print how long a message and the import take."""
    for text in texts:
        route(text)
    seconds: list[float] = []
    for _ in range(max(1, 5000 // max(1, len(texts)))):
        for text in texts:
            start = time.perf_counter()
            route(text)
            seconds.append(time.perf_counter() - start)
    median, p99 = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.99)]
    code = "import time; t = time.perf_counter(); import promptreel.router; print(time.perf_counter() - t)"
    # As an installed package is: with its bytecode beside it, which the first run writes.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    loads = [
        float(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)
        for _ in range(6)
    ]
    print(f"a message {median * 1e6:.0f} us p50, {p99 * 1e6:.0f} us p99; import {min(loads) * 1e3:.1f} ms")
    return median <= MEDIAN_BAR and p99 <= P99_BAR and min(loads) <= IMPORT_BAR


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", help="only this one")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N faults of each language")
    parser.add_argument("--independent", type=Path, nargs="*", default=[], help="texts that are no commands")
    options = parser.parse_args()
    results = [measure(file, options.show) for file in sorted(DATA.glob(f"{options.language or '*'}.jsonl"))]
    for folder, name in UNSEEN_SETS.items():
        print(f"{name}:")
        for file in sorted((UNSEEN / folder).glob(f"{options.language or '*'}.jsonl")):
            measure(file, 0, barred=False)
    good = [ok for ok, _ in results] + [independent(file, options.show) for file in options.independent]
    good.append(speed([text for _, texts in results for text in texts]))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
