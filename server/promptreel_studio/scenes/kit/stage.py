"""The canvas and the camera: sizes, units and how far the viewer has moved at a time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.spec import Camera

REACH = 0.22
"""How far the nearest plane may travel, in frame widths; planes are exactly that much wider."""
PAN_WIDTHS_PER_SECOND = 0.018
ZOOM_PER_SECOND = 0.0085
MAX_ZOOM = 1.16
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


@dataclass(frozen=True)
class CameraPath:
    """The camera as a function of time; see `offset` and `zoom`."""

    camera: Camera
    stage: Stage

    def offset(self, t: float) -> float:
        """Position of the nearest plane's left edge, pixels, within 0..reach.

        A pan moves evenly while the plane lasts; a longer one slows down, and one that would have to creep
        swings to and fro with soft turns instead.
        """
        reach, speed = self.stage.reach, self.camera.speed
        if self.camera.move == "drift":
            return reach * (
                0.5 + 0.5 * min(1.0, 0.55 * speed) * math.sin(t * 0.30 * max(0.4, min(speed, 1.6)))
            )
        if self.camera.move != "pan" or speed == 0:
            return reach * 0.5
        wanted = PAN_WIDTHS_PER_SECOND * self.stage.width * speed * self.stage.seconds
        share = min(max(t / self.stage.seconds, 0.0), 1.0)
        if wanted <= 2 * reach:
            travel = min(wanted, reach)
            return (reach - travel) / 2 + travel * share
        legs = max(1, round(wanted / reach * 2 / math.pi))
        return reach * (0.5 - 0.5 * math.cos(math.pi * legs * share))

    def zoom(self, t: float) -> float:
        """Magnification at `t`, 1.0 or more."""
        if self.camera.move != "zoom" or self.camera.speed == 0:
            return 1.0
        last = min(MAX_ZOOM, 1 + ZOOM_PER_SECOND * self.camera.speed * self.stage.seconds)
        share = min(max(t / self.stage.seconds, 0.0), 1.0)
        return 1.0 + (last - 1.0) * (share * share * (3 - 2 * share) * 0.35 + share * 0.65)
