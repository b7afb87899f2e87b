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

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
_CB, _CR = 2 * (1 - _BLUE), 2 * (1 - _RED)
_LUMA, _CHROMA = 219 / 255, 224 / 255
_TO_YUV = np.array(
    [
        [_LUMA * _BLUE, _LUMA * _GREEN, _LUMA * _RED, 16],
        [_CHROMA * 0.5, -_CHROMA * _GREEN / _CB, -_CHROMA * _RED / _CB, 128],
        [-_CHROMA * _BLUE / _CR, -_CHROMA * _GREEN / _CR, _CHROMA * 0.5, 128],
    ],
    np.float32,
)
"""BT.709, limited range; FFmpeg's own conversion takes five times as long."""
_STRIP = 120
"""Rows converted at a time, so that the strip stays in the processor's cache between the steps."""


def bgr_to_i420(bgr: NDArray[np.uint8]) -> I420:
    """Convert a BGR picture (height, width, 3) with even sides; the chroma of four pixels is their mean."""
    height, width = bgr.shape[:2]
    picture = np.empty((height * 3 // 2, width), np.uint8)
    y, u, v = planes(picture)
    for top in range(0, height, _STRIP):
        rows = min(_STRIP, height - top)
        yuv = cv2.transform(bgr[top : top + rows], _TO_YUV)
        chroma = cv2.resize(yuv, (width // 2, rows // 2), interpolation=cv2.INTER_AREA)
        half = slice(top // 2, (top + rows) // 2)
        cv2.extractChannel(yuv, 0, y[top : top + rows])
        cv2.extractChannel(chroma, 1, u[half])
        cv2.extractChannel(chroma, 2, v[half])
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
