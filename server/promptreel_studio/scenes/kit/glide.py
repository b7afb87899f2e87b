"""A ring that drifts so slowly that every fraction of a pixel counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.plane import STRIP, apart, row_peak
from promptreel_studio.scenes.kit.scratch import scratch
from promptreel_studio.scenes.kit.spans import COPIED, MIXED, spans

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
        colour, alpha = apart(bgra)
        seen = np.flatnonzero(np.maximum(row_peak(colour), row_peak(alpha)))
        first, last = (int(seen[0]), int(seen[-1]) + 1) if len(seen) else (0, 1)
        self._period, self._wide = bgra.shape[1], width
        self._colour = _longer(colour[first:last], width)
        clear = cv2.bitwise_not(_longer(alpha[first:last], width))
        holes = np.flatnonzero(row_peak(clear))
        mixed = -(-(int(holes[-1]) + 1) // STRIP) * STRIP if len(holes) else 0
        self._clear = clear[:mixed].copy()
        self._strips = [
            spans(self._colour[row : row + STRIP], clear[row : row + STRIP], between=True)
            for row in range(0, len(clear), STRIP)
        ]
        self._top, self._parallax, self._speed = top + first, parallax, speed

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._colour.nbytes + self._clear.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        place = (self._speed * t + self._parallax * camera) % self._period
        left = int(place)
        share, width = place - left, frame.shape[1]
        rows = min(len(self._colour), frame.shape[0] - self._top)
        for number, found in enumerate(self._strips[: -(-rows // STRIP)]):
            strip = slice(number * STRIP, min(rows, (number + 1) * STRIP))
            for span in found:
                first, last = max(span.first - left, 0), min(span.last - left, width)
                if first < last:
                    part = frame[self._top + strip.start : self._top + strip.stop, first:last]
                    self._lay(part, strip, left + first, share, span.how)

    def _lay(self, part: Picture, strip: slice, first: int, share: float, how: int) -> None:
        rows, columns = part.shape[:2]
        here, following = slice(first, first + columns), slice(first + 1, first + 1 + columns)

        def between(ring: Picture, out: Picture) -> Picture:
            return cv2.addWeighted(ring[strip, here], 1 - share, ring[strip, following], share, 0, out)

        if how == COPIED:
            between(self._colour, part)
            return
        if how == MIXED:
            clear = between(self._clear, scratch(STRIP, self._wide, 1)[:rows, :columns])
            cover = cv2.cvtColor(clear, cv2.COLOR_GRAY2BGR, scratch(STRIP, self._wide)[:rows, :columns])
            cv2.multiply(part, cover, part, 1 / 255)
        cv2.add(part, between(self._colour, scratch(STRIP, self._wide)[:rows, :columns]), part)


def _longer(ring: Picture, width: int) -> Picture:
    """The ring and, after it, as much of its beginning as a frame and a pixel need."""
    columns = ring.shape[1] + width + 2
    return np.ascontiguousarray(np.concatenate([ring] * -(-columns // ring.shape[1]), axis=1)[:, :columns])
