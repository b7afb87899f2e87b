"""Specks that float: dust in sunlight, fireflies, sparks of light in the leaves.

How to use: `Motes(stage, swarm, rng)` is an element; a `Swarm` says what they look like and where they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SIZES = 6


@dataclass(frozen=True)
class Swarm:
    """What the specks are like; lengths in 1080p pixels.

    Attributes:
        count: Number on a 1080p frame.
        code: Colour.
        radius: Smallest and largest halo.
        box: Left, top, right, bottom where they live, shares of the frame.
        drift: Pixels per second sideways and up.
        roam: How far they stray.
        pulse: Times per second that one lights up.
        dark: 0 glows all the time, 1 is dark for most of it.
        gain: Strength.
        core: Size of the bright core, share of the radius.
    """

    count: int
    code: str
    radius: tuple[float, float]
    box: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    drift: tuple[float, float] = (5.0, 4.0)
    roam: float = 26.0
    pulse: float = 0.16
    dark: float = 0.3
    gain: float = 1.0
    core: float = 0.2


class Motes:
    """Specks on winding paths that come back on the other side of their box while they are dark."""

    def __init__(
        self, stage: Stage, swarm: Swarm, rng: np.random.Generator, *, parallax: float = 0.0
    ) -> None:
        """Scatter them."""
        count = round(swarm.count * stage.width * stage.height / (1920 * 1080) / stage.unit**2)
        self._swarm, self._unit, self._parallax = swarm, stage.unit, parallax
        low, high = swarm.radius
        self._sprites = [
            glow_sprite(
                max(1.6, (low + (high - low) * (k / (SIZES - 1)) ** 2) * stage.unit),
                swarm.code,
                core=swarm.core,
                fall=2.6,
            )
            for k in range(SIZES)
        ]
        draws = rng.random((count, 6))
        left, top, right, bottom = swarm.box
        self._left, self._top = left * stage.width, top * stage.height
        self._wide, self._high = (right - left) * stage.width, (bottom - top) * stage.height
        self._x, self._y = draws[:, 0] * self._wide, draws[:, 1] * self._high
        self._phase, self._rate = draws[:, 2] * 6.28, 0.6 + draws[:, 3] * 0.8
        self._pace, self._light = 0.5 + draws[:, 4], (0.35 + 0.65 * draws[:, 5]) * swarm.gain

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sprite.nbytes for sprite in self._sprites)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        s, unit = self._swarm, self._unit
        stray = s.roam * unit
        x = self._x + t * s.drift[0] * unit * self._pace - camera * self._parallax
        y = self._y - t * s.drift[1] * unit * self._pace
        across, along = np.mod(x, self._wide) / self._wide, np.mod(y, self._high) / self._high
        # Nothing shows at the edges of the box, where specks change sides.
        edge = np.clip(np.minimum(across, 1 - across) * 9, 0, 1) * np.clip(
            np.minimum(along, 1 - along) * 9, 0, 1
        )
        beat = 0.5 + 0.5 * np.sin(self._phase * 3 + t * s.pulse * 6.28 * self._rate)
        glow = (1 - s.dark + s.dark * beat**3) * edge * self._light
        px = self._left + across * self._wide + stray * np.sin(self._phase + t * 0.5 * self._rate)
        py = self._top + along * self._high + stray * 0.7 * np.sin(self._phase * 2 + t * 0.37 * self._rate)
        for n, (a, b, g) in enumerate(zip(px.tolist(), py.tolist(), glow.tolist(), strict=True)):
            if g > 0.03:
                stamp(frame, self._sprites[n % SIZES], a, b, g)
