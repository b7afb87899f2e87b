"""One tower: its outline, shading, windows and signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, outline, stroke
from promptreel_studio.scenes.skyline.facades import SIZE, draw_windows
from promptreel_studio.scenes.skyline.landmarks import FIRST, finish_landmark, landmark_shape
from promptreel_studio.scenes.skyline.screens import Screen

if TYPE_CHECKING:
    from promptreel_studio.scenes.skyline.record import Look
    from promptreel_studio.scenes.skyline.screens import Box


@dataclass(frozen=True)
class Tower:
    """Where a tower stands: left edge, roof, size, and its row (0 is the farthest)."""

    x: float
    y: float
    width: float
    height: float
    row: int
    style: int

    @property
    def foot(self) -> float:
        """The waterline."""
        return self.y + self.height

    @property
    def peak(self) -> float:
        """Highest point of the outline."""
        return self.y - (self.height * 0.06 if self.style == 3 else 0)


def shape_of(tower: Tower, rng: np.random.Generator) -> skia.Path:
    """The outline of one of eight styles, or of a landmark."""
    x, y, w, h, foot = tower.x, tower.y, tower.width, tower.height, tower.foot
    if tower.style >= FIRST:
        return landmark_shape(tower.style, x, y, w, h, foot)
    path = skia.Path()
    add = lambda a, b, c, d: path.addRect(skia.Rect(a, b, c, d))  # noqa: E731 - shorter than eight method calls
    if tower.style == 1:  # stepped
        inset = float(rng.uniform(0.10, 0.22))
        add(x, y + h * 0.28, x + w, foot)
        add(x + w * inset, y + h * 0.10, x + w * (1 - inset), foot)
        add(x + w * inset * 1.8, y, x + w * (1 - inset * 1.8), foot)
    elif tower.style == 2:  # slanted roof
        low, high = (y + h * 0.12, y) if rng.random() < 0.5 else (y, y + h * 0.12)
        return outline([(x, low), (x + w, high), (x + w, foot), (x, foot)])
    elif tower.style == 3:  # spire
        left = [(0.0, 1.0), (0.10, 0.25), (0.42, 0.04), (0.50, -0.06)]
        right = [(1 - a, b) for a, b in reversed(left[:-1])]
        return outline([(x + a * w, y + b * h) for a, b in left + right])
    elif tower.style == 4:  # rounded crown
        path.addRRect(skia.RRect.MakeRectXY(skia.Rect(x, y, x + w, foot + w), w * 0.5, w * 0.42))
    elif tower.style == 5:  # twin fins
        add(x, y, x + w * 0.42, foot)
        add(x + w * 0.58, y + h * 0.07, x + w, foot)
        add(x, y + h * 0.30, x + w, foot)
    elif tower.style == 6:  # blade with a curved flank
        path.moveTo(x, foot)
        path.cubicTo(x, y + h * 0.55, x + w * 0.25, y + h * 0.12, x + w * 0.88, y)
        path.lineTo(x + w, y + h * 0.05)
        path.lineTo(x + w, foot)
        path.close()
    elif tower.style == 7:  # bevelled
        cut = w * 0.24
        return outline(
            [(x, y + cut), (x + cut, y), (x + w - cut, y), (x + w, y + cut), (x + w, foot), (x, foot)]
        )
    else:
        add(x, y, x + w, foot)
    return path


@dataclass(frozen=True)
class Shown:
    """What moves on a tower: its screen, and windows that may be switched on."""

    screen: Screen | None
    dark: list[Box]


def draw_tower(
    sheet: Sheet, tower: Tower, look: Look, unit: float, rng: np.random.Generator, *, light_left: bool
) -> Shown:
    """Draw body, shading, windows and signs."""
    path = shape_of(tower, rng)
    x, y, w, h = tower.x, tower.y, tower.width, tower.height
    landmark = tower.style >= FIRST
    body = scale(look.bodies[tower.row], float(rng.uniform(0.84, 1.14)))
    foot = mix(body, look.mists[tower.row], 0.5)
    if rng.random() < 0.34:
        # Glass: it shows the sky, bright from the horizon up.
        stops = (
            (0, scale(body, 1.1), 255),
            (0.5, mix(body, look.sky[2][1], 0.34), 255),
            (0.8, mix(body, look.sky[3][1], 0.42), 255),
            (1, foot, 255),
        )
    else:
        stops = ((0, scale(body, 1.22), 255), (0.45, body, 255), (1, foot, 255))
    sheet.canvas.drawPath(path, gradient((x, y), (x + w * 0.25, tower.foot), stops))
    sheet.canvas.save()
    sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    _shade_faces(sheet, tower, look, unit, path, rng, light_left=light_left)
    dark = draw_windows(sheet, tower, look, unit, rng)
    sheet.canvas.restore()
    if landmark:
        finish_landmark(sheet, tower, path, look, unit, rng)
        return Shown(None, [])
    if tower.row >= 1 and rng.random() < (0.0, 0.24, 0.38, 0.48, 0.62)[tower.row]:
        _neon_line(sheet, tower, look, unit, rng)
    screen = None
    if tower.row in (2, 3) and h > w * 1.7 and rng.random() < 0.34:
        screen = _billboard(sheet, tower, look, unit, rng)
    return Shown(screen, dark if tower.row >= 2 and tower.style != 6 else [])


def _shade_faces(
    sheet: Sheet,
    tower: Tower,
    look: Look,
    unit: float,
    path: skia.Path,
    rng: np.random.Generator,
    *,
    light_left: bool,
) -> None:
    """A lit edge towards the moon, and a darker side face that gives the box its depth."""
    x, y, w, h = tower.x, tower.y, tower.width, tower.height
    top = y - h * 0.1
    lit, dark = (x, x + w) if light_left else (x + w, x)
    shade = ((0, look.rim, 46), (0.5, look.rim, 0), (1, "#000008", 0))
    sheet.rect(x, top, w, h * 1.1, gradient((lit, 0), (dark, 0), shade))
    side = w * float(rng.uniform(0.22, 0.40))
    if tower.style in (0, 1, 2, 7):
        sheet.rect(x if not light_left else x + w - side, top, side, h * 1.1, fill("#000010", 74))
        edge = x + side if not light_left else x + w - side
        sheet.line(edge, top, edge, tower.foot, stroke(look.rim, max(0.5, 1.1 * unit), 40))
    if tower.row >= 3:
        sheet.canvas.drawPath(path, stroke(look.rim, 2.0 * unit, 84))
        for floor in np.arange(y, tower.foot, max(6.0, 34 * unit)):
            sheet.line(x, float(floor), x + w, float(floor), stroke(look.rim, max(0.5, 1.1 * unit), 17))


def _neon_line(sheet: Sheet, tower: Tower, look: Look, unit: float, rng: np.random.Generator) -> None:
    """A tube of light: down the middle, across, or along an edge."""
    x, y, w, h = tower.x, tower.y, tower.width, tower.height
    colour = look.neon[int(rng.integers(0, 4))]
    size = SIZE[tower.row]
    thick = max(0.9, 1.9 * unit * size)
    kind = int(rng.integers(0, 4))
    lines = {
        0: [(x + w * 0.5, y + h * 0.32, x + w * 0.5, y + h * 0.62)],
        1: [(x + w * 0.12, y + h * 0.305, x + w * 0.88, y + h * 0.305)],
        2: [(x + w - thick * 2, y + h * 0.32, x + w - thick * 2, tower.foot - h * 0.22)],
        3: [
            (x + w * 0.16, y + h * (0.32 + 0.03 * k), x + w * 0.84, y + h * (0.32 + 0.03 * k))
            for k in range(3)
        ],
    }[kind]
    passes = (
        (8 * unit * size, 130, 3.0, colour),
        (2.6 * unit * size, 180, 1.8, colour),
        (0.0, 255, 1.0, mix(colour, "#ffffff", 0.72)),
    )
    for sigma, alpha, wider, code in passes:
        paint = stroke(code, thick * wider, alpha * look.neon_gain)
        if sigma:
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(sigma, 0.4)))
        for line in lines:
            sheet.line(*line, paint)


def _billboard(sheet: Sheet, tower: Tower, look: Look, unit: float, rng: np.random.Generator) -> Screen:
    """A luminous screen; what moves on it comes later."""
    w = tower.width * 0.62
    h = min(w * float(rng.uniform(0.7, 1.7)), tower.height * 0.32)
    x, y = tower.x + tower.width * 0.19, tower.y + tower.height * float(rng.uniform(0.34, 0.48))
    first, second = (look.neon[int(rng.integers(0, 4))] for _ in range(2))
    gain = 0.45 + 0.55 * look.neon_gain
    sheet.rect(x - 5 * unit, y - 5 * unit, w + 10 * unit, h + 10 * unit, glow(first, 110 * gain, 13 * unit))
    screen = ((0, scale(first, 0.62), 245 * gain), (1, scale(second, 0.45), 245 * gain))
    sheet.rect(x, y, w, h, gradient((x, y), (x + w * 0.4, y + h), screen))
    return Screen((x, y, w, h), first, second, int(rng.integers(0, 3)))
