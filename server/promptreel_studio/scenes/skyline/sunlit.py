"""A tower in daylight: lit and shaded faces, glass, and what stands on its roof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke
from promptreel_studio.scenes.skyline.daylight import times
from promptreel_studio.scenes.skyline.glazing import Glazing
from promptreel_studio.scenes.skyline.landmarks import FIRST, contours
from promptreel_studio.scenes.skyline.tower import shape_of

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.skyline.record import Daylight, Look
    from promptreel_studio.scenes.skyline.tower import Tower

BOXES = (0, 1, 2, 7, 12, 13)
"""Styles with a corner: the others are round and have no second face."""
FLAT = (0, 1, 5, 7)
"""Styles with a roof that something can stand on."""


def draw_sunlit(
    sheet: Sheet, tower: Tower, look: Look, unit: float, rng: np.random.Generator, *, light_left: bool
) -> None:
    """Draw the body in its own colours, then the light on it, then lamps and roof.

    Raises:
        ValueError: The look is not one of the day.
    """
    sun = look.sun
    if sun is None:
        raise ValueError("Only looks with sunlight have towers in daylight.")
    path = shape_of(tower, rng)
    x, y, w = tower.x, tower.y, tower.width
    glass = sun.glass[int(rng.integers(0, len(sun.glass)))]
    wall = scale(sun.walls[int(rng.integers(0, len(sun.walls)))], float(rng.uniform(0.90, 1.06)))
    tall = tower.height > 3.2 * w or tower.style >= FIRST
    curtain = float(rng.random()) < (0.55 if tall else 0.30) and tower.style != 8
    side = w * float(rng.uniform(0.22, 0.36))
    if tower.style in FLAT and tower.row >= 1:
        _roof(sheet, tower, wall, sun, unit, rng, light_left=light_left)
    body = _mullion(glass, look) if curtain else wall
    stops = (
        (0.0, mix(body, look.sky[2][1], 0.16 if curtain else 0.0), 255),
        (0.7, body, 255),
        (1.0, scale(body, 0.92), 255),
    )
    sheet.canvas.drawPath(path, gradient((x, y), (x, tower.foot), stops))
    sheet.canvas.save()
    sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    glazing = Glazing(tower, look, glass, unit, rng, curtain=curtain) if tower.style != 8 else None
    if glazing:
        glazing.draw_glass(sheet)
    _floors(sheet, tower, wall, unit, curtain=curtain)
    _light(sheet, tower, sun, look, unit, side, light_left=light_left)
    if glazing:
        glazing.draw_lamps(sheet)
    sheet.canvas.restore()
    if tower.style >= FIRST:
        _trace(sheet, tower, look, unit)


def _mullion(glass: str, look: Look) -> str:
    """The frame between the panes of a wall of glass."""
    return mix(mix(glass, look.sky[3][1], 0.18), "#ffffff", 0.10)


def _floors(sheet: Sheet, tower: Tower, wall: str, unit: float, *, curtain: bool) -> None:
    """A parapet along the roof, and the plinth."""
    if tower.style not in BOXES or tower.row < 1:
        return
    thick = max(1.0, (1.4 + 0.7 * tower.row) * unit)
    tone = mix(wall, "#ffffff", 0.35 if not curtain else 0.20)
    sheet.rect(tower.x, tower.y, tower.width, thick, fill(tone, 210))
    if tower.style == 1:
        for share in (0.10, 0.28):
            sheet.rect(tower.x, tower.y + tower.height * share, tower.width, thick, fill(tone, 190))


def _light(
    sheet: Sheet, tower: Tower, sun: Daylight, look: Look, unit: float, side: float, *, light_left: bool
) -> None:
    """Multiply by the light on each face: a front and a side where there is a corner, a turn where it is round.

    The side is towards the sun where that stands behind the city, and away from it where it stands before.
    """
    x, w = tower.x, tower.width
    top, high = tower.y - tower.height * 0.1, tower.height * 1.2
    left = light_left if sun.backlit else not light_left
    if tower.style in BOXES:
        edge = x + side if left else x + w - side
        front = (edge, x + w) if left else (x, edge)
        flank = (x, edge) if left else (edge, x + w)
        sheet.rect(front[0], top, front[1] - front[0], high, _shade(sun.front))
        sheet.rect(flank[0], top, flank[1] - flank[0], high, _shade(sun.side))
        sheet.line(edge, tower.y, edge, tower.foot, stroke(look.rim, max(0.5, 1.0 * unit), 60))
    else:
        start, end = (x, x + w) if left else (x + w, x)
        shares = (0.0, 0.16, 0.42, 1.0) if sun.backlit else (0.0, 0.30, 0.62, 1.0)
        tones = (sun.side, mix(sun.side, sun.front, 0.45), sun.front, sun.front)
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(start, 0), skia.Point(end, 0)], [argb(tone) for tone in tones], list(shares)
        )
        paint = skia.Paint(BlendMode=skia.BlendMode.kMultiply, Shader=shader, Dither=True)
        sheet.rect(x - w * 0.3, top, w * 1.6, high, paint)


def _shade(code: str) -> skia.Paint:
    # Without smooth edges: two faces that meet within a pixel would leave a bright seam.
    return skia.Paint(BlendMode=skia.BlendMode.kMultiply, Color=argb(code))


def _roof(
    sheet: Sheet,
    tower: Tower,
    wall: str,
    sun: Daylight,
    unit: float,
    rng: np.random.Generator,
    *,
    light_left: bool,
) -> None:
    """Lift houses, tanks and cooling boxes, standing behind the parapet."""
    places = rng.random((3, 3))
    inset = {1: 0.34, 5: 0.06, 7: 0.26}.get(tower.style, 0.06)
    room = (0.36 if tower.style == 5 else 1 - inset) - inset
    lit = times(scale(wall, 0.94), sun.front)
    dark = times(scale(wall, 0.94), sun.side)
    for across, wide, high in places[: 1 + int(places[0, 0] * 3)].tolist():
        width = tower.width * room * (0.14 + 0.26 * wide)
        height = min((6 + 12 * high) * unit * (0.35 + 0.2 * tower.row), tower.height * 0.12)
        left = tower.x + tower.width * inset + (tower.width * room - width) * across
        sheet.rect(left, tower.y - height, width, height + 2 * unit, fill(lit))
        part = width * 0.3
        at = left if light_left == sun.backlit else left + width - part
        sheet.rect(at, tower.y - height, part, height + 2 * unit, fill(dark))


def _trace(sheet: Sheet, tower: Tower, look: Look, unit: float) -> None:
    """The ribs of a landmark, without any light of their own."""
    paint = stroke(look.rim, max(0.7, 1.5 * unit), 130)
    for line in contours(tower):
        sheet.canvas.drawPath(line, paint)
    if tower.style == 8:
        x, y, w, h = tower.x, tower.y, tower.width, tower.height
        for row, half in ((0.238, 0.46), (0.218, 0.44), (0.100, 0.15)):
            band = fill("#33445c", 210)
            sheet.rect(x + w * (0.5 - half), y + h * row, w * 2 * half, max(1.0, 3.0 * unit), band)
