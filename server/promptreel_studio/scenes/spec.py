"""What a scene is, as data: the part of a draft that says what to draw.

Light on purpose (pydantic only): the agent writes specs, the renderer reads them, and only the
renderer pays for the drawing libraries.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SceneKind = Literal["skyline", "ocean", "village"]
TimeOfDay = Literal["dawn", "day", "sunset", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "snow", "fog"]
CameraMove = Literal["static", "pan", "drift", "zoom"]


class Camera(BaseModel):
    """How the viewer moves: `pan` and `drift` sideways, `zoom` inwards; speed 1.0 is calm."""

    model_config = ConfigDict(extra="allow")

    move: CameraMove = "pan"
    speed: float = Field(default=1.0, ge=0.0, le=3.0)


class SceneSpec(BaseModel):
    """One scene: the same spec, size and seconds always draw the same pictures."""

    model_config = ConfigDict(extra="allow")

    kind: SceneKind
    time: TimeOfDay
    weather: Weather = "clear"
    palette: str = "default"
    camera: Camera = Camera()
    seed: int = 1


class Kind(BaseModel):
    """What one kind of scene can show; the first entry of each tuple is its default."""

    label: str
    times: tuple[TimeOfDay, ...]
    weathers: tuple[Weather, ...]
    palettes: tuple[str, ...]


KINDS: dict[str, Kind] = {
    "skyline": Kind(
        label="city skyline",
        times=("night", "sunset", "dusk"),
        weathers=("clear", "rain"),
        palettes=("neon", "amber", "teal"),
    ),
    "ocean": Kind(
        label="ocean",
        times=("sunset", "dawn", "dusk", "night", "day"),
        weathers=("clear", "cloudy"),
        palettes=("warm", "rose", "teal"),
    ),
    "village": Kind(
        label="snowy mountain village",
        times=("dusk", "night", "dawn", "day"),
        weathers=("snow", "clear"),
        palettes=("blue", "warm"),
    ),
}
"""Times, weathers and palettes each kind really draws; anything else must be refused in words, not faked."""


def choices(spec: SceneSpec, kind: Kind) -> tuple[TimeOfDay, Weather, str]:
    """Time, weather and palette of a spec, each replaced by the kind's default when the kind cannot show it."""
    return (
        spec.time if spec.time in kind.times else kind.times[0],
        spec.weather if spec.weather in kind.weathers else kind.weathers[0],
        spec.palette if spec.palette in kind.palettes else kind.palettes[0],
    )
