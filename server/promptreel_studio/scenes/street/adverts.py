"""What hangs on the front that the viewer faces: a lit poster and an upright sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import fill, gradient
from promptreel_studio.scenes.street.brush import FLOOR, Brush, Face
from promptreel_studio.scenes.street.glyphs import draw_glyphs

if TYPE_CHECKING:
    import numpy as np


class AdvertPainter(Brush):
    """Draws the adverts of a face."""

    def draw(self, face: Face, body: str, rng: np.random.Generator) -> None:
        """On the front that the viewer faces: a lit poster, and an upright sign at the corner."""
        look = self.look
        towards = face.last if face.last < 0 else face.first
        inward = -1 if face.last < 0 else 1
        first, second, third = (look.signs[int(k)] for k in rng.permutation(len(look.signs))[:3])
        gain = look.sign_gain
        wide, high = float(rng.uniform(3.2, 4.0)), float(rng.uniform(2.3, 2.9))
        x = towards + inward * 1.9 - (wide if inward < 0 else 0)
        y = float(rng.uniform(4.3, 4.9)) + FLOOR * float(rng.integers(0, 2))
        dim = 0.0 if gain > 0.8 else 0.25
        self.rect(x - 0.14, y - 0.14, wide + 0.28, high + 0.28, fill(scale(body, 0.35)))
        sky = (
            (0, mix(scale(second, 0.75), body, dim), 255),
            (0.6, mix(first, body, dim), 255),
            (1, mix(mix(first, "#ffffff", 0.45), body, dim), 255),
        )
        self.rect(x, y, wide, high, gradient((x, y), (x + wide * 0.3, y + high), sky))
        self.canvas.save()
        self.canvas.clipRect(skia.Rect.MakeXYWH(x, y, wide, high))
        sun = x + wide * float(rng.uniform(0.25, 0.75))
        self.canvas.drawCircle(sun, y + high * 0.58, high * 0.27, fill(mix(third, "#ffffff", 0.5), 235))
        for ridge in range(3):
            path = skia.Path()
            path.moveTo(x, y)
            for k in range(9):
                path.lineTo(
                    x + wide * k / 8, y + high * (0.44 - 0.13 * ridge) * float(rng.uniform(0.55, 1.1))
                )
            path.lineTo(x + wide, y)
            self.canvas.drawPath(path, fill(scale(second, 0.62 - 0.18 * ridge), 235))
        self.canvas.restore()
        draw_glyphs(
            self.canvas,
            x + wide * 0.08,
            y + high * 0.06,
            wide * 0.55,
            high * 0.15,
            fill("#ffffff", 235),
            rng,
        )
        slim, tall = 0.95, float(rng.uniform(4.6, 6.4))
        x, y = towards + inward * 0.45 - (slim if inward < 0 else 0), 4.0
        self.rect(x - 0.08, y - 0.08, slim + 0.16, tall + 0.16, fill(scale(body, 0.3)))
        upright = mix(third, body, dim)
        self.rect(
            x,
            y,
            slim,
            tall,
            gradient(
                (x, y),
                (x, y + tall),
                ((0, scale(upright, 0.8), 255), (0.5, upright, 255), (1, mix(upright, "#ffffff", 0.2), 255)),
            ),
        )
        draw_glyphs(self.canvas, x + 0.17, y + 0.2, slim - 0.34, tall - 0.4, fill("#ffffff"), rng)
