"""Leaves or petals that tumble down.

How to use: `FallingLeaves(stage, colours, amount, rng)` is an element; lay it before the nearest plane or in front of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.foliage import tinted_leaf

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TURNS = 20
SIZES = 3


class FallingLeaves:
    """Leaves in a few colours and sizes, each turning over as it sways down."""

    def __init__(
        self,
        stage: Stage,
        colours: tuple[str, ...],
        amount: float,
        rng: np.random.Generator,
        *,
        count: int = 64,
        length: tuple[float, float] = (13.0, 34.0),
        fall: float = 62.0,
        wind: float = -20.0,
    ) -> None:
        """Draw every leaf at every turn.

        Args:
            stage: Where.
            colours: Of the leaves.
            amount: How many there are beside the usual number.
            rng: Source of the randomness.
            count: The usual number on a 1080p frame.
            length: Of a leaf, smallest and largest, 1080p pixels.
            fall: 1080p pixels per second; large leaves are nearer and faster.
            wind: The same, sideways.
        """
        # As many in a small picture as in a large one: single leaves are part of the composition.
        self._count = round(count * amount * stage.width * stage.height / (1920 * 1080) / stage.unit**2)
        self._shapes = [
            [
                _turned(tinted_leaf(max(3.0, size * stage.unit), code, mix(code, "#000000", 0.3)).pixels, k)
                for k in range(TURNS)
            ]
            for code in colours
            for size in np.linspace(*length, SIZES)
        ]
        draws = rng.random((self._count, 6))
        # Many small ones far away, few large ones near.
        far = np.floor(draws[:, 0] ** 1.7 * SIZES).astype(int)
        self._shape = rng.integers(0, len(colours), self._count) * SIZES + far
        near = 0.7 + 0.35 * far
        self._margin = length[1] * 2 * stage.unit
        self._wide, self._high = stage.width + 2 * self._margin, stage.height + 2 * self._margin
        self._x, self._y = draws[:, 1] * self._wide, draws[:, 2] * self._high
        self._fall, self._wind = (
            fall * near * (0.75 + 0.5 * draws[:, 3]) * stage.unit,
            wind * near * stage.unit,
        )
        self._phase, self._rate = draws[:, 4] * 6.28, 0.7 + draws[:, 5] * 0.9
        self._sway = 34 * near * stage.unit

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(a.nbytes + b.nbytes for shape in self._shapes for a, b in shape)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        swing = np.sin(self._phase + t * self._rate)
        x = np.mod(self._x + self._wind * t + swing * self._sway, self._wide) - self._margin
        y = np.mod(
            self._y + self._fall * t + np.cos(2 * (self._phase + t * self._rate)) * self._sway * 0.16,
            self._high,
        )
        turn = np.mod((self._phase * 3 + t * self._rate * 0.9 + swing * 0.6) / 6.28 * TURNS, TURNS).astype(
            int
        )
        left, top = x.astype(int).tolist(), (y - self._margin).astype(int).tolist()
        height, width = frame.shape[:2]
        for shape, k, a, b in zip(self._shape.tolist(), turn.tolist(), left, top, strict=True):
            colour, cover = self._shapes[shape][k]
            side = colour.shape[0]
            y0, y1, x0, x1 = max(0, b), min(height, b + side), max(0, a), min(width, a + side)
            if y0 < y1 and x0 < x1:
                part, cut = frame[y0:y1, x0:x1], np.s_[y0 - b : y1 - b, x0 - a : x1 - a]
                cv2.multiply(part, cover[cut], part, 1 / 255)
                cv2.add(part, colour[cut], part)


def _turned(leaf: Picture, k: int) -> tuple[Picture, Picture]:
    """The leaf after `k` of its turns: rolled about its own axis while it spins; paler from below."""
    side = leaf.shape[0]
    spin, roll = k / TURNS * 360, np.cos(k / TURNS * 2 * np.pi * 2)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), spin, 1.0)
    flat = np.array([[1, 0, 0], [0, 0.25 + 0.75 * abs(roll), side / 2 * 0.75 * (1 - abs(roll))], [0, 0, 1]])
    matrix = turn @ flat
    picture = cv2.warpAffine(leaf, matrix, (side, side), flags=cv2.INTER_LINEAR)
    colour = cv2.convertScaleAbs(picture[..., :3], alpha=0.84 + 0.16 * float(roll))
    return colour, cv2.cvtColor(255 - picture[..., 3], cv2.COLOR_GRAY2BGR)
