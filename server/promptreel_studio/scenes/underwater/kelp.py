"""Kelp that sways from the ground up to the light."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import Point, Sheet, fill, stroke
from promptreel_studio.scenes.kit.sway import Swaying, breeze

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look

JOINTS = 26


class Kelp:
    """A group of stems, painted in several bent states."""

    def __init__(
        self, stage: Stage, look: Look, *, x: float, foot: float, tall: float, stems: int, air: float, parallax: float, salt: int
    ) -> None:  # fmt: skip
        """Paint it; `x` and `foot` are shares of the frame, `tall` is in 1080p pixels."""
        rng, u = stage.rng(salt), stage.unit
        high, wide = int(tall * u * 1.05) + 8, int(tall * u * 0.62) + 8
        draws = rng.random((stems, 5))
        leaves = rng.random((stems, JOINTS + 1, 3))
        dark, lit = (mix(c, look.far, air) for c in look.plant)

        def paint(sheet: Sheet, bend: float) -> None:
            for n in range(stems):
                root = wide * (0.5 + (draws[n, 0] - 0.5) * 0.34)
                length = high * (0.55 + 0.43 * draws[n, 1])
                lean = (draws[n, 2] - 0.5) * wide * 0.22
                code = mix(dark, lit, 0.25 + 0.75 * draws[n, 4])
                points: list[Point] = []
                for j in range(JOINTS + 1):
                    s = j / JOINTS
                    wave = np.sin(s * 4.2 + draws[n, 3] * 6.28 + bend * 1.5) * wide * 0.045 * s
                    points.append(
                        (
                            float(root + lean * s + wave + bend * wide * 0.17 * s**1.6),
                            float(high - length * s),
                        )
                    )
                for a, b in pairwise(points):
                    sheet.line(*a, *b, stroke(mix(code, dark, 0.4), max(0.8, 3.4 * u)))
                for j in range(2, JOINTS + 1):
                    x0, y0 = points[j]
                    side = 1.0 if j % 2 else -1.0
                    reach = u * (42 + 38 * leaves[n, j, 0]) * (1.1 - 0.45 * j / JOINTS) * tall / 800
                    droop = reach * (-0.45 + 0.5 * leaves[n, j, 1]) - bend * side * reach * 0.16
                    tip = (x0 + side * reach + bend * reach * 0.30, y0 + droop)
                    fat = reach * 0.17
                    middle = ((x0 + tip[0]) / 2, (y0 + tip[1]) / 2)
                    leaf = [(x0, y0), (middle[0], middle[1] - fat), tip, (middle[0], middle[1] + fat)]
                    tone = mix(code, lit, 0.5 * leaves[n, j, 2] + 0.35 * j / JOINTS)
                    sheet.polygon(leaf, fill(tone, 240))

        self._plant = Swaying(wide, high, 9, paint)
        self._x = x * stage.width - wide / 2
        self._y = foot * stage.height - high
        self._parallax, self._middle = parallax, stage.reach / 2
        self._phase = float(rng.uniform(0, 6.28))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._plant.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        x = self._x - (camera - self._middle) * self._parallax
        self._plant.draw(frame, x, self._y, breeze(t * 0.62, self._phase))
