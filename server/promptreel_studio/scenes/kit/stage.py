"""The canvas: sizes, units and random choices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

REACH = 0.22
"""How far the nearest plane may travel, in frame widths; planes are exactly that much wider."""
FINE_PIXELS = 2560 * 1440
"""Above this size a plane keeps one phase instead of two."""


@dataclass(frozen=True)
class Stage:
    """Where a scene is drawn.

    Attributes:
        width: Pixels.
        height: Pixels.
        seconds: Length of the segment.
        seed: Of every random choice.
        unit: One pixel of a 1080p picture, in pixels of this one.
    """

    width: int
    height: int
    seconds: float
    seed: int
    unit: float

    @classmethod
    def of(cls, width: int, height: int, seconds: float, seed: int) -> Stage:
        """Choose the unit: tall pictures show fewer, larger things."""
        unit = height / 1080 if width >= height else width / 1080 * 1.15
        return cls(width, height, seconds, seed, unit)

    @property
    def tall(self) -> bool:
        """Whether the picture is higher than wide."""
        return self.height > self.width

    @property
    def fine(self) -> bool:
        """Whether a whole pixel is a small step: planes then need no sub-pixel phases."""
        return self.width * self.height > FINE_PIXELS

    @property
    def reach(self) -> float:
        """Travel of the nearest plane, pixels."""
        return REACH * self.width

    def crowd(self, per_frame: float, rows: float) -> int:
        """How many small things fill `rows` rows as densely as `per_frame` fill a 1080p frame.

        Very small pictures get fewer: nothing there is smaller than a pixel.
        """
        return int(per_frame * self.width * rows / (1920 * 1080) / max(self.unit, 0.35) ** 2)

    def plane_width(self, parallax: float) -> int:
        """Pixels a plane must be wide to cover the frame at every camera position."""
        return int(self.width + self.reach * parallax) + 6

    def rng(self, salt: int) -> np.random.Generator:
        """An independent generator for one part of the picture."""
        return np.random.default_rng([abs(self.seed), salt])
