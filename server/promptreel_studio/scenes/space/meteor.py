"""A shooting star now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

EVERY = 6.5
"""Seconds between two of them."""
LASTS = 1.1
TURNS = 64
PARTS = 22


class Meteors:
    """One streak per turn, each at another place, moment and slant."""

    def __init__(self, stage: Stage, code: str, salt: int) -> None:
        """Choose where they fly."""
        rng = stage.rng(salt)
        self._stage, self._code = stage, bgr(code)
        draws = rng.random((TURNS, 6))
        self._first = 0.6 * draws[:, 0]
        self._x, self._y = 0.05 + 0.6 * draws[:, 1], 0.04 + 0.28 * draws[:, 2]
        self._slant = 0.28 + 0.34 * draws[:, 3]
        self._side = np.where(draws[:, 4] < 0.5, 1.0, -1.0)
        self._light = 0.6 + 0.4 * draws[:, 5]

    @property
    def nbytes(self) -> int:
        """Memory held: next to nothing."""
        return self._x.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        turn = int(t // EVERY)
        n = turn % TURNS
        age = (t - turn * EVERY - 1.5 - 3.0 * self._first[n]) / LASTS
        if not 0 < age < 1:
            return
        u, stage = self._stage.unit, self._stage
        side = self._side[n]
        way = np.array([np.cos(self._slant[n]) * side, np.sin(self._slant[n])])
        start = np.array(
            [(self._x[n] if side > 0 else 1 - self._x[n]) * stage.width, self._y[n] * stage.height]
        )
        head = start + way * 620 * u * age
        long = 260 * u * min(1.0, age * 2.2)
        gain = self._light[n] * np.sin(np.pi * age) ** 0.8
        # Drawn on a small copy so that the streak is added as light.
        low = np.floor(np.minimum(head, head - way * long) - 6 * u - 2).astype(int)
        high = np.ceil(np.maximum(head, head - way * long) + 6 * u + 2).astype(int)
        x0, y0 = max(0, low[0]), max(0, low[1])
        x1, y1 = min(frame.shape[1], high[0]), min(frame.shape[0], high[1])
        if x0 >= x1 or y0 >= y1:
            return
        patch = np.zeros((y1 - y0, x1 - x0, 3), np.uint8)
        points = [head - way * long * k / PARTS - (x0, y0) for k in range(PARTS + 1)]
        for k in range(PARTS - 1, -1, -1):
            b, g, r = (float(c) for c in self._code * (gain * (1 - k / PARTS) ** 1.7))
            ends = [np.rint(p * 16).astype(int) for p in (points[k], points[k + 1])]
            thick = max(1, round((2.6 * (1 - k / PARTS) + 0.5) * u))
            cv2.line(patch, ends[0].tolist(), ends[1].tolist(), (b, g, r), thick, cv2.LINE_AA, 4)
        soft = cv2.GaussianBlur(patch, (0, 0), max(0.6, 2.2 * u))
        part = frame[y0:y1, x0:x1]
        cv2.add(part, patch, part)
        cv2.add(part, soft, part)
