"""What lies beside the cup: beans, a spoon, a biscuit, slices of lemon."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.cup.pottery import TILT
from promptreel_studio.scenes.kit.colour import scale
from promptreel_studio.scenes.kit.lighting import illuminate, lay, rounded
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.kit.lighting import Lamp

ROAST = "#5a2f18"


def cast(easel: Easel, x: float, y: float, half: float, side: float, u: float, alpha: float = 130) -> None:
    """The shadow of something low, away from the light."""
    for share, soft, dark in ((1.0, 0.10, 1.0), (1.35, 0.34, 0.6)):
        cx = x - side * half * 0.34 * share
        easel.canvas.drawOval(
            skia.Rect(cx - half * share, y - half * TILT * share, cx + half * share, y + half * TILT * share),
            glow("#000000", alpha * dark, soft * half + u),
        )


def bean(size: float, turn: float, side: float, *, back: bool) -> Sheet:
    """A roasted bean; `size` is its length in pixels."""
    box = int(size * 1.5) + 4
    sheet = Sheet(box, box)
    c, long, wide = sheet.canvas, size / 2, size * 0.34
    c.translate(box / 2, box / 2)
    c.scale(1, 0.72)
    c.rotate(turn)
    c.drawOval(skia.Rect(-long, -wide, long, wide), fill(ROAST))
    rounded(sheet, size * 0.26, (0.75 * side, -0.75), gain=1.3)
    if not back:
        crease = skia.Path()
        crease.moveTo(-long * 0.92, wide * 0.06)
        crease.cubicTo(-long * 0.4, -wide * 0.42, long * 0.3, wide * 0.46, long * 0.92, -wide * 0.06)
        c.drawPath(crease, stroke("#1c0c05", size * 0.075))
        c.translate(0, size * 0.045)
        c.drawPath(crease, stroke("#a8683a", size * 0.03, 120))
    return sheet


def beans(
    easel: Easel,
    x: float,
    y: float,
    u: float,
    side: float,
    rng: np.random.Generator,
    *,
    count: int = 11,
    size: float = 62,
) -> None:
    """A scattered handful round (x, y)."""
    places = [
        (
            float(rng.normal(0, 1.0)),
            float(rng.normal(0, 0.8)),
            float(rng.uniform(0, 180)),
            float(rng.random()),
        )
        for _ in range(count)
    ]
    for dx, dy, turn, kind in sorted(places, key=lambda place: place[1]):
        px, py = x + dx * 120 * u, y + dy * 46 * u
        long = size * u * (1 + 0.14 * dy)
        easel.canvas.drawOval(
            skia.Rect(
                px - side * 10 * u - long * 0.5,
                py + long * 0.02,
                px - side * 10 * u + long * 0.5,
                py + long * 0.36,
            ),
            glow("#000000", 150, 6 * u),
        )
        piece = bean(long, turn, side, back=kind > 0.66)
        lay(easel, piece, px + easel.shift - piece.width / 2, py - piece.height / 2)


def near_beans(u: float, side: float, rng: np.random.Generator) -> Sheet:
    """Large beans close to the lens, out of focus."""
    sheet = Sheet(int(620 * u), int(300 * u))
    for n in range(4):
        piece = bean((150 + 30 * n % 3) * u, float(rng.uniform(0, 180)), side, back=n % 2 == 1)
        lay(
            sheet,
            piece,
            (40 + 110 * n + float(rng.uniform(-20, 20))) * u,
            (70 + float(rng.uniform(-26, 40))) * u,
        )
    sheet.pixels[:] = cv2.GaussianBlur(sheet.pixels, (0, 0), 15 * u)
    return sheet


def spoon(easel: Easel, look: Look, x: float, y: float, u: float, side: float, lamps: Sequence[Lamp]) -> None:
    """A spoon on the near edge of the saucer; (x, y) is its bowl."""
    sheet = Sheet(int(460 * u), int(190 * u))
    c = sheet.canvas
    bx, by = 90 * u, 112 * u
    silver = "#d4d8dc"
    handle = skia.Path()
    handle.moveTo(bx + 46 * u, by - 12 * u)
    handle.cubicTo(bx + 120 * u, by - 27 * u, bx + 220 * u, by - 56 * u, bx + 322 * u, by - 86 * u)
    handle.cubicTo(bx + 346 * u, by - 92 * u, bx + 352 * u, by - 70 * u, bx + 330 * u, by - 62 * u)
    handle.cubicTo(bx + 226 * u, by - 42 * u, bx + 126 * u, by - 17 * u, bx + 46 * u, by + 2 * u)
    handle.close()
    c.drawPath(handle, fill(silver))
    bowl = skia.Rect(bx - 64 * u, by - 30 * u, bx + 64 * u, by + 26 * u)
    c.save()
    c.rotate(-8, bx, by)
    c.drawOval(bowl, fill(silver))
    c.restore()
    rounded(sheet, 9 * u, (0.7 * side, -0.8), gain=1.7)
    c.save()
    c.rotate(-8, bx, by)
    inner = skia.Rect(bx - 54 * u, by - 23 * u, bx + 54 * u, by + 19 * u)
    c.drawOval(
        inner,
        gradient(
            (bx - 54 * u, 0),
            (bx + 54 * u, 0),
            (
                (0, scale(silver, 0.42 if side < 0 else 1.25), 255),
                (0.5, scale(silver, 0.75), 255),
                (1, scale(silver, 1.25 if side < 0 else 0.42), 255),
            ),
        ),
    )
    c.drawOval(
        skia.Rect(bx - side * 10 * u - 14 * u, by - 4 * u, bx - side * 10 * u + 22 * u, by + 10 * u),
        glow("#ffffff", 150, 5 * u),
    )
    c.restore()
    local = [replace(lamp, x=lamp.x - x + bx, y=lamp.y - y + by) for lamp in lamps]
    illuminate(sheet, look.fill, local)
    dark = Sheet(sheet.width, sheet.height)
    dark.pixels[..., 3] = (cv2.GaussianBlur(sheet.pixels[..., 3], (0, 0), 7 * u) * 0.62).astype(np.uint8)
    left, top = x + easel.shift - bx, y - by
    lay(easel, dark, left - side * 8 * u, top + 12 * u)
    lay(easel, sheet, left, top)


def biscuit(
    easel: Easel, x: float, y: float, half: float, u: float, side: float, rng: np.random.Generator
) -> None:
    """A round biscuit with drops of chocolate; `half` is half its width in pixels."""
    cast(easel, x, y + 16 * u, half, side, u, 170)
    width, rows = int(2.3 * half), int(2.3 * half * (TILT + 0.16)) + int(40 * u)
    sheet = Sheet(width, rows)
    cx, cy, deep = width / 2, half * TILT + 12 * u, half * (TILT + 0.03)
    dough = "#b98a5c"
    edge = skia.Path()
    points = 40
    wobble = [1 + 0.035 * float(v) for v in rng.normal(0, 1, points)]
    wobble = [(wobble[n - 1] + wobble[n] + wobble[(n + 1) % points]) / 3 for n in range(points)]
    for low, code in ((26 * u, scale(dough, 0.62)), (0.0, dough)):
        edge = skia.Path()
        for n in range(points):
            angle = n / points * 6.283
            px, py = cx + half * wobble[n] * np.cos(angle), cy + low + deep * wobble[n] * np.sin(angle)
            edge.lineTo(px, py) if n else edge.moveTo(px, py)
        edge.close()
        sheet.canvas.drawPath(edge, fill(code))
    crumb = enlarge(fractal(128, 128, rng, slope=0.9), width, rows)
    part = sheet.pixels
    part[..., :3] = np.minimum(part[..., :3] * (0.78 + 0.44 * crumb)[..., None], part[..., 3:]).astype(
        np.uint8
    )
    rounded(sheet, 16 * u, (0.7 * side, -0.7), gain=0.8)
    chips = Sheet(width, rows)
    for n in range(13):
        angle, reach = n * 2.4 + 0.4, 0.86 * np.sqrt((n + 0.4) / 13)
        px, py = cx + half * reach * np.cos(angle), cy + deep * reach * np.sin(angle) - 2 * u
        r = half * (0.085 + 0.045 * float(rng.random()))
        chips.canvas.drawOval(skia.Rect(px - r, py - r * 0.62, px + r, py + r * 0.62), fill("#4a2412"))
    rounded(chips, 7 * u, (0.7 * side, -0.8), gain=1.4)
    lay(sheet, chips, 0, 0)
    lay(easel, sheet, x + easel.shift - cx, y - cy)


def lemon(easel: Easel, x: float, y: float, half: float, u: float, side: float) -> None:
    """A slice that lies flat; `half` is half its width in pixels."""
    cast(easel, x, y + 9 * u, half, side, u, 150)
    c = easel.canvas
    for low in (15, 10, 5):
        c.drawOval(
            skia.Rect(x - half, y - half * TILT + low * u, x + half, y + half * TILT + low * u),
            gradient(
                (x - half, 0),
                (x + half, 0),
                (
                    (0, "#c08a10" if side > 0 else "#e8b82c", 255),
                    (1, "#e8b82c" if side > 0 else "#c08a10", 255),
                ),
            ),
        )
    c.drawOval(skia.Rect(x - half, y - half * TILT, x + half, y + half * TILT), fill("#f4cc3c"))
    c.drawOval(
        skia.Rect(x - half * 0.93, y - half * TILT * 0.93, x + half * 0.93, y + half * TILT * 0.93),
        fill("#fbf0c8"),
    )
    c.save()
    c.translate(x, y)
    c.scale(1, TILT)
    for n in range(9):
        c.save()
        c.rotate(40 * n + 12)
        wedge = skia.Path()
        wedge.moveTo(half * 0.09, 0)
        wedge.cubicTo(half * 0.4, -half * 0.20, half * 0.72, -half * 0.30, half * 0.83, -half * 0.20)
        wedge.quadTo(half * 0.88, 0, half * 0.83, half * 0.20)
        wedge.cubicTo(half * 0.72, half * 0.30, half * 0.4, half * 0.20, half * 0.09, 0)
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(0, 0), skia.Point(half * 0.85, 0)], [0xFFF8DC6A, 0xFFF0B820]
        )
        c.drawPath(wedge, skia.Paint(AntiAlias=True, Shader=shader))
        c.drawLine(half * 0.24, -half * 0.02, half * 0.68, -half * 0.07, stroke("#fff4b4", half * 0.025, 150))
        c.restore()
    c.restore()
    c.drawOval(
        skia.Rect(
            x + side * half * 0.45 - half * 0.3, y - half * TILT * 0.7, x + side * half * 0.45 + half * 0.3, y
        ),
        glow("#ffffff", 70, half * 0.08),
    )
