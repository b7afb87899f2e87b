"""The shape of the picture that a message names, held against what an edit has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.models import Draft

_BESIDE = ("keep_only", "stays", "undo", "redo", "quote")


def unshaped(bag: Bag, before: Draft, after: Draft) -> Iterator[str]:
    """A shape that was asked for, where something else was changed and the picture is as it was."""
    now, was = _aspect(after), _aspect(before)
    if now != was or bag.has(*_BESIDE):
        return
    for item, after_it in zip(bag.items, [*bag.items[1:], None], strict=False):
        if item.text.endswith("的") or (after_it is not None and after_it.senses.keys() & CLIP_NOUNS):
            continue  # "The vertical clip": which one.
        named = item.senses.get("aspect")
        if (
            named is not None
            and named != now
            and item.senses.keys() <= {"aspect"}
            and not item.senses.keys() & EMPTY
        ):
            yield item.text


def _aspect(draft: Draft) -> str:
    about = draft.get("m")
    return str(about.get("aspect", "")) if isinstance(about, dict) else ""
