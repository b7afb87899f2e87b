"""God rays: light that fans out from a source through gaps that slowly open and close.

How to use: `Beams(stage, (x, y), colour, gain, rng)` is an element; put it behind what stands in front of the light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.scratch import scratch
from promptreel_studio.scenes.kit.window import tinted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

COARSE = 4
FAINT = 8.0
"""Light that nobody would see; what is not left of it need not be drawn."""
TILE = 512
MOST = 0.8
"""A wide gap lets no more light through than a narrow one."""


class Beams:
    """Rays, worked out on a quarter of the size and added."""

    def __init__(
        self,
        stage: Stage,
        source: tuple[float, float],
        code: str,
        gain: float,
        rng: np.random.Generator,
        *,
        reach: float = 1.0,
        start: float = 0.0,
        down: float = 0.0,
    ) -> None:
        """Lay the fan out.

        Args:
            stage: Where.
            source: The light, pixels of the frame; it may lie outside.
            code: Colour.
            gain: Strength, about 0..1.
            rng: Source of the gaps.
            reach: Length of the rays in heights of the frame.
            start: Distance from the source at which they begin, in heights.
            down: 0 lets rays go all round, 1 only downwards.
        """
        columns, rows = max(4, stage.width // COARSE), max(4, stage.height // COARSE)
        x = (np.arange(columns, dtype=np.float32)[None] + 0.5) * stage.width / columns - source[0]
        y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) * stage.height / rows - source[1]
        distance = np.sqrt(x * x + y * y) / stage.height
        angle = np.arctan2(x, y)
        self._u = ((angle / (2 * np.pi) + 0.5) * TILE).astype(np.float32)
        # Gaps lie in a canopy of some depth: rays of one direction differ a little on their way.
        self._v = (distance * 26).astype(np.float32)
        sheet = fractal(TILE, TILE, rng, slope=1.0, smallest=9)
        self._gaps = np.pad(sheet, ((0, TILE), (0, 8)), mode="wrap").astype(np.float32)
        below = smoothstep(-0.25, 0.75, np.cos(angle).astype(np.float32))
        fade = np.exp(-((np.maximum(distance - start, 0) / (0.62 * reach)) ** 1.5))
        fade = fade * smoothstep(start * 0.6, start + 0.12, distance)
        self._strength = np.maximum(fade * (1 - down * (1 - below)) * 255 * gain - FAINT, 0).astype(
            np.float32
        )
        self._code = (bgr(code) / 255).astype(np.float32)
        # What has no light is left alone.
        lit = self._strength > 0.0
        (first, last), (left, right) = (_extent(lit.any(axis=axis)) for axis in (1, 0))
        window = np.s_[first:last, left:right]
        self._u, self._v, self._strength = (a[window].copy() for a in (self._u, self._v, self._strength))
        self._top, bottom = (n * stage.height // rows for n in (first, last))
        self._left, edge = (n * stage.width // columns for n in (left, right))
        self._size = (edge - self._left, bottom - self._top)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._u.nbytes + self._v.nbytes + self._gaps.nbytes + self._strength.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        slow, fast = t * 2.6 % TILE, t * -4.1 % TILE
        one = cv2.remap(self._gaps, self._u, cv2.add(self._v, slow), cv2.INTER_LINEAR)
        two = cv2.remap(self._gaps, self._u, cv2.add(self._v, fast), cv2.INTER_LINEAR)
        open_ = cv2.max(cv2.subtract(cv2.multiply(one, two, scale=3.1), 0.42), 0)
        light = cv2.multiply(cv2.min(open_, MOST), self._strength)
        size = self._size
        grey = cv2.resize(cv2.convertScaleAbs(light), size, dst=scratch(size[1], size[0], 1))
        part = frame[self._top : self._top + size[1], self._left : self._left + size[0]]
        cv2.add(part, tinted(grey, self._code), part)


def _extent(lit: NDArray[np.bool_]) -> tuple[int, int]:
    """First and one past the last that is lit."""
    where = np.flatnonzero(lit)
    return (int(where[0]), int(where[-1]) + 1) if len(where) else (0, 1)
