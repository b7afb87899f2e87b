"""Where the viewer stands, and how walls, fronts and the ground come onto the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import skia

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage

EYE = 1.55
"""Metres above the ground."""
SWAY = 0.28
"""Travel of the outermost column, as a share of the stage's reach."""
KERB, FAR_KERB, CORNER = 10.4, 16.4, 18.0
"""Metres: where the cross street's pavement ends, where the other one begins, where the corner houses stand."""
WING = 8.8
"""Metres: where the nearest houses end."""


@dataclass(frozen=True)
class View:
    """One-point perspective; lengths in metres, pictures in pixels.

    A step of the camera to the side stretches each half of the picture about the vanishing point: for walls along
    the street, and for what they mirror in the ground, that is exact at every depth.

    Attributes:
        width: Columns of the painted sheet, wider than the frame.
        height: Rows of the frame.
        margin: Columns of the sheet left of the frame.
        vx: Column of the vanishing point in the frame.
        vy: Its row, the horizon.
        focal: Pixels of one metre at one metre.
        edge: Metres at which the walls meet the frame's edges.
        unit: One pixel of a 1080p picture.
    """

    width: int
    height: int
    margin: int
    vx: int
    vy: int
    focal: float
    edge: float
    unit: float
    frame_width: int

    @classmethod
    def of(cls, stage: Stage) -> View:
        """Choose the point of view; tall pictures look into a narrower street."""
        side = 0.44 if stage.rng(1).random() < 0.5 else 0.56
        vx = int(stage.width * (side if not stage.tall else 0.5 + (side - 0.5) * 0.7))
        travel = SWAY * stage.reach
        near = min(vx, stage.width - vx)
        margin = int(travel / (1 - travel / near)) + 6
        vy = int(stage.height * (0.57 if not stage.tall else 0.60))
        square = stage.width < stage.height * 1.4
        edge = 8.4 if stage.tall else 7.6 if square else 6.9
        focal = (980 if not stage.tall else 1040) * stage.unit
        return cls(
            stage.width + 2 * margin,
            stage.height,
            margin,
            vx,
            vy,
            focal,
            edge,
            stage.unit,
            stage.width,
        )

    @property
    def left(self) -> float:
        """Where the left wall stands, metres from the viewer's axis (negative)."""
        return -self.edge * self.vx / self.focal

    @property
    def right(self) -> float:
        """Where the right wall stands."""
        return self.edge * (self.frame_width - self.vx) / self.focal

    def step(self, camera: float, stage: Stage) -> float:
        """How far the outermost columns have moved, pixels."""
        return (camera / max(stage.reach, 1e-6) - 0.5) * 2 * SWAY * stage.reach

    def at(self, x: float, z: float, step: float) -> float:
        """The frame's column of a point on the ground."""
        return self.vx + (x - self.edge / self.focal * step) * self.focal / z

    def foot(self, z: float) -> float:
        """The row on which something stands."""
        return self.vy + self.focal * EYE / z

    def wall(self, x: float, *, mirrored: bool, shrink: float = 1.0) -> skia.Matrix:
        """From (depth, height) on the wall at `x` to the sheet."""
        f, vx, vy = self.focal * shrink, (self.vx + self.margin) * shrink, self.vy * shrink
        return skia.Matrix.MakeAll(vx, 0, f * x, vy, f if mirrored else -f, f * EYE, 1, 0, 0)

    def front(self, z: float, *, mirrored: bool, shrink: float = 1.0) -> skia.Matrix:
        """From (x, height) on a plane that faces the viewer to the sheet."""
        f = self.focal * shrink / z
        vx, vy = (self.vx + self.margin) * shrink, self.vy * shrink
        return skia.Matrix.MakeAll(f, 0, vx, 0, f if mirrored else -f, vy + f * EYE, 0, 0, 1)

    def ground(self, *, shrink: float = 1.0) -> skia.Matrix:
        """From (x, depth) on the ground to the sheet."""
        f, vx, vy = self.focal * shrink, (self.vx + self.margin) * shrink, self.vy * shrink
        return skia.Matrix.MakeAll(f, vx, 0, 0, vy, f * EYE, 0, 1, 0)
