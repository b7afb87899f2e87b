"""An airliner far away: a bright speck that draws its trail across the sky."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.sprites import stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.composed import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SPEED = 26.0
"""1080p pixels per second."""
CLIMB = 0.14


class Airliner:
    """It crosses the sky, and comes again after it has left."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Draw plane and trail once."""
        rng = stage.rng(80)
        unit = stage.unit
        length = 430 * unit
        width, height = int(length) + 12, int(length * CLIMB) + 16
        x = np.arange(width, dtype=np.float32)[None]
        y = np.arange(height, dtype=np.float32)[:, None]
        nose = (width - 8.0, 8.0)
        behind = (nose[0] - x) / length
        off = y - (nose[1] + (nose[0] - x) * CLIMB)
        wide = (0.9 + 3.4 * np.sqrt(np.clip(behind, 0, 1))) * max(unit, 0.5)
        trail = np.exp(-np.square(off / wide)) * np.clip(1 - behind, 0, 1) ** 1.3 * (behind > 0.015)
        trail *= np.clip(behind * 24, 0, 1) * look.trail * 0.75
        speck = np.exp(-(np.square(x - nose[0]) + np.square(off)) / np.square(1.7 * max(unit, 0.5)))
        colour = bgr(mix(look.lit, "#ffffff", 0.5))
        light = trail[..., None] * colour * 0.8 + (speck * max(look.trail, 0.5))[..., None] * 255
        self._sprite = np.clip(light, 0, 255).astype(np.uint8)
        self._half = width / 2
        self._start = float(rng.uniform(0.16, 0.40)) * stage.width
        self._y = float(rng.uniform(0.34, 0.50)) * horizon
        self._span = stage.width + 2.4 * width
        self._pace = SPEED * unit
        self._margin = 1.2 * width

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._sprite.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        x = (self._start + self._margin + self._pace * t - camera * 0.03) % self._span - self._margin
        stamp(frame, self._sprite, x - self._half, self._y - (x - self._start) * CLIMB * 0.5)
