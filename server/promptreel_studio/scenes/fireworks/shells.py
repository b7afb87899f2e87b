"""What a shell is: where it rises, how it bursts and where its stars fly."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, tau
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats

RISE = 1.5
"""Seconds from the launch to the burst."""


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
    "peony": Manner(150, 2.5, 2.3, 0.14, 0.24, 10, 1.6),
    "chrysanthemum": Manner(104, 2.9, 1.9, 0.14, 0.60, 31, 0.95),
    "willow": Manner(84, 4.6, 1.5, 0.26, 0.66, 35, 0.80, 0.35),
    "ring": Manner(72, 2.3, 2.3, 0.12, 0.18, 8, 2.0),
    "crackle": Manner(150, 3.3, 2.0, 0.15, 0.12, 5, 1.7, 1.0),
    "palm": Manner(17, 3.2, 1.6, 0.24, 0.88, 66, 1.7, 0.15),
    "mine": Manner(46, 2.0, 1.5, 0.34, 0.50, 20, 0.9, 0.30),
}
LONGEST = max(manner.life for manner in MANNERS.values()) * 1.2
"""Seconds after a burst at which nothing of it, nor of its smoke, is left."""


@dataclass(frozen=True, eq=False)
class Shell:
    """One shell: lengths are shares of the sky's height, x is a share of the frame's width.

    Attributes:
        manner: Its name in `MANNERS`.
        burst: When it bursts, seconds.
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
    burst: float
    x: float
    y: float
    from_x: float
    radius: float
    colours: tuple[Floats, Floats]
    ways: Floats
    lives: Floats
    core: bool

    @property
    def start(self) -> float:
        """When it is launched; a mine fires from where it lies."""
        return self.burst - (0.0 if self.manner == "mine" else RISE)

    @property
    def end(self) -> float:
        """When its last smoke is gone."""
        return self.burst + MANNERS[self.manner].life * 1.2

    def light(self, t: float) -> float:
        """How much light it sheds at `t`, about 0..1."""
        age = t - self.burst
        life = MANNERS[self.manner].life
        if age <= 0 or age >= life:
            return 0.0
        return min(1.0, age / 0.22) * (0.40 + 0.60 * exp(-2.0 * age)) * (1 - age / life)


def ways_of(name: str, rng: np.random.Generator) -> Floats:
    """Directions of a burst's stars: a sphere, a tilted ring, a crown of fronds or a fan, seen from the side."""
    count = MANNERS[name].stars
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
    if name == "mine":
        lean, length = rng.normal(0, 0.30, count), rng.uniform(0.55, 1.0, count)
        return np.stack([np.sin(lean) * length, -np.cos(lean) * length], 1).astype(np.float32)
    # Evenly over a sphere (a golden spiral), each a little off its place.
    k = np.arange(count) + 0.5
    z = 1 - 2 * k / count
    angle = k * 2.399963 + float(rng.uniform(0, tau))
    flat = np.sqrt(1 - z * z)
    speed = rng.uniform(0.90, 1.04, count)
    tilt = float(rng.uniform(0, tau))
    x, y = flat * np.cos(angle), flat * np.sin(angle) * np.cos(tilt) + z * np.sin(tilt)
    return (np.stack([x, y], 1) * speed[:, None]).astype(np.float32)
