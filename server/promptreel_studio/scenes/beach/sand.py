"""The sand: lit grain, wind ripples, damp from the last tide, and footprints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.beach.shore import NEAR, PARALLAX
from promptreel_studio.scenes.beach.strand import strew
from promptreel_studio.scenes.kit.colour import bgr, dither, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, fractal
from promptreel_studio.scenes.kit.plane import Plane

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.looks import Look
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.composed import Picture

TILE = 512


class Sand:
    """Everything from the horizon down; the sea is painted over it."""

    def __init__(self, shore: Shore, look: Look, *, shaded: bool = False) -> None:
        """Paint it once; `shaded` as for `strew`."""
        stage = shore.stage
        rows, width = shore.rows, shore.width
        rng = stage.rng(10)
        down = (np.arange(rows, dtype=np.float32) + 0.5) / rows
        u = (np.arange(width, dtype=np.float32) + 0.5) / width
        away = 1 / (down + 0.05)
        # Texels per 1080p pixel at the lower edge, growing with the distance.
        across = ((np.arange(width, dtype=np.float32) - width / 2) / stage.unit)[None] * away[:, None]
        along = -np.cumsum(away**2)[:, None] / stage.unit * np.ones((1, width), np.float32)

        def ground(tile: Floats, fine_u: float, fine_v: float) -> Floats:
            ring = np.pad(tile, ((0, 1), (0, 1)), mode="wrap")
            return cv2.remap(
                ring, np.mod(across * fine_u, TILE), np.mod(along * fine_v, TILE), cv2.INTER_LINEAR
            )

        fade = smoothstep(0.02, 0.30, down)[:, None]
        swell = ground(fractal(TILE, TILE, rng, slope=2.0), 0.16, 0.30) - 0.5
        ripple = ground(fractal(TILE, TILE, rng, slope=1.5, stretch=2.2, smallest=10), 0.22, 0.42) - 0.5
        grain = ground(fractal(TILE, TILE, rng, slope=0.7), 1.0, 1.5) - 0.5
        reach = shore.reach(down, u)
        dry = smoothstep(-0.45, -0.95, reach + 0.35 * swell)
        relief = (0.50 * swell + 0.26 * ripple * dry + 0.20 * grain) * fade
        sun = np.exp(-(((u - look.sea.x) / 0.55) ** 2))[None] * (1 - 0.55 * down[:, None])
        lit = np.clip(0.52 + 0.30 * sun + relief, 0, 1)[..., None]
        colour = bgr(look.shade) + (bgr(look.sand) - bgr(look.shade)) * lit
        damp = bgr(look.damp) * (1 + 0.35 * relief[..., None])
        colour += (damp - colour) * (1 - dry[..., None]) * 0.86
        self._footprints(colour, shore, rng)
        strew(colour, shore, look, stage.rng(12), shaded=shaded)
        pixels = np.dstack([dither(colour, rng), np.full((rows, width), 255, np.uint8)])
        self._plane = Plane(pixels, fine=stage.fine)
        self._horizon = shore.horizon

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._plane.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._plane.over(frame[self._horizon :], camera * PARALLAX)

    @staticmethod
    def _footprints(colour: Floats, shore: Shore, rng: np.random.Generator) -> None:
        """Somebody walked along the water: pairs of dents that get small with the distance."""
        rows, width = shore.rows, shore.width
        offset = float(rng.uniform(0.98, 1.06))
        distance, side = 1.02, 1
        shade = np.ones((rows, width), np.float32)
        while distance < 9:
            nearness = 1 / distance
            # The column whose waterline lies `offset` beyond this distance.
            line = 1 / (distance + offset)
            u = shore.end * (1 - min(line / NEAR, 1.0) ** (1 / shore.curve)) if line < NEAR else -1.0
            x = u * width + (side * 11 + rng.uniform(-3, 3)) * shore.stage.unit * nearness * 1.6
            y = nearness * rows
            size = 15 * shore.stage.unit * nearness
            if u > 0 and size > 0.7:
                centre = (round(x * 16), round(y * 16))
                axes = (max(8, round(size * 0.62 * 16)), max(6, round(size * 0.42 * 16)))
                cv2.ellipse(shade, centre, axes, -28, 0, 360, 0.66, -1, cv2.LINE_AA, 4)
                lip = (centre[0] - round(size * 5), centre[1] + round(size * 8))
                cv2.ellipse(shade, lip, axes, -28, 20, 160, 1.14, max(1, round(size * 0.12)), cv2.LINE_AA, 4)
            distance += 0.062
            side = -side
        colour *= cv2.GaussianBlur(shade, (0, 0), max(0.4, 1.1 * shore.stage.unit))[..., None]
