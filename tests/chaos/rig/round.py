"""One round: chaos, then calm, then a look at everything that is left."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field

from chaos.cloud.plan import CALM
from promptreel.jobs import Jobs
from promptreel.settings import Settings

from .checks import find_faults
from .evidence import Evidence
from .hosts import Host, Marks, use_terminal
from .journal import FINAL
from .killer import Kill, Killer
from .stage import Stage

CHAOS_SECONDS = 400
CALM_SECONDS = 120
HOSTS = 2


@dataclass
class Report:
    """What a round came to."""

    seed: int
    backend: str
    kills: list[Kill] = field(default_factory=list)
    jobs: Counter = field(default_factory=Counter)
    posts: int = 0
    notes: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    story: str = ""
    seconds: float = 0.0

    def __str__(self):
        faults = "\n".join(f"  - {fault}" for fault in self.faults)
        return f"seed {self.seed} on {self.backend}: {len(self.faults)} faults\n{faults}\n{self.story}"


async def play(seed: int, backend: str, kills: int, folder) -> Report:
    """Play a round and return what was found; the faults are for the caller to judge."""
    begun = time.monotonic()
    stage = Stage(folder, seed, backend)
    killer, marks = Killer(stage, kills), Marks(seed)
    report = Report(seed, backend, killer.kills)
    supervisor = asyncio.create_task(stage.supervise())
    try:
        try:
            await _chaos(stage, marks, killer)
            await _calm(stage, marks, report)
        finally:
            supervisor.cancel()
            await asyncio.gather(supervisor, return_exceptions=True)
            stage.stop()
        await _silence(stage, report)
    except Exception as error:
        error.add_note(str(stage.story))
        raise
    finally:
        stage.sweep()
    evidence = Evidence.of(stage)
    report.faults += await asyncio.to_thread(find_faults, stage, evidence)
    report.jobs = Counter((job["kind"], job["status"]) for job in evidence.jobs)
    report.posts = len(evidence.posts)
    report.notes = evidence.notes()
    evidence.tell(stage.story)
    report.story, report.seconds = str(stage.story), time.monotonic() - begun
    stage.journal.close()
    return report


async def _chaos(stage, marks, killer):
    over = asyncio.Event()
    hosts = [Host(stage, f"host {number}", marks, over) for number in range(HOSTS)]
    working = [asyncio.create_task(host.run()) for host in hosts]
    working.append(asyncio.create_task(use_terminal(stage, marks, over)))
    killing = asyncio.create_task(killer.run())
    try:
        async with asyncio.timeout(CHAOS_SECONDS):
            done, _ = await asyncio.wait([killing, *working], return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
            over.set()
            await asyncio.gather(killing, *working)
    finally:
        for task in (killing, *working):
            task.cancel()
        await asyncio.gather(killing, *working, return_exceptions=True)


async def _calm(stage, marks, report):
    """Start a server once more and follow whatever is still open, as a user would the next day."""
    stage.story.tell("calm", "")
    host = Host(stage, "calm host", marks, asyncio.Event())
    try:
        async with asyncio.timeout(CALM_SECONDS):
            await host.call("projects", {})
            for job in stage.journal.jobs():
                if job["status"] not in FINAL:
                    await host.follow(job["id"])
            # Where everything was killed, everything must still work; and whoever works tidies up.
            made = await host.ask("generate", host.words(first=True, mark=f"{CALM}{stage.seed}"), wait=True)
            mark, target = host.target()
            saved = await host.ask("export", (mark, target | {"project": made["project_id"]}), wait=True)
            if ["done", "done"] != [made["status"], saved["status"]]:
                report.faults.append(f"nothing can be made any more: {made['error']}, {saved['error']}")
    except TimeoutError:
        report.faults.append(f"jobs are still open after {CALM_SECONDS} quiet seconds")
    finally:
        await host.drop()


async def _silence(stage, report):
    """Wait until the last process has ended by itself."""
    stage.story.tell("silence", "")
    try:
        async with asyncio.timeout(40):
            while await asyncio.to_thread(stage.living):  # noqa: ASYNC110 - other processes set no event
                await asyncio.sleep(0.1)
    except TimeoutError:
        report.faults += [f"orphan: {process}" for process in stage.living()]
    async with Jobs(Settings(home=stage.home, output_dir=stage.output)) as jobs:
        report.faults += [f"a runner is still listed: {runner}" for runner in await jobs.runners()]
