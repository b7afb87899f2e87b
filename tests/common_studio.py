"""One studio for tests that only use it: starting one and reading its first message takes most of such a test."""

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

DEADLINE = 60


@dataclass(frozen=True)
class CommonStudio:
    """Where it is and where it keeps its data."""

    url: str
    data: Path


@contextmanager
def common_studio(data):
    """Serve until the block ends; clients find it by PROMPTREEL_STUDIO_URL."""
    process = subprocess.Popen(
        [sys.executable, "-m", "promptreel_studio", "--data", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        try:
            ready = process.stdout.readline()
            assert " is ready at " in ready
            yield CommonStudio(ready.split()[-1], data)
        finally:
            process.terminate()
            process.wait(DEADLINE)
