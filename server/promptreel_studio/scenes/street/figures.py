"""People with umbrellas, drawn in metres once for every moment of a step."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin, tau
from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.street.looks import Look

WIDE, HIGH = 1.7, 2.25
"""Metres of a figure's box; it stands in the middle of its lower edge."""


@dataclass(frozen=True)
class Person:
    """How somebody looks: height beside an adult's, colour of the umbrella (or none), skirt or trousers."""

    size: float
    umbrella: str
    coat: str
    skirt: bool
    bag: bool


def walking(person: Person, look: Look, pixels: float, phase: float) -> Picture:
    """Somebody walking to the right, seen from the side.

    Args:
        person: Who.
        look: Colours.
        pixels: Of one metre.
        phase: 0..1 through two steps.

    Returns:
        Premultiplied BGRA.
    """
    sheet = Sheet(max(2, round(WIDE * pixels)), max(2, round(HIGH * pixels)))
    canvas, s = sheet.canvas, person.size
    canvas.translate(sheet.width / 2, sheet.height)
    canvas.scale(pixels * s, -pixels * s)
    dark, coat = look.figure, mix(person.coat, look.figure, 0.55)
    swing = sin(phase * tau)
    rise = 0.022 * cos(2 * phase * tau)
    hip = 0.88 + rise
    for side, tone in ((-1, scale(dark, 0.8)), (1, dark)):
        angle = 0.46 * swing * side
        lift = max(0.0, cos(phase * tau) * side)
        bend = -0.15 - 0.75 * lift
        knee = (0.44 * sin(angle), hip - 0.44 * cos(angle))
        foot = (knee[0] + 0.44 * sin(angle + bend * 0.8), max(0.05, knee[1] - 0.44 * cos(angle + bend * 0.8)))
        canvas.drawLine(0, hip, *knee, stroke(tone, 0.15))
        canvas.drawLine(*knee, *foot, stroke(tone, 0.11))
        canvas.drawLine(foot[0] - 0.02, foot[1], foot[0] + 0.13, foot[1] - 0.01, stroke(tone, 0.08))
    hem = 0.50 if person.skirt else 0.72
    body = skia.Path()
    body.moveTo(-0.13, 1.40 + rise)
    body.quadTo(-0.20, 1.0, -0.20 - 0.05 * abs(swing), hem + rise)
    body.lineTo(0.20 + 0.06 * abs(swing), hem + rise)
    body.quadTo(0.19, 1.05, 0.15, 1.40 + rise)
    body.quadTo(0.02, 1.52 + rise, -0.13, 1.40 + rise)
    _lit(canvas, body, coat, look.rim)
    hand = (0.26, 1.12 + rise) if person.umbrella else (0.05 + 0.22 * swing, 0.86 + rise)
    canvas.drawLine(0.02, 1.34 + rise, hand[0] * 0.7, 1.05 + rise, stroke(scale(coat, 0.8), 0.10))
    canvas.drawLine(hand[0] * 0.7, 1.05 + rise, *hand, stroke(scale(coat, 0.8), 0.085))
    if person.bag:
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(-0.34, 0.70 + rise, 0.26, 0.30), 0.05, 0.05),
            fill(scale(dark, 0.8)),
        )
    _head(canvas, 0.04, 1.58 + rise, dark, look.rim)
    if person.umbrella:
        _umbrella(canvas, 0.16, 1.78 + rise + 0.008 * swing, 0.66, person.umbrella, look, hand, tilt=8)
    return sheet.pixels


def standing(person: Person, look: Look, pixels: float) -> Picture:
    """Somebody who waits, seen from behind; see `walking`."""
    sheet = Sheet(max(2, round(WIDE * pixels)), max(2, round(HIGH * pixels)))
    canvas, s = sheet.canvas, person.size
    canvas.translate(sheet.width / 2, sheet.height)
    canvas.scale(pixels * s, -pixels * s)
    dark, coat = look.figure, mix(person.coat, look.figure, 0.62)
    for x in (-0.095, 0.095):
        canvas.drawLine(x * 0.9, 0.85, x, 0.07, stroke(dark, 0.14))
        canvas.drawLine(x, 0.05, x * 1.35, 0.04, stroke(scale(dark, 0.8), 0.10))
    body = skia.Path()
    body.moveTo(-0.10, 1.45)
    body.cubicTo(-0.26, 1.42, -0.27, 1.2, -0.25, 0.95)
    body.lineTo(-0.29, 0.46)
    body.quadTo(0, 0.41, 0.29, 0.46)
    body.lineTo(0.25, 0.95)
    body.cubicTo(0.27, 1.2, 0.26, 1.42, 0.10, 1.45)
    body.close()
    _lit(canvas, body, coat, look.rim)
    canvas.drawLine(0, 0.5, 0, 0.95, stroke(scale(coat, 0.6), 0.02))
    canvas.drawLine(-0.25, 1.0, 0.25, 1.0, stroke(scale(coat, 0.6), 0.05))
    canvas.drawLine(0.22, 1.30, 0.30, 1.08, stroke(scale(coat, 0.85), 0.11))
    canvas.drawLine(-0.22, 1.30, -0.28, 0.88, stroke(scale(coat, 0.85), 0.11))
    _head(canvas, 0.0, 1.58, dark, look.rim)
    hair = skia.Path()
    hair.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(-0.115, 1.36, 0.23, 0.30), 0.10, 0.10))
    canvas.drawPath(hair, fill(scale(dark, 0.7)))
    if person.umbrella:
        _umbrella(canvas, 0.08, 1.80, 0.76, person.umbrella, look, (0.26, 1.12), tilt=-6)
    return sheet.pixels


def _lit(canvas: skia.Canvas, shape: skia.Path, colour: str, rim: str) -> None:
    """A body with light on its edges."""
    canvas.drawPath(shape, fill(mix(colour, rim, 0.55)))
    canvas.save()
    canvas.clipPath(shape, doAntiAlias=True)
    canvas.translate(0, -0.012)
    canvas.scale(0.88, 1.0)
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(0, 0.4), skia.Point(0, 1.5)], [argb(scale(colour, 0.62)), argb(colour)]
    )
    canvas.drawPath(shape, skia.Paint(AntiAlias=True, Shader=shader))
    canvas.restore()


def _head(canvas: skia.Canvas, x: float, y: float, colour: str, rim: str) -> None:
    canvas.drawLine(x - 0.01, y - 0.16, x, y - 0.05, stroke(colour, 0.09))
    canvas.drawOval(skia.Rect.MakeXYWH(x - 0.105, y - 0.125, 0.21, 0.26), fill(mix(colour, rim, 0.4)))
    canvas.drawOval(skia.Rect.MakeXYWH(x - 0.09, y - 0.125, 0.18, 0.25), fill(colour))


def _umbrella(
    canvas: skia.Canvas,
    x: float,
    y: float,
    reach: float,
    colour: str,
    look: Look,
    hand: tuple[float, float],
    tilt: float,
) -> None:
    """A cloth that lets light through, brightest at the rim, with ribs and a tip."""
    canvas.save()
    canvas.drawLine(*hand, x, y + 0.26, stroke(scale(look.figure, 0.7), 0.022))
    canvas.translate(x, y)
    canvas.rotate(tilt)
    bright = scale(colour, 0.92 if look.lit > 0.2 else 0.86)
    dome = skia.Path()
    dome.moveTo(-reach, 0)
    dome.cubicTo(-reach * 0.86, reach * 0.50, -reach * 0.3, reach * 0.62, 0, reach * 0.62)
    dome.cubicTo(reach * 0.3, reach * 0.62, reach * 0.86, reach * 0.50, reach, 0)
    ribs = 5
    for k in range(ribs):
        right = reach - 2 * reach * k / ribs
        left = right - 2 * reach / ribs
        dome.quadTo((left + right) / 2, 0.07, left, 0)
    dome.close()
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(0, reach * 0.62), skia.Point(reach * 0.15, 0)],
        [argb(mix(scale(bright, 0.55), look.rim, 0.12)), argb(bright), argb(mix(bright, "#ffffff", 0.16))],
        [0.0, 0.62, 1.0],
    )
    canvas.drawPath(dome, skia.Paint(AntiAlias=True, Shader=shader))
    rib = stroke(scale(bright, 0.5), 0.014, 170)
    for k in range(1, ribs):
        path = skia.Path()
        end = reach - 2 * reach * k / ribs
        path.moveTo(0, reach * 0.61)
        path.quadTo(end * 0.86, reach * 0.46, end, 0.01)
        canvas.drawPath(path, rib)
    edge = skia.Path()
    edge.moveTo(-reach * 0.97, 0.04)
    edge.cubicTo(-reach * 0.84, reach * 0.49, -reach * 0.3, reach * 0.605, 0, reach * 0.605)
    edge.cubicTo(reach * 0.3, reach * 0.605, reach * 0.84, reach * 0.49, reach * 0.97, 0.04)
    light = "#ffffff" if look.white else mix(look.rim, "#ffffff", 0.4)
    canvas.drawPath(edge, stroke(light, 0.05 if look.white else 0.018, 210 if look.white else 150))
    canvas.drawLine(0, reach * 0.6, 0, reach * 0.72, stroke(look.figure, 0.03))
    canvas.restore()
