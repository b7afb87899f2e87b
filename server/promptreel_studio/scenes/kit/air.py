"""Air between the viewer and things: what stands farther away takes the colour of the light behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import alpha_of, bgr_of, shoulder
from promptreel_studio.scenes.kit.sky import gradient_sky

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.colour import Stops
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.pen import Sheet
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.sky import Glow

COARSE = 8
"""Air is smooth: it is worked out on an eighth of the size."""


class Air:
    """Lit air over a plane.

    Draw a plane in its own full colours, then call `veil`: it fades into the very light that the backdrop has at the
    same place, which is what makes rows of trees or hills recede.
    """

    def __init__(
        self, width: int, height: int, stops: Stops, centre: tuple[float, float], glows: tuple[Glow, ...]
    ) -> None:
        """Work out the light, from the same stops and glows as the sky's; `centre` in pixels of the plane."""
        self._size = (width, height)
        columns, rows = max(4, width // COARSE), max(4, height // COARSE)
        scale = rows / height
        self.light: Floats = shoulder(
            gradient_sky(columns, rows, stops, (centre[0] * scale, centre[1] * scale), glows), 200.0
        )
        y = np.arange(rows, dtype=np.float32)[:, None] / rows
        x = np.arange(columns, dtype=np.float32)[None] / rows
        self._down = y * np.ones((1, columns), np.float32)
        self._off = np.sqrt((x - centre[0] / height) ** 2 + (y - centre[1] / height) ** 2)

    def veil(
        self,
        sheet: Sheet,
        amount: float,
        *,
        around: float = 0.0,
        reach: float = 0.3,
        ground: tuple[float, float, float] = (0.0, 0.0, 1.0),
    ) -> None:
        """Fade a plane, in place.

        Args:
            sheet: As large as the air.
            amount: 0 leaves it alone, 1 hides it.
            around: How much more light wraps around things close to the source.
            reach: How far that goes, in heights.
            ground: More air close to a height: strength, row and spread (shares of the height).
        """
        share = amount + around * np.exp(-((self._off / reach) ** 2))
        share = share + ground[0] * np.exp(-(((self._down - ground[1]) / ground[2]) ** 2))
        share = np.clip(share, 0, 0.98).astype(np.float32)
        lit = _bytes(self.light * share[..., None], self._size)
        keep = cv2.cvtColor(_bytes(255 * (1 - share), self._size), cv2.COLOR_GRAY2BGR)
        alpha = cv2.cvtColor(alpha_of(sheet.pixels), cv2.COLOR_GRAY2BGR)
        colour = bgr_of(sheet.pixels)
        cv2.multiply(colour, keep, colour, 1 / 255)
        cv2.add(colour, cv2.multiply(lit, alpha, lit, 1 / 255), colour)
        cv2.mixChannels([colour], [sheet.pixels], [0, 0, 1, 1, 2, 2])


def _bytes(small: Floats, size: tuple[int, int]) -> Picture:
    return cv2.resize(np.clip(small, 0, 255).astype(np.uint8), size, interpolation=cv2.INTER_LINEAR)
