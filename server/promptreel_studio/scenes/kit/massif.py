"""Mountains as a landscape: summits with ribs that run down from them, joined by a crest."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import smoothstep
from promptreel_studio.scenes.kit.noise import Floats, blur, enlarge, fractal, ridge_line, ridged

DEEP = 0.46
"""Depth of a field over its width."""


@dataclass(frozen=True)
class Summit:
    """A peak: place over the field's width, depth 0..1, height 0..1, and how far its slopes reach."""

    x: float
    z: float
    height: float
    reach: float


def massif(summits: list[Summit], cells: int, wide: float, crest: float, rng: np.random.Generator) -> Floats:
    """Build the field.

    Args:
        summits: The peaks; the highest decide the picture.
        cells: Columns of the field.
        wide: Width of the field in heights of the highest peak.
        crest: Height of the wall that joins the peaks, 0..1.
        rng: Source of the randomness.

    Returns:
        (cells * DEEP, cells) heights in 0..1; row 0 is nearest.
    """
    rows = int(cells * DEEP)
    x = np.linspace(0, wide, cells, dtype=np.float32)[None] * np.ones((rows, 1), np.float32)
    z = np.linspace(0, wide * DEEP, rows, dtype=np.float32)[:, None] * np.ones((1, cells), np.float32)
    for size, push in ((40, 0.50), (160, 0.12)):
        x = x + push * (enlarge(fractal(size, size, rng, slope=1.9), cells, rows) - 0.5)
        z = z + push * (enlarge(fractal(size, size, rng, slope=1.9), cells, rows) - 0.5)
    spine = 0.72 + 0.16 * (ridge_line(cells, rng, rough=0.5, octaves=3, coarse=3) - 0.5)
    top = crest * (0.70 + 0.45 * ridge_line(cells, rng, rough=0.55, octaves=5, coarse=5))
    field = top[None] * np.exp(-np.abs(z - spine[None] * wide * DEEP) / (0.42 * wide * DEEP * 0.5))
    field = field.astype(np.float32)
    for summit in summits:
        field = _peak(field, x - summit.x * wide, z - summit.z * wide * DEEP, summit, rng)
    size = max(cells, rows)
    rough = ridged(size, rng, coarse=max(3, round(wide * 2.4)), octaves=7)[:rows, :cells] - 0.42
    field = field + rough * 0.36 * np.clip(field, 0, 1) ** 0.75
    field = np.maximum(field, 0)
    low = smoothstep(0.34, 0.06, field)
    field = field + (blur(field, cells / 200) - field) * low * 0.8
    rise = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    field *= smoothstep(-0.04, 0.42, rise)
    return (field / field.max()).astype(np.float32)


def _peak(field: Floats, dx: Floats, dz: Floats, summit: Summit, rng: np.random.Generator) -> Floats:
    """Raise a summit whose ribs and gullies run straight down from it."""
    away = np.sqrt(dx * dx + dz * dz) + 2e-3
    turn = (np.arctan2(dz, dx) * (256 / (2 * np.pi)) + 128).astype(np.float32)
    along = np.log2(away / summit.reach + 0.05) * 9 + 64
    # Arms and gullies are ridges of noise over direction and distance; the tile closes around the summit.
    ribs = np.zeros((128, 256), np.float32)
    for slope, least, share in ((2.3, 2.0, 0.66), (1.8, 7.0, 0.34)):
        sheet = fractal(128, 256, rng, slope=slope, stretch=0.42, smallest=least)
        ribs += share * (1 - np.abs(sheet * 2 - 1))
    ribs = np.pad(ribs, ((0, 0), (0, 2)), mode="wrap")
    rib = cv2.remap(ribs, turn, along.astype(np.float32), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    strength = 0.62 * np.clip(away / (summit.reach * 0.22), 0.25, 1)
    distance = away / summit.reach * (1 + strength * (0.70 - rib))
    cone = summit.height * (1 - distance) / (1 + 0.9 * distance)
    # A soft maximum: where two slopes meet there is a valley, not a crease.
    gap = np.clip(0.5 + (cone - field) / 0.12, 0, 1)
    return (field + (cone - field) * gap + 0.03 * gap * (1 - gap)).astype(np.float32)
