"""What lies beside the cups that are no coffee: tea leaves, a whisk, powder, cinnamon; and marshmallows in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.cup.brews import leaf
from promptreel_studio.scenes.cup.extras import cast
from promptreel_studio.scenes.cup.pottery import TILT
from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.pottery import Shape
    from promptreel_studio.scenes.cup.table import Place
    from promptreel_studio.scenes.kit.easel import Easel

BAMBOO = "#d8b274"


def leaves(easel: Easel, x: float, y: float, u: float, rng: np.random.Generator) -> None:
    """Dried leaves, rolled thin, round (x, y)."""
    for _ in range(90):
        dx, dy = (float(v) for v in rng.normal(0, 1, 2))
        px, py, long = x + dx * 62 * u, y + dy * 21 * u, float(rng.uniform(22, 44)) * u
        turn, code = float(rng.uniform(-0.9, 0.9)), ("#34431f", "#4a5c2a", "#28341a")[int(rng.integers(3))]
        path = skia.Path()
        a, b = long * np.cos(turn) / 2, long * np.sin(turn) * 0.4
        path.moveTo(px - a, py - b)
        path.quadTo(px + float(rng.normal(0, 5)) * u, py + float(rng.normal(-4, 6)) * u, px + a, py + b)
        easel.canvas.drawPath(path, glow("#000000", 90, 4 * u))
        easel.canvas.drawPath(path, stroke(code, 6.4 * u))
        easel.canvas.drawPath(path, stroke(mix(code, "#b8c878", 0.45), 1.7 * u, 150))


def shoot(easel: Easel, x: float, y: float, u: float, side: float) -> None:
    """A fresh shoot of the tea plant: two leaves and a bud."""
    sheet = Sheet(int(360 * u) + 8, int(190 * u) + 8)
    foot = (sheet.width / 2, sheet.height * 0.66)
    for turn, size, code in ((196, 150, "#55842c"), (-18, 158, "#4c7a28"), (-64, 96, "#8ab84a")):
        sheet.canvas.save()
        sheet.canvas.translate(*foot)
        sheet.canvas.scale(1, 0.62)
        sheet.canvas.rotate(turn)
        sheet.canvas.drawPath(*leaf(size * u, 33 * u * size / 150, code))
        for k in range(1, 7):
            at = size * u * (0.10 + 0.12 * k)
            for way in (-1, 1):
                sheet.canvas.drawLine(
                    at, 0, at + 20 * u, way * 17 * u * (1 - k / 9), stroke("#c8e088", 1.1 * u, 80)
                )
        sheet.canvas.drawLine(0, 0, size * u * 0.95, 0, stroke("#d4ec9c", 2.2 * u, 170))
        sheet.canvas.restore()
    rounded(sheet, 12 * u, (0.6 * side, -0.7), gain=0.6)
    left, top = x + easel.shift - foot[0], y - foot[1]
    dark = Sheet(sheet.width, sheet.height)
    dark.pixels[..., 3] = (cv2.GaussianBlur(sheet.pixels[..., 3], (0, 0), 6 * u) * 0.55).astype(np.uint8)
    lay(easel, dark, left - side * 10 * u, top + 10 * u)
    lay(easel, sheet, left, top)


def powder(easel: Easel, x: float, y: float, u: float, side: float, rng: np.random.Generator) -> None:
    """A small heap of matcha, and the bamboo scoop that it came with."""
    half, high = 96 * u, 54 * u
    cast(easel, x, y + 4 * u, half, side, u, 120)
    for dx, dy, r in rng.normal(0, 1, (150, 3)).tolist():
        spread = 92 * u
        easel.canvas.drawCircle(
            x + dx * spread, y + 6 * u + dy * spread * TILT, max(0.6, abs(r) * 1.6 * u), fill("#86ac34", 190)
        )
    heap = Sheet(int(2.4 * half), int(high + half))
    cx, foot = heap.width / 2, high + half * 0.30
    path = skia.Path()
    path.moveTo(cx - half, foot)
    path.cubicTo(cx - half * 0.55, foot - high * 0.25, cx - half * 0.30, foot - high, cx, foot - high)
    path.cubicTo(cx + half * 0.30, foot - high, cx + half * 0.55, foot - high * 0.25, cx + half, foot)
    path.cubicTo(cx + half * 0.7, foot + half * TILT, cx - half * 0.7, foot + half * TILT, cx - half, foot)
    heap.canvas.drawPath(path, fill("#8fb83c"))
    grain = rng.random((heap.height, heap.width), np.float32)[..., None]
    heap.pixels[..., :3] = np.minimum(heap.pixels[..., :3] * (0.84 + 0.26 * grain), heap.pixels[..., 3:])
    rounded(heap, 26 * u, (0.8 * side, -0.7), gain=1.1)
    lay(easel, heap, x + easel.shift - cx, y - foot)
    scoop = skia.Path()
    scoop.moveTo(x - side * 210 * u, y + 66 * u)
    scoop.cubicTo(x - side * 90 * u, y + 40 * u, x - side * 20 * u, y + 8 * u, x + side * 34 * u, y - 30 * u)
    for width, code, low in ((13, "#000000", 12), (13, scale(BAMBOO, 0.72), 2), (9, BAMBOO, 0)):
        paint = stroke(code, width * u) if low < 10 else glow("#000000", 120, 5 * u)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width * u)
        easel.canvas.save()
        easel.canvas.translate(-side * low * 0.4 * u, low * u)
        easel.canvas.drawPath(scoop, paint)
        easel.canvas.restore()


def whisk(easel: Easel, x: float, y: float, u: float, side: float) -> None:
    """A bamboo whisk that stands on its handle, its tines spread; (x, y) is the middle of its foot."""
    cast(easel, x, y + 2 * u, 62 * u, side, u, 190)
    sheet = Sheet(int(240 * u), int(320 * u))
    cx, foot, neck = sheet.width / 2, sheet.height - 24 * u, sheet.height - 118 * u
    head = 36 * u
    # Tines: those behind first, darker; each bulges and turns in at its tip.
    for back in (True, False):
        for n in range(31):
            share = (n / 30 - 0.5) * 2
            out = share * (72 if back else 62) * u
            path = skia.Path()
            path.moveTo(cx + share * head * 0.9, neck)
            path.cubicTo(
                cx + out * 1.10,
                neck - 60 * u,
                cx + out * 1.22,
                neck - 120 * u,
                cx + out * 0.92,
                neck - 158 * u,
            )
            code = scale(BAMBOO, 0.58) if back else mix(BAMBOO, "#fff0c8", 0.35 * (1 - abs(share)))
            sheet.canvas.drawPath(path, stroke(code, 2.3 * u))
    for n in range(17):
        share = (n / 16 - 0.5) * 2
        path = skia.Path()
        path.moveTo(cx + share * head * 0.5, neck)
        path.quadTo(cx + share * 30 * u, neck - 70 * u, cx + share * 12 * u, neck - 138 * u)
        sheet.canvas.drawPath(path, stroke(scale(BAMBOO, 0.84), 2.0 * u))
    # The thread that holds them apart.
    for row in range(4):
        sheet.canvas.drawOval(
            skia.Rect(
                cx - head * 1.12, neck - (10 + 5 * row) * u, cx + head * 1.12, neck + (4 - 5 * row) * u
            ),
            stroke("#2c2622", 3.2 * u),
        )
    body = skia.Path()
    body.moveTo(cx - head, neck - 2 * u)
    body.lineTo(cx + head, neck - 2 * u)
    body.lineTo(cx + head * 0.90, foot)
    body.quadTo(cx, foot + 20 * u, cx - head * 0.90, foot)
    body.close()
    stops = (
        ((0, 0.52), (0.3, 0.96), (0.62, 1.06), (1, 0.66))
        if side > 0
        else ((0, 0.66), (0.38, 1.06), (0.7, 0.96), (1, 0.52))
    )
    sheet.canvas.drawPath(
        body,
        gradient(
            (cx - head, 0), (cx + head, 0), tuple((at, scale(BAMBOO, level), 255) for at, level in stops)
        ),
    )
    for n in range(9):
        at = cx + (n / 8 - 0.5) * 1.7 * head
        sheet.canvas.drawLine(at, neck, cx + (at - cx) * 0.9, foot, stroke(scale(BAMBOO, 0.6), 1.0 * u, 70))
    lay(easel, sheet, x + easel.shift - cx, y - foot)


def cinnamon(easel: Easel, x: float, y: float, u: float, side: float) -> None:
    """Two sticks of cinnamon, one across the other."""
    for turn, dy, long in ((14.0, 10.0, 250.0), (-20.0, -10.0, 230.0)):
        sheet = Sheet(int(320 * u), int(320 * u))
        canvas, half, thick = sheet.canvas, long / 2 * u, 17 * u
        canvas.translate(sheet.width / 2, sheet.height / 2)
        canvas.scale(1, 0.62)
        canvas.rotate(turn * -side)
        for way in (-1, 1):
            canvas.save()
            canvas.translate(0, way * thick * 0.62)
            bark = gradient(
                (0, -thick), (0, thick), ((0, "#c07a48", 255), (0.45, "#9a5428", 255), (1, "#4a2410", 255))
            )
            canvas.drawRoundRect(skia.Rect(-half, -thick, half, thick), thick * 0.7, thick, bark)
            for end in (-1, 1):
                oval = skia.Rect(
                    end * half - thick * 0.45, -thick * 0.9, end * half + thick * 0.45, thick * 0.9
                )
                canvas.drawOval(oval, fill("#7a4220"))
                canvas.drawOval(oval.makeInset(thick * 0.16, thick * 0.34), fill("#2a1208"))
            canvas.restore()
        for n in range(7):
            at = (n / 6 - 0.5) * 1.8 * half
            canvas.drawLine(at, -thick, at + 14 * u, thick * 1.4, stroke("#3c1c0c", 1.2 * u, 70))
        dark = Sheet(sheet.width, sheet.height)
        dark.pixels[..., 3] = (cv2.GaussianBlur(sheet.pixels[..., 3], (0, 0), 7 * u) * 0.6).astype(np.uint8)
        left, top = x + easel.shift - sheet.width / 2, y + dy * u - sheet.height / 2
        lay(easel, dark, left - side * 9 * u, top + 13 * u)
        lay(easel, sheet, left, top)


def marshmallows(place: Place, shape: Shape, row: float, side: float) -> tuple[Sheet, float, float]:
    """Marshmallows that float on a drink, with the place of their sheet's corner; `row` is the surface's middle."""
    s = place.size
    half = (shape.mouth - shape.wall - 7) * s
    sheet = Sheet(int(2 * half) + 4, int(2 * half * TILT + 90 * s))
    middle, level = sheet.width / 2, sheet.height - half * TILT - 2
    spots = (
        (-0.30, -0.50),
        (0.22, -0.58),
        (-0.62, -0.12),
        (0.0, -0.20),
        (0.52, -0.14),
        (-0.26, 0.16),
        (0.28, 0.20),
    )
    for n, (dx, dy) in enumerate(spots):
        wide, deep = 36 * s, 26 * s
        x, y = middle + dx * half, level + dy * half * TILT
        rose = n % 3 == 1
        code, under = ("#f8d4d4", "#d8a0a0") if rose else ("#fff8ee", "#d0bca8")
        one = Sheet(sheet.width, sheet.height)
        one.canvas.drawOval(
            skia.Rect(x - wide * 1.15, y - 4 * s, x + wide * 1.15, y + 13 * s), glow("#1c0a04", 170, 5 * s)
        )
        side_wall = gradient(
            (x - wide, 0),
            (x + wide, 0),
            ((0, under if side > 0 else code, 255), (1, code if side > 0 else under, 255)),
        )
        one.canvas.drawRoundRect(
            skia.Rect(x - wide, y - deep, x + wide, y + 9 * s), wide * 0.5, 13 * s, side_wall
        )
        one.canvas.drawOval(skia.Rect(x - wide, y - deep - 11 * s, x + wide, y - deep + 14 * s), fill(code))
        lay(sheet, one, 0, 0)
    return sheet, place.x - middle, row - level
