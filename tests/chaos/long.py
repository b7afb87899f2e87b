"""The long chaos: `python tests/chaos/long.py` kills 200 processes over many seeds and says what came of it."""

# ruff: noqa: T201 - a script that prints what it found

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from chaos.rig import play

KILLS_A_ROUND = {"nemo": 20, "studio": 12}
STUDIO_EVERY = 3
AT_ONCE = 3


def main() -> int:
    """Play rounds until there were enough kills; return 1 if any of them left something wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="in all (default: 200)")
    parser.add_argument("--seed", type=int, default=100, help="of the first round; each has the next one")
    parser.add_argument("--backend", choices=("nemo", "studio"), help="only this one")
    parser.add_argument(
        "--keep", type=Path, help="folder for what the rounds leave (default: a temporary one)"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="chaos-") as temporary:
        reports = asyncio.run(rounds(options, options.keep or Path(temporary)))
    print(table(reports))
    for report in reports:
        if report.faults:
            print(f"\n{report}")
    return 1 if any(report.faults for report in reports) else 0


async def rounds(options, folder):
    """Play them, a few at the same time: each waits for most of its time."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(seed, backend, kills):
        async with free:
            report = await play(seed, backend, kills, folder / f"seed-{seed}")
        print(
            f"seed {seed} {backend:6}: {len(report.kills)} kills, {report.jobs.total()} jobs, {report.posts} messages, "
            f"{len(report.faults)} faults, {report.seconds:.0f} s",
            flush=True,
        )
        return report

    return await asyncio.gather(*(one(*what) for what in planned(options)))


def planned(options):
    """Yield (seed, backend, kills) until these are enough kills."""
    left, count = options.kills, 0
    while left > 0:
        usual = "studio" if count % STUDIO_EVERY == STUDIO_EVERY - 1 else "nemo"
        backend = options.backend or usual
        kills = min(KILLS_A_ROUND[backend], left)
        yield options.seed + count, backend, kills
        left, count = left - kills, count + 1


def table(reports):
    """Sum up who was killed during what, and what became of the jobs."""
    kills = [kill for report in reports for kill in report.kills]
    victims = sorted({kill.kind for kill in kills})
    by_phase = Counter((kill.phase, kill.kind) for kill in kills)
    lines = [f"{'killed during':28}" + "".join(f"{victim:>9}" for victim in victims) + f"{'all':>9}"]
    for phase in sorted({kill.phase for kill in kills}):
        counts = [by_phase[phase, victim] for victim in victims]
        lines.append(f"{phase:28}" + "".join(f"{count:9}" for count in (*counts, sum(counts))))
    totals = [sum(kill.kind == victim for kill in kills) for victim in victims]
    lines.append(f"{'in all':28}" + "".join(f"{count:9}" for count in (*totals, len(kills))))
    jobs = sum((report.jobs for report in reports), Counter())
    statuses = sorted({status for _, status in jobs})
    lines += ["", f"{'jobs':28}" + "".join(f"{status:>9}" for status in statuses)]
    for kind in sorted({kind for kind, _ in jobs}):
        lines.append(f"{kind:28}" + "".join(f"{jobs[kind, status]:9}" for status in statuses))
    posts = sum(report.posts for report in reports)
    lines += ["", f"messages that arrived        {posts}, each of them once unless a fault says otherwise"]
    for name in reports[0].notes:
        numbers = [report.notes[name] for report in reports]
        lines.append(f"{name:28} {max(numbers) if name.endswith('at most') else sum(numbers)}")
    lines.append(f"{'faults':28} {sum(len(report.faults) for report in reports)}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
