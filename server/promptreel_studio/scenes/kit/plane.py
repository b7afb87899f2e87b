"""Parallax planes: painted once, composited where anything of them is to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import alpha_of, bgr_of
from promptreel_studio.scenes.kit.scratch import scratch
from promptreel_studio.scenes.kit.spans import COPIED, MIXED, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

Picture = NDArray[np.uint8]
STRIP = 64
"""Rows laid at a time, so that they stay in the processor's cache between the steps."""


def light_spill(picture: Picture, threshold: float, gain: float, sigma: float) -> Picture:
    """The glow around what is brighter than `threshold`, at two radii; worked out on small copies."""
    height, width = picture.shape[:2]

    def shrink(source: Picture, by: int) -> Picture:
        size = (max(1, width // by), max(1, height // by))
        return cv2.resize(source, size, interpolation=cv2.INTER_AREA)

    factor = 8 if min(width, height) >= 320 else 2
    bright = cv2.subtract(shrink(picture, factor), (threshold, threshold, threshold, 0))
    near = cv2.GaussianBlur(bright, (0, 0), max(0.8, sigma / factor))
    far = cv2.GaussianBlur(shrink(bright, factor * 4), (0, 0), max(0.8, sigma / factor / 4 * 3.5))
    far = cv2.resize(far, (bright.shape[1], bright.shape[0]), interpolation=cv2.INTER_CUBIC)
    return cv2.resize(cv2.addWeighted(near, gain, far, gain * 1.4, 0), (width, height))


def spill_onto(picture: Picture, threshold: float, gain: float, sigma: float) -> Picture:
    """The picture with its own glow added."""
    return cv2.add(picture, light_spill(picture, threshold, gain, sigma))


class Plane:
    """A premultiplied picture that slides over the frame.

    Colour without alpha is light and adds up, so glows are baked in. Two sub-pixel phases (a quarter and three
    quarters) are kept, equally soft: a pan then needs no interpolation and does not shimmer.
    """

    def __init__(self, bgra: Picture, *, wraps: bool = False, fine: bool = False, phases: int = 2) -> None:
        """Take the pixels apart.

        Args:
            bgra: (h, w, 4) premultiplied.
            wraps: The picture is a ring: it tiles sideways and may slide for ever.
            fine: Whole-pixel steps are small enough.
            phases: Steps per pixel; more for a plane that is slow and full of detail.
        """
        self._wraps = wraps
        colour, alpha = apart(bgra)
        rows = np.flatnonzero(np.maximum(row_peak(alpha), row_peak(colour)))
        self.top, self.bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 0)
        colour, alpha = colour[self.top : self.bottom], alpha[self.top : self.bottom]
        self.width = colour.shape[1]
        holes = np.flatnonzero(row_peak(cv2.bitwise_not(alpha))) if len(rows) else np.zeros(0, int)
        self._solid_from = int(holes[-1]) + 1 if len(holes) else 0
        self._phases = [
            _Phase(_shift(colour, part, wraps), _cover(_shift(alpha, part, wraps)[: self._solid_from]))
            for part in ((0.0,) if fine else [(n + 0.5) / phases for n in range(phases)])
        ]

    @property
    def nbytes(self) -> int:
        """Memory the plane holds."""
        return sum(phase.colour.nbytes + phase.cover.nbytes for phase in self._phases)

    def over(self, frame: Picture, x: float = 0.0) -> None:
        """Composite in place, with the plane's column `x` at the frame's left edge."""
        top, bottom = self.top, min(self.bottom, frame.shape[0])
        if bottom <= top:
            return
        for phase, first, left, width in self._windows(frame.shape[1], x):
            phase.lay(frame[top:bottom, first : first + width], left)

    def add(self, frame: Picture, x: float, mask: Picture) -> None:
        """Add the colours, weighted by a mask of the frame's size."""
        top, bottom = self.top, min(self.bottom, frame.shape[0])
        for phase, first, left, width in self._windows(frame.shape[1], x):
            columns = slice(first, first + width)
            part, colour = frame[top:bottom, columns], phase.colour[: bottom - top, left : left + width]
            light = cv2.multiply(colour, mask[top:bottom, columns], scale=1 / 255)
            cv2.add(part, light, part)

    def _windows(self, width: int, x: float) -> Iterator[tuple[_Phase, int, int, int]]:
        """Which columns of the frame show which of the plane: the first of each, and how many."""
        phases = len(self._phases)
        step = int(np.floor(x * phases))
        phase = self._phases[step % phases]
        columns = phase.colour.shape[1]
        left = (step // phases) % columns if self._wraps else max(0, min(step // phases, columns - width))
        first = 0
        while first < width:
            last = min(width, first + columns - left)
            yield phase, first, left, last - first
            first, left = last, 0


class _Phase:
    """The plane at a fraction of a pixel."""

    def __init__(self, colour: Picture, cover: Picture) -> None:
        self.colour, self.cover = colour, cover
        self._strips = [
            spans(colour[first : first + STRIP][: len(cover) - first], cover[first : first + STRIP])
            for first in range(0, len(cover), STRIP)
        ]

    def lay(self, frame: Picture, left: int) -> None:
        """Lay the columns from `left` on over the rows that the plane has in the frame."""
        rows, width = frame.shape[:2]
        mixed = min(rows, len(self.cover))
        for number, found in enumerate(self._strips[: -(-mixed // STRIP)]):
            strip = slice(number * STRIP, min(mixed, (number + 1) * STRIP))
            for span in found:
                first, last = max(span.first - left, 0), min(span.last - left, width)
                if first >= last:
                    continue
                part, colour = frame[strip, first:last], self.colour[strip, left + first : left + last]
                if span.how == MIXED:
                    clear = scratch(STRIP, width)[: len(part), : last - first]
                    cv2.cvtColor(self.cover[strip, left + first : left + last], cv2.COLOR_GRAY2BGR, clear)
                    cv2.multiply(part, clear, part, 1 / 255)
                if span.how == COPIED:
                    np.copyto(part, colour)
                else:
                    cv2.add(part, colour, part)
        if rows > mixed:
            np.copyto(frame[mixed:], self.colour[mixed:rows, left : left + width])


def apart(bgra: Picture) -> tuple[Picture, Picture]:
    """The colour (h, w, 3) and the alpha (h, w) of a picture."""
    return bgr_of(bgra), alpha_of(bgra)


def row_peak(values: Picture) -> Picture:
    """The highest value of each row of (h, w) or (h, w, n)."""
    return values.reshape(values.shape[0], -1).max(axis=1)


def _shift(values: Picture, part: float, wraps: bool) -> Picture:
    if part == 0.0 or not values.size:
        return values.copy()
    if wraps:
        return cv2.addWeighted(values, 1 - part, np.roll(values, -1, axis=1), part, 0)
    return cv2.addWeighted(values[:, :-1], 1 - part, values[:, 1:], part, 0)


def _cover(alpha: Picture) -> Picture:
    if not alpha.size:
        return np.zeros((0, alpha.shape[1]), np.uint8)
    return cv2.bitwise_not(alpha)
