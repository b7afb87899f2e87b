"""What sticks out of the walls and hangs over the street: signs, lanterns, lamps and cables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import fill, gradient, stroke
from promptreel_studio.scenes.street.glyphs import draw_glyphs

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.street.looks import Look


@dataclass(frozen=True)
class Hung:
    """Something that faces the viewer at depth `z`: a box in metres, a colour, and a style."""

    z: float
    x: float
    y: float
    width: float
    height: float
    colour: str
    style: int
    far: float


def halo(canvas: skia.Canvas, x: float, y: float, radius: float, colour: str, alpha: float) -> None:
    """Add light around a point; beyond the shape, so that it looks like air that is lit."""
    steps = (0.0, 0.3, 0.6, 1.0)
    colours = [argb(colour, alpha * share) for share in (1.0, 0.38, 0.10, 0.0)]
    paint = skia.Paint(
        Shader=skia.GradientShader.MakeRadial(skia.Point(x, y), radius, colours, list(steps)),
        BlendMode=skia.BlendMode.kPlus,
        Dither=True,
    )
    canvas.drawRect(skia.Rect.MakeLTRB(x - radius, y - radius, x + radius, y + radius), paint)


def draw_sign(canvas: skia.Canvas, hung: Hung, look: Look, rng: np.random.Generator) -> None:
    """An upright light box, a dark board with letters of light, or a round one."""
    colour = mix(hung.colour, look.air, hung.far * 0.78)
    dark = mix(scale(look.walls[0], 0.4), look.air, hung.far)
    x, y, w, h = hung.x, hung.y, hung.width, hung.height
    gain = look.sign_gain
    halo(canvas, x + w / 2, y + h / 2, max(w, h) * 1.25, colour, 70 * gain * (1 - 0.6 * hung.far))
    arm = stroke(dark, 0.06)
    side = x - 0.5 if x > 0 else x + w + 0.5
    for up in (0.12, 0.88):
        canvas.drawLine(side if x < 0 else x + w + 0.4, y + h * up, x + w / 2, y + h * up, arm)
    canvas.drawRect(skia.Rect.MakeXYWH(x - 0.06, y - 0.06, w + 0.12, h + 0.12), fill(dark))
    ink = fill(mix(colour, "#ffffff", (1.0 if gain > 0.8 else 0.75) * (1 - 0.5 * hung.far)))
    if hung.style == 0:
        face = ((0, scale(colour, 0.80), 255), (0.5, colour, 255), (1, mix(colour, "#ffffff", 0.22), 255))
        canvas.drawRect(skia.Rect.MakeXYWH(x, y, w, h), gradient((x, y), (x + w * 0.3, y + h), face))
    elif hung.style == 1:
        ink = fill(mix(colour, "#ffffff", 0.40 * gain))
        edge = stroke(mix(colour, "#ffffff", 0.3), 0.055)
        canvas.drawRect(skia.Rect.MakeXYWH(x + 0.07, y + 0.07, w - 0.14, h - 0.14), edge)
    else:
        pale = mix(look.windows[1], colour, 0.14)
        canvas.drawRect(skia.Rect.MakeXYWH(x, y, w, h), fill(mix(pale, look.air, hung.far * 0.6)))
        canvas.drawRect(skia.Rect.MakeXYWH(x, y + h * 0.82, w, h * 0.18), fill(colour))
        ink = fill(scale(colour, 0.62))
    pad = min(w, h) * 0.17
    draw_glyphs(canvas, x + pad, y + pad, w - 2 * pad, h - 2 * pad, ink, rng)
    if look.white:
        canvas.drawLine(x, y + h + 0.08, x + w, y + h + 0.08, stroke("#eef4ff", 0.13))


def draw_lantern(canvas: skia.Canvas, x: float, y: float, size: float, colour: str, gain: float) -> None:
    """A paper lantern: brightest in the middle, with ribs and dark caps."""
    halo(canvas, x, y, size * 3.4, colour, 96 * gain)
    box = skia.Rect.MakeXYWH(x - size * 0.5, y - size * 0.62, size, size * 1.24)
    colours = [argb(mix(colour, "#fff4d8", 0.75)), argb(colour), argb(scale(colour, 0.6))]
    shader = skia.GradientShader.MakeRadial(
        skia.Point(x, y - size * 0.08), size * 0.72, colours, [0.0, 0.55, 1.0]
    )
    canvas.drawOval(box, skia.Paint(AntiAlias=True, Shader=shader))
    for rib in (-0.36, -0.18, 0.0, 0.18, 0.36):
        reach = size * 0.5 * (1 - (rib / 0.62) ** 2) ** 0.5
        canvas.drawLine(
            x - reach, y + rib * size, x + reach, y + rib * size, stroke(scale(colour, 0.7), size * 0.03, 120)
        )
    for cap in (-0.64, 0.58):
        canvas.drawRect(
            skia.Rect.MakeXYWH(x - size * 0.2, y + cap * size, size * 0.4, size * 0.1), fill("#1a1014")
        )


def draw_lamp(canvas: skia.Canvas, x: float, towards: float, look: Look, far: float) -> None:
    """A street lamp: a post with an arm over the road, and its light."""
    post = mix(scale(look.walls[0], 0.45), look.air, far)
    light = mix(look.windows[1], look.air, far * 0.5)
    canvas.drawLine(x, 0, x, 6.0, stroke(post, 0.13))
    path = skia.Path()
    path.moveTo(x, 5.6)
    path.quadTo(x, 6.5, x + towards, 6.45)
    canvas.drawPath(path, stroke(post, 0.10))
    gain = 1.0 if look.lit > 0.2 else 0.3
    halo(canvas, x + towards, 6.3, 3.0, light, 120 * gain)
    canvas.drawOval(
        skia.Rect.MakeXYWH(x + towards - 0.34, 6.24, 0.68, 0.2), fill(mix(light, "#ffffff", 0.6 * gain))
    )
