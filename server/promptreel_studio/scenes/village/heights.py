"""What stands behind the village: the high mountains, and a wooded slope on either side of the valley."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.conifers import Conifers, Needles
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.ranges import Range, paint_range
from promptreel_studio.scenes.village.ground import draw_ground

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.village.looks import Look

MOUNTAINS = 0.09
SLOPES = 0.24
"""Parallax."""
TREES = 900
"""On the slopes of a 1080p picture."""


def mountain_plane(stage: Stage, look: Look, foot: float, side: float) -> Plane:
    """A high peak, and a group of lower ones that leave a gap of sky between.

    Args:
        stage: Where.
        look: Light and colours.
        foot: Row where they stand, pixels.
        side: Where the light comes from: -1 left, 1 right; the high peak stands on the other side.
    """
    height = min(stage.height * 0.42, 700 * stage.unit) if stage.tall else stage.height * 0.50
    wide = 1.0 if not stage.tall else 1.75
    peak = 0.5 - (0.19 if not stage.tall else 0.09) * side

    def at(x: float) -> float:
        return peak - side * x * wide

    summits = (
        (peak, 0.70, 1.0, 1.35), (at(0.075), 0.62, 0.74, 0.9), (at(-0.10), 0.76, 0.70, 1.0), (at(0.19), 0.74, 0.78, 1.1), (at(0.30), 0.70, 0.60, 1.0),
        (at(-0.24), 0.74, 0.40, 0.9), (at(-0.40), 0.72, 0.62, 1.0), (at(-0.50), 0.66, 0.80, 1.1), (at(-0.62), 0.74, 0.66, 1.0), (at(0.42), 0.72, 0.7, 1.0), (at(0.02), 0.46, 0.40, 0.7),
    )  # fmt: skip
    shape = Range(foot, height, MOUNTAINS, summits, 0.36, look.haze, 1.0, 700, 801)
    return paint_range(stage, look.mountains, shape, side)


def slope_plane(stage: Stage, look: Look, foot: float, bottom: int, side: float) -> Plane:
    """Snowfields with woods and clearings that rise to both sides; only the rows down to `bottom` are painted."""
    unit, rng = stage.unit, stage.rng(805)
    sheet = Sheet(stage.plane_width(SLOPES), bottom)
    x = (np.arange(sheet.width, dtype=np.float32) - stage.reach * SLOPES / 2) / stage.width
    near, far = (x, 1 - x) if side < 0 else (1 - x, x)
    steep = 2.5 if not stage.tall else 2.1
    rise = 64 + 190 * np.clip(1 - near * steep, 0, 1) ** 1.3 + 120 * np.clip(1 - far * steep, 0, 1) ** 1.3
    rise = rise * (0.88 + 0.24 * ridge_line(sheet.width, rng, rough=0.5, octaves=4, coarse=5))
    air = 0.30 + 0.25 * look.veil
    snow, shade = mix(look.snow, look.air, air), mix(look.snow_low, look.air, air)
    line = draw_ground(
        sheet,
        foot,
        26 * unit,
        snow,
        shade,
        rng,
        deep=stage.height,
        humps=2,
        lift=rise.astype(np.float32) * unit,
    )
    needles = replace(needles_of(look, side), load=0.42).faded(look.air, air + 0.06)
    grove = Conifers(46 * unit, needles, rng, kinds=5, whorls=10)
    count = round(TREES * sheet.width / (1920 * unit))
    numbers = rng.random((count, 5))
    phases = rng.uniform(0, 6.28, 4)
    down = numbers[:, 0]
    # Woods follow the slope in strips; clearings and a run for skiers lie between.
    s = numbers[:, 1] * (9 if not stage.tall else 5)
    strips = np.sin(s * 2.1 + down * 2.2 + phases[0]) + 0.8 * np.sin(s * 4.7 - down * 3.0 + phases[1])
    for index in np.argsort(down, kind="stable").tolist():
        if strips[index] < -0.55 and numbers[index, 4] < 0.90:
            continue
        place = numbers[index, 1] * sheet.width
        top = float(line[min(len(line) - 1, int(place))])
        row = top + 2 * unit + (foot + 26 * unit - top) * float(down[index]) ** 0.9
        size = (22 + 24 * float(down[index])) * (0.62 + 0.5 * float(numbers[index, 2])) * unit
        grove.plant_kind(sheet, place, row, size, float(numbers[index, 3]))
    return Plane(sheet.pixels, fine=stage.fine)


def needles_of(look: Look, side: float) -> Needles:
    """The village's conifers in their light."""
    return Needles(
        look.pine,
        mix(look.pine, look.pine_snow, 0.16),
        mix(look.pine, look.pine_snow, 0.42),
        look.pine_snow,
        0.55,
        side,
    )
