"""Wishes for a span of the whole film, whatever clips it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import NOT_ADDING, OTHERS, TEXTS

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def cut_out(bag: Bag, _film: Film) -> list[str] | None:
    """ "From 12 to 14 seconds, cut that out": what lies there is gone, whatever clips it is of."""
    said = bag.seconds()
    if not said and bag.about.get("range") and bag.has("it"):
        said = list(bag.about["range"])
    if len(said) != 2 or said[0] >= said[1] or bag.clips():
        return None
    if bag.sure(*OTHERS, "first", "last", "all_texts", "fade") or bag.has("photo", "except"):
        return None
    if bag.means("remove", "until"):
        return None  # "It disappears at 9 seconds".
    goes = bag.has("out") or bag.has("cut", "remove", but=("keep_only",))
    if not goes or not bag.only(
        *NOT_ADDING, "secs", "point", "from", "until", "between", "cut", "remove", "out", "it", "clip", "none", "joint", "shorten",
    ):  # fmt: skip
        return None
    return [f"cut out {said[0]:g} seconds to {said[1]:g} seconds"]


def kept(bag: Bag, film: Film) -> list[str] | None:
    """ "Keep only what is between 4 and 14 s", "throw away all but 0:04-0:14": the rest is gone."""
    said = bag.seconds()
    if (
        len(said) != 2
        or not said[0] < said[1] <= film.total_s
        or bag.clips()
        or bag.sure(*OTHERS, "first", "last", "neg")
    ):
        return None
    rest = bag.has("except", "rest")
    goes = bag.has("cut", "remove", "out", but=("keep_only",))
    if (
        not bag.has("until", "between")
        or (goes and not rest)
        or not (rest or bag.has("keep_only", but=("cut", "until", "length_noun", "from")))
    ):
        return None
    if not bag.only(
        *NOT_ADDING, "secs", "point", "from", "until", "between", "keep_only", "stays", "except", "rest", "all", "cut", "remove", "out", "clip",
        "shorten", "into", "before",
    ):  # fmt: skip
        return None
    return [f"keep only {said[0]:g} seconds to {said[1]:g} seconds"]


def ended(bag: Bag, film: Film) -> list[str] | None:
    """ "Everything past 0:34 can go", "nothing after 34 seconds": the film ends there, or begins there."""
    said = bag.seconds()
    if (
        len(said) != 1
        or not 0 < said[0] < film.total_s
        or bag.clips()
        or bag.sure(*OTHERS, "neg", "first", "last")
    ):
        return None
    sides = [side for side in ("after", "before") if bag.has(side, but=("until",))]
    sides = sides or (["before"] if bag.says(_UP_TO) else [])
    goes = bag.has("none") or bag.has("cut", "remove", "out", but=("keep_only",)) or bag.says(_GOES)
    if len(sides) != 1 or not goes or not bag.has("all", "none", "rest") or bag.has(*TEXTS, "it", "neg"):
        return None
    if not bag.only(
        *NOT_ADDING, "secs", "point", "all", "rest", "film", "after", "before", "cut", "remove", "out", "none", "from", "clip", "at",
        "until",
    ):  # fmt: skip
        return None
    low, high = (0.0, said[0]) if sides == ["after"] else (said[0], film.total_s)
    return [f"keep only {low:g} seconds to {high:g} seconds"]


_UP_TO = frozenset({"up to", "until", "till", "up until"})
_GOES = frozenset({"goes", "go"})


def longer(bag: Bag, _film: Film) -> list[str] | None:
    """ "Two more seconds of the fireplace": a clip that is longer by so much."""
    numbers, counted = bag.clips(), bag.all("number") + bag.all("secs")
    more = [item for item in bag.items if "by" in item.senses and item.text in _MORE]
    if (
        len(numbers) != 1
        or len(counted) != 1
        or len(more) != 1
        or bag.sure(*OTHERS, "first", "last", "freeze")
    ):
        return None
    if bag.has("shorten", "cut", "remove", "neg", "until") or not bag.only(
        *NOT_ADDING, "add", "secs", "number", "by", "clips", "clip", "photo", "it", "lengthen", "length_noun", "stays",
        "keep_only", "stronger",
    ):  # fmt: skip
        return None
    return [f"make clip {numbers[0]} {counted[0]:g} seconds longer"]


_MORE = frozenset({"more seconds", "extra seconds", "additional seconds", "another", "extra", "additional"})
RULES = (
    cut_out,
    kept,
    ended,
    longer,
)
