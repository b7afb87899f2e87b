"""What a second of 1080p30 video costs, beside the floor: the same encoder with the same pictures lying ready.

    python benchmarks/studio.py [--only street timeline length] [--seconds 10] [--long 60] [--quality standard]

Renders a scene of every kind, an edited timeline of uploads, and one film of two lengths. Every figure is a whole
process, measured by the operating system: processor seconds (user + system), wall seconds and peak memory; the parts
are measured within it on the clocks of its threads. Ratios are to the floor of the same run; quote those. The bars are
for two cores that nobody else uses; the exit code is 1 if one is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from promptreel_studio.agent.vocabulary import scene_names
from studio_jobs import scene_job, timeline_job
from studio_render import PARTS

PROMPTS = scene_names("en")
"""One prompt for each kind of scene: its name."""
TIMELINE, LENGTH = "timeline", "length"
MOST_WALL = 1.0
"""Seconds of work per second of video that nothing may take."""
MOST_MEDIAN = 0.8
MOST_MB = 700
MOST_FOR_LONG = 6.2 / 6
"""Processor seconds of a long film by those of a short one, by the lengths of both."""
MOST_GROWTH = 1.05
"""Peak memory of a film by that of one half as long: both change from one scene to the next."""


@dataclass(frozen=True)
class Cost:
    """What one process took, and where its processor seconds went."""

    wall: float
    cpu: float
    peak_mb: float
    parts: dict[str, float]


def render(job: Path) -> Cost:
    """Render a job in a process of its own."""
    command = [sys.executable, str(Path(__file__).with_name("studio_render.py")), str(job)]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        printed = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    wall, cpu = time.perf_counter() - start, usage.ru_utime + usage.ru_stime
    return Cost(wall, cpu, usage.ru_maxrss / 1024, json.loads(printed))


def floor(job: Path) -> float:
    """Return the processor seconds of encoding pictures that lie ready, with the same settings."""
    command = [sys.executable, str(Path(__file__).with_name("studio_floor.py")), str(job)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def show(name: str, cost: Cost, base: float, seconds: int) -> None:
    """Print one line of the table."""
    parts = "".join(f"{cost.parts[part] / seconds:12.2f}" for part in PARTS)
    print(
        f"{name:12}{cost.wall / seconds:6.2f}{cost.cpu / seconds:6.2f}{parts}"
        f"{base / seconds:8.2f}{cost.cpu / base:8.2f}{cost.peak_mb:6.0f}",
        flush=True,
    )


def measure_each(names: list[str], folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Measure scenes and the timeline; returns the bars that are missed."""
    missed: list[str] = []
    walls: dict[str, float] = {}
    for name in names:
        if name == TIMELINE:
            job = timeline_job(folder, chosen.seconds, chosen.quality)
        else:
            job = scene_job(folder, PROMPTS[name], chosen.seconds, chosen.quality)
        base, cost = floor(job), render(job)
        show(name, cost, base, chosen.seconds)
        walls[name] = cost.wall / chosen.seconds
        if walls[name] >= MOST_WALL:
            missed.append(f"{name} takes {walls[name]:.2f} s of wall per second, not below {MOST_WALL}")
        if cost.peak_mb > MOST_MB:
            missed.append(f"{name} takes {cost.peak_mb:.0f} MB, more than {MOST_MB}")
    if walls:
        median = statistics.median(walls.values())
        print(f"\nmedian of the wall seconds per second: {median:.2f}")
        if median >= MOST_MEDIAN:
            missed.append(f"the median is {median:.2f}, not below {MOST_MEDIAN}")
    return missed


def measure_lengths(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Measure films of one subject in three lengths; returns the bars that are missed."""
    lengths = (chosen.seconds, chosen.long // 2, chosen.long)
    short, half, long = (
        render(scene_job(folder, PROMPTS["skyline"], seconds, chosen.quality)) for seconds in lengths
    )
    cost, growth = long.cpu / short.cpu, long.peak_mb / half.peak_mb
    most = MOST_FOR_LONG * chosen.long / chosen.seconds
    print(
        f"\n{lengths[2]} s of video take {cost:.2f} times the CPU of {lengths[0]} s (bar {most:.1f}) and "
        f"{long.wall / short.wall:.2f} times the wall time. Peak memory: {short.peak_mb:.0f} MB for {lengths[0]} s, "
        f"{half.peak_mb:.0f} MB for {lengths[1]} s, {long.peak_mb:.0f} MB for {lengths[2]} s "
        f"(bars: {MOST_MB} MB, {MOST_GROWTH} times what half takes)."
    )
    missed = []
    if cost > most:
        missed.append(f"a long film takes {cost:.2f} times the CPU of a short one")
    if growth > MOST_GROWTH or long.peak_mb > MOST_MB:
        missed.append(f"a long film takes {long.peak_mb:.0f} MB, {growth:.2f} times what half takes")
    return missed


def main() -> int:
    """Print the table; returns the exit code."""
    everything = [*PROMPTS, TIMELINE, LENGTH]
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--only", nargs="+", choices=everything, metavar="PART", default=everything)
    options.add_argument("--seconds", type=int, default=10, help="length of each film")
    options.add_argument("--long", type=int, default=60, help="length of the long film")
    options.add_argument("--quality", default="standard", choices=["draft", "standard", "high"])
    chosen = options.parse_args()
    print(f"{os.cpu_count()} cores, 1080p30, quality {chosen.quality}; seconds per second of video\n")
    heads = "".join(f"{part:>12}" for part in PARTS)
    print(f"{'':12}{'wall':>6}{'CPU':>6}{heads}{'floor':>8}{'x floor':>8}{'MB':>6}")
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        missed += measure_each([part for part in chosen.only if part != LENGTH], folder, chosen)
        if LENGTH in chosen.only:
            missed += measure_lengths(folder, chosen)
    print("\nMissed: " + "; ".join(missed) + "." if missed else "\nEvery bar holds.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
