"""The water of the bay: it mirrors the fireworks in long broken columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.water import Mirror, WaveField, WaveShape, tinted

if TYPE_CHECKING:
    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


GATHER = 1.35


class Bay:
    """Everything from the far shore down, worked out on half the rows."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Lay out the waves."""
        self._stage, self._horizon = stage, horizon
        self._full = stage.height - horizon
        rows = max(2, (self._full + 1) // 2)
        unit = stage.unit
        shape = WaveShape(
            near_u=0.34,
            near_v=1.0,
            soft=0.14,
            stretch=3.6,
            thin=4 if stage.width >= 1280 else 3 if stage.width >= 640 else 2,
        )
        self._waves = WaveField(stage.width, rows, unit, stage.rng(920), shape)
        squash = min(2.1, horizon / self._full * 0.97) * self._full / rows
        self._mirror = Mirror(
            self._waves, horizon, squash=squash, sway=(0.8 * unit, 22 * unit), lift=(4 * unit, 105 * unit)
        )
        depth, columns = self._waves.depth, self._waves.columns
        self._return = tinted(columns, (look.mirror - 0.34 * depth) * np.full((1, 3), 255, np.float32))
        self._own = tinted(columns, bgr(look.water)[None] * (0.10 + 0.26 * depth))
        self._trough = np.repeat((34 * (0.2 + depth)).astype(np.float32), columns, axis=1)
        self._smear = max(1, int(7 * unit) | 1)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return (
            self._waves.nbytes
            + self._mirror.nbytes
            + self._return.nbytes
            + self._own.nbytes
            + self._trough.nbytes
        )

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above, below = frame[: self._horizon], frame[self._horizon :]
        height, fine = self._waves.heights(t + camera * 0.002, 8.0, 15.0)
        water = self._mirror.reflect(above, height, fine)
        water = cv2.blur(water, (1, self._smear))
        # Waves gather the light of many directions: what is bright in the sky is brighter in the water.
        cv2.multiply(water, self._return, water, GATHER / 255)
        cv2.add(water, self._own, water)
        dark = cv2.convertScaleAbs(cv2.min(cv2.multiply(height, self._trough), 0))
        cv2.subtract(water, cv2.cvtColor(dark, cv2.COLOR_GRAY2BGR), water)
        size = (self._stage.width, water.shape[0] * 2)
        if size[1] == self._full:
            cv2.resize(water, size, dst=below, interpolation=cv2.INTER_LINEAR)
        else:
            below[:] = cv2.resize(water, size, interpolation=cv2.INTER_LINEAR)[: self._full]
