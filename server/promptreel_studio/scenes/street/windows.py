"""The windows of a face: lit ones with curtains and blinds, dark ones that mirror the sky."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import fill, gradient
from promptreel_studio.scenes.street.brush import FLOOR, SHOP, Brush, Face
from promptreel_studio.scenes.street.relief import ReliefPainter

if TYPE_CHECKING:
    import numpy as np

STYLES = ((1.15, 1.7, 0.95), (1.7, 1.5, 0.8), (0.85, 1.9, 0.75), (2.3, 1.35, 0.35))
"""Width, height and the wall between two, in metres."""


@dataclass(frozen=True)
class Pane:
    """One window: its lower left corner, its size, and what makes it differ from the next (0..1 each)."""

    x: float
    y: float
    wide: float
    tall: float
    tone: float
    shade: float
    bright: float


class WindowPainter(Brush):
    """Draws the windows of a face in rows."""

    def draw(self, face: Face, body: str, rng: np.random.Generator) -> None:
        """Draw all; the style belongs to the house, light and curtains to each window."""
        floors = max(1, int((face.height - SHOP - 0.7) / FLOOR))
        wide, tall, between = STYLES[int(rng.integers(0, len(STYLES)))]
        pitch = wide + between
        count = max(1, int((face.length - 0.6) / pitch))
        start = face.first + (face.length - count * pitch + between) / 2
        relief = ReliefPainter(self.canvas, self.look)
        deep = relief.shown and face.far < 0.62
        # A house has balconies or none, and then in every second column.
        terraced = deep and not self.look.white and int(face.height * 37) % 3 == 0 and between > 0.6
        busy = self.look.lit * float(rng.uniform(0.6, 1.5))
        for floor in range(floors):
            y = SHOP + 0.75 + floor * FLOOR
            for column in range(count):
                lit, tone = float(rng.random()) < busy, float(rng.random())
                shade, bright = float(rng.random()), float(rng.uniform(0.45, 1.0))
                if y + tall > face.height - 0.3:
                    continue
                pane = Pane(start + column * pitch, y, wide, tall, tone, shade, bright)
                self.rect(pane.x - 0.09, y - 0.09, wide + 0.18, tall + 0.18, fill(scale(body, 0.55)))
                (self._lit if lit else self._dark)(pane, face, body)
                if deep:
                    if not lit:
                        relief.glass(pane)
                    relief.reveal(pane, face, body)
                if face.far < 0.62:
                    railed = terraced and column % 2 == 0 and floor > 0
                    self._details(pane, body, cooled=bright > 0.86 and not lit and not railed)
                    if railed:
                        relief.balcony(pane, face, body)

    def _lit(self, pane: Pane, face: Face, body: str) -> None:
        x, y, wide, tall = pane.x, pane.y, pane.wide, pane.tall
        number = 0 if pane.tone < 0.5 else 1 if pane.tone < 0.74 else 2 if pane.tone < 0.9 else 3
        colour = self.airy(scale(self.look.windows[number], pane.bright), face.far, 0.8)
        glow = ((0, mix(scale(colour, 0.55), body, 0.25), 255), (1, colour, 255))
        self.rect(x, y, wide, tall, gradient((x, y), (x + wide * 0.4, y + tall), glow))
        if pane.tone < 0.72 and face.far < 0.6:
            drape = ((0, scale(colour, 0.50), 230), (1, scale(colour, 0.74), 230))
            for edge, part in ((x, 0.24 + 0.12 * pane.shade), (x + wide, -0.24 - 0.1 * pane.shade)):
                reach = part * wide
                paint = gradient((edge, y), (edge + reach, y), drape)
                self.rect(min(edge, edge + reach), y, abs(reach), tall, paint)
        if pane.shade < 0.45:
            drop = tall * (0.25 + pane.shade)
            self.rect(x, y + tall - drop, wide, drop, fill(scale(colour, 0.62), 200))

    def _dark(self, pane: Pane, face: Face, body: str) -> None:
        x, y, wide, tall = pane.x, pane.y, pane.wide, pane.tall
        glass = self.airy(scale(self.look.pane, 0.7 + 0.6 * pane.shade), face.far)
        shine = ((0, scale(glass, 0.66), 255), (1, mix(glass, body, 0.06), 255))
        self.rect(x, y, wide, tall, gradient((x, y), (x + wide, y + tall), shine))

    def _details(self, pane: Pane, body: str, *, cooled: bool) -> None:
        """Bars, a sill with or without snow, the box of an air conditioner."""
        look, frame = self.look, fill(scale(body, 0.55))
        self.rect(pane.x + pane.wide / 2 - 0.035, pane.y, 0.07, pane.tall, frame)
        if pane.tone < 0.3:
            self.rect(pane.x, pane.y + pane.tall * 0.6, pane.wide, 0.06, frame)
        sill = mix("#e6eefc", body, 0.35) if look.white else mix(body, look.air, 0.28)
        if look.lit >= 0.2 or look.white:
            self.rect(pane.x - 0.14, pane.y - 0.2, pane.wide + 0.28, 0.12, fill(sill))
        if cooled:
            x, y = pane.x + pane.wide * 0.2, pane.y - 0.85
            self.rect(x, y, 0.8, 0.55, fill(mix(body, "#c8ccd4", 0.28)))
            self.rect(x + 0.08, y + 0.08, 0.45, 0.39, fill(scale(body, 0.5)))
            if look.white:
                self.rect(x, y + 0.5, 0.8, 0.12, fill("#dfe8f8"))
