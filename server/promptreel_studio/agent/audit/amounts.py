"""More or less of something that is drawn, as a message names it, held against what an edit has changed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.item import Item
    from promptreel_studio.agent.models import Draft

_MORE = ("stronger", "weaker")
_ELSE = (
    "add",
    "remove",
    "none",
    "replace",
    "undo",
    "redo",
    "quote",
    "neg",
    "keep_only",
    "stays",
    "copy",
    "asset",
)


def left_as_many(bag: Bag, before: Draft, after: Draft) -> Iterator[str]:
    """A thing of which there was to be more or less, where something else was changed and there is as much of it.

    Args:
        bag: The words of the message.
        before: The draft as it was.
        after: The draft as it would be.
    """
    if bag.has(*_ELSE, but=(*_MORE, "becomes")) or _drawn(before) != _drawn(after):
        return
    for item, near in [*pairwise(bag.items), *((after_it, item) for item, after_it in pairwise(bag.items))]:
        if (
            _is_thing(item)
            and near.senses.keys() & {*_MORE}
            and not near.senses.keys() & {"bigger", "smaller", "clips", "louder", "quieter"}
        ):
            yield item.text
            return


def drawn_instead(bag: Bag, before: Draft, after: Draft) -> Iterator[str]:
    """A thing of which there was to be more or less, where another scene is drawn that has it: "the fire stronger" without a fire.

    Args:
        bag: The words of the message.
        before: The draft as it was.
        after: The draft as it would be.
    """
    if bag.has(*_ELSE, "becomes", but=(*_MORE, "filler")) or not bag.has(*_MORE):
        return
    old, new = ([scene.get("kind") if scene else None for scene in _drawn(one)] for one in (before, after))
    if len(old) == len(new) and old != new:
        yield from (item.text for item in bag.items if _is_thing(item))


def _is_thing(item: Item) -> bool:
    return "thing" in item.senses and item.senses.keys() <= {
        "thing",
        "clips",
        "kind",
        "named",
        "variant",
        "scene",
    }


def _drawn(draft: Draft) -> list[Any]:
    """What is drawn, with how much of it there is."""
    return [clip.get("scene") for clip in drafts.clips(draft)]
