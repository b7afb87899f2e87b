"""Everything above the water: sky, sun or moon, clouds and far coasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, mix, shoulder
from promptreel_studio.scenes.kit.noise import Floats, ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient
from promptreel_studio.scenes.kit.plane import Picture, Plane, spill_onto
from promptreel_studio.scenes.kit.sky import (
    CloudLight,
    CloudShape,
    Stars,
    cloud_density,
    draw_moon,
    draw_sun,
    gradient_sky,
    shade_clouds,
    to_bytes,
)

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.ocean.looks import Look

LAND_PARALLAX = 0.5


class Backdrop:
    """The upper part of the picture, down to the horizon."""

    def __init__(self, stage: Stage, look: Look, horizon: int, *, cloudy: bool) -> None:
        """Paint the planes."""
        self.stage, self.look, self.horizon = stage, look, horizon
        self.sun = (stage.width * look.x, horizon - look.lift * horizon)
        self._disc: tuple[Picture, int, int] | None = None
        self._sky = self._paint_sky()
        self._stars: Stars | None = None
        if look.stars:
            count = stage.crowd(look.stars * 1.75, horizon)
            avoid = (*self.sun, look.radius * stage.unit * 1.5)
            self._stars = Stars(self._sky, count, horizon * 0.8, stage.unit, stage.rng(2), avoid)
        self._proximity = self._light_mask()
        self._clouds = [
            self._paint_clouds(index, shape) for index, shape in enumerate(_clouds(look.cover, cloudy))
        ]
        self._land = self._paint_land()

    @property
    def nbytes(self) -> int:
        """Memory the planes hold."""
        sheets = sum(body.nbytes + rim.nbytes for _, body, rim in self._clouds)
        return self._sky.nbytes + self._proximity.nbytes + self._land.nbytes + sheets

    def paint(self, above: Picture, t: float, camera: float) -> None:
        """Draw all but the disc of sun or moon, which no wave can mirror whole."""
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        for speed, body, rim in self._clouds:
            x = speed * t + camera * 0.12
            body.over(above, x)
            rim.add(above, x, self._proximity)
        self._land.over(above, camera * LAND_PARALLAX)

    def paint_disc(self, above: Picture) -> None:
        """Add the disc; it shines through clouds."""
        if self._disc:
            light, x, y = self._disc
            part = above[y : y + light.shape[0], x : x + light.shape[1]]
            cv2.add(part, light, part)

    def _paint_sky(self) -> Picture:
        stage, look = self.stage, self.look
        sky = gradient_sky(stage.width, self.horizon, look.sky, self.sun, look.glows)
        radius = look.radius * stage.unit
        picture = spill_onto(dither(shoulder(sky), stage.rng(1)), 200, 0.16, 24 * stage.unit)
        if look.body:
            self._disc = self._paint_disc(sky, picture, radius)
        return picture

    def _paint_disc(self, sky: Floats, picture: Picture, radius: float) -> tuple[Picture, int, int]:
        """The light that the disc and its nearest halo add to `picture`, and where."""
        sun = self.look.body == "sun"
        if sun:
            draw_sun(sky, *self.sun, radius, "#fffcf0", "#fff0cc", 1.12)
        else:
            draw_moon(sky, *self.sun, radius, mix(self.look.light, "#fff4e2", 0.4), self.stage.rng(3))
        reach = radius * 4.5
        x0, x1 = max(0, int(self.sun[0] - reach)), min(self.stage.width, int(self.sun[0] + reach))
        y0, y1 = max(0, int(self.sun[1] - reach)), min(self.horizon, int(self.sun[1] + reach))
        y, x = np.mgrid[y0:y1, x0:x1].astype(np.float32)
        distance = np.sqrt((x - self.sun[0]) ** 2 + (y - self.sun[1]) ** 2)
        halo = np.exp(-np.maximum(distance - radius, 0) / (radius * 0.75)) * np.clip(
            (reach - distance) / radius, 0, 1
        )
        disc = shoulder(sky[y0:y1, x0:x1], 240) - picture[y0:y1, x0:x1].astype(np.float32)
        light = np.where(distance[..., None] <= radius + 1, np.clip(disc, 0, 255), 0)
        light += halo[..., None] * bgr("#ffd698" if sun else self.look.light) * (0.24 if sun else 0.08)
        return dither(light - 0.5, self.stage.rng(4)), x0, y0

    def _light_mask(self) -> Picture:
        """How strongly clouds are lit: by their nearness to the sun."""
        stage, horizon = self.stage, self.horizon
        columns, rows = max(2, stage.width // 4), max(2, horizon // 4)
        x = (np.linspace(0, stage.width, columns, dtype=np.float32)[None] - self.sun[0]) / max(
            horizon, stage.width * 0.5
        )
        y = (np.linspace(0, horizon, rows, dtype=np.float32)[:, None] - self.sun[1]) / horizon
        near = np.exp(-(x * x * 2.4 + y * y * 0.9))
        mask = np.clip((0.34 + 0.66 * near) * 255, 0, 255).astype(np.uint8)
        wide = cv2.resize(mask, (stage.width, horizon), interpolation=cv2.INTER_LINEAR)
        return cv2.merge([wide, wide, wide])

    def _paint_clouds(self, index: int, layer: tuple[CloudShape, float, float]) -> tuple[float, Plane, Plane]:
        shape, speed, opacity = layer
        stage, rng = self.stage, self.stage.rng(20 + index)
        period = int(max(stage.width * 1.25, stage.height * 1.1)) // 2 * 2
        density = cloud_density(period, self.horizon, shape, rng)
        below = self.look.lift < 0.5
        light = CloudLight(self.look.cloud_shadow, self.look.cloud_lit, opacity, below)
        body, rim = shade_clouds(density, light, stage.unit)
        glow = np.clip(rim * 1.25, 0, 1)[..., None] * bgr(self.look.cloud_lit) * (0.95 if below else 0.75)
        lit = np.dstack([glow, np.zeros_like(rim)]).astype(np.float32)
        return (
            speed * stage.unit,
            Plane(to_bytes(body, rng), wraps=True, fine=stage.fine),
            Plane(to_bytes(lit, rng), wraps=True, fine=stage.fine),
        )

    def _paint_land(self) -> Plane:
        stage, horizon = self.stage, self.horizon
        width = stage.plane_width(LAND_PARALLAX)
        sheet = Sheet(width, horizon)
        rng = stage.rng(30)
        flip = bool(rng.random() < 0.5)
        coasts = ((-0.10, 0.36, 0.26, 0.058), (0.70, 1.12, 0.78, 0.044), (-0.14, 0.20, 0.30, 0.036))
        for (start, end, peak, size), colour in zip(coasts, self.look.land, strict=True):
            along = np.linspace(0, 1, 420, dtype=np.float32)
            rise = np.where(
                along < peak, np.sin(along / peak * np.pi / 2), np.sin((1 - along) / (1 - peak) * np.pi / 2)
            )
            line = ridge_line(420, rng, rough=0.52, octaves=7, coarse=3)
            size_px = min(stage.height * size * rng.uniform(0.8, 1.2), 110 * stage.unit)
            heights: Floats = size_px * np.clip(rise, 0, 1) ** 0.95 * (0.30 + 0.70 * line)
            xs = (start + (end - start) * along) * width
            xs = width - xs if flip else xs
            points = [(float(x), float(horizon - h)) for x, h in zip(xs, heights, strict=True)]
            points += [(float(xs[-1]), horizon + 2.0), (float(xs[0]), horizon + 2.0)]
            sheet.polygon(points, fill(colour))
            mist = mix(colour, self.look.sky[-2][1], 0.35)
            sheet.polygon(
                points, gradient((0, horizon - size_px * 0.7), (0, horizon), ((0, mist, 0), (1, mist, 140)))
            )
        return Plane(sheet.pixels, fine=stage.fine)


def _clouds(cover: float, cloudy: bool) -> list[tuple[CloudShape, float, float]]:
    """Shape, speed in 1080p pixels per second, and opacity of each sheet, far to near."""
    sheets = [
        (CloudShape(cover, 0.02, 0.97, stretch=3.8, slope=1.50, crisp=2.6), 5.0, 0.70),
        (CloudShape(cover - 0.06, 0.00, 0.74, stretch=2.5, slope=1.66, crisp=2.9), 10.0, 0.84),
    ]
    if cloudy:
        sheets[1] = (
            CloudShape(cover - 0.02, -0.2, 0.90, stretch=2.2, slope=1.75, crisp=2.4, perspective=2.0),
            13.0,
            0.94,
        )
    return sheets
