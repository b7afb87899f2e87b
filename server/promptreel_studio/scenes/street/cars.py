"""Passing cars, drawn in metres once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.street.looks import Look

LONG, HIGH = 12.0, 3.4
"""Metres of a car's box with its lights; the car stands in the middle of the lower edge."""
SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    ((-2.2, 0.35), (-2.2, 0.86), (-1.75, 0.96), (-1.15, 1.42), (0.35, 1.44), (1.05, 0.96), (1.95, 0.84), (2.2, 0.68), (2.2, 0.35)),
    ((-2.0, 0.35), (-2.05, 1.1), (-1.85, 1.72), (0.85, 1.74), (1.45, 1.08), (1.98, 0.94), (2.05, 0.6), (2.05, 0.35)),
    ((-2.1, 0.35), (-2.15, 0.92), (-1.9, 1.05), (-1.45, 1.46), (0.55, 1.46), (1.2, 0.98), (2.0, 0.88), (2.15, 0.62), (2.15, 0.35)),
)  # fmt: skip
_GLASS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((-1.5, 0.98), (-1.08, 1.33), (0.28, 1.35), (0.85, 0.98)),
    ((-1.75, 1.1), (-1.68, 1.6), (0.76, 1.62), (1.2, 1.1)),
    ((-1.6, 1.02), (-1.36, 1.37), (0.46, 1.37), (0.98, 1.02)),
)  # fmt: skip


def car(shape: int, paint: str, look: Look, pixels: float, *, right: bool) -> Picture:
    """A car from the side with its head- and tail-lights, premultiplied BGRA; light has no alpha."""
    sheet = Sheet(max(2, round(LONG * pixels)), max(2, round(HIGH * pixels)))
    canvas = sheet.canvas
    canvas.translate(sheet.width / 2, sheet.height)
    canvas.scale(pixels if right else -pixels, -pixels)
    night = look.lit > 0.2
    body = mix(paint, look.figure, 0.66 if night else 0.25)
    path = _smooth(SHAPES[shape])
    canvas.drawOval(skia.Rect.MakeXYWH(-2.3, -0.12, 4.6, 0.3), fill("#000000", 150))
    shine = (
        (0.0, scale(body, 0.45), 255),
        (0.45, body, 255),
        (0.62, mix(body, look.rim, 0.55), 255),
        (1.0, scale(body, 0.8), 255),
    )
    canvas.drawPath(path, gradient((0, 0.3), (0, 1.45), shine))
    glass = _smooth(_GLASS[shape])
    pane = mix(look.pane, look.rim, 0.22)
    canvas.drawPath(
        glass,
        gradient(
            (-1.4, 1.0),
            (0.9, 1.45),
            ((0, scale(pane, 0.6), 255), (0.5, pane, 255), (1, mix(pane, "#ffffff", 0.3), 255)),
        ),
    )
    canvas.drawLine(-0.35, 0.95, -0.35, 1.6, stroke(scale(body, 0.7), 0.07))
    canvas.drawPath(path, stroke(mix(look.rim, "#ffffff", 0.25), 0.03, 120))
    canvas.drawLine(-2.1, 0.58, 2.05, 0.58, stroke(scale(body, 0.55), 0.03))
    for x in (-1.32, 1.30):
        canvas.drawCircle(x, 0.34, 0.40, fill(scale(body, 0.22)))
        canvas.drawCircle(x, 0.31, 0.31, fill("#08080c"))
        canvas.drawCircle(x, 0.31, 0.17, fill(mix("#22252c", look.rim, 0.16)))
    if shape == 2:
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(-0.75, 1.47, 0.55, 0.2), 0.06, 0.06),
            fill(look.windows[1]),
        )
        _light(canvas, -0.48, 1.56, 0.8, look.windows[0], 120 if night else 26)
    gain = 1.0 if night else 0.55
    _beam(canvas, 2.1, 0.68, gain)
    for x, y, colour, reach, alpha in (
        (2.12, 0.68, "#fff2d8", 1.5, 235),
        (2.12, 0.68, "#ffffff", 0.4, 255),
        (-2.15, 0.80, "#ff2a2a", 1.1, 220),
        (-2.15, 0.80, "#ff8a70", 0.3, 255),
    ):
        _light(canvas, x, y, reach, colour, alpha * gain)
    return sheet.pixels


def _smooth(points: tuple[tuple[float, float], ...]) -> skia.Path:
    """A closed outline with soft corners."""
    path = skia.Path()
    count = len(points)
    for k in range(count):
        (x0, y0), (x1, y1), (x2, y2) = points[k - 1], points[k], points[(k + 1) % count]
        start, end = (
            (x1 + (x0 - x1) * 0.28, y1 + (y0 - y1) * 0.28),
            (x1 + (x2 - x1) * 0.28, y1 + (y2 - y1) * 0.28),
        )
        path.lineTo(*start) if k else path.moveTo(*start)
        path.quadTo(x1, y1, *end)
    path.close()
    return path


def _light(canvas: skia.Canvas, x: float, y: float, reach: float, colour: str, alpha: float) -> None:
    colours = [argb(colour, alpha * share) for share in (1.0, 0.42, 0.12, 0.0)]
    shader = skia.GradientShader.MakeRadial(skia.Point(x, y), reach, colours, [0.0, 0.18, 0.5, 1.0])
    canvas.drawCircle(x, y, reach, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus, Dither=True))


def _beam(canvas: skia.Canvas, x: float, y: float, gain: float) -> None:
    """The cone of a headlight in the rain."""
    path = skia.Path()
    path.moveTo(x, y + 0.06)
    path.lineTo(x + 3.7, y + 0.55)
    path.lineTo(x + 3.7, -0.05)
    path.lineTo(x, y - 0.08)
    path.close()
    colours = [argb("#fff0d0", 92 * gain), argb("#fff0d0", 26 * gain), argb("#fff0d0", 0)]
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(x, y), skia.Point(x + 3.7, y)], colours, [0.0, 0.4, 1.0]
    )
    paint = skia.Paint(AntiAlias=True, Shader=shader, BlendMode=skia.BlendMode.kPlus)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.10))
    canvas.drawPath(path, paint)
