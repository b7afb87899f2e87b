"""Wishes that the weather of a drawn shot shall end: "switch the rain off in the street"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import CLIP, LIGHT, OTHERS
from promptreel_studio.agent.frames.texts import english

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def cleared(bag: Bag, film: Film) -> list[str] | None:
    """ "Lose the rain on the street", "街道的雨去掉": what falls there falls no longer."""
    numbers, weather = bag.clips(), bag.one("weather")
    if len(numbers) != 1 or weather is None or weather not in film.details(numbers[0]):
        return None
    if bag.seconds() or bag.sure(*OTHERS, "neg", "percent") or not bag.has("remove", "none", "out"):
        return None
    if not bag.only(
        *CLIP, *LIGHT, "weather", "thing", "called", "remove", "none", "out", "cut", "mute", "from", "all", "swap", "joint",
    ):  # fmt: skip
        return None
    bag.used.add("thing")
    return [f"no {english('weather', str(weather))} in clip {numbers[0]}"]


RULES = (cleared,)
