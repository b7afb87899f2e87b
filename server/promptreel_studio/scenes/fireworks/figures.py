"""Silhouettes of people seen from behind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.fireworks.looks import Look


def person(sheet: Sheet, x: float, foot: float, size: float, look: Look, rng: np.random.Generator) -> None:
    """Head and shoulders from behind; some lift a phone, some carry a child, some hold each other."""
    canvas, dark = sheet.canvas, scale(look.figure, float(rng.uniform(0.8, 1.2)))
    canvas.save()
    canvas.translate(x, foot)
    canvas.scale(size, size)
    tall, broad = float(rng.uniform(116, 144)), float(rng.uniform(27, 34))
    kind = float(rng.random())
    _figure(canvas, 0, tall, broad, dark, rng)
    if kind < 0.22:
        # An arm with a phone.
        side = 1 if rng.random() < 0.5 else -1
        canvas.drawLine(side * broad * 0.8, -tall + 44, side * broad * 1.25, -tall + 8, stroke(dark, 11))
        canvas.drawLine(side * broad * 1.25, -tall + 8, side * broad * 0.9, -tall - 22, stroke(dark, 9))
        px, py = side * broad * 0.9 - 7, -tall - 44
        canvas.drawRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(px, py, 14, 25), 2, 2), fill("#10121a"))
        screen = mix(look.bursts[int(rng.integers(0, 3))][0], "#dfe8ff", 0.5)
        canvas.drawRect(skia.Rect.MakeXYWH(px + 1.5, py + 2, 11, 21), fill(screen, 235))
        glow = skia.GradientShader.MakeRadial(
            skia.Point(px + 7, py + 12), 46, [argb(screen, 66), argb(screen, 0)]
        )
        canvas.drawCircle(px + 7, py + 12, 46, skia.Paint(Shader=glow, BlendMode=skia.BlendMode.kPlus))
    elif kind < 0.34:
        # A child on the shoulders.
        _figure(canvas, 2, tall + 40, 15, scale(dark, 1.1), rng, base=-tall + 18)
        for side in (-1, 1):
            canvas.drawLine(side * 11, -tall + 14, side * 15, -tall + 52, stroke(dark, 11))
    elif kind < 0.52:
        # Two who lean together.
        _figure(canvas, broad * 1.55, tall * float(rng.uniform(0.88, 0.96)), broad * 0.9, dark, rng)
        canvas.drawLine(-broad * 0.2, -tall + 52, broad * 1.5, -tall + 62, stroke(dark, 12))
    elif kind < 0.62:
        # An arm that points.
        side = 1 if rng.random() < 0.5 else -1
        canvas.drawLine(side * broad * 0.8, -tall + 46, side * broad * 1.5, -tall + 12, stroke(dark, 10))
        canvas.drawLine(side * broad * 1.5, -tall + 12, side * broad * 1.95, -tall - 20, stroke(dark, 7))
        canvas.drawLine(side * broad * 1.95, -tall - 20, side * broad * 2.1, -tall - 31, stroke(dark, 3.5))
    canvas.restore()


def _figure(
    canvas: skia.Canvas,
    x: float,
    tall: float,
    broad: float,
    dark: str,
    rng: np.random.Generator,
    *,
    base: float = 10.0,
) -> None:
    head = 13.5 if base > 0 else 10.5
    hair = int(rng.integers(0, 5))
    coat = int(rng.integers(0, 4))
    body, slope = skia.Path(), -tall + head * 2.35
    waist, hem = ((0.66, 0.80), (0.78, 0.92), (0.58, 0.70), (0.72, 1.02))[coat]
    # From the neck over the slope of the shoulders, in at the waist, out at the hem.
    half = [
        (0.44 * head, slope - head * 0.35),
        (0.62 * head, slope + head * 0.12),
        (0.72 * broad, slope + head * 0.72),
        (0.95 * broad, slope + head * 1.35),
        (0.90 * broad, slope + head * 2.6),
        (waist * broad, slope + head * 4.6),
        (hem * broad, base),
    ]
    body.moveTo(x - half[0][0], half[0][1])
    for (ax, ay), (bx, by) in pairwise(half):
        body.quadTo(x - ax, ay * 0.55 + by * 0.45, x - bx, by)
    body.lineTo(x + half[-1][0], base)
    for (_, ay), (bx, by) in pairwise(reversed(half)):
        body.quadTo(x + bx, ay * 0.45 + by * 0.55, x + bx, by)
    body.close()
    paint = fill(dark)
    canvas.drawPath(body, paint)
    for way in (-1, 1):
        # Arms that hang, with a bend at the elbow, or hands in the pockets.
        out = float(rng.uniform(1.02, 1.22))
        arm = skia.Path()
        arm.moveTo(x + way * broad * 0.84, slope + head * 1.25)
        arm.quadTo(
            x + way * broad * out, slope + head * 2.4, x + way * broad * (out + 0.04), slope + head * 3.9
        )
        arm.quadTo(
            x + way * broad * (out - 0.04), slope + head * 5.2, x + way * broad * 0.80, slope + head * 6.2
        )
        canvas.drawPath(arm, stroke(dark, head * 0.78))
    if coat == 1:
        # A hood or a scarf lies around the neck.
        canvas.drawOval(
            skia.Rect.MakeXYWH(x - head * 1.05, slope - head * 0.75, head * 2.1, head * 1.35), paint
        )
    canvas.drawLine(x, slope, x, -tall + head, stroke(dark, head * 0.80))
    canvas.drawOval(skia.Rect.MakeXYWH(x - head * 0.80, -tall - head * 0.15, head * 1.60, head * 2.1), paint)
    if hair == 0:
        # Long hair, over the shoulders.
        locks = skia.Path()
        locks.moveTo(x - head * 0.9, -tall + head * 0.7)
        locks.cubicTo(
            x - head * 0.9,
            -tall - head * 0.55,
            x + head * 0.9,
            -tall - head * 0.55,
            x + head * 0.9,
            -tall + head * 0.7,
        )
        locks.cubicTo(
            x + head * 0.85,
            -tall + head * 1.7,
            x + head * 1.2,
            -tall + head * 2.4,
            x + head * 0.95,
            -tall + head * 3.2,
        )
        locks.quadTo(x, -tall + head * 3.7, x - head * 0.95, -tall + head * 3.2)
        locks.cubicTo(
            x - head * 1.2,
            -tall + head * 2.4,
            x - head * 0.85,
            -tall + head * 1.7,
            x - head * 0.9,
            -tall + head * 0.7,
        )
        locks.close()
        canvas.drawPath(locks, paint)
    elif hair == 3 and base > 0:
        # A cap or a woollen hat.
        canvas.drawRRect(
            skia.RRect.MakeRectXY(
                skia.Rect.MakeXYWH(x - head * 0.88, -tall - head * 0.35, head * 1.76, head * 1.15),
                head * 0.6,
                head * 0.5,
            ),
            paint,
        )
        canvas.drawCircle(x, -tall - head * 0.4, head * 0.24, paint)
    elif hair == 1:
        canvas.drawCircle(x + head * 0.2, -tall - head * 0.1, head * 0.5, paint)
    elif hair == 2:
        # A ponytail.
        canvas.drawLine(x, -tall + head * 0.4, x + head * 0.9, -tall + head * 1.1, stroke(dark, head * 0.4))
        canvas.drawLine(
            x + head * 0.9, -tall + head * 1.1, x + head * 0.9, -tall + head * 2.4, stroke(dark, head * 0.45)
        )
