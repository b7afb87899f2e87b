"""Rings that drops draw on wet ground or on water, anywhere on a plane in perspective."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.sprites import stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

AGES, SIZES = 10, 7
SPOTS = 1024


@dataclass(frozen=True)
class Floor:
    """A flat plane below the viewer.

    Attributes:
        horizon: Row in which it ends.
        near: Radius of a full-grown ring at the frame's lower edge, pixels.
        flat: Height of a ring over its width there.
    """

    horizon: float
    near: float
    flat: float


class Ripples:
    """Drops that fall one after another, each somewhere else; the rings grow and fade."""

    def __init__(self, stage: Stage, floor: Floor, colour: str, count: int, gain: float = 1.0) -> None:
        """Draw rings of all ages and sizes; `count` fall within a second."""
        rng = stage.rng(520)
        self._stage, self._floor = stage, floor
        self._rings = [
            [_ring(floor, (size + 1) / SIZES, (age + 0.5) / AGES, colour, gain) for age in range(AGES)]
            for size in range(SIZES)
        ]
        # More of them near the horizon, where there is more ground in a row.
        self._down = 0.05 + 0.95 * rng.random(SPOTS) ** 1.5
        self._across = rng.uniform(-0.05, 1.05, SPOTS)
        self._phase, self._rate = rng.random(count), rng.uniform(0.9, 1.5, count)
        self._first = rng.integers(0, SPOTS, count)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(ring.nbytes for rings in self._rings for ring in rings)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        turns = self._phase + self._rate * t
        spots = (self._first + np.floor(turns).astype(np.int64) * 61) % SPOTS
        ages = ((turns % 1.0) * AGES).astype(np.int64)
        down = self._down[spots]
        xs = self._across[spots] * self._stage.width + (0.5 * self._stage.reach - camera) * 0.5 * down
        ys = self._floor.horizon + down * (self._stage.height - self._floor.horizon)
        sizes = np.minimum(SIZES - 1, (down * SIZES).astype(np.int64))
        for x, y, size, age in zip(xs.tolist(), ys.tolist(), sizes.tolist(), ages.tolist(), strict=True):
            stamp(frame, self._rings[size][age], x, y)


def _ring(floor: Floor, depth: float, age: float, colour: str, gain: float) -> Picture:
    """A flat ring with a fainter one within; its line stays about a pixel wide."""
    grown = age**0.7
    across = max(1.2, floor.near * depth * grown)
    flat = floor.flat * depth
    reach_x, reach_y = int(across + 3), max(1, int(across * flat + 2))
    y, x = np.mgrid[-reach_y : reach_y + 1, -reach_x : reach_x + 1].astype(np.float32)
    distance = np.sqrt(x * x + (y / max(flat, 0.05)) ** 2)
    line = max(0.9, 0.10 * across)
    light = np.exp(-(((distance - across) / line) ** 2)) + 0.5 * np.exp(
        -(((distance - across * 0.55) / line) ** 2)
    )
    light *= (1 - age) ** 1.3 * gain * (0.75 + 0.35 * np.sign(-y))
    return np.clip(light[..., None] * bgr(colour), 0, 255).astype(np.uint8)
