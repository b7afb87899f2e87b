"""The far shore: hills, two rows of houses, and a bridge with its lights."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr, bgr_of, dither, mix, scale, shoulder
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke
from promptreel_studio.scenes.kit.plane import Picture, Plane, spill_onto
from promptreel_studio.scenes.kit.sky import Glow, Stars, gradient_sky

if TYPE_CHECKING:
    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage

HILL, FAR, NEAR = 0.06, 0.12, 0.20
"""Parallax of what stands on the far shore."""


class Sky:
    """The sky behind everything, with stars."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Paint it."""
        centre = (stage.width * 0.5, horizon * 1.0)
        glows = (Glow(look.glow, look.glow_gain, 0.16, flat=3.2),)
        picture = dither(
            shoulder(gradient_sky(stage.width, horizon, look.sky, centre, glows)), stage.rng(901)
        )
        count = stage.crowd(look.stars, horizon)
        self._stars = Stars(picture, count, horizon * 0.7, stage.unit, stage.rng(902))
        self._picture = picture

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._picture.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above = frame[: self._picture.shape[0]]
        np.copyto(above, self._picture)
        self._stars.draw(above, t)


def hills(stage: Stage, look: Look, horizon: int) -> Plane:
    """A soft ridge behind the town."""
    width = stage.plane_width(HILL)
    sheet = Sheet(width, horizon)
    line = ridge_line(96, stage.rng(903), rough=0.5, octaves=5, coarse=3)
    high = 120 * stage.unit
    xs = np.linspace(-4, width + 4, 96)
    points = [(float(x), horizon - high * (0.25 + 0.75 * float(v))) for x, v in zip(xs, line, strict=True)]
    body = gradient(
        (0, horizon - high), (0, horizon), ((0, look.hill, 255), (1, mix(look.hill, look.glow, 0.35), 255))
    )
    sheet.polygon([(-4, horizon + 2), *points, (width + 4, horizon + 2)], body)
    return Plane(sheet.pixels, fine=stage.fine)


def town(stage: Stage, look: Look, horizon: int, *, near: bool) -> Plane:
    """A row of houses with lit windows; towers crowd towards the middle of the bay."""
    parallax = NEAR if near else FAR
    width, unit = stage.plane_width(parallax), stage.unit * (1.3 if stage.tall else 1.0)
    sheet, rng = Sheet(width, horizon), stage.rng(905 + near)
    body = look.towers[1 if near else 0]
    low, high = (16, 86) if near else (50, 190)
    x, number = -20.0 * unit, 0
    while x < width:
        own = stage.rng(20_000 + number + 5000 * near)
        across = float(rng.uniform(26, 62) if near else rng.uniform(24, 54)) * unit
        bend = (
            0.45
            + 0.75 * np.exp(-(((x / width - 0.32) / 0.20) ** 2))
            + 0.55 * np.exp(-(((x / width - 0.80) / 0.13) ** 2))
        )
        tall = (low + (high - low) * float(rng.beta(1.6, 2.6))) * unit * float(bend)
        _house(sheet, (x, horizon - tall, across, tall), body, look, own, unit, near=near)
        x += across * float(rng.uniform(0.86, 1.12))
        number += 1
    if near:
        _promenade(sheet, look, horizon, unit, rng)
    colour = bgr_of(sheet.pixels)
    return Plane(np.dstack([spill_onto(colour, 90, 0.5, 14 * unit), sheet.pixels[..., 3]]), fine=stage.fine)


def _promenade(sheet: Sheet, look: Look, horizon: int, unit: float, rng: np.random.Generator) -> None:
    """Lamps along the water, here and there in colour: their reflections draw the waterline."""
    x = 4.0 * unit
    while x < sheet.width:
        tint = float(rng.random())
        code = look.lamp if tint < 0.72 else look.bursts[int(tint * 997) % len(look.bursts)][0]
        sheet.canvas.drawCircle(x, horizon - 7 * unit, max(0.8, 2.0 * unit), fill(mix(code, "#ffffff", 0.3)))
        x += float(rng.uniform(17, 25)) * unit


def _house(
    sheet: Sheet,
    box: tuple[float, float, float, float],
    body: str,
    look: Look,
    rng: np.random.Generator,
    unit: float,
    *,
    near: bool,
) -> None:
    x, y, width, height = box
    tone = scale(body, float(rng.uniform(0.85, 1.15)))
    foot = mix(tone, look.glow, 0.16 if near else 0.30)
    paint = gradient((0, y), (0, y + height), ((0, tone, 255), (1, foot, 255)))
    roof = int(rng.integers(0, 5))
    if roof == 0 and height > width * 2:
        sheet.polygon(
            [(x, y + height + 2), (x, y), (x + width, y + width * 0.5), (x + width, y + height + 2)], paint
        )
    elif roof == 1:
        sheet.canvas.drawRRect(
            skia.RRect.MakeRectXY(
                skia.Rect.MakeXYWH(x, y, width, height + width), width * 0.35, width * 0.35
            ),
            paint,
        )
    else:
        sheet.rect(x, y, width, height + 2, paint)
    if roof == 2 and height > width * 1.6:
        sheet.rect(x + width * 0.25, y - 12 * unit, width * 0.5, 14 * unit, paint)
        sheet.line(
            x + width / 2, y - 12 * unit, x + width / 2, y - 34 * unit, stroke(tone, max(0.7, 1.5 * unit))
        )
    step = (7.5 if near else 6.0) * unit
    size = max(0.8, (2.7 if near else 2.1) * unit)
    for row in range(int((height - 10 * unit) / step)):
        for column in range(int((width - 8 * unit) / step)):
            lit, tint, bright = float(rng.random()), float(rng.random()), float(rng.uniform(0.5, 1.0))
            if lit < 0.42:
                code = look.windows[0 if tint < 0.5 else 1 if tint < 0.75 else 2 if tint < 0.93 else 3]
                place = (x + 4 * unit + column * step, y + 8 * unit + row * step)
                if roof == 0 and place[1] < y + width * 0.5:
                    continue
                sheet.rect(*place, size, size * 1.25, fill(code, 255 * bright * (0.9 if near else 0.7)))


def bridge(stage: Stage, look: Look, horizon: int) -> Plane:
    """A suspension bridge over a third of the bay, with lamps on its cables."""
    width, unit = stage.plane_width(NEAR), stage.unit
    sheet = Sheet(width, horizon)
    span = min(720 * unit, width * 0.46)
    x0 = width * 0.52
    deck, top = horizon - 30 * unit, horizon - 168 * unit
    steel = mix(look.towers[1], look.glow, 0.22)
    towers = (x0 + span * 0.24, x0 + span * 0.80)
    sheet.rect(x0 - span * 0.2, deck, span * 1.5, 6 * unit, fill(steel))
    for x in towers:
        sheet.rect(x - 4 * unit, top, 8 * unit, horizon - top, fill(steel))
    legs = ((x0 - span * 0.2, deck, towers[0], top), (towers[1], top, x0 + span * 1.24, deck))
    lamp = fill(mix(look.lamp, "#ffffff", 0.35))
    points = []
    for share in np.linspace(0, 1, 33):
        sag = 4 * share * (1 - share)
        points.append(
            (towers[0] + (towers[1] - towers[0]) * float(share), top + (deck - top - 6 * unit) * float(sag))
        )
    for xa, ya, xb, yb in legs:
        points += [
            (xa + (xb - xa) * float(s), ya + (yb - ya) * float(s ** (1.5 if ya > yb else 0.67)))
            for s in np.linspace(0, 1, 17)
        ]
    cable = stroke(steel, max(0.8, 2.2 * unit))
    for run in (points[:33], points[33:50], points[50:]):
        for (xa, ya), (xb, yb) in pairwise(run):
            sheet.line(xa, ya, xb, yb, cable)
    for x, y in points:
        sheet.line(x, y, x, deck, stroke(steel, max(0.5, 0.8 * unit), 110))
        sheet.canvas.drawCircle(x, y, max(0.7, 1.5 * unit), lamp)
    for k in range(46):
        x = x0 - span * 0.2 + span * 1.5 * k / 45
        sheet.canvas.drawCircle(x, deck - 2 * unit, max(0.6, 1.3 * unit), fill(look.lamp, 220))
    colour = bgr_of(sheet.pixels)
    return Plane(np.dstack([spill_onto(colour, 80, 0.6, 10 * unit), sheet.pixels[..., 3]]), fine=stage.fine)


def haze(stage: Stage, look: Look, horizon: int) -> tuple[Picture, int]:
    """A glow over the waterline, and its first row."""
    reach = max(2, int(46 * stage.unit))
    top, bottom = max(0, horizon - reach), min(stage.height, horizon + reach)
    y = (np.arange(top, bottom, dtype=np.float32)[:, None] - horizon) / (reach / 2.6)
    light = np.repeat(np.exp(-y * y)[..., None] * 0.24 * bgr(look.glow), stage.width, axis=1)
    noise = stage.rng(907).random(light.shape[:2], np.float32)[..., None]
    return np.clip(light + noise * (light > 0.5), 0, 255).astype(np.uint8), top
