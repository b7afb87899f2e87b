"""Living flames: tongues out of noise that rises and bends, coloured by their heat."""

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
CELL = 2.0
HEAT = ((0.0, "#000000"), (0.08, "#2a0400"), (0.18, "#9c2402"), (0.34, "#f0600a"), (0.56, "#ffa028"), (0.80, "#ffd468"), (1.0, "#ffedb0"))  # fmt: skip

VEIL = (255 - np.minimum(np.arange(256) * 2, 235)).astype(np.uint8)


def flicker(t: float, phase: float) -> float:
    """The light of a fire over time, around 1.0, calm."""
    waves = ((2.3, 0.30), (3.7, 0.24), (6.1, 0.20), (9.7, 0.13), (1.1, 0.35))
    return 1.0 + 0.22 * sum(
        w * float(np.sin(t * rate + phase * (n + 1.3))) for n, (rate, w) in enumerate(waves)
    )


class Flames:
    """A fire whose foot is a line."""

    def __init__(
        self,
        stage: Stage,
        foot: tuple[float, float],
        size: tuple[float, float],
        rng: np.random.Generator,
        *,
        parallax: float = 0.0,
        amount: float = 1.0,
    ) -> None:
        """Prepare the tongues.

        Args:
            stage: Where.
            foot: Middle of the lower edge, pixels, with the camera in the middle.
            size: Width and height of the room that the flames may fill, pixels.
            rng: Source of the randomness.
            parallax: 1.0 for the nearest plane.
            amount: 1.0 fills about two thirds of the height, 0 is no fire.
        """
        self._stage, self._foot, self._parallax, self._amount = stage, foot, parallax, amount
        self._size = (max(4, round(size[0])), max(4, round(size[1])))
        cell = CELL * stage.unit
        columns, rows = max(4, round(size[0] / cell)), max(4, round(size[1] / cell))
        tiles = [
            fractal(TILE, TILE, rng, slope=slope, smallest=small) for slope, small in ((2.2, 6), (2.3, 11))
        ]
        self._bend, self._tongue = (np.ascontiguousarray(np.tile(tile, (2, 2))) for tile in tiles)
        y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
        up, across = 1 - y / rows, (x / columns - 0.5) * 2
        wide = size[0] / stage.unit
        self._x = (across * wide * 0.11 + 100).astype(np.float32)
        # Stretched upwards, and more so where they are fast.
        self._y = ((1 - up**0.8) * size[1] / stage.unit * 0.13).astype(np.float32)
        self._lash = (4 + 22 * up).astype(np.float32)
        reach = 0.55 + 0.42 * min(amount, 3.0) ** 0.6
        bow = np.clip(1 - np.abs(across) ** 2.2, 0, 1) ** 0.75
        tall = np.maximum(bow * reach * 0.88, 1e-3)
        self._base = (1.30 * bow**0.5 - up / tall * 1.10).astype(np.float32)
        # The foot burns evenly, the tips tear.
        self._tear = (1.1 + 1.9 * np.clip(up * 1.6, 0, 1)).astype(np.float32)
        self._low = (
            np.clip(up * 10, 0, 1) * np.clip(bow * 2.2, 0, 1) * np.clip((1 - up) * 3.6, 0, 1) ** 0.7
        ).astype(np.float32)
        steps = np.linspace(0, 1, 256)
        table = [np.interp(steps, [p for p, _ in HEAT], [bgr(c)[k] for _, c in HEAT]) for k in range(3)]
        self._table = np.stack(table, 1).astype(np.uint8)[None]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        parts = (self._bend, self._tongue, self._x, self._y, self._lash, self._base, self._tear, self._low)
        return sum(part.nbytes for part in parts)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        if self._amount <= 0:
            return
        t = float(t)
        bend = self._sample(self._bend, self._x * 0.5 + (t * 5) % TILE, self._y * 0.7 + (t * 34) % TILE)
        lash = cv2.multiply(cv2.subtract(bend, 0.5), self._lash)
        tongue = self._sample(self._tongue, cv2.add(self._x, lash), self._y + (t * 62) % TILE)
        heat = cv2.add(self._base, cv2.multiply(cv2.subtract(tongue, 0.5), self._tear))
        heat = cv2.multiply(cv2.multiply(heat, self._low), 138.0)
        heat = cv2.resize(cv2.convertScaleAbs(cv2.max(heat, 0)), self._size, interpolation=cv2.INTER_CUBIC)
        body = cv2.merge([heat, heat, heat])
        fire = cv2.LUT(body, self._table.reshape(1, 256, 3))
        left = round(self._foot[0] - self._size[0] / 2 - (camera - 0.5 * self._stage.reach) * self._parallax)
        top = round(self._foot[1]) - self._size[1]
        height, width = frame.shape[:2]
        y0, y1, x0, x1 = (
            max(0, top), min(height, top + self._size[1]), max(0, left), min(width, left + self._size[0])
        )  # fmt: skip
        if y0 < y1 and x0 < x1:
            part, cut = frame[y0:y1, x0:x1], np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
            # Bright flames hide what is behind them.
            cv2.multiply(part, cv2.LUT(body, VEIL)[cut], part, 1 / 255)
            cv2.add(part, fire[cut], part)

    @staticmethod
    def _sample(sheet: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return cv2.remap(sheet, np.mod(x, TILE), np.mod(y, TILE), cv2.INTER_LINEAR)
