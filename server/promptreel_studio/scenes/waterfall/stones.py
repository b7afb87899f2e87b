"""Stones in the water, and leaves that hang over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import scale
from promptreel_studio.scenes.kit.foliage import clumps, crown
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet, glow

if TYPE_CHECKING:
    from promptreel_studio.scenes.waterfall.gorge import Gorge


def paint_stones(
    gorge: Gorge, spots: tuple[tuple[float, float, float], ...], parallax: float, salt: int
) -> Patches:
    """Rocks that stand in the water: column, row (shares) and half width (1080p pixels)."""
    stage, rng = gorge.stage, gorge.stage.rng(salt)
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    off = stage.reach * parallax / 2
    for x, y, size in spots:
        wide = size * float(rng.uniform(0.85, 1.2)) * stage.unit
        _waterline(gorge, sheet, x * stage.width + off, y * stage.height + wide * 0.06, wide)
        gorge.mossy(sheet, (x * stage.width + off, y * stage.height), (wide, wide * 0.58), rng)
    return Patches(sheet.pixels, parallax, fine=stage.fine)


def _waterline(gorge: Gorge, sheet: Sheet, x: float, y: float, wide: float) -> None:
    """The dark mirror of a stone, and the white where the water parts."""
    for code, alpha, high, spread in ((gorge.look.deep, 170, 0.40, 0.98), (gorge.look.foam, 100, 0.10, 1.10)):
        dark = scale(code, 0.45) if code == gorge.look.deep else code
        oval = skia.Rect(x - wide * spread, y - wide * 0.12, x + wide * spread, y + wide * high)
        sheet.canvas.drawOval(oval, glow(dark, alpha, max(0.4, wide * 0.07)))


def paint_leaves(gorge: Gorge, parallax: float, salt: int) -> Patches:
    """Leaves that hang into the upper corners."""
    stage, wood = gorge.stage, gorge.wood
    rng, growth = stage.rng(salt), wood.look.growth
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    span = wood.span(parallax)
    density = clumps(rng, stretch=1.2, coarse=3)
    v = np.linspace(0, 1, density.shape[0], dtype=np.float32)[:, None]
    u = np.linspace(-1, 1, density.shape[1], dtype=np.float32)[None]
    field = density * 0.8 + 0.62 * np.abs(u) ** 1.5 - v * 0.9 - 0.10
    count = 0 if growth.bare else int(0.36 * span * stage.height / stage.unit**2 / 330)
    size = (42 * stage.unit, 84 * stage.unit)
    light = wood.place(parallax)
    shine = (*light, 0.30 * stage.height, 0.55 * wood.look.hour.glow)
    tones = (scale(growth.leaves[0], 0.75), *growth.leaves[1:])
    box = (0.0, -0.02 * stage.height, span, 0.36 * stage.height)
    crown(wood.leaves, sheet, field, box, count, size, tones, (0.0, -0.06), rng, shine=shine)
    return Patches(sheet.pixels, parallax, fine=stage.fine)
