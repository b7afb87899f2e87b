"""What shall be, said beside what shall not be: "night instead of sunset"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_VALUES = frozenset({"season", "weather", "time", "style", "style_near", "colour", "position", "font"})
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
