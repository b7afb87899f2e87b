"""The processes of one round, found in /proc by the folder that is theirs alone."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

KINDS = ("server", "cli", "runner", "backend", "helper")


@dataclass(frozen=True)
class Found:
    """A process; a pid is used again, so only pid and start time together name it."""

    pid: int
    started: int
    kind: str
    words: tuple[str, ...]


def of_folder(home: Path) -> list[Found]:
    """Return all living processes that keep their data in this folder, whoever started them."""
    found = (look(int(entry.name), home) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [process for process in found if process is not None]


def kill(process: Found, home: Path) -> bool:
    """Kill -9 a process of this round, and nothing else; return whether it was still there."""
    try:
        handle = os.pidfd_open(process.pid)
    except ProcessLookupError:
        return False
    try:
        # The handle stands for one process; only now is it certain that it is ours.
        if look(process.pid, home) != process:
            return False
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
            return True
        return False
    finally:
        os.close(handle)


def look(pid: int, home: Path) -> Found | None:
    """Return a process, None if it does not live or is not of this round."""
    folder = Path("/proc") / str(pid)
    try:
        # Dead ones that nobody has waited for have no environment any more.
        if f"PROMPTREEL_HOME={home}".encode() not in (folder / "environ").read_bytes().split(b"\0"):
            return None
        words = tuple((folder / "cmdline").read_text(errors="replace").split("\0")[:-1])
        stat = (folder / "stat").read_text().rpartition(")")[2].split()
    except (OSError, ValueError):
        return None
    if pid == os.getpid() or stat[0] == "Z":
        return None
    return Found(pid, int(stat[19]), _kind(words), words)


def _kind(words: tuple[str, ...]) -> str:
    if "promptreel.jobs.runner" in words:
        return "runner"
    if "chaos.cloud" in words or ("promptreel_studio" in words and "--background-child" in words):
        return "backend"
    if "promptreel_mcp" in words:
        return "server" if words[-1] == "mcp" else "cli"
    return "helper"
