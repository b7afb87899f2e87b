"""Parallax planes: painted once, composited with two OpenCV calls per frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.scratch import scratch

if TYPE_CHECKING:
    from collections.abc import Iterator

Picture = NDArray[np.uint8]
STRIP = 128
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
        colour, alpha = np.ascontiguousarray(bgra[..., :3]), np.ascontiguousarray(bgra[..., 3])
        rows = np.flatnonzero(np.maximum(_row_peak(alpha), _row_peak(colour)))
        self.top, self.bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 0)
        colour, alpha = colour[self.top : self.bottom], alpha[self.top : self.bottom]
        self.width = colour.shape[1]
        holes = np.flatnonzero(alpha.min(axis=1) < 255) if len(rows) else np.zeros(0, int)
        self._solid_from = int(holes[-1]) + 1 if len(holes) else 0
        self._phases = [
            (_shift(colour, part, wraps), _cover(_shift(alpha, part, wraps)[: self._solid_from]))
            for part in ((0.0,) if fine else [(n + 0.5) / phases for n in range(phases)])
        ]

    @property
    def nbytes(self) -> int:
        """Memory the plane holds."""
        return sum(colour.nbytes + cover.nbytes for colour, cover in self._phases)

    def over(self, frame: Picture, x: float = 0.0) -> None:
        """Composite in place, with the plane's column `x` at the frame's left edge."""
        for first, last, colour, cover in self._windows(frame.shape[1], x):
            self._lay(frame[:, first:last], colour, cover, frame.shape[1])

    def add(self, frame: Picture, x: float, mask: Picture) -> None:
        """Add the colours, weighted by a mask of the frame's size."""
        top, bottom = self.top, min(self.bottom, frame.shape[0])
        for first, last, colour, _ in self._windows(frame.shape[1], x):
            part = frame[top:bottom, first:last]
            light = cv2.multiply(colour[: bottom - top], mask[top:bottom, first:last], scale=1 / 255)
            cv2.add(part, light, part)

    def _windows(self, width: int, x: float) -> Iterator[tuple[int, int, Picture, Picture]]:
        """Which columns of the frame show which part of the plane."""
        phases = len(self._phases)
        step = int(np.floor(x * phases))
        colour, cover = self._phases[step % phases]
        columns = colour.shape[1]
        left = (step // phases) % columns if self._wraps else max(0, min(step // phases, columns - width))
        first = 0
        while first < width:
            last = min(width, first + columns - left)
            yield first, last, colour[:, left : left + last - first], cover[:, left : left + last - first]
            first, left = last, 0

    def _lay(self, frame: Picture, colour: Picture, cover: Picture, width: int) -> None:
        top, bottom = self.top, min(self.bottom, frame.shape[0])
        if bottom <= top:
            return
        mixed = min(bottom - top, self._solid_from)
        if mixed:
            strip = scratch(STRIP, width)
            for first in range(0, mixed, STRIP):
                rows = slice(first, min(mixed, first + STRIP))
                part = frame[top + first : top + rows.stop]
                clear = strip[: rows.stop - first, : part.shape[1]]
                cv2.cvtColor(cover[rows], cv2.COLOR_GRAY2BGR, clear)
                cv2.multiply(part, clear, part, 1 / 255)
                cv2.add(part, colour[rows], part)
        if bottom - top > mixed:
            frame[top + mixed : bottom] = colour[mixed : bottom - top]


def _row_peak(values: Picture) -> Picture:
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
