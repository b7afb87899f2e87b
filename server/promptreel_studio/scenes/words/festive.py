"""Paper that falls behind a greeting: flat pieces that turn over as they come down."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, scale

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.looks import Look

_SHIFT = 4
_LEVELS = 7
"""Shades of a colour, from a piece seen against the light to one that shines."""
_COUNT = 150
"""Pieces on a frame as wide as 1920 of 1080."""


class Confetti:
    """Pieces of paper in three distances; the farther, the smaller, slower and dimmer."""

    nbytes = 0

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Scatter them over the frame and as much above it."""
        self._stage = stage
        count = max(60, round(_COUNT * stage.width * stage.height / stage.unit**2 / (1920 * 1080)))
        draws = rng.random((count, 8))
        depth = 0.45 + 0.55 * draws[:, 0] ** 1.6
        u = stage.unit
        self._order = np.argsort(depth)
        self._x, self._y = draws[:, 1] * 1.1 - 0.05, draws[:, 2]
        self._wide, self._long = (
            (9 + 9 * draws[:, 3]) * depth * u * 2.1,
            (16 + 16 * draws[:, 4]) * depth * u * 1.9,
        )
        self._fall = (70 + 70 * draws[:, 5]) * depth * u
        self._phase, self._rate = draws[:, 6] * tau, 0.8 + 1.6 * draws[:, 7]
        self._sort = (draws[:, 3] * 997 % 1 * 5).astype(int)
        base = look.base[1]
        bright = look.light if look.dark else mix(look.blobs[1], look.accents[1], 0.35)
        last = mix(look.ink, look.accents[0], 0.3) if look.dark else mix(look.blobs[0], look.accents[0], 0.35)
        codes = (look.accents[0], look.accents[1], bright, mix(look.accents[0], "#ffffff", 0.6), last)
        far = [mix(base, code, 0.72) for code in codes]
        self._near = depth > 0.68
        self._tones = [[_shades(code) for code in row] for row in (far, list(codes))]

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        width, height, u = self._stage.width, self._stage.height, self._stage.unit
        margin = 60 * u
        turn = self._phase + t * self._rate * 2.3
        x = self._x * width + 34 * u * np.sin(self._phase * 3 + t * self._rate * 0.9)
        y = (self._y * (height + 2 * margin) + self._fall * t) % (height + 2 * margin) - margin
        lean = self._phase * 2 + 0.8 * np.sin(self._phase + t * self._rate)
        flat = np.cos(turn)
        shine = np.clip((flat + 1) / 2 * (_LEVELS - 1), 0, _LEVELS - 1).astype(int)
        half = self._wide * np.maximum(np.abs(flat), 0.10) / 2
        along_x, along_y = np.cos(lean) * self._long / 2, np.sin(lean) * self._long / 2
        across_x, across_y = -np.sin(lean) * half, np.cos(lean) * half
        corners = np.stack(
            [
                np.stack([x + a * along_x + b * across_x, y + a * along_y + b * across_y], axis=1)
                for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
            ],
            axis=1,
        )
        fine = np.rint(corners * (1 << _SHIFT)).astype(np.int32)
        for n in self._order:
            colour = self._tones[int(self._near[n])][self._sort[n]][shine[n]]
            cv2.fillConvexPoly(frame, fine[n], colour, cv2.LINE_AA, _SHIFT)


def _shades(code: str) -> list[tuple[float, float, float]]:
    found = []
    for level in range(_LEVELS):
        share = level / (_LEVELS - 1)
        tone = bgr(mix(scale(code, 0.62 + 0.38 * share), "#ffffff", 0.42 * max(0.0, share - 0.6) / 0.4))
        found.append((float(tone[0]), float(tone[1]), float(tone[2])))
    return found
