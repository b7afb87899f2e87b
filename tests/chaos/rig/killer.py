"""Kill -9 at random moments: by the clock, by writes into the journal, or when a job comes to some step."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass

from . import processes

PATIENCE = 3.0
STEPS = (
    *("generate:begun", "generate:about_to_send", "generate:sent", "generate:answered"),
    *("export:begun", "export:submitting", "export:submitted", "export:rendered", "export:verified"),
    *("export:published", "upload:begun", "upload:about_to_send"),
)
CARDS = [(kind, step) for kind in ("runner", "runner", "backend", "server") for step in STEPS]
WEIGHTS = {"runner": 45, "backend": 40, "server": 22, "cli": 8}


@dataclass(frozen=True)
class Kill:
    """One process that is no more."""

    kind: str
    phase: str


class Killer:
    """Kills until it has killed enough."""

    def __init__(self, stage, wanted):
        self.stage, self.wanted = stage, wanted
        self.draw = random.Random(f"killer:{stage.seed}")
        self.kills: list[Kill] = []
        self.cards = [*self.draw.sample(CARDS, len(CARDS)), *[("runner", "generate:sent")] * 2]

    async def run(self):
        while len(self.kills) < self.wanted:
            await asyncio.sleep(self.draw.uniform(0, 0.8))
            how = self.draw.choice(("clock", "writes", "card", "card")) if len(self.kills) > 1 else "card"
            if how == "card":
                victim = await self._deal()
                await asyncio.sleep(
                    self.draw.choice((0, self.draw.uniform(0, 0.03), self.draw.uniform(0, 0.6)))
                )
            else:
                victim = self._choose(await self._living())
                await (asyncio.sleep(self.draw.uniform(0, 1)) if how == "clock" else self._writes())
            if victim is not None:
                self._strike(victim)

    async def _deal(self):
        """Wait until a job has come to the step on the next card; return who shall die over it."""
        kind, wanted = self.cards.pop() if self.cards else self.draw.choice(CARDS)
        living = await self._living(kind)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for runner, phase in self.stage.journal.doing():
                if wanted != phase:
                    continue
                if kind != "runner":
                    return self._choose(living) or self._choose(await self._living(kind))
                if runner is not None:
                    return processes.look(runner, self.stage.home)
            await asyncio.sleep(0.001)
        return None

    async def _living(self, *kinds):
        """Looked for before the moment comes, to lose no time then."""
        found = await asyncio.to_thread(self.stage.living)
        return sorted((p for p in found if p.kind in (kinds or WEIGHTS)), key=lambda process: process.pid)

    def _choose(self, living):
        kinds = sorted({process.kind for process in living})
        if not kinds:
            return None
        kind = self.draw.choices(kinds, [WEIGHTS[kind] for kind in kinds])[0]
        return self.draw.choice([process for process in living if kind == process.kind])

    async def _writes(self):
        """Wait until the journal was written a few times."""
        number, until = self.draw.randint(1, 12), time.monotonic() + PATIENCE
        seen = self.stage.journal.version()
        while number and time.monotonic() < until:
            await asyncio.sleep(0.002)
            version = self.stage.journal.version()
            number -= version != seen
            seen = version

    def _strike(self, victim):
        doing = self.stage.journal.doing()
        own = [phase for runner, phase in doing if runner == victim.pid]
        phases = own if "runner" == victim.kind else [phase for _, phase in doing]
        phase = self.draw.choice(phases) if phases else "between jobs"
        if processes.kill(victim, self.stage.home):
            self.kills.append(Kill(victim.kind, phase))
            self.stage.story.tell("KILL", f"{victim.kind} {victim.pid} at {phase}")
