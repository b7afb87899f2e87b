"""Wishes for what is cut out of the middle of a clip, and for clips that are split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import CLIPS, NOT_ADDING, OTHERS
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def cut_out(bag: Bag, _film: Film) -> list[str] | None:
    """ "Cut 0:03 to 0:05 out of surf.mp4"."""
    said, numbers = bag.seconds(), bag.clips()
    if len(said) != 2 or len(numbers) != 1 or said[0] >= said[1] or bag.sure(*OTHERS, "first", "last"):
        return None
    if not bag.has("cut", "remove", "out") or not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "point", "number", "from", "until", "between", "cut", "remove", "none", "out", "add",
    ):  # fmt: skip
        return None
    return [f"cut {said[0]:g} seconds to {said[1]:g} seconds out of clip {numbers[0]}"]


def split(bag: Bag, _film: Film) -> list[str] | None:
    """ "Split dog.mov after 2 seconds"."""
    said, numbers = bag.seconds(), bag.clips()
    if len(said) != 1 or len(numbers) != 1 or bag.sure(*OTHERS, "last") or not _splits(bag):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "split", "secs", "point", "after", "from", "to_start", "until", "into", "number", "single", "between",
    ):  # fmt: skip
        return None
    return [f"split clip {numbers[0]} {spoken(said[0])} in"]


def _splits(bag: Bag) -> bool:
    sure = bag.has("split", but=("cut",))
    return sure or (bag.has("split") and bag.has("after", "at"))


RULES = (
    cut_out,
    split,
)
