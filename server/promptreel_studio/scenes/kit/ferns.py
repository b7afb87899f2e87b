"""Ferns and grass as pictures to be planted.

How to use: `ferns = Ferns(height, dark, lit, rng)`, then `ferns.plant(sheet, x, foot, height, rng)`;
`tuft(sheet, x, foot, height, ...)` draws one bunch of grass blades.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import argb, mix
from promptreel_studio.scenes.kit.pen import Sheet, gradient, stroke
from promptreel_studio.scenes.kit.planting import plant

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point

SHADES = 3


class Ferns:
    """A few ferns of one size, grown frond by frond."""

    def __init__(
        self, height: float, tones: tuple[str, str], rng: np.random.Generator, *, kinds: int = 4
    ) -> None:
        """Grow them, `height` pixels high, in a shade and a lit tone."""
        self._height = max(10.0, height)
        self.sheets = [self._grow(tones, rng) for _ in range(kinds)]
        self._images = [
            skia.Image.fromarray(s.pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
            for s in self.sheets
        ]

    def plant(self, sheet: Sheet, x: float, foot: float, height: float, rng: np.random.Generator) -> None:
        """Draw one; every second one is mirrored."""
        plant(sheet, self._images, (x, foot), height / self._height, rng)

    def _grow(self, tones: tuple[str, str], rng: np.random.Generator) -> Sheet:
        h = self._height
        sheet = Sheet(int(h * 2.5), int(h * 1.1) + 2)
        foot = (sheet.width / 2, sheet.height - 1.0)
        angles = sorted(rng.uniform(-1.25, 1.25, 11), key=abs, reverse=True)
        for n, angle in enumerate(angles):
            share = n / (len(angles) - 1)
            length = h * float(rng.uniform(0.85, 1.25))
            tone = mix(*tones, min(1.0, max(0.0, share * 0.75 + float(rng.uniform(-0.1, 0.25)))))
            frond(sheet, foot, float(angle), length, tone, tones[1], rng)
        return sheet


def frond(
    sheet: Sheet,
    foot: Point,
    angle: float,
    length: float,
    tone: str,
    tip_tone: str,
    rng: np.random.Generator,
) -> None:
    """One frond that leaves the ground at `angle` (0 is upright) and bows over; its tip catches the light."""
    side = 1.0 if angle >= 0 else -1.0
    bow = side * float(rng.uniform(0.5, 1.1))
    steps = 20
    turn = angle * 0.55 + bow * np.linspace(0, 1, steps + 1) ** 1.7
    x = foot[0] + np.cumsum(np.sin(turn)) * length / steps
    y = foot[1] - np.cumsum(np.cos(turn)) * length / steps
    leaves, shine = skia.Path(), skia.Path()
    for n in range(3, steps):
        share = n / steps
        reach = length * 0.24 * np.sin(np.pi * share**0.75) ** 0.9 * float(rng.uniform(0.85, 1.1))
        for hand in (-1.0, 1.0):
            heading = turn[n] + hand * (1.15 - 0.35 * share)
            tip = (x[n] + np.sin(heading) * reach, y[n] - np.cos(heading) * reach + reach * 0.16)
            across = (np.cos(turn[n]) * 0.0 + np.sin(turn[n]), -np.cos(turn[n]))
            wide = length / steps * 0.62
            path = leaves if hand * side < 0 else shine
            path.moveTo(float(x[n]), float(y[n]))
            path.quadTo(
                float((x[n] + tip[0]) / 2 + across[0] * wide),
                float((y[n] + tip[1]) / 2 + across[1] * wide),
                float(tip[0]),
                float(tip[1]),
            )
            path.quadTo(
                float((x[n] + tip[0]) / 2 - across[0] * wide * 0.7),
                float((y[n] + tip[1]) / 2 - across[1] * wide * 0.7),
                float(x[n]),
                float(y[n]),
            )
    tip = (float(x[-1]), float(y[-1]))
    for path, dark in ((shine, 0.28), (leaves, 0.0)):
        near, far = mix(tone, "#000000", 0.45 + dark), mix(mix(tone, tip_tone, 0.8), "#000000", dark)
        stops = ((0.0, near, 255), (0.45, mix(tone, "#000000", dark), 255), (1.0, far, 255))
        sheet.canvas.drawPath(path, gradient(foot, tip, stops))
    stem = skia.Path()
    stem.moveTo(*foot)
    for a, b in zip(x, y, strict=True):
        stem.lineTo(float(a), float(b))
    sheet.canvas.drawPath(stem, stroke(mix(tone, "#000000", 0.4), max(0.5, length * 0.012)))


def tuft(
    sheet: Sheet,
    x: float,
    foot: float,
    height: float,
    tones: tuple[str, str],
    rng: np.random.Generator,
    *,
    blades: int = 9,
) -> None:
    """A bunch of grass blades in three shades."""
    lean, long = rng.normal(0, 0.35, blades), height * rng.uniform(0.5, 1.1, blades)
    start, wide = x + rng.normal(0, 0.16, blades) * height, height * 0.035
    shades = [skia.Path() for _ in range(SHADES)]
    blade = zip(
        lean.tolist(), long.tolist(), start.tolist(), rng.integers(0, SHADES, blades).tolist(), strict=True
    )
    for turn, reach, left, shade in blade:
        path = shades[shade]
        path.moveTo(left - wide, foot)
        path.quadTo(left + turn * reach * 0.25, foot - reach * 0.6, left + turn * reach, foot - reach)
        path.quadTo(left + turn * reach * 0.25 + wide, foot - reach * 0.55, left + wide, foot)
        path.close()
    for n, path in enumerate(shades):
        tone = mix(*tones, n / (SHADES - 1))
        sheet.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=argb(tone)))
