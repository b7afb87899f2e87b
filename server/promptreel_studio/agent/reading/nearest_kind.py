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
        votes: dict[str, int] = {}
        for tag in undrawn(reading) if groups == ("beyond",) else reading.tags(*groups):
            if tag.concept in KINDS:
                votes[tag.concept] = votes.get(tag.concept, 0) + 1
        if groups == ("shows",):
            if STARS.search(reading.text):
                votes["space"] = votes.get("space", 0) + 3
            if _CLOUDS.search(reading.text) and "clouds" in votes:
                votes["clouds"] += 2  # They are in the sky of many scenes, and all of one.
            # What was named decides; a time of day alone is a sky, which nothing indoors shows.
            among = [name for name in KINDS if name in votes or (not votes and name not in _INDOORS)]
            for tag in reading.tags("weather", "time"):
                for name in among:
                    kind = KINDS[name]
                    shown = kind.weathers if tag.group == "weather" else kind.times[:1]
                    votes[name] = votes.get(name, 0) + (
                        2 if tag.concept in shown and tag.concept != "clear" else 0
                    )
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
