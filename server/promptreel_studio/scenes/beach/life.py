"""Gulls: small shapes that glide on bent wings and give the sky its depth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.composed import Picture


@dataclass(frozen=True)
class Gull:
    """One bird: where it starts, its size, its rhythm and its pace."""

    x: float
    y: float
    size: float
    phase: float
    pace: float


class Gulls:
    """They cross the sky, flap now and then, and come back from the other side."""

    def __init__(self, shore: Shore, colour: str, count: int) -> None:
        """Scatter them."""
        stage = shore.stage
        rng = stage.rng(70)
        self._stage = stage
        b, g, r = (int(v) for v in bgr(colour))
        self._colour = (b, g, r)
        self._margin = 80 * stage.unit
        lead = rng.uniform(0.15, 0.6) * stage.width
        self._gulls = [
            Gull(
                float(lead + rng.normal(0, 320) * stage.unit),
                float(np.clip(rng.uniform(0.36, 0.82), 0, 1) * shore.horizon),
                float(rng.uniform(0.6, 1.7) ** 1.2),
                float(rng.uniform(0, 6.28)),
                float(rng.uniform(0.8, 1.2)),
            )
            for _ in range(count)
        ]

    @property
    def nbytes(self) -> int:
        """Memory held: next to none."""
        return 64 * len(self._gulls)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        unit, span = self._stage.unit, self._stage.width + 2 * self._margin
        for gull in self._gulls:
            x = (gull.x + self._margin + t * 22 * unit * gull.size**0.5 * gull.pace - camera * 0.2) % span
            x -= self._margin
            y = gull.y + np.sin(t * 0.5 + gull.phase) * 10 * unit
            effort = 0.24 + 0.76 * np.clip(0.5 + 0.9 * np.sin(t * 0.7 + gull.phase * 2), 0, 1)
            beat = np.sin(t * 6.2 * (1.2 - 0.2 * gull.size) + gull.phase) * effort
            reach = 13 * unit * gull.size
            upper = [
                (1.0, 0.06 - 0.46 * beat),
                (0.58, -0.16 - 0.40 * beat),
                (0.20, -0.08 - 0.10 * beat),
                (0, 0.0),
            ]
            lower = [(0.0, 0.16), (0.20, 0.06 - 0.08 * beat), (0.56, -0.04 - 0.38 * beat)]
            wing = [(x - a * reach, y + b * reach) for a, b in upper]
            wing += [(x + a * reach, y + b * reach) for a, b in reversed(upper[:-1])]
            wing += [(x + a * reach, y + b * reach) for a, b in reversed(lower)]
            wing += [(x - a * reach, y + b * reach) for a, b in lower[1:]]
            points = np.rint(np.array(wing, np.float32) * 16).astype(np.int32)
            cv2.fillPoly(frame, [points], self._colour, cv2.LINE_AA, 4)
