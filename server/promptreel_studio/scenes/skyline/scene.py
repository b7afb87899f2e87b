"""The skyline scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.painted import PaintedScene, Picture
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp
from promptreel_studio.scenes.skyline.backdrop import Backdrop
from promptreel_studio.scenes.skyline.bay import Bay
from promptreel_studio.scenes.skyline.boats import Boats
from promptreel_studio.scenes.skyline.city import build_row
from promptreel_studio.scenes.skyline.daycity import build_sunlit_row
from promptreel_studio.scenes.skyline.daysky import DaySky
from promptreel_studio.scenes.skyline.looks import look_of
from promptreel_studio.scenes.skyline.record import ROWS
from promptreel_studio.scenes.skyline.screens import Train
from promptreel_studio.scenes.skyline.traffic import AirTraffic, ShoreTraffic
from promptreel_studio.scenes.skyline.weather import Weather

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec

DEPTHS = (0.28, 0.48, 0.70, 0.90, 9.0)


class SkylineScene(PaintedScene):
    """Five rows of towers by the water, with traffic in the air and on the shore."""

    def __init__(self, spec: SceneSpec, stage: Stage) -> None:
        """Paint everything that stays."""
        time, weather, palette = spec.time, spec.weather, spec.palette
        look = look_of(time, weather, palette)
        super().__init__(spec, stage, darken=0.16 if look.sun else 0.30)
        self._horizon = horizon = int(stage.height * (0.84 if stage.tall else 0.80)) // 2 * 2
        self.focus = (0.5, 0.62)
        self._backdrop: DaySky | Backdrop
        if look.sun:
            self._backdrop = DaySky(stage, look, look.sun, horizon)
        else:
            self._backdrop = Backdrop(stage, look, horizon, rain=weather != "clear")
        disc = self._backdrop.disc
        light_x = disc[0] + stage.reach * 0.5
        self._rows = [
            build_sunlit_row(stage, look, look.sun, horizon, index, disc=disc, light_x=light_x)
            if look.sun
            else build_row(stage, look, horizon, index, light_x=light_x)
            for index in range(ROWS)
        ]
        self._train = Train(stage, look, horizon - 44 * stage.unit, self._rows[-2].parallax)
        self._air = AirTraffic(stage, look.sun, horizon, DEPTHS)
        self._shore = ShoreTraffic(stage, look.sun, horizon)
        self._boats = Boats(stage, look, horizon)
        self._bay = Bay(stage, look, horizon)
        self._beacon = glow_sprite(max(3.0, 13 * stage.unit), "#ff3b30", core=0.20)
        self._weather = Weather(stage, look, spec, horizon)
        strength = 0.46 if weather != "clear" else 0.32
        if look.sun:
            # Light that is added to bright air would leave nothing of the feet of the towers.
            strength = 0.14 if time == "dawn" else 0.04
        self._mist, self._mist_top = self._paint_mist(look.mist, strength)

    @property
    def nbytes(self) -> int:
        """Memory held by the planes."""
        return (
            self._backdrop.nbytes
            + self._bay.nbytes
            + self._boats.nbytes
            + self._weather.nbytes
            + sum(row.nbytes for row in self._rows)
        )

    def paint(self, frame: Picture, t: float) -> None:
        """Draw the rows from far to near, then their reflection."""
        camera = self.path.offset(t)
        above, below = frame[: self._horizon], frame[self._horizon :]
        self._backdrop.paint(above, t, camera)
        for index, row in enumerate(self._rows):
            shift = camera * row.parallax
            row.plane.over(above, shift)
            row.windows.draw(above, t, shift)
            row.screens.draw(above, t, shift)
            for beacon in row.beacons:
                pulse = max(0.0, float(np.sin(beacon.phase + t * 2.4))) ** 2 * (0.30 + 0.15 * index)
                stamp(above, self._beacon, beacon.x - shift, beacon.y, pulse)
            self._air.draw(above, index, t, camera)
            if index == ROWS - 2:
                self._train.draw(above, t, camera)
            self._weather.before_row(above, index, t, camera)
        self._shore.draw(above, t, camera)
        self._bay.paint(above, below, t)
        band = frame[self._mist_top : self._mist_top + self._mist.shape[0]]
        cv2.add(band, self._mist, band)
        self._boats.draw(frame, t, camera)
        self._weather.before_all(frame, t, camera)

    def _paint_mist(self, colour: str, strength: float) -> tuple[Picture, int]:
        """A glowing haze over the waterline."""
        stage = self.stage
        reach = max(2, int(66 * stage.unit))
        top, bottom = max(0, self._horizon - reach), min(stage.height, self._horizon + reach)
        y = (np.arange(top, bottom, dtype=np.float32)[:, None] - self._horizon) / (reach / 2.6)
        light = np.exp(-y * y)[..., None] * strength * bgr(colour)
        light = np.repeat(light, stage.width, axis=1)
        noise = stage.rng(400).random(light.shape[:2], np.float32)[..., None]
        return np.clip(light + noise * (light > 0.5), 0, 255).astype(np.uint8), top


compose = SkylineScene
