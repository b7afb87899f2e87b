"""Languages in which the noun is first: "clip second", "second fifth", "the seconds three"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.groups import CLIP_NOUNS
from promptreel_studio.agent.frames.item import ORDINALS, Item

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_points(items: Sequence[Item]) -> list[Item]:
    """ "Detik kelima" as second 5; "الثواني الثلاث" as three seconds."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        counted = len(found) > 1 and found[-2].senses.keys() & {"number", "single"}
        if (
            before is None
            or counted
            or "u_second" not in before.senses
            or (senses := _time(before, item)) is None
        ):
            found.append(item)
            continue
        found[-1] = Item(before.start, item.end, f"{before.text} {item.text}", senses)
    return found


def _time(unit: Item, after: Item) -> dict[str, Any] | None:
    if "u_plural" in unit.senses:
        return {"secs": after.senses["number"]} if "number" in after.senses else None
    return {"point": float(after.nth)} if after.nth is not None and after.nth > 1 else None


_OF = ("d'", "d’", "de ", "di ", "da ")
"""How what stands behind a noun begins where other words for it stand before: "scène d'ouverture"."""


def with_nouns_last(items: list[Item], *, every: bool) -> list[Item]:
    """ "Clip second" as "second clip", "2 seconds last" as "last 2 seconds"; in other languages only "scene of the opening"."""
    found = list(items)
    for place, (item, after) in enumerate(itertools.pairwise(items)):
        if not every and not (after.text.startswith(_OF) and after.senses.keys() & {"first", "last"}):
            continue
        if item.senses.keys() & {*CLIP_NOUNS, "secs"} and after.senses.keys() & ORDINALS.keys():
            found[place], found[place + 1] = after, item
    return found
