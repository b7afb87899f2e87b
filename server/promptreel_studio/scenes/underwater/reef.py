"""The reef: rocks overgrown with corals, in layers that fade into the water."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Point, Sheet, fill, gradient, outline, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look


def reef_layer(
    stage: Stage,
    look: Look,
    *,
    foot: float,
    rise: tuple[float, ...],
    air: float,
    parallax: float,
    size: float,
    count: int,
    salt: int,
) -> Patches:
    """Paint one layer.

    Args:
        stage: Where.
        look: Colours.
        foot: Row of its lowest crest, as a share of the height.
        rise: Height over it from left to right, shares of the height.
        air: 0..1, how far the water hides it.
        parallax: Share of the camera's speed.
        size: Of the corals, 1080p pixels.
        count: Corals on a 1080p width.
        salt: Of its random numbers.
    """
    rng, unit = stage.rng(salt), stage.unit
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    x = np.linspace(0, 1, sheet.width, dtype=np.float32)
    at = np.linspace(0, 1, len(rise))
    soft = np.interp(x, at, rise)
    rough = ridge_line(sheet.width, rng, rough=0.55, octaves=6, coarse=6) - 0.5
    line = (stage.height * (foot - soft) - rough * (size * 1.3 * unit + soft * stage.height * 0.5)).astype(
        np.float32
    )
    shade, lit = (mix(c, look.far, air) for c in look.rock)
    points: list[Point] = [(float(n), float(line[n])) for n in range(0, sheet.width, 2)]
    points += [
        (sheet.width + 2.0, float(line[-1])),
        (sheet.width + 2.0, stage.height + 4.0),
        (-2.0, stage.height + 4.0),
    ]
    top = float(line.min())
    path = outline(points)
    sheet.canvas.drawPath(path, gradient((0, top), (0, top + 260 * unit), ((0, lit, 255), (1, shade, 255))))
    sheet.canvas.save()
    sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    for _ in range(count * 2):
        place = float(rng.random()) * sheet.width
        y = float(line[int(place) % sheet.width]) + float(rng.uniform(0.2, 3.2)) * size * unit
        wide = size * unit * float(rng.uniform(0.4, 1.3))
        _mound(sheet, place, y, wide, mix(shade, lit, float(rng.uniform(0.1, 0.8))), shade)
    sheet.canvas.restore()
    number = int(count * sheet.width / (1920 * unit)) + 2
    for _ in range(number):
        place = float(rng.random()) * (sheet.width - 1)
        y = float(line[int(place)]) + float(rng.uniform(0.0, 1.0)) ** 2 * size * 1.8 * unit
        tall = size * unit * float(rng.uniform(0.55, 1.35))
        colour = look.corals[int(rng.integers(len(look.corals)))]
        dim = 0.22 + 0.78 * air if rng.random() < 0.85 else air
        _coral(
            sheet,
            place,
            y + 4 * unit,
            tall,
            mix(scale(colour, float(rng.uniform(0.7, 1.08))), look.far, min(dim, 0.96)),
            shade,
            int(rng.integers(5)),
            rng,
        )
    return Patches(sheet.pixels, parallax, fine=stage.fine)


def _mound(sheet: Sheet, x: float, y: float, wide: float, top: str, low: str) -> None:
    path = skia.Path()
    path.addOval(skia.Rect(x - wide, y - wide * 0.55, x + wide, y + wide * 0.75))
    sheet.canvas.drawPath(
        path, gradient((0, y - wide * 0.55), (0, y + wide * 0.4), ((0, top, 200), (1, low, 0)))
    )


def _coral(
    sheet: Sheet,
    x: float,
    y: float,
    tall: float,
    colour: str,
    shade: str,
    sort: int,
    rng: np.random.Generator,
) -> None:
    """One of: branches, a fan, a brain, tubes, a table."""
    dark, bright = mix(colour, shade, 0.55), mix(colour, "#ffffff", 0.16)
    paint = gradient((0, y - tall), (0, y), ((0, bright, 255), (0.5, colour, 255), (1, dark, 255)))
    if sort == 0:
        _branch(sheet, x, y, -np.pi / 2, tall * 0.42, tall * 0.085, 4, paint, rng)
    elif sort == 1:
        for k in range(15):
            lean = (k - 7) / 7 * 1.05 - np.pi / 2
            _branch(sheet, x, y, lean, tall * 0.36 * (1 - 0.02 * abs(k - 7)), tall * 0.026, 3, paint, rng)
    elif sort == 2:
        _dome(sheet, x, y, tall * 0.52, bright, colour, dark, rng)
    elif sort == 3:
        for _ in range(7):
            aside, high = float(rng.normal(0, 0.22)) * tall, tall * float(rng.uniform(0.4, 1.0))
            wide = tall * float(rng.uniform(0.09, 0.14))
            tube = [
                (x + aside * 0.6 - wide * 0.7, y),
                (x + aside - wide, y - high),
                (x + aside + wide, y - high),
                (x + aside * 0.6 + wide * 0.7, y),
            ]
            sheet.polygon(tube, paint)
            mouth = skia.Path()
            mouth.addOval(
                skia.Rect(x + aside - wide, y - high - wide * 0.4, x + aside + wide, y - high + wide * 0.4)
            )
            sheet.canvas.drawPath(mouth, fill(dark))
            sheet.canvas.drawPath(mouth, stroke(bright, max(0.6, wide * 0.22)))
    else:
        for k in range(3):
            level, wide = y - tall * (0.30 + 0.24 * k), tall * (0.62 - 0.14 * k)
            path = skia.Path()
            path.addOval(skia.Rect(x - wide, level - tall * 0.07, x + wide, level + tall * 0.09))
            sheet.line(x, y, x, level, stroke(dark, tall * 0.10))
            sheet.canvas.drawPath(
                path,
                gradient(
                    (0, level - tall * 0.07), (0, level + tall * 0.09), ((0, bright, 255), (1, dark, 255))
                ),
            )


def _branch(
    sheet: Sheet, x: float, y: float, angle: float, length: float, wide: float, deep: int, paint: skia.Paint, rng: np.random.Generator
) -> None:  # fmt: skip
    end = (x + np.cos(angle) * length, y + np.sin(angle) * length)
    pen = skia.Paint(paint)
    pen.setStyle(skia.Paint.kStroke_Style)
    pen.setStrokeCap(skia.Paint.kRound_Cap)
    pen.setStrokeWidth(max(0.7, wide))
    sheet.canvas.drawLine(x, y, end[0], end[1], pen)
    if deep > 1:
        for turn in (-0.42, 0.38) if deep < 4 else (-0.62, -0.08, 0.55):
            _branch(
                sheet,
                end[0],
                end[1],
                angle + turn + float(rng.normal(0, 0.14)),
                length * float(rng.uniform(0.62, 0.86)),
                wide * 0.74,
                deep - 1,
                paint,
                rng,
            )


def _dome(
    sheet: Sheet,
    x: float,
    y: float,
    wide: float,
    bright: str,
    colour: str,
    dark: str,
    rng: np.random.Generator,
) -> None:
    path = skia.Path()
    path.addOval(skia.Rect(x - wide, y - wide * 1.05, x + wide, y + wide * 0.6))
    sheet.canvas.drawPath(
        path,
        gradient(
            (x - wide * 0.4, y - wide),
            (x + wide * 0.3, y + wide * 0.5),
            ((0, bright, 255), (0.45, colour, 255), (1, dark, 255)),
        ),
    )
    sheet.canvas.save()
    sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    for _ in range(26):
        a, b = x + float(rng.uniform(-1, 1)) * wide, y + float(rng.uniform(-1, 0.4)) * wide
        groove = skia.Path()
        groove.moveTo(a, b)
        for _ in range(3):
            a, b = a + float(rng.normal(0, 0.16)) * wide, b + float(rng.normal(0, 0.13)) * wide
            groove.lineTo(a, b)
        sheet.canvas.drawPath(groove, stroke(dark, max(0.5, wide * 0.05), 120))
    sheet.canvas.restore()
