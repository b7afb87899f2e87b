"""What moves in the village itself: chimney smoke and the flicker of windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.sprites import glow_sprite, radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.village.looks import Look

PUFFS = 11
SIZES = 16


class Hearths:
    """Smoke over the chimneys and light in the windows of one plane."""

    def __init__(
        self, stage: Stage, look: Look, chimneys: list[Point], windows: list[Point], size: float
    ) -> None:
        """Make the puffs; `size` is a 1080p pixel on this plane."""
        rng = stage.rng(700)
        self._size = size
        self._chimneys = [(x, y, float(rng.uniform(0, 10))) for x, y in chimneys]
        self._windows = [(x, y, float(rng.uniform(0, 6.28))) for x, y in windows]
        self._gain = look.window_gain
        self._glow = glow_sprite(max(3.0, 46 * size), look.window, core=0.10, fall=2.8, gain=0.5)
        wisps = fractal(256, 256, rng, slope=1.6)
        self._puffs: list[Picture] = []
        for index in range(SIZES):
            distance = radial(max(2.0, (9 + 2.5 * index) * size))
            side = distance.shape[0]
            wisp = enlarge(np.ascontiguousarray(np.roll(wisps, 5 * index, axis=0)[:96, :96]), side, side)
            fade = 0.34 * (1 - index / SIZES) ** 0.8 + 0.02
            light = np.clip(1 - distance, 0, 1) ** 1.5 * (0.35 + wisp) * fade
            self._puffs.append((light[..., None] * bgr(look.smoke)).astype(np.uint8))

    def draw(self, frame: Picture, t: float, shift: float) -> None:
        """Add smoke and flicker; `shift` is how far the plane has moved."""
        size = self._size
        for x, y, phase in self._chimneys:
            for puff in range(PUFFS):
                age = (puff / PUFFS + t * 0.085 + phase) % 1.0
                drift = (age**1.3 * 78 + np.sin(age * 5 + phase + t * 0.4) * 8 * age) * size
                sprite = self._puffs[min(SIZES - 1, int(age * SIZES))]
                stamp(
                    frame,
                    sprite,
                    x - shift + drift,
                    y - age * 128 * size,
                    float(np.sin(age * np.pi) ** 0.6) * 0.8,
                )
        for x, y, phase in self._windows:
            flicker = 0.30 + 0.10 * np.sin(t * 4.1 + phase) * np.sin(t * 2.3 + phase * 2)
            stamp(frame, self._glow, x - shift, y, float(flicker) * self._gain)
