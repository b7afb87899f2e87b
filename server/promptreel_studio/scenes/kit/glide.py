"""A ring that drifts so slowly that every fraction of a pixel counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.composed import Picture


class Gliding:
    """A premultiplied ring, interpolated between its columns: soft pictures such as clouds glide without steps."""

    def __init__(
        self, bgra: Picture, width: int, *, top: int = 0, parallax: float = 0.0, speed: float = 0.0
    ) -> None:
        """Keep the pixels.

        Args:
            bgra: (rows, period, 4) premultiplied; its two ends meet.
            width: Columns of the frame.
            top: Row of the frame at which it begins.
            parallax: Share of the camera's way that it moves.
            speed: Pixels per second of its own.
        """
        seen = np.flatnonzero(bgra.reshape(len(bgra), -1).max(axis=1))
        first, last = (int(seen[0]), int(seen[-1]) + 1) if len(seen) else (0, 1)
        self._period = bgra.shape[1]
        longer = np.arange(self._period + width + 2) % self._period
        part = bgra[first:last][:, longer]
        self._colour = np.ascontiguousarray(part[..., :3])
        holes = np.flatnonzero(part[..., 3].min(axis=1) < 255)
        solid = int(holes[-1]) + 1 if len(holes) else 0
        self._clear = cv2.bitwise_not(np.ascontiguousarray(part[:solid, :, 3])) if solid else part[:0, :, 3]
        self._top, self._parallax, self._speed = top + first, parallax, speed

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._colour.nbytes + self._clear.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        place = (self._speed * t + self._parallax * camera) % self._period
        left = int(place)
        share = place - left
        rows = min(len(self._colour), frame.shape[0] - self._top)
        mixed = min(rows, len(self._clear))
        here, following = slice(left, left + frame.shape[1]), slice(left + 1, left + 1 + frame.shape[1])

        def between(ring: Picture, first: int, last: int) -> Picture:
            return cv2.addWeighted(ring[first:last, here], 1 - share, ring[first:last, following], share, 0)

        if mixed > 0:
            part = frame[self._top : self._top + mixed]
            clear = cv2.cvtColor(between(self._clear, 0, mixed), cv2.COLOR_GRAY2BGR)
            cv2.multiply(part, clear, part, 1 / 255)
            cv2.add(part, between(self._colour, 0, mixed), part)
        if rows > mixed:
            frame[self._top + mixed : self._top + rows] = between(self._colour, mixed, rows)
