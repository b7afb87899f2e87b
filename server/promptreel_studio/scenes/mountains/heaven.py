"""The sky over the mountains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, mix, scale, shoulder
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.sky import (
    CloudLight,
    CloudShape,
    Glow,
    Stars,
    cloud_density,
    draw_moon,
    gradient_sky,
    shade_clouds,
    to_bytes,
)

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.mountains.layout import Layout
    from promptreel_studio.scenes.mountains.looks import Look


class Heaven:
    """The sky down to the foot of the mountains, with stars and moving clouds."""

    def __init__(self, stage: Stage, look: Look, layout: Layout, clouds: float) -> None:
        """Paint it."""
        rows = int(layout.water) + 2
        side = layout.side
        x = stage.width * (0.5 + side * (0.36 if not stage.tall else 0.30))
        avoid = None
        if look.moon:
            centre = (stage.width * (0.5 + side * 0.27), rows * (0.20 if not stage.tall else 0.24))
            radius = 40 * stage.unit
            sky = gradient_sky(
                stage.width,
                rows,
                look.sky,
                centre,
                (Glow(look.glow, look.glow_gain, 0.22), Glow(look.glow, 0.30, 0.05)),
            )
            draw_moon(sky, *centre, radius, "#f2f4fb", stage.rng(903), level=0.92)
            avoid = (*centre, radius * 1.5)
        else:
            sky = gradient_sky(
                stage.width,
                rows,
                look.sky,
                (x, rows * 0.92),
                (
                    Glow(look.glow, look.glow_gain, 0.42, 2.0),
                    Glow(look.glow, look.glow_gain * 0.8, 0.16, 1.6),
                ),
            )
        self._sky = dither(shoulder(sky), stage.rng(902))
        self._stars = None
        if look.stars:
            self._stars = Stars(
                self._sky, stage.crowd(look.stars * 1.4, rows), rows * 0.75, stage.unit, stage.rng(904), avoid
            )
        self._clouds = [
            (speed * stage.unit, plane)
            for n, (shape, speed, opacity) in enumerate(
                _sheets(look.cover + (0.06 if stage.tall else 0), clouds)
            )
            if (plane := _clouds(stage, look, rows, shape, opacity, 906 + n))
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._sky.nbytes + sum(plane.nbytes for _, plane in self._clouds)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above = frame[: self._sky.shape[0]]
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        for speed, plane in self._clouds:
            plane.over(above, speed * t + camera * 0.03)


def _sheets(cover: float, amount: float) -> list[tuple[CloudShape, float, float]]:
    """Cloud shape, 1080p pixels per second and opacity of each sheet, far to near."""
    if amount <= 0:
        return []
    more = (amount - 1) * 0.13 if amount > 1 else (amount - 1) * 0.22
    return [
        (CloudShape(cover + more, 0.06, 0.98, stretch=4.4, slope=1.72, crisp=2.0, ragged=0.2), 5.0, 0.60),
        (
            CloudShape(cover - 0.05 + more, -0.05, 0.74, stretch=3.0, slope=1.85, crisp=2.1, ragged=0.2),
            10.0,
            0.84,
        ),
    ]


def _clouds(
    stage: Stage, look: Look, rows: int, shape: CloudShape, opacity: float, salt: int
) -> Plane | None:
    rng = stage.rng(salt)
    period = int(max(stage.width * 1.3, rows * 1.2)) // 2 * 2
    # Clouds are soft: half the size is enough to shade them.
    density = cloud_density(period // 2, rows // 2, shape, rng)
    if density.max() < 0.05:
        return None
    low = look.up < 0.5
    body = ((0.0, scale(look.cloud, 0.86)), (0.6, look.cloud), (1.0, mix(look.cloud, look.sky[-1][1], 0.45)))
    colour, rim = shade_clouds(density, CloudLight(body, look.cloud_lit, opacity, low), stage.unit / 2)
    colour[..., :3] += np.clip(rim * 1.3, 0, 1)[..., None] * bgr(look.cloud_lit) * 0.70
    return Plane(to_bytes(cv2.resize(colour, (period, rows)), rng), wraps=True, fine=stage.fine)
