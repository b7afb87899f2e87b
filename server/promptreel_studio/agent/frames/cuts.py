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
    if bag.has("down_to") or not bag.has("cut", "remove", "out") or not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "point", "number", "from", "until", "between", "cut", "remove", "none", "out", "add",
    ):  # fmt: skip
        return None
    return [f"cut {said[0]:g} seconds to {said[1]:g} seconds out of clip {numbers[0]}"]


def middle_out(bag: Bag, _film: Film) -> list[str] | None:
    """ "Take the middle two seconds out of surf.mp4", "keep only the middle 4 seconds of it"."""
    said, numbers = bag.seconds(), bag.clips()
    if len(said) != 1 or len(numbers) != 1 or not bag.has("middle_one") or bag.all("point"):
        return None
    bag.used.add("position")
    if bag.sure(*OTHERS, "first", "last", "split") or not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "middle_one", "cut", "remove", "out", "keep_only", "from", "into", "length_noun", "stays",
    ):  # fmt: skip
        return None
    goes = bag.has("cut", but=("keep_only",)) or bag.has("remove", "out")
    keeps = bag.has("keep_only", but=("cut",)) and not goes
    if keeps:
        return [f"keep only the middle {spoken(said[0])} of clip {numbers[0]}"]
    return [f"cut the middle {spoken(said[0])} out of clip {numbers[0]}"] if goes else None


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
    middle_out,
    split,
)
