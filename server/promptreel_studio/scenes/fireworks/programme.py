"""The programme: which shell bursts when and where, for ever, as a function of the seed and the film's length."""

from __future__ import annotations

from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.fireworks.shells import LONGEST, MANNERS, RISE, Shell, ways_of
from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage

MOVEMENT = 11.0
"""Seconds that one movement of the show lasts at about; a film is a whole number of them."""
SALVO = 0.84
"""Share of a movement at which it ends in a salvo; its embers hang over the beginning of the next one."""
BEFORE = 1_000_000
"""Movements before the first moment: the show is always under way."""
_ODDS = (
    ("peony", 0.30),
    ("chrysanthemum", 0.26),
    ("willow", 0.12),
    ("ring", 0.10),
    ("crackle", 0.12),
    ("palm", 0.10),
)


class Programme:
    """Movements that begin with single large shells, grow denser and end in a golden salvo."""

    def __init__(self, stage: Stage, look: Look, amount: float) -> None:
        """Plan the show; `amount` is how many shells there are beside the usual number."""
        self._seed, self._look, self._amount, self._tall = abs(stage.seed), look, amount, stage.tall
        self._length = stage.seconds / max(1, round(stage.seconds / MOVEMENT))
        if stage.seconds < MOVEMENT / 2:
            # A short film is a part of a movement, with its salvo.
            self._length = MOVEMENT * 0.8
        self._first = min(0.0, stage.seconds - self._length)
        self._movement = lru_cache(maxsize=6)(self._compose)

    def at(self, t: float) -> list[Shell]:
        """Every shell that is in the air at `t`, or whose stars or smoke are still there."""
        if self._amount <= 0:
            return []
        since = t - self._first
        first, last = floor((since - LONGEST) / self._length), floor((since + RISE) / self._length)
        return [
            shell
            for number in range(first, last + 1)
            for shell in self._movement(number)
            if shell.start <= t < shell.end
        ]

    def _compose(self, number: int) -> tuple[Shell, ...]:
        rng = np.random.default_rng([self._seed, 900, number + BEFORE])
        begin = self._first + number * self._length
        return tuple(self._shells(rng, begin))

    def _shells(self, rng: np.random.Generator, begin: float) -> Iterator[Shell]:
        salvo = self._length * SALVO
        at, count, turn = 0.10, 0, float(rng.random())
        while at < salvo - 0.45:
            share = at / salvo
            # Every fifth shell is very large and near the middle.
            lead = count % 5 == 1
            side = (turn + count * 0.618034) % 1.0
            yield self._shell(rng, begin + at + float(rng.uniform(-0.1, 0.1)), side, lead=lead)
            if share > 0.45 and count % 4 == 3:
                for x in (0.5 - 0.26, 0.5 + 0.26):
                    yield self._mine(rng, begin + at, x)
            at += (0.70 - 0.29 * share) / min(self._amount, 3.0)
            count += 1
        places = (0.50, 0.22, 0.78, 0.36, 0.64) if not self._tall else (0.50, 0.30, 0.70)
        for n in range(max(1, round(len(places) * min(1.0, self._amount)))):
            yield self._shell(rng, begin + salvo + 0.17 * n, places[n], lead=n == 0, finale=True)
        for n, x in enumerate((0.14, 0.86, 0.32, 0.68)):
            yield self._mine(rng, begin + salvo - 0.40 + 0.13 * n, x)

    def _shell(
        self, rng: np.random.Generator, burst: float, side: float, *, lead: bool, finale: bool = False
    ) -> Shell:
        name = str(rng.choice([n for n, _ in _ODDS], p=[p for _, p in _ODDS]))
        if lead:
            name = str(rng.choice(["willow", "chrysanthemum", "peony"], p=[0.25, 0.45, 0.30]))
        if finale:
            name = "willow"
        x = 0.10 + 0.80 * ((side + float(rng.uniform(-0.06, 0.06))) % 1.0)
        y, radius = float(rng.uniform(0.22, 0.50)), float(rng.uniform(0.30, 0.43))
        if lead:
            x, y, radius = (
                0.5 + (x - 0.5) * 0.5,
                float(rng.uniform(0.38, 0.45)),
                float(rng.uniform(0.56, 0.64)),
            )
        if finale:
            x, y = side, float(rng.uniform(0.26, 0.40)) + (0.06 if lead else 0.0)
        if self._tall:
            # The sky is high: what bursts side by side in a wide picture bursts one above the other here.
            y = float(rng.uniform(0.16, 0.66)) if not lead else float(rng.uniform(0.34, 0.44))
            x, radius = 0.5 + (x - 0.5) * 0.84, radius * 1.02
        look = self._look
        young, old = look.bursts[int(len(look.bursts) * float(rng.random()) ** 1.3)]
        if name in ("willow", "palm"):
            young, old = look.willow, look.willow
        core = name in ("peony", "ring") and float(rng.random()) < 0.7
        return self._made(
            rng, name, burst, (x, y, x + float(rng.uniform(-0.05, 0.05)), radius), (young, old), core=core
        )

    def _mine(self, rng: np.random.Generator, burst: float, x: float) -> Shell:
        look = self._look
        young, _ = look.bursts[int(rng.integers(len(look.bursts)))]
        radius = float(rng.uniform(0.36, 0.46)) * (0.7 if self._tall else 1.0)
        return self._made(rng, "mine", burst, (x, 1.0, x, radius), (young, look.willow), core=False)

    def _made(
        self,
        rng: np.random.Generator,
        name: str,
        burst: float,
        place: tuple[float, float, float, float],
        codes: tuple[str, str],
        *,
        core: bool,
    ) -> Shell:
        x, y, from_x, radius = place
        lives = rng.uniform(0.78, 1.12, MANNERS[name].stars).astype(np.float32)
        return Shell(
            name, burst, x, y, from_x, radius, (bgr(codes[0]), bgr(codes[1])), ways_of(name, rng), lives, core
        )
