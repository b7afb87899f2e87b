"""Rows of towers as parallax planes, and the lamps on their masts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import alpha_of, argb, bgr_of
from promptreel_studio.scenes.kit.noise import Floats, ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, stroke
from promptreel_studio.scenes.kit.plane import Plane, spill_onto
from promptreel_studio.scenes.skyline.landmarks import SLIM, STYLES
from promptreel_studio.scenes.skyline.screens import Box, Screen, Screens, Switched
from promptreel_studio.scenes.skyline.tower import Tower, draw_tower

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Look


@dataclass(frozen=True)
class RowPlan:
    """One row: parallax, narrowest and widest tower (1080p pixels), lowest and highest (shares of the sky)."""

    parallax: float
    narrow: float
    wide: float
    low: float
    high: float
    giants: float


PLANS = (
    RowPlan(0.10, 26, 60, 0.27, 0.52, 0.06),
    RowPlan(0.25, 38, 84, 0.24, 0.58, 0.09),
    RowPlan(0.45, 54, 116, 0.18, 0.58, 0.11),
    RowPlan(0.72, 80, 160, 0.11, 0.47, 0.11),
    RowPlan(1.00, 100, 215, 0.03, 0.17, 0.04),
)

LANDMARK_AT = {1: (0.31, 0.74), 2: (0.15, 0.80), 3: (-0.10, 0.60)}
"""By row: how far from the middle towards the city's centre, in frame widths, and how high, as a share of the sky."""

MAST_AT = {0: 0.5, 1: 0.5, 3: 0.5, 4: 0.5, 5: 0.21, 7: 0.5}
"""Where a mast stands on the roof, by style; slanted roofs have none."""


@dataclass(frozen=True)
class Beacon:
    """A red lamp on a mast, in its plane's coordinates."""

    x: float
    y: float
    phase: float


@dataclass(frozen=True)
class Row:
    """A painted row."""

    parallax: float
    plane: Plane
    beacons: tuple[Beacon, ...]
    screens: Screens
    windows: Switched

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self.plane.nbytes + self.screens.nbytes


def build_row(stage: Stage, look: Look, horizon: int, index: int, *, light_x: float) -> Row:
    """Paint row `index` (0 is the farthest)."""
    plan = PLANS[index]
    rng = stage.rng(100 + index)
    width = stage.plane_width(plan.parallax)
    sheet = Sheet(width, horizon)
    beacons: list[Beacon] = []
    screens: list[Screen] = []
    dark: list[Box] = []
    # The disc's place on this plane when the camera is in the middle.
    clear = light_x + stage.reach * 0.5 * plan.parallax
    towers = place(stage, plan, index, horizon, width, clear, rng)
    for number, tower in enumerate(towers):
        # A generator per tower: windows are counted in pixels, the city must not depend on them.
        own = stage.rng(10_000 * (index + 1) + number)
        shown = draw_tower(sheet, tower, look, stage.unit, own, light_left=tower.x + tower.width / 2 > clear)
        screens += [shown.screen] if shown.screen else []
        dark += shown.dark
        if index >= 1 and tower.style in MAST_AT and own.random() < 0.36:
            beacons.append(mast(sheet, tower, look, stage.unit, own))
        elif tower.style in (8, 9):
            beacons.append(Beacon(tower.x + tower.width / 2, tower.y, float(own.uniform(0, 6.28))))
    _sink_feet(sheet, look, horizon, index)
    colour = bgr_of(sheet.pixels)
    lit = spill_onto(colour, 92, 0.46, 24 * stage.unit)
    plane = Plane(cv2.merge([*cv2.split(lit), alpha_of(sheet.pixels)]), fine=stage.fine)
    return Row(
        plan.parallax,
        plane,
        tuple(beacons),
        Screens(screens, 0.5 + 0.5 * look.neon_gain),
        Switched(dark[:: max(1, len(dark) // 26)], look, stage.rng(120 + index)),
    )


def place(
    stage: Stage,
    plan: RowPlan,
    index: int,
    horizon: int,
    width: int,
    clear_x: float,
    rng: np.random.Generator,
) -> list[Tower]:
    """Towers from left to right; the highest stand together, away from the moon at `clear_x`."""
    towers: list[Tower] = []
    unit = stage.unit
    # In tall pictures the same share of the sky would make needles; a cap keeps the city a city.
    ceiling = min(horizon, 1230 * unit)
    swell = _swell(stage, width, clear_x)
    x = -float(rng.uniform(0, plan.wide * unit))
    while x < width:
        w = float(rng.uniform(plan.narrow, plan.wide)) * unit
        gap = float(rng.uniform(-0.12, 0.20) if index < 3 else rng.uniform(-0.05, 0.48)) * w
        along = float(np.interp(x + w / 2, np.arange(len(swell)) * (width / (len(swell) - 1)), swell))
        if index == 4:
            along = 0.8 + 0.2 * along
        h = ceiling * (
            plan.low * min(1.0, along + 0.2) + (plan.high - plan.low) * float(rng.beta(1.5, 2.2)) * along
        )
        style = int(rng.integers(0, 8))
        if rng.random() < plan.giants and abs(x + w / 2 - clear_x) > 230 * unit:
            h = ceiling * (plan.high + float(rng.uniform(0.02, 0.12))) * min(1.0, along)
            w = max(w * 0.74, h * 0.085)
        if (style == 3 and h < w * 2.2) or (index == 4 and style == 6):
            style = 7
        h = max(h, 4.0)
        towers.append(Tower(x, horizon - h, max(w, 3.0), h, index, style))
        x += w + gap
    landmarks = _landmarks(stage, index, horizon, width, clear_x)
    # Nothing nearly as high stands in the way of a landmark's outline.
    free = [tower for tower in towers if not any(_beside(tower, landmark) for landmark in landmarks)]
    return free + landmarks


def _beside(tower: Tower, landmark: Tower) -> bool:
    across = min(tower.x + tower.width, landmark.x + landmark.width) - max(tower.x, landmark.x)
    return across > -0.1 * landmark.width and tower.height > 0.5 * landmark.height


def _swell(stage: Stage, width: int, clear_x: float) -> Floats:
    """How high the city is along the shore: a centre with the highest towers, a lower one, and low quarters."""
    rng = stage.rng(99)
    middle = width / 2
    side = -1.0 if clear_x > middle else 1.0
    x = np.linspace(0, width, 97, dtype=np.float32) - middle
    high = np.exp(-(((x - side * stage.width * 0.20) / (stage.width * 0.19)) ** 2))
    low = np.exp(-(((x + side * stage.width * 0.40) / (stage.width * 0.13)) ** 2))
    rough = ridge_line(97, rng, rough=0.6, octaves=4, coarse=5) - 0.5
    return (0.54 + 0.58 * high + 0.40 * low + 0.40 * rough).astype(np.float32)


def _landmarks(stage: Stage, index: int, horizon: int, width: int, clear_x: float) -> list[Tower]:
    """One landmark in each of three rows, no two alike, around the city's centre."""
    if index not in LANDMARK_AT:
        return []
    rng = stage.rng(98)
    styles = rng.permutation(STYLES)
    place, share = LANDMARK_AT[index]
    side = -1.0 if clear_x > width / 2 else 1.0
    style = int(styles[index])
    ceiling = min(horizon, 1230 * stage.unit)
    h = ceiling * share * (0.94 + 0.12 * float(rng.random(4)[index])) * (0.76 if style == 12 else 1.0)
    w = h * SLIM[style]
    x = width / 2 + side * stage.width * (place * (0.8 if stage.tall else 1.0)) - w / 2
    return [Tower(x, horizon - h, w, h, index, style)]


def mast(sheet: Sheet, tower: Tower, look: Look, unit: float, rng: np.random.Generator) -> Beacon:
    """Draw a mast on the roof; its lamp is at the tip."""
    x, top = tower.x + tower.width * MAST_AT[tower.style], tower.peak
    tip = top - tower.height * float(rng.uniform(0.05, 0.12))
    sheet.line(
        x, top + 3 * unit, x, tip, stroke(look.bodies[tower.row], max(0.8, (1.0 + 0.4 * tower.row) * unit))
    )
    return Beacon(x, tip, float(rng.uniform(0, 6.28)))


def _sink_feet(sheet: Sheet, look: Look, horizon: int, index: int) -> None:
    """Mist over the lower part of the row, only where the row already is."""
    strength = (1.0, 0.92, 0.80, 0.62, 0.34)[index]
    start = 0.56 + 0.04 * index
    steps = [k / 8 for k in range(9)]
    colours = [
        argb(look.mists[index], 255 * min(1.0, (k * (1 - start)) / 0.42) ** 1.5 * strength) for k in steps
    ]
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(0, horizon * start), skia.Point(0, horizon)], colours, steps
    )
    paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop, Dither=True, Shader=shader)
    sheet.rect(0, horizon * start, sheet.width, horizon * (1 - start), paint)
