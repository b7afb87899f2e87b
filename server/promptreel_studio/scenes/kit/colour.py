"""Colours: hex notation, ramps, a soft shoulder instead of clipping, and dither against banding."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Picture = NDArray[np.uint8]
Stops = Sequence[tuple[float, str]]
STRIP = 64
"""Rows worked out at a time: temporary arrays of a whole 4K picture would take more memory than the picture."""


def bgr_of(pixels: Picture) -> Picture:
    """The colours (h, w, 3) of (h, w, 4) pixels; NumPy takes a good ten times as long to copy them."""
    return cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR)


def alpha_of(pixels: Picture) -> Picture:
    """The alpha (h, w) of (h, w, 4) pixels."""
    return cv2.extractChannel(pixels, 3)


def bgr(code: str) -> Floats:
    """`#rrggbb` as three floats in OpenCV's order."""
    return np.array([int(code[i : i + 2], 16) for i in (5, 3, 1)], np.float32)


def rgb(code: str) -> tuple[int, int, int]:
    """`#rrggbb` as integers."""
    value = int(code[1:7], 16)
    return value >> 16, value >> 8 & 255, value & 255


def argb(code: str, alpha: float = 255) -> int:
    """`#rrggbb` as the integer Skia wants."""
    return (int(min(max(alpha, 0), 255)) << 24) | int(code[1:], 16)


def mix(first: str, second: str, share: float) -> str:
    """Blend two colours; `share` 0 is the first."""
    one, two = rgb(first), rgb(second)
    return _code(
        one[0] + (two[0] - one[0]) * share,
        one[1] + (two[1] - one[1]) * share,
        one[2] + (two[2] - one[2]) * share,
    )


def scale(code: str, factor: float) -> str:
    """Lighten or darken."""
    red, green, blue = rgb(code)
    return _code(red * factor, green * factor, blue * factor)


def greyed(code: str, share: float) -> str:
    """Less colourful, as bright as before."""
    red, green, blue = rgb(code)
    level = round(0.3 * red + 0.59 * green + 0.11 * blue)
    return mix(code, f"#{level:02x}{level:02x}{min(255, level + 6):02x}", share)


def _code(red: float, green: float, blue: float) -> str:
    # Written out, as painting a wood asks thousands of times.
    r = 255 if red > 255 else round(red) if red > 0 else 0
    g = 255 if green > 255 else round(green) if green > 0 else 0
    b = 255 if blue > 255 else round(blue) if blue > 0 else 0
    return f"#{r << 16 | g << 8 | b:06x}"


def ramp(stops: Stops, count: int) -> Floats:
    """A vertical gradient, (count, 3) float BGR, smoothed so that the stops do not show as bands."""
    position = [p for p, _ in stops]
    colours = np.stack([bgr(c) for _, c in stops])
    x = np.linspace(0, 1, 512, dtype=np.float32)
    table = np.stack([np.interp(x, position, colours[:, k]) for k in range(3)], 1).astype(np.float32)
    table = cv2.GaussianBlur(table[:, None, :], (1, 0), 1, sigmaY=14, borderType=cv2.BORDER_REPLICATE)[:, 0]
    at = np.linspace(0, 511, count, dtype=np.float32)
    return np.stack([np.interp(at, np.arange(512), table[:, k]) for k in range(3)], 1).astype(np.float32)


def smoothstep(low: float, high: float, value: Floats) -> Floats:
    """0 below `low`, 1 above `high`, soft between; `low` may be the larger."""
    x = np.clip((value - low) / (high - low), 0, 1)
    return (x * x * (3 - 2 * x)).astype(np.float32)


def brightest(picture: NDArray[Any]) -> NDArray[Any]:
    """The highest of a picture's channels at each place, (h, w); numpy's own takes ten times as long."""
    return np.asarray(reduce(cv2.max, cv2.split(picture)), picture.dtype)


def shoulder(picture: Floats, knee: float = 218.0) -> Floats:
    """Compress light above `knee` towards white by its brightest channel, so that hues do not shift when bright."""
    bright = np.flatnonzero(picture.reshape(len(picture), -1).max(axis=1) > knee)
    if not bright.size:
        return picture
    result = picture.copy()
    for first in range(int(bright[0]), int(bright[-1]) + 1, STRIP):
        rows = slice(first, min(first + STRIP, int(bright[-1]) + 1))
        result[rows] = _pressed(picture[rows], knee)
    return result


def _pressed(part: Floats, knee: float) -> Floats:
    peak = brightest(part)[..., None]
    over = np.maximum(peak - knee, 0)
    room = 255.0 - knee
    target = np.where(peak > knee, knee + room * (1 - np.exp(-over / room)), peak)
    scaled = part * (target / np.maximum(peak, 1e-3))
    wash = np.clip(over / 300.0, 0, 1) * 0.85
    return scaled + (target - scaled) * wash


def dither(picture: Floats, rng: np.random.Generator) -> Picture:
    """Float BGR to bytes with triangular noise, so that gradients show no bands."""
    tile = rng.random((256, 256), np.float32) - rng.random((256, 256), np.float32)
    height, width = picture.shape[:2]
    noise = np.tile(tile, (1, width // 256 + 1))[:, :width, None] * 0.9
    result = np.empty(picture.shape, np.uint8)
    for first in range(0, height, 256):
        part = picture[first : first + 256]
        total = part + noise[: len(part)]
        total += 0.5
        result[first : first + 256] = np.clip(total, 0, 255, out=total)
    return result
