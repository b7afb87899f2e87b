"""What a scene is, as data: the part of a draft that says what to draw.

Light on purpose (pydantic only): the agent writes specs, the renderer reads them, and only the
renderer pays for the drawing libraries.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator

from promptreel_studio.scenes.kind import Kind, Season, TimeOfDay, Weather

CameraMove = Literal["static", "pan", "drift", "zoom"]
MOST = 3.0
"""The most of a thing: three times the usual amount."""

_NAMES = (
    "skyline",
    "ocean",
    "village",
    "abstract",
    "aurora",
    "beach",
    "clouds",
    "cup",
    "data",
    "desert",
    "fields",
    "fireworks",
    "forest",
    "mountains",
    "room",
    "space",
    "street",
    "underwater",
    "waterfall",
    "words",
)

KINDS: dict[str, Kind] = {
    name: import_module(f"promptreel_studio.scenes.{name}.facts").FACTS for name in _NAMES
}
"""What each kind of scene really draws."""


class Camera(BaseModel):
    """How the viewer moves: `pan` and `drift` sideways, `zoom` inwards; speed 1.0 is calm."""

    model_config = ConfigDict(extra="allow")

    move: CameraMove = "pan"
    speed: float = Field(default=1.0, ge=0.0, le=3.0)


class SceneSpec(BaseModel):
    """One scene: the same spec, size and seconds always draw the same pictures.

    Attributes:
        kind: One of `KINDS`.
        time: Time of day.
        weather: Weather.
        palette: Set of colours.
        season: Season, for kinds that know one.
        variant: Way to show it, for kinds that have several.
        amounts: How much there is of a thing, beside the usual 1.0; 0 is none.
        words: Text that is itself the subject (kinetic typography).
        camera: How the viewer moves.
        seed: Of every random choice; another take is another seed.
    """

    model_config = ConfigDict(extra="allow")

    kind: str
    time: TimeOfDay
    weather: Weather = "clear"
    palette: str = "default"
    season: Season | None = None
    variant: str | None = None
    amounts: dict[str, Annotated[float, Field(ge=0.0, le=MOST)]] = Field(default_factory=dict)
    words: str = ""
    camera: Camera = Camera()
    seed: int = 1

    @field_validator("kind")
    @classmethod
    def _known(cls, kind: str) -> str:
        if kind not in KINDS:
            raise ValueError(f"There is no scene of the kind {kind!r}; there are {', '.join(KINDS)}.")
        return kind

    def amount(self, thing: str) -> float:
        """How much there is of a thing, 1.0 as usual."""
        return self.amounts.get(thing, 1.0)

    def settled(self) -> Self:
        """The spec with every choice that its kind does not offer replaced by the kind's default."""
        kind = KINDS[self.kind]
        return self.model_copy(
            update={
                "time": _offered(self.time, kind.times),
                "weather": _offered(self.weather, kind.weathers),
                "palette": _offered(self.palette, kind.palettes),
                "season": _offered(self.season, kind.seasons),
                "variant": _offered(self.variant, kind.variants),
            }
        )


def _offered(wished: str | None, offered: tuple[str, ...]) -> str | None:
    if wished in offered:
        return wished
    return offered[0] if offered else None
