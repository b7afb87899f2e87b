"""Light on painted things: lamps that fall off over a plane, and flat shapes made to look round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.pen import Sheet

COARSE = 8


@dataclass(frozen=True)
class Lamp:
    """A light in the picture's plane; lengths in pixels.

    Attributes:
        x: Where.
        y: Where.
        code: Colour.
        gain: 1.0 shows the painted colours as they are.
        reach: Distance at which a third is left.
        flat: How many times wider than high its pool is.
    """

    x: float
    y: float
    code: str
    gain: float
    reach: float
    flat: float = 1.0


def light_map(width: int, height: int, ambient: str, lamps: Sequence[Lamp]) -> Floats:
    """(height, width, 3) factors for the colours of a plane."""
    y, x = np.mgrid[0 : height + COARSE : COARSE, 0 : width + COARSE : COARSE].astype(np.float32)
    total = np.ones((*y.shape, 3), np.float32) * (bgr(ambient) / 255)
    for lamp in lamps:
        square = (((x - lamp.x) / lamp.flat) ** 2 + (y - lamp.y) ** 2) / lamp.reach**2
        total += (lamp.gain / (1 + square) ** 1.35)[..., None] * (bgr(lamp.code) / 255)
    big = cv2.resize(
        total, (total.shape[1] * COARSE, total.shape[0] * COARSE), interpolation=cv2.INTER_LINEAR
    )
    half = COARSE // 2
    return np.ascontiguousarray(big[half : half + height, half : half + width])


def illuminate(sheet: Sheet, ambient: str, lamps: Sequence[Lamp]) -> None:
    """Multiply the colours of a premultiplied sheet by its light; dithered."""
    light = light_map(sheet.width, sheet.height, ambient, lamps)
    rows = np.flatnonzero(sheet.pixels[..., 3].max(axis=1))
    if not len(rows):
        return
    first, last = int(rows[0]), int(rows[-1]) + 1
    part = sheet.pixels[first:last]
    tile = np.random.default_rng(0).random((256, 256), np.float32)
    noise = np.tile(tile, (part.shape[0] // 256 + 1, sheet.width // 256 + 1))[: part.shape[0], : sheet.width]
    # In strips that stay in the cache.
    for row in range(0, part.shape[0], 64):
        strip = part[row : row + 64]
        lit = strip[..., :3] * light[first + row : first + row + len(strip)]
        # What is brighter than white keeps its hue a little longer.
        over = np.maximum(lit - 200, 0)
        lit -= over * over / (over + 55)
        lit += noise[row : row + 64, :, None]
        strip[..., :3] = np.minimum(lit, strip[..., 3:])


def rounded(
    sheet: Sheet, depth: float, light: tuple[float, float], *, gain: float = 0.9, ambient: float = 0.0
) -> None:
    """Shade a sheet's opaque shapes as if they bulged towards the viewer.

    Args:
        sheet: One thing alone.
        depth: Pixels over which its edges turn away.
        light: Direction the light comes from, x to the right and y down.
        gain: Strength.
        ambient: Added to the shade of what turns away.
    """
    alpha = sheet.pixels[..., 3].astype(np.float32) / 255
    slope_x, slope_y = np.zeros_like(alpha), np.zeros_like(alpha)
    for share, weight in ((1.0, 0.5), (0.4, 0.32), (0.14, 0.18)):
        sigma = max(0.6, depth * share)
        by = max(1, min(8, int(sigma / 2)))
        small = cv2.resize(
            alpha, (max(1, sheet.width // by), max(1, sheet.height // by)), interpolation=cv2.INTER_AREA
        )
        soft = cv2.GaussianBlur(small, (0, 0), sigma / by)
        steep = sigma / by * weight * 0.6
        whole = (sheet.width, sheet.height)
        slope_x += cv2.resize(cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3, scale=steep), whole)
        slope_y += cv2.resize(cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3, scale=steep), whole)
    facing = -(slope_x * light[0] + slope_y * light[1])
    factor = np.clip(1 + gain * facing + ambient * np.hypot(slope_x, slope_y), 0.12, 2.6)[..., None]
    part = sheet.pixels
    part[..., :3] = np.minimum(part[..., :3] * factor, part[..., 3:]).astype(np.uint8)


def lay(target: Sheet, thing: Sheet, x: float, y: float) -> None:
    """Lay a premultiplied sheet over another with its corner at (x, y)."""
    left, top = round(x), round(y)
    y0, y1 = max(0, top), min(target.height, top + thing.height)
    x0, x1 = max(0, left), min(target.width, left + thing.width)
    if y0 < y1 and x0 < x1:
        part = target.pixels[y0:y1, x0:x1]
        piece = thing.pixels[y0 - top : y1 - top, x0 - left : x1 - left]
        keep = cv2.cvtColor(255 - piece[..., 3], cv2.COLOR_GRAY2BGRA)
        keep[..., 3] = 255 - piece[..., 3]
        part[:] = cv2.add(cv2.multiply(part, keep, scale=1 / 255), piece)
