"""Sky, light, clouds and the headland beyond the bay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, mix, shoulder, smoothstep
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient
from promptreel_studio.scenes.kit.plane import Plane, spill_onto
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
    from promptreel_studio.scenes.beach.looks import Look
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.composed import Picture

HEADLAND_PARALLAX = 0.3
REACH = 5.0
"""Of the halo, in radii of the disc."""


class Backdrop:
    """The picture down to the horizon, without the disc of sun or moon."""

    def __init__(self, shore: Shore, look: Look, clouds: float) -> None:
        """Paint the planes; `clouds` is how many there are beside the usual."""
        stage = shore.stage
        self._shore, self._look, self._rows = shore, look, shore.horizon
        sea = look.sea
        self.sun = (stage.width * sea.x, self._rows * (1 - sea.lift))
        sky = gradient_sky(stage.width, self._rows, sea.sky, self.sun, sea.glows)
        self._sky = spill_onto(dither(shoulder(sky), stage.rng(2)), 200, 0.16, 24 * stage.unit)
        self._stars: Stars | None = None
        if sea.stars:
            avoid = (*self.sun, sea.radius * stage.unit * 1.6)
            count = stage.crowd(sea.stars * 1.6, self._rows)
            self._stars = Stars(self._sky, count, self._rows * 0.82, stage.unit, stage.rng(3), avoid)
        self._clouds = self._paint_clouds(clouds) if clouds else []
        self._land = self._paint_land()

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._sky.nbytes + self._land.nbytes + sum(plane.nbytes for _, plane in self._clouds)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above = frame[: self._rows]
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        for speed, plane in self._clouds:
            plane.over(above, speed * t + camera * 0.08)
        self._land.over(above, camera * HEADLAND_PARALLAX)

    def _paint_clouds(self, amount: float) -> list[tuple[float, Plane]]:
        stage, sea, rows = self._shore.stage, self._look.sea, self._rows
        cover = min(0.92, sea.cover + 0.16 * (amount - 1))
        period = int(max(stage.width * 1.3, rows * 2.0)) // 2 * 2
        below = sea.lift < 0.5
        planes = []
        for index, (shape, speed, opacity) in enumerate(
            (
                (
                    CloudShape(cover - 0.03, -0.4, 0.80, stretch=4.6, slope=1.45, crisp=2.0, ragged=0.42),
                    4.0,
                    0.55,
                ),
                (
                    CloudShape(cover - 0.05, 0.16, 1.02, stretch=2.6, slope=1.62, crisp=3.0, perspective=2.6),
                    8.0,
                    0.88,
                ),
            )
        ):
            rng = stage.rng(30 + index)
            # Clouds are soft: they are worked out at half the size.
            density = cloud_density(period // 2, rows // 2, shape, rng)
            colours = CloudLight(sea.cloud_shadow, sea.cloud_lit, opacity, below)
            body, rim = shade_clouds(density, colours, stage.unit / 2)
            # Clouds low in the sky are lit most; the sheet drifts, so the light cannot depend on the column.
            low = smoothstep(-0.1, 0.8, np.linspace(0, 1, rows // 2, dtype=np.float32))[:, None]
            lit = rim * (0.45 + 0.55 * low) if below else rim * 0.8
            body[..., :3] += lit[..., None] * bgr(sea.cloud_lit) * 1.05
            pixels = to_bytes(cv2.resize(body, (period, rows)), rng)
            planes.append((speed * stage.unit, Plane(pixels, wraps=True, fine=stage.fine)))
        return planes

    def _paint_land(self) -> Plane:
        """Hills beyond the bay's end, and an island out at sea."""
        stage, rows, look = self._shore.stage, self._rows, self._look
        width = stage.plane_width(HEADLAND_PARALLAX)
        sheet, rng = Sheet(width, rows), stage.rng(31)
        mist = mix(look.sea.sky[-2][1], look.sea.light, 0.25)
        end = self._shore.end
        hills = (
            (-0.08, 0.17, 0.42, 0.036, look.sea.land[0]),
            (end - 0.30, 1.30, 0.80, 0.150, look.sea.land[0]),
            (end - 0.16, 1.25, 0.70, 0.096, look.sea.land[1]),
        )
        for start, stop, peak, size, colour in hills:
            along = np.linspace(0, 1, 420, dtype=np.float32)
            rise = np.where(along < peak, along / peak, (1 - along) / (1 - peak))
            line = ridge_line(420, rng, rough=0.52, octaves=7, coarse=4)
            heights = size * 1080 * stage.unit * np.sin(rise * np.pi / 2) ** 0.9 * (0.42 + 0.58 * line)
            xs = (start + (stop - start) * along) * width
            points = [(float(x), float(rows - h)) for x, h in zip(xs, heights, strict=True)]
            points += [(float(xs[-1]), rows + 2.0), (float(xs[0]), rows + 2.0)]
            sheet.polygon(points, fill(colour))
            top = rows - size * 1080 * stage.unit * 0.8
            sheet.polygon(points, gradient((0, top), (0, rows), ((0, mist, 0), (1, mist, 150))))
        return Plane(sheet.pixels, fine=stage.fine)


class Disc:
    """Sun or moon with its halo, added after the water, which must not mirror it whole."""

    def __init__(self, shore: Shore, look: Look, centre: tuple[float, float]) -> None:
        """Work out the light."""
        stage, sea = shore.stage, look.sea
        self._light = np.zeros((0, 0, 3), np.uint8)
        self._x = self._y = 0
        if not sea.body:
            return
        radius = sea.radius * stage.unit
        sun = sea.body == "sun"
        side = int(radius * REACH) * 2
        plate = np.zeros((side, side, 3), np.float32)
        if sun:
            draw_sun(plate, side / 2, side / 2, radius, "#fffcf0", "#fff0cc", 1.12)
        else:
            draw_moon(plate, side / 2, side / 2, radius, mix(sea.light, "#fff4e2", 0.4), stage.rng(5))
        y, x = np.mgrid[0:side, 0:side].astype(np.float32) - side / 2
        distance = np.sqrt(x * x + y * y)
        halo = np.exp(-np.maximum(distance - radius, 0) / (radius * 0.75))
        halo *= np.clip((radius * REACH - distance) / (radius * 2), 0, 1)
        plate = plate * 0.9 + halo[..., None] * bgr("#ffd698" if sun else sea.light) * (0.26 if sun else 0.10)
        self._x, self._y = int(centre[0] - side / 2), int(centre[1] - side / 2)
        rows = shore.horizon - self._y
        self._light = dither(plate - 0.5, stage.rng(6))[max(0, -self._y) : rows]
        self._y = max(0, self._y)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._light.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        height, width = self._light.shape[:2]
        left, right = max(0, self._x), min(frame.shape[1], self._x + width)
        if not height or left >= right:
            return
        part = frame[self._y : self._y + height, left:right]
        cv2.add(part, self._light[:, left - self._x : right - self._x], part)
