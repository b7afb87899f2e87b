"""Wishes for how much there is of what a scene shows: "more fish", "the waves calmer", "a smaller fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.texts import english
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_MORE = ("stronger", "bigger", "louder")
_LESS = ("weaker", "smaller", "quieter")
_MEANT = ("thing", "weather", "kind", "variant", "scene", "clips", "clip", "named", "it", "much", "little")
_WEATHERS = frozenset({"rain", "snow", "fog"})


def amounted(bag: Bag, film: Film) -> list[str] | None:
    """More or less of a thing in the shot that is named, or in the only one that can have it."""
    thing = bag.one("thing")
    if thing is None or bag.sure(*NOT_CLIPS, "camera", "neg", "filter", "secs", "point", "factor", "speed"):
        return None
    if not bag.only(*_MEANT, *_MORE, *_LESS, *LIGHT, "slower", "becomes"):
        return None
    said = [item.senses.keys() for item in bag.items if not item.senses.keys() & {"filler", "weak"}]
    more, less = any(one & {*_MORE} for one in said), any(one & {*_LESS} for one in said)
    if more == less or (bag.has("slower") and not less):
        return None
    able = having(str(thing), film)
    numbers = [number for number in bag.clips() if number in able] if bag.clips() else able
    bag.used |= {"kind", "variant", "scene", "weather", "named"}
    if len(numbers) != 1 or (bag.clips() and bag.clips() != numbers):
        return None
    far = "much " if bag.has("much") else "a bit " if bag.has("little") else ""
    return [f"{far}{'more' if more else 'less'} {english('thing', str(thing))} in clip {numbers[0]}"]


def having(thing: str, film: Film) -> list[int]:
    """Clips that can have more or less of it: of weather, where it is seen already."""
    return [
        number
        for number, kind in enumerate(film.kinds, 1)
        if kind in KINDS
        and thing in KINDS[kind].amounts
        and (thing not in _WEATHERS or thing in film.details(number))
    ]


RULES = (amounted,)
