"""A slow, eased move over a picture, exact to a fraction of a pixel."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.media.planes import planes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.render.looks import View, Zoom

    Plane = NDArray[np.uint8]

Window = tuple[float, float, float]
"""A view as shares of the picture: left edge, top edge, width (which is also its height)."""


class Move:
    """The views of a zoom over `seconds`.

    The window moves along a straight line, and its size by equal factors in equal times; both ends lie
    within the picture, so all that is between does too.
    """

    def __init__(self, zoom: Zoom, seconds: float) -> None:
        self._start, self._end = _window(zoom.start), _window(zoom.end)
        self._seconds = seconds

    def window(self, t: float) -> Window:
        """What is seen at `t` seconds."""
        done = min(1.0, max(0.0, t / self._seconds))
        share = (1 - math.cos(math.pi * done)) / 2
        first, last = self._start[2], self._end[2]
        if abs(first - last) > 1e-9:
            width = first * (last / first) ** share
            share = (width - first) / (last - first)
        left, top, width = (a + (b - a) * share for a, b in zip(self._start, self._end, strict=True))
        return left, top, width


def seen(picture: NDArray[np.uint8], window: Window, width: int, height: int) -> NDArray[np.uint8]:
    """The window of an I420 picture, which may be larger than the canvas, as a new I420 picture."""
    canvas = np.empty((height * 3 // 2, width), np.uint8)
    for source, target in zip(planes(picture), planes(canvas), strict=True):
        seen_plane(source, window, target)
    return canvas


def seen_plane(source: Plane, window: Window, target: Plane) -> None:
    """The window of one plane, drawn into another."""
    left, top, size = window
    rows, columns = source.shape
    across, down = size * columns / target.shape[1], size * rows / target.shape[0]
    # From the middle of a pixel to the middle of a pixel.
    matrix = np.array(
        [[across, 0, left * columns + across / 2 - 0.5], [0, down, top * rows + down / 2 - 0.5]], np.float64
    )
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    size_wanted = (target.shape[1], target.shape[0])
    cv2.warpAffine(source, matrix, size_wanted, dst=target, flags=flags, borderMode=cv2.BORDER_REPLICATE)


def _window(view: View) -> Window:
    size = 1 / view.scale
    return min(max(view.x - size / 2, 0), 1 - size), min(max(view.y - size / 2, 0), 1 - size), size
