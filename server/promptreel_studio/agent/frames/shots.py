"""Wishes for clips: which there are, in which order, how long, how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.order import at_an_end, beside_of, place_said
from promptreel_studio.agent.frames.texts import english
from promptreel_studio.agent.frames.times import OF_SPEED, spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_CLIP = ("clips", "clip", "photo", "named", "it")
_PUTS = frozenset({"put", "place", "show", "have", "need", "needs", "放", "放在", "放到"})
_JUST = frozenset({"just", "only", "keep only", "nothing but"})


def targets(bag: Bag, film: Film) -> list[int]:
    """The clips that are named, those of a type ("each photo"), or all; [] where none is spoken of."""
    numbers = bag.clips()
    everything = list(range(1, len(film.names) + 1))
    if not numbers and bag.has("named"):  # "Every interview": a name of several clips.
        several = [number for named in bag.all("named") for number in named]
        return sorted(set(several)) if bag.has("all") and len(bag.all("named")) == 1 else []
    if numbers:
        others = bag.has("except", "rest") or (bag.has("all") and bag.sure("stays"))
        return [one for one in everything if one not in numbers] if others else numbers
    if bag.has("photo") and bag.has("all", "both") and "image" in film.types:
        return [number for number, kind in enumerate(film.types, 1) if kind == "image"]
    return everything if bag.has("all") else []


def removed(bag: Bag, _film: Film) -> list[str] | None:
    """ "The beach out", "delete clip 2"."""
    numbers = bag.clips()
    if not numbers or bag.seconds() or bag.sure(*NOT_CLIPS, "scene", "number", "fade", "blur"):
        return None
    goes = bag.has("remove", "none") or (bag.has("out") and (bag.alone or bag.has("take")))
    if not goes or not bag.only(*_CLIP, "remove", "out", "take", "none", "cut", "move"):
        return None
    bag.all("time")
    if any("time" in item.senses and "filler" not in item.senses for item in bag.items) or any(
        "just" in item.senses or item.text in _JUST for item in bag.items
    ):
        return None
    # The last first: the others keep their numbers.
    return [f"remove clip {number}" for number in sorted(numbers, reverse=True)]


def copied(bag: Bag, _film: Film) -> list[str] | None:
    """ "The forest a second time, right after itself"."""
    numbers = bag.clips()
    if (
        len(numbers) != 1
        or bag.seconds()
        or bag.sure(*NOT_CLIPS, "scene", "factor", "faster")
        or not bag.has("copy", "double")
    ):
        return None
    if any("double" in item.senses and OF_SPEED.search(item.text.replace("times", "")) for item in bag.items):
        return None
    if any("edge" in item.senses for item in bag.items) or bag.has("speed_noun", "slower"):
        return None
    if bag.has("double", "number") and bag.sure("copy"):
        return None
    if bag.has("length_noun") and not bag.has("copy"):
        return None  # Twice as long.
    if not bag.only(
        *_CLIP,
        *LIGHT,
        "copy",
        "after",
        "second",
        "all",
        "double",
        "row",
        "again",
        "it",
        "order",
        "before",
        "number",
        "between",
        "after_itself",
        "stays",
        "rest",
        "single",
    ):
        return None
    sure = any("copy" in item.senses and "again" not in item.senses for item in bag.items)
    return [f"duplicate clip {numbers[0]}"] if sure or bag.has("after", "after_itself", "double") else None


def scene_said(bag: Bag) -> str:
    """A scene with its hour, its season and its weather as a command says it."""
    time, season, weather = bag.one("time"), bag.one("season"), bag.one("weather")
    said = str(bag.one("scene"))
    said += f" at {english('time', time)}" if time is not None else ""
    said += f" in {english('season', season)}" if season is not None else ""
    return said + (f" with {english('weather', weather)}" if weather is not None else "")


def replaced(bag: Bag, _film: Film) -> list[str] | None:
    """ "Mountains instead of the forest", "bird.mp4 in place of the dog"."""
    numbers, asset, scene = bag.clips(), bag.one("asset"), bag.one("scene")
    if len(numbers) != 1 or (asset is None) == (scene is None) or bag.seconds() or not _becomes(bag):
        return None
    if any({"scene", "time"} <= item.senses.keys() for item in bag.items):
        return None  # "夜景" of a shot is its hour.
    if bag.sure(
        "title", "caption", "music", "quote", "old", "after", "before_strict", "to_end", "to_start", "percent"
    ):
        return None
    if asset is not None and asset.file_type not in {"video", "image"}:
        return None
    if not bag.only(
        *_CLIP,
        *(("time", "season", "weather") if scene is not None else ()),
        "asset",
        "scene",
        "replace",
        "becomes",
        "between",
        "single",
        "remove",
        "none",
        "out",
        "take",
        "add",
        "move",
        "at",
        "neg",
        "none",
        "cut",
        "place_noun",
        "in_place",
        "swap",
        "rest",
        "before",
        "until",
    ):
        return None
    return [f"replace clip {numbers[0]} with {asset.filename if asset is not None else scene_said(bag)}"]


def _becomes(bag: Bag) -> bool:
    """Whether something takes the place of something: in words for that, or of a clip that is no end of the film."""
    if any(
        "replace" in item.senses and not item.senses.keys() & EMPTY and "becomes" not in item.senses
        for item in bag.items
    ):
        return True
    named = [item for item in bag.items if "clips" in item.senses]
    return bag.has("becomes", "neg", "none", "in_place") and not (
        named and all("edge" in item.senses for item in named)
    )


def joined(bag: Bag, film: Film) -> list[str] | None:
    """ "Add bird.mp4 at the end", "a desert for 3 seconds between the street and the beach"."""
    asset, scene, said = bag.one("asset"), bag.one("scene"), bag.seconds()
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
        *_CLIP,
        *LIGHT,
        *(("time", "season", "weather") if scene is not None else ()),
        "asset",
        "scene",
        "secs",
        "length_noun",
        "before",
        "after",
        "between",
        "to_start",
        "to_end",
        "last",
        "new",
        "place_noun",
        "into",
        "from",
        "until",
        "keep_only",
        "all",
        "stays",
        "append",
        "becomes",
        "single",
        "stronger",
        "new",
        "replace",
        "again",
    ):
        return None
    beside = beside_of(bag, film)
    long = f" for {spoken(said[0])}" if said else ""
    what = f"{asset.filename if asset is not None else scene_said(bag)}{long}"
    numbers = bag.clips()
    if beside is not None and set(numbers) == set(beside[1]):
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
    edges = [item.senses["edge"] for item in bag.items if "edge" in item.senses]
    if len(edges) == 1 and len(numbers) == 1 and not bag.has("replace"):
        return [f"add {what} at the {edges[0]}"]
    if numbers and not (at_an_end(bag, "to_end") and numbers == [len(film.names)] and bag.has("after")):
        return None
    if not numbers and bag.has("append") and not bag.has("to_start"):
        return [f"add {what} at the end"]
    if at_an_end(bag, "to_end") != at_an_end(bag, "to_start"):
        return [f"add {what} at the {'end' if at_an_end(bag, 'to_end') else 'beginning'}"]
    return None


RULES = (
    removed,
    copied,
    replaced,
    joined,
)
