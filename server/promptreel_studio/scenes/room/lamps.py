"""A table lamp and candles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.lighting import rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke
from promptreel_studio.scenes.room.things import shadow, stand

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look


def table_lamp(easel: Easel, look: Look, x: float, foot: float, middle: float, u: float) -> None:
    """Foot and stem of a lamp; the shade, which shines, is drawn after the light."""
    shadow(easel, x, foot - 4 * u, 150 * u, u, 180)
    tall = int(foot - middle)
    piece = Sheet(int(180 * u), max(8, tall))
    cx, low = 90 * u, piece.height
    brass = mix(look.wood, "#d8a860", 0.45)
    piece.rect(cx - 5 * u, 0, 10 * u, low - 90 * u, fill(brass))
    body = skia.Path()
    body.moveTo(cx - 12 * u, low - 128 * u)
    body.cubicTo(cx - 66 * u, low - 110 * u, cx - 62 * u, low - 30 * u, cx - 34 * u, low - 16 * u)
    body.lineTo(cx + 34 * u, low - 16 * u)
    body.cubicTo(cx + 62 * u, low - 30 * u, cx + 66 * u, low - 110 * u, cx + 12 * u, low - 128 * u)
    body.close()
    piece.canvas.drawPath(body, fill(mix(look.cloth, "#e8d8c0", 0.35)))
    piece.canvas.drawOval(skia.Rect(cx - 58 * u, low - 26 * u, cx + 58 * u, low - 2 * u), fill(brass))
    rounded(piece, 22 * u, (0.1, -0.9), gain=0.85, ambient=-0.25)
    stand(easel, piece, x, foot)


def lamp_shade(easel: Easel, look: Look, x: float, middle: float, u: float) -> None:
    """The shade and its halo."""
    top, low, half_top, half_low = middle - 88 * u, middle + 82 * u, 78 * u, 138 * u
    light = look.lamp
    glare = min(1.0, look.lamp_gain)
    for radius, alpha in ((560, 26), (330, 44), (200, 60)):
        shader = skia.GradientShader.MakeRadial(
            skia.Point(x, middle), radius * u, [_argb(light, alpha * glare), _argb(light, 0)], None
        )
        easel.canvas.drawCircle(
            x, middle, radius * u, skia.Paint(Shader=shader, Dither=True, BlendMode=skia.BlendMode.kScreen)
        )
    path = skia.Path()
    path.moveTo(x - half_top, top)
    path.quadTo(x, top + 12 * u, x + half_top, top)
    path.lineTo(x + half_low, low)
    path.quadTo(x, low + 26 * u, x - half_low, low)
    path.close()
    cloth = mix("#e89a50", light, 0.4)
    dark, bright = scale(cloth, 0.50 + 0.42 * glare), mix(mix(cloth, "#ffffff", 0.1), "#fff0c8", 0.95 * glare)
    easel.canvas.drawPath(
        path,
        gradient(
            (x - half_low, 0),
            (x + half_low, 0),
            ((0, scale(dark, 0.8), 255), (0.5, mix(dark, bright, 0.4), 255), (1, scale(dark, 0.8), 255)),
        ),
    )
    easel.canvas.save()
    easel.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    shader = skia.GradientShader.MakeRadial(
        skia.Point(x, middle + 26 * u),
        150 * u,
        [_argb(bright, 255), _argb(mix(bright, light, 0.35), 225), _argb(light, 0)],
        [0, 0.5, 1],
    )
    easel.canvas.drawCircle(x, middle + 26 * u, 152 * u, skia.Paint(Shader=shader, Dither=True))
    for n in range(-9, 10):
        easel.line(
            x + n * half_top / 9,
            top,
            x + n * half_low / 9,
            low + 20 * u,
            stroke(scale(cloth, 0.7), 1.2 * u, 46),
        )
    easel.canvas.restore()
    for y, half, dip in ((top, half_top, 12), (low, half_low, 26)):
        line = skia.Path()
        line.moveTo(x - half, y)
        line.quadTo(x, y + dip * u, x + half, y)
        easel.canvas.drawPath(line, stroke(mix(cloth, "#5a3a20", 0.35), 4 * u))


def candle(easel: Easel, x: float, foot: float, tall: float, u: float) -> tuple[float, float]:
    """A candle in a saucer; returns where its flame stands."""
    shadow(easel, x, foot, 60 * u, u, 130)
    half = 17 * u
    easel.canvas.drawOval(skia.Rect(x - 36 * u, foot - 10 * u, x + 36 * u, foot + 6 * u), fill("#8a6a48"))
    top = foot - tall * u
    easel.rect(
        x - half,
        top,
        2 * half,
        tall * u - 2 * u,
        gradient(
            (x - half, 0),
            (x + half, 0),
            ((0, "#8e7a62", 255), (0.4, "#efe2c8", 255), (0.7, "#f2e8d2", 255), (1, "#a8957a", 255)),
        ),
    )
    easel.canvas.drawOval(skia.Rect(x - half, foot - 8 * u, x + half, foot + 1 * u), fill("#b8a688"))
    easel.canvas.drawOval(skia.Rect(x - half, top - 6 * u, x + half, top + 6 * u), fill("#fff0cc"))
    easel.line(x, top, x, top - 9 * u, stroke("#2a1a10", 2.6 * u))
    return x, top - 4 * u


def _argb(code: str, alpha: float) -> int:
    return (int(min(max(alpha, 0), 255)) << 24) | int(code[1:], 16)
