"""How long a clip is to be, and that its speed is to stay: "20 seconds, but don't slow it down"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_NOT = frozenset({"none", "neg", "except"})
_PACE = frozenset({"slower", "faster"})
_LENGTHS = frozenset({"secs", "point", "u_second", "length_noun", "lengthen", "shorten"})
_NUMBERED = frozenset({"factor", "percent", "half", "double"})
_LIGHT = frozenset({"it", "becomes", "move", "take", "replace", "clip", "while", "at"})
_PARTICLES = frozenset({"down", "up", "ab", "play", "playing"})
_FAR = 4


def with_speed_kept(items: Sequence[Item]) -> None:
    """Pass over what only says that the speed stays, beside a length: a longer clip shows more, and is no slower."""
    lasting = any(one.senses.keys() & _LENGTHS for one in items)
    if not lasting or any(one.senses.keys() & _NUMBERED for one in items):
        return
    for place, item in enumerate(items):
        end = _end(items, place)
        if end is None:
            continue
        for one in items[place : end + 1]:
            one.senses = {"filler": True}
        for one in (*items[max(place - 1, 0) : place], *items[end + 1 : end + 3]):
            if one.senses.keys() <= {"it", "weak"} or one.text in _PARTICLES:
                one.senses = {"filler": True}
        item.senses = {"filler": True}


def _end(items: Sequence[Item], place: int) -> int | None:
    """Where it ends that begins at a place; None where nothing such does."""
    first = items[place].senses.keys()
    for p in range(place + 1, min(place + 1 + _FAR, len(items))):
        here = items[p].senses.keys()
        if first & _NOT and here & {*_PACE, "speed_noun"}:
            return p
        if ("stays" in first and "speed_noun" in here) or ("speed_noun" in first and here & {"stays", *_NOT}):
            return p
        if here and not here & {*EMPTY, *_LIGHT}:
            return None
    return None
