"""Arithmetic on I420 BT.709 pictures: arrays (height*3/2, width) of uint8."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.media.fit import planes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.titles import Plate

    I420 = NDArray[np.uint8]

_TO_BT709 = np.array(
    [[0.9582, 0.0322, 0.0096], [-0.0671, 1.1722, -0.1050], [0.0079, 0.0785, 0.9136]], np.float32
)
"""OpenCV converts with BT.601; turning the colours first makes the result BT.709, at 2.7 ms for 1080p."""
_STRIP = 60
"""Rows converted at a time, so that the strip between the two steps stays in the processor's cache."""


def bgr_to_i420(bgr: NDArray[np.uint8]) -> I420:
    """Convert a BGR picture (height, width, 3) with even sides."""
    height, width = bgr.shape[:2]
    picture = np.empty((height * 3 // 2, width), np.uint8)
    y, u, v = planes(picture)
    for top in range(0, height, _STRIP):
        rows = min(_STRIP, height - top)
        turned = cv2.transform(bgr[top : top + rows], _TO_BT709)
        strip = np.asarray(cv2.cvtColor(turned, cv2.COLOR_BGR2YUV_I420), np.uint8)
        half = slice(top // 2, (top + rows) // 2)
        y[top : top + rows], u[half], v[half] = planes(strip)
    return picture


def mix(below: I420, above: I420, share: float) -> I420:
    """A new picture with `share` (0..1) of the upper one."""
    return np.asarray(cv2.addWeighted(below, 1.0 - share, above, share, 0.0), np.uint8)


class Overlay:
    """A title in the pictures' own format; it touches nothing but its box."""

    def __init__(self, plate: Plate, width: int, height: int) -> None:
        x, y = max(0, plate.x) & ~1, max(0, plate.y) & ~1
        rows = min(plate.bgra.shape[0], height - y) & ~1
        columns = min(plate.bgra.shape[1], width - x) & ~1
        self._x, self._y = x, y
        self._layers: list[tuple[I420, NDArray[np.float32]]] = []
        if rows <= 0 or columns <= 0:
            return
        bgra = plate.bgra[:rows, :columns]
        alpha = bgra[:, :, 3].astype(np.float32) / 255
        opaque = bgra[:, :, :3] / np.maximum(alpha, 1 / 255)[:, :, None]
        colours = bgr_to_i420(np.clip(opaque, 0, 255).astype(np.uint8))
        half = cv2.resize(alpha, (columns // 2, rows // 2), interpolation=cv2.INTER_AREA)
        for plane, weights in zip(planes(colours), (alpha, half, half), strict=True):
            self._layers.append((plane.copy(), np.asarray(weights, np.float32)))

    def blend_onto(self, picture: I420, opacity: float) -> None:
        """Lay the title over a writable picture; opacity 0..1."""
        if not self._layers or opacity <= 0:
            return
        for shrink, plane, (colour, alpha) in zip((1, 2, 2), planes(picture), self._layers, strict=True):
            rows, columns = colour.shape
            top, left = self._y // shrink, self._x // shrink
            box = plane[top : top + rows, left : left + columns]
            weights = alpha if opacity >= 1 else alpha * np.float32(opacity)
            box[:] = cv2.blendLinear(colour, np.ascontiguousarray(box), weights, 1 - weights)
