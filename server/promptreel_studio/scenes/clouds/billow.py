"""The surface of a sea of clouds: heaps of balls with smaller and smaller bubbles, and the light on it.

Everything is a tile that repeats both ways; a length of 1 is one cell of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import smoothstep
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats

DEEP = 512
BALLS = 300
"""On a tile of 1024 cells."""
LARGEST = 62.0


@dataclass(frozen=True)
class Surface:
    """A tile of clouds, each array (DEEP, its width).

    Attributes:
        height: Above the mist, in cells.
        light: How much direct light falls on it, 0..1.
        open: How much of the sky it sees, 0 in a hollow to 1 on top.
        body: 1 where there is cloud, 0 where only mist lies.
        grain: Light on bubbles, about -1..1, for what stands too steep to be seen from above.
        towns: Where people live far below, 0..1.
    """

    height: Floats
    light: Floats
    open: Floats
    body: Floats
    grain: Floats
    towns: Floats


def billow(rng: np.random.Generator, wide: int, amount: float, sun: tuple[float, float, float]) -> Surface:
    """Heap up a tile.

    Args:
        rng: Source of the randomness.
        wide: Cells across.
        amount: How many clouds there are beside the usual.
        sun: Where light comes from: right, up, from beyond.
    """
    height = _bend(rng, _heaps(rng, wide, amount))
    fine = [_bubbles(rng, wide, size) for size in (15.0, 7.5, 3.8)]
    for tall, bubbles in zip((5.0, 2.4, 0.9), fine, strict=True):
        height += tall * bubbles * np.clip(height / 12, 0.10, 1)
    body = smoothstep(1.5, 9.0, height)
    smooth = _soft(height, 1.1)
    right, up, beyond = sun
    across = (np.roll(smooth, -1, 1) - np.roll(smooth, 1, 1)) * 0.5
    # Rows of the tile lead away from the viewer.
    along = (np.roll(smooth, -1, 0) - np.roll(smooth, 1, 0)) * 0.5
    facing = (-across * right - along * beyond + up) / np.sqrt(across**2 + along**2 + 1)
    # What stands towards the light throws a soft shadow.
    shadow = np.zeros_like(height)
    flat = float(np.hypot(right, beyond))
    for step in (6, 13, 24, 40, 62):
        dx, dy = round(step * right / flat), round(step * beyond / flat)
        above = np.roll(smooth, (-dy, -dx), (0, 1)) - smooth - step * up / flat * 0.55
        shadow = np.maximum(shadow, above / (6 + 0.35 * step))
    light = smoothstep(-0.10, 0.95, facing) * (1 - 0.80 * smoothstep(0.0, 1.0, _soft(shadow, 1.6)))
    hollow = (height - _soft(height, 7)) / 14 + (height - _soft(height, 26)) / 46
    lumps = _soft(fine[0] + 0.5 * fine[1] + 0.25 * fine[2], 0.8)
    grain = np.clip((np.roll(lumps, round(2 * right / flat), 1) - np.roll(lumps, -2, 0)) * 2.2, -1, 1)
    towns = _soft(fractal(DEEP, wide, rng, slope=1.9, smallest=5), 5.0)
    return Surface(height, light, np.clip(0.5 + hollow, 0, 1).astype(np.float32), body, -grain, towns)


def _heaps(rng: np.random.Generator, wide: int, amount: float) -> Floats:
    """Balls of all sizes that crowd where a slow noise is high, each with smaller ones on its back."""
    crowd = fractal(DEEP, wide, rng, slope=2.0, stretch=1.0)
    crowd = smoothstep(0.18, 0.82, crowd)
    height = np.zeros((DEEP, wide), np.float32)
    for across, along, size, wish, flat in rng.random((BALLS * wide // 1024, 5)):
        x, y = int(across * wide), int(along * DEEP)
        children = rng.random((9, 3))
        dense = float(crowd[y, x])
        if wish > (1.05 * dense + 0.20) * amount:
            continue
        radius = LARGEST * (0.18 + 0.82 * size**2.6) * (0.60 + 0.55 * dense)
        tall = 0.46 + 0.26 * flat + 0.22 * dense
        _lay(height, x, y, radius, tall, 0.0)
        for turn, away, grow in children:
            out = radius * (0.25 + 0.70 * away)
            dx, dy = out * np.cos(turn * 6.283), out * np.sin(turn * 6.283)
            base = tall * float(np.sqrt(max(0.0, radius**2 - out**2))) * 0.80
            _lay(height, int(x + dx), int(y + dy), radius * (0.26 + 0.24 * grow), 0.72, base)
    return height


def _lay(height: Floats, x: int, y: int, radius: float, tall: float, base: float) -> None:
    """One ball, as a dome on `base`."""
    rows, columns = height.shape
    reach = int(radius) + 1
    d = np.arange(-reach, reach + 1, dtype=np.float32)
    inside = np.float32(radius * radius) - d[None] ** 2 - d[:, None] ** 2
    dome = np.where(inside > 0, np.sqrt(np.maximum(inside, 0)) * np.float32(tall) + np.float32(base), 0)
    place = np.ix_(np.arange(y - reach, y + reach + 1) % rows, np.arange(x - reach, x + reach + 1) % columns)
    height[place] = np.maximum(height[place], dome)


def _bend(rng: np.random.Generator, tile: Floats) -> Floats:
    """Out of round."""
    rows, columns = tile.shape
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    for strength, slope, least in ((34.0, 1.7, 5.0), (9.0, 1.5, 22.0)):
        push = strength * (fractal(rows, columns, rng, slope=slope, smallest=least) - np.float32(0.5))
        x += push
        # The same noise from elsewhere: it knows nothing of itself at that distance.
        y += np.roll(push, (rows // 3, columns // 2), (0, 1))
    ring = np.pad(tile, 32, mode="wrap")
    return cv2.remap(ring, x + 32, y + 32, cv2.INTER_LINEAR)


def _bubbles(rng: np.random.Generator, wide: int, size: float) -> Floats:
    """Round bumps side by side, 0..1."""
    margin = int(size * 3)
    count = int(DEEP * wide / (size * size * 2.0))
    seeds = np.full((DEEP, wide), 255, np.uint8)
    seeds[rng.integers(0, DEEP, count), rng.integers(0, wide, count)] = 0
    ring = np.pad(seeds, margin, mode="wrap")
    away = cv2.distanceTransform(ring, cv2.DIST_L2, 5)[margin:-margin, margin:-margin] / np.float32(size)
    return np.sqrt(np.clip(1 - np.square(away * 0.75), 0, 1))


def _soft(tile: Floats, sigma: float) -> Floats:
    """A blur that wraps around."""
    margin = int(sigma * 3) + 1
    ring = np.pad(tile, margin, mode="wrap")
    if sigma < 5:
        return cv2.GaussianBlur(ring, (0, 0), sigma)[margin:-margin, margin:-margin]
    small = cv2.resize(ring, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    wide = cv2.resize(cv2.GaussianBlur(small, (0, 0), sigma / 4), (ring.shape[1], ring.shape[0]))
    return wide[margin:-margin, margin:-margin]
