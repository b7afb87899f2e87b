"""What stands far off: blue hills, and a farm with its trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.fields.trees import broad_tree
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.foliage import LeafBrush
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke
from promptreel_studio.scenes.kit.plane import Plane

if TYPE_CHECKING:
    from promptreel_studio.scenes.fields.land import Land
    from promptreel_studio.scenes.fields.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage


HILLS = (0.03, 0.055, 0.09)
"""Parallax of the ranges of hills, from far to near."""


def hill_plane(stage: Stage, look: Look, horizon: float, number: int, side: float) -> Plane:
    """A range of wooded hills; 0 is the farthest and highest one."""
    rng, unit = stage.rng(1119 + number), stage.unit
    parallax = HILLS[number]
    sheet = Sheet(stage.plane_width(parallax), min(stage.height, int(horizon + 120 * unit)))
    high = (178, 132, 96)[number] * unit
    knots = ridge_line(400, rng, rough=(0.36, 0.42, 0.42)[number], octaves=5, coarse=(2, 3, 4)[number])
    at = np.linspace(0, sheet.width, 400)
    line = horizon - high * (0.18 + 0.82 * knots)
    air = look.haze * (1.28, 1.08, 0.80)[number]
    top = mix(look.lit(look.year.hills[0], 0.10), look.air, min(0.94, air))
    foot = mix(look.lit(look.year.hills[1], 0.16), look.air, min(0.97, air * 1.14))
    points = [*zip(at.tolist(), line.tolist(), strict=True)]
    points += [(sheet.width + 1.0, sheet.height + 1.0), (-1.0, sheet.height + 1.0)]
    sheet.polygon(
        points, gradient((0, horizon - high), (0, horizon + 20 * unit), ((0, top, 255), (1, foot, 255)))
    )
    # The farthest is too far for trees.
    for tone in range(3 if number else 0):
        draws = rng.random((520, 3))
        x = draws[:, 0] * sheet.width
        y = np.interp(x, at, line) + draws[:, 1] ** 2 * high * 0.8
        spots = [skia.Point(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
        code = mix(top, mix(look.lit(look.year.hills[2]), look.warm, 0.2 * tone), 0.16)
        sheet.canvas.drawPoints(
            skia.Canvas.kPoints_PointMode,
            spots,
            stroke(code, max(1.0, (9 - 2 * tone) * unit * (0.4 + 0.3 * number)), 150),
        )
    lit, dark = (0.0, float(sheet.width)) if side < 0 else (float(sheet.width), 0.0)
    veil = gradient((lit, 0), (dark, 0), ((0, look.warm, 80), (0.6, look.warm, 0), (1, look.warm, 0)))
    veil.setBlendMode(skia.BlendMode.kSrcATop)
    sheet.rect(0, 0, sheet.width, sheet.height, veil)
    return Plane(sheet.pixels, fine=stage.fine)


def oak(stage: Stage, look: Look, row: float, parallax: float, side: float) -> Patches:
    """A large tree on the side away from the light, with its shadow; `row` is where it stands."""
    rng, unit = stage.rng(1165), stage.unit
    sheet = Sheet(stage.plane_width(parallax), min(stage.height, int(row + 120 * unit)))
    x = sheet.width * (0.5 - side * (0.27 if not stage.tall else 0.24))
    tall = (330 if not stage.tall else 410) * unit
    air = look.haze * 0.16

    def hazed(code: str, warm: float = 0.0) -> str:
        return mix(look.lit(code, warm), look.air, air)

    # Light comes from beyond it: the shadow lies towards the viewer.
    shade = look.lit("#1c2418")
    for size, alpha in ((1.0, 46), (0.8, 50), (0.55, 56)):
        centre = (x - side * tall * 0.22, row + 20 * unit)
        box = skia.Rect.MakeXYWH(
            centre[0] - tall * 0.52 * size, centre[1] - 26 * unit * size, tall * 1.04 * size, 56 * unit * size
        )
        sheet.canvas.drawOval(box, glow(shade, alpha, 9 * unit))
    dark, middle, lit = look.year.oak
    colours = (hazed(dark), hazed(middle, 0.14), hazed(lit, 0.60))
    brush = LeafBrush(stage.rng(1166), slim=0.5)
    broad_tree(sheet, brush, (x, row + 4 * unit), tall, colours, side, rng, heads=26, leaves=190, unit=unit)
    return Patches(sheet.pixels, parallax, fine=stage.fine)


def stand(stage: Stage, land: Land, look: Look, side: float) -> None:
    """A farm under trees on the skyline of the slopes, hedges and single trees on them."""
    rng, unit = stage.rng(1160), stage.unit
    sheet, line = land.sheet, land.line
    air = look.haze * 0.40

    def hazed(code: str, warm: float = 0.0) -> str:
        return mix(look.lit(code, warm), look.air, air)

    brush = LeafBrush(stage.rng(1161), slim=0.6)
    dark, half, lit = look.year.trees
    leaves = (hazed(dark), hazed(half, 0.08), hazed(lit, 0.35))
    for n in range(15):
        share, size, down = float(rng.uniform(0.0, 1.0)), float(rng.uniform(26, 54)), float(rng.random())
        x = share * len(line)
        foot = float(line[min(len(line) - 1, int(x))]) + (2 + 34 * down * down) * unit
        if n >= 4 or abs(share - 0.5 - side * 0.2) > 0.1:
            broad_tree(sheet, brush, (x, foot), size * unit, leaves, side, rng, unit=unit)
    middle = len(line) * (0.5 - side * 0.17)
    foot = float(line[int(middle)]) + 9 * unit
    for dx, tall in ((-66, 92), (-40, 70), (58, 84), (84, 58)):
        at = middle + dx * unit
        root = (at, float(line[int(at)]) + 8 * unit)
        broad_tree(sheet, brush, root, tall * unit, leaves, side, rng, heads=12, leaves=60, unit=unit)
    wall, shade, roof = hazed("#efe4d0", 0.25), hazed("#a89a90"), hazed(look.year.roof, 0.08)
    wide, high, deep = 34 * unit, 22 * unit, 24 * unit
    left, right = middle - wide / 2, middle + wide / 2
    sheet.rect(left, foot - high, wide, high + 3 * unit, fill(wall))
    end = right if side < 0 else left
    out = deep * 0.55 * (1 if side < 0 else -1)
    sheet.polygon(
        [
            (end, foot + 3 * unit),
            (end + out, foot + 3 * unit),
            (end + out, foot - high),
            (end + out / 2, foot - high - 14 * unit),
            (end, foot - high),
        ],
        fill(shade),
    )
    sheet.polygon(
        [
            (left - 2 * unit, foot - high + 1),
            (right + 2 * unit, foot - high + 1),
            (right + out / 2 if side < 0 else right, foot - high - 15 * unit),
            (left if side < 0 else left + out / 2, foot - high - 15 * unit),
        ],
        fill(roof),
    )
    late = look.level < 0.7
    for n in range(3):
        x = left + (6 + 9.5 * n) * unit
        sheet.rect(
            x, foot - high * 0.72, 4.4 * unit, 6.5 * unit, fill("#ffd27a" if late else hazed("#4a4650"))
        )
