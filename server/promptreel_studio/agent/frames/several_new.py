"""Several new shots at one end of the film: "two more at the end: waves for 3 seconds, then a forest for 4"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP, LIGHT
from promptreel_studio.agent.frames.shots import scene_said
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_PARTS = frozenset({"then", "and", "secs", "after_itself"})
_OF_SCENES = frozenset({"time", "season", "weather", "palette"})
_NEVER = (
    "title", "caption", "music", "quote", "old", "percent", "logo", "voice", "neg", "named", "clips", "point", "before_strict",
)  # fmt: skip


def joined_in_turn(bag: Bag, _film: Film) -> list[str] | None:
    """As many commands as new shots are told, each with its own length, or with one for each of them."""
    places = [place for place, item in enumerate(bag.items) if item.senses.keys() & {"scene", "asset"}]
    if len(places) < len("ab") or bag.sure(*_NEVER) or bag.clips() or not bag.has("add", "append"):
        return None
    if not bag.only(
        *CLIP, *LIGHT, *_OF_SCENES, *_PARTS, "asset", "scene", "length_noun", "to_start", "to_end", "last", "first", "place_noun",
        "into", "from", "until", "all", "append", "becomes", "single", "stronger", "again", "number", "between", "after", "before",
        "add", "by", "after_itself",
    ):  # fmt: skip
        return None
    ends = bag.has("to_end", "append", but=("to_start",))
    begins = bag.has("to_start", but=("to_end", *EMPTY))
    lengths = [float(item.senses["secs"]) for item in bag.items if "secs" in item.senses]
    each = len(lengths) == 1 and bag.has("all")
    if ends == begins or not (not lengths or each or len(lengths) == len(places)):
        return None
    shots = [_shot(bag, part) for part in _parted(bag.items, places)]
    bag.used |= {*_OF_SCENES, "scene", "asset", "secs", "kind", "variant", "number", "thing", "file_word"}
    if None in shots:
        return None
    longs = lengths * len(places) if each else lengths or [0.0] * len(places)
    where = "at the end" if ends else "at the beginning"
    said = [
        f"add {shot} for {spoken(long)} {where}" if long else f"add {shot} {where}"
        for shot, long in zip(shots, longs, strict=True)
    ]
    return said if ends else said[::-1]


def _parted(items: list[Item], places: list[int]) -> list[list[Item]]:
    """The words of each shot: what stands between two belongs to the first up to the word that parts them."""
    found: list[list[Item]] = []
    begin = 0
    for here, after in zip(places, [*places[1:], len(items)], strict=True):
        between = range(here + 1, after)
        end = next((place + 1 for place in between if items[place].senses.keys() & _PARTS), after)
        found.append(items[begin : len(items) if after == len(items) else end])
        begin = end
    return found


def _shot(bag: Bag, items: list[Item]) -> str | None:
    """What a command calls one of them; None where it cannot be shown."""
    own = replace(bag, items=items, used=set(), about={})
    asset = own.one("asset")
    if asset is not None:
        return asset.filename if asset.file_type == "image" else None
    return scene_said(own) if own.one("scene") is not None else None


RULES = (joined_in_turn,)
