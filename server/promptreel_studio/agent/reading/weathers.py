"""The weather of a scene where it is not simply named: in the name of a subject, as lying snow, or as an amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_SNOWY = re.compile(r"\bsnow(?:y|[- ](?:capped|covered|clad|topped|dusted))\b|雪山|雪峰|雪岭|积雪")
_SNOWS = re.compile(
    r"\bsnow(?:ing|fall|flakes?|storm)\b|\b(?:falling|heavy|light|more|less|some) snow\b|\bin (?:the |a )?snow\b|\bsnow (?:falls|falling)\b|blizzard"
    r"|[下飘飞落].{0,2}雪|雪花|[大小暴]雪|风雪|雪(?:很|再|更|还)?[大小]"
)


def weather_inside(reading: Reading, wish: SceneWish, details: list[Tag]) -> str | None:
    """The weather inside the name of a subject, such as "misty forest", if it can be drawn there."""
    if not wish.kinds:
        return None
    inside = [
        tag
        for tag in details
        for kind in reading.tags("kind")
        if tag.group == "weather" and kind.start <= tag.start and tag.end <= kind.end
    ]
    return next((tag.concept for tag in inside if tag.concept in KINDS[wish.kinds[0]].weathers), None)


def snow_lies(reading: Reading, wish: SceneWish) -> None:
    """ "Snowy mountains" are white; that it snows there is another thing to say."""
    lies = _SNOWY.search(reading.folded) is not None and not _SNOWS.search(reading.folded)
    if wish.kinds[:1] == ["room"] and wish.season == "winter":
        wish.weather = wish.weather or "snow"  # Behind the window.
    if wish.kinds[:1] != ["mountains"] or not (lies or wish.weather == "snow"):
        return
    wish.season = wish.season or "winter"
    if lies and wish.weather == "snow":
        wish.weather = None


def not_twice(wish: SceneWish) -> None:
    """ "More rain" in a scene that knows rain is both weather and amount; "more clouds" may be one alone."""
    for amount in wish.amounts:
        if (
            wish.weather is None
            and amount.thing in {"rain", "snow", "fog"}
            and (amount.level or amount.factor or 0) > 0.4
        ):
            wish.weather = amount.thing
