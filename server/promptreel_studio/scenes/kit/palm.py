"""Palm trees: a ringed trunk that never moves, and a crown of feathered fronds that sways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import argb, mix
from promptreel_studio.scenes.kit.pen import fill, gradient, outline, stroke

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.pen import Point, Sheet

    Floats = NDArray[np.float64]

LEAFLETS = 32
"""On each side of a frond that is seen from near."""


@dataclass(frozen=True)
class PalmColours:
    """Leaves from the dark underside to the lit edge, and the two sides of the trunk."""

    leaf: tuple[str, str, str]
    trunk: tuple[str, str]
    light_from_left: bool = True


@dataclass(frozen=True)
class Frond:
    """One feather: its direction in radians (0 is right, up is negative), length, droop and tone."""

    angle: float
    length: float
    droop: float
    tone: float
    give: float


def draw_trunk(sheet: Sheet, foot: Point, top: Point, bow: float, thick: float, colours: PalmColours) -> None:
    """A slender trunk from `foot` to `top`, bowed sideways by `bow` pixels, `thick` wide at the foot."""
    share = np.linspace(0, 1, 40)
    x = foot[0] + (top[0] - foot[0]) * share + bow * np.sin(share * np.pi) * (1 - 0.35 * share)
    y = foot[1] + (top[1] - foot[1]) * share
    half = thick * (0.5 - 0.26 * share + 0.28 * np.exp(-share * 11))
    left, right = list(zip(x - half, y, strict=True)), list(zip(x + half, y, strict=True))
    dark, lit = colours.trunk
    a, b = (lit, dark) if colours.light_from_left else (dark, lit)
    middle = float(x.mean())
    sheet.polygon(left + right[::-1], fill(dark))
    # The lit edge follows the trunk: a strip along one side.
    side = -1 if colours.light_from_left else 1
    inner = list(zip(x + side * half * 0.15, y, strict=True))
    outer = list(zip(x + side * half, y, strict=True))
    sheet.polygon(
        outer + inner[::-1], gradient((middle - thick, 0), (middle + thick, 0), ((0, a, 190), (1, b, 190)))
    )
    length = float(np.hypot(top[0] - foot[0], top[1] - foot[1]))
    rings = max(6, int(length / max(thick * 0.34, 2.5)))
    for n in range(1, rings):
        at = n / rings
        cx, cy = float(np.interp(at, share, x)), float(np.interp(at, share, y))
        wide = float(np.interp(at, share, half))
        path = skia.Path()
        path.moveTo(cx - wide * 1.04, cy - wide * 0.20)
        path.quadTo(cx, cy + wide * 0.34, cx + wide * 1.04, cy - wide * 0.20)
        sheet.canvas.drawPath(path, stroke(mix(dark, "#000000", 0.3), max(0.5, thick * 0.045), 120))


def fronds(rng: np.random.Generator, count: int, length: float) -> list[Frond]:
    """A crown: hanging ones first, then those that stand up and catch the light."""
    made = []
    for n in range(count):
        share = (n + 0.5) / count
        # From hanging at both sides up to nearly upright in the middle.
        side = 1 if n % 2 else -1
        lean = np.pi * (0.30 - 0.76 * share) + rng.normal(0, 0.11)
        angle = lean if side > 0 else np.pi - lean
        made.append(
            Frond(
                float(angle),
                float(length * (0.86 + 0.22 * np.sin(share * np.pi)) * rng.uniform(0.84, 1.12)),
                float(rng.uniform(0.34, 0.58) * (0.7 + 0.75 * share)),
                float(np.clip(share + rng.normal(0, 0.14), 0, 1)),
                float(rng.uniform(0.7, 1.3)),
            )
        )
    return made


def draw_crown(
    sheet: Sheet, at: Point, crown: list[Frond], bend: float, colours: PalmColours, leaflets: int = LEAFLETS
) -> None:
    """The fronds around `at`, blown by `bend` in -1..1."""
    # The bases of the fronds overlap; no sky shows between them.
    size = 0.075 * max(frond.length for frond in crown)
    sheet.canvas.drawOval(
        skia.Rect.MakeXYWH(at[0] - size, at[1] - size, 2 * size, 1.7 * size), fill(colours.leaf[0])
    )
    for frond in crown:
        _draw_frond(sheet, at, frond, bend, colours, leaflets)


def _draw_frond(sheet: Sheet, at: Point, frond: Frond, bend: float, colours: PalmColours, count: int) -> None:
    angle = frond.angle + bend * 0.045 * frond.give * (1.0 if np.sin(frond.angle) < 0 else 0.7)
    t = np.linspace(0, 1, count)
    length = frond.length
    fall = frond.droop * length * t**2.1
    x = at[0] + np.cos(angle) * length * t * (1 - 0.10 * t) + bend * 0.030 * frond.give * length * t**2
    y = at[1] + np.sin(angle) * length * t + fall
    tx, ty = np.gradient(x), np.gradient(y)
    norm = np.hypot(tx, ty) + 1e-6
    tx, ty = tx / norm, ty / norm
    leaf = length * 0.25 * np.sin(np.pi * np.clip(0.10 + 0.90 * t, 0, 1)) ** 0.55 * (1 - 0.30 * t)
    dark, middle, lit = colours.leaf
    towards = -np.cos(angle) if colours.light_from_left else np.cos(angle)
    bright = float(np.clip(0.50 * frond.tone + 0.28 * towards + 0.14, 0, 1))
    for side in (-1, 1):
        path = _leaflets(np.stack([x, y, tx, ty], 1)[2:], leaf[2:], t[2:], side, length * 0.45 / count)
        upper = (side > 0) == (np.cos(angle) < 0)
        share = bright * (1.0 if upper else 0.45)
        base = mix(dark, middle, min(1.0, share * 1.6))
        tip_colour = mix(base, lit, share**1.3)
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(*at), skia.Point(float(x[-1]), float(y[-1]))],
            [argb(base), argb(tip_colour)],
            [0.05, 0.95],
        )
        sheet.canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))
    lower = y[::-1] + np.linspace(0.2, 1, count) * length * 0.012
    spine = [*zip(x.tolist(), y.tolist(), strict=True), *zip(x[::-1].tolist(), lower.tolist(), strict=True)]
    sheet.canvas.drawPath(outline(spine), fill(mix(middle, lit, 0.55 * bright)))


def _leaflets(spine: Floats, leaf: Floats, t: Floats, side: int, thick: float) -> skia.Path:
    """The leaflets on one side of a frond.

    Args:
        spine: (n, 4) places along it and its directions there.
        leaf: (n,) lengths of the leaflets.
        t: (n,) how far along it they are, 0..1.
        side: -1 or 1.
        thick: Half the width of the first one.
    """
    x, y, tx, ty = spine.T
    sweep = 1.05 - 0.62 * t
    dx = tx * np.cos(sweep) - side * ty * np.sin(sweep)
    dy = ty * np.cos(sweep) + side * tx * np.sin(sweep)
    reach = leaf * (0.93 + 0.07 * ((np.arange(2, len(t) + 2) * 7) % 5 - 2))
    # Gravity pulls the tip down.
    tip_x, tip_y = x + dx * reach, y + dy * reach + 0.22 * reach
    bow_x, bow_y = x + dx * reach * 0.55, y + dy * reach * 0.55 - 0.02 * reach
    half = np.maximum(0.35, thick * (1 - 0.35 * t))
    off_x, off_y = tx * half, ty * half
    columns = (x - off_x, y - off_y, bow_x - off_x, bow_y - off_y, tip_x, tip_y)
    back = (bow_x + off_x, bow_y + off_y, x + off_x, y + off_y)
    path = skia.Path()
    for from_x, from_y, *there, a, b, c, d in np.stack([*columns, *back], 1).tolist():
        path.moveTo(from_x, from_y)
        path.quadTo(*there)
        path.quadTo(a, b, c, d)
    return path
