"""What durable jobs cost, each beside what it is made of: bare processes, bare commits, bare requests.

    python benchmarks/jobs.py [--rounds 9] [--writes 300] [--jobs 1000]

The backend is a bare server on loopback. Figures are medians of one run; quote the ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import multiprocessing
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from promptreel.jobs import Jobs, projects, queue
from promptreel.jobs.journal import Journal
from promptreel.jobs.launch import RUNNER, Launcher
from promptreel.jobs.models import JobProgress
from promptreel.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

APP = "nemo_agent"
SESSION = "5529798706024415232"
COMMITS = 8
"""Of a turn that is queued: taken, about to send, sent, what the user is told, answered, progress, ended."""
COMMITS_BEFORE = 5
"""Of a turn, before the message leaves."""
COMMITS_BEFORE_FIRST = 10
"""The same with a new project, its session and its runner."""
REQUESTS = 5
"""Of one turn: state, credits, the message, state, credits."""
_STATE = {"code": 0, "data": {"state": {"draft": {"t": [{"tt": 0, "sg": [{"d": 1000}]}], "d": 1000}}}}
_ANSWERS: dict[str, Any] = {
    "with-session": {"code": 0, "data": {"task_id": "task_1", "session_id": SESSION}},
    "credits": {"code": 0, "data": {"available": 100, "frozen": 0, "total": 100}},
}
_EVENT = {"content": {"parts": [{"text": "Done."}], "role": "model"}, "author": APP}
_TURN = b"data: " + json.dumps(_EVENT).encode() + b"\n\n"


def serve(ports: Any, arrivals: Any) -> None:
    """Run the backend of a process of its own; it says its port, and when each message came."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                path = head.split(" ", 2)[1]
                fields = (line.partition(":") for line in head.split("\r\n")[1:])
                headers = {name.lower(): value.strip() for name, _, value in fields}
                await reader.readexactly(int(headers.get("content-length", 0)))
                if path == "/run_sse":
                    arrivals.put(time.time())
                    body, kind = _TURN, "text/event-stream"
                else:
                    found = next((made for part, made in _ANSWERS.items() if part in path), _STATE)
                    body, kind = json.dumps(found).encode(), "application/json"
                about = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
                writer.write(about.encode() + body)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=256)
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def median_ms(act: Callable[[], Any], rounds: int) -> float:
    """Return the median time of something, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def show(what: str, ours: float, made_of: str, bare: float, unit: str = "ms") -> None:
    """Print one line of the table."""
    print(f"{what:<44} {ours:>10.2f} {unit}   {made_of:<46} {bare:>9.2f} {unit}   {ours / bare:>6.2f}")


def run_python(code: str) -> None:
    """Start an interpreter for some code, and wait for its end."""
    subprocess.run([sys.executable, "-P", "-c", code], check=True)


def bare_commit_ms(folder: Path, rounds: int) -> float:
    """Return what a commit of one row costs with the journal's pragmas and nothing else of ours."""
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE jobs (id INTEGER PRIMARY KEY, message TEXT, updated REAL)")
        connection.execute("INSERT INTO jobs VALUES (1, '', 0)")

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE jobs SET message = ?, updated = ?", ("Drawing frames", time.time()))
            connection.execute("COMMIT")

        return median_ms(commit, rounds)


def journal_write_ms(settings: Settings, rounds: int) -> float:
    """Return what one piece of progress costs."""
    journal = Journal.of(settings)
    project = projects.create(journal, "nemo", "a write", "en")
    job = queue.submit(journal, project.id, "generate", {"message": "a write"})
    queue.claim(journal, project.id)
    said = JobProgress(stage="turn", fraction=0.5, message="Drawing frames")
    took = median_ms(lambda: queue.report(journal, job.id, said, log=False), rounds)
    with journal.transaction() as connection:
        connection.execute("DELETE FROM jobs")
    journal.close()
    return took


def runner_start_ms(settings: Settings, rounds: int) -> float:
    """Return the time from the start of a runner until it has taken the job."""
    launcher, journal, times = Launcher(settings), Journal.of(settings), []
    for _ in range(rounds):
        project = projects.create(journal, "nemo", "a start", "en")
        job = queue.submit(journal, project.id, "generate", {"message": "a start"})
        start = time.perf_counter()
        launcher.launch(project.id)
        while queue.require(journal, job.id).status == "queued":
            time.sleep(0.001)
        times.append((time.perf_counter() - start) * 1000)
        while not queue.require(journal, job.id).final:
            time.sleep(0.01)
    journal.close()
    return statistics.median(times)


async def calls_ms(settings: Settings, arrivals: Any, rounds: int) -> tuple[float, float]:
    """Return the time from a tool call to the message's arrival: in a new project, and right after a turn."""
    from mcp import Client
    from promptreel_mcp.server import build_server

    cold, warm = [], []

    async def call(client: Client, project: str) -> tuple[str, float]:
        begun = time.time()
        arguments = {"prompt": "a city", "project": project, "backend": "nemo", "wait_seconds": 0}
        answer = (await client.call_tool("generate", arguments)).structured_content or {}
        arrived = await asyncio.to_thread(arrivals.get, True, 60)
        await client.call_tool("wait", {"job": answer["job"], "wait_seconds": 45})
        return answer["project"], (arrived - begun) * 1000

    async with Client(build_server()) as client, Jobs(settings) as jobs:
        for _ in range(rounds):
            project, took = await call(client, "new")
            cold.append(took)
            warm.append((await call(client, project))[1])
            while await jobs.runners():  # noqa: ASYNC110 - other processes tell us nothing
                await asyncio.sleep(0.05)
    return statistics.median(cold), statistics.median(warm)


async def drain_seconds(settings: Settings, count: int) -> float:
    """Return how long jobs that lie waiting in as many projects as there are runners take to their end."""
    journal = Journal.of(settings)
    made = [projects.create(journal, "nemo", "a queue", "en") for _ in range(settings.max_runners)]
    for number in range(count):
        queue.submit(journal, made[number % len(made)].id, "generate", {"message": f"step {number}"})
    last = [queue.in_order(journal, project.id)[-1] for project in made]
    start = time.perf_counter()
    async with Jobs(settings) as jobs:
        ended = await asyncio.gather(*(jobs.follow(job.id, math.inf) for job in last))
        took = time.perf_counter() - start
        left = [job for job in await jobs.jobs() if job.status != "done"]
    journal.close()
    if left or len(ended) != len(made):
        sys.exit(f"{len(left)} jobs did not end well; the first: {left[0].error if left else None}")
    return took


async def bare_requests_seconds(url: str, count: int, parallel: int) -> float:
    """Return how long the requests of so many turns take with bare httpx, as many at once as there are runners."""
    share = count // parallel

    async def turns(client: httpx.AsyncClient) -> None:
        for _ in range(share):
            for _ in range(REQUESTS - 1):
                (await client.get(f"/api/state/{APP}/me/{SESSION}/latest")).json()
            (await client.post("/run_sse", json={"app_name": APP})).raise_for_status()

    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        start = time.perf_counter()
        await asyncio.gather(*(turns(client) for _ in range(parallel)))
        return (time.perf_counter() - start) * count / (share * parallel)


def measure(url: str, folder: Path, arrivals: Any, wanted: argparse.Namespace) -> None:
    """Measure everything and print it."""
    os.environ.update(
        PROMPTREEL_HOME=str(folder / "home"),
        PROMPTREEL_BACKEND="nemo",
        NEMO_API_URL=url,
        NEMO_WEB_URL=url,
        NEMO_TOKEN="token",
    )
    settings = Settings()
    commit = bare_commit_ms(folder, wanted.writes)
    process = median_ms(lambda: run_python("pass"), wanted.rounds)
    imports = median_ms(lambda: run_python("import promptreel.jobs.runner, promptreel.client"), wanted.rounds)
    print(f"{'what':<44} {'ours':>13}   {'made of':<46} {'bare':>12}   {'ratio':>6}")
    show(
        "a journal write",
        journal_write_ms(settings, wanted.writes),
        "a bare SQLite commit, same pragmas",
        commit,
    )
    started = runner_start_ms(settings, wanted.rounds)
    show(f"start of a runner ({RUNNER[-1]})", started, "python -c pass", process)
    show("", started, "python -c 'import ...' of what it needs", imports)
    _empty(arrivals)
    cold, warm = asyncio.run(calls_ms(settings, arrivals, wanted.rounds))
    first, next_ = COMMITS_BEFORE_FIRST * commit, COMMITS_BEFORE * commit
    made_of = f"imports and {COMMITS_BEFORE_FIRST} bare commits"
    show("tool call to message, no runner yet", cold, made_of, imports + first)
    show("tool call to message, the runner lingers", warm, f"{COMMITS_BEFORE} bare commits", next_)
    took = asyncio.run(drain_seconds(settings, wanted.jobs))
    requests = asyncio.run(bare_requests_seconds(url, wanted.jobs, settings.max_runners))
    commits = wanted.jobs * COMMITS * commit / 1000
    made_of = f"{REQUESTS} bare requests and {COMMITS} commits for each"
    show(f"{wanted.jobs} queued jobs drained", took, made_of, requests + commits, "s ")
    print(f"{'':<44} {took / wanted.jobs * 1000:>10.2f} ms for each job, with {settings.max_runners} runners")


def _empty(arrivals: Any) -> None:
    time.sleep(0.2)
    while not arrivals.empty():
        arrivals.get()


def main() -> None:
    """Start the backend and measure."""
    parser = argparse.ArgumentParser(description="Durable jobs beside what they are made of.")
    parser.add_argument("--rounds", type=int, default=9, help="of whatever starts a process")
    parser.add_argument("--writes", type=int, default=300, help="to the journal")
    parser.add_argument("--jobs", type=int, default=1000, help="that are drained")
    wanted = parser.parse_args()
    ports, arrivals = multiprocessing.Queue(), multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(ports, arrivals), daemon=True)
    server.start()
    # The last runners may still be closing their log when the folder goes.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        try:
            measure(f"http://127.0.0.1:{ports.get(timeout=30)}", Path(name), arrivals, wanted)
        finally:
            server.terminate()
            server.join(10)


if __name__ == "__main__":
    main()
