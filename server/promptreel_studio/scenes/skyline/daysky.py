"""The sky over the city in daylight: gradient, a low sun at dawn, and clouds that drift before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, shoulder, smoothstep
from promptreel_studio.scenes.kit.plane import Picture, Plane, spill_onto
from promptreel_studio.scenes.kit.sky import (
    CloudLight,
    CloudShape,
    cloud_density,
    draw_sun,
    gradient_sky,
    shade_clouds,
    to_bytes,
)
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Daylight, Look

CLOUD_SPEED = 7.0


class DaySky:
    """Everything behind the farthest towers."""

    def __init__(self, stage: Stage, look: Look, sun: Daylight, horizon: int) -> None:
        """Paint the sky and the clouds."""
        self.stage = stage
        rng = stage.rng(1)
        side = 0.30 if rng.random() < 0.35 else 0.70
        x = stage.width * (side + float(rng.uniform(-0.03, 0.03)))
        # By day the light comes from above the picture.
        self.disc = (x, horizon * 0.64) if sun.disc else (x, horizon * -0.10)
        sky = gradient_sky(stage.width, horizon, look.sky, self.disc, sun.glows)
        if sun.disc:
            draw_sun(sky, *self.disc, 56 * stage.unit, "#fffcf2", "#fff2d0", 1.25)
        picture = dither(shoulder(sky, 226), stage.rng(2))
        self._sky = spill_onto(picture, 205, 0.22, 26 * stage.unit) if sun.disc else picture
        self._clouds = _paint_clouds(stage, sun, horizon)
        # The low sun is seen through the clouds.
        self._glare = glow_sprite(170 * stage.unit, "#ffb870", core=0.30, fall=1.8) if sun.disc else None

    @property
    def nbytes(self) -> int:
        """Memory the planes hold."""
        return self._sky.nbytes + self._clouds.nbytes

    def paint(self, above: Picture, t: float, camera: float) -> None:
        """Draw the sky at `t`."""
        np.copyto(above, self._sky)
        self._clouds.over(above, CLOUD_SPEED * self.stage.unit * t + camera * 0.05)
        if self._glare is not None:
            stamp(above, self._glare, *self.disc, 0.22)


def _paint_clouds(stage: Stage, sun: Daylight, horizon: int) -> Plane:
    """A ring of clouds: heaps by day, long thin ones at dawn, a lid when it is overcast."""
    rng = stage.rng(5)
    period = int(max(stage.width * 1.3, horizon * 2.0)) // 2 * 2
    # Tall skies show more of the vault: puffs that shrink towards the horizon would be crumbs there.
    flat, ragged = (1.2, 0.14) if stage.tall else (2.0, 0.24)
    if sun.cover > 0.7:
        shape = CloudShape(sun.cover, -0.4, 1.0, 2.4, slope=1.7, crisp=1.7, perspective=flat)
    elif sun.disc:
        shape = CloudShape(sun.cover, -0.1, 0.78, 5.6, slope=1.78, crisp=1.9, perspective=flat, ragged=ragged)
    else:
        shape = CloudShape(sun.cover, -0.3, 0.84, 2.4, slope=1.64, crisp=1.9, perspective=flat, ragged=ragged)
    # They are soft: half the size is enough.
    density = cloud_density(period // 2, max(8, horizon // 2), shape, rng)
    if sun.cover < 0.7:
        density *= 1 - 0.62 * _crowding(density)
    opacity = 0.55 if sun.disc else 0.92
    light = CloudLight(sun.cloud, sun.cloud_lit, opacity, from_below=sun.backlit)
    body, rim = shade_clouds(density, light, stage.unit / 2)
    # Sunlight goes through clouds: they are hardly darker where they are thick.
    colour, most = body[..., :3] * (1.10 if sun.cover > 0.7 else 1.22), body[..., 3:]
    body[..., :3] = np.minimum(colour, most)
    body[..., :3] += rim[..., None] * bgr(sun.cloud_lit) * (0.75 if sun.cover < 0.7 else 0.25)
    return Plane(to_bytes(cv2.resize(body, (period, horizon)), rng), wraps=True, fine=stage.fine)


def _crowding(density: Floats) -> Floats:
    """How closely clouds stand around each place of the ring, 0..1: fair weather never closes the sky."""
    height, period = density.shape
    small = cv2.resize(density, (64, 32), interpolation=cv2.INTER_AREA)
    wide = cv2.GaussianBlur(np.pad(small, ((0, 0), (16, 16)), mode="wrap"), (0, 0), 3.0)[:, 16:-16]
    return smoothstep(0.25, 0.95, cv2.resize(wide, (period, height)))
