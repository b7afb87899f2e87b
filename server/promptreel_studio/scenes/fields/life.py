"""What moves over the fields: waves of wind in the crop, and butterflies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import smoothstep
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill
from promptreel_studio.scenes.kit.sway import Swaying

if TYPE_CHECKING:
    from promptreel_studio.scenes.fields.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

CELL = 6


class Gusts:
    """Wind bends the crop: bands of light and shade run over it in perspective, and shadows of clouds."""

    def __init__(
        self, stage: Stage, top: int, horizon: float, shadows: float, *, storm: bool = False
    ) -> None:
        """Prepare the noise.

        Args:
            stage: Where.
            top: Row where the crop begins.
            horizon: Row of the horizon.
            shadows: How dark the shadows of clouds are.
            storm: The wind is strong and comes from the right, as the rain does.
        """
        self._shadows = shadows
        self._pace, self._depth = (-58.0, 92) if storm else (21, 64)
        self._top, self._stage = max(0, min(top, stage.height - 2)), stage
        rng = stage.rng(1170)
        self._tile = np.tile(fractal(256, 256, rng, slope=1.7, stretch=0.6), (2, 2))
        rows = stage.height - self._top
        small_rows = max(4, round(rows / stage.unit / CELL))
        columns = max(4, round(stage.width / stage.unit / CELL))
        y = self._top + (np.arange(small_rows, dtype=np.float32)[:, None] + 0.5) * rows / small_rows
        z = (stage.height - horizon) / np.maximum(y - horizon, 26 * stage.unit)
        x = (
            (np.arange(columns, dtype=np.float32)[None] / columns - 0.5)
            * stage.width
            / (486 * stage.unit)
            * z
        )
        self._u, self._v = (x * 30).astype(np.float32), (z * 34 * np.ones_like(x)).astype(np.float32)
        fade = np.clip((y - self._top) / (60 * stage.unit), 0, 1)
        self._fade = (fade * np.ones_like(x)).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(part.nbytes for part in (self._tile, self._u, self._v, self._fade))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        go = camera / (486 * self._stage.unit) * 15
        u = np.mod(self._u + np.float32((go - t * self._pace) % 256), 256)
        v = np.mod(self._v + np.float32((t * 5.0) % 256), 256)
        gust = cv2.remap(self._tile, u, v, cv2.INTER_LINEAR)
        level = 100 + (gust - 0.46) * self._depth * self._fade
        if self._shadows:
            u = np.mod(self._u * 0.23 + np.float32((go * 0.23 - t * 2.4 + 90) % 256), 256)
            v = np.mod(self._v * 0.23 + np.float32((t * 1.0 + 40) % 256), 256)
            cloud = cv2.remap(self._tile, u, v, cv2.INTER_LINEAR)
            level *= 1 - self._shadows * smoothstep(0.50, 0.66, cloud) * (0.3 + 0.7 * self._fade)
        level = np.clip(level, 0, 255).astype(np.uint8)
        part = frame[self._top :]
        level = cv2.resize(level, (part.shape[1], part.shape[0]), interpolation=cv2.INTER_LINEAR)
        cv2.multiply(part, cv2.merge([level, level, level]), part, 1 / 100)


class Butterflies:
    """A few that flutter on winding ways; their wings are blends of open and closed."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Paint them."""
        self._stage = stage
        rng, unit = stage.rng(1180), stage.unit
        self._size = max(6, int(34 * unit))
        kinds = ("#f6f0dc", "#f0a63a", "#8ab0e8")
        self._kinds = [
            Swaying(
                self._size, self._size, 9, lambda sheet, bend, code=code: self._draw(sheet, bend, look, code)
            )
            for code in kinds
        ]
        self._draws = rng.random((7, 6))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(kind.nbytes for kind in self._kinds)

    def _draw(self, sheet: Sheet, bend: float, look: Look, code: str) -> None:
        size, canvas = self._size, sheet.canvas
        canvas.translate(size / 2, size / 2)
        canvas.rotate(24)
        open_by = 0.28 + 0.72 * (bend + 1) / 2
        colour, edge = look.lit(code, 0.15), look.lit("#3a2c20")
        for way in (-1, 1):
            for x, y, wide, high in ((0.20, -0.13, 0.30, 0.34), (0.15, 0.13, 0.22, 0.24)):
                for grow, shade in ((1.12, edge), (0.94, colour)):
                    w, h = wide * open_by * grow * size, high * grow * size
                    canvas.drawOval(
                        skia.Rect.MakeXYWH(way * x * open_by * size - w / 2, y * size - h / 2, w, h),
                        fill(shade),
                    )
        canvas.drawOval(skia.Rect.MakeXYWH(-size * 0.025, -size * 0.2, size * 0.05, size * 0.4), fill(edge))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        width, height, unit = self._stage.width, self._stage.height, self._stage.unit
        ring = width + 4 * self._size
        for n, (a, b, c, d, e, f) in enumerate(self._draws.tolist()):
            way = 1 if n % 2 else -1
            x = (
                a * ring + way * t * (26 + 26 * b) * unit + 90 * unit * np.sin(t * 0.31 + 6 * c)
            ) % ring - 2 * self._size
            y = (
                height * (0.56 + 0.28 * d)
                + (60 * np.sin(t * 0.43 + 6 * e) + 16 * np.sin(t * 1.9 + 6 * f)) * unit
            )
            self._kinds[n % 3].draw(frame, x, y, float(np.sin(t * (9 + 3 * f) + 6 * a)))
