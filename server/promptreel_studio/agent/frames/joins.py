"""Wishes for what is between clips and at the end: crossfades, dips, wipes, cuts, a fade to black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import LIGHT, TEXTS
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_JOINS = {"crossfade": "crossfade", "dip": "dip to black", "wipe": "wipe", "hard_cut": "hard cut"}


def joined(bag: Bag, film: Film) -> list[str] | None:
    """ "Crossfades everywhere", "a wipe between the beach and the forest"."""
    said, numbers = bag.seconds(), bag.clips()
    kinds = [
        kind for kind in _JOINS if any(kind in item.senses and not _weak(item.senses) for item in bag.items)
    ]
    if not kinds and bag.has("fade_black") and bag.has("before", "between"):
        kinds = ["dip"]
    if (
        len(kinds) != 1
        or len(said) > 1
        or bag.all("point")
        or bag.has(*TEXTS, "music", "logo", "voice", "sound", "percent", "asset", "scene")
    ):
        return None
    kind = kinds[0]
    if bag.has("none") or bag.has("remove", "out", but=(kind,)):
        return None
    if bag.sure("between") and bag.sure("before", "after"):
        return None  # "A before b, and a crossfade between them" are two wishes.
    if not bag.only(
        *LIGHT,
        kind,
        "joint",
        "clips", "clip", "photo", "named", "between", "before", "after", "into", "all", "both", "secs", "length_noun", "from", "film",
        "camera", "until", "to_start", "fade", "cut", "dip", "fade_black", "colour", "it", "fade_out", "slowly", "darker", "moment",
        *(("brighter", "fade_in", "back", "while") if kind == "dip" else ("while",)),
        "out",
        "remove",
        "place_noun",
        "at_once",
    ):  # fmt: skip
        return None
    long = f" of {spoken(said[0])}" if said else ""
    if len(numbers) == 2 and abs(numbers[0] - numbers[1]) == 1:
        low, high = sorted(numbers)
    elif len(numbers) == 1 and numbers[0] > 1 and _goes_into(bag):
        low, high = numbers[0] - 1, numbers[0]
    elif len(numbers) == 1 and _strictly(bag, "after") and numbers[0] < len(film.names):
        low, high = numbers[0], numbers[0] + 1
    elif (
        not numbers
        and (bag.has("all", "clip") or _strictly(bag, "between", ()))
        and kind in {"crossfade", "wipe"}
    ):
        return [f"add {_JOINS[kind]}s{long} between all clips"]
    else:
        return None
    return [f"{_JOINS[kind]}{long} between clip {low} and clip {high}"]


def _goes_into(bag: Bag) -> bool:
    """Whether the one clip that is named is that behind the join: "before the forest", "when it goes to the forest"."""
    return _strictly(bag, "before") or (bag.has("into", "between") and bag.has("while"))


def _strictly(bag: Bag, side: str, other: tuple[str, ...] = ("from", "until", "between")) -> bool:
    return any(
        side in item.senses
        and not item.senses.keys() & {*other}
        and (
            not item.senses.keys() & EMPTY
            or (bag.postposed and place > 0 and "clips" in bag.items[place - 1].senses)
        )
        for place, item in enumerate(bag.items)
    )


def _weak(senses: dict[str, object]) -> bool:
    return bool(senses.keys() & {*EMPTY, "colour", "fade_out", "joint"})


def unjoined(bag: Bag, _film: Film) -> list[str] | None:
    """ "No transitions", "hard cuts only"."""
    if bag.sure("clips", *TEXTS, "music", "logo", "secs", "point", "redo", "undo") or not bag.has(
        "joint", "crossfade", "hard_cut"
    ):
        return None
    cuts = bag.has("hard_cut") or (
        bag.has("remove", "none", "replace", "out") and bag.has("joint", "crossfade")
    )
    if bag.has("out") and bag.has("it") and not bag.has("all", "crossfade", "hard_cut"):
        return None  # "Cut that out".
    if not cuts or not bag.only(
        *LIGHT, "joint", "crossfade", "hard_cut", "remove", "none", "out", "all", "between", "clip", "cut", "again", "redo", "undo",
        "back", "it", "becomes", "keep_only", "until", "from", "stays",
    ):  # fmt: skip
        return None
    return ["hard cuts between all clips"]


def faded(bag: Bag, _film: Film) -> list[str] | None:
    """ "At the end the picture fades to black"."""
    if (
        bag.sure("clips", "named", *TEXTS, "music", "logo", "sound", "before", "between", "neg")
        or len(bag.seconds()) > 1
    ):
        return None
    if (
        not bag.has("fade_black")
        or not bag.has("to_end", "last", "till_end")
        or bag.has("mono", "asset", "voice")
    ):
        return None
    if not bag.only(
        *LIGHT, "fade_black", "dip", "to_end", "last", "fade", "fade_out", "out", "into", "film", "photo", "clip", "colour", "slowly",
        "secs", "until", "all", "darker", "remove", "filter", "length_noun",
    ):  # fmt: skip
        return None
    if not any(
        item.senses.keys() & {"colour", "to_black", "black"}
        or any(word in item.text for word in ("black", "dark", "黑"))
        or ("fade_black" in item.senses and "fade_out" not in item.senses)
        for item in bag.items
    ):
        return None
    said = bag.seconds()
    return [f"fade to black at the end{f' over {spoken(said[0])}' if said else ''}"]


RULES = (
    joined,
    unjoined,
    faded,
)
