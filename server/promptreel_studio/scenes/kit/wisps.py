"""Steam that curls: thin veils out of two sheets of noise that bend each other as they rise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 256
CELL = 3.0
"""1080p pixels per computed one: steam has no sharp edges."""


class Wisps:
    """Steam over one cup."""

    def __init__(
        self,
        stage: Stage,
        foot: tuple[float, float],
        size: tuple[float, float],
        code: str,
        rng: np.random.Generator,
        *,
        parallax: float = 0.0,
        gain: float = 1.0,
        pace: float = 1.0,
        lean: float = 0.12,
        fold: float = 0.235,
    ) -> None:
        """Prepare the veils.

        Args:
            stage: Where.
            foot: Middle of the steam's lower edge, pixels, with the camera in the middle.
            size: Width and height of the room that it takes, pixels.
            code: Its colour.
            rng: Source of the randomness.
            parallax: 1.0 for the nearest plane.
            gain: How dense it is.
            pace: 1.0 rises calmly.
            fold: How broad the bright folds are; small for threads.
            lean: How far the top drifts sideways, in widths.
        """
        self._fold = fold
        self._stage, self._foot, self._parallax, self._pace = stage, foot, parallax, pace
        self._size = (max(4, round(size[0])), max(4, round(size[1])))
        cell = CELL * stage.unit
        # As many cells in a small picture as in a large one.
        columns, rows = max(4, round(size[0] / cell)), max(4, round(size[1] / cell))
        tiles = [fractal(TILE, TILE, rng, slope=slope) for slope in (2.1, 1.75)]
        self._bend, self._veil = (np.ascontiguousarray(np.tile(tile, (2, 2))) for tile in tiles)
        y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
        up = 1 - y / rows
        across = (x / columns - 0.5 - lean * up**1.6) * 2
        spread = 0.34 + 0.50 * up
        shape = np.exp(-((across / spread) ** 2) * 1.6) * np.clip((1 - np.abs(across) * 0.98) * 5, 0, 1)
        fade = np.clip(up * 7, 0, 1) * np.clip(1 - up, 0, 1) ** 1.25
        self._mask = (shape * fade * gain * 430 * (0.235 / fold) ** 0.8).astype(np.float32)
        # Further up the veils are wider and slower.
        self._x = (across / (0.55 + 0.75 * up) * 58 + 60).astype(np.float32)
        self._y = ((y * CELL / 520 * 66) * (1 - 0.18 * up)).astype(np.float32)
        self._stretch = (7 + 46 * up).astype(np.float32)
        self._tint = tuple(float(v) / 255 for v in bgr(code))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        parts = (self._bend, self._veil, self._mask, self._x, self._y, self._stretch)
        return sum(part.nbytes for part in parts)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        t = float(t) * self._pace
        bend = self._sample(self._bend, self._x * 0.8 + (t * 2.1) % TILE, self._y * 0.8 + (t * 6.5) % TILE)
        turn = cv2.multiply(cv2.subtract(bend, 0.5), self._stretch)
        veil = self._sample(
            self._veil, cv2.add(self._x, turn), self._y + cv2.multiply(turn, 0.4) + (t * 11.5) % TILE
        )
        # Folds: bright where the sheet is near its middle, as smoke that is seen edge on.
        fold = cv2.absdiff(veil, 0.5)
        fold = cv2.max(cv2.subtract(self._fold, fold), 0)
        light = cv2.multiply(cv2.multiply(fold, self._mask), cv2.add(cv2.multiply(veil, 1.1), 0.35))
        light = cv2.resize(light, self._size, interpolation=cv2.INTER_LINEAR)
        steam = cv2.merge([cv2.convertScaleAbs(light, alpha=v) for v in self._tint])
        left = round(self._foot[0] - self._size[0] / 2 - (camera - 0.5 * self._stage.reach) * self._parallax)
        top = round(self._foot[1]) - self._size[1]
        height, width = frame.shape[:2]
        y0, y1, x0, x1 = (
            max(0, top), min(height, top + self._size[1]), max(0, left), min(width, left + self._size[0])
        )  # fmt: skip
        if y0 < y1 and x0 < x1:
            part = frame[y0:y1, x0:x1]
            cv2.add(part, steam[y0 - top : y1 - top, x0 - left : x1 - left], part)

    @staticmethod
    def _sample(sheet: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return cv2.remap(sheet, np.mod(x, TILE), np.mod(y, TILE), cv2.INTER_LINEAR)
