"""What a second of 1080p30 video costs, beside the floor: the same encoder with ready frames.

    python benchmarks/studio.py [--seconds 10] [--long 60] [--quality standard]

Every figure is a whole process, measured by the operating system: processor seconds (user + system),
wall seconds and peak memory. Ratios are to the floor of the same run; quote those.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from promptreel_studio.agent import respond
from promptreel_studio.agent.vocabulary import scene_names

PROMPTS = scene_names("en")
"""One prompt for each kind of scene: its name."""


@dataclass(frozen=True)
class Cost:
    """What one process took."""

    wall: float
    cpu: float
    peak_mb: float


def measure(command: list[str]) -> Cost:
    """Run a command to its end."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def job_file(folder: Path, prompt: str, seconds: int, quality: str) -> Path:
    """Write a render job as the studio does."""
    words = f"{prompt}, {seconds} seconds"
    draft = respond(words, None, seed=7).draft
    if draft is None:
        sys.exit(f"the agent refused: {words}")
    output = {"format": "mp4", "resolution": "1080p", "quality": quality, "fps": 30}
    path = folder / f"{abs(hash((prompt, seconds, quality)))}.json"
    job = {
        "draft": draft,
        "output": output,
        "assets": {},
        "target": str(path.with_suffix(".mp4")),
        "extras": True,
    }
    path.write_text(json.dumps(job))
    return path


def render(job: Path) -> Cost:
    """Run the studio's own worker."""
    return measure([sys.executable, "-m", "promptreel_studio.render.worker", str(job)])


def floor(job: Path) -> float:
    """Return the processor seconds of encoding pictures that lie ready, with the same settings."""
    command = [sys.executable, str(Path(__file__).with_name("studio_floor.py")), str(job)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=10)
    options.add_argument("--long", type=int, default=60)
    options.add_argument("--quality", default="standard", choices=["draft", "standard", "high"])
    chosen = options.parse_args()
    print(f"{os.cpu_count()} cores, 1080p30, quality {chosen.quality}; seconds per second of video\n")
    print(f"{'scene':10}{'wall':>8}{'CPU':>8}{'floor CPU':>11}{'CPU/floor':>11}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for scene, prompt in PROMPTS.items():
            job = job_file(folder, prompt, chosen.seconds, chosen.quality)
            base, cost = floor(job), render(job)
            length = chosen.seconds
            print(
                f"{scene:10}{cost.wall / length:8.2f}{cost.cpu / length:8.2f}{base / length:11.2f}"
                f"{cost.cpu / base:11.2f}{cost.peak_mb:9.0f}"
            )
        short = render(job_file(folder, PROMPTS["skyline"], chosen.seconds, chosen.quality))
        long = render(job_file(folder, PROMPTS["skyline"], chosen.long, chosen.quality))
    print(
        f"\n{chosen.long} s of video cost {long.cpu / short.cpu:.2f} times the CPU of {chosen.seconds} s "
        f"and {long.peak_mb / short.peak_mb:.2f} times the memory."
    )


if __name__ == "__main__":
    main()
