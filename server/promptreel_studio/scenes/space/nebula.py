"""The gas as an element: it breathes and curls slowly, and never comes back to where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bent import bent
from promptreel_studio.scenes.kit.colour import dither, shoulder
from promptreel_studio.scenes.kit.noise import enlarge, fractal

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

MARGIN = 0.09
"""What is painted beyond the frame on each side, as a share of it."""


class Nebula:
    """A picture of gas that covers the frame, moved by slow currents; worked out on a part of the size."""

    def __init__(
        self,
        stage: Stage,
        paint: Callable[[int, int, float], Floats],
        *,
        coarse: int,
        parallax: float,
        flow: float,
        salt: int,
    ) -> None:
        """Paint it.

        Args:
            stage: Where.
            paint: Makes the picture for (columns, rows, width over height).
            coarse: Pixels of the frame per pixel that is worked out.
            parallax: Share of the camera's speed.
            flow: How far the currents carry, 1080p pixels.
            salt: Of its random numbers.
        """
        rng = stage.rng(salt)
        self._size = (stage.width, stage.height)
        columns, rows = max(4, stage.width // coarse), max(4, stage.height // coarse)
        self._scale = columns / stage.width
        edge_x = int(columns * MARGIN + stage.reach * parallax * self._scale / 2) + 4
        edge_y = int(rows * MARGIN) + 4
        wide, high = columns + 2 * edge_x, rows + 2 * edge_y
        picture = paint(wide, high, wide / high)
        self._picture = cv2.cvtColor(dither(shoulder(picture, 205.0), rng), cv2.COLOR_BGR2BGRA)
        y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
        self._x, self._y = x + edge_x, y + edge_y
        self._middle, self._parallax = stage.reach / 2, parallax
        reach = min(flow * stage.unit * self._scale, edge_y * 0.55)
        self._currents = [
            tuple(
                (enlarge(fractal(64, 64, rng, slope=2.2), columns, rows) - 0.5) * np.float32(2 * reach)
                for _ in range(2)
            )
            for _ in range(2)
        ]
        self._phases = rng.uniform(0, 6.28, 2).tolist()

    @property
    def nbytes(self) -> int:
        """Memory held."""
        moved = sum(a.nbytes for pair in self._currents for a in pair)
        return self._picture.nbytes + self._x.nbytes + self._y.nbytes + moved

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        a, b = np.sin(t * 0.37 + self._phases[0]), np.sin(t * 0.29 + self._phases[1])
        (x1, y1), (x2, y2) = self._currents
        x = cv2.addWeighted(x1, a, x2, b, (camera - self._middle) * self._parallax * self._scale)
        y = cv2.addWeighted(y1, a, y2, b, 0)
        small = bent(self._picture, cv2.add(x, self._x), cv2.add(y, self._y))
        cv2.resize(small, self._size, dst=frame, interpolation=cv2.INTER_LINEAR)
