"""What falls and drifts over the city: rain, snow, and fog between the rows of towers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import greyed, mix, scale
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.snowfall import Snowfall

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture, Plane
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Look
    from promptreel_studio.scenes.spec import SceneSpec

_BANKS = (
    (1, 0.34, 0.34, 0.30, 0.70, 0.18, 5.0),
    (2, 0.22, 0.26, 0.24, 0.62, 0.36, -7.0),
    (3, 0.11, 0.17, 0.18, 0.58, 0.58, 9.0),
)
"""The row that each bank lies before; how high its middle is, how far it reaches up and down, shares of the city's
height; density, parallax, and speed in 1080p pixels a second."""
_WATER = (0.0, 0.12, 0.09, 0.52, 0.9, 13.0)
"""The same of the bank that lies on the water, before everything."""


class Weather:
    """The weather of one scene."""

    def __init__(self, stage: Stage, look: Look, spec: SceneSpec, horizon: int) -> None:
        """Prepare what the spec asks for; nothing in fair weather."""
        self._unit = stage.unit
        rain, snow = spec.weather == "rain", spec.weather == "snow"
        self._rain = Rain(stage, look.sky[3][1], spec.amount("rain")) if rain else None
        gain = 0.95 if look.sun else 0.85
        self._snow = Snowfall(stage, "#f2f5ff", gain, spec.amount("snow")) if snow else None
        self._banks: dict[int, tuple[Plane, float, float]] = {}
        self._low: tuple[Plane, float, float] | None = None
        if spec.weather == "fog":
            body, lit = _fog_colours(look)
            city, amount = min(horizon, 1230 * stage.unit), spec.amount("fog")

            def bank(share: tuple[float, float, float, float], salt: int) -> Plane:
                high, up, down, density = share
                sort = Bank(
                    horizon - high * city,
                    up * city,
                    down * city,
                    body,
                    lit,
                    min(0.95, density * amount),
                    even=0.35,
                )
                return mist_bank(stage, sort, stage.rng(salt))

            for row, high, up, down, density, parallax, speed in _BANKS:
                self._banks[row] = bank((high, up, down, density), 410 + row), parallax, speed
            *share, parallax, speed = _WATER
            self._low = bank((share[0], share[1], share[2], share[3]), 415), parallax, speed

    @property
    def nbytes(self) -> int:
        """Memory held."""
        banks = [*self._banks.values(), *([self._low] if self._low else [])]
        falls = sum(one.nbytes for one in (self._rain, self._snow) if one)
        return falls + sum(plane.nbytes for plane, _, _ in banks)

    def before_row(self, above: Picture, index: int, t: float, camera: float) -> None:
        """Lay the fog that stands between a row and the next."""
        if index in self._banks:
            plane, parallax, speed = self._banks[index]
            plane.over(above, speed * self._unit * t + parallax * camera)

    def before_all(self, frame: Picture, t: float, camera: float) -> None:
        """Draw what is nearest."""
        if self._low:
            plane, parallax, speed = self._low
            plane.over(frame, speed * self._unit * t + parallax * camera)
        if self._rain:
            self._rain.draw(frame, t)
        if self._snow:
            self._snow.draw_far(frame, t)
            self._snow.draw_near(frame, t)


def _fog_colours(look: Look) -> tuple[str, str]:
    """Of the fog, and of its upper side, which the city's lights or the day shine on."""
    if look.sun:
        air = greyed(mix(look.sky[3][1], look.sky[5][1], 0.5), 0.35)
        return mix(air, "#ffffff", 0.10), mix(air, "#ffffff", 0.42)
    # The city lights it from within.
    body = scale(greyed(mix(look.mist, look.sky[3][1], 0.35), 0.20), 0.86)
    return body, mix(body, look.rim, 0.40)
