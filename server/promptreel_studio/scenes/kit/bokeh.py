"""Discs of light far out of focus.

How to use: `Bokeh(stage, discs, rng)` is an element; a `Discs` says what they look like and where they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.sprites import radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SIZES = 6


@dataclass(frozen=True)
class Discs:
    """What the discs are like; lengths in 1080p pixels.

    Attributes:
        count: Number in the box.
        codes: Colours, each as often as the others.
        radius: Smallest and largest.
        box: Left, top, right, bottom where they are, pixels of the frame when the camera is in the middle.
        gain: Faintest and strongest, 1.0 is the full colour.
        drift: Pixels per second sideways and up.
        roam: How far they stray.
        rim: How much brighter the edge is.
        twinkle: How much of their light comes and goes.
        low: Above 1.0 more of them gather at the bottom of the box.
    """

    count: int
    codes: tuple[str, ...]
    radius: tuple[float, float]
    box: tuple[float, float, float, float]
    gain: tuple[float, float] = (0.15, 0.5)
    drift: tuple[float, float] = (0.0, 0.0)
    roam: float = 8.0
    rim: float = 0.6
    twinkle: float = 0.3
    low: float = 1.0


def disc_sprite(radius: float, code: str, *, rim: float, soft: float = 0.10) -> Picture:
    """A disc with a brighter edge, as a lens draws a lamp that it does not focus on."""
    distance = radial(radius * (1 + soft)) * (1 + soft)
    body = np.clip((1 + soft - distance) / (2 * soft), 0, 1)
    body = body * body * (3 - 2 * body)
    edge = np.clip(distance, 0, 1) ** 4
    light = body * ((1 - rim * 0.6) + rim * 0.6 * edge)
    # The rim is a little redder than the middle: real lenses do that.
    tint = bgr(code) * (1 - 0.25 * rim * edge[..., None] * np.array([0.9, 0.5, 0.0], np.float32))
    return np.clip(light[..., None] * tint, 0, 255).astype(np.uint8)


class Bokeh:
    """Discs that hang, drift and twinkle; one that leaves its box comes back on the other side while it is dark."""

    def __init__(
        self, stage: Stage, discs: Discs, rng: np.random.Generator, *, parallax: float = 0.0
    ) -> None:
        """Draw the sprites and scatter the discs."""
        self._discs, self._parallax, self._stage = discs, parallax, stage
        low, high = discs.radius
        self._sprites = [
            [
                disc_sprite(
                    max(1.2, (low + (high - low) * k / (SIZES - 1)) * stage.unit), code, rim=discs.rim
                )
                for k in range(SIZES)
            ]
            for code in discs.codes
        ]
        draws = rng.random((discs.count, 8))
        left, top, right, bottom = discs.box
        self._x, self._wide = draws[:, 0] * (right - left), right - left
        self._y, self._high = (1 - (1 - draws[:, 1]) ** discs.low) * (bottom - top), bottom - top
        self._size = np.floor(draws[:, 2] ** 1.5 * SIZES).astype(int).tolist()
        self._code = np.floor(draws[:, 3] * len(discs.codes)).astype(int).tolist()
        self._phase, self._rate = draws[:, 4] * 6.28, 0.35 + 0.75 * draws[:, 5]
        # Large discs are fainter: the same light on more area.
        strength = discs.gain[0] + (discs.gain[1] - discs.gain[0]) * draws[:, 6]
        self._gain = strength * (1.15 - 0.45 * draws[:, 2] ** 1.5)
        self._pace = 0.5 + draws[:, 7]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sprite.nbytes for sprites in self._sprites for sprite in sprites)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        d, unit = self._discs, self._stage.unit
        shift = (camera - 0.5 * self._stage.reach) * self._parallax
        x = np.mod(self._x + d.drift[0] * unit * self._pace * t, self._wide)
        y = np.mod(self._y - d.drift[1] * unit * self._pace * t, self._high)
        edge = np.ones_like(x)
        for place, span, speed in ((x, self._wide, d.drift[0]), (y, self._high, d.drift[1])):
            if speed:
                edge = edge * np.clip(np.minimum(place, span - place) / (0.12 * span), 0, 1)
        light = 1 - d.twinkle * (0.5 + 0.5 * np.sin(self._phase * 3 + t * self._rate * 1.6))
        gain = self._gain * light * edge
        px = d.box[0] + x - shift + d.roam * unit * np.sin(self._phase + t * 0.3 * self._rate)
        py = d.box[1] + y + d.roam * unit * 0.6 * np.sin(self._phase * 2 + t * 0.23 * self._rate)
        for size, code, a, b, g in zip(
            self._size, self._code, px.tolist(), py.tolist(), gain.tolist(), strict=True
        ):
            stamp(frame, self._sprites[code][size], a, b, g)
