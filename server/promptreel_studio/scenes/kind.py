"""What one kind of scene can show, as data; each kind's facts lie in `scenes/<kind>/facts.py`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

TimeOfDay = Literal["dawn", "day", "sunset", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "snow", "fog", "storm"]
Season = Literal["spring", "summer", "autumn", "winter"]


class Kind(BaseModel):
    """Everything that a kind really draws; anything else must be refused in words, not faked.

    The first entry of a tuple is the kind's default; an empty tuple means that the kind knows no such choice.

    Attributes:
        music: The style that suits it.
        times: Times of day. Kinds without a sky take "day" for a light look and "night" for a dark one.
        weathers: Weathers.
        palettes: Sets of colours.
        seasons: Seasons.
        variants: Ways to show it that differ in more than light, such as a planet or a nebula.
        amounts: Things of which there can be more or less, such as snow.
        slides: Whether a pan to a side moves the finished picture beside its parts: they are too far away, or move too
            much by themselves, to show it alone.
        room: How much larger than the frame a camera that was told where to go may show the picture: less where
            something stands near the edges that must not be cut.
        includes: Subjects of other kinds that are in its picture as well, such as the water below fireworks.
    """

    music: str
    times: tuple[TimeOfDay, ...]
    weathers: tuple[Weather, ...] = ("clear",)
    palettes: tuple[str, ...]
    seasons: tuple[Season, ...] = ()
    variants: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    slides: bool = False
    room: float = 0.16
    includes: tuple[str, ...] = ()
