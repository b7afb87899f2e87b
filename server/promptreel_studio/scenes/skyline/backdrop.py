"""The sky over the city: gradient, moon or sun, stars, drifting clouds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, shoulder
from promptreel_studio.scenes.kit.plane import Picture, spill_onto
from promptreel_studio.scenes.kit.scroll import add_scrolled
from promptreel_studio.scenes.kit.sky import (
    CloudShape,
    Glow,
    Stars,
    cloud_density,
    draw_moon,
    draw_sun,
    gradient_sky,
)

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Look

CLOUD_SPEED = 7.0


class Backdrop:
    """Everything behind the farthest towers."""

    def __init__(self, stage: Stage, look: Look, horizon: int, *, rain: bool) -> None:
        """Paint the sky and the clouds."""
        self.stage = stage
        rng = stage.rng(1)
        side = 0.30 if rng.random() < 0.35 else 0.70
        low = 0.52 if look.disc == "sun" else 0.27 if not stage.tall else 0.22
        self.disc = (stage.width * (side + float(rng.uniform(-0.03, 0.03))), horizon * low)
        radius = (72 if look.disc == "sun" else 80) * stage.unit
        share = radius / horizon
        glows = (
            Glow(look.disc_glow, 0.24, share * 2.4),
            Glow(look.disc_glow, 0.30, share * 1.1),
            Glow(look.disc_glow, 0.05, 0.7),
        )
        sky = gradient_sky(stage.width, horizon, look.sky, self.disc, glows if not rain else glows[:1])
        if not rain:
            if look.disc == "sun":
                draw_sun(sky, *self.disc, radius, "#fff3d2", "#ffb878", 1.0)
            else:
                draw_moon(sky, *self.disc, radius, look.disc_tint, stage.rng(3), level=0.98)
        picture = dither(shoulder(sky * np.float32(0.66) if rain else sky, 222), stage.rng(2))
        self._stars: Stars | None = None
        if look.stars:
            count = stage.crowd(look.stars * 1.25, horizon)
            self._stars = Stars(
                picture, count, horizon * 0.62, stage.unit, stage.rng(4), (*self.disc, radius * 1.25)
            )
        self._sky = spill_onto(picture, 150, 0.34, 26 * stage.unit)
        self._clouds = self._paint_clouds(look, horizon, rain=rain)

    @property
    def nbytes(self) -> int:
        """Memory the planes hold."""
        return self._sky.nbytes + self._clouds.nbytes

    def paint(self, above: Picture, t: float, camera: float) -> None:
        """Draw the sky at `t`."""
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        add_scrolled(above, self._clouds, -CLOUD_SPEED * self.stage.unit * t - camera * 0.05, 0)

    def _paint_clouds(self, look: Look, horizon: int, *, rain: bool) -> Picture:
        """Clouds lit by the city, which only add their light: thin ones, a thick ceiling when it rains."""
        stage, rng = self.stage, self.stage.rng(5)
        shape = CloudShape(0.62, 0.05, 0.96, stretch=3.4, slope=1.85, crisp=1.25, perspective=1.7)
        if rain:
            shape = CloudShape(0.80, -0.3, 0.90, stretch=2.4, slope=1.75, crisp=1.5, perspective=2.0)
        # They are soft: half the size is enough.
        density = cloud_density(max(8, stage.width // 2), max(8, horizon // 2), shape, rng)
        light = (
            cv2.resize(density, (stage.width, horizon))[..., None] * bgr(look.cloud) * look.cloud_gain * 0.82
        )
        noise = rng.random(light.shape[:2], np.float32)[..., None]
        return np.clip(light + noise * (light > 0.5), 0, 255).astype(np.uint8)
