"""The sun at the limb: its halo behind the planet, and what the lens makes of it in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither
from promptreel_studio.scenes.kit.sprites import radial
from promptreel_studio.scenes.space.starfield import lay

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


COARSE = 4


def _field(stage: Stage, x: float, y: float) -> tuple[Floats, Floats]:
    """Distances from a point on a coarse grid, in heights of a 1080p picture."""
    high, step = 1080 * stage.unit, COARSE
    columns, rows = max(2, stage.width // step), max(2, stage.height // step)
    across = ((np.arange(columns, dtype=np.float32)[None] + 0.5) * stage.width / columns - x) / high
    down = ((np.arange(rows, dtype=np.float32)[:, None] + 0.5) * stage.height / rows - y) / high
    return across, down


def halo(stage: Stage, x: float, y: float, code: str, gain: float, salt: int) -> Picture:
    """The glow in space, (height, width, 3), to be added."""
    across, down = _field(stage, x, y)
    far = np.sqrt(across * across + down * down)
    light = np.exp(-far / 0.045) * 1.5 + np.exp(-far / 0.16) * 0.48 + np.exp(-far / 0.42) * 0.17
    white = np.exp(-far / 0.05)[..., None]
    colour = (bgr(code) * (1 - white) + 255 * white) * light[..., None] * gain
    large = cv2.resize(colour, (stage.width, stage.height), interpolation=cv2.INTER_LINEAR)
    return dither(large, stage.rng(salt))


class Flare:
    """A bloom over the limb, a thin streak and faint ghosts towards the middle of the picture."""

    def __init__(self, stage: Stage, x: float, y: float, code: str, tint: str, salt: int) -> None:
        """Paint it around a sun at (x, y)."""
        across, down = _field(stage, x, y)
        far = np.sqrt(across * across + down * down)
        light = (np.exp(-far / 0.030) * 0.75 + np.exp(-far / 0.20) * 0.15)[..., None] * bgr(code)
        middle = np.array([stage.width / 2 - x, stage.height / 2 - y]) / (1080 * stage.unit)
        for along, size, gain, ghost in (
            (0.55, 0.030, 0.07, code),
            (1.25, 0.075, 0.040, tint),
            (1.62, 0.022, 0.075, tint),
            (2.05, 0.13, 0.026, code),
        ):
            gx, gy = across - middle[0] * along, down - middle[1] * along
            ring = np.sqrt(gx * gx + gy * gy) / size
            disc = np.clip((1.02 - ring) / 0.10, 0, 1) * (0.35 + 0.65 * np.clip(ring, 0, 1) ** 4)
            light = light + (disc * gain)[..., None] * bgr(ghost)
        light = cv2.resize(
            light.astype(np.float32), (stage.width, stage.height), interpolation=cv2.INTER_LINEAR
        )
        # The streak is thinner than the coarse grid.
        high = 1080 * stage.unit
        along = np.abs(np.arange(stage.width, dtype=np.float32) + 0.5 - x) / high
        off = (np.arange(stage.height, dtype=np.float32) + 0.5 - y) / high
        for wide, long, gain in ((0.0030, 0.28, 0.36), (0.014, 0.42, 0.10)):
            rows = np.flatnonzero(np.abs(off) < wide * 3)
            if len(rows):
                beam = np.exp(-((off[rows] / wide) ** 2))[:, None] * (np.exp(-along / long) * gain)[None]
                light[rows] += beam[..., None] * (bgr(tint) * 0.5 + bgr(code) * 0.5)
        self._light = dither(light, stage.rng(salt))
        distance = radial(120 * stage.unit)
        core = np.exp(-((distance / 0.085) ** 2)) * 1.6 + np.clip(1 - distance, 0, 1) ** 3 * 0.30
        self._core = np.clip(core[..., None] * (bgr(code) * 0.35 + 165), 0, 255).astype(np.uint8)
        self._x, self._y = x, y

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._light.nbytes + self._core.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        cv2.add(frame, self._light, frame)
        beat = 0.80 + 0.10 * np.sin(t * 0.9) + 0.06 * np.sin(t * 2.3)
        lay(frame, self._core, self._x, self._y, float(beat))
