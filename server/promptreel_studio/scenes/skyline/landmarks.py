"""Towers that a city is known by: each has an outline of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import fill, outline, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point, Sheet
    from promptreel_studio.scenes.skyline.record import Look
    from promptreel_studio.scenes.skyline.tower import Tower

FIRST = 8
"""Styles of towers from here on are landmarks."""
SLIM = {8: 0.15, 9: 0.30, 10: 0.15, 11: 0.27, 12: 0.34, 13: 0.17}
"""Width over height, by style."""
STYLES = tuple(SLIM)


def landmark_shape(style: int, x: float, y: float, w: float, h: float, foot: float) -> skia.Path:
    """The outline of a mast with a pod, pyramid, twist, sail, gate or stack of boxes."""

    def at(a: float, b: float) -> Point:
        return (x + a * w, y + b * h)

    def both(left: list[tuple[float, float]]) -> skia.Path:
        right = [(1 - a, b) for a, b in reversed(left)]
        return outline([at(a, b) for a, b in left + right])

    if style == 8:
        return both(
            [(0.22, 1.0), (0.36, 0.80), (0.43, 0.32), (0.42, 0.30), (0.02, 0.255), (0.0, 0.225), (0.16, 0.185), (0.42, 0.17), (0.44, 0.12),
             (0.34, 0.11), (0.34, 0.09), (0.46, 0.08), (0.485, 0.0)]
        )  # fmt: skip
    if style == 9:
        return both([(0.0, 1.0), (0.40, 0.12), (0.44, 0.10), (0.485, 0.0)])
    if style == 10:
        steps = np.linspace(1.0, 0.0, 36)
        sway = 0.13 * np.sin(steps * 7.0) * (0.35 + 0.65 * np.sin(np.pi * np.clip(steps * 1.1, 0, 1)))
        left = [at(0.12 + 0.10 * (1 - b) + s, b) for b, s in zip(steps.tolist(), sway.tolist(), strict=True)]
        right = [
            at(0.88 - 0.10 * (1 - b) + s, b + 0.03 * (1 - b))
            for b, s in zip(steps[::-1].tolist(), sway[::-1].tolist(), strict=True)
        ]
        return outline(left + right)
    path = skia.Path()
    if style == 11:
        path.moveTo(*at(0.0, 1.0))
        path.lineTo(*at(0.0, 0.02))
        path.lineTo(*at(0.05, 0.0))
        path.cubicTo(*at(0.55, 0.22), *at(0.92, 0.55), *at(1.0, 1.0))
        path.close()
    elif style == 12:
        path.addRect(skia.Rect(x, y, x + w, foot))
        gap = skia.Path()
        gap.addRRect(
            skia.RRect.MakeRectXY(
                skia.Rect(x + w * 0.31, y + h * 0.14, x + w * 0.69, foot + w), w * 0.19, w * 0.19
            )
        )
        path = skia.Op(path, gap, skia.PathOp.kDifference_PathOp)
    else:
        for a, b, top, low in (
            (0.06, 0.94, 0.66, 1.0),
            (0.0, 0.86, 0.40, 0.70),
            (0.16, 0.98, 0.18, 0.44),
            (0.24, 0.80, 0.0, 0.20),
        ):
            path.addRect(skia.Rect(*at(a, top), *at(b, low)))
    return path


def finish_landmark(
    sheet: Sheet, tower: Tower, path: skia.Path, look: Look, unit: float, rng: np.random.Generator
) -> None:
    """Light that draws its outline, and what is special about it."""
    x, y, w, h = tower.x, tower.y, tower.width, tower.height
    code = look.neon[int(rng.integers(0, 4))]
    gain = look.neon_gain
    passes = (
        (9 * unit, 92, 4.5, code),
        (2.4 * unit, 130, 2.2, code),
        (0.0, 200, 1.0, mix(code, "#ffffff", 0.6)),
    )
    for sigma, alpha, wider, tone in passes:
        paint = stroke(tone, max(0.8, 1.5 * unit) * wider, alpha * gain)
        if sigma:
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(sigma, 0.4)))
        for line in contours(tower):
            sheet.canvas.drawPath(line, paint)
    if tower.style == 8:
        for row, half in ((0.238, 0.46), (0.225, 0.48), (0.100, 0.15)):
            sheet.rect(
                x + w * (0.5 - half),
                y + h * row,
                w * 2 * half,
                max(1.0, 2.2 * unit),
                fill(look.windows[0], 235 * max(gain, 0.6)),
            )
    elif tower.style == 10:
        for k in range(1, 16):
            a, b = k / 16, k / 16 + 0.055
            shade = stroke(look.rim, max(0.5, 1.1 * unit), 40)
            sheet.canvas.save()
            sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
            sheet.line(x - w * 0.2, y + h * b, x + w * 1.2, y + h * a, shade)
            sheet.canvas.restore()


def contours(tower: Tower) -> list[skia.Path]:
    """The lines of a landmark that are lit."""
    x, y, w, h = tower.x, tower.y, tower.width, tower.height

    def line(*points: tuple[float, float]) -> skia.Path:
        path = skia.Path()
        path.moveTo(x + points[0][0] * w, y + points[0][1] * h)
        for a, b in points[1:]:
            path.lineTo(x + a * w, y + b * h)
        return path

    if tower.style == 8:
        return [line((0.5, 0.33), (0.5, 0.78)), line((0.02, 0.255), (0.98, 0.255))]
    if tower.style == 9:
        return [line((0.02, 0.95), (0.40, 0.12)), line((0.98, 0.95), (0.60, 0.12))]
    if tower.style == 10:
        steps = np.linspace(0.95, 0.0, 34)
        sway = 0.13 * np.sin(steps * 7.0) * (0.35 + 0.65 * np.sin(np.pi * np.clip(steps * 1.1, 0, 1)))
        return [
            line(
                *[
                    (0.88 - 0.10 * (1 - b) + s, b + 0.03 * (1 - b))
                    for b, s in zip(steps.tolist(), sway.tolist(), strict=True)
                ]
            )
        ]
    if tower.style == 11:
        path = skia.Path()
        path.moveTo(x + 0.05 * w, y)
        path.cubicTo(x + 0.55 * w, y + 0.22 * h, x + 0.92 * w, y + 0.55 * h, x + w, y + 0.98 * h)
        return [path]
    if tower.style == 12:
        return [line((0.0, 0.0), (1.0, 0.0)), line((0.31, 0.9), (0.31, 0.2)), line((0.69, 0.9), (0.69, 0.2))]
    return [
        line((0.24, 0.0), (0.80, 0.0)),
        line((0.16, 0.19), (0.98, 0.19)),
        line((0.0, 0.41), (0.86, 0.41)),
        line((0.06, 0.67), (0.94, 0.67)),
    ]
