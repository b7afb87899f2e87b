"""The rock walls, and where the water falls between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.air import Air
from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.foliage import clumps, crown
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.rocks import Stone, boulder, wall
from promptreel_studio.scenes.kit.torrent import Drop

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.woods import Wood
    from promptreel_studio.scenes.kit.pen import Point
    from promptreel_studio.scenes.waterfall.looks import WaterLook

PARALLAX = 0.14
POOL = 0.66
"""Row of the foot of the walls, share of the height."""


@dataclass(frozen=True)
class Buttress:
    """A mass of rock: columns beside the fall in 1080p pixels, top as a share of the height, and its air."""

    near: float
    far: float
    top: float


BUTTRESSES = (
    (Buttress(-200, 230, 0.19),),
    (Buttress(62, 420, 0.13), Buttress(-96, -470, 0.15)),
    (Buttress(300, 800, 0.06), Buttress(-330, -840, 0.09)),
    (Buttress(640, 1500, -0.06), Buttress(-660, -1500, -0.04)),
)
"""From the back wall outwards; each group stands nearer and has less air before it."""
AIR = (0.22, 0.16, 0.10, 0.03)


class Gorge:
    """The walls around a fall at a column of the frame."""

    def __init__(self, wood: Wood, look: WaterLook, fall: float) -> None:
        """Prepare; `fall` is the column of the main fall in frame pixels, seen from the middle of the camera's way."""
        self.wood, self.look, self.stage = wood, look, wood.stage
        rng = self.stage.rng(801)
        self.x = fall + self.stage.reach * PARALLAX / 2
        self.stone = Stone.of(*look.stone, rng, aside=0.3)
        self.foot = POOL * self.stage.height

    def drops(self) -> list[Drop]:
        """The falls: the main one in two leaps, and thin ones beside it."""
        unit, high, look = self.stage.unit, self.stage.height, self.look
        side = 1.0 if self.wood.source[0] >= self.x else -1.0

        def drop(
            x0: float, x1: float, top: float, low: float, half: tuple[float, float], torn: float
        ) -> Drop:
            return Drop(
                (self.x + side * x0 * unit, self.x + side * x1 * unit),
                (top * high, low * high),
                (half[0] * unit, half[1] * unit),
                PARALLAX,
                look.foam,
                look.clear,
                torn,
                0.9 if half[1] < 50 else 1.0,
            )

        return [
            drop(-196, -204, 0.27, POOL + 0.004, (13, 30), 0.5),
            drop(168, 176, 0.31, POOL + 0.004, (9, 22), 0.5),
            drop(0, -4, 0.185, 0.475, (78, 108), 0.35),
            drop(-4, -8, 0.450, POOL + 0.012, (118, 172), 0.7),
        ]

    def walls(self) -> Patches:
        """Draw the walls with what grows on them."""
        stage, rng, unit = self.stage, self.stage.rng(802), self.stage.unit
        sheet = Sheet(stage.plane_width(PARALLAX), stage.height)
        air = Air(sheet.width, sheet.height, self.look.sky, self.wood.place(PARALLAX), self.wood.glows)
        bottom = self.foot + 30 * unit
        for group, thick in zip(BUTTRESSES, AIR, strict=True):
            for b in group:
                one, other = self.x + b.near * unit, self.x + b.far * unit
                left, right = min(one, other), max(one, other)
                facing = 0.0 if b.near < 0 < b.far else (-1.0 if b.near > 0 else 1.0)
                top = (b.top + float(rng.uniform(-0.02, 0.02))) * stage.height
                edge = wall(
                    sheet, self.stone, (left, right), (top, bottom), facing * 0.9, rng, grain=unit * 0.95
                )
                self._plants(sheet, edge, left, right, top, rng)
            veil = thick * self.wood.look.hour.veil
            air.veil(sheet, min(0.6, veil), around=0.16 * self.wood.look.hour.glow, reach=0.24)
        self._ledge(sheet, rng)
        self._lips(sheet, rng)
        self._shore(sheet, rng)
        air.veil(sheet, 0.0, ground=(0.20 * self.wood.look.hour.veil, POOL, 0.10))
        return Patches(sheet.pixels, PARALLAX, fine=stage.fine)

    def _plants(
        self, sheet: Sheet, edge: list[Point], left: float, right: float, top: float, rng: np.random.Generator
    ) -> None:
        """Trees on the top and bushes on ledges."""
        unit, growth, wood = self.stage.unit, self.wood.look.growth, self.wood
        tall = self.stage.height
        high = 0.15 * tall
        box = (left - 50 * unit, top - high * 0.72, right - left + 100 * unit, high)
        humps = clumps(rng, stretch=0.8, coarse=4)
        rise = np.linspace(-0.40, 0.62, humps.shape[0], dtype=np.float32)[:, None]
        fall = np.linspace(0, 1, humps.shape[0], dtype=np.float32)[:, None]
        field = humps + rise - np.clip(fall - 0.72, 0, 1) * 2.4
        count = int(box[2] * box[3] / unit**2 / 62)
        shine = (*wood.place(PARALLAX), 0.22 * tall, 0.6 * wood.look.hour.glow)
        size = (20 * unit, 44 * unit)
        gap = self.x - 105 * unit, self.x + 105 * unit
        middle = (left + right) / 2
        if growth.bare:
            count //= 5
        if not gap[0] < middle < gap[1]:
            crown(wood.leaves, sheet, field, box, count, size, growth.leaves, (0.0, -0.10), rng, shine=shine)
        # Tufts and bushes that cling to the wall.
        n, each = 16, 46
        at = rng.random((n, 2))
        spread = rng.normal(0, 1, (2, n, each))
        tone = rng.normal(0.45, 0.2, (n, each))
        wide = (right - left) * 0.05
        x = left + (0.06 + 0.88 * at[:, :1]) * (right - left) + spread[0] * wide
        y = (
            top
            + (0.08 + 0.75 * at[:, 1:] ** 1.2) * (self.foot - top)
            + spread[1] * wide * 0.35
            + np.abs(spread[0]) * wide * 0.3
        )
        tone = np.clip(tone - spread[1] * 0.16, 0, 1)
        free = (np.abs(x - self.x) > 120 * unit) & (y < self.foot)
        if growth.bare:
            free &= rng.random((n, each)) < 0.25
        palette = np.stack([bgr(c) for c in growth.leaves[:3]])
        colours = np.stack([np.interp(tone[free], (0, 0.5, 1), palette[:, k]) for k in range(3)], axis=1)
        order = np.argsort(tone[free])
        sizes = (rng.uniform(14, 32, (n, each)) * unit)[free][order]
        chosen = (np.flatnonzero(free)[order], n * each)
        wood.leaves.scatter(sheet, x[free][order], y[free][order], sizes, colours[order], rng, chosen=chosen)

    def _ledge(self, sheet: Sheet, rng: np.random.Generator) -> None:
        """Rocks that part the main fall half-way down."""
        unit, tall = self.stage.unit, self.stage.height
        for off, row, size in ((-158, 0.482, 84), (160, 0.478, 76)):
            middle = (self.x + off * unit, row * tall)
            self.mossy(sheet, middle, (size * unit, size * 0.6 * unit), rng)

    def _lips(self, sheet: Sheet, rng: np.random.Generator) -> None:
        """Green along the lips, where the rock is always wet."""
        unit, growth = self.stage.unit, self.wood.look.growth
        n = 90
        for drop in self.drops():
            half = max(drop.half[0], 22 * unit)
            side, off, down, tone = (
                rng.choice((-1, 1), n),
                np.abs(rng.normal(0, 0.42, n)),
                rng.normal(0, 1, n),
                rng.random(n),
            )
            x = drop.x[0] + side * (drop.half[0] + off * half - 4 * unit)
            y = drop.rows[0] + (down * 9 + off * 26 - 6) * unit
            size = rng.uniform(13, 30, n) * unit
            pair = growth.floor if self.wood.look.snowy else (growth.leaves[0], growth.leaves[2])
            share = np.clip(tone * 0.8 - down * 0.12, 0, 1)[:, None]
            order = np.argsort(share[:, 0])
            colours = (bgr(pair[0]) * (1 - share) + bgr(pair[1]) * share)[order]
            self.wood.leaves.scatter(sheet, x[order], y[order], size[order], colours, rng)

    def _shore(self, sheet: Sheet, rng: np.random.Generator) -> None:
        """Boulders along the foot of the walls."""
        unit = self.stage.unit
        span = self.wood.span(PARALLAX)
        count = round(span / unit / 62)
        for n in range(count):
            x = (n + float(rng.uniform(0, 1))) / count * span
            size = float(rng.uniform(20, 62)) * unit
            sink = float(rng.uniform(-0.2, 0.35)) * size
            if abs(x - self.x) < 150 * unit:
                size *= 0.5
            self.mossy(sheet, (x, self.foot - 4 * unit + sink), (size, size * 0.68), rng)

    def mossy(self, sheet: Sheet, middle: Point, size: tuple[float, float], rng: np.random.Generator) -> None:
        """A boulder with moss on its back."""
        light = float(np.clip((self.wood.source[0] - middle[0]) / (0.3 * self.stage.width), -1, 1))
        boulder(sheet, self.stone, middle, size, light, rng)
        growth, n = self.wood.look.growth, 60
        angle, reach = rng.uniform(-2.75, -0.4, n), rng.uniform(0.42, 0.92, n)
        tone, wide = rng.random(n), rng.uniform(0.10, 0.22, n)
        snowy = self.wood.look.snowy
        dark, lit = growth.floor if snowy else (scale(growth.ferns[0], 0.9), mix(*growth.ferns, 0.65))
        facing = np.clip(0.45 + 0.45 * np.cos(angle) * light + 0.3 * (reach - 0.6), 0, 1)
        share = np.clip(0.6 * tone * facing + 0.4 * facing, 0, 1)[:, None]
        colours = bgr(dark) * (1 - share) + bgr(lit) * share
        x, y = middle[0] + np.cos(angle) * reach * size[0], middle[1] + np.sin(angle) * reach * size[1] * 0.95
        keep = rng.random(n) < 0.8
        self.wood.moss.scatter(sheet, x[keep], y[keep], (wide * size[0] * 1.3)[keep], colours[keep], rng)
