"""Wishes for how long clips are, and for which part of them is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import CLIPS, NOT_ADDING, OTHERS
from promptreel_studio.agent.frames.shots import targets
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_TO = ("到", "至", "为", "成")
_FILMS = frozenset({"video", "film", "movie", "whole thing"})
_CUTS = frozenset({"cut", "trim", "crop", "chop"})


def lasting(bag: Bag, film: Film) -> list[str] | None:
    """ "The beach 4 seconds", "each photo for 3 seconds"."""
    said, numbers = bag.seconds(), targets(bag, film)
    if (
        len(said) != 1
        or not numbers
        or bag.all("point")
        or bag.sure(*OTHERS, "crossfade", "dip", "wipe", "first", "last", "fade", "except")
    ):
        return None
    if len(numbers) > 1 and not bag.has("photo") and len(numbers) == len(film.names):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "length_noun", "shorten", "lengthen", "until", "keep_only", "add"
    ):
        return None
    keeps_end = bag.has("keep_only", "stays") and bag.has("to_end", "to_start")  # "But keep the ending."
    if keeps_end or any("film" in item.senses and item.text in _FILMS for item in bag.items):
        return None
    if bag.has("shorten", "lengthen") and not (bag.has("until") or any(map(_to_a_length, bag.items))):
        return None
    if bag.has("stronger", but=("until",)) or bag.has("out", "turned", "freeze"):
        return None
    if bag.means("remove", "cut", but=("shorten",)):
        return None
    return [f"make clip {number} {spoken(said[0])} long" for number in numbers]


def _to_a_length(item: Item) -> bool:
    """ "缩短到", which is one word."""
    return bool(item.senses.keys() & {"shorten", "lengthen"}) and item.text.endswith(_TO)


def trimmed(bag: Bag, _film: Film) -> list[str] | None:
    """ "Only the first 4 seconds of surf.mp4", "the first 2 seconds of the dog go"."""
    said, numbers = bag.seconds(), bag.clips()
    if len(said) == 2 and said[0] == said[1] and bag.has("cut"):
        said = said[:1]  # "The first 2 seconds are shaky, cut those 2 seconds."
    if len(numbers) == 1 and len(said) == 2:
        return _kept(bag, numbers[0], said)
    if len(numbers) != 1 or len(said) != 1:
        return None
    if not bag.has("first", "last") and bag.has("after", "until") and _ends(bag):
        goes = not bag.sure(*OTHERS, "split") and bag.only(
            *CLIPS, *NOT_ADDING, "secs", "until", "after", "keep_only", "to_end", "cut", "stays", "cut_off"
        )
    elif bag.has("rest_after") and bag.has("cut", "remove", "out"):
        goes = bag.only(
            *CLIPS, *NOT_ADDING, "secs", "point", "rest_after", "cut", "remove", "out", "from", "at"
        )
    else:
        return _trimmed_at_an_end(bag, numbers[0], spoken(said[0]))
    return [f"keep only the first {spoken(said[0])} of clip {numbers[0]}"] if goes else None


def _trimmed_at_an_end(bag: Bag, number: int, long: str) -> list[str] | None:
    """So much of the beginning or the end is kept, or goes."""
    front, back = bag.has("first", "to_start"), bag.has("last", "to_end")
    if bag.means("add", "move") and bag.has("to_start", "to_end") and bag.has("length_noun"):
        return None  # "Put it at the front, for five seconds".
    if front == back or bag.sure(*OTHERS, "crossfade", "fade"):
        return None
    if not bag.only(
        *CLIPS, *NOT_ADDING, "secs", "first", "last", "keep_only", "cut", "remove", "out", "to_start", "to_end", "neg", "shorten", "rest",
        "rest_goes", "length_noun", "stays", "until", "from", "add", "by",
    ):  # fmt: skip
        return None
    keeps = bag.has("keep_only", but=("cut",)) or (bag.has("until") and not bag.has("out", "remove"))
    # "Cut the last 2 s of it" takes them away, "cut it to the last 2 s" keeps them.
    bare = not bag.has("until") and bag.says(_CUTS)
    goes = (
        bag.has("cut", but=("keep_only",))
        or bag.has("remove", "out")
        or (bag.has("by") and bag.has("shorten"))
    ) and not (bag.has("until") and keeps)
    goes = goes or (bare and not keeps)
    which = "first" if front else "last"
    if bag.has("rest", "rest_goes") or (keeps and not goes and not bag.has("by")):
        if keeps or bag.has("rest_goes", "cut", "remove"):
            return [f"keep only the {which} {long} of clip {number}"]
        return None
    if goes and not keeps and not bag.has("neg"):
        return [f"cut the {which} {long} off clip {number}"]
    return None


def _ends(bag: Bag) -> bool:
    """Whether a clip is to stop."""
    said = {"end", "ends", "stop", "stops", "结束", "停"}
    return bag.has("cut_off", "ends") or bag.says(said)


def _kept(bag: Bag, number: int, said: list[float]) -> list[str] | None:
    """ "From the surf clip, use 0 to 4 seconds"."""
    if (
        said[0] >= said[1]
        or not (bag.has("keep_only") or bag.has("becomes", but=("at",)))
        or not bag.only(
            *CLIPS, *NOT_ADDING, "secs", "point", "from", "until", "between", "keep_only", "add", "stays",
        )
    ):  # fmt: skip
        return None
    if said[0] == 0:
        return [f"keep only the first {spoken(said[1])} of clip {number}"]
    return [f"keep only {said[0]:g} seconds to {said[1]:g} seconds of clip {number}"]


RULES = (
    lasting,
    trimmed,
)
