"""Wishes for new clips: files and scenes at an end of the film or beside other clips, with or without a text on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.file_parts import PART, part_of_file
from promptreel_studio.agent.frames.groups import CLIP, LIGHT
from promptreel_studio.agent.frames.order import at_an_end, beside_of, place_said
from promptreel_studio.agent.frames.shots import scene_said
from promptreel_studio.agent.frames.texts import quoted
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_PUTS = frozenset({"put", "place", "show", "have", "need", "needs", "放", "放在", "放到"})


def _asset(bag: Bag) -> Any:
    """The file that is named; or "it", where one was just spoken of."""
    asset = bag.one("asset")
    return bag.about.get("asset") if asset is None and not bag.has("scene") and bag.has("it") else asset


def _behind_first(bag: Bag) -> tuple[str, list[int]] | None:
    """ "Between the cake and the fireworks", where more lies between them: right behind the cake."""
    numbers = bag.clips()
    between = bag.has("between", but=EMPTY)
    return ("after", [min(numbers)]) if between and len(numbers) == 2 and not bag.has("after") else None


def joined(bag: Bag, film: Film) -> list[str] | None:
    """ "Add bird.mp4 at the end", "a desert for 3 seconds between the street and the beach"."""
    asset, scene, said = _asset(bag), bag.one("scene"), bag.seconds()
    part = part_of_file(bag)
    said = [] if part else said
    if (
        (asset is None) == (scene is None)
        or len(said) > 1
        or bag.sure("title", "caption", "music", "quote", "old", "percent", "logo", "voice", "neg")
    ):
        return None
    if asset is not None and (
        asset.file_type not in {"video", "image"} or (said and asset.file_type == "video")
    ):
        return None
    if not bag.only(
        *CLIP, *LIGHT, *(("time", "season", "weather") if scene is not None else ()), "asset", "scene", "secs", "length_noun", "before",
        "after", "between", "to_start", "to_end", "last", "place_noun", "into", "from", "until", "keep_only", "all", "stays",
        "append", "becomes", "single", "stronger", "replace", "again", *(("palette",) if scene is not None else ()),
        *(PART if part else ()),
    ):  # fmt: skip
        return None
    beside = beside_of(bag) or _behind_first(bag)
    long = f" for {spoken(said[0])}" if said else ""
    what = part or f"{asset.filename if asset is not None else scene_said(bag)}{long}"
    numbers = bag.clips()
    if (
        beside is not None
        and set(numbers) >= set(beside[1])
        and (len(numbers) == len(beside[1]) or beside[0] == "after")
    ):
        at_end = beside == ("after", [len(film.names)])
        return [f"add {what} at the end" if at_end else f"insert {what} {place_said(beside)}"]
    if (
        scene is not None
        and not said
        and not any(
            "add" in item.senses and "puts" not in item.senses and item.text not in _PUTS
            for item in bag.items
        )
    ):
        return None
    where = _last_place(bag) if part else _end_said(bag, film)
    return [f"add {what} at the {where}"] if where else None


def _last_place(bag: Bag) -> str | None:
    """The end where a word says it that does not belong to "the last 3 seconds of"."""
    last = bag.has("to_end", but=("last",))
    return "end" if last and not bag.clips() else None


def _end_said(bag: Bag, film: Film) -> str | None:
    """At which end of the film it comes."""
    numbers = bag.clips()
    edges = [item.senses["edge"] for item in bag.items if "edge" in item.senses]
    if len(edges) == 1 and len(numbers) == 1 and not bag.has("replace"):
        return str(edges[0])
    if numbers and not (at_an_end(bag, "to_end") and numbers == [len(film.names)] and bag.has("after")):
        return None
    if not numbers and bag.has("append") and not bag.has("to_start"):
        return "end"
    ends = at_an_end(bag, "to_end")
    return ("end" if ends else "beginning") if ends != at_an_end(bag, "to_start") else None


def joined_with_text(bag: Bag, film: Film) -> list[str] | None:
    """ "A bokeh background for 3 seconds at the end, with 'Bye' on it"."""
    text = bag.one("quote")
    if text is None or not bag.has("scene", "asset") or bag.has("old", "logo", "music"):
        return None
    on_it = {"quote", "position", "says", "text", "title", "caption", "it", "on_it", "card", "while"}
    words = [
        item
        for item in bag.items
        if not item.senses.keys() & on_it or item.senses.keys() & {"scene", "asset"}
    ]
    shot = replace(bag, items=words, used=set())
    found = joined(shot, film)
    if found is None or not shot.consumed():
        return None
    bag.used |= shot.used | {"position"}
    place = re.search(r"(before|after|between) clip (\d+)|at the (end|beginning)$", found[0])
    if place is None:
        return None
    number = int(place[2] or (len(film.names) if place[3] == "end" else 1))
    number += place[1] in {"after", "between"} or place[3] == "end"
    return [f"{found[0]}. add the text {quoted(text)} over clip {number}"]


RULES = (joined, joined_with_text)
