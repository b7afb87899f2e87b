"""The rough ocean, composed: in rain and storm, or wherever high waves are wished."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from promptreel_studio.scenes.kit.heavysky import HeavySky
from promptreel_studio.scenes.kit.lightning import Lightning
from promptreel_studio.scenes.kit.painted import PaintedScene, Picture
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.ocean.backdrop import Backdrop
from promptreel_studio.scenes.ocean.gale import fair, gale_of
from promptreel_studio.scenes.ocean.looks import look_of
from promptreel_studio.scenes.ocean.rough import RoughSea

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec

HEIGHTS = {"rain": 0.8, "storm": 2.7}
"""Metres of the usual waves."""
FAIR_HEIGHT = 0.62
"""The same in fair weather, where they are higher than a mirror can show."""
HIGH_WAVES = 1.8
"""So many times the usual waves are no mirror any more."""
_PACE = 0.018
"""Metres that the viewer moves while the camera's path goes on by a pixel."""


class _Sky(Protocol):
    @property
    def nbytes(self) -> int: ...

    def paint(self, above: Picture, t: float, camera: float) -> None: ...


class StormScene(PaintedScene):
    """A sky, a sea that does not mirror it, and what falls and flashes."""

    def __init__(self, spec: SceneSpec, stage: Stage) -> None:
        """Paint everything that stays."""
        super().__init__(spec, stage, darken=0.30)
        self._horizon = horizon = int(stage.height * (0.56 if stage.tall else 0.53)) // 2 * 2
        heavy, storm = spec.weather in HEIGHTS, spec.weather == "storm"
        self._fair: Backdrop | None = None
        sky: _Sky
        air = ""
        if heavy:
            look, deck = gale_of(spec.time, spec.weather, spec.palette)
            sky, air = HeavySky(stage, deck, horizon), deck.air
        else:
            calm = look_of(spec.time, spec.weather, spec.palette)
            look = fair(calm)
            sky = self._fair = Backdrop(stage, calm, horizon, cloudy=spec.weather == "cloudy")
        self._sky = sky
        self.focus = (look.x, horizon / stage.height)
        height = HEIGHTS.get(spec.weather, FAIR_HEIGHT) * spec.amount("waves")
        self._sea = RoughSea(stage, look, horizon, max(0.12, height))
        self._lightning = Lightning(stage, horizon, look.flash) if storm else None
        amount = spec.amount("rain") * (1.0 if storm else 0.75) if heavy else 0.0
        self._rain = Rain(stage, air, amount, gale=storm) if amount else None

    @property
    def nbytes(self) -> int:
        """Memory held by the planes."""
        parts = (self._sky, self._sea, self._lightning, self._rain)
        return sum(part.nbytes for part in parts if part)

    def paint(self, frame: Picture, t: float) -> None:
        """Draw the sky, the flash in it, the sea before it and the rain before all."""
        camera = self.path.offset(t)
        above = frame[: self._horizon]
        self._sky.paint(above, t, camera)
        if self._fair:
            self._fair.paint_disc(above)
        light, x, bolt = self._lightning.at(t) if self._lightning else (0.0, 0.5, None)
        if self._lightning:
            self._lightning.draw(above, (light, x, bolt))
        # Between the last wave and the horizon lies the sky's lowest row.
        frame[self._horizon : self._horizon + 6] = frame[self._horizon - 1]
        self._sea.paint(frame, t, camera / self.stage.unit * _PACE, (light, x))
        if self._rain:
            self._rain.draw(frame, t)
