"""What shall be, said beside what shall not be: "night instead of sunset"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_VALUES = frozenset({"season", "weather", "time", "style", "style_near", "colour", "position", "font"})
_CONTRASTED = frozenset({"position", "colour", "style", "size", "aspect", "time", "season", "font"})
_KEPT = frozenset({"clips", "named", "old", "quote", "asset"})


def unlike(items: Sequence[Item]) -> list[Item]:
    """ "Night and no sunset": the value that shall not be says nothing more."""
    found = list(items)
    for place, item in enumerate(found):
        for name, near in (("not_before", place - 1), ("not_after", place + 1)):
            if name not in item.senses:
                continue
            item.senses.pop(name)
            if (
                0 <= near < len(found)
                and found[near].senses.keys() & _VALUES
                and not found[near].senses.keys() & _KEPT
            ):
                found[near].senses = {"filler": True}
                item.senses = {"filler": True, "replace": True}
            elif not item.senses:
                item.senses = {"replace": True}
    return found


def without_rejected(items: list[Item]) -> list[Item]:
    """ "On the right, not on the left", "until 5 seconds instead of 3": what it is not says nothing."""
    for item, after in itertools.pairwise(items):
        if "rather_than" in item.senses and after.senses.keys() & _CONTRASTED:
            item.senses = after.senses = {"filler": True}
        if item.text.startswith("instead") and "number" in after.senses:
            after.senses = {"filler": True}
    return items
