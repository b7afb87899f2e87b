"""Plants in the wind: painted once in several bent states, blended per frame."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import brightest
from promptreel_studio.scenes.kit.pen import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

Picture = NDArray[np.uint8]


class Swaying:
    """A small picture that bends: every state between two painted ones is a blend of them."""

    def __init__(self, width: int, height: int, states: int, paint: Callable[[Sheet, float], None]) -> None:
        """Paint the states.

        Args:
            width: Pixels of the sheet.
            height: Pixels of the sheet.
            states: How many; neighbours should differ by about two pixels at most.
            paint: Draws the thing bent by -1..1; it is called once per state and must draw the same thing.
        """
        sheets = []
        for bend in np.linspace(-1, 1, states):
            sheet = Sheet(width, height)
            paint(sheet, float(bend))
            sheets.append(sheet.pixels)
        # Only what some state covers is kept.
        seen = brightest(reduce(cv2.max, sheets))
        rows, columns = np.flatnonzero(seen.max(axis=1)), np.flatnonzero(seen.max(axis=0))
        self.left, self.top = (int(columns[0]), int(rows[0])) if len(rows) else (0, 0)
        bottom, right = (int(rows[-1]) + 1, int(columns[-1]) + 1) if len(rows) else (1, 1)
        self._states = [np.ascontiguousarray(s[self.top : bottom, self.left : right]) for s in sheets]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(state.nbytes for state in self._states)

    def draw(self, frame: Picture, x: float, y: float, bend: float) -> None:
        """Composite it with the sheet's corner at (x, y), bent by `bend` in -1..1."""
        left, top = round(x) + self.left, round(y) + self.top
        height, width = self._states[0].shape[:2]
        y0, y1 = max(0, top), min(frame.shape[0], top + height)
        x0, x1 = max(0, left), min(frame.shape[1], left + width)
        if y0 >= y1 or x0 >= x1:
            return
        place = min(max((bend + 1) / 2, 0.0), 1.0) * (len(self._states) - 1)
        index = min(int(place), len(self._states) - 2)
        window = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
        share = place - index
        mixed = cv2.addWeighted(
            self._states[index][window], 1 - share, self._states[index + 1][window], share, 0
        )
        colour = cv2.cvtColor(mixed, cv2.COLOR_BGRA2BGR)
        clear = cv2.bitwise_not(cv2.extractChannel(mixed, 3))
        part = frame[y0:y1, x0:x1]
        cv2.multiply(part, cv2.cvtColor(clear, cv2.COLOR_GRAY2BGR), part, 1 / 255)
        cv2.add(part, colour, part)


def breeze(t: float, phase: float) -> float:
    """The wind at a place: gusts that never repeat, within -1..1."""
    gust = 0.62 + 0.38 * np.sin(t * 0.23 + phase * 1.7)
    return float(gust * (0.62 * np.sin(t * 0.97 + phase) + 0.38 * np.sin(t * 1.63 + phase * 2.3)))


def squall(t: float, phase: float) -> float:
    """The wind of a storm at a place: what stands in it is bowed all the time and whipped by gusts, within 0..1."""
    gust = np.sin(t * 0.61 + phase * 1.3) * 0.6 + np.sin(t * 1.07 + phase * 0.7) * 0.4
    whip = 0.62 * np.sin(t * 3.1 + phase * 2.0) + 0.38 * np.sin(t * 5.3 + phase * 3.7)
    return float(np.clip(0.60 + 0.20 * gust + (0.12 + 0.08 * gust) * whip, 0.0, 1.0))
