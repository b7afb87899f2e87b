"""The forest floor: humps of earth, moss, leaves or snow, with grass and bushes along their crests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.noise import blur, enlarge, fractal, ridge_line

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.looks import Look
    from promptreel_studio.scenes.kit.colour import Floats
    from promptreel_studio.scenes.kit.foliage import LeafBrush
    from promptreel_studio.scenes.kit.pen import Sheet


HALF = 2
"""Bare ground is soft: it is worked out on half of the size."""


@dataclass(frozen=True)
class Strip:
    """One hump of floor.

    Attributes:
        top: Row of its crest, pixels.
        swing: How far the crest goes up and down.
        source: Column of the light, pixels of the plane.
        grain: Size of a clump of moss or litter, pixels.
        span: Width of the plane, pixels, without rounding.
        light: How much light lies on it, 0..1.
    """

    top: float
    swing: float
    source: float
    grain: float
    span: float
    light: float


def lay(sheet: Sheet, strip: Strip, look: Look, brush: LeafBrush, rng: np.random.Generator) -> Floats:
    """Cover the sheet from the crest down; returns the crest's row at each column."""
    width, height = sheet.width, sheet.height
    line = strip.top - strip.swing * (ridge_line(512, rng, rough=0.5, octaves=5, coarse=4) - 0.5)
    crest = np.interp(np.arange(width) / strip.span * 511, np.arange(512), line).astype(np.float32)
    first = max(0, int(crest.min()) - 2)
    rows = np.arange(first, height, dtype=np.float32)[:, None]
    colour = cv2.resize(
        _earth(strip, look, crest[::HALF], np.ascontiguousarray(rows[::HALF]), height, rng),
        (width, height - first),
    )
    noise = np.random.default_rng(0).random(colour.shape[:2], np.float32)[..., None]
    cover = np.clip(rows - crest[None] + 0.5, 0, 1)[..., None]
    old = sheet.pixels[first:]
    new = np.concatenate([np.clip(colour + noise, 0, 255), np.full_like(noise, 255)], axis=-1) * cover
    old[:] = (new + old * (1 - cover)).astype(np.uint8)
    _litter(sheet, strip, look, brush, crest, rng)
    return blur(crest[None], 2.0)[0]


def _earth(
    strip: Strip, look: Look, crest: Floats, rows: Floats, height: int, rng: np.random.Generator
) -> Floats:
    """Colour of the ground, (rows, columns, 3): humps, a pool of light before the source, sun flecks."""
    size = (len(crest), len(rows))
    below = np.clip((rows - crest[None]) / max(1.0, height - strip.top), 0, 1)
    humps = enlarge(fractal(128, 256, rng, slope=1.6, stretch=4.0), *size) - 0.5
    patches = enlarge(fractal(128, 512, rng, slope=1.3, stretch=5.0, smallest=6), *size)
    columns = np.arange(len(crest), dtype=np.float32)[None] * HALF
    pool = np.exp(-(((columns - strip.source) / (strip.span * 0.30)) ** 2))
    light = (0.36 + 0.85 * pool) * (1.10 - 0.60 * below) + humps * 0.6
    # Sun flecks: what falls through the gaps of the canopy.
    flecks = np.clip((patches - 0.62) * 6, 0, 1) * (0.25 + 0.75 * pool) * (1 - 0.5 * below)
    tone = np.clip(light, 0, 1)[..., None] * strip.light
    dark, lit = bgr(look.growth.floor[0]), bgr(look.growth.floor[1])
    colour = dark * (1 - tone) + lit * tone
    shine = pool * np.exp(-below * 3.2) * strip.light
    colour += shine[..., None] * bgr(look.hour.sun) * 0.16 * look.hour.glow
    fleck = bgr(mix(look.growth.floor[1], look.hour.lit, 0.5)) * (0.28 if look.snowy else 0.4)
    return (colour + (flecks * strip.light)[..., None] * fleck).astype(np.float32)


def _litter(
    sheet: Sheet, strip: Strip, look: Look, brush: LeafBrush, crest: Floats, rng: np.random.Generator
) -> None:
    """Moss, grass or fallen leaves: small far away, larger towards the viewer."""
    rows = sheet.height / strip.grain
    count = int(min(5200, 30 * strip.span / strip.grain * (0.10 * rows) ** 0.5))
    u, depth = rng.random(count), rng.random(count) ** 1.9
    pick, lift = rng.random(count), rng.normal(0, 0.22, count)
    size = strip.grain * (0.55 + 2.4 * depth) * rng.uniform(0.6, 1.3, count)
    x = u * strip.span
    top = np.interp(x, np.arange(len(crest)), crest)
    y = top + depth * (sheet.height - top) + size * 0.1
    pool = np.exp(-(((x - strip.source) / (strip.span * 0.30)) ** 2))
    light = np.clip(strip.light * (0.36 + 0.85 * pool * (1 - 0.45 * depth)) + lift, 0, 1)
    order = np.argsort(depth)
    growth = look.growth
    dark, lit = (
        bgr(mix(growth.floor[0], growth.ferns[0], 0.6)),
        bgr(mix(growth.floor[1], growth.ferns[1], 0.6)),
    )
    colours = dark + (lit - dark) * light[:, None]
    fallen = pick < growth.fallen * 0.7
    tints = np.stack([bgr(code) for code in growth.falling])[rng.integers(0, len(growth.falling), count)]
    colours = np.where(fallen[:, None], tints * (0.35 + 0.65 * light[:, None]), colours)
    if growth.blossom:
        colours = np.where(
            (pick > 0.93)[:, None], bgr(growth.blossom) * (0.5 + 0.5 * light[:, None]), colours
        )
    if look.snowy:
        keep = order[pick[order] < 0.05]
        size = size * 0.8
    else:
        keep = order
    brush.scatter(sheet, x[keep], y[keep], size[keep], colours[keep], rng)


def ground_shadow(sheet: Sheet, x: float, foot: float, width: float, code: str) -> None:
    """The darkness where a trunk stands."""
    paint = skia.Paint(AntiAlias=True, Color=skia.ColorSetARGB(150, *_parts(code)))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, width * 0.16)))
    oval = skia.Rect(x - width * 0.95, foot - width * 0.14, x + width * 0.95, foot + width * 0.16)
    sheet.canvas.drawOval(oval, paint)


def _parts(code: str) -> tuple[int, int, int]:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)
