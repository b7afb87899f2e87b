"""Wishes for how fast clips are, and for clips that run backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import CLIPS, NOT_ADDING, OTHERS
from promptreel_studio.agent.frames.shots import targets
from promptreel_studio.agent.frames.times import OF_SPEED

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_NOT_PACED = (
    *(one for one in OTHERS if one != "percent"), "zoom_in", "pan", "neg", "length_noun", "lengthen",
)  # fmt: skip
_PLAYED = frozenset({"play", "plays", "run", "runs", "playing", "played", "播放", "放", "播"})
"""Beside these "the other way round" is not the order of clips."""


def paced(bag: Bag, film: Film) -> list[str] | None:
    """ "The dog in slow motion", "clip 1 at double speed"."""
    numbers = targets(bag, film)
    if not numbers or bag.seconds() or bag.sure(*_NOT_PACED):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "half", "double", "factor", "percent", "speed_noun", "slower", "faster", "speed", "slowly", "number",
        "length_noun", "shorten", "until", "stays", "u_factor",
        *(("stronger", "weaker", "louder", "quieter") if bag.has("double", "half", "factor") else ()),
    ):  # fmt: skip
        return None
    factor = _factor(bag)
    if factor is None or (len(numbers) == len(film.names) and not bag.has("all")):
        return None
    if len(numbers) == len(film.names) and not bag.clips():
        return [f"play the whole video at {factor:g}x speed"]
    return [f"play clip {number} at {factor:g}x speed" for number in numbers]


def _factor(bag: Bag) -> float | None:
    factors, percents = bag.all("factor"), bag.all("percent")
    if not factors and not percents and (number := _bare_factor(bag)) is not None:
        return number
    if len(factors) + len(percents) + bag.sure("half", "double") > 1:
        return None
    if factors:
        slow = bag.has("slower") and factors[0] > 1
        return 1 / factors[0] if slow else factors[0]
    if percents:
        return percents[0] / 100 if bag.has("speed_noun", "slower") else None
    paced_so = bag.has("speed_noun", "slower", "faster", "speed") or any(
        item.senses.keys() & {"half", "double"} and OF_SPEED.search(item.text) for item in bag.items
    )
    if bag.has("half") and not bag.has("double") and paced_so:
        return 0.5
    if bag.has("double") and not bag.has("half") and paced_so:
        return 0.5 if bag.has("slower") and not bag.has("faster", "speed_noun") else 2.0
    sure = any(
        "slow_motion" in item.senses
        or item.text.replace("-", " ").endswith(("slow motion", "slow mo", "slowmo", "慢动作", "慢镜头"))
        for item in bag.items
    )
    return 0.5 if sure else None


_SLOWEST, _FASTEST = 0.1, 16.0


def _bare_factor(bag: Bag) -> float | None:
    """ "Run it at 1.5": a number with a decimal behind a word for playing."""
    number = bag.one("number")
    played = any(item.text in _PLAYED for item in bag.items) or bag.has("speed_noun", "faster", "slower")
    said = any("number" in item.senses and "." in item.text for item in bag.items)
    fits = isinstance(number, float) and _SLOWEST <= number <= _FASTEST
    return number if fits and said and played and not bag.has("half", "double") else None


def backwards(bag: Bag, _film: Film) -> list[str] | None:
    """ "The dog backwards"."""
    if bag.has("both", "number"):
        return None
    numbers = bag.clips()
    if len(numbers) != 1 or bag.seconds() or bag.sure(*OTHERS, "neg") or not bag.has("reverse", "turned"):
        return None
    if not bag.has("reverse") and not bag.says(_PLAYED):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "reverse", "turned", "swap", "from", "until", "to_end", "to_start", "order", "length_noun",
    ):  # fmt: skip
        return None
    return [f"play clip {numbers[0]} backwards"]


RULES = (
    paced,
    backwards,
)
