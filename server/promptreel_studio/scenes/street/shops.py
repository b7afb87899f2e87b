"""Shops on the ground floor: what is behind the glass, the sign over it, the awning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import fill, gradient, stroke
from promptreel_studio.scenes.street.brush import Brush, Face
from promptreel_studio.scenes.street.glyphs import draw_glyphs

if TYPE_CHECKING:
    import numpy as np


class ShopPainter(Brush):
    """Draws the shops of a face side by side."""

    def draw(self, face: Face, body: str, rng: np.random.Generator) -> None:
        """A lit interior behind glass, a sign board, an awning."""
        x = face.first + 0.25
        while x < face.last - 2.0:
            width = min(float(rng.uniform(3.0, 5.2)), face.last - 0.25 - x)
            if face.last - 0.25 - (x + width) < 2.0:
                width = face.last - 0.25 - x
            self._one_shop(face, x, width, body, rng)
            x += width + 0.18

    def _one_shop(self, face: Face, x: float, width: float, body: str, rng: np.random.Generator) -> None:
        look = self.look
        warm = look.shop[int(rng.choice([0, 0, 0, 1, 1, 2, 3]))]
        gain = float(rng.uniform(0.72, 1.0)) * (1.0 if look.lit > 0.2 else 0.78)
        open_ = rng.random() < (0.97 if face.far < 0.25 else 0.86)
        board = look.signs[int(rng.integers(0, len(look.signs)))]
        board_kind, awning_kind = float(rng.random()), float(rng.random())
        glow = self.airy(scale(warm, gain), face.far, 0.7)
        deep = mix(scale(glow, 0.42), "#5a2a12" if look.lit > 0.2 else body, 0.35)
        self.rect(x, 0.0, width, 2.75, fill(scale(body, 0.34)))
        if not open_:
            self._shutter(x, width, body)
        else:
            self.rect(
                x + 0.12,
                0.22,
                width - 0.24,
                2.42,
                gradient(
                    (x, 0.2),
                    (x, 2.65),
                    ((0, deep, 255), (0.55, glow, 255), (1, mix(glow, "#ffffff", 0.35), 255)),
                ),
            )
            self._inside(x + 0.12, width - 0.24, glow, rng)
            post = fill(scale(body, 0.26))
            for k in range(1, max(2, int(width / 1.15))):
                self.rect(x + k * width / max(2, int(width / 1.15)) - 0.045, 0.0, 0.09, 2.65, post)
            self.rect(x, 2.02, width, 0.07, post)
            self.rect(x, 0.0, width, 0.26, fill(scale(body, 0.4)))
        self._board(face, x, width, board, board_kind, body, rng)
        if awning_kind < 0.55 and open_:
            self._awning(face, x, width, look.signs[int(awning_kind * 10) % len(look.signs)], body)

    def _shutter(self, x: float, width: float, body: str) -> None:
        self.rect(x + 0.1, 0, width - 0.2, 2.6, fill(mix(body, "#8a90a0", 0.2)))
        for k in range(11):
            self.rect(x + 0.1, 0.2 + 0.22 * k, width - 0.2, 0.05, fill(scale(body, 0.6)))

    def _inside(self, x: float, width: float, glow: str, rng: np.random.Generator) -> None:
        """Shelves with goods, lamps, and somebody."""
        dark = scale(glow, 0.34)
        for shelf in range(3):
            y = 0.55 + 0.52 * shelf
            self.rect(x, y, width, 0.05, fill(dark, 150))
            along = x + 0.1
            while along < x + width - 0.3:
                step, tall = float(rng.uniform(0.12, 0.34)), float(rng.uniform(0.1, 0.36))
                tint = self.look.signs[int(rng.integers(0, len(self.look.signs)))]
                if rng.random() < 0.75:
                    self.rect(along, y + 0.05, step * 0.8, tall, fill(mix(dark, tint, 0.28), 170))
                along += step
        for lamp in range(max(1, int(width / 1.3))):
            spot = x + (lamp + 0.5) * width / max(1, int(width / 1.3))
            self.canvas.drawCircle(spot, 2.34, 0.075, fill(mix(glow, "#ffffff", 0.8)))
        if rng.random() < 0.5:
            body_x = x + width * float(rng.uniform(0.2, 0.8))
            self.canvas.drawCircle(body_x, 1.55, 0.13, fill(dark))
            self.canvas.drawRRect(
                skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(body_x - 0.24, 0.2, 0.48, 1.22), 0.2, 0.2),
                fill(dark),
            )

    def _board(
        self,
        face: Face,
        x: float,
        width: float,
        colour: str,
        kind: float,
        body: str,
        rng: np.random.Generator,
    ) -> None:
        """The sign over the shop: a light box, or letters of light on a dark board."""
        look = self.look
        bright = self.airy(colour, face.far, 0.7)
        if look.sign_gain < 0.8:
            bright = mix(bright, body, 0.22)
        y, high = 2.78, 0.62
        if kind < 0.45:
            self.rect(
                x,
                y,
                width,
                high,
                gradient(
                    (x, y), (x + width, y + high), ((0, bright, 255), (1, mix(bright, "#ffffff", 0.25), 255))
                ),
            )
            draw_glyphs(self.canvas, x + 0.25, y + 0.1, width - 0.5, 0.42, fill("#ffffff"), rng)
        else:
            self.rect(x, y, width, high, fill(scale(body, 0.3)))
            self.rect(x, y, width, 0.05, fill(bright))
            draw_glyphs(
                self.canvas, x + 0.25, y + 0.1, width - 0.5, 0.42, fill(mix(bright, "#ffffff", 0.35)), rng
            )

    def _awning(self, face: Face, x: float, width: float, colour: str, body: str) -> None:
        """A striped cloth over the window, lit from below."""
        look = self.look
        cloth = self.airy(mix(colour, body, 0.45), face.far)
        stripes = max(4, int(width / 0.42)) // 2 * 2
        for k in range(stripes):
            tint = cloth if k % 2 else mix(cloth, "#f4ead8", 0.42 if look.lit > 0.2 else 0.6)
            left, step = x + k * width / stripes, width / stripes
            self.rect(
                left,
                2.12,
                step + 0.01,
                0.66,
                gradient(
                    (0, 2.1), (0, 2.8), ((0, mix(tint, look.shop[0], 0.25), 255), (1, scale(tint, 0.62), 255))
                ),
            )
            self.canvas.drawCircle(left + step / 2, 2.12, step / 2, fill(mix(tint, look.shop[0], 0.25)))
        if look.white:
            self.canvas.drawLine(x, 2.8, x + width, 2.8, stroke("#eef4ff", 0.16))
