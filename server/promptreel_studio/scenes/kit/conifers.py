"""Spruces, firs and larches, grown twig by twig in the light of one side, then planted many times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import argb, mix, scale
from promptreel_studio.scenes.kit.pen import Sheet

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage


@dataclass(frozen=True)
class Needles:
    """Colours of a conifer.

    Attributes:
        dark: Deep inside.
        light: Outer twigs.
        rim: Twigs that the light strikes.
        snow: Colour of the snow on the boughs.
        load: How much of it, 0..1.
        side: Where the light is: -1 left, 1 right.
    """

    dark: str
    light: str
    rim: str
    snow: str = "#ffffff"
    load: float = 0.0
    side: float = -1.0

    def faded(self, air: str, share: float) -> Needles:
        """The same, farther away."""
        codes = (mix(code, air, share) for code in (self.dark, self.light, self.rim, self.snow))
        return Needles(*codes, self.load, self.side)


class Conifers:
    """A few pictures of conifers of one kind, to be planted at any size up to theirs."""

    def __init__(
        self, height: float, needles: Needles, rng: np.random.Generator, *, kinds: int = 5, whorls: int = 30
    ) -> None:
        """Grow them, `height` pixels high; smaller ones need fewer whorls of boughs."""
        self._height = max(8.0, height)
        self._images = [self._grow(needles, whorls, rng) for _ in range(kinds)]
        self._sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)

    def plant(self, sheet: Sheet, x: float, foot: float, height: float, rng: np.random.Generator) -> None:
        """Draw one with its foot at (x, foot)."""
        self.plant_kind(sheet, x, foot, height, float(rng.random()))

    def plant_kind(self, sheet: Sheet, x: float, foot: float, height: float, which: float) -> None:
        """Draw the one that `which`, 0..1, names."""
        image = self._images[min(len(self._images) - 1, int(which * len(self._images)))]
        size = height / self._height
        wide, high = image.width() * size, image.height() * size
        target = skia.Rect.MakeXYWH(x - wide / 2, foot - high + 4 * size, wide, high)
        sheet.canvas.drawImageRect(image, target, self._sampling, skia.Paint(AntiAlias=True))

    def _grow(self, needles: Needles, whorls: int, rng: np.random.Generator) -> skia.Image:
        h = self._height
        spread = h * float(rng.uniform(0.155, 0.225))
        sheet = Sheet(int(spread * 2.5) + 8, int(h) + 8)
        middle, top = sheet.width / 2, 4.0
        bend = float(rng.uniform(-0.012, 0.012)) * h
        paths = {tone: skia.Path() for tone in ("deep", "mid", "outer", "rim", "snow")}
        for tone in ("deep", "outer"):
            paths[tone].moveTo(middle, top + h * 0.004)
            paths[tone].lineTo(middle, top + h * 0.07)
        for whorl in range(whorls):
            share = (whorl + 1.1 + float(rng.uniform(-0.3, 0.3))) / (whorls + 0.6)
            y = top + h * (0.015 + 0.93 * share)
            reach = spread * share**0.92 * float(rng.uniform(0.80, 1.12))
            x = middle + bend * (1 - share) * np.sin(share * 5)
            for bough in range(9):
                # Seen from the front, boughs around the trunk look short or long.
                angle = float(np.sin((bough + rng.uniform(0, 1)) / 9 * 2 * np.pi))
                length = reach * angle * float(rng.uniform(0.72, 1.10))
                fall = abs(length) * float(rng.uniform(0.30, 0.60)) + h * 0.002
                self._bough(paths, x, y, length, fall, h, needles, share, rng)
        trunk = skia.Paint(AntiAlias=True, Color=argb(scale(mix(needles.dark, "#3a2a22", 0.4), 0.8)))
        sheet.rect(middle - h * 0.009, top + h * 0.45, h * 0.018, h * 0.545, trunk)
        fine = max(0.7, h * 0.0052 * 30 / whorls)
        for tone, code, thick, alpha in (
            ("deep", needles.dark, 2.0, 255),
            ("mid", mix(needles.dark, needles.light, 0.45), 1.5, 255),
            ("outer", needles.light, 1.0, 235),
            ("rim", needles.rim, 0.9, 225),
            ("snow", needles.snow, 1.7, 240),
        ):
            paint = skia.Paint(
                AntiAlias=True,
                Color=argb(code, alpha),
                Style=skia.Paint.kStroke_Style,
                StrokeWidth=fine * thick,
                StrokeCap=skia.Paint.kRound_Cap,
            )
            sheet.canvas.drawPath(paths[tone], paint)
        return skia.Image.fromarray(sheet.pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)

    @staticmethod
    def _bough(
        paths: dict[str, skia.Path],
        x: float,
        y: float,
        length: float,
        fall: float,
        h: float,
        needles: Needles,
        share: float,
        rng: np.random.Generator,
    ) -> None:
        """A bough that droops and lifts its tip, with twigs hanging from it."""
        lit = length * needles.side > 0
        tip = fall * 0.82
        for tone in ("deep", "mid"):
            if tone == "deep" and share < 0.16:
                continue
            paths[tone].moveTo(x, y)
            paths[tone].quadTo(x + length * 0.55, y + fall * 0.95, x + length, y + tip)
        for twig in range(5):
            along = (twig + 0.4 + float(rng.uniform(-0.3, 0.3))) / 5
            tx = x + length * along
            ty = y + fall * (1.9 * along * (1 - along) + 0.82 * along * along)
            drop = h * 0.021 * (0.12 + share) * float(rng.uniform(0.6, 1.3))
            lean = length * 0.10
            outer = along > 0.45
            tone = "deep" if not outer and rng.random() < 0.6 else "mid"
            paths[tone].moveTo(tx, ty)
            paths[tone].lineTo(tx + lean, ty + drop)
            if outer and rng.random() < (0.85 if lit else 0.40):
                edge = "rim" if lit and rng.random() < 0.62 else "outer"
                paths[edge].moveTo(tx + lean * 0.3, ty + drop * 0.1)
                paths[edge].lineTo(tx + lean * 1.2, ty + drop * 0.65)
            if needles.load and rng.random() < needles.load * (0.9 if lit else 0.6) * (0.35 + 0.65 * along):
                paths["snow"].moveTo(tx - lean * 0.7, ty - h * 0.003)
                paths["snow"].lineTo(tx + lean * 0.9, ty + drop * 0.10)


def grow_wood(
    sheet: Sheet,
    groves: tuple[Conifers, Conifers],
    share: float,
    line: Floats,
    foot: float,
    heights: tuple[float, float],
    count: int,
    rng: np.random.Generator,
) -> None:
    """Plant a wood from a ridge line down to the row `foot`, the farthest trees first.

    The second grove has `share` of the trees and stands in patches. Every number is drawn per tree, so that two
    resolutions show the same wood.
    """
    phases = rng.uniform(0, 2 * np.pi, 4)
    numbers = rng.random((count, 5))
    # A part of the trees stands on the ridge itself.
    down = np.maximum(0.0, numbers[:, 0] * 1.14 - 0.14)
    order = np.argsort(down, kind="stable")
    low, high = heights
    for index in order.tolist():
        _, across, size, grain, kind = numbers[index].tolist()
        deep = float(down[index])
        x = across * sheet.width
        top = float(line[min(len(line) - 1, int(x))])
        turn = across * 40 + deep * 3
        patch = float(
            np.sin(turn + phases[0])
            + np.sin(turn * 2.3 + phases[1])
            + np.sin(turn * 5.1 + phases[2] + deep * 4)
        )
        second = kind < share * (1 + 0.75 * patch)
        high_here = (low + (high - low) * deep) * (0.60 + 0.40 * size)
        groves[second].plant_kind(sheet, x, top + (foot - top) * deep + low * 0.2, high_here, grain)


def wood_count(stage: Stage, width: int, per_1080p: int) -> int:
    """How many trees fill a sheet of `width` pixels as densely as `per_1080p` fill a 1080p width."""
    return int(per_1080p * width / (1920 * stage.unit))
