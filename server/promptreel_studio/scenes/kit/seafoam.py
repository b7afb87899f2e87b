"""What a rough sea carries: small waves, webs of foam and streaks that the wind has drawn out."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.noise import Floats, blur, fractal

Picture = NDArray[np.uint8]
TILE = 1024


def water_tile(rng: np.random.Generator, *, stretch: float, web: float) -> tuple[Picture, Picture]:
    """A tileable sheet: shade of the small waves (128 is flat) and density of foam.

    Args:
        rng: Source of the randomness.
        stretch: How much longer than deep the small waves are.
        web: How much of the foam is a web of bubbles; the rest are streaks along the wind.

    Returns:
        Both, as bytes, with their first rows and columns again behind their last, for samples between both.
    """
    waves = fractal(TILE, TILE, rng, slope=1.35, stretch=stretch, smallest=14)
    shade = np.roll(waves, 3, axis=0) - np.roll(waves, -3, axis=0)
    shade = np.clip(128 + shade / max(float(shade.std()), 1e-6) * 21, 0, 255)
    torn = fractal(TILE, TILE, rng, slope=1.05, smallest=30)
    # A web: thin walls between bubbles of two sizes, torn open here and there.
    wide, narrow = (fractal(TILE, TILE, rng, slope=1.3, stretch=1.3, smallest=n) for n in (16, 52))
    walls = np.maximum(1 - np.abs(wide * 2 - 1) * 2.6, 0.9 - np.abs(narrow * 2 - 1) * 2.4)
    bubbles = np.clip(walls, 0, 1) * (0.40 + 0.80 * torn)
    streaks = fractal(TILE, TILE, rng, slope=1.15, stretch=0.16, smallest=7)
    streaks = np.clip(1 - np.abs(streaks * 2 - 1) * 1.9, 0, 1) ** 1.2 * (0.35 + 0.8 * torn)
    foam = blur(bubbles * web + streaks * (1 - web), 0.8)
    low, high = (float(q) for q in np.percentile(foam[::4, ::4], (2, 99.3)))
    foam = np.clip((foam - low) / (high - low), 0, 1)
    return _ring(shade), _ring(foam * 255)


def wrapped(values: Floats) -> Floats:
    """Texels within the tile, which repeats for ever."""
    turns = np.floor(values * np.float32(1 / TILE))
    return cv2.scaleAdd(turns, -TILE, values)


def _ring(tile: Floats) -> Picture:
    return np.ascontiguousarray(np.pad(tile.astype(np.uint8), ((0, 2), (0, 2)), mode="wrap"))
