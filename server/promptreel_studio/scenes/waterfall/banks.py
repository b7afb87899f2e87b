"""The near planes: banks with rocks, trunks and ferns, and what frames the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.forest.floor import ground_shadow
from promptreel_studio.scenes.forest.rows import ROWS, Plot
from promptreel_studio.scenes.forest.undergrowth import footing
from promptreel_studio.scenes.kit.air import Air
from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.ferns import Ferns, tuft
from promptreel_studio.scenes.kit.foliage import clumps, crown
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet, gradient
from promptreel_studio.scenes.kit.rocks import rounded
from promptreel_studio.scenes.kit.trees import Trunk, draw_trunk

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point
    from promptreel_studio.scenes.waterfall.gorge import Gorge

Shore = tuple[tuple[float, float], ...]
POOL_BANKS: tuple[Shore, Shore] = (
    ((-0.1, 0.715), (0.06, 0.735), (0.14, 0.775), (0.19, 0.83), (0.15, 0.90), (0.22, 0.97), (0.26, 1.1)),
    ((1.1, 0.745), (0.95, 0.765), (0.88, 0.80), (0.85, 0.86), (0.89, 0.93), (0.84, 1.0), (0.80, 1.1)),
)
RIVER_BANKS: tuple[Shore, Shore] = (
    (
        *((-0.1, 0.635), (0.30, 0.640), (0.45, 0.650), (0.40, 0.668), (0.27, 0.695), (0.22, 0.73)),
        *((0.29, 0.775), (0.34, 0.82), (0.27, 0.89), (0.10, 1.1)),
    ),
    (
        *((1.1, 0.635), (0.70, 0.640), (0.525, 0.652), (0.51, 0.672), (0.60, 0.70), (0.67, 0.735)),
        *((0.63, 0.775), (0.68, 0.83), (0.84, 0.90), (0.97, 1.1)),
    ),
)
"""Outlines from the outer end to the lower edge, as shares of the frame: left, right."""


def paint_banks(
    gorge: Gorge, shores: tuple[Shore, Shore], parallax: float, salt: int, *, trees: int
) -> Patches:
    """Ground on both sides with rocks along the water."""
    stage, wood, look = gorge.stage, gorge.wood, gorge.wood.look
    rng, unit = stage.rng(salt), stage.unit
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    off = stage.reach * parallax / 2
    growth = look.growth
    for shore in shores:
        points = [(x * stage.width + off, y * stage.height) for x, y in shore]
        outer = -300 * unit if shore[0][0] < 0.5 else sheet.width + 300 * unit
        line = _dense(points, rng, 7 * unit)
        path = rounded([*line, (outer, stage.height * 1.2), (outer, points[0][1])], bend=0.8)
        top = min(y for _, y in points)
        dark, lit = scale(growth.floor[0], 1.0 if look.snowy else 0.8), mix(*growth.floor, 0.75)
        sheet.canvas.drawPath(
            path,
            gradient(
                (0, top),
                (0, stage.height),
                ((0, lit, 255), (0.35, mix(dark, lit, 0.45), 255), (1, dark, 255)),
            ),
        )
        _bushes(gorge, sheet, line, outer, rng)
        _turf(gorge, sheet, line, outer, rng)
        _stand(gorge, sheet, line, outer, trees, rng)
        _edge(gorge, sheet, line, rng)
    air = Air(sheet.width, sheet.height, gorge.look.sky, wood.place(parallax), wood.glows)
    thick = look.hour.veil
    air.veil(sheet, 0.05 * thick, around=0.10 * look.hour.glow, reach=0.22, ground=(0.16 * thick, 0.63, 0.06))
    return Patches(sheet.pixels, parallax, fine=stage.fine)


def _dense(points: list[Point], rng: np.random.Generator, rough: float) -> list[Point]:
    """The shore with bays."""
    share = np.linspace(0, len(points) - 1, 40)
    x = np.interp(share, np.arange(len(points)), [p[0] for p in points]) + rng.normal(0, rough, 40)
    y = np.interp(share, np.arange(len(points)), [p[1] for p in points]) + rng.normal(0, rough * 0.3, 40)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _inland(line: list[Point], outer: float, count: int, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Places on the bank: column, row, and distance from the water 0..1."""
    at, away = rng.random(count) ** 0.8 * (len(line) - 1), rng.random(count) ** 1.3
    x = np.interp(at, np.arange(len(line)), [p[0] for p in line])
    y = np.interp(at, np.arange(len(line)), [p[1] for p in line])
    return x + (outer - x) * away, y, away


def _turf(gorge: Gorge, sheet: Sheet, line: list[Point], outer: float, rng: np.random.Generator) -> None:
    """Moss, grass and fallen leaves."""
    stage, growth = gorge.stage, gorge.wood.look.growth
    count = 3200
    x, y, away = _inland(line, outer, count, rng)
    pick, tone, wide = rng.random(count), rng.normal(0, 0.2, count), rng.uniform(0.6, 1.3, count)
    near = np.clip((y / stage.height - 0.62) / 0.38, 0, 1)
    size = (11 + 34 * near) * wide * stage.unit
    pool = np.exp(-np.abs(x - gorge.wood.source[0]) / (0.35 * stage.width))
    snowy = gorge.wood.look.snowy
    pair = (
        (mix(*growth.floor, 0.5), growth.floor[1])
        if snowy
        else (growth.ferns[0], mix(growth.ferns[1], growth.floor[1], 0.3))
    )
    share = np.clip(0.36 + 0.5 * pool + tone - 0.2 * away, 0, 1)[:, None]
    colours = bgr(pair[0]) * (1 - share) + bgr(pair[1]) * share
    tints = np.stack([bgr(c) for c in growth.falling])[rng.integers(0, len(growth.falling), count)]
    colours = np.where((pick < growth.fallen * 0.55)[:, None], tints * (0.4 + 0.6 * share), colours)
    order = np.argsort(y)
    gorge.wood.moss.scatter(sheet, x[order], y[order], size[order], colours[order], rng)


def _bushes(gorge: Gorge, sheet: Sheet, line: list[Point], outer: float, rng: np.random.Generator) -> None:
    """Bushes along the far end of the bank."""
    stage, growth = gorge.stage, gorge.wood.look.growth
    high = 0.10 * stage.height
    end = line[0][0] + (line[len(line) // 3][0] - line[0][0]) * 1.15
    left, right = min(outer, end), max(outer, end)
    field = clumps(rng, stretch=0.9, coarse=5)
    rise = np.linspace(-0.42, 0.9, field.shape[0], dtype=np.float32)[:, None]
    count = int((right - left) * high / stage.unit**2 / (60 if not growth.bare else 300))
    size = (16 * stage.unit, 36 * stage.unit)
    shine = (*gorge.wood.place(0.4), 0.3 * stage.height, 0.5 * gorge.wood.look.hour.glow)
    box = (left, line[0][1] - high * 0.72, right - left, high)
    crown(
        gorge.wood.leaves,
        sheet,
        field + rise,
        box,
        count,
        size,
        growth.leaves,
        (0.0, -0.16),
        rng,
        shine=shine,
    )


def _stand(
    gorge: Gorge, sheet: Sheet, line: list[Point], outer: float, trees: int, rng: np.random.Generator
) -> None:
    """Trees on the bank, ferns and grass between them, far ones first."""
    stage, wood = gorge.stage, gorge.wood
    unit, growth = stage.unit, wood.look.growth
    spots = 15
    at = np.sort(rng.uniform(0.02, 0.95, spots))
    away, pick, sizes = rng.uniform(0.03, 0.75, spots), rng.random(spots), rng.uniform(0.7, 1.25, spots)
    grown = Ferns(130 * unit, growth.ferns, rng)
    crest = np.full(sheet.width, 0.68 * stage.height, np.float32)
    plot = Plot(ROWS[1], sheet, float(sheet.width), wood.place(0.4), crest, rng)
    every = max(1, spots // max(1, trees)) if trees else spots + 1
    for n in range(spots):
        place = float(at[n]) * (len(line) - 1)
        x0 = float(np.interp(place, np.arange(len(line)), [p[0] for p in line]))
        y = float(np.interp(place, np.arange(len(line)), [p[1] for p in line]))
        edge = 0.0 if outer < x0 else sheet.width
        x = x0 + (edge - x0) * float(away[n])
        near = float(np.clip((y / stage.height - 0.62) / 0.38, 0, 1))
        if (
            n % every == every // 2
            and y < stage.height * 0.93
            and abs(x - 0.5 * sheet.width) > 0.14 * stage.width
        ):
            width = (26 + 110 * near) * float(sizes[n]) * unit
            light = float(np.clip((wood.source[0] - x) / (0.2 * stage.width), -1, 1))
            lean = float(rng.normal(0, 1.2)) * width
            limbs = 6 if growth.bare else 1
            trunk = Trunk(
                x,
                y,
                -0.05 * stage.height,
                width,
                light,
                0.85,
                lean,
                limbs,
                2 if growth.bare else 1,
                0.3,
                0.6,
                1.0 if growth.bare else 0.4,
            )
            ground_shadow(sheet, x, y, width, scale(growth.floor[0], 0.5))
            draw_trunk(sheet, trunk, wood.bark, rng)
            footing(wood, plot, trunk)
        high = (46 + 120 * near) * float(sizes[n]) * unit
        if pick[n] < (0.2 if growth.bare else 0.7):
            grown.plant(sheet, x + 30 * unit, y + 6 * unit, high, rng)
        else:
            tuft(sheet, x + 26 * unit, y + 6 * unit, high * 0.8, growth.ferns, rng, blades=18)


def _edge(gorge: Gorge, sheet: Sheet, line: list[Point], rng: np.random.Generator) -> None:
    """Rocks and tufts along the water."""
    stage, unit = gorge.stage, gorge.stage.unit
    for n in range(1, len(line) - 1):
        size, pick, aside = float(rng.uniform(0.5, 1.3)), float(rng.random()), float(rng.normal(0, 12))
        x, y = line[n]
        near = float(np.clip((y / stage.height - 0.62) / 0.38, 0, 1))
        wide = (14 + 62 * near) * size * unit
        if pick < 0.62:
            gorge.mossy(sheet, (x + aside * unit, y), (wide, wide * 0.6), rng)
        else:
            tuft(
                sheet,
                x + aside * unit,
                y + 4 * unit,
                wide * 1.3,
                gorge.wood.look.growth.ferns,
                rng,
                blades=10,
            )
