"""Wishes for what is cut out of the middle of a clip, and for clips that are split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIPS, NOT_ADDING, OTHERS
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item


def cut_out(bag: Bag, _film: Film) -> list[str] | None:
    """ "Cut 0:03 to 0:05 out of surf.mp4"."""
    said, numbers = bag.seconds(), bag.clips()
    if len(said) != 2 or len(numbers) != 1 or said[0] >= said[1] or bag.sure(*OTHERS, "first", "last"):
        return None
    if bag.has("down_to") or not bag.has("cut", "remove", "out") or not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "point", "number", "from", "until", "between", "cut", "remove", "none", "out", "add",
        "place_noun",
    ):  # fmt: skip
        return None
    return [f"cut {said[0]:g} seconds to {said[1]:g} seconds out of clip {numbers[0]}"]


def end_out(bag: Bag, _film: Film) -> list[str] | None:
    """ "The first three seconds are just my thumb. Bin them"."""
    end = bag.about.get("end_of")
    if end is None or bag.seconds() or bag.clips() or bag.sure(*OTHERS, "neg") or not bag.has("it"):
        return None
    if not bag.has("cut", "remove", "out") or not bag.only(
        *NOT_ADDING, "it", "cut", "remove", "out", "clip", "all"
    ):
        return None
    side, long, number = end
    return [f"cut the {side} {spoken(long)} off clip {number}"]


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


_AND = frozenset({"and", "和", "与", "跟", "以及", "还有"})


def two_parts(bag: Bag, _film: Film) -> list[str] | None:
    """ "Keep the first three seconds of the surf and the last two of the pier": a part of each of two clips."""
    if (
        len(bag.clips()) != 2
        or len(bag.all("secs")) > 2
        or bag.all("point")
        or bag.sure(*OTHERS, "split", "neg")
    ):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "first", "last", "to_start", "to_end", "cut", "remove", "out", "keep_only", "until", "and", "stays",
        "shorten", "from", "length_noun", "between",
    ):  # fmt: skip
        return None
    joint = next(
        (place for place, item in enumerate(bag.items) if "and" in item.senses or item.text in _AND), 0
    )
    parts = [part for part in (_part(bag.items[:joint]), _part(bag.items[joint:])) if part]
    goes = bag.has("cut", but=("keep_only",)) or bag.has("remove", "out", but=("keep_only",))
    keeps = (
        bag.has("keep_only", but=("cut",)) or bag.has("stays") or bag.has("until", but=EMPTY) or _each_to(bag)
    )
    goes = goes or (not keeps and bag.says({"cut", "trim", "chop", "crop", "snip", "剪"}))
    if len(parts) != 2 or goes == keeps:
        return None
    return [
        ". ".join(
            f"keep only the {which} of {clip}" if keeps else f"cut the {which} off {clip}"
            for which, clip in parts
        )
    ]


def _each_to(bag: Bag) -> bool:
    """ "Trim the surf to its first 4 seconds"."""
    return any(item.text in {"to", "down to"} for item in bag.items)


def _part(items: Sequence[Item]) -> tuple[str, str] | None:
    """Which part of which clip some words tell."""
    sides = [name for item in items for name in ("first", "last") if name in item.senses]
    said = [float(item.senses["secs"]) for item in items if "secs" in item.senses]
    clips = [item.senses["clips"] for item in items if "clips" in item.senses]
    if len(sides) != 1 or len(said) != 1 or len(clips) != 1 or len(clips[0]) != 1:
        return None
    return f"{sides[0]} {spoken(said[0])}", f"clip {clips[0][0]}"


def split(bag: Bag, film: Film) -> list[str] | None:
    """ "Split dog.mov after 2 seconds"."""
    said, numbers = bag.seconds(), bag.clips()
    if len(said) != 1 or len(numbers) != 1 or bag.sure(*OTHERS, "last"):
        return None
    if not (_splits(bag) or _snips(bag)):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "split", "secs", "point", "after", "from", "to_start", "until", "into", "number", "single", "between",
        *(("cut",) if _snips(bag) else ()),
    ):  # fmt: skip
        return None
    at, start = said[0], film.starts[numbers[0] - 1]
    if bag.all("point") and start < at < start + film.lengths[numbers[0] - 1]:
        at = round(at - start, 3)  # A clock is the film's.
    return [f"split clip {numbers[0]} {spoken(at)} in"]


def _snips(bag: Bag) -> bool:
    """ "Snip the interview at 0:35": a cut at a time takes nothing away."""
    at = any("at" in item.senses and "until" not in item.senses for item in bag.items)
    return at and bag.says(_SNIPS) and not bag.has("remove", "out", but=("cut",))


_SNIPS = frozenset({"cut", "snip", "chop", "slice", "clip", "crop", "剪", "切", "裁"})


def _splits(bag: Bag) -> bool:
    sure = bag.has("split", but=("cut",))
    return sure or (bag.has("split") and bag.has("after", "at"))


RULES = (
    cut_out,
    end_out,
    middle_out,
    two_parts,
    split,
)
