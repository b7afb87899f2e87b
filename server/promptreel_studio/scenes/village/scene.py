"""The village scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, shoulder
from promptreel_studio.scenes.kit.painted import PaintedScene, Picture
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.sky import (
    CloudShape,
    Glow,
    Stars,
    cloud_density,
    draw_moon,
    gradient_sky,
    to_bytes,
)
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.village.looks import Look, look_of
from promptreel_studio.scenes.village.planes import (
    Layout,
    back_layer,
    front_layer,
    mountain_layers,
    street_layer,
    wood_layer,
)
from promptreel_studio.scenes.village.smoke import Hearths

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec

CLOUD_SPEED = 9.0


class VillageScene(PaintedScene):
    """Mountains, a wood, two rows of lit houses, smoke, and snow in front of it all."""

    def __init__(self, spec: SceneSpec, stage: Stage) -> None:
        """Paint everything that stays."""
        super().__init__(spec, stage, darken=0.27)
        time, weather, palette = spec.time, spec.weather, spec.palette
        rng = stage.rng(1)
        from_left = bool(rng.random() < 0.5)
        side = -1.0 if from_left else 1.0
        look = look_of(time, weather, palette, heavy=spec.amount("snow"))
        layout = Layout.of(stage)
        self.focus = (0.5, layout.back / stage.height)
        self._sky_rows = int(layout.mountains) + 2
        self._sky, self._stars = self._paint_sky(look, from_left=from_left)
        self._clouds = self._paint_clouds(look)
        self._layers = [
            *mountain_layers(stage, look, layout, side),
            wood_layer(stage, look, layout),
            back_layer(stage, look, layout),
            street_layer(stage, look, layout),
            front_layer(stage, look, layout, side),
        ]
        self._hearths = [
            Hearths(stage, look, layer.chimneys, layer.windows, layer.size) for layer in self._layers
        ]
        self._snow = (
            Snowfall(stage, look.flake, look.flake_gain, spec.amount("snow")) if weather == "snow" else None
        )

    @property
    def nbytes(self) -> int:
        """Memory held by the planes."""
        snow = self._snow.nbytes if self._snow else 0
        return (
            self._sky.nbytes + self._clouds.nbytes + snow + sum(layer.plane.nbytes for layer in self._layers)
        )

    def paint(self, frame: Picture, t: float) -> None:
        """Draw the planes from far to near, with distant snow before the last of them."""
        camera = self.path.offset(t)
        above = frame[: self._sky_rows]
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        self._clouds.over(above, CLOUD_SPEED * self.stage.unit * t + camera * 0.03)
        for index, layer in enumerate(self._layers):
            if self._snow and index == len(self._layers) - 1:
                self._snow.draw_far(frame, t)
            shift = camera * layer.parallax
            layer.plane.over(frame, shift)
            if layer.windows:
                self._hearths[index].draw(frame, t, shift)
        if self._snow:
            self._snow.draw_near(frame, t)

    def _paint_sky(self, look: Look, *, from_left: bool) -> tuple[Picture, Stars | None]:
        stage, rows = self.stage, self._sky_rows
        glow_x = stage.width * (0.30 if from_left else 0.70)
        if look.moon:
            centre = (stage.width * (0.26 if from_left else 0.74), rows * (0.24 if not stage.tall else 0.30))
            radius = 44 * stage.unit
            glows = (Glow(look.glow, 0.24, 0.20), Glow(look.glow, 0.30, 0.05))
            sky = gradient_sky(stage.width, rows, look.sky, centre, glows)
            draw_moon(sky, *centre, radius, "#f2f4fb", stage.rng(3), level=0.92)
            avoid = (*centre, radius * 1.4)
        else:
            sky = gradient_sky(
                stage.width, rows, look.sky, (glow_x, rows), (Glow(look.glow, 0.30, 0.32, 1.8),)
            )
            avoid = None
        picture = dither(shoulder(sky), stage.rng(2))
        if not look.stars:
            return picture, None
        count = stage.crowd(look.stars * 1.35, rows)
        return picture, Stars(picture, count, rows * 0.66, stage.unit, stage.rng(4), avoid)

    def _paint_clouds(self, look: Look) -> Plane:
        stage, rng = self.stage, self.stage.rng(5)
        rows = self._sky_rows
        period = int(max(stage.width * 1.2, rows)) // 2 * 2
        shape = CloudShape(0.52, 0.0, 0.92, stretch=3.6, slope=1.95, crisp=1.7, perspective=2.0, ragged=0.12)
        # Clouds are soft: half the size is enough.
        density = cloud_density(period // 2, rows // 2, shape, rng)[..., None] * look.cloud_gain
        sheet = np.concatenate([density * bgr(look.cloud), density * 255], axis=-1).astype(np.float32)
        return Plane(to_bytes(cv2.resize(sheet, (period, rows)), rng), wraps=True, fine=stage.fine)


compose = VillageScene
