"""The wet foreground: the city mirrored in slow water."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.water import Mirror, WaveField, WaveShape, tinted

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Look


class Bay:
    """The water from the shore down."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Lay out the waves."""
        unit, rows = stage.unit, stage.height - horizon
        self._size = (stage.width, rows)
        shape = WaveShape(near_u=0.22, near_v=0.55, soft=0.22, stretch=4.0, thin=2)
        self._waves = WaveField(stage.width, rows, unit, stage.rng(300), shape)
        squash = min(1.55, horizon / rows * 0.98)
        self._mirror = Mirror(
            self._waves, horizon, squash=squash, sway=(0.8 * unit, 11 * unit), lift=(4 * unit, 50 * unit)
        )
        depth, columns = self._waves.depth, self._waves.columns
        self._return = tinted(columns, (0.96 - 0.34 * depth) * np.array(look.mirror, np.float32) * 255)
        self._own = tinted(columns, bgr(look.water)[None] * (0.16 + 0.20 * depth))
        self._sheen = np.repeat((30 * (0.3 + depth)).astype(np.float32), columns, axis=1)
        self._smear = max(1, int(7 * unit) | 1)
        b, g, r = bgr(look.mist) / 190
        self._tint = (float(b), float(g), float(r))

    @property
    def nbytes(self) -> int:
        """Memory the maps hold."""
        return (
            self._waves.nbytes
            + self._mirror.nbytes
            + self._return.nbytes
            + self._own.nbytes
            + self._sheen.nbytes
        )

    def paint(self, above: Picture, below: Picture, t: float) -> None:
        """Draw the water under `above` into `below`."""
        height, fine = self._waves.heights(t, 7.0, 16.0)
        water = self._mirror.reflect(above, height, fine)
        water = cv2.blur(water, (1, self._smear))
        cv2.multiply(water, self._return, water, 1 / 255)
        cv2.add(water, self._own, water)
        sheen = cv2.convertScaleAbs(cv2.max(cv2.multiply(height, self._sheen), 0))
        cv2.add(water, cv2.merge([cv2.convertScaleAbs(sheen, alpha=a) for a in self._tint]), water)
        cv2.resize(water, self._size, dst=below, interpolation=cv2.INTER_LINEAR)
