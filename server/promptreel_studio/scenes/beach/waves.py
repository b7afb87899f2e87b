"""When waves come and how far they run: everything about the surf that depends on time alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.noise import Floats

PERIOD = 5.6
"""Seconds between waves."""
SPEED = 0.42
"""Eye heights per second that a wave comes nearer."""
SWASH = 8.8
"""Seconds from a wave's arrival until its water has run back."""
RISE = 0.36
"""Share of it that the water runs up."""
LATEST = 1.6
"""Seconds by which a part of a wave may be late."""
EARLY = 12.0
"""Seconds before its arrival that a wave first shows."""
KNOWN = 97
"""Waves that differ from each other; after them they come again."""
RING = 2048


@dataclass(frozen=True)
class Wave:
    """One wave at one moment; arrays hold a value per column.

    Attributes:
        age: Seconds since it reached the mean waterline, negative before.
        reach: Where its front is.
        size: Its height beside the usual.
        place: Offset of its foam around the ring of the texture, 0..1.
    """

    age: Floats
    reach: Floats
    size: float
    place: float


class Timetable:
    """The waves as functions of time."""

    def __init__(self, rng: np.random.Generator, along: Floats, strength: float) -> None:
        """Roll the dice for every wave.

        Args:
            rng: Source of the randomness.
            along: Position of each column along the shore.
            strength: Height of the waves beside the usual.
        """
        self._late = rng.uniform(-0.22, 0.22, KNOWN) * PERIOD
        self._size = rng.uniform(0.72, 1.12, KNOWN)
        self._place = rng.random(KNOWN)
        ring = fractal(64, RING, rng, slope=1.5)[0]
        self._ring = np.append(ring, ring[0]).astype(np.float32)
        self._along = along
        self._run = 0.52 + 0.20 * min(strength, 1.6)

    def at(self, t: float) -> list[Wave]:
        """The waves that show, in the order of their arrival."""
        numbers, arrivals, runs = self._waves(t - SWASH - LATEST, t + EARLY)
        ages = np.float32(t) - arrivals
        reach = _reach(ages, runs)
        return [
            Wave(ages[k], reach[k], float(self._size[n]), float(self._place[n]))
            for k, n in enumerate(numbers)
        ]

    def waterline(self, t: float, lags: Floats) -> Floats:
        """(lags, columns) the most landward reach of the water, `lags` seconds before `t`."""
        _, arrivals, runs = self._waves(t - float(lags.max()) - SWASH - LATEST, t + LATEST)
        ages = (np.float32(t) - lags)[:, None, None] - arrivals[None]
        return np.where(ages > 0, _reach(ages, runs[None]), 0).min(axis=1)

    def _waves(self, after: float, before: float) -> tuple[NDArray[np.int64], Floats, Floats]:
        """Which waves arrive between two times, when they do, and how far they run; (waves, columns)."""
        count = np.arange(int(np.floor(after / PERIOD)), int(np.ceil(before / PERIOD)) + 1)
        numbers = count % KNOWN
        place = (self._place[numbers] * RING).astype(np.float32)[:, None]
        slow = self._noise(self._along * 0.9 + place)
        lobes = self._noise(self._along * 3.1 + place * 1.7)
        on_time = (count * PERIOD + self._late[numbers]).astype(np.float32)[:, None]
        arrivals = on_time + (slow - 0.5) * (LATEST * 1.44) + (lobes - 0.5) * 0.35
        size = (self._run * self._size[numbers]).astype(np.float32)[:, None]
        return numbers, arrivals, np.minimum(size * (0.72 + 0.34 * slow + 0.22 * lobes), 0.82)

    def _noise(self, at: Floats) -> Floats:
        at = np.mod(at, RING)
        low = at.astype(np.int32)
        share = (at - low).astype(np.float32)
        return self._ring[low] * (1 - share) + self._ring[low + 1] * share


def _reach(age: Floats, run: Floats) -> Floats:
    """Where a front is: it comes in evenly, runs up the sand, slows down and falls back."""
    share = np.clip(age / SWASH, 0, 1)
    up = 1 - (1 - np.minimum(share / RISE, 1)) ** 2
    back = 0.5 + 0.5 * np.cos(np.pi * np.clip((share - RISE) / (1 - RISE), 0, 1))
    return np.where(age < 0, -SPEED * age, -run * up * back).astype(np.float32)
