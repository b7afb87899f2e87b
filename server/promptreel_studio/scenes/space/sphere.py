"""Geometry of a lit sphere: which place of its surface each pixel shows, and how the sun falls on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats


@dataclass(frozen=True)
class Globe:
    """A sphere in the frame; x to the right, y down, z to the viewer.

    Attributes:
        x: Middle, pixels.
        y: Middle, pixels.
        radius: Pixels.
        roll: How far its axis leans to the right, radians.
        pitch: How far its north pole leans to the viewer, radians.
        sun: Direction of the light, a unit vector.
    """

    x: float
    y: float
    radius: float
    roll: float
    pitch: float
    sun: tuple[float, float, float]

    @property
    def axis(self) -> tuple[float, float, float]:
        """Direction of the north pole."""
        return (
            float(np.sin(self.roll) * np.cos(self.pitch)),
            float(-np.cos(self.roll) * np.cos(self.pitch)),
            float(np.sin(self.pitch)),
        )

    def box(self, width: int, height: int, spread: float = 1.0) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of what the frame shows of it, on even pixels."""
        reach = self.radius * spread + 4
        left, top = max(0, int(self.x - reach)) // 2 * 2, max(0, int(self.y - reach)) // 2 * 2
        right, bottom = min(width, int(self.x + reach) + 2), min(height, int(self.y + reach) + 2)
        return left, top, max(left + 2, right // 2 * 2), max(top + 2, bottom // 2 * 2)


@dataclass(frozen=True)
class Grid:
    """Places of pixels as multiples of the radius, and the normals there."""

    x: Floats
    y: Floats
    z: Floats
    far: Floats

    @classmethod
    def of(cls, globe: Globe, box: tuple[int, int, int, int], step: int) -> Grid:
        """Every `step`-th pixel of a box; beyond the limb the normals stay those of the limb."""
        left, top, right, bottom = box
        x = (np.arange(left, right, step, dtype=np.float32)[None] + step / 2 - globe.x) / globe.radius
        y = (np.arange(top, bottom, step, dtype=np.float32)[:, None] + step / 2 - globe.y) / globe.radius
        far = np.sqrt(x * x + y * y)
        beyond = np.maximum(far, 1.0)
        nx, ny = x / beyond, y / beyond
        z = np.sqrt(np.clip(1 - nx * nx - ny * ny, 0, 1))
        return cls(nx.astype(np.float32), ny.astype(np.float32), z.astype(np.float32), far.astype(np.float32))

    def toward(self, way: tuple[float, float, float]) -> Floats:
        """How much the surface faces a direction, -1..1."""
        return (self.x * way[0] + self.y * way[1] + self.z * way[2]).astype(np.float32)

    def places(self, globe: Globe) -> tuple[Floats, Floats]:
        """Longitude in turns, -0.5..0.5, and latitude as a share from the north, 0..1."""
        north = np.clip(self.toward(globe.axis), -1, 1)
        east = (float(np.cos(globe.roll)), float(np.sin(globe.roll)), 0.0)
        a = globe.axis
        front = (
            a[1] * east[2] - a[2] * east[1],
            a[2] * east[0] - a[0] * east[2],
            a[0] * east[1] - a[1] * east[0],
        )
        sign = 1.0 if front[2] >= 0 else -1.0
        depth = self.toward((sign * front[0], sign * front[1], sign * front[2]))
        turn = np.arctan2(self.toward(east), depth) / (2 * np.pi)
        return turn.astype(np.float32), (0.5 - np.arcsin(north) / np.pi).astype(np.float32)


def daylight(grid: Grid, globe: Globe, edge: str, *, soft: float = 0.5) -> Floats:
    """What the surface returns of its colour, (rows, columns, 3) in 0..1: terminator, limb, warm twilight.

    Args:
        grid: Where.
        globe: Which sphere.
        edge: Colour of the twilight along the terminator.
        soft: How wide the terminator is.
    """
    facing = grid.toward(globe.sun)
    day = smoothstep(-0.08, soft, facing) * (0.55 + 0.45 * np.clip(facing, 0, 1))
    limb = 0.50 + 0.50 * np.sqrt(grid.z)
    tint = bgr(edge) / bgr(edge).max()
    warm = np.exp(-(((facing - 0.02) / 0.16) ** 2))[..., None]
    colour = 1 - warm * (1 - tint) * 0.75
    inside = np.clip((1 - grid.far) * globe.radius / 2 + 0.75, 0, 1)
    return ((0.024 + day * limb)[..., None] * colour * inside[..., None]).astype(np.float32)
