"""What a scene is, as data: the part of a draft that says what to draw.

Light on purpose (pydantic only): the agent writes specs, the renderer reads them, and only the
renderer pays for the drawing libraries.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator

from promptreel_studio.scenes.kind import Kind, Season, TimeOfDay, Weather
from promptreel_studio.scenes.words.colours import Colour

CameraMove = Literal["static", "pan", "drift", "zoom"]
Direction = Literal["left", "right", "up", "down", "in", "out"]
Reveal = Literal["letters", "words"]
SIDES, TILTS, DEPTHS = ("left", "right"), ("up", "down"), ("in", "out")
_DIRECTIONS: dict[CameraMove, tuple[str, ...]] = {
    "static": (),
    "pan": (*SIDES, *TILTS),
    "drift": (*SIDES, *TILTS),
    "zoom": DEPTHS,
}
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
    """How the viewer moves; speed 1.0 is calm.

    Attributes:
        move: `pan` and `drift` go sideways, `zoom` comes nearer.
        speed: 0.0 to 3.0.
        direction: Where the camera goes, all the time: right shows what is to the right. `pan` and `drift` know left,
            right, up and down, `zoom` in and out; anything else counts as unsaid. Unsaid, the scene chooses, and a long
            pan goes to and fro.
    """

    model_config = ConfigDict(extra="allow")

    move: CameraMove = "pan"
    speed: float = Field(default=1.0, ge=0.0, le=3.0)
    direction: Direction | None = None

    @property
    def goes(self) -> Direction | None:
        """The direction, if the move knows it and there is any movement."""
        known = _DIRECTIONS[self.move] if self.speed else ()
        return self.direction if self.direction in known else None


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
        ink: Colour of those words, "#rrggbb"; None is what suits the palette.
        ground: Colour of what lies behind those words; None is what the palette has.
        reveal: What of those words comes one at a time; None is as the variant does it.
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
    ink: Colour = None
    ground: Colour = None
    reveal: Reveal | None = None
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
