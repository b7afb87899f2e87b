"""Broad trees: a crown of rounded heads of leaves, each with its own light and shade, on a forking trunk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.pen import stroke
from promptreel_studio.scenes.kit.trees import Bark, Trunk, draw_trunk

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.foliage import LeafBrush
    from promptreel_studio.scenes.kit.pen import Sheet

SMALL = 120.0
"""Trees lower than so many pixels of a 1080p picture have a plain trunk."""


def broad_tree(
    sheet: Sheet,
    brush: LeafBrush,
    at: tuple[float, float],
    tall: float,
    colours: tuple[str, str, str],
    side: float,
    rng: np.random.Generator,
    *,
    heads: int = 9,
    leaves: int = 40,
    unit: float = 1.0,
) -> None:
    """Draw a tree.

    Args:
        sheet: Where.
        brush: Its leaves.
        at: The foot of its trunk, pixels.
        tall: Its height, pixels.
        colours: Leaves in shade, in between and in light.
        side: Where light comes from: -1 left, 1 right.
        rng: Source of the randomness.
        heads: Rounded lumps that make up its crown.
        leaves: Clusters of leaves on each.
        unit: One pixel of a 1080p picture.
    """
    x, foot = at
    _trunk(sheet, x, foot, tall, colours, side, np.random.default_rng(rng.integers(1 << 62)), unit)
    # Heads on two rings and in the middle, so that the crown is round but no two are alike.
    turn = np.arange(heads) * 2.399963 + rng.uniform(0, 6.28)
    away = np.sqrt((np.arange(heads) + 0.35) / heads)
    shift = rng.normal(0, 0.035, (heads, 2))
    hx = np.cos(turn) * away * 0.34 + shift[:, 0]
    hy = np.sin(turn) * away * 0.21 + shift[:, 1] + 0.03 * np.abs(hx) * 4
    size = rng.uniform(0.12, 0.18, heads) * (9 / heads) ** 0.22
    # Heads behind come first: those at the rim and higher up.
    order = np.argsort(hy + 0.25 * (1 - away))
    draws = rng.random((heads, leaves, 3))
    noise = rng.normal(0, 0.09, (heads, leaves))
    angle, reach = draws[..., 0] * 2 * np.pi, np.sqrt(draws[..., 1])
    dx, dy = np.cos(angle) * reach, np.sin(angle) * reach
    up = np.sqrt(np.maximum(0, 1 - reach * reach))
    # The surface of a head faces away from its middle; light falls from the side and above, and a little from behind.
    facing = 0.62 * dx * side - 0.66 * dy + 0.30 * up
    light = 0.34 + 0.50 * facing + noise
    light += 0.26 * (hx * side * 1.2 - hy * 1.6)[:, None]
    light -= 0.20 * np.clip(dy, 0, 1) ** 2
    order_within = np.argsort(light, axis=1)
    px = x + (hx[:, None] + dx * size[:, None] * 1.04) * tall
    py = foot - 0.64 * tall + (hy[:, None] + dy * size[:, None] * 0.92) * tall
    rows = order[:, None]
    px, py, light = (a[rows, order_within[order]].ravel() for a in (px, py, light))
    wide = (0.080 + 0.045 * draws[..., 2].ravel()) * tall * (40 / leaves) ** 0.5 * (9 / heads) ** 0.12
    dark, middle, lit = colours
    ramp = np.stack([bgr(code) for code in (scale(dark, 0.72), dark, middle, mix(middle, lit, 0.6), lit)])
    place = np.array([0.0, 0.22, 0.50, 0.78, 1.0])
    shades = np.stack([np.interp(light, place, ramp[:, k]) for k in range(3)], axis=1)
    brush.scatter(sheet, px, py, wide, shades, rng)


def _trunk(
    sheet: Sheet,
    x: float,
    foot: float,
    tall: float,
    colours: tuple[str, str, str],
    side: float,
    rng: np.random.Generator,
    unit: float,
) -> None:
    dark = mix(colours[0], "#2a1e14", 0.55)
    if tall < SMALL * unit:
        sheet.line(x, foot, x, foot - tall * 0.5, stroke(dark, max(0.8, tall * 0.05)))
        return
    bark = Bark.of(scale(dark, 0.7), dark, mix(dark, colours[2], 0.5), dark, rng)
    trunk = Trunk(
        x,
        foot,
        foot - 0.66 * tall,
        0.062 * tall,
        side,
        rim=0.6,
        branches=6,
        twigs=1,
        taper=0.62,
        bend=0.8,
        low=0.75,
    )
    draw_trunk(sheet, trunk, bark, rng)
