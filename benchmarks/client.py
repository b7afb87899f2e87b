"""What the client costs beside the same requests made with bare httpx and with curl, on loopback.

    python benchmarks/client.py [--mb 500] [--rounds 200] [--sessions 200]

A download is compared with curl and an fsync after it, because the client's lies on the disk when it is done.
Ratios are of medians, or for files of the best of three, within one run; quote those. Memory is the growth of the
peak of a process of its own that makes one transfer. Exits with 1 if a bar is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from promptreel.backends import Endpoint
from promptreel.client import Client, Pace
from promptreel.identity import Identity
from promptreel.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

APP = "nemo_agent"
SESSION = "5529798706024415232"
STATE_PATH = f"/api/state/{APP}/me/{SESSION}/latest"
RATIO_BAR = 1.5
MEMORY_BAR_MB = 32
_BLOCK = 1024 * 1024
_SEGMENTS = [{"st": i * 1000, "d": 1000, "m": {"title": f"clip {i}"}} for i in range(10)]
_STATE = {"code": 0, "data": {"state": {"draft": {"t": [{"tt": 0, "sg": _SEGMENTS}], "d": 10000}}}}
_EVENT = {"content": {"parts": [{"text": "Working on the next clip."}]}, "author": APP, "id": "e"}
_TURN = b"".join(b"data: " + json.dumps(_EVENT).encode() + b"\n\n" for _ in range(20))
_UPLOADED = {"code": 0, "data": {"files": [{"filename": "big.mp4", "file_type": "video"}]}}


async def _serve_one(
    file: Path, size: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Answer the requests of one connection, as plainly as can be."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ", 2)[1]
            fields = (line.partition(":") for line in head.split("\r\n")[1:])
            headers = {name.lower(): value.strip() for name, _, value in fields}
            left = int(headers.get("content-length", 0))
            if headers.get("expect"):
                writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            while left:
                left -= len(await reader.read(min(left, _BLOCK)))
            if path == "/run_sse":
                _answer(writer, _TURN, "text/event-stream")
            elif path.startswith("/files/"):
                _head(writer, size, "video/mp4")
                await writer.drain()
                with file.open("rb") as source:
                    await asyncio.get_running_loop().sendfile(writer.transport, source)
            else:
                body = _UPLOADED if "upload" in path else _STATE
                _answer(writer, json.dumps(body).encode(), "application/json")
            await writer.drain()
    except (OSError, asyncio.IncompleteReadError):
        writer.close()


def _head(writer: asyncio.StreamWriter, length: int, kind: str) -> None:
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n".encode())


def _answer(writer: asyncio.StreamWriter, body: bytes, kind: str) -> None:
    _head(writer, len(body), kind)
    writer.write(body)


def serve(file: Path, ports: Any) -> None:
    """Run the server of a process of its own; it says its port and goes on until it is ended."""
    size = file.stat().st_size

    async def main() -> None:
        server = await asyncio.start_server(
            lambda r, w: _serve_one(file, size, r, w), "127.0.0.1", 0, backlog=512
        )
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def open_client(url: str, folder: Path) -> Client:
    """Return a client of the server."""
    settings = Settings(
        home=folder / "home",
        media_dirs=(folder,),
        nemo_token="token",
        max_upload_mb=100_000,
        connect_seconds=60,
    )
    identity = Identity("promptreel-bench", "0", "bench")
    return Client(Endpoint("nemo", url, "", guest_allowed=False), settings, identity, pace=Pace())


def peak_mb() -> float:
    """Return the peak memory of this process; rusage's would count that of the parent it was forked from."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _timed(act: Callable[[], Awaitable[Any]]) -> float:
    start = time.perf_counter()
    await act()
    return (time.perf_counter() - start) * 1000


async def small_calls(url: str, folder: Path, rounds: int) -> dict[str, float]:
    """Return the ratios of a state call, and of a turn with the two looks at the state it makes."""
    bare = httpx.AsyncClient(base_url=url, timeout=60)

    async def bare_state() -> None:
        (await bare.get(STATE_PATH)).json()

    async def bare_turn() -> None:
        await bare_state()
        async with bare.stream("POST", "/run_sse", json={"app_name": APP}) as response:
            async for line in response.aiter_lines():
                if line.startswith("data:"):
                    json.loads(line[5:])
        await bare_state()

    async with bare, open_client(url, folder) as client:
        pairs = {
            "state call": (lambda: client.state(SESSION), bare_state),
            "turn": (lambda: client.send(SESSION, "make it shorter"), bare_turn),
        }
        found = {}
        for name, (ours, theirs) in pairs.items():
            both = [(await _timed(ours), await _timed(theirs)) for _ in range(rounds)]
            mine, other = (statistics.median(times) for times in zip(*both, strict=True))
            print(f"{name}: {mine:.2f} ms, bare httpx {other:.2f} ms, ratio {mine / other:.2f}")
            found[name] = mine / other
    return found


async def many_sessions(url: str, folder: Path, sessions: int) -> None:
    """Make a turn in each of many sessions of one process at once."""
    async with open_client(url, folder) as client:
        start = time.perf_counter()
        turns = await asyncio.gather(*(client.send(str(n), "make it shorter") for n in range(sessions)))
        took = time.perf_counter() - start
    done = sum(turn.status == "done" for turn in turns)
    peak = peak_mb()
    print(f"{sessions} sessions at once: {done} turns done in {took:.1f} s, process peak {peak:.0f} MB")
    if done != sessions:
        sys.exit("not every turn was done")


def transfer(kind: str, url: str, folder: Path) -> None:
    """Make one transfer in this process and print its seconds and the growth of peak memory."""

    async def main() -> tuple[float, float]:
        async with open_client(url, folder) as client:
            await client.state(SESSION)
            before = peak_mb()
            start = time.perf_counter()
            if kind == "upload":
                await client.upload(SESSION, [folder / "big.mp4"])
            else:
                await client.download("r", f"{url}/files/big.mp4", folder / "out.mp4")
            took = time.perf_counter() - start
            return took, peak_mb() - before

    print(json.dumps(asyncio.run(main())))


def sync(path: Path) -> float:
    """Return the seconds until a file lies on the disk, which curl does not wait for and the client does."""
    start = time.perf_counter()
    with path.open("r+b") as file:
        os.fsync(file.fileno())
    return time.perf_counter() - start


def large_file(kind: str, url: str, folder: Path) -> tuple[float, float]:
    """Return the ratio to curl's time and the growth of memory in MB."""
    big, out = folder / "big.mp4", folder / "out.mp4"
    upload = ["-H", "Expect:", "-F", f"files=@{big}", f"{url}/api/upload-video/{APP}/me/{SESSION}"]
    download = ["-o", str(out), f"{url}/files/big.mp4"]
    curl = ["curl", "-sS", "-w", "%{time_total}", *(upload if kind == "upload" else download)]
    mine, bare, other, growth = [], [], [], []
    for _ in range(3):
        told = subprocess.run(curl, check=True, capture_output=True, text=True).stdout
        seconds = float(told.rsplit("}", 1)[-1])
        bare.append(seconds)
        other.append(seconds + (sync(out) if kind == "download" else 0.0))
        out.unlink(missing_ok=True)
        command = [sys.executable, __file__, "--transfer", kind, "--url", url, "--folder", str(folder)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        took, grew = json.loads(told)
        mine.append(took)
        growth.append(grew)
        out.unlink(missing_ok=True)
    ratio = min(mine) / min(other)
    size = big.stat().st_size / 1e6
    print(
        f"{kind} of {size:.0f} MB: {min(mine):.2f} s, curl {min(other):.2f} s, ratio {ratio:.2f} "
        f"({min(mine) / min(bare):.2f} to curl without an fsync), "
        f"memory +{max(growth):.1f} MB"
    )
    return ratio, max(growth)


def make_file(path: Path, mb: int) -> None:
    """Write an MP4 whose data are zeros that lie on the disk."""
    with path.open("wb") as file:
        file.write(b"\0\0\0\x14ftypisom\0\0\2\0isom")
        file.write((mb * 1_000_000 + 8).to_bytes(4, "big") + b"mdat")
        for _ in range(mb):
            file.write(bytes(1_000_000))


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description="The client beside bare httpx and curl.")
    parser.add_argument("--mb", type=int, default=500, help="size of the large file")
    parser.add_argument("--rounds", type=int, default=200, help="of the small calls")
    parser.add_argument("--sessions", type=int, default=200, help="at once in one process")
    parser.add_argument("--transfer", choices=("upload", "download"), help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.transfer:
        transfer(wanted.transfer, wanted.url, wanted.folder)
        return
    if shutil.which("curl") is None:
        sys.exit("curl is needed for comparison.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_file(folder / "big.mp4", wanted.mb)
        ports = multiprocessing.Queue()
        server = multiprocessing.Process(target=serve, args=(folder / "big.mp4", ports), daemon=True)
        server.start()
        url = f"http://127.0.0.1:{ports.get(timeout=30)}"
        try:
            ratios = asyncio.run(small_calls(url, folder, wanted.rounds))
            asyncio.run(many_sessions(url, folder, wanted.sessions))
            files = {kind: large_file(kind, url, folder) for kind in ("upload", "download")}
        finally:
            server.terminate()
            server.join(10)
    missed = [name for name, ratio in ratios.items() if ratio > RATIO_BAR]
    missed += [name for name, (ratio, grew) in files.items() if ratio > RATIO_BAR or grew > MEMORY_BAR_MB]
    if missed:
        sys.exit(f"Missed: {', '.join(missed)}")


if __name__ == "__main__":
    main()
