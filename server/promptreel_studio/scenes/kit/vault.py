"""A whole sky as one element: gradient, sun or moon with its glow, stars and drifting clouds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import Stops, bgr, dither, mix, scale, shoulder
from promptreel_studio.scenes.kit.glide import Gliding
from promptreel_studio.scenes.kit.sky import (
    CloudLight,
    CloudShape,
    Glow,
    Stars,
    cloud_density,
    draw_moon,
    draw_sun,
    gradient_sky,
    shade_clouds,
    to_bytes,
)
from promptreel_studio.scenes.kit.sprites import radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

BLAZE = 6.0
"""Reach of the sun's light in the clouds, in its radii."""


@dataclass(frozen=True)
class Heavens:
    """What the sky is like.

    Attributes:
        stops: Colours from the top to the horizon.
        light: Place of the sun or moon, shares of the sky's width and height.
        glow: Colour of the light around it.
        gain: Strength of that.
        disc: "sun", "moon" or nothing.
        radius: Of the disc, 1080p pixels.
        top: The disc's upper colour.
        bottom: Its lower colour.
        stars: How many on a 1080p frame.
        cover: 0..1, how much is clouded.
        cloud: Colour of the clouds.
        lit: Colour of their lit rims.
        under: Whether light reaches them from below.
        puffy: Whether they are heaps rather than veils.
    """

    stops: Stops
    light: tuple[float, float]
    glow: str
    gain: float
    disc: str = ""
    radius: float = 46
    top: str = "#fff4d0"
    bottom: str = "#ffd080"
    stars: float = 0
    cover: float = 0.4
    cloud: str = "#b0a0a8"
    lit: str = "#ffe0c0"
    under: bool = True
    puffy: bool = False


class Vault:
    """The sky down to row `rows`; an element that covers the frame so far."""

    def __init__(self, stage: Stage, heavens: Heavens, rows: int, salt: int) -> None:
        """Paint it."""
        h, unit = heavens, stage.unit
        x, y = h.light[0] * stage.width, h.light[1] * rows
        glows = (Glow(h.glow, h.gain, 0.46, 1.7), Glow(h.glow, h.gain * 0.8, 0.13, 1.2))
        sky = gradient_sky(stage.width, rows, h.stops, (x, y), glows)
        radius = h.radius * unit
        if h.disc == "moon":
            draw_moon(sky, x, y, radius, h.top, stage.rng(salt), level=0.95)
        elif h.disc == "sun":
            draw_sun(sky, x, y, radius, h.top, h.bottom, 1.5)
        self._sky = dither(shoulder(sky), stage.rng(salt + 1))
        self._stars = None
        if h.stars >= 1:
            avoid = (x, y, radius * 1.6) if h.disc else None
            count = stage.crowd(h.stars, rows)
            self._stars = Stars(self._sky, count, rows * 0.92, unit, stage.rng(salt + 2), avoid)
        self._blaze = _blaze(radius, h) if h.disc == "sun" else None
        self._light = (x, y)
        self._clouds = [
            Gliding(sheet, stage.width, parallax=0.02 + 0.02 * n, speed=(4.0 + 5.0 * n) * unit)
            for n in range(2)
            if (sheet := _clouds(stage, h, rows, n, salt + 3 + n)) is not None
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        blaze = self._blaze.nbytes if self._blaze is not None else 0
        return self._sky.nbytes + blaze + sum(clouds.nbytes for clouds in self._clouds)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        above = frame[: self._sky.shape[0]]
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        for clouds in self._clouds:
            clouds.paint(above, t, camera)
        if self._blaze is not None:
            stamp(above, self._blaze, *self._light)


def _blaze(radius: float, h: Heavens) -> Picture:
    """The sun's light in the clouds before it: without it they would make a grey disc of the sun."""
    distance = radial(radius * BLAZE) * BLAZE
    disc = np.clip((1.12 - distance) / 0.24, 0, 1) * 0.62
    halo = np.exp(-np.maximum(distance - 0.8, 0) / 1.1) * 0.34 * np.clip((BLAZE - distance) / 2, 0, 1)
    light = disc[..., None] * bgr(mix(h.top, h.bottom, 0.35)) + halo[..., None] * bgr(h.glow)
    return np.clip(light * min(1.0, 0.35 + h.gain), 0, 255).astype(np.uint8)


def _clouds(stage: Stage, h: Heavens, rows: int, number: int, salt: int) -> Picture | None:
    if h.cover <= 0.05:
        return None
    rng = stage.rng(salt)
    if number:
        shape = CloudShape(h.cover - 0.05, -0.1, 0.72, stretch=2.9, slope=1.85, crisp=2.2, ragged=0.22)
    else:
        shape = CloudShape(h.cover, 0.10, 0.99, stretch=4.6, slope=1.72, crisp=2.1, ragged=0.2)
    if h.puffy:
        shape = CloudShape(h.cover + 0.03, 0.0, 1.0, stretch=2.3, slope=1.75, crisp=3.2, ragged=0.3)
        if not number:
            shape = CloudShape(h.cover, 0.35, 1.02, stretch=3.4, slope=1.7, crisp=3.0, ragged=0.3)
    period = int(max(stage.width * 1.3, rows * 1.2)) // 2 * 2
    density = cloud_density(period // 2, max(4, rows // 2), shape, rng)
    if density.max() < 0.05:
        return None
    body = ((0.0, scale(h.cloud, 0.9)), (0.6, h.cloud), (1.0, mix(h.cloud, h.stops[-1][1], 0.45)))
    opacity = 0.86 if number else 0.66
    colour, rim = shade_clouds(density, CloudLight(body, h.lit, opacity, h.under), stage.unit / 2)
    colour[..., :3] += np.clip(rim * 1.35, 0, 1)[..., None] * bgr(h.lit) * 0.72
    return to_bytes(cv2.resize(colour, (period, rows)), rng)
