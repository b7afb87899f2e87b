"""Skia as the pen for everything that is drawn once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import argb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

Point = tuple[float, float]


class Sheet:
    """A transparent premultiplied BGRA picture with a Skia canvas on it."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.pixels: NDArray[np.uint8] = np.zeros((height, width, 4), np.uint8)
        info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels, width * 4)
        self.canvas = self._surface.getCanvas()

    def polygon(self, points: Sequence[Point], paint: skia.Paint) -> None:
        """Fill a closed outline."""
        self.canvas.drawPath(outline(points), paint)

    def rect(self, x: float, y: float, width: float, height: float, paint: skia.Paint) -> None:
        """Fill an upright rectangle."""
        self.canvas.drawRect(skia.Rect.MakeXYWH(x, y, width, height), paint)

    def line(self, x0: float, y0: float, x1: float, y1: float, paint: skia.Paint) -> None:
        """Draw a straight stroke."""
        self.canvas.drawLine(x0, y0, x1, y1, paint)


def outline(points: Sequence[Point]) -> skia.Path:
    """A closed path through the points."""
    path = skia.Path()
    path.moveTo(*points[0])
    for x, y in points[1:]:
        path.lineTo(x, y)
    path.close()
    return path


def fill(code: str, alpha: float = 255) -> skia.Paint:
    """A plain, smooth-edged fill."""
    return skia.Paint(AntiAlias=True, Color=argb(code, alpha))


def glow(code: str, alpha: float, sigma: float) -> skia.Paint:
    """A fill that is blurred beyond its edges."""
    paint = fill(code, alpha)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(sigma, 0.3)))
    return paint


def stroke(code: str, width: float, alpha: float = 255) -> skia.Paint:
    """A round-capped stroke."""
    return skia.Paint(
        AntiAlias=True,
        Color=argb(code, alpha),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def gradient(start: Point, end: Point, stops: Sequence[tuple[float, str, float]]) -> skia.Paint:
    """A linear gradient; each stop is (position, colour, alpha)."""
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(*start), skia.Point(*end)],
        [argb(code, alpha) for _, code, alpha in stops],
        [position for position, _, _ in stops],
    )
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)
