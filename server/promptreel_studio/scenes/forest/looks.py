"""The colours of the forest: light by the time of day, leaves by the season, a grade by the palette."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.scenes.forest.hours import HOURS, POSITIONS, SNOWAIR, SNOWLIGHT, Hour
from promptreel_studio.scenes.forest.seasons import GROWTH, Growth
from promptreel_studio.scenes.kit.colour import Stops, mix, rgb, scale

if TYPE_CHECKING:
    from promptreel_studio.scenes.spec import SceneSpec


@dataclass(frozen=True)
class Grade:
    """How a palette shifts every colour: saturation, then red, green and blue."""

    saturation: float
    gains: tuple[float, float, float]

    def __call__(self, code: str, share: float = 1.0) -> str:
        """The colour, shifted by a share of the way."""
        red, green, blue = rgb(code)
        grey = 0.3 * red + 0.59 * green + 0.11 * blue
        values = [grey + (v - grey) * self.saturation for v in (red, green, blue)]
        values = [min(255.0, max(0.0, v * g)) for v, g in zip(values, self.gains, strict=True)]
        return mix(code, "#" + "".join(f"{round(v):02x}" for v in values), share)


GRADES: dict[str, Grade] = {
    "green": Grade(1.0, (1.0, 1.0, 1.0)),
    "golden": Grade(0.95, (1.24, 0.97, 0.70)),
    "teal": Grade(0.9, (0.62, 0.98, 1.28)),
    "cold": Grade(0.45, (0.84, 0.98, 1.26)),
}


@dataclass(frozen=True)
class Look:
    """Everything the drawing asks for; see `Hour` and `Growth`."""

    sky: Stops
    hour: Hour
    growth: Growth
    mist: float
    rays: float
    flake: str
    snowy: bool


def look_of(spec: SceneSpec) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before."""
    hour, grade = HOURS[spec.time], GRADES[spec.palette]
    snowy = spec.weather == "snow" or spec.season == "winter"
    growth = GROWTH["winter" if snowy else spec.season or "summer"]
    air, mist, rays = hour.air, 0.42, 1.0
    if snowy:
        air = tuple(mix(c, s, 0.8) for c, s in zip(air, SNOWAIR[spec.time], strict=True))
        hour = replace(hour, mist=mix(hour.mist, air[2], 0.6), bark=_less_green(hour.bark))
        hour = replace(
            hour,
            ambient=mix(hour.ambient, SNOWLIGHT[spec.time][0], 0.7),
            lit=mix(hour.lit, SNOWLIGHT[spec.time][1], 0.6),
        )
        hour = replace(hour, sun=mix(hour.sun, SNOWLIGHT[spec.time][1], 0.5))
        rays = 0.6
    if growth.fallen > 0.5 and spec.time in ("day", "dawn"):
        air = tuple(
            mix(c, a, 0.55)
            for c, a in zip(air, ("#6a4a2c", "#c8924c", "#f6d48c", "#d89a50", "#6e4424"), strict=True)
        )
        hour = replace(hour, mist=mix(hour.mist, "#ffdca4", 0.6))
    if spec.weather == "fog":
        grey = mix(air[2], "#c8d0cc" if spec.time != "night" else "#40586a", 0.45)
        air = tuple(mix(c, grey, 0.55) for c in air)
        hour = replace(hour, glow=hour.glow * 0.55, veil=hour.veil * 1.75, dust=hour.dust // 3)
        hour = replace(hour, mist=mix(hour.mist, grey, 0.5))
        mist, rays = 0.95, 0.40
    elif spec.weather == "rain":
        grey = "#6f7f80" if spec.time != "night" else "#1c303c"
        air = tuple(mix(c, grey, 0.50) for c in air)
        hour = replace(hour, glow=hour.glow * 0.35, dust=0, lit=mix(hour.lit, "#a8b4b0", 0.6))
        hour = replace(hour, mist=mix(hour.mist, grey, 0.6), ambient=scale(hour.ambient, 0.9))
        mist, rays = 0.60, 0.12
    elif spec.weather == "snow":
        hour = replace(hour, glow=hour.glow * 0.7, dust=0)
        mist, rays = 0.55, 0.45
    hour = replace(
        hour,
        air=tuple(grade(c) for c in air),
        sun=grade(hour.sun, 0.45),
        ambient=grade(hour.ambient, 0.6),
        lit=grade(hour.lit, 0.6),
        mist=grade(hour.mist, 0.7),
        bark=(grade(hour.bark[0]), grade(hour.bark[1]), grade(hour.bark[2], 0.6)),
    )
    growth = _in_light(growth, hour, grade)
    return Look(
        sky=tuple(zip(POSITIONS, hour.air, strict=True)),
        hour=hour,
        growth=growth,
        mist=mist,
        rays=hour.beams * rays,
        flake=mix("#f4f8ff", hour.sun, 0.25),
        snowy=snowy,
    )


def _less_green(bark: tuple[str, str, str]) -> tuple[str, str, str]:
    return mix(bark[0], "#1a1c22", 0.5), mix(bark[1], "#3c3c42", 0.5), mix(bark[2], "#e8eef6", 0.4)


def times(code: str, light: str) -> str:
    """A surface in a light."""
    return "#" + "".join(f"{a * b // 255:02x}" for a, b in zip(rgb(code), rgb(light), strict=True))


def _in_light(growth: Growth, hour: Hour, grade: Grade) -> Growth:
    """The season's colours as they look at this hour."""

    def shade(code: str, share: float) -> str:
        return times(grade(code), mix(hour.ambient, hour.lit, share))

    leaves = tuple(shade(c, s) for c, s in zip(growth.leaves, (0.0, 0.15, 0.6, 1.0), strict=True))
    return replace(
        growth,
        leaves=leaves,
        floor=(shade(growth.floor[0], 0.0), shade(growth.floor[1], 0.7)),
        ferns=(shade(growth.ferns[0], 0.0), shade(growth.ferns[1], 0.7)),
        falling=tuple(shade(c, 0.8) for c in growth.falling),
        blossom=shade(growth.blossom, 0.9) if growth.blossom else "",
    )
