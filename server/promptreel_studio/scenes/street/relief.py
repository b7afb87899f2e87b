"""What gives a house depth by day: reveals, sills and cornices with the shadows that the sun throws from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import fill, gradient
from promptreel_studio.scenes.street.brush import FLOOR, SHOP, Brush, Face

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.street.windows import Pane

SHADE = "#141a2c"
"""Colour of shadows: what the sky lights alone."""


class ReliefPainter(Brush):
    """Light and shadow on a face by day. The sun stands on the left, above the viewer."""

    @property
    def shown(self) -> bool:
        """Whether it is day; at night lamps light the houses from below."""
        return self.look.lit < 0.2

    def wall(self, body: str, face: Face) -> str:
        """Colour of a wall: in the sun, or lit by the sky alone."""
        if not self.look.sun:
            return body
        sunny = mix(scale(body, 1.24), self.look.sun, 0.20)
        shady = mix(scale(body, 0.68), "#8fa6cc", 0.16)
        return mix(shady, sunny, face.sunny)

    def reveal(self, pane: Pane, face: Face, body: str) -> None:
        """The depth of a window: jambs, the shadow of the lintel on the glass, a sill and its shadow."""
        strength = self._strength(face)
        x, y, wide, tall = pane.x, pane.y, pane.wide, pane.tall
        light, frame = mix(body, "#ffffff", 0.24 + 0.16 * face.sunny), 0.15
        self.rect(x - frame, y + tall, wide + 2 * frame, 0.20, fill(light))
        self.rect(x - frame, y + tall - 0.02, wide + 2 * frame, 0.05, fill(scale(body, 0.55), 200))
        for edge in (x - frame, x + wide):
            self.rect(edge, y, frame, tall, fill(mix(body, light, 0.62)))
        # The glass lies a hand's breadth behind the wall.
        drop, aside = 0.20 + 0.26 * face.sunny, 0.07 + 0.15 * face.sunny
        top = ((0, SHADE, 190 * strength), (0.75, SHADE, 150 * strength), (1, SHADE, 20))
        self.rect(x, y + tall - drop, wide, drop, gradient((0, y + tall), (0, y + tall - drop), top))
        self.rect(x, y, aside, tall, fill(SHADE, 135 * strength))
        self.rect(x + wide - 0.05, y, 0.05, tall, fill(light, 210))
        self.rect(x - 0.20, y - 0.17, wide + 0.40, 0.17, fill(mix(light, "#ffffff", 0.2)))
        self.rect(x - 0.20, y - 0.21, wide + 0.40, 0.05, fill(scale(body, 0.5)))
        cast = ((0, SHADE, 120 * strength), (1, SHADE, 0))
        self.rect(x - 0.12, y - 0.62, wide + 0.44, 0.41, gradient((0, y - 0.21), (0, y - 0.62), cast))

    def glass(self, pane: Pane) -> None:
        """What a dark window mirrors: the sky in its upper half, a slanted gleam."""
        x, y, wide, tall = pane.x, pane.y, pane.wide, pane.tall
        sky = self.look.sky[1][1]
        stops = ((0, sky, 10), (0.5, sky, 60 + 60 * pane.shade), (1, mix(sky, "#ffffff", 0.3), 150))
        self.rect(x, y, wide, tall, gradient((x, y), (x + wide * 0.25, y + tall), stops))
        if pane.shade > 0.45:
            start, reach = x + wide * (pane.tone - 0.2), wide * 0.5
            gleam = (
                (0, "#ffffff", 0), (0.3, "#ffffff", 0), (0.34, "#ffffff", 62),
                (0.6, "#ffffff", 44), (0.64, "#ffffff", 0), (1, "#ffffff", 0),
            )  # fmt: skip
            self.rect(x, y, wide, tall, gradient((start, y + tall), (start + reach, y + tall * 0.35), gleam))

    def bands(self, face: Face, body: str, rng: np.random.Generator) -> None:
        """A cornice, a base and corners of stone, bands between floors, each with its shadow."""
        strength = self._strength(face)
        light = mix(body, "#ffffff", 0.20 + 0.18 * face.sunny)
        top = face.height
        self._ledge(face, top - 0.55, 0.55, light, 1.15 * strength, drop=1.2)
        self.rect(face.first, top - 0.06, face.length, 0.16, fill(mix(light, "#ffffff", 0.3)))
        for k in range(int(face.length / 0.55)):
            self.rect(face.first + 0.12 + 0.55 * k, top - 0.80, 0.26, 0.25, fill(mix(body, light, 0.55)))
        self._ledge(face, SHOP + 0.08, 0.22, light, strength, drop=0.5)
        every = int(rng.integers(1, 4))
        for floor in range(every, int((top - SHOP - 1.5) / FLOOR) + 1, every):
            self._ledge(face, SHOP + 0.22 + floor * FLOOR, 0.15, light, 0.8 * strength, drop=0.4)
        if face.far < 0.5:
            for row in range(int((top - SHOP - 1.2) / 0.42)):
                wide = 0.62 if row % 2 else 0.40
                y = SHOP + 0.4 + row * 0.42
                for x in (face.first, face.last - wide):
                    self.rect(x, y, wide, 0.37, fill(mix(body, light, 0.45), 200))

    def _ledge(self, face: Face, y: float, tall: float, light: str, strength: float, *, drop: float) -> None:
        self.rect(face.first, y, face.length, tall, fill(light))
        self.rect(face.first, y, face.length, tall * 0.28, fill(scale(light, 0.66)))
        cast = ((0, SHADE, min(200.0, 135 * strength)), (0.5, SHADE, 60 * strength), (1, SHADE, 0))
        self.rect(face.first, y - drop, face.length, drop, gradient((0, y), (0, y - drop), cast))

    def balcony(self, pane: Pane, face: Face, body: str) -> None:
        """A slab with a railing before a window, its shadow below, and flowers."""
        x, y, wide = pane.x - 0.4, pane.y - 0.30, pane.wide + 0.8
        iron, strength = mix("#20222a", self.look.air, face.far * 0.8), self._strength(face)
        cast = ((0, SHADE, 165 * strength), (1, SHADE, 0))
        self.rect(x + 0.10, y - 1.25, wide + 0.12, 1.1, gradient((0, y - 0.15), (0, y - 1.25), cast))
        self.rect(x, y - 0.16, wide, 0.18, fill(mix(body, "#ffffff", 0.35)))
        self.rect(x, y - 0.16, wide, 0.05, fill(scale(body, 0.5)))
        for k in range(int(wide / 0.16) + 1):
            self.rect(x + k * 0.16, y, 0.025, 0.92, fill(iron, 230))
        self.rect(x, y + 0.90, wide, 0.06, fill(iron))
        if pane.tone > 0.45:
            leaf, bloom = mix("#4f7d3c", self.look.air, face.far), mix("#d8516a", self.look.air, face.far)
            self.rect(x + 0.1, y + 0.80, wide - 0.2, 0.16, fill(scale(leaf, 0.6)))
            for k in range(int(wide / 0.11)):
                rise = 0.14 + 0.12 * ((k * 7 + int(pane.tone * 50)) % 5) / 4
                colour = bloom if (k * 5) % 7 < 2 else leaf if k % 2 else scale(leaf, 1.3)
                self.rect(x + 0.12 + 0.11 * k, y + 0.86, 0.13, rise, fill(colour))

    def _strength(self, face: Face) -> float:
        """How hard shadows are: in the sun, in the shade, and behind air."""
        hard = 0.55 + 0.45 * face.sunny if self.look.sun else 0.45
        return hard * (1 - 0.8 * face.far)
