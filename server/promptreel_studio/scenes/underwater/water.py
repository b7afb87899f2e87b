"""The water itself: its colour, the bright surface overhead and the light that it throws on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, mix, shoulder, smoothstep
from promptreel_studio.scenes.kit.noise import blur
from promptreel_studio.scenes.kit.sky import Glow, gradient_sky

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look

TILE = 512
COARSE = 4


def backdrop(stage: Stage, look: Look, source: tuple[float, float]) -> Picture:
    """The open water, brightest under the sun at `source`, pixels."""
    glows = (Glow(look.light, 0.42, 0.16, 2.0), Glow(look.water[1][1], 0.30, 0.42, 1.5))
    sky = gradient_sky(stage.width, stage.height, look.water, source, glows)
    return dither(shoulder(sky, 225.0), stage.rng(1300))


def caustics(rng: np.random.Generator, cells: int) -> Floats:
    """A net of bright lines as waves focus light, (TILE, TILE) in 0..1; it tiles."""
    y, x = np.mgrid[0:TILE, 0:TILE].astype(np.float32)
    for wave in range(5):
        kx, ky = (int(v) for v in rng.integers(-3, 4, 2))
        phase = float(rng.uniform(0, 6.28))
        bend = np.sin((kx * x + ky * y) / TILE * 2 * np.pi + phase) * TILE / cells * 0.16
        x, y = x + bend * (1 if wave % 2 else 0.4), y + bend * (0.4 if wave % 2 else 1)
    # One point to a cell, so that a place needs to look at its neighbours only.
    jitter = rng.random((cells, cells, 2)).astype(np.float32)
    x, y = x / TILE * cells, y / TILE * cells
    column, row = np.floor(x), np.floor(y)
    first = np.full((TILE, TILE), 1e9, np.float32)
    second = first.copy()
    points = jitter.reshape(-1, 2).T
    columns = [(column + across).astype(int) % cells for across in (-1, 0, 1)]
    for down in (-1, 0, 1):
        first_of_row = (row + down).astype(int) % cells * cells
        for across in (-1, 0, 1):
            cell = first_of_row + columns[across + 1]
            dx = column + across + points[0][cell] - x
            dy = row + down + points[1][cell] - y
            far = dx * dx + dy * dy
            second = np.minimum(second, np.maximum(first, far))
            first = np.minimum(first, far)
    gap = np.sqrt(second) - np.sqrt(first)
    return blur(np.exp(-gap / 0.11).astype(np.float32), 1.0)


class Ground:
    """Caustics in perspective on whatever lies below a row, or on the surface overhead."""

    def __init__(
        self, stage: Stage, look: Look, top: int, bottom: int, *, overhead: bool, gain: float, salt: int
    ) -> None:
        """Lay the net out.

        Args:
            stage: Where.
            look: Colours.
            top: First row.
            bottom: Row after the last.
            overhead: It is the surface, which is near at the top.
            gain: Strength.
            salt: Of its random numbers.
        """
        rng = stage.rng(salt)
        self._top, self._bottom = top, max(top + 2, bottom)
        rows, columns = max(2, (self._bottom - top) // COARSE), max(4, stage.width // COARSE)
        down = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows
        near = (1 - down) if overhead else down
        depth = 1.0 / (0.16 + near * 0.84)
        across = (
            ((np.arange(columns, dtype=np.float32)[None] + 0.5) / columns - 0.5)
            * stage.width
            / (1080 * stage.unit)
        )
        # Places are brought into the tile, and the tile is laid out twice: OpenCV is slow at wrapping around.
        self._u = np.mod(across * depth * (150 if overhead else 250), TILE).astype(np.float32)
        self._v = np.mod(np.repeat(depth * (130 if overhead else 210), columns, axis=1), TILE).astype(
            np.float32
        )
        nets = [caustics(rng, 7) for _ in range(2)]
        self._nets = [np.pad(net, ((0, TILE + 2), (0, TILE + 2)), mode="wrap") for net in nets]
        self._camera = 0.55 * TILE / max(stage.width, 1)
        fade = smoothstep(0.0, 0.4, near) * (smoothstep(0, 0.10, 1 - near) if not overhead else 1)
        self._fade = np.repeat(fade * np.float32(255 * gain), columns, axis=1).astype(np.float32)
        self._tint = bgr(mix(look.light, "#ffffff", 0.15)) / 255

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(a.nbytes for a in (self._u, self._v, self._fade, *self._nets))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        shift = camera * self._camera
        lights = []
        for net, (du, dv) in zip(self._nets, ((9.0, 6.0), (-7.0, 8.0)), strict=True):
            u = cv2.add(self._u, (t * du + shift) % TILE)
            v = cv2.add(self._v, (t * dv) % TILE)
            lights.append(cv2.remap(net, u, v, cv2.INTER_LINEAR))
        net = cv2.multiply(lights[0], lights[1], scale=2.2)
        light = cv2.multiply(cv2.addWeighted(net, 1.0, lights[0], 0.22, 0), self._fade)
        small = cv2.merge([cv2.convertScaleAbs(light, alpha=float(c)) for c in self._tint])
        part = frame[self._top : self._bottom]
        cv2.add(part, cv2.resize(small, (part.shape[1], part.shape[0]), interpolation=cv2.INTER_LINEAR), part)
