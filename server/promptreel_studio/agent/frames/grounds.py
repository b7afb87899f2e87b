"""Parts of a message that only give a ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.pauses import GROUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_TOLD = frozenset({"quote", "secs", "point", "number", "percent", "factor", "asset", "aspect"})


def is_ground(part: str, items: Sequence[Item], timed: bool) -> bool:
    """Whether a part says why, or when something is over whose time the parts before it tell."""
    hit = GROUND.match(part)
    if hit is None or (hit["after"] and not timed):
        return False
    return not any(item.senses.keys() & _TOLD for item in items)
