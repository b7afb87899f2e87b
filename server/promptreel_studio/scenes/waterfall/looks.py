"""The colours of stone and water; the light and the leaves are the forest's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.scenes.forest.looks import GRADES, Look, look_of, times
from promptreel_studio.scenes.kit.colour import Stops, mix, scale

if TYPE_CHECKING:
    from promptreel_studio.scenes.spec import SceneSpec


@dataclass(frozen=True)
class WaterLook:
    """Everything the drawing asks for.

    Attributes:
        woods: Light, leaves and trunks.
        sky: From the top of the frame down: what is behind the cliffs.
        stone: Rock: dark, middle, lit.
        foam: White water in the light.
        clear: Falling water where it is thin.
        deep: The pool's own colour.
        tint: What the mirrored scenery is multiplied with, BGR 0..1.
        glint: Light on the waves.
        glitter: Its strength.
        spray: Colour of spray and mist.
    """

    woods: Look
    sky: Stops
    stone: tuple[str, str, str]
    foam: str
    clear: str
    deep: str
    tint: tuple[float, float, float]
    glint: str
    glitter: float
    spray: str


_DEEP = {"green": "#1c5a46", "teal": "#0f687e", "golden": "#4a6238"}
_GLITTER = {"day": 150.0, "dawn": 150.0, "sunset": 190.0, "night": 120.0}
_DIM = {"day": 1.0, "dawn": 0.85, "sunset": 0.78, "night": 0.42}


def water_look(spec: SceneSpec) -> WaterLook:
    """Compose the look; unknown names must have been replaced by defaults before."""
    woods = look_of(spec)
    hour, grade = woods.hour, GRADES[spec.palette]
    hour = replace(hour, height=min(hour.height, 0.17), high=0.35, dust=hour.dust // 2)
    woods = replace(woods, hour=hour)
    air = hour.air
    bright = mix(air[2], hour.sun, 0.35 if spec.time != "night" else 0.12)
    sky = ((0.0, mix(air[1], air[2], 0.35)), (0.14, air[2]), (0.34, bright), (0.62, air[3]), (1.0, air[4]))
    light, shade = mix(hour.lit, "#ffffff", 0.3), mix(hour.ambient, hour.lit, 0.25)
    if spec.time == "night":
        light = mix(hour.lit, "#a8c8e8", 0.4)
    dim = _DIM[spec.time] * (0.85 if spec.weather == "rain" else 1.0)
    deep = scale(times(_DEEP[spec.palette], mix("#ffffff", light, 0.5)), dim)
    return WaterLook(
        woods=woods,
        sky=sky,
        stone=(
            times(grade("#1c201f", 0.4), mix(hour.ambient, "#ffffff", 0.3)),
            times(grade("#7e7c6c", 0.5), mix(shade, "#ffffff", 0.15)),
            times(grade("#e4dcc0", 0.4), light),
        ),
        foam=mix(light, "#ffffff", 0.5 if spec.time != "night" else 0.1),
        clear=times(mix(grade("#6fa8a8", 0.8), "#9fc0c4", 0.3), mix(shade, light, 0.45)),
        deep=deep,
        tint=(0.96, 0.95, 0.84) if spec.palette != "golden" else (0.84, 0.94, 0.95),
        glint=mix(hour.sun, "#ffffff", 0.4),
        glitter=_GLITTER[spec.time] * (0.5 if spec.weather != "clear" else 1.0),
        spray=mix(mix(hour.mist, hour.sun, 0.3), light, 0.5 if spec.time != "night" else 0.2),
    )
