"""The finished picture, a little enlarged, moved by less than a pixel at a time: a tilt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture

MARGIN = 0.015
"""What the picture is larger than the way on each side, as a share of the frame."""
_LEAST = 1.05
"""Nearer to 1 the places that a pixel of the picture can take would lie too far apart."""


class Slip:
    """A window on an enlarged picture.

    A resize is more than three times as fast as a warp, but begins at a whole pixel of the picture. Enlarged by 1.1,
    ten pixels that follow each other begin at ten different fractions of an enlarged one: so the window begins at the
    one whose fraction fits, and leaves out some enlarged rows.
    """

    def __init__(self, width: int, height: int, travel: tuple[float, float]) -> None:
        """Prepare the buffer.

        Args:
            width: Of the picture and the window, pixels.
            height: The same upright.
            travel: The whole way of the window over the enlarged picture, as shares of the width and the height.
        """
        self._size = width, height
        self.zoom = max(_LEAST, 1 + max(travel) + 2 * MARGIN)
        self._spare = [
            min(math.ceil(1 / (self.zoom - 1)), max(0, int(MARGIN * side / self.zoom) - 1))
            for side in self._size
        ]
        self._taken = [
            min(side, math.ceil(side / self.zoom) + spare + 2)
            for side, spare in zip(self._size, self._spare, strict=True)
        ]
        columns, rows = (round(taken * self.zoom) for taken in self._taken)
        self._large = np.empty((rows, columns, 3), np.uint8)

    def of(self, picture: Picture, slip: tuple[float, float]) -> Picture:
        """The part of a picture that the window shows.

        Args:
            picture: (height, width, 3).
            slip: How far the window is from the middle, right and down, as shares of the width and the height.

        Returns:
            (height, width, 3), a part of the window's own buffer.
        """
        (left, x), (top, y) = (self._begin(axis, share) for axis, share in enumerate(slip))
        (width, height), (columns, rows) = self._size, self._taken
        # By factors: a size alone would round the scale, and the places would no longer fit.
        cv2.resize(
            picture[top : top + rows, left : left + columns],
            None,
            self._large,
            self.zoom,
            self.zoom,
            cv2.INTER_LINEAR,
        )
        return self._large[y : y + height, x : x + width]

    def _begin(self, axis: int, share: float) -> tuple[int, int]:
        """The pixel of the picture that is enlarged first, and how many enlarged ones after it the window begins."""
        side, zoom = self._size[axis], self.zoom
        place = (zoom - 1) * side / 2 + share * side
        last = min(int(place / zoom), side - self._taken[axis])
        first = max(0, min(int(place / zoom) - self._spare[axis], last))
        begin = min(range(first, last + 1), key=lambda n: abs((place - n * zoom) - round(place - n * zoom)))
        left_out = self._large.shape[1 - axis] - side
        return begin, min(max(round(place - begin * zoom), 0), left_out)
