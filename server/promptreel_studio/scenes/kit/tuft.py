"""Tufts of long grass that bend in the wind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import fill, glow

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point, Sheet


@dataclass(frozen=True)
class Blade:
    """One blade: its root beside the tuft's middle, length, lean and width in pixels, and its tone in 0..1."""

    root: float
    length: float
    lean: float
    width: float
    tone: float
    give: float
    ear: bool


def tuft(rng: np.random.Generator, count: int, length: float, spread: float) -> list[Blade]:
    """Blades of a tuft, those behind first; `length` and `spread` in pixels."""
    blades = []
    for n in range(count):
        root = float(rng.normal(0, 0.36))
        reach = float(rng.uniform(0.45, 1.0) * (1 - 0.25 * abs(root)))
        blades.append(
            Blade(
                root * spread,
                reach * length,
                float(root * 0.9 + rng.normal(0, 0.22)) * length * 0.55,
                max(0.9, length * float(rng.uniform(0.012, 0.022))),
                float(np.clip(0.15 + 0.85 * n / count + rng.normal(0, 0.15), 0, 1)),
                float(rng.uniform(0.6, 1.4)),
                bool(reach > 0.72 and rng.random() < 0.28),
            )
        )
    return blades


def draw_tuft(
    sheet: Sheet, at: Point, blades: list[Blade], bend: float, colours: tuple[str, str, str], ear: str
) -> None:
    """The blades around the root `at`, blown by `bend` in -1..1; colours are dark, middle and lit."""
    dark, middle, lit = colours
    reach = max(blade.length for blade in blades)
    for size, alpha in ((0.46, 70), (0.32, 90), (0.20, 90)):
        oval = skia.Rect.MakeXYWH(
            at[0] - size * reach, at[1] - size * reach * 0.16, 2 * size * reach, size * reach * 0.34
        )
        sheet.canvas.drawOval(oval, glow(dark, alpha, size * reach * 0.10))
    for blade in blades:
        # Roots stand on a round patch of ground, not on a line.
        x, y = at[0] + blade.root, at[1] + blade.length * 0.11 * (blade.tone - 0.35)
        blow = bend * 0.13 * blade.give * blade.length
        tip = (x + blade.lean + blow, y - blade.length + abs(blade.lean + blow) * 0.34)
        knee = (x + (blade.lean + blow) * 0.22, y - blade.length * 0.62)
        half = blade.width / 2
        path = skia.Path()
        path.moveTo(x - half, y)
        path.quadTo(knee[0] - half, knee[1], *tip)
        path.quadTo(knee[0] + half, knee[1], x + half, y)
        path.close()
        colour = mix(dark, middle, min(1.0, blade.tone * 1.5))
        paint = fill(mix(colour, lit, max(0.0, blade.tone - 0.45)))
        sheet.canvas.drawPath(path, paint)
        if blade.ear:
            size = blade.length * 0.17
            turn = float(np.degrees(np.arctan2(tip[1] - knee[1], tip[0] - knee[0])))
            sheet.canvas.save()
            sheet.canvas.translate(*tip)
            sheet.canvas.rotate(turn)
            sheet.canvas.drawOval(
                skia.Rect.MakeXYWH(-size * 0.25, -size * 0.13, size, size * 0.26),
                fill(mix(colour, ear, 0.35 + 0.5 * blade.tone)),
            )
            sheet.canvas.restore()
