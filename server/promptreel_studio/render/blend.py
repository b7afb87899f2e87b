"""Arithmetic on I420 BT.709 pictures: arrays (height*3/2, width) of uint8."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.media.planes import planes
from promptreel_studio.scenes.kit.scratch import scratch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.render.draft import Side
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
_SOFT_EDGE = 0.08
_STRIP = 120
"""Rows converted at a time, so that the strip stays in the processor's cache between the steps."""


def bgr_to_i420(bgr: NDArray[np.uint8]) -> I420:
    """Convert a BGR picture (height, width, 3) with even sides; the chroma of four pixels is their mean."""
    height, width = bgr.shape[:2]
    picture = np.empty((height * 3 // 2, width), np.uint8)
    y, u, v = planes(picture)
    strip, full = scratch(_STRIP, width), scratch(2 * _STRIP, width, 1)
    for top in range(0, height, _STRIP):
        rows = min(_STRIP, height - top)
        yuv, full_u, full_v = strip[:rows], full[:rows], full[_STRIP : _STRIP + rows]
        cv2.transform(bgr[top : top + rows], _TO_YUV, yuv)
        cv2.split(yuv, [y[top : top + rows], full_u, full_v])
        half = slice(top // 2, (top + rows) // 2)
        for source, target in ((full_u, u[half]), (full_v, v[half])):
            cv2.resize(source, (width // 2, rows // 2), target, interpolation=cv2.INTER_AREA)
    return picture


def mix(below: I420, above: I420, share: float) -> I420:
    """A new picture with `share` (0..1) of the upper one."""
    return np.asarray(cv2.addWeighted(below, 1.0 - share, above, share, 0.0), np.uint8)


def wipe(below: I420, above: I420, share: float, side: Side) -> I420:
    """A new picture in which the upper one has come in from a side as far as `share` (0..1), with a soft edge."""
    picture = below.copy()
    for target, source in zip(planes(picture), planes(above), strict=True):
        along = target.shape[1] if side in {"left", "right"} else target.shape[0]
        places = (np.arange(along, dtype=np.float32) + 0.5) / along
        if side in {"right", "bottom"}:
            places = 1 - places
        weights = np.clip((share * (1 + _SOFT_EDGE) - places) / _SOFT_EDGE, 0, 1)
        weights = weights * weights * (3 - 2 * weights)
        covered, edge = np.flatnonzero(weights >= 1), np.flatnonzero((weights > 0) & (weights < 1))
        if side in {"top", "bottom"}:
            target, source = target.T, source.T  # noqa: PLW2901 - the same plane, seen from its side
        if len(covered):
            part = slice(covered[0], covered[-1] + 1)
            target[:, part] = source[:, part]
        if len(edge):
            part = slice(edge[0], edge[-1] + 1)
            mixed = target[:, part] + (source[:, part].astype(np.float32) - target[:, part]) * weights[part]
            target[:, part] = np.rint(mixed).astype(np.uint8)
    return picture


class Overlay:
    """Something in the pictures' own format with an opacity; it touches nothing but its box.

    Args:
        x: Left edge on the canvas, even.
        y: Top edge on the canvas, even.
        colours: I420 picture (h*3/2, w), not multiplied by the opacity.
        alpha: Its opacity (h, w), 0..1.
    """

    def __init__(self, x: int, y: int, colours: I420, alpha: NDArray[np.float32]) -> None:
        self._x, self._y = x, y
        rows, columns = alpha.shape
        half = np.asarray(cv2.resize(alpha, (columns // 2, rows // 2), interpolation=cv2.INTER_AREA))
        self._layers: list[tuple[I420, NDArray[np.float32]]] = list(
            zip(planes(colours), (alpha, half, half), strict=True)
        )

    def blend_onto(self, picture: I420, opacity: float) -> None:
        """Lay it over a writable picture; opacity 0..1."""
        if opacity <= 0:
            return
        for shrink, plane, (colour, alpha) in zip((1, 2, 2), planes(picture), self._layers, strict=True):
            rows, columns = colour.shape
            top, left = self._y // shrink, self._x // shrink
            box = plane[top : top + rows, left : left + columns]
            weights = alpha if opacity >= 1 else alpha * np.float32(opacity)
            box[:] = cv2.blendLinear(colour, np.ascontiguousarray(box), weights, 1 - weights)

    def blend_moved(self, picture: I420, opacity: float, scale: float, down: float) -> None:
        """Lay it over a picture, larger by `scale` around its middle and `down` pixels lower."""
        if opacity <= 0:
            return
        rows, columns = self._layers[0][1].shape
        middle_x, middle_y = self._x + columns / 2, self._y + rows / 2
        height, width = picture.shape[0] * 2 // 3, picture.shape[1]
        left, right = _even_span(middle_x - columns * scale / 2, middle_x + columns * scale / 2, width)
        top, bottom = _even_span(
            middle_y + down - rows * scale / 2, middle_y + down + rows * scale / 2, height
        )
        if left >= right or top >= bottom:
            return
        for shrink, plane, (colour, alpha) in zip((1, 2, 2), planes(picture), self._layers, strict=True):
            x, y = left // shrink, top // shrink
            box = plane[y : bottom // shrink, x : right // shrink]
            # From the middle of a pixel to the middle of a pixel.
            start_x = (x + 0.5 - middle_x / shrink) / scale + columns / shrink / 2 - 0.5
            start_y = (y + 0.5 - (middle_y + down) / shrink) / scale + rows / shrink / 2 - 0.5
            matrix = np.array([[1 / scale, 0, start_x], [0, 1 / scale, start_y]])
            size, flags = (box.shape[1], box.shape[0]), cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
            moved = cv2.warpAffine(colour, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
            weights = cv2.warpAffine(alpha, matrix, size, flags=flags) * np.float32(min(1.0, opacity))
            box[:] = cv2.blendLinear(moved, np.ascontiguousarray(box), weights, 1 - weights)

    def part(self, mask: NDArray[np.bool_]) -> Overlay:
        """What of it lies under a mask (h, w), cut to size."""
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        alpha = self._layers[0][1]
        left, right = _even_span(float(columns[0]), float(columns[-1] + 1), alpha.shape[1])
        top, bottom = _even_span(float(rows[0]), float(rows[-1] + 1), alpha.shape[0])
        cut = np.concatenate(
            [
                plane[top // shrink : bottom // shrink, left // shrink : right // shrink].reshape(-1)
                for shrink, (plane, _) in zip((1, 2, 2), self._layers, strict=True)
            ]
        ).reshape((bottom - top) * 3 // 2, right - left)
        share = np.where(mask, alpha, np.float32(0))[top:bottom, left:right]
        return Overlay(self._x + left, self._y + top, cut, np.ascontiguousarray(share))


def _even_span(start: float, end: float, limit: int) -> tuple[int, int]:
    return max(0, math.floor(start / 2) * 2), min(limit, math.ceil(end / 2) * 2)


def from_plate(plate: Plate, width: int, height: int) -> Overlay | None:
    """A title's letters for a canvas of this size; None if they lie beyond the edge."""
    return from_pixels(plate.bgra, plate.x, plate.y, width, height)


def from_pixels(pixels: NDArray[np.uint8], x: int, y: int, width: int, height: int) -> Overlay | None:
    """Premultiplied BGRA pixels at a place of a canvas of this size; None if they lie beyond the edge."""
    x, y = max(0, x) & ~1, max(0, y) & ~1
    rows, columns = min(pixels.shape[0], height - y) & ~1, min(pixels.shape[1], width - x) & ~1
    if rows <= 0 or columns <= 0:
        return None
    bgra = pixels[:rows, :columns]
    alpha = bgra[:, :, 3].astype(np.float32) / 255
    opaque = bgra[:, :, :3] / np.maximum(alpha, 1 / 255)[:, :, None]
    return Overlay(x, y, bgr_to_i420(np.clip(opaque, 0, 255).astype(np.uint8)), alpha)
