"""The planes of the village, far to near."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import alpha_of, bgr_of, mix
from promptreel_studio.scenes.kit.conifers import Conifers
from promptreel_studio.scenes.kit.pen import Point, Sheet
from promptreel_studio.scenes.kit.plane import Plane, spill_onto
from promptreel_studio.scenes.village.ground import draw_ground
from promptreel_studio.scenes.village.heights import (
    MOUNTAINS,
    SLOPES,
    mountain_plane,
    needles_of,
    slope_plane,
)
from promptreel_studio.scenes.village.house import draw_church, draw_house, draw_lamp
from promptreel_studio.scenes.village.pines import Grove
from promptreel_studio.scenes.village.props import draw_fence, plant

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.village.looks import Look

SWINGS = (46, 40, 34, 40)
"""How far the ground of the wood, the upper village, the street and the bank rises and falls, 1080p pixels."""


@dataclass(frozen=True)
class Layer:
    """A plane with its parallax and what moves on it."""

    parallax: float
    plane: Plane
    size: float = 1.0
    chimneys: list[Point] = field(default_factory=list)
    windows: list[Point] = field(default_factory=list)


@dataclass(frozen=True)
class Layout:
    """Rows at which things stand, in pixels."""

    mountains: float
    hills: float
    wood: float
    back: float
    street: float
    front: float

    @classmethod
    def of(cls, stage: Stage) -> Layout:
        """Tall pictures keep the village's depth in units and give the sky the rest."""
        if not stage.tall:
            return cls(*(stage.height * q for q in (0.735, 0.775, 0.765, 0.812, 0.872, 0.945)))
        base = stage.height - 330 * stage.unit
        return cls(*(base + stage.unit * q for q in (0, 40, 30, 80, 150, 245)))

    def hidden_from(self, stage: Stage, top: float, swing: float) -> int:
        """Row from which the ground at `top`, give or take `swing` units, hides everything behind it."""
        return min(stage.height, int(top + 0.4 * swing * stage.unit) + 4)


def _finish(
    stage: Stage,
    sheet: Sheet,
    parallax: float,
    size: float,
    chimneys: list[Point],
    windows: list[Point],
    glow: float,
) -> Layer:
    colour = bgr_of(sheet.pixels)
    if glow:
        colour = spill_onto(colour, 178, glow, 24 * stage.unit)
    pixels = cv2.merge([*cv2.split(colour), alpha_of(sheet.pixels)])
    return Layer(parallax, Plane(pixels, fine=stage.fine), size, chimneys, windows)


def mountain_layers(stage: Stage, look: Look, layout: Layout, side: float) -> list[Layer]:
    """The high mountains and the slopes before them; the light comes from `side`, -1 left."""
    return [
        Layer(MOUNTAINS, mountain_plane(stage, look, layout.mountains, side)),
        Layer(
            SLOPES,
            slope_plane(stage, look, layout.hills, layout.hidden_from(stage, layout.wood, SWINGS[0]), side),
        ),
    ]


def wood_layer(stage: Stage, look: Look, layout: Layout) -> Layer:
    """A dark belt of forest at the foot of the mountains."""
    parallax, unit = 0.40, stage.unit
    sheet = Sheet(stage.plane_width(parallax), layout.hidden_from(stage, layout.back, SWINGS[1]))
    rng = stage.rng(810)
    air = look.air
    snow, shade = mix(look.snow, air, 0.35), mix(look.snow_low, air, 0.35)
    grove = Grove(84 * unit, mix(look.pine, air, 0.42), mix(look.pine_snow, air, 0.30), rng, tiers=9, kinds=5)
    line = draw_ground(sheet, layout.wood, SWINGS[0] * unit, snow, shade, rng, deep=stage.height, humps=2)
    plant(
        sheet,
        grove,
        line,
        (0, 26 * unit),
        (46 * unit, 86 * unit),
        int(190 * sheet.width / (1920 * unit)),
        rng,
    )
    return _finish(stage, sheet, parallax, unit, [], [], 0.0)


def back_layer(stage: Stage, look: Look, layout: Layout) -> Layer:
    """The upper village: small houses among trees."""
    parallax, unit = 0.58, stage.unit
    sheet = Sheet(stage.plane_width(parallax), layout.hidden_from(stage, layout.street, SWINGS[2]))
    rng = stage.rng(820)
    air = look.air
    grove = Grove(
        112 * unit, mix(look.pine, air, 0.20), mix(look.pine_snow, air, 0.14), rng, tiers=11, kinds=6
    )
    line = draw_ground(
        sheet,
        layout.back,
        SWINGS[1] * unit,
        mix(look.snow, air, 0.15),
        mix(look.snow_low, air, 0.15),
        rng,
        deep=stage.height,
    )
    plant(
        sheet,
        grove,
        line,
        (2 * unit, 10 * unit),
        (66 * unit, 116 * unit),
        int(64 * sheet.width / (1920 * unit)),
        rng,
    )
    chimneys: list[Point] = []
    windows: list[Point] = []
    size = 0.56 * unit
    count = max(2, round(7 * sheet.width / (1920 * unit)))
    for slot in range(count):
        x = sheet.width * (slot + 0.5 + float(rng.uniform(-0.30, 0.30))) / count
        foot = float(line[int(np.clip(x, 0, len(line) - 1))]) + float(rng.uniform(16, 36)) * unit
        lit = draw_house(sheet, x, foot, size * float(rng.uniform(0.9, 1.1)), look, rng)
        windows += lit.windows[:2]
        chimneys += [lit.chimney] if lit.chimney and rng.random() < 0.6 else []
    return _finish(stage, sheet, parallax, size, chimneys, windows, 0.34)


def street_layer(stage: Stage, look: Look, layout: Layout) -> Layer:
    """The village street: houses, the church, lamps and a few trees."""
    parallax, unit = 0.80, stage.unit
    sheet = Sheet(stage.plane_width(parallax), layout.hidden_from(stage, layout.front, SWINGS[3]))
    rng = stage.rng(830)
    line = draw_ground(
        sheet, layout.street, SWINGS[2] * unit, look.snow, look.snow_low, rng, deep=stage.height
    )
    grove = Grove(150 * unit, look.pine, look.pine_snow, rng, tiers=13)
    chimneys: list[Point] = []
    windows: list[Point] = []
    count = max(2, round(6.4 * sheet.width / (1920 * unit)))
    church = int(rng.integers(1, max(2, count - 1)))
    plant(
        sheet,
        grove,
        line,
        (4 * unit, 14 * unit),
        (84 * unit, 140 * unit),
        int(15 * sheet.width / (1920 * unit)),
        rng,
    )
    for slot in range(count):
        x = sheet.width * (slot + 0.5 + float(rng.uniform(-0.20, 0.20))) / count
        foot = float(line[int(np.clip(x, 0, len(line) - 1))]) + float(rng.uniform(24, 46)) * unit
        if slot == church:
            lit = draw_church(sheet, x - 30 * unit, foot - 8 * unit, 1.04 * unit, look)
        else:
            lit = draw_house(sheet, x, foot, unit * float(rng.uniform(0.88, 1.16)), look, rng)
        windows += lit.windows
        chimneys += [lit.chimney] if lit.chimney else []
        lamp = x + sheet.width / count * 0.5
        if slot % 2 == 0 and lamp < sheet.width - 2:
            windows.append(draw_lamp(sheet, lamp, float(line[int(lamp)]) + 52 * unit, 1.15 * unit, look))
    plant(
        sheet,
        grove,
        line,
        (46 * unit, 66 * unit),
        (62 * unit, 128 * unit),
        int(20 * sheet.width / (1920 * unit)),
        rng,
    )
    return _finish(stage, sheet, parallax, unit, chimneys, windows, 0.40)


def front_layer(stage: Stage, look: Look, layout: Layout, side: float) -> Layer:
    """The bank of snow before the viewer, a fence, and tall pines at the sides."""
    parallax, unit = 1.0, stage.unit
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    rng = stage.rng(840)
    line = draw_ground(
        sheet,
        layout.front,
        SWINGS[3] * unit,
        look.snow,
        mix(look.snow_low, look.snow, 0.25),
        rng,
        deep=stage.height,
        humps=2,
    )
    draw_fence(sheet, line, look, unit, rng)
    tall = 360 * unit
    needles = replace(needles_of(look, side), dark=mix(look.pine, "#000814", 0.45), load=0.40)
    grove = Conifers(tall * 1.12, needles, rng, kinds=4, whorls=38)
    for place in (
        (0.0, 0.045, 0.098, 0.155, 0.825, 0.88, 0.94, 0.99)
        if not stage.tall
        else (0.0, 0.09, 0.17, 0.84, 0.93, 1.0)
    ):
        x = sheet.width * (place + float(rng.uniform(-0.012, 0.012)))
        foot = float(line[int(np.clip(x, 0, len(line) - 1))]) + float(rng.uniform(20, 62)) * unit
        grove.plant(sheet, x, foot, tall * float(rng.uniform(0.72, 1.12)), rng)
    return _finish(stage, sheet, parallax, unit, [], [], 0.30)
