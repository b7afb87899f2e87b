"""Rain: sheets of slanted streaks that fall for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, bgr_of, mix
from promptreel_studio.scenes.kit.pen import Sheet, stroke
from promptreel_studio.scenes.kit.scroll import add_scrolled

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SLANT = 0.16
GALE = 0.42
"""Sideways pixels per pixel of fall, and the same in a gale."""


class Rain:
    """Streaks at several distances; each sheet tiles both ways."""

    def __init__(self, stage: Stage, air: str, amount: float = 1.0, *, gale: bool = False) -> None:
        """Draw the sheets.

        Args:
            stage: The canvas.
            air: Colour of the air, which the drops take on.
            amount: How many streaks there are beside the usual number.
            gale: The wind drives the rain before it.
        """
        self._slant = GALE if gale else SLANT
        rng = stage.rng(500)
        colour = mix(air, "#dfe8ff", 0.6)
        self._sheets: list[tuple[Picture, float]] = []
        streaks = [
            [(900, 26, 0.8, 46, 820)],
            [(520, 48, 1.1, 58, 1150)],
            [(170, 92, 1.6, 62, 1600)],
        ]
        if gale:
            # What flies past is long, and among it nobody tells the far drops apart.
            streaks = [[(100, 36, 0.8, 44, 0), (210, 66, 1.1, 56, 1350)], [(100, 124, 1.6, 58, 1850)]]
        for group in streaks:
            sheet = Sheet(stage.width, stage.height)
            for count, length, thick, light, _ in group:
                for _ in range(stage.crowd(count * amount, stage.height)):
                    x, y = float(rng.uniform(0, stage.width)), float(rng.uniform(0, stage.height))
                    reach = length * stage.unit * float(rng.uniform(0.6, 1.3))
                    paint = stroke(colour, max(0.7, thick * stage.unit), light * float(rng.uniform(0.4, 1.0)))
                    # Drawn at all four wrapped places, a streak over an edge comes in again on the other side.
                    for dx in (0, stage.width):
                        for dy in (0, -stage.height):
                            sheet.line(x + dx, y + dy, x + dx - reach * self._slant, y + dy + reach, paint)
            speed = group[-1][-1] * stage.unit
            self._sheets.append((bgr_of(sheet.pixels), speed))
        # The veil of all that is too far away to be seen as streaks lies on the first sheet.
        first, speed = self._sheets[0]
        self._sheets[0] = (cv2.add(first, _plain(first, bgr(air) * 0.10)), speed)

    @property
    def nbytes(self) -> int:
        """Memory the sheets hold."""
        return sum(sheet.nbytes for sheet, _ in self._sheets)

    def draw(self, frame: Picture, t: float) -> None:
        """Add the streaks."""
        for sheet, speed in self._sheets:
            add_scrolled(frame, sheet, -speed * self._slant * t, speed * t)


def _plain(like: Picture, colour: Floats) -> Picture:
    return np.full_like(like, np.rint(colour).astype(np.uint8))
