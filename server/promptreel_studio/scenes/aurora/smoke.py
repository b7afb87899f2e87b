"""Smoke from a chimney, faint before the night."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.sprites import radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

PUFFS = 22
SIZES = 8
LIFE = 11.0
"""Seconds until a puff is gone."""


class Smoke:
    """Puffs that rise, spread and thin out, one after the other without end."""

    def __init__(self, stage: Stage, source: Point, colour: str) -> None:
        """Prepare puffs of all ages; `source` is on the nearest plane."""
        self._source, self._unit = source, stage.unit
        rng = stage.rng(1070)
        self._sway = rng.uniform(0, 2 * np.pi, PUFFS).tolist()
        self._wind = 1.0 if rng.random() < 0.5 else -1.0
        self._puffs = []
        for n in range(SIZES):
            soft = np.clip(1 - radial((7 + 30 * n / (SIZES - 1)) * stage.unit), 0, 1) ** 1.6
            self._puffs.append((soft[..., None] * bgr(colour) * 0.46).astype(np.uint8))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(puff.nbytes for puff in self._puffs)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        for n in range(PUFFS):
            age = (t / LIFE + n / PUFFS) % 1.0
            rise = 190 * age**0.85 * self._unit
            aside = self._wind * 74 * age**1.6 * self._unit
            sway = np.sin(self._sway[n] + t * 0.5) * 15 * age * self._unit
            puff = self._puffs[min(SIZES - 1, int(age * SIZES))]
            gain = float(np.clip(age * 9, 0, 1) * (1 - age) ** 1.3)
            stamp(frame, puff, self._source[0] - camera + aside + sway, self._source[1] - rise, gain * 0.8)
