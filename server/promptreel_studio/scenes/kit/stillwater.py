"""A calm lake: the mirror of everything above it, with breaths of wind on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.water import Mirror, WaveField, WaveShape, tinted

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


class StillWater:
    """The water from the far shore down."""

    def __init__(self, stage: Stage, shore: int, own: str, sheen: str, mirror: float, *, salt: int) -> None:
        """Lay out the waves.

        Args:
            stage: Where.
            shore: First row of the water; everything over it is mirrored.
            own: Colour of the water itself.
            sheen: What roughened water shows: the colour of the low sky.
            mirror: Share of light that it returns at the far shore.
            salt: Of its random numbers.
        """
        unit, rows = stage.unit, stage.height - shore
        self._shore, self._size = shore, (stage.width, rows)
        # The surface is worked out on every second row: a mirror in water is soft from top to bottom.
        half = max(8, rows // 2)
        shape = WaveShape(near_u=0.20, near_v=1.0, thin=2, soft=0.16, stretch=4.5)
        self._waves = WaveField(stage.width, half, unit, stage.rng(salt), shape)
        squash = min(1.30, shore / rows * 0.98) * rows / half
        self._mirror = Mirror(
            self._waves, shore, squash=squash, sway=(0.8 * unit, 7 * unit), lift=(3 * unit, 32 * unit)
        )
        depth, columns = self._waves.depth, self._waves.columns
        tint = np.array([1.0, 0.97, 0.92], np.float32)
        self._return = tinted(columns, (mirror - 0.30 * depth**1.3) * tint * 255)
        self._own = tinted(columns, bgr(own)[None] * (0.14 + 0.42 * depth))
        # Wind roughens long bands of the surface; there it shows the light sky instead of the mirror.
        self._sheen = np.repeat((50 * (0.25 + depth)).astype(np.float32), columns, axis=1)
        b, g, r = bgr(sheen) / 200
        self._tint = (float(b), float(g), float(r))
        self._smear = max(1, int(2.6 * unit) | 1)

    @property
    def nbytes(self) -> int:
        """Memory the maps hold."""
        own = (self._return, self._own, self._sheen)
        return self._waves.nbytes + self._mirror.nbytes + sum(a.nbytes for a in own)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """Mirror what stands above the shore."""
        above, below = frame[: self._shore], frame[self._shore :]
        height, fine = self._waves.heights(t + camera * 0.002, 7.0, 15.0)
        water = cv2.blur(self._mirror.reflect(above, height, fine), (1, self._smear))
        cv2.multiply(water, self._return, water, 1 / 255)
        cv2.add(water, self._own, water)
        sheen = cv2.convertScaleAbs(cv2.max(cv2.multiply(height, self._sheen), 0))
        cv2.add(water, cv2.merge([cv2.convertScaleAbs(sheen, alpha=a) for a in self._tint]), water)
        cv2.resize(water, self._size, dst=below, interpolation=cv2.INTER_LINEAR)
