"""Wishes that say by how much a look changes: "30% more saturation on the dog", "the beach 15% darker"; and palettes of scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.amounts import having
from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.shots import in_pieces, targets
from promptreel_studio.agent.frames.texts import english

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_CLIP = ("clips", "clip", "photo", "named", "it", "all", "film")
_WAYS = ("stronger", "weaker", "louder", "quieter", "bigger", "smaller", "little", "much")
_LOOKS = (
    "contrast",
    "saturation",
    "brighter",
    "darker",
    "bright_noun",
    "warmer",
    "cooler",
    "filter",
    "colour_noun",
    "palette",
)
_OF = {
    "contrast": ("contrast", 0), "saturation": ("saturation", 0), "vivid": ("saturation", 1), "dull": ("saturation", -1),
    "brighter": ("brightness", 1), "darker": ("brightness", -1), "brightness": ("brightness", 0), "bright_noun": ("brightness", 0),
    "warmer": ("warmth", 1), "warm": ("warmth", 1), "cooler": ("warmth", -1), "cold": ("warmth", -1), "warmth": ("warmth", 0),
}  # fmt: skip
_SHOWN = {"lines": "data", "buildings": "skyline", "stars": "space", "planet": "space", "waves": "ocean"}
"""In which scenes things are that have no amount."""
_OTHERS = tuple(one for one in NOT_CLIPS if one != "percent")


def shared(bag: Bag, film: Film) -> list[str] | None:
    """ "30% more contrast on clip 2", "bump the colours of the dog up 30%"."""
    share = bag.one("share")
    percent = float(share) if share is not None and not bag.has("percent") else bag.one("percent")
    everything = [*range(1, len(film.names) + 1)]
    numbers = targets(bag, film) or in_pieces(bag, film) or (everything if bag.sure("film") else [])
    looks = {*map(str, bag.all("filter"))}  # "Black and white, 50% brighter" is two wishes.
    others = looks - {*_OF} or bag.sure(*_OTHERS, "camera", "neg", "secs", "point", "opacity")
    if percent is None or not numbers or others:
        return None
    taken = bag.has("out", "cut", "remove", "from")
    if not bag.only(
        *_CLIP, *LIGHT, *_WAYS, *_LOOKS, "percent", "share", "until", "stays", *(("out", "cut", "remove", "from", "from_file") if taken else ())
    ):  # fmt: skip
        return None
    said = {_OF[one] for one in looks}
    said |= {_OF[name] for name in _LOOKS if name in _OF and bag.has(name)}
    tone = all("colour_noun" in item.senses for item in bag.items if "saturation" in item.senses)
    if tone and not taken and {what for what, _ in said} > {"saturation"}:
        said = {one for one in said if one != ("saturation", 0)}  # "The colours 20% warmer".
    whats, ways = {what for what, _ in said}, {way for _, way in said if way}
    if len(whats) != 1 or len(ways) > 1:
        return None
    up, down = bag.has("stronger", "louder", "bigger"), bag.has("weaker", "quieter", "smaller")
    down = down or (not up and taken)  # "Take a third of the colour out of it".
    if ways and (up or down):
        up, down = (up != down and up), False  # "20% less warm" turns round; "much warmer" does not.
        if not up and bag.has("weaker", "quieter"):
            return None
    way = next(iter(ways), 0) or (0 if up == down else 1 if up else -1)
    if not way and not bag.has("until"):
        way = 1 if not (up or down) else 0
    if not way:
        return None
    what, sign = whats.pop(), "+" if way > 0 else "-"
    bag.used |= {"palette", "filter"}
    if len(numbers) == len(everything) and not bag.clips():
        return [f"{what} of all clips {sign}{percent:g}%"]
    return [f"{what} of clip {number} {sign}{percent:g}%" for number in numbers]


def coloured(bag: Bag, film: Film) -> list[str] | None:
    """ "The aurora more purple", "make the lines green": the palette of a drawn shot."""
    if bag.clips() and any(
        "thing" in item.senses and not item.senses.keys() & {"clips", "palette", "filler"}
        for item in bag.items
    ):
        return None  # "More stars, and colder": two wishes.
    numbers, palette = bag.clips(), bag.one("palette")
    if not numbers and (thing := bag.one("thing")) is not None:
        numbers = having(str(thing), film) or film.clips_called(_SHOWN.get(str(thing), ""))
    if len(numbers) != 1 or palette is None or film.types[numbers[0] - 1] != "drawn":
        return None
    if bag.has("cooler", "warmer", but=EMPTY):
        return None  # "A colder look" is a filter.
    if bag.sure(*NOT_CLIPS, "camera", "neg", "secs", "point", "scene", "filter", "warmer", "cooler"):
        return None
    if not bag.only(
        *_CLIP, *LIGHT, "palette", "colour", "colour_noun", "saturation", "stronger", "little", "much", "thing", "until", "tinted",
        "kind", "time",
    ):  # fmt: skip
        return None
    if film.kinds[numbers[0] - 1] == "words" or not any(
        "palette" in item.senses and not item.senses.keys() & {"clips", *EMPTY} for item in bag.items
    ):
        return None
    bag.used |= {"colour", "thing", "kind", "time"}
    for item in bag.items:
        if "thing" in item.senses and not bag.clips():
            item.senses["clips"] = (numbers[0],)  # What the wish goes on about.
    return [f"{english('palette', str(palette))} colours in clip {numbers[0]}"]


def in_colour(bag: Bag, film: Film) -> list[str] | None:
    """ "Colour back", "pull the colours back": of what is black and white."""
    numbers = bag.clips() or film.mono
    if (
        not film.mono
        or not {*numbers} <= {*film.mono}
        or not bag.has("back", "again")
        or not bag.has("colour_noun", "saturation")
    ):
        return None
    if bag.seconds() or bag.sure(*NOT_CLIPS, "colour", "palette", "neg", "weaker", "stronger"):
        return None
    if not bag.only(
        *_CLIP,
        *LIGHT,
        "colour_noun",
        "saturation",
        "back",
        "again",
        "filter",
        *(("remove",) if bag.says({"pull"}) else ()),
    ):
        return None
    bag.used.add("filter")
    for item in bag.items:
        if "back" in item.senses and not bag.clips():
            item.senses = {**item.senses, "clips": tuple(numbers)}  # What the message goes on about.
    return [". ".join(f"clip {number} in colour again" for number in numbers)]


RULES = (in_colour, shared, coloured)
