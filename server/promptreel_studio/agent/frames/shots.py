"""Wishes for clips: which there are, in which order, how long, how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.bag import EMPTY, Bag
from promptreel_studio.agent.frames.file_parts import PART, part_of_file
from promptreel_studio.agent.frames.groups import CLIP, LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.order import at_an_end
from promptreel_studio.agent.frames.texts import english
from promptreel_studio.agent.frames.times import OF_SPEED, spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film

_AS_LONG_S = 0.85
"""A drawn shot lies over its neighbours for less."""
_INTO = frozenset({"in there", "in here", "in between", "into it", "in it"})
_JUST = frozenset({"just", "only", "keep only", "nothing but"})


def targets(bag: Bag, film: Film) -> list[int]:
    """The clips that are named, those of a type ("each photo"), or all; [] where none is spoken of."""
    numbers = bag.clips()
    if not numbers and bag.has("named"):  # "Every interview": a name of several clips.
        several = [number for named in bag.all("named") for number in named]
        return sorted(set(several)) if bag.has("all") and len(bag.all("named")) == 1 else []
    if numbers:
        others = bag.has("except", "rest") or (bag.has("all") and bag.sure("stays"))
        return [one for one in film.numbers if one not in numbers] if others else numbers
    if bag.has("photo") and bag.has("all", "both") and "image" in film.types:
        return film.of_type("image")
    return film.numbers if bag.has("all") else []


def in_pieces(bag: Bag, film: Film) -> list[int]:
    """The pieces of the only clip that is named, where it was cut: a look of it is that of all of them; [] for others."""
    several = bag.one("named") if not bag.clips() else None
    return sorted(several) if several is not None and len(several) > 1 and film.pieces(several) else []


def removed(bag: Bag, film: Film) -> list[str] | None:
    """ "The beach out", "delete clip 2"."""
    numbers = bag.clips()
    if not numbers and bag.has("second_time") and len(film.again) == 1:
        numbers = film.again
    if not numbers or bag.seconds() or bag.sure(*NOT_CLIPS, "scene", "number", "fade", "blur"):
        return None
    if bag.says(_INTO):
        return None  # "Drop it in there".
    if len(numbers) > 1 and any(item.senses.keys() == {"reason"} for item in bag.items):
        return None  # "The sea does not go with the winter, that one goes": one of them.
    goes = bag.has("remove", "none") or (bag.has("out") and (bag.alone or bag.has("take")))
    if not goes or not bag.only(
        *CLIP, "remove", "out", "take", "none", "cut", "move", "second_time", "stays", "keep_only"
    ):
        return None
    bag.all("time")
    if bag.has("time", but=("filler",)) or any(
        "just" in item.senses or item.text in _JUST for item in bag.items
    ):
        return None
    # The last first: the others keep their numbers.
    return [f"remove clip {number}" for number in sorted(numbers, reverse=True)]


def copied(bag: Bag, film: Film) -> list[str] | None:
    """ "The forest a second time, right after itself", "the slow motion once more"."""
    numbers = bag.clips()
    if not numbers and bag.has("slower") and len(film.slow) == 1 and bag.sure("copy"):
        return _slow_again(bag, film)
    if (
        len(numbers) != 1
        or bag.seconds()
        or bag.sure(*NOT_CLIPS, "scene", "factor", "faster")
        or not bag.has("copy", "double")
    ):
        return None
    if any("double" in item.senses and OF_SPEED.search(item.text.replace("times", "")) for item in bag.items):
        return None
    if bag.has("edge") or bag.has("speed_noun", "slower"):
        return None
    if bag.has("double", "number") and bag.sure("copy"):
        return None
    if bag.has("length_noun") and not bag.has("copy"):
        return None  # Twice as long.
    if not bag.only(
        *CLIP, *LIGHT, "copy", "after", "second", "all", "double", "again", "it", "order", "before", "number", "between",
        "after_itself", "stays", "rest", "single", *(("first", "to_start") if bag.has("after") else ()),
    ):  # fmt: skip
        return None
    sure = bag.has("copy", but=("again",))
    return [f"duplicate clip {numbers[0]}"] if sure or bag.has("after", "after_itself", "double") else None


def _slow_again(bag: Bag, film: Film) -> list[str] | None:
    if bag.seconds() or not bag.only(
        *CLIP, *LIGHT, "copy", "after", "slower", "speed", "again", "after_itself"
    ):
        return None
    return [f"duplicate clip {film.slow[0]}"]


def copied_to_end(bag: Bag, film: Film) -> list[str] | None:
    """ "The product once more at the very end for 3 seconds, as a copy", "a copy of it at the front"."""
    numbers, said = bag.clips(), bag.seconds()
    sure = bag.has("copy", "again", but=(*EMPTY, *(("again",) if bag.has("row") else ())))
    begins, ends = at_an_end(bag, "to_start"), at_an_end(bag, "to_end")
    if len(numbers) != 1 or len(said) > 1 or not sure or begins == ends or bag.all("point"):
        return None
    if bag.sure(*NOT_CLIPS, "scene", "neg", "swap", "speed_noun", "factor") or not bag.only(
        *CLIP, *LIGHT, "copy", "again", "to_end", "to_start", "first", "secs", "length_noun", "second", "after", "still", "until", "last", "by", "between",
        "keep_only",
    ):  # fmt: skip
        return None
    if begins:
        long = f". make clip 1 {spoken(said[0])} long" if said else ""
        return [f"duplicate clip {numbers[0]}. move clip {numbers[0] + 1} to the beginning{long}"]
    last = len(film.names) + 1
    long = f". make clip {last} {spoken(said[0])} long" if said else ""
    moved = f". move clip {numbers[0] + 1} to the end" if numbers[0] < len(film.names) else ""
    return [f"duplicate clip {numbers[0]}{moved}{long}"]


def scene_said(bag: Bag) -> str:
    """A scene with its hour, its season and its weather as a command says it; those of a shot beside it are not its own."""
    own = Bag([item for item in bag.items if "clips" not in item.senses])
    time, season, weather = own.one("time"), own.one("season"), own.one("weather")
    bag.used |= {"time", "season", "weather"}
    said = str(bag.one("scene"))
    palette = bag.one("palette")
    said = f"{english('palette', palette)} {said}" if palette is not None else said
    said += f" at {english('time', time)}" if time is not None else ""
    said += f" in {english('season', season)}" if season is not None else ""
    return said + (f" with {english('weather', weather)}" if weather is not None else "")


def replaced(bag: Bag, film: Film) -> list[str] | None:
    """ "Mountains instead of the forest", "bird.mp4 in place of the dog"."""
    numbers, asset, scene = bag.clips(), bag.one("asset"), bag.one("scene")
    if not numbers and not bag.alone and bag.has("replace", but=(*EMPTY, "becomes")):
        numbers = list(bag.about.get("clips", ()))  # "Not keen on the ink. Poppies would be prettier."
    part = part_of_file(bag)
    if len(numbers) != 1 or (asset is None) == (scene is None) or not _becomes(bag):
        return None
    # "Still five seconds" is said of what is as long already.
    longs = [one for one in bag.seconds() if abs(one - film.lengths[numbers[0] - 1]) > _AS_LONG_S]
    told = bag.has("replace", but=(*EMPTY, "becomes")) and not bag.has("before", "between", but=EMPTY)
    if part is None and longs and (len(longs) > 1 or bag.all("point") or not told):
        return None
    if part is None and longs and asset is not None and not _can_last(asset, longs[0], bag):
        return None
    if bag.means("scene", "time"):
        return None  # "夜景" of a shot is its hour.
    opens = numbers == [1] and bag.has("to_start") and not bag.has("to_end")
    if bag.sure("title", "caption", "music", "quote", "old", "after", "to_end", "percent"):
        return None
    if bag.sure("to_start") and not opens:
        return None
    if asset is not None and asset.file_type not in {"video", "image"}:
        return None
    if not bag.only(
        *CLIP, *(("time", "season", "weather") if scene is not None else ()), "asset", "scene", "replace", "becomes", "between", "single",
        "remove", "none", "out", "take", "add", "move", "at", "neg", "cut", "place_noun", "in_place", "swap", "rest", "before", "until",
        "it", *(PART if part else ()), *(("to_start",) if opens else ()), *(("secs", "still", "stays", "length_noun", "all") if bag.seconds() else ()), *(("in_full", "as_ever", "all") if asset is not None else ()),
    ):  # fmt: skip
        return None
    new = part or (asset.filename if asset is not None else scene_said(bag))
    whole = asset is not None and not part and bag.has("in_full") and asset.duration_ms
    long = f". make clip {numbers[0]} {spoken(asset.duration_ms / 1000)} long" if whole else ""
    long = f". make clip {numbers[0]} {spoken(longs[0])} long" if longs and part is None else long
    return [f"replace clip {numbers[0]} with {new}{long}"]


def _can_last(asset: Any, seconds: float, bag: Bag) -> bool:
    """Whether a file can be shown so long, and that is what is asked for: "swap it for the photo, 4 seconds long"."""
    filmed_s = asset.duration_ms / 1000 if asset.file_type == "video" and asset.duration_ms else None
    return bag.has("length_noun") and (filmed_s is None or seconds <= filmed_s)


def _becomes(bag: Bag) -> bool:
    """Whether something takes the place of something: in words for that, or of a clip that is no end of the film."""
    if bag.has("replace", but=(*EMPTY, "becomes")):
        return True
    named = [item for item in bag.items if "clips" in item.senses]
    return bag.has("becomes", "neg", "none", "in_place") and not (
        named and all("edge" in item.senses for item in named)
    )


RULES = (
    removed,
    copied,
    copied_to_end,
    replaced,
)
