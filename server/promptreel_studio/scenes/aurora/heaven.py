"""The night sky behind the aurora: a gradient, the Milky Way and stars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, shoulder
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.sky import Glow, Stars, gradient_sky

if TYPE_CHECKING:
    from promptreel_studio.scenes.aurora.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


class Heaven:
    """The sky down to the horizon."""

    def __init__(self, stage: Stage, look: Look, rows: int, side: float, stars: float) -> None:
        """Paint it; `stars` is how many there are beside the usual number."""
        at = (stage.width * (0.5 - side * 0.22), rows * 0.98)
        sky = gradient_sky(stage.width, rows, look.sky, at, (Glow(look.glow, look.glow_gain, 0.34, 2.4),))
        sky += (
            _milky_way(stage, rows, side)[..., None] * bgr("#8ea6d8") * (0.20 * look.milky * min(stars, 1.6))
        )
        self._sky = dither(shoulder(sky), stage.rng(1002))
        count = stage.crowd(look.stars * 1.5 * stars, rows)
        self._stars = Stars(self._sky, count, rows * 0.92, stage.unit, stage.rng(1003)) if count else None

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._sky.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above = frame[: self._sky.shape[0]]
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)


def _milky_way(stage: Stage, rows: int, side: float) -> Floats:
    """A slanted band of faint light with dark lanes, (rows, width) in 0..1."""
    rng = stage.rng(1001)
    high, wide = max(2, rows // 4), max(2, stage.width // 4)
    y = (np.arange(high, dtype=np.float32)[:, None] + 0.5) / high
    x = ((np.arange(wide, dtype=np.float32)[None] + 0.5) / wide - 0.5) * (stage.width / rows)
    across = (x * side * 0.80 + (y - 0.42) * 0.60) / 0.20
    clouds = enlarge(fractal(128, 256, rng, slope=1.5), wide, high)
    lanes = enlarge(fractal(128, 256, rng, slope=1.6), wide, high)
    band = np.exp(-((across + (clouds - 0.5) * 1.2) ** 2)) * (0.35 + 0.9 * clouds)
    band *= 1 - 0.75 * np.exp(-((across * 2.2 + (lanes - 0.5) * 3.0) ** 2)) * lanes
    return enlarge((band * np.clip(1.25 - y, 0, 1)).astype(np.float32), stage.width, rows)
