"""Snowy pines: a few grown bough by bough, then planted many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, glow
from promptreel_studio.scenes.kit.planting import plant

if TYPE_CHECKING:
    import numpy as np


class Grove:
    """A few pictures of pines of one size and light, to be planted at other sizes."""

    def __init__(
        self, height: float, needles: str, snow: str, rng: np.random.Generator, *, tiers: int, kinds: int = 8
    ) -> None:
        """Grow the pines, `height` pixels high."""
        self._height = max(8.0, height)
        self._images = [self._grow(needles, snow, tiers, rng) for _ in range(kinds)]

    def plant(self, sheet: Sheet, x: float, foot: float, height: float, rng: np.random.Generator) -> None:
        """Draw one pine; every second one is mirrored."""
        plant(sheet, self._images, (x, foot), height / self._height, rng, sunk=4)

    def _grow(self, needles: str, snow: str, tiers: int, rng: np.random.Generator) -> skia.Image:
        h = self._height
        spread = h * float(rng.uniform(0.17, 0.225))
        sheet = Sheet(int(spread * 2.5) + 8, int(h) + 8)
        middle, top = sheet.width / 2, 4.0
        lean = float(rng.uniform(-0.015, 0.015)) * h
        trunk = skia.Paint(AntiAlias=True, Color=argb(scale(mix(needles, "#3a2a2a", 0.4), 0.8)))
        sheet.rect(middle - h * 0.012, top + h * 0.80, h * 0.024, h * 0.185, trunk)
        for tier in reversed(range(tiers)):
            share = (tier + 0.4) / tiers
            y = top + h * 0.93 * share**1.06
            reach = spread * (0.05 + 0.95 * share**0.86) * float(rng.uniform(0.84, 1.10))
            x = middle + lean * (1 - share)
            shade = scale(needles, 0.78 + 0.34 * (1 - share) + float(rng.uniform(-0.06, 0.06)))
            drop = h / tiers * float(rng.uniform(0.95, 1.25))
            boughs = sorted(rng.uniform(-1, 1, 7 if tiers > 14 else 4), key=abs, reverse=True)
            for angle in (-1.0, 1.0, *boughs):
                length = reach * float(angle) * float(rng.uniform(0.86, 1.08))
                self._bough(sheet, x, y, length, drop * (1.25 - 0.35 * abs(angle)), shade, snow, rng)
        mound = skia.Path()
        mound.addOval(skia.Rect(middle - h * 0.07, top + h * 0.968, middle + h * 0.07, top + h * 1.012))
        sheet.canvas.drawPath(mound, glow(mix(snow, needles, 0.16), 255, h * 0.006))
        return skia.Image.fromarray(sheet.pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)

    @staticmethod
    def _bough(
        sheet: Sheet,
        x: float,
        y: float,
        length: float,
        drop: float,
        needles: str,
        snow: str,
        rng: np.random.Generator,
    ) -> None:
        """One drooping bough with its load of snow; a short one points at the viewer."""
        tip_x, tip_y = x + length, y + drop
        thick = drop * 0.62
        leaf = skia.Path()
        leaf.moveTo(x, y - drop * 0.55)
        leaf.quadTo(x + length * 0.55, y + drop * 0.05, tip_x, tip_y)
        leaf.quadTo(x + length * 0.62, y + drop * 0.72 + thick * 0.25, x + length * 0.30, y + drop * 0.66)
        leaf.quadTo(x + length * 0.10, y + drop * 0.80, x - length * 0.04, y + drop * 0.60)
        leaf.close()
        sheet.canvas.drawPath(leaf, skia.Paint(AntiAlias=True, Color=argb(needles)))
        load = float(rng.uniform(0.55, 0.95))
        cap = skia.Path()
        cap.moveTo(x + length * 0.08, y - drop * 0.42)
        cap.quadTo(
            x + length * 0.56,
            y + drop * 0.02,
            x + length * (0.55 + 0.42 * load),
            y + drop * (0.42 + 0.46 * load),
        )
        cap.quadTo(x + length * 0.58, y + drop * 0.42, x + length * 0.34, y + drop * 0.24)
        cap.quadTo(x + length * 0.20, y + drop * 0.22, x + length * 0.08, y - drop * 0.42)
        cap.close()
        tone = mix(snow, needles, float(rng.uniform(0.0, 0.34)))
        sheet.canvas.drawPath(cap, skia.Paint(AntiAlias=True, Color=argb(tone, 235)))
