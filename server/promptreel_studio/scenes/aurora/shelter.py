"""A log cabin with a lit window, or a tent that glows from within."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Point, Sheet, fill, glow, gradient, outline, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.aurora.looks import Look


def draw_cabin(
    sheet: Sheet, x: float, foot: float, size: float, look: Look, side: float
) -> tuple[list[Point], Point | None]:
    """Draw a cabin with its gable to the viewer; `size` is a 1080p pixel in pixels.

    Returns:
        Where it shines, and the top of the chimney.
    """
    wood = mix("#3a2a26", look.snow[0], 0.25)
    front, wall, rise, depth = 116 * size, 62 * size, 74 * size, 104 * size
    left, right, eave = x - front / 2, x + front / 2, foot - wall
    back = side * depth
    near = right if side > 0 else left
    _pool(sheet, x + back * 0.3, foot + 6 * size, 190 * size, look)
    # The flank runs away from the viewer, a little uphill.
    flank = [(near, foot), (near + back, foot - 12 * size), (near + back, eave - 8 * size), (near, eave)]
    sheet.polygon(
        flank,
        gradient((near, 0), (near + back, 0), ((0, scale(wood, 0.75), 255), (1, scale(wood, 0.5), 255))),
    )
    gable = [(left, foot), (left, eave), (x, eave - rise), (right, eave), (right, foot)]
    sheet.polygon(
        gable,
        gradient((0, eave - rise), (0, foot), ((0, scale(wood, 0.75), 255), (1, scale(wood, 1.15), 255))),
    )
    for log in range(1, 9):
        y = foot - wall * log / 8
        sheet.line(left, y, right, y, stroke("#05060c", max(0.6, 1.6 * size), 90))
        sheet.line(near, y, near + back, y - 10 * size, stroke("#05060c", max(0.6, 1.4 * size), 80))
    # The eaves shade the walls.
    sheet.polygon(
        flank, gradient((0, eave - 8 * size), (0, eave + 26 * size), ((0, "#04060c", 170), (1, "#04060c", 0)))
    )
    sheet.polygon(
        gable, gradient((0, eave - rise), (0, eave + 14 * size), ((0, "#04060c", 160), (1, "#04060c", 0)))
    )
    for corner in (left, right, near + back):
        for log in range(8):
            y = foot - wall * (log + 0.5) / 8 - (11 * size if corner == near + back else 0)
            sheet.canvas.drawCircle(corner, y, 3.4 * size, fill(scale(wood, 1.25 if log % 2 else 0.9)))
    spots = [(x - front * 0.20, foot - wall * 0.55), (near + back * 0.52, foot - wall * 0.58)]
    _window(sheet, *spots[0], 27 * size, 30 * size, size, look)
    _window(sheet, *spots[1], 24 * size, 25 * size, size, look)
    door = (x + front * 0.12, foot - 46 * size, 25 * size, 46 * size)
    sheet.rect(*door, fill(scale(wood, 0.55)))
    sheet.rect(
        door[0] + 7 * size,
        door[1] + 7 * size,
        11 * size,
        12 * size,
        gradient((0, door[1]), (0, door[1] + 20 * size), ((0, "#fff0c0", 255), (1, look.fire, 255))),
    )
    _roof(sheet, x, eave, front, rise, back, size, look)
    chimney = x + back * 0.55
    sheet.rect(chimney - 8 * size, eave - rise - 30 * size, 16 * size, 40 * size, fill(scale(wood, 0.7)))
    sheet.rect(chimney - 10 * size, eave - rise - 35 * size, 20 * size, 7 * size, fill(look.snow[1]))
    _settle(sheet, x + back * 0.42, foot + 3 * size, (front + abs(back)) * 0.54, size, look)
    return spots, (chimney, eave - rise - 36 * size)


def _roof(
    sheet: Sheet, x: float, eave: float, front: float, rise: float, back: float, size: float, look: Look
) -> None:
    """Thick snow on the slope that we see, and along the gable."""
    over, thick = 15 * size, 13 * size
    side = 1.0 if back > 0 else -1.0
    drop = over * rise / (front / 2)
    low = (x + side * (front / 2 + over), eave + drop - thick * 0.3)
    ridge = (x, eave - rise - thick)
    slope = [ridge, (ridge[0] + back, ridge[1] - 7 * size), (low[0] + back, low[1] - 16 * size), low]
    lit, shade = look.snow[1], mix(look.snow[0], look.snow[1], 0.45)
    sheet.canvas.drawPath(
        outline(slope), gradient((0, ridge[1]), (0, low[1]), ((0, lit, 255), (1, shade, 255)))
    )
    sheet.canvas.drawPath(outline(slope), stroke(mix(shade, lit, 0.6), thick * 0.5))
    rim = skia.Path()
    rim.moveTo(*low)
    rim.lineTo(*ridge)
    rim.lineTo(x - side * (front / 2 + over), eave + drop - thick * 0.3)
    sheet.canvas.drawPath(rim, stroke(shade, thick * 1.2))
    sheet.canvas.translate(0, -thick * 0.28)
    sheet.canvas.drawPath(rim, stroke(lit, thick * 0.7))
    sheet.canvas.translate(0, thick * 0.28)


def _window(sheet: Sheet, x: float, y: float, width: float, height: float, size: float, look: Look) -> None:
    for grow, alpha, sigma in ((12 * size, 90, 20 * size), (3 * size, 150, 6 * size)):
        sheet.rect(
            x - width / 2 - grow,
            y - height / 2 - grow,
            width + 2 * grow,
            height + 2 * grow,
            glow(look.fire, alpha, sigma),
        )
    top = y - height / 2
    sheet.rect(
        x - width / 2,
        top,
        width,
        height,
        gradient((0, top), (0, top + height), ((0, "#fff2c4", 255), (1, look.fire, 255))),
    )
    bar = stroke("#3a2218", max(0.8, 2.2 * size))
    sheet.line(x, top, x, top + height, bar)
    sheet.line(x - width / 2, y, x + width / 2, y, bar)
    sheet.rect(x - width / 2 - 3 * size, top + height, width + 6 * size, 4.5 * size, fill(look.snow[1]))


def draw_tent(
    sheet: Sheet, x: float, foot: float, size: float, look: Look, side: float
) -> tuple[list[Point], Point | None]:
    """Draw a ridge tent lit by a lamp; returns like `draw_cabin`."""
    wide, high, back = 118 * size, 104 * size, side * 96 * size
    _pool(sheet, x + back * 0.25, foot + 5 * size, 210 * size, look)
    top, left, right = (x, foot - high), (x - wide / 2, foot), (x + wide / 2, foot)
    near = right if side > 0 else left
    far_top, far_foot = (x + back, foot - high * 0.90), (near[0] + back * 0.92, foot - 14 * size)
    bright, deep = mix(look.fire, "#fff0c4", 0.70), mix("#8a3416", look.snow[0], 0.15)
    sheet.polygon(
        [top, far_top, far_foot, near],
        _lamp(
            (x + back * 0.3, foot - high * 0.28),
            high * 1.15,
            mix(look.fire, "#ff8a30", 0.4),
            scale(deep, 0.85),
        ),
    )
    sheet.polygon(
        [top, left, right], _lamp((x, foot - high * 0.25), high * 0.86, bright, mix(look.fire, deep, 0.80))
    )
    # The flap hangs open: darker cloth at both sides, the lamp between them.
    for s in (-1.0, 1.0):
        sheet.polygon(
            [top, (x + s * wide / 2, foot), (x + s * wide * 0.17, foot)],
            fill(mix(deep, look.fire, 0.20), 120),
        )
    seam = stroke(scale(deep, 0.55), max(0.8, 2.2 * size), 170)
    for a, b in ((top, left), (top, right), (top, far_top), (far_top, far_foot), (near, far_foot)):
        sheet.line(*a, *b, seam)
    rope = stroke(mix(look.snow[1], "#ffffff", 0.2), max(0.6, 1.2 * size), 120)
    sheet.line(*top, x - side * wide * 0.98, foot + 10 * size, rope)
    sheet.line(*far_top, x + back * 1.75, foot - 6 * size, rope)
    drift = skia.Path()
    drift.addOval(skia.Rect(x - wide * 0.56, foot - 6 * size, x + wide * 0.56, foot + 9 * size))
    sheet.canvas.drawPath(drift, glow(mix(look.snow[1], look.fire, 0.45), 150, 4 * size))
    return [(x, foot - high * 0.30)], None


def _lamp(centre: Point, radius: float, bright: str, deep: str) -> skia.Paint:
    """Cloth with a lamp behind it."""
    shader = skia.GradientShader.MakeRadial(
        skia.Point(*centre), radius, [argb(bright), argb(deep)], [0.0, 1.0]
    )
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


def _settle(sheet: Sheet, x: float, y: float, reach: float, size: float, look: Look) -> None:
    """Snow that has drifted against the walls."""
    for k, (along, high) in enumerate(((-0.85, 9), (-0.4, 6), (0.1, 8), (0.55, 6), (0.9, 11))):
        mound = skia.Path()
        middle, wide = x + along * reach, reach * (0.30 + 0.06 * (k % 3))
        mound.addOval(skia.Rect(middle - wide, y - high * size, middle + wide, y + 9 * size))
        warm = mix(mix(look.snow[0], look.snow[1], 0.7), look.fire, 0.10)
        sheet.canvas.drawPath(mound, glow(warm, 200, 3.2 * size))


def _pool(sheet: Sheet, x: float, y: float, radius: float, look: Look) -> None:
    """Warm light on the snow around."""
    sheet.canvas.save()
    sheet.canvas.translate(x, y)
    sheet.canvas.scale(1, 0.22)
    sheet.canvas.drawCircle(0, 0, radius * 0.62, glow(look.fire, 120, radius * 0.26))
    sheet.canvas.drawCircle(0, 0, radius * 0.30, glow(look.fire, 110, radius * 0.14))
    sheet.canvas.restore()
