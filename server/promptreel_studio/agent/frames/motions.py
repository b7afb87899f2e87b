"""Wishes that a text shall only be there, without moving in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.texts import NOUNS, named

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def stilled(bag: Bag, film: Film) -> list[str] | None:
    """ "Remove the title's animation": the animation goes, and not the title."""
    targets = bag.texts(film)
    if not bag.has("animation_noun") or not bag.has("remove", "none", "out") or not targets:
        return None
    if not bag.only(*NOUNS, "animation_noun", "remove", "none", "out", "take", "move", "all", "cut"):
        return None
    return [f"animate {named(one)}: no animation" for one in targets]


RULES = (stilled,)
