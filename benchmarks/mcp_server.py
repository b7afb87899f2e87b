"""What starting the server costs a host, beside the floor: the bare SDK with one empty tool.

    python benchmarks/mcp_server.py [--rounds 9] [--command promptreel mcp]

Floor and server take turns. Processor time is counted from the start of the process until the list of tools has been
answered; memory is the highest until then. Linux only. Exits with 1 if a bar is missed, if anything but the protocol
is on stdout, or if a file was written.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

CPU_BAR_SECONDS, MEMORY_BAR_MB = 0.35, 15.0
FLOOR = """
from mcp.server import MCPServer
server = MCPServer("floor")
@server.tool()
def nothing() -> None: ...
server.run("stdio")
"""
BEGIN = {
    "protocolVersion": "2025-11-25",
    "capabilities": {},
    "clientInfo": {"name": "benchmark", "version": "1"},
}


@dataclass(frozen=True)
class Start:
    """What one process took until its tools were listed."""

    cpu: float
    """Seconds, user and system, of all its threads."""
    peak_mb: float
    tools_bytes: int
    wrong: tuple[str, ...]


def start(command: list[str]) -> Start:
    """Start a server in a home of its own, list its tools, and end it."""
    with tempfile.TemporaryDirectory() as home:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PROMPTREEL_", "NEMO_"))
        }
        own = kept | {"HOME": home, "XDG_DATA_HOME": str(Path(home, "data"))}
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=own
        ) as process:
            if process.stdin is None or process.stdout is None:
                sys.exit("no pipes")
            ask(process.stdin, process.stdout, 1, "initialize", BEGIN)
            say(process.stdin, {"method": "notifications/initialized"})
            listed = ask(process.stdin, process.stdout, 2, "tools/list", {})
            cpu, peak = processor_seconds(process.pid), peak_mb(process.pid)
            process.stdin.close()
            rest = process.stdout.read()
        written = [str(path.relative_to(home)) for path in Path(home).rglob("*") if path.is_file()]
    wrong = [f"on stdout: {rest[:80]!r}"] if rest else []
    wrong += [f"written: {', '.join(written[:3])}"] if written else []
    wrong += [f"exit code {process.returncode}"] if process.returncode else []
    size = len(json.dumps(listed["tools"], ensure_ascii=False, separators=(",", ":")).encode())
    return Start(cpu, peak, size, tuple(wrong))


def say(stdin: IO[bytes], message: dict[str, Any]) -> None:
    """Write a line."""
    stdin.write(json.dumps({"jsonrpc": "2.0"} | message).encode() + b"\n")
    stdin.flush()


def ask(
    stdin: IO[bytes], stdout: IO[bytes], number: int, method: str, params: dict[str, Any]
) -> dict[str, Any]:
    """Send a request; its answer must be the next line."""
    say(stdin, {"id": number, "method": method, "params": params})
    line = stdout.readline()
    try:
        answer = json.loads(line)
        if answer["id"] == number:
            return answer["result"]
    except (ValueError, TypeError, KeyError):
        pass
    sys.exit(f"{method} was answered with {line[:200]!r}")


def processor_seconds(pid: int) -> float:
    """Return what all threads of a process have used, to the nanosecond."""
    tasks = Path("/proc", str(pid), "task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def peak_mb(pid: int) -> float:
    """Return the highest resident memory of a process."""
    lines = Path("/proc", str(pid), "status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))


def main() -> None:
    """Print the table."""
    beside = shutil.which("promptreel", path=str(Path(sys.executable).parent)) or "promptreel"
    options = argparse.ArgumentParser(description="Start-up of the MCP server, beside the bare SDK.")
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--command", nargs="+", default=[beside, "mcp"])
    chosen = options.parse_args()
    commands = {"bare SDK": [sys.executable, "-c", FLOOR], "promptreel": chosen.command}
    for command in commands.values():
        start(command)  # Fills the caches of byte code and files.
    seen: dict[str, list[Start]] = {name: [] for name in commands}
    for _ in range(chosen.rounds):
        for name, command in commands.items():
            seen[name].append(start(command))
    cpu = {name: statistics.median(one.cpu for one in starts) for name, starts in seen.items()}
    peak = {name: statistics.median(one.peak_mb for one in starts) for name, starts in seen.items()}
    for name, starts in seen.items():
        least = min(one.cpu for one in starts)
        size = starts[0].tools_bytes
        print(
            f"{name:10} {cpu[name]:.3f} s of CPU (least {least:.3f})  {peak[name]:.1f} MB  tools/list {size} bytes"
        )
    later, larger = cpu["promptreel"] - cpu["bare SDK"], peak["promptreel"] - peak["bare SDK"]
    print(f"difference {later:+.3f} s (bar {CPU_BAR_SECONDS})  {larger:+.1f} MB (bar {MEMORY_BAR_MB:.0f})")
    wrong = sorted({reason for one in seen["promptreel"] for reason in one.wrong})
    if later > CPU_BAR_SECONDS:
        wrong.append("too much processor time")
    if larger > MEMORY_BAR_MB:
        wrong.append("too much memory")
    if wrong:
        sys.exit("; ".join(wrong))


if __name__ == "__main__":
    main()
