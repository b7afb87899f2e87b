"""Small things along a line of snow: a fence, and trees."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import Point, Sheet, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.village.looks import Look
    from promptreel_studio.scenes.village.pines import Grove


def draw_fence(sheet: Sheet, line: Floats, look: Look, unit: float, rng: np.random.Generator) -> None:
    """A stretch of snowed-in fence along the bank."""
    start = int(sheet.width * float(rng.uniform(0.18, 0.45)))
    posts = [start + int(46 * unit * k) for k in range(9)]
    posts = [x for x in posts if x < sheet.width - 2]
    wood = stroke(mix(look.wood, look.pine, 0.4), max(1.0, 4.2 * unit))
    cap = stroke(look.roof, max(1.0, 3.2 * unit))
    tops: list[Point] = []
    for x in posts:
        y = float(line[x]) + 5 * unit
        lean = float(rng.uniform(-2.5, 2.5)) * unit
        sheet.line(x, y, x + lean, y - 30 * unit, wood)
        sheet.line(x + lean - 1.5 * unit, y - 32 * unit, x + lean + 1.5 * unit, y - 32 * unit, cap)
        tops.append((x + lean, y))
    for (x0, y0), (x1, y1) in pairwise(tops):
        for up in (10 * unit, 21 * unit):
            sheet.line(x0, y0 - up, x1, y1 - up, stroke(mix(look.wood, look.pine, 0.4), max(0.8, 2.6 * unit)))
            sheet.line(
                x0,
                y0 - up - 2.4 * unit,
                x1,
                y1 - up - 2.4 * unit,
                stroke(look.roof, max(0.7, 2.0 * unit), 220),
            )


def plant(
    sheet: Sheet,
    grove: Grove,
    line: Floats,
    below: tuple[float, float],
    height: tuple[float, float],
    count: int,
    rng: np.random.Generator,
) -> None:
    """Scatter pines along a line of snow, the farther ones first."""
    drops = np.sort(rng.uniform(*below, count))
    for drop in drops:
        x = float(rng.uniform(0, sheet.width))
        foot = float(line[int(np.clip(x, 0, len(line) - 1))]) + float(drop)
        grove.plant(sheet, x, foot, float(rng.uniform(*height)), rng)
