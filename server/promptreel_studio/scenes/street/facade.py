"""One face of a house, drawn in metres: floors, windows, ledges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import fill, gradient
from promptreel_studio.scenes.street.adverts import AdvertPainter
from promptreel_studio.scenes.street.brush import FLOOR, SHOP, Brush, Face
from promptreel_studio.scenes.street.relief import ReliefPainter
from promptreel_studio.scenes.street.shops import ShopPainter
from promptreel_studio.scenes.street.windows import WindowPainter

if TYPE_CHECKING:
    import numpy as np


class FacePainter(Brush):
    """Draws faces."""

    def draw(self, face: Face, rng: np.random.Generator) -> None:
        """Draw one face; everything random comes from `rng`."""
        look = self.look
        base = look.walls[int(rng.integers(0, len(look.walls)))]
        relief = ReliefPainter(self.canvas, look)
        shade = scale(base, look.shade * float(rng.uniform(0.86, 1.16)))
        body = self.airy(relief.wall(shade, face), face.far)
        top, foot = mix(body, look.air, 0.16), mix(body, look.shop[0], 0.16 if look.lit > 0.2 else 0.04)
        shading = ((0.0, foot, 255), (min(0.9, 5.5 / face.height), body, 255), (1.0, top, 255))
        self.rect(face.first, 0, face.length, face.height, gradient((0, 0), (0, face.height), shading))
        self._courses(face, body, rng)
        WindowPainter(self.canvas, look).draw(face, body, rng)
        self._ledges(face, body, rng)
        if relief.shown and not look.white:
            relief.bands(face, body, rng)
        ShopPainter(self.canvas, look).draw(face, body, rng)
        if face.frontal:
            AdvertPainter(self.canvas, look).draw(face, body, rng)

    def _courses(self, face: Face, body: str, rng: np.random.Generator) -> None:
        """Joints of brick or panels, stains, and what the signs below throw onto the wall."""
        tint = self.airy(self.look.signs[int(rng.integers(0, len(self.look.signs)))], face.far, 0.6)
        panels = rng.random() < 0.4
        if face.far < 0.45:
            step, joint = (FLOOR / 2, 0.05) if panels else (0.30, 0.03)
            for k in range(1, int((face.height - SHOP) / step)):
                self.rect(face.first, SHOP + k * step, face.length, joint, fill(scale(body, 0.72), 130))
            for _ in range(int(face.length * face.height / 7)):
                x, y = (
                    face.first + face.length * float(rng.random()),
                    SHOP + (face.height - SHOP) * float(rng.random()),
                )
                wide, tone = float(rng.uniform(0.3, 1.1)), float(rng.uniform(0.7, 1.25))
                self.rect(x, y, min(wide, face.last - x), 0.28, fill(scale(body, tone), 90))
            for _ in range(int(face.length / 1.6)):
                x, y, drop = (
                    face.first + face.length * float(rng.random()),
                    SHOP + (face.height - SHOP) * float(rng.uniform(0.2, 1)),
                    float(rng.uniform(1, 4)),
                )
                stain = ((0, scale(body, 0.5), 0), (1, scale(body, 0.5), 120))
                self.rect(
                    x, max(SHOP, y - drop), 0.16, min(drop, y - SHOP), gradient((0, y - drop), (0, y), stain)
                )
        glow = 100 * self.look.sign_gain if self.look.lit > 0.2 else 20
        self.rect(
            face.first,
            SHOP,
            face.length,
            4.5,
            gradient((0, SHOP), (0, SHOP + 4.5), ((0, tint, glow), (0.35, tint, glow * 0.36), (1, tint, 0))),
        )

    def _ledges(self, face: Face, body: str, rng: np.random.Generator) -> None:
        """A cornice, a band over the shop, drain pipes and a darker corner."""
        light, dark = mix(body, self.look.air, 0.35), scale(body, 0.5)
        if self.look.white:
            light = mix("#e6eefc", body, 0.25)
        self.rect(face.first, face.height - 0.42, face.length, 0.42, fill(dark))
        self.rect(face.first, face.height - 0.14, face.length, 0.20, fill(light))
        for pipe in (face.first + 0.16, face.last - 0.2):
            self.rect(pipe, SHOP, 0.11, face.height - SHOP, fill(dark, 190))
        if rng.random() < 0.4 and face.height > 10:
            for floor in range(1, int((face.height - SHOP) / FLOOR)):
                y = SHOP + floor * FLOOR + 0.1
                self.rect(face.first, y, face.length, 0.16, fill(light, 110))
