"""Filters on I420 pictures: light, colour, blur, vignette and grain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.media.planes import planes

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from promptreel_studio.render.looks import Filters

    I420 = NDArray[np.uint8]
    Table = NDArray[np.uint8]

_FLOOR, _RANGE, _NEUTRAL = 16, 219, 128
_BLACK = (_FLOOR, _NEUTRAL, _NEUTRAL)
_WIDEST_BLUR = 0.03
"""Standard deviation of the strongest blur, as a share of the picture's short side."""
_NARROW_BLUR = 2.5
_WARM = 30
_STRONGEST_GRAIN = 12.0
_DITHER = 0.004
"""Noise in the vignette: without it a plain sky would show rings."""
_SEPIA = ((0.74, 1.0), (1.0, 0.96), (1.42, 0.86))
"""Exponent and gain of red, green and blue over the luma."""


class Filter:
    """Applies one set of filters to pictures of one size; safe to use from several threads.

    Args:
        filters: What to change.
        width: Of the pictures, even pixels.
        height: The same.
    """

    def __init__(self, filters: Filters, width: int, height: int) -> None:
        self._sigma = filters.blur * _WIDEST_BLUR * min(width, height)
        self._luma = _luma_table(filters.brightness, filters.contrast)
        self._chroma = _chroma_steps(filters)
        self._vignette = _vignette(filters.vignette, width, height) if filters.vignette else None
        self._grain = _grain(filters.grain, width, height) if filters.grain else None

    def __call__(self, picture: I420) -> I420:
        """A new picture; the one given stays as it is."""
        changed = np.array(picture)
        y, u, v = planes(changed)
        if self._sigma:
            for plane, shrink in ((y, 1), (u, 2), (v, 2)):
                _blur(plane, self._sigma / shrink)
        if self._luma is not None:
            cv2.LUT(y, self._luma, dst=y)
        if self._chroma is not None:
            self._chroma(y, u, v)
        if self._vignette is not None:
            for plane, dark, (keep, lose) in zip((y, u, v), _BLACK, self._vignette, strict=True):
                plane[:] = cv2.blendLinear(plane, np.full_like(plane, dark), keep, lose)
        if self._grain is not None:
            cv2.addWeighted(y, 1.0, self._grain, 1.0, -_NEUTRAL, dst=y)
        return changed


def _luma_table(brightness: float, contrast: float) -> Table | None:
    if not brightness and not contrast:
        return None
    level = np.clip((np.arange(256) - _FLOOR) / _RANGE, 0, 1)
    # A curve and no sum: black and white keep their places, and nothing is clipped.
    level = level**2.0 ** (-1.3 * brightness)
    if brightness < 0:
        level *= 1 + 0.3 * brightness
    if contrast > 0:
        level += contrast * (level**3 * (level * (6 * level - 15) + 10) - level)
    elif contrast < 0:
        level = 0.5 + (level - 0.5) * (1 + 0.75 * contrast)
    return np.rint(_FLOOR + _RANGE * level).astype(np.uint8)


def _chroma_steps(filters: Filters) -> Callable[[I420, I420, I420], None] | None:
    """What is done to the colours; warmth and looks follow the luma, so that black stays black."""
    if filters.look == "sepia":
        blue, red = _sepia_tables()

        def tone(y: I420, u: I420, v: I420) -> None:
            light = _half(y)
            cv2.LUT(light, blue, dst=u)
            cv2.LUT(light, red, dst=v)

        return tone
    # Lighter greys under the same colours would look like mist.
    gain = 0.0 if filters.look == "mono" else (1 + filters.saturation) * (1 + 0.35 * filters.brightness)
    shift = filters.warmth * _WARM / _RANGE
    if gain == 1 and not shift:
        return None
    table = np.clip(np.rint(_NEUTRAL + gain * (np.arange(256) - _NEUTRAL)), 16, 240).astype(np.uint8)

    def colour(y: I420, u: I420, v: I420) -> None:
        if gain != 1:
            for plane in (u, v):
                cv2.LUT(plane, table, dst=plane)
        if shift:
            light = _half(y)
            cv2.addWeighted(u, 1.0, light, -shift, shift * _FLOOR, dst=u)
            cv2.addWeighted(v, 1.0, light, 0.75 * shift, -0.75 * shift * _FLOOR, dst=v)

    return colour


def _half(y: I420) -> I420:
    return np.asarray(cv2.resize(y, (y.shape[1] // 2, y.shape[0] // 2), interpolation=cv2.INTER_AREA))


def _sepia_tables() -> tuple[Table, Table]:
    level = np.clip((np.arange(256) - _FLOOR) / _RANGE, 0, 1)
    red, green, blue = (gain * level**exponent for exponent, gain in _SEPIA)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    tables = (_NEUTRAL + 224 * (blue - luma) / 1.8556, _NEUTRAL + 224 * (red - luma) / 1.5748)
    return np.rint(tables[0]).astype(np.uint8), np.rint(tables[1]).astype(np.uint8)


def _blur(plane: I420, sigma: float) -> None:
    """A wide blur at a fraction of the size looks the same and costs as little as a narrow one."""
    rows, columns = plane.shape
    small = plane
    # By halves: OpenCV is quick only at whole factors.
    while sigma >= _NARROW_BLUR and min(small.shape) > 1:
        size = (small.shape[1] // 2, small.shape[0] // 2)
        small, sigma = cv2.resize(small, size, interpolation=cv2.INTER_AREA), sigma / 2
    soft = cv2.GaussianBlur(small, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
    cv2.resize(soft, (columns, rows), dst=plane, interpolation=cv2.INTER_LINEAR)


def _vignette(
    amount: float, width: int, height: int
) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """For every plane, the shares of the picture and of black."""
    rng = np.random.default_rng(width * 65_536 + height)
    shares = []
    for shrink in (1, 2, 2):
        rows, columns = height // shrink, width // shrink
        down = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows * 2 - 1
        across = (np.arange(columns, dtype=np.float32)[None, :] + 0.5) / columns * 2 - 1
        distance = np.sqrt((down**2 + across**2) / 2)
        edge = np.clip((distance - 0.35) / 0.65, 0, 1)
        keep = 1 - 0.85 * amount * edge * edge * (3 - 2 * edge)
        keep += _DITHER * amount * rng.uniform(-1, 1, (rows, columns)).astype(np.float32)
        keep = np.clip(keep, 0, 1).astype(np.float32)
        shares.append((keep, 1 - keep))
    return shares


def _grain(amount: float, width: int, height: int) -> I420:
    """Noise around 128, the same for every frame: moving grain would double the size of the file."""
    rng = np.random.default_rng(height * 65_536 + width)
    noise = rng.normal(0, 1, (height, width)).astype(np.float32)
    soft = cv2.GaussianBlur(noise, (0, 0), max(0.5, min(width, height) / 1800))
    strength = _STRONGEST_GRAIN * amount / max(1e-6, float(soft.std()))
    return np.clip(np.rint(_NEUTRAL + strength * soft), 0, 255).astype(np.uint8)
