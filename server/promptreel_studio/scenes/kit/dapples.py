"""Light through leaves: soft patches that brighten and darken what they pass over.

How to use: `Dapples(stage, rng, strength=0.2)` is an element; what is painted before it is lit.
"""

from __future__ import annotations

from math import sin
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 128
CELL = 20.0
"""1080p pixels per computed one."""
WHOLE = 170.0
"""The factor's byte that leaves a colour as it is."""


class Dapples:
    """Two sheets of leaves that sway against each other between the light and the picture."""

    def __init__(
        self,
        stage: Stage,
        rng: np.random.Generator,
        *,
        strength: float,
        code: str = "#ffffff",
        size: float = 150.0,
        pace: float = 1.0,
    ) -> None:
        """Prepare the sheets.

        Args:
            stage: Where.
            rng: Source of the randomness.
            strength: 0.2 changes what is lit by about a fifth.
            code: Colour of the light; shade takes the opposite.
            size: Of a patch, 1080p pixels.
            pace: 1.0 is a light wind.
        """
        self._size = (stage.width, stage.height)
        self._strength, self._pace = strength, pace
        sheets = [fractal(TILE, TILE, rng, slope=3.4, smallest=10) for _ in range(2)]
        self._first, self._second = (np.ascontiguousarray(np.tile(sheet, (2, 2))) for sheet in sheets)
        columns = max(4, round(stage.width / stage.unit / CELL))
        rows = max(4, round(stage.height / stage.unit / CELL))
        y, x = np.mgrid[0:rows, 0:columns].astype(np.float32) * np.float32(CELL / size * TILE / 9)
        # The light comes aslant.
        self._x, self._y = x + 0.45 * y, y
        tint = bgr(code) / 255
        self._tint = [float(v) for v in tint / tint.mean()]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._first.nbytes + self._second.nbytes + self._x.nbytes + self._y.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        t = float(t) * self._pace
        sway = 5.0 * sin(t * 0.7) + 3.0 * sin(t * 1.13 + 1)
        one = self._sample(self._first, 6.2 * t + sway, 1.6 * t + 2.0 * sin(t * 0.5))
        two = self._sample(self._second, -4.4 * t + 0.6 * sway + 40, 2.1 * t + 17)
        light = cv2.multiply(cv2.subtract(cv2.add(one, two), 1.0), self._strength * 1.8)
        factor = cv2.merge(
            [cv2.convertScaleAbs(light, alpha=WHOLE * tint, beta=WHOLE) for tint in self._tint]
        )
        cv2.multiply(frame, cv2.resize(factor, self._size, interpolation=cv2.INTER_LINEAR), frame, 1 / WHOLE)

    def _sample(self, sheet: np.ndarray, x: float, y: float) -> np.ndarray:
        return cv2.remap(sheet, np.mod(self._x + x, TILE), np.mod(self._y + y, TILE), cv2.INTER_LINEAR)
