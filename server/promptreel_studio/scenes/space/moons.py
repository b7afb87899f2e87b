"""Moons: small cratered worlds on slow, wide orbits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.cutouts import Cut
from promptreel_studio.scenes.space.sphere import Globe, Grid, daylight
from promptreel_studio.scenes.space.surfaces import cratered

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


@dataclass(frozen=True)
class Orbit:
    """Where a moon is: around (x, y) on an ellipse, all in pixels; it takes `period` seconds."""

    x: float
    y: float
    wide: float
    high: float
    phase: float
    period: float


class Moon:
    """One moon, lit by the same sun as everything else."""

    def __init__(
        self, stage: Stage, radius: float, code: str, sun: tuple[float, float, float], orbit: Orbit, salt: int,
        *, parallax: float = 0.0,
    ) -> None:  # fmt: skip
        """Paint it; `radius` is in pixels."""
        rng = stage.rng(salt)
        radius = max(1.5, radius)
        side = int(radius * 2) + 6
        globe = Globe(side / 2, side / 2, radius, 0.0, 0.0, sun)
        grid = Grid.of(globe, (0, 0, side, side), 1)
        face = cratered(code, rng)
        # The disc bulges: what is near the limb is squeezed.
        bulge = np.arcsin(np.clip(grid.far, 0, 1)) / np.maximum(grid.far, 1e-3) / (np.pi / 2)
        x, y = ((g * bulge * 0.47 + 0.5) * face.shape[0] for g in (grid.x, grid.y))
        if radius < 90:
            face = cv2.GaussianBlur(face, (0, 0), max(0.3, 40 / radius))
        pixels = cv2.remap(face, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR)
        light = daylight(grid, globe, "#fff0e0", soft=0.35)
        edge = np.clip((1 - grid.far) * radius + 0.5, 0, 1)
        self._picture = np.dstack([np.clip(pixels * light * 1.25, 0, 255), edge * 255]).astype(np.uint8)
        self._orbit, self._parallax, self._middle = orbit, parallax, stage.reach / 2

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._picture.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        o, side = self._orbit, self._picture.shape[0]
        angle = o.phase + t * 2 * np.pi / o.period
        x = o.x + o.wide * np.cos(angle) - (camera - self._middle) * self._parallax - side / 2
        y = o.y + o.high * np.sin(angle) - side / 2
        left, top = int(np.floor(x)), int(np.floor(y))
        matrix = np.array([[1, 0, x - left], [0, 1, y - top]], np.float32)
        Cut.of(cv2.warpAffine(self._picture, matrix, (side + 1, side + 1))).lay(frame, left, top)
