"""New scenes that are told in several words: "outer space with a ringed planet", "a coral reef under the sea"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.naming import scene_in_english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_JOINTS = frozenset({*EMPTY, "becomes", "little", "single", "between"})
_MOST_BETWEEN = 3


def with_scenes_joined(items: Sequence[Item]) -> None:
    """Let the more telling of two words for one scene stand for both; what is told within it is said by it."""
    for place, item in enumerate(items[2:], 2):
        first, joint = items[place - 2].senses, items[place - 1]
        if (
            "scene" in first
            and "named" not in first
            and joint.text == "with"
            and item.senses.keys() == {"thing"}
        ):
            item.senses = joint.senses = {"filler": True}  # "A cup with steam".
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


_ANOTHER = frozenset({"a", "an", "some", "another", "one", "一段", "一个", "一片", "一条", "一座"})
_WHERE = frozenset({"before", "after", "between", "to_end", "to_start"})


def with_new_ones(items: Sequence[Item], film: Film) -> None:
    """ "A wheat field after the river", beside flowers that are fields too: what is added is a new one of its kind."""
    adds = any("add" in item.senses and not item.senses.keys() & {"weak", "replace"} for item in items)
    places = [place for place, item in enumerate(items) if "named" in item.senses]
    beside = any(item.senses.keys() & _WHERE and not item.senses.keys() & EMPTY for item in items)
    replaces = any("replace" in item.senses and not item.senses.keys() & EMPTY for item in items)
    if adds and _each_with_its_length(items):
        for place in places:
            _make_new(items[place])
        return
    if len(places) < 2 or not ((adds and beside) or replaces):
        return
    fresh = [place for place in places if _is_new(items, place, film, counted=adds and not replaces)]
    if len(fresh) == 1:
        _make_new(items[fresh[0]])


def _make_new(item: Item) -> None:
    del item.senses["named"]
    item.senses["scene"] = item.text if item.text.isascii() else scene_in_english(item)


def _each_with_its_length(items: Sequence[Item]) -> bool:
    """ "At the end waves for 3 seconds, then a desert for 4": several that can be drawn, each as long as told."""
    drawn = [item for item in items if item.senses.keys() & {"named", "scene"}]
    kinds = [kind for kind, _ in itertools.groupby(item.senses.get("kind") for item in drawn)]
    lengths = [item for item in items if "u_second" in item.senses]
    at_an_end = any(
        item.senses.keys() & {"to_end", "to_start", "append"} and not item.senses.keys() & EMPTY
        for item in items
    )
    beside = any("after" in item.senses and not item.senses.keys() & EMPTY for item in items)
    return len(kinds) == len(lengths) > 1 and None not in kinds and at_an_end and not beside


def _is_new(items: Sequence[Item], place: int, film: Film, *, counted: bool) -> bool:
    said = items[place].senses
    if "kind" not in said or any(film.types[number - 1] != "drawn" for number in said["named"]):
        return False
    other = "variant" in said and not any(str(said["variant"]) in film.details(one) for one in said["named"])
    before = next(
        (one for one in reversed(items[:place]) if "palette" not in one.senses and one.text != "的"), None
    )
    counted = (
        counted
        and before is not None
        and (
            before.text in _ANOTHER
            or ("add" in before.senses and before.text.endswith(("段", "个", "片", "条")))
        )
    )
    return counted or other
