"""The rock under the corals: boulders, and a rough surface."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import alpha_of
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import gradient

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Sheet


def mound(sheet: Sheet, x: float, y: float, wide: float, top: str, low: str) -> None:
    """A boulder that is lost in the rock below it."""
    path = skia.Path()
    path.addOval(skia.Rect(x - wide, y - wide * 0.55, x + wide, y + wide * 0.75))
    sheet.canvas.drawPath(
        path, gradient((0, y - wide * 0.55), (0, y + wide * 0.4), ((0, top, 200), (1, low, 0)))
    )


def grain(sheet: Sheet, rng: np.random.Generator, gain: float, top: int) -> None:
    """Roughen a sheet's colours from row `top` on, so that rock is no smooth paint."""
    part = sheet.pixels[max(0, top) :]
    rows, columns = part.shape[:2]
    if not rows:
        return
    rough = (128 * (1 + gain * (fractal(256, 256, rng, slope=0.8) - 0.5))).astype(np.uint8)
    factor = cv2.resize(rough, (columns, rows), interpolation=cv2.INTER_LINEAR)
    colour = cv2.multiply(part[..., :3], cv2.merge([factor] * 3), scale=1 / 128)
    part[..., :3] = cv2.min(colour, cv2.merge([alpha_of(part)] * 3))
