"""Clouds of gas lit from within: fields of density, and the light that a star throws on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import blur, fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.space.looks import Look

FIELD = 512
"""Side of the square that every field of density is worked out on, whatever the picture's size."""


def folded(rng: np.random.Generator, *, slope: float, fold: float) -> Floats:
    """Noise whose places are themselves moved by noise, so that it curls like smoke; it tiles."""
    base = fractal(FIELD, FIELD, rng, slope=slope, smallest=1.4)
    y, x = np.mgrid[0:FIELD, 0:FIELD].astype(np.float32)
    for reach in (fold, fold * 0.35):
        aside = (fractal(FIELD, FIELD, rng, slope=2.1, smallest=1.5) - 0.5) * reach * FIELD
        down = (fractal(FIELD, FIELD, rng, slope=2.1, smallest=1.5) - 0.5) * reach * FIELD
        base = cv2.remap(base, x + aside, y + down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    return base


def laid(field: Floats, columns: int, rows: int, span: float, aspect: float) -> Floats:
    """A cut of a tiling field, (rows, columns); `span` tiles fit into the picture's height."""
    x = (np.arange(columns, dtype=np.float32) + 0.5) / columns * aspect * span * FIELD
    y = (np.arange(rows, dtype=np.float32) + 0.5) / rows * span * FIELD
    return cv2.remap(
        field,
        np.repeat(x[None], rows, axis=0),
        np.repeat(y[:, None], columns, axis=1),
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_WRAP,
    )


def lit_nebula(
    look: Look, columns: int, rows: int, aspect: float, core: tuple[float, float], rng: np.random.Generator
) -> Floats:
    """A cavity of hot gas, walls of cloud that face it, and dark lanes before it, (rows, columns, 3) BGR.

    Args:
        look: Colours.
        columns: Width.
        rows: Height.
        aspect: Width over height of the picture.
        core: Where the stars that light it are, as shares.
        rng: Source of the clouds.
    """
    thick = laid(folded(rng, slope=1.55, fold=0.20), columns, rows, 0.62, aspect)
    thin = laid(folded(rng, slope=1.40, fold=0.30), columns, rows, 0.80, aspect)
    lanes = laid(folded(rng, slope=1.60, fold=0.24), columns, rows, 0.70, aspect)
    x = ((np.arange(columns, dtype=np.float32)[None] + 0.5) / columns - core[0]) * aspect
    y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows - core[1]
    # The cavity leans along a diagonal and has a ragged wall.
    long, short = x * 0.86 - y * 0.5, x * 0.5 + y * 0.86
    far = np.sqrt((long / 1.25) ** 2 + (short / 0.80) ** 2) + 1e-4
    ragged = far + (thick - 0.5) * 0.46
    wall = np.exp(-(((ragged - 0.40) / 0.17) ** 2))
    # Light comes from the core: cloud that faces it is bright, cloud behind cloud is dark.
    facing = np.zeros_like(thick)
    reach = np.sqrt(x * x + y * y) + 0.05
    for sigma, weight in ((rows / 40, 0.12), (rows / 160, 0.05), (rows / 400, 0.016)):
        down, across = np.gradient(blur(thick + 0.35 * thin, sigma))
        facing += (across * x + down * y) / reach * (rows * weight)
    relief = np.clip(0.55 + facing * 0.9, 0.08, 1.8)
    glow = np.exp(-far / 0.26)
    body = wall * relief * (0.40 + 0.9 * thin)
    haze = np.exp(-((ragged / 0.85) ** 2)) * (0.25 + 0.75 * thin)
    outer = smoothstep(0.30, 0.80, lanes) * smoothstep(0.2, 0.9, thin) * np.exp(-far * 0.25)
    outer *= np.clip(0.35 + relief * 0.65, 0, 1.5)
    cavity = np.exp(-((ragged / 0.30) ** 2)) * (0.35 + 0.65 * thin)
    face = wall * np.clip(facing * 0.9, 0, 1) ** 1.5 * np.exp(-far * 0.7)
    light = (
        bgr(look.void)[None, None] * 1.1
        + (haze * 0.40 + outer * 0.35)[..., None] * bgr(look.gas[1])
        + (body * 0.80)[..., None] * bgr(look.gas[0])
        + (outer * 0.62)[..., None] * bgr(look.gas[2])
        + (cavity * 0.62)[..., None] * bgr(look.gas[2])
        + (glow * (0.25 + 0.6 * thin) * relief**0.6 * 0.55)[..., None] * bgr(look.hot)
        + (np.exp(-far / 0.075) * 0.55)[..., None] * bgr(look.hot)
        + (face * 0.85)[..., None] * bgr(look.hot)
    )
    dark = smoothstep(0.52, 0.86, lanes) * smoothstep(0.10, 0.40, far)
    return (light * (1 - 0.72 * dark)[..., None] + bgr(look.dust) * (0.6 * dark)[..., None]).astype(
        np.float32
    )


def faint_nebula(look: Look, columns: int, rows: int, aspect: float, rng: np.random.Generator) -> Floats:
    """Veils of gas along a diagonal, for a sky that is not the subject; (rows, columns, 3) BGR."""
    one = laid(folded(rng, slope=1.7, fold=0.22), columns, rows, 0.50, aspect)
    two = laid(folded(rng, slope=1.6, fold=0.28), columns, rows, 0.60, aspect)
    lanes = laid(folded(rng, slope=1.5, fold=0.26), columns, rows, 0.75, aspect)
    x = ((np.arange(columns, dtype=np.float32)[None] + 0.5) / columns - 0.5) * aspect
    y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows - 0.5
    lean = 1.0 if rng.random() < 0.5 else -1.0
    band = np.exp(-(((x * 0.55 * lean + y * 0.83 + 0.08 + (one - 0.5) * 0.5) / 0.36) ** 2))
    veil = smoothstep(0.25, 0.95, one) * (0.25 + 0.75 * band)
    other = smoothstep(0.45, 1.0, two) * (0.35 + 0.65 * band)
    dark = smoothstep(0.55, 0.9, lanes) * band
    light = (
        bgr(look.void)[None, None]
        + (veil * 0.36 + band * 0.12)[..., None] * bgr(look.gas[1])
        + (veil * band * two * 0.62)[..., None] * bgr(look.gas[0])
        + (other * 0.26)[..., None] * bgr(look.gas[2])
        + (band**3 * one * two * 0.20)[..., None] * bgr(look.hot)
    )
    return (light * (1 - 0.65 * dark)[..., None]).astype(np.float32)
