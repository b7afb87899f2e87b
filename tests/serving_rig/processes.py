"""The installed command, as hosts and people start it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mcp import StdioServerParameters

PROMPTREEL = shutil.which("promptreel", path=str(Path(sys.executable).parent)) or "promptreel"


def environment(backend, **more):
    """Ours, with the fake backend as the cloud and quick looks at it."""
    ours = {name: value for name, value in os.environ.items() if name.startswith("PROMPTREEL_")}
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    nemo = {"NEMO_API_URL": backend.url, "NEMO_WEB_URL": backend.url, "NEMO_TOKEN": "token"}
    quick = {
        "PROMPTREEL_RECOVERY_FIRST_SECONDS": "0.2",
        "PROMPTREEL_RECOVERY_INTERVAL_SECONDS": "0.2",
        "PROMPTREEL_POLL_INTERVAL": "0.05",
    }
    return inherited | ours | nemo | quick | {"PROMPTREEL_BACKEND": "nemo"} | more


def server(backend, **more):
    return StdioServerParameters(command=PROMPTREEL, args=["mcp"], env=environment(backend, **more))


def promptreel(backend, *arguments, timeout=90, **more):
    return subprocess.run(
        [PROMPTREEL, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        env=environment(backend, **more),
    )
