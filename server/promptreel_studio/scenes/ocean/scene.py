"""The ocean scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.painted import PaintedScene, Picture
from promptreel_studio.scenes.ocean.backdrop import Backdrop
from promptreel_studio.scenes.ocean.fog import sea_fog
from promptreel_studio.scenes.ocean.life import Boat, Flock
from promptreel_studio.scenes.ocean.looks import Look, look_of
from promptreel_studio.scenes.ocean.sea import Sea
from promptreel_studio.scenes.ocean.storm import HEIGHTS, HIGH_WAVES, StormScene

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec


class OceanScene(PaintedScene):
    """Sky, sun or moon, clouds, coasts, birds, a boat, and the water that mirrors them."""

    def __init__(self, spec: SceneSpec, stage: Stage) -> None:
        """Paint everything that stays."""
        super().__init__(spec, stage, darken=0.26)
        time, weather, palette = spec.time, spec.weather, spec.palette
        look = look_of(time, weather, palette)
        self._horizon = horizon = int(stage.height * (0.54 if stage.tall else 0.57)) // 2 * 2
        self.focus = (look.x, horizon / stage.height)
        self._backdrop = Backdrop(stage, look, horizon, cloudy=weather == "cloudy")
        self._sea = Sea(stage, look, horizon, spec.amount("waves"))
        dark = scale(mix(look.land[2], look.sky[0][1], 0.4), 0.55 if time != "day" else 1.0)
        b, g, r = (int(v) for v in bgr(dark))
        self._flock = Flock(stage, horizon, (b, g, r)) if time != "night" else None
        sail = "#f4f1ea" if time == "day" else mix(look.land[1], look.cloud_lit, 0.18)
        self._boat = Boat(stage, horizon, look.x, dark, sail)
        self._haze, self._haze_top = self._paint_haze(look)
        self._fog = sea_fog(stage, look, horizon, spec.amount("fog")) if weather == "fog" else ()

    @property
    def nbytes(self) -> int:
        """Memory held by the planes."""
        fog = sum(bank.nbytes for bank in self._fog)
        return self._backdrop.nbytes + self._sea.nbytes + self._haze.nbytes + fog

    def paint(self, frame: Picture, t: float) -> None:
        """Draw the sky, mirror it, then add what must not be mirrored."""
        camera = self.path.offset(t)
        above, below = frame[: self._horizon], frame[self._horizon :]
        self._backdrop.paint(above, t, camera)
        self._boat.draw(above, t, camera)
        self._sea.paint(above, below, t, camera)
        self._backdrop.paint_disc(above)
        band = frame[self._haze_top : self._haze_top + self._haze.shape[0]]
        cv2.add(band, self._haze, band)
        for bank in self._fog:
            bank.paint(frame, t, camera)
        if self._flock:
            self._flock.draw(above, t)

    def _paint_haze(self, look: Look) -> tuple[Picture, int]:
        """A soft glow along the horizon, strongest below the light."""
        stage = self.stage
        reach = max(2, int(42 * stage.unit))
        top, bottom = max(0, self._horizon - reach), min(stage.height, self._horizon + reach)
        y = (np.arange(top, bottom, dtype=np.float32)[:, None] - self._horizon) / (reach / 3.2)
        x = (np.arange(stage.width, dtype=np.float32)[None] - stage.width * look.x) / (stage.width * 0.30)
        light = np.exp(-y * y) * (0.30 + 0.70 * np.exp(-x * x)) * look.haze
        glow = light[..., None] * bgr(look.light)
        noise = stage.rng(60).random(glow.shape[:2], np.float32)[..., None]
        return np.clip(glow + noise * (glow > 0.5), 0, 255).astype(np.uint8), top


def compose(spec: SceneSpec, stage: Stage) -> PaintedScene:
    """The ocean that the spec asks for."""
    rough = spec.weather in HEIGHTS or spec.amount("waves") >= HIGH_WAVES
    return StormScene(spec, stage) if rough else OceanScene(spec, stage)
