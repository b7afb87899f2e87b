"""What a scene shows of what is named, and the kind that is nearest to words that name none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.night_sky import STARS
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_INDOORS = {"cup", "room"}
_USUAL_WEATHERS = 3
"""How many weathers of a kind, the first ones, it is thought of for where nothing else is named."""


OF_WEATHER = {"snow": "village", "rain": "street", "storm": "ocean"}
"""What a weather is shown by where nothing else is named: "a snowy day"."""
_THOUGHT_OF = 3

_CLOUDS = re.compile(r"(?<!乌)(?<!阴)(?<!多)(?:白云|云彩|云朵|浮云|流云|云)(?!雾|南|计|端|服|间)")


def undrawn(reading: Reading) -> list[Tag]:
    """What no kind draws: a butterfly is none of it, though a forest has none."""
    shown = {tag.start for tag in reading.tags("shows")}
    return [tag for tag in reading.tags("beyond") if tag.start not in shown]


def has_thing(reading: Reading, tag: Tag, kind: str) -> bool:
    """Whether a scene has something of which there can be more or less."""
    return tag.concept in KINDS[kind].amounts or is_shown(reading, tag.start, kind)


def is_shown(reading: Reading, start: int, kind: str) -> bool:
    """Whether what is named at a place is in the picture of a kind."""
    return any(tag.start == start and tag.concept == kind for tag in reading.tags("shows"))


def nearest_kind(reading: Reading) -> tuple[str | None, bool]:
    """A kind for words that name none, from what the subject is like, details, weather and time, or mood.

    Returns:
        The kind, and whether only a mood spoke for it.
    """
    for groups in (("beyond",), ("shows",), ("mood",)):
        votes = _named(reading, groups)
        if groups == ("shows",):
            _look_at_sky(reading, votes)
        weathers = {tag.concept for tag in reading.tags("weather")}
        # Of equals, one of which that weather is among the usual.
        best = max(
            votes,
            key=lambda name: (votes[name], not weathers & {*KINDS[name].weathers[_USUAL_WEATHERS:]}),
            default=None,
        )
        if best is not None and votes[best]:
            return best, groups == ("mood",)
    return None, False


def _named(reading: Reading, groups: tuple[str, ...]) -> dict[str, int]:
    """How often each kind is thought of by what is named; nothing is where that is only rain or snow, which many have."""
    votes: dict[str, int] = {}
    found = undrawn(reading) if groups == ("beyond",) else reading.tags(*groups)
    found = [tag for tag in found if tag.concept in KINDS]
    if groups == ("shows",) and all(_is_sky(reading, tag, found) for tag in found):
        return votes
    for tag in found:
        votes[tag.concept] = votes.get(tag.concept, 0) + 1
    return votes


def _is_sky(reading: Reading, tag: Tag, found: list[Tag]) -> bool:
    """Whether a thing is a weather of many kinds; raindrops are on the window of one."""
    weathers = [
        one.concept for one in reading.tags("weather") if (one.start, one.end) == (tag.start, tag.end)
    ]
    alone = sum((one.start, one.end) == (tag.start, tag.end) for one in found) == 1
    return bool(weathers) and (not alone or "snow" in weathers)


def _look_at_sky(reading: Reading, votes: dict[str, int]) -> None:
    """Let stars, clouds, the weather and the time of day have their votes."""
    if STARS.search(reading.text):
        votes["space"] = votes.get("space", 0) + 3
    if _CLOUDS.search(reading.text) and "clouds" in votes:
        votes["clouds"] += 2  # They are in the sky of many scenes, and all of one.
    # What was named decides; a time of day alone is a sky, which nothing indoors shows.
    among = [name for name in KINDS if name in votes or (not votes and name not in _INDOORS)]
    if not votes:
        for tag in reading.tags("weather"):
            if tag.concept in OF_WEATHER:
                votes[OF_WEATHER[tag.concept]] = _THOUGHT_OF
    for tag in reading.tags("weather", "time"):
        for name in among:
            kind = KINDS[name]
            shown = kind.weathers if tag.group == "weather" else kind.times[:1]
            votes[name] = votes.get(name, 0) + (2 if tag.concept in shown and tag.concept != "clear" else 0)
