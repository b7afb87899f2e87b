"""The programme: which shell rises when and where, for ever, as a function of the seed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, tau
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats

RISE = 1.7
"""Seconds from the launch to the burst."""
INTERVAL = 0.56
"""Seconds between two shells."""
BEFORE = 1_000_000
"""Shells before the first moment: the show is always under way."""


@dataclass(frozen=True)
class Manner:
    """A kind of burst.

    Attributes:
        stars: How many.
        life: Seconds that they burn.
        drag: How soon they slow down, per second.
        fall: How fast they sink in the end, beside the burst's radius per second.
        trail: Length of their trails, share of the way gone.
        samples: Points of a trail.
        gain: Brightness.
        flicker: 0 is steady, 1 is glitter.
    """

    stars: int
    life: float
    drag: float
    fall: float
    trail: float
    samples: int
    gain: float
    flicker: float = 0.0


MANNERS = {
    "peony": Manner(150, 2.5, 2.3, 0.16, 0.22, 9, 1.0),
    "chrysanthemum": Manner(110, 2.9, 1.9, 0.15, 0.55, 26, 0.70),
    "willow": Manner(80, 5.2, 1.5, 0.30, 0.62, 38, 0.50, 0.30),
    "ring": Manner(64, 2.3, 2.3, 0.14, 0.16, 7, 1.5),
    "crackle": Manner(130, 3.3, 2.0, 0.17, 0.12, 5, 0.9, 1.0),
    "palm": Manner(15, 3.4, 1.6, 0.26, 0.85, 60, 1.0, 0.15),
}
_ODDS = (
    ("peony", 0.30),
    ("chrysanthemum", 0.24),
    ("willow", 0.16),
    ("ring", 0.10),
    ("crackle", 0.12),
    ("palm", 0.08),
)
LONGEST = RISE + max(manner.life for manner in MANNERS.values()) * 1.2


@dataclass(frozen=True, eq=False)
class Shell:
    """One shell: lengths are shares of the sky's height, x is a share of the frame's width.

    Attributes:
        manner: Its name in `MANNERS`.
        start: When it is launched, seconds.
        x: Where it bursts, across.
        y: Where it bursts, from the top.
        from_x: Where it is launched.
        radius: Size of the burst.
        colours: BGR of the stars, young and old.
        ways: (stars, 2) where the stars go, 1.0 is the radius.
        lives: (stars,) how long they burn, beside the manner's life.
        core: A second burst within, of the old colour.
    """

    manner: str
    start: float
    x: float
    y: float
    from_x: float
    radius: float
    colours: tuple[Floats, Floats]
    ways: Floats
    lives: Floats
    core: bool

    @property
    def burst(self) -> float:
        """When it bursts."""
        return self.start + RISE

    def light(self, t: float) -> float:
        """How much light it sheds at `t`, about 0..1."""
        age = t - self.burst
        manner = MANNERS[self.manner]
        if age <= 0 or age >= manner.life:
            return 0.0
        return min(1.0, age / 0.20) * (0.35 + 0.65 * exp(-2.2 * age)) * (1 - age / manner.life)


class Programme:
    """Shells by number; the same seed always fires the same ones."""

    def __init__(self, seed: int, look: Look, amount: float, *, tall: bool) -> None:
        """Plan the show; `amount` is how many shells there are beside the usual number."""
        self._seed, self._look, self._amount, self._tall = abs(seed), look, amount, tall
        self._shell = lru_cache(maxsize=96)(self._make)

    def at(self, t: float) -> list[Shell]:
        """Every shell that is in the air at `t`, or whose stars still burn."""
        if self._amount <= 0:
            return []
        step = INTERVAL / self._amount
        first, last = int(np.floor((t - LONGEST) / step)) - 1, int(np.floor(t / step)) + 1
        shells = (self._shell(number) for number in range(first, last + 1))
        return [
            shell for shell in shells if shell.start <= t < shell.burst + MANNERS[shell.manner].life * 1.2
        ]

    def _make(self, number: int) -> Shell:
        rng = np.random.default_rng([self._seed, 900, number + BEFORE])
        step = INTERVAL / self._amount
        # Every ninth shell is large and in the middle; after it, the sky may breathe.
        star = number % 9 == 0
        name = str(rng.choice([n for n, _ in _ODDS], p=[p for _, p in _ODDS]))
        if star:
            name = str(rng.choice(["willow", "chrysanthemum", "peony"], p=[0.4, 0.35, 0.25]))
        manner = MANNERS[name]
        side = (number * 0.618034) % 1.0
        x = (
            0.10 + 0.80 * ((side + float(rng.uniform(-0.08, 0.08))) % 1.0)
            if not star
            else float(rng.uniform(0.34, 0.66))
        )
        y = float(rng.uniform(0.20, 0.50)) if not star else float(rng.uniform(0.36, 0.44))
        radius = float(rng.uniform(0.20, 0.34)) if not star else float(rng.uniform(0.42, 0.50))
        if self._tall:
            radius, y, x = radius * 0.86, y * 0.9 + 0.06, 0.5 + (x - 0.5) * 0.86
        if name == "willow":
            radius *= 1.12
        young, old = self._look.bursts[
            int(rng.choice(len(self._look.bursts), p=_fading(len(self._look.bursts))))
        ]
        if name in ("willow", "palm"):
            young, old = self._look.willow, self._look.willow
        return Shell(
            name,
            number * step + float(rng.uniform(0, 0.9)) * step,
            x,
            y,
            x + float(rng.uniform(-0.05, 0.05)),
            radius,
            (bgr(young), bgr(old)),
            _ways(name, manner.stars, rng),
            rng.uniform(0.78, 1.12, manner.stars).astype(np.float32),
            core=name in ("peony", "ring") and rng.random() < 0.6,
        )


def _ways(name: str, count: int, rng: np.random.Generator) -> Floats:
    """Directions of the stars: a sphere or a tilted ring seen from the side."""
    if name == "ring":
        angle = np.linspace(0, tau, count, endpoint=False)
        tilt, turn = float(rng.uniform(0.25, 0.85)), float(rng.uniform(0, tau))
        x, y = np.cos(angle), np.sin(angle) * tilt
        ways = np.stack([x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)], 1)
        return (ways * 1.05 * rng.uniform(0.98, 1.02, (count, 1))).astype(np.float32)
    if name == "palm":
        angle = np.linspace(0, tau, count, endpoint=False) + rng.uniform(-0.12, 0.12, count)
        length = rng.uniform(0.72, 1.0, count)
        return np.stack([np.cos(angle) * length, np.sin(angle) * length * 0.9 - 0.12], 1).astype(np.float32)
    # Evenly over a sphere (a golden spiral), each a little off its place.
    k = np.arange(count) + 0.5
    z = 1 - 2 * k / count
    angle = k * 2.399963 + float(rng.uniform(0, tau))
    flat = np.sqrt(1 - z * z)
    speed = rng.uniform(0.90, 1.04, count)
    tilt = float(rng.uniform(0, tau))
    x, y = flat * np.cos(angle), flat * np.sin(angle) * np.cos(tilt) + z * np.sin(tilt)
    return (np.stack([x, y], 1) * speed[:, None]).astype(np.float32)


def _fading(count: int) -> np.ndarray:
    weights = np.array([0.8**k for k in range(count)])
    return weights / weights.sum()
