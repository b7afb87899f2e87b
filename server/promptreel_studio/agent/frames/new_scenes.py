"""New scenes that are told in several words: "outer space with a ringed planet", "a coral reef under the sea"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_JOINTS = frozenset({*EMPTY, "becomes", "little", "single", "between"})
_MOST_BETWEEN = 3


def with_scenes_joined(items: Sequence[Item]) -> None:
    """Let the more telling of two words for one scene stand for both; what is told within it is said by it."""
    said = [
        place for place, item in enumerate(items) if "scene" in item.senses and "named" not in item.senses
    ]
    for low, high in itertools.pairwise(said):
        first, second = items[low].senses, items[high].senses
        between = items[low + 1 : high]
        if len(between) > _MOST_BETWEEN or first.get("kind") != second.get("kind") or "kind" not in first:
            continue
        if any(not one.senses or one.senses.keys() - _JOINTS for one in between):
            continue
        versions = [one["variant"] for one in (first, second) if "variant" in one]
        if len({*map(str, versions)}) > 1:
            continue
        for one in (items[high if "variant" in first else low], *between):
            one.senses = {"filler": True}
