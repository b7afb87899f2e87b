"""Wishes for how clips look: filters, what is drawn in them, and what the camera does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP, LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.shots import in_pieces, targets
from promptreel_studio.agent.frames.texts import english

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

CLIP_OR_ALL = (*CLIP, "all", "except", "film")
NO_LOOK = (*NOT_CLIPS, "scene", "secs", "point", "factor")
_LIGHT = (*LIGHT, "until", "into")
_CAMERA = (
    *CLIP_OR_ALL, *_LIGHT, "camera", "slowly", "slower", "speed", "little", "much", "speed_noun", "weaker", "first", "before", "from",
    "to_start", "to_end",
)  # fmt: skip
"""What may be said beside a movement of the camera."""
_WEATHERS = frozenset({"snow", "rain", "fog", "clouds", "wind"})
_PLAIN = ("mono", "vignette", "blur", "warmer", "cooler", "brighter", "darker", "contrast", "saturation")
_NAMED = {"mono": "mono", "vignette": "vignette", "blur": "blur", "warm": "warmer", "cold": "cooler", "brighter": "brighter",
          "darker": "darker", "contrast": "contrast", "saturation": "saturation", "vivid": "saturation", "dull": "saturation", "brightness": "bright_noun"}  # fmt: skip
_DIRECT = frozenset({"mono", "vignette", "blur", "warmer", "cooler", "brighter", "darker", "saturation"})
_KNOWN = frozenset({*_PLAIN, "bright_noun"})
_SENSES = ("mono", "vignette", "blur", "warmer", "cooler", "brighter", "darker", "contrast", "saturation", "filter", "bright_noun",
           "stronger", "weaker", "little", "much", "colour_noun", "palette", "louder", "quieter", "bigger", "smaller")  # fmt: skip


def _where(numbers: list[int], film: Film, bag: Bag) -> str:
    if len(numbers) == len(film.names) and not bag.clips():
        return "everything"
    names = [f"clip {number}" for number in numbers]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def filtered(bag: Bag, film: Film) -> list[str] | None:
    """ "The forest black and white", "more contrast everywhere", "the street brighter"."""
    of_film = bag.has("film") and (not bag.has("clip") or bag.sure("film"))
    numbers = targets(bag, film) or in_pieces(bag, film) or (film.numbers if of_film else [])
    beside = (
        ("rest",) if bag.has("except") and bag.clips() else ()
    )  # "But for the garden, the others warmer".
    apart = () if beside else ("rest",)
    if not numbers or bag.sure(*NO_LOOK, *apart, "camera", "neg", "aspect", "letters", "palette", "colour"):
        return None
    if _more_of_it(bag) or not bag.only(*CLIP_OR_ALL, *_LIGHT, *_SENSES, *beside):
        return None
    said = _filters(bag)
    if len(said) > 1 and said <= _DIRECT and not (_measured(bag) or bag.has("little")):
        each = [_told(one, bag, _where(numbers, film, bag)) for one in sorted(said)]
        return [command for told in each if told for command in told] if all(each) else None
    if len(said) != 1 or not said <= _KNOWN:
        return None
    return _told(next(iter(said)), bag, _where(numbers, film, bag))


def _more_of_it(bag: Bag) -> bool:
    """ "More planets in space, and colder": a thing beside a clip that is named, of which there is to be more."""
    named = [item for item in bag.items if "clips" in item.senses]
    for pair in (*pairwise(bag.items), *pairwise(bag.items[::-1])):
        thing = "thing" in pair[0].senses and any(one is not pair[0] for one in named)
        if thing and "stronger" in pair[1].senses and not pair[1].senses.keys() & {*_SENSES} - {"stronger"}:
            return True
    return False


def _filters(bag: Bag) -> set[str]:
    """The looks that are spoken of; those that only name another ("the colours warmer") left out."""
    said = {_NAMED.get(value, value) for value in bag.all("filter")}
    said |= {name for name in (*_PLAIN, "bright_noun") if bag.has(name)}
    if "vignette" in said:
        said -= {"darker", "brighter"}
    told = {"vivid", "dull"} & {*bag.all("filter")}
    if said - {"saturation"} and not told and ("mono" in said or not _measured(bag)):
        said.discard("saturation")
    said -= {"vivid", "dull", "saturation"} if "mono" in said else set()
    return said - ({"bright_noun"} if said & {"brighter", "darker"} else set())


def _measured(bag: Bag) -> bool:
    """Whether a word says more or less, and not only that it is a comparison."""
    return bag.has("stronger", "weaker", but=EMPTY)


def _told(what: str, bag: Bag, where: str) -> list[str] | None:
    lots = any("much" in one.senses and one.senses.keys() <= {"much", "amount"} for one in bag.items)
    bit = " a bit" if bag.has("little") else " much" if lots else ""
    down, up = bag.has("weaker"), bag.has("stronger")
    one_way = down != up
    told = {
        "mono": f"make {where} black and white",
        "vignette": "" if down else f"add a vignette to {'all clips' if where == 'everything' else where}",
        "blur": "" if down or where == "everything" or bag.has("much") else f"blur {where}{bit}",
        "bright_noun": f"make {where}{bit} {'brighter' if up else 'darker'}" if one_way else "",
    }
    if what == "saturation" and not one_way:
        down, up = "dull" in bag.all("filter"), "vivid" in bag.all("filter")
        one_way = down != up
    if what in {"contrast", "saturation"}:
        told[what] = (
            f"{bit.strip()} {'less' if down else 'more'} {what} on {where}".strip() if one_way else ""
        )
    command = told.get(what, f"make {where}{bit} {what}")
    return [command] if command else None


def redrawn(bag: Bag, film: Film) -> list[str] | None:
    """ "The beach at night", "fog in the forest", "more rain on the street", "the forest anew"."""
    numbers = bag.clips()
    if (
        len(numbers) != 1
        or film.types[numbers[0] - 1] != "drawn"
        or bag.sure(*NO_LOOK, "camera", "neg", "filter", "mono", "blur", "contrast")
    ):
        return None
    clip = f"clip {numbers[0]}"
    if not bag.only(
        *CLIP_OR_ALL, *_LIGHT, "time", "season", "weather", "thing", "stronger", "much", "little", "bigger", "again", "louder",
        "lengthen", "copy", "redo", "stays", "fall_season", "single",
    ):  # fmt: skip
        return None
    season, time, weather = bag.one("season"), bag.one("time"), bag.one("weather")
    season = "autumn" if season is None and bag.has("fall_season") else season
    known = bag.one("thing") in film.details(numbers[0])
    if any("stronger" in item.senses and (known or "add" not in item.senses) for item in bag.items):
        thing = bag.one("thing") or (
            "fireworks"
            if film.kinds[numbers[0] - 1] == "fireworks" and not bag.has("lengthen", "length_noun", "double")
            else None
        )
        shown = thing is not None and (thing not in _WEATHERS or thing in film.details(numbers[0]))
        if shown or bag.has("stronger", but=("add", *EMPTY)):
            return (
                [f"more {english('thing', str(thing))} in {clip}"] if shown and not (season or time) else None
            )
    said = [one for one in (season, time, weather) if one is not None]
    if said == [weather] and weather in film.details(numbers[0]) and bag.means("weather", "much"):
        return [f"much more {english('weather', str(weather))} in {clip}"]  # A blizzard where it snows.
    if len(said) == 1:
        if season is not None:
            return [f"set {clip} in {english('season', season)}"]
        if time is not None:
            return [f"set {clip} at {english('time', time)}"]
        return [f"{english('weather', str(weather))} in {clip}"]
    sure = bag.has("again", but=(*EMPTY, "copy", "replace"))
    return [f"another take of {clip}"] if not said and sure and not bag.has("thing") else None


def filmed(bag: Bag, film: Film) -> list[str] | None:
    """ "The camera slower on the beach", "no camera movement", "zoom in slowly on grandma"."""
    numbers = bag.clips()
    if len(numbers) != 1 or bag.sure(*NO_LOOK, "half", "double"):
        return None
    clip, drawn = f"clip {numbers[0]}", film.types[numbers[0] - 1] == "drawn"
    if _pans(bag):
        sure = bag.has("left_to_right", but=("position",)) and not bag.has("right_to_left")
        nearer = bag.has("zoom_in", but=("pan",))
        return [f"pan from left to right over {clip}"] if sure and not nearer else None
    if (bag.has("still") or (bag.has("none") and bag.has("camera"))) and bag.only(
        *_CAMERA, "still", "neg", "remove", "none", "out", "all", "pan", "keep_only", "stays"
    ):
        return [f"static camera on {clip}"] if drawn and (bag.has("camera") or _sure_still(bag)) else None
    if bag.has("neg"):
        return None
    if zoom := _zooms(bag):
        slow = "slowly " if bag.has("slowly", "slower") or bag.one("speed") == "slow" else ""
        into = "into" if zoom == "in" else "out of"
        return [f"zoom {zoom} {slow}in {clip}" if drawn else f"zoom {slow}{into} {clip}"]
    pace = "slower" if _slows(bag) else "faster" if _hurries(bag) else ""
    return [f"{pace} camera on {clip}"] if drawn and pace else None


def _pans(bag: Bag) -> bool:
    return bag.has("left_to_right") and bag.only(
        *_CAMERA, "pan", "left_to_right", "zoom_in", "position", "place_noun", "right_to_left", "animation"
    )  # fmt: skip


def _zooms(bag: Bag) -> str:
    """ "in" or "out"; "" for neither."""
    if (
        (bag.has("zoom_in") or bag.one("camera") == "zoom")
        and not bag.sure("speed_noun")
        and bag.one("position") in (None, "center")
        and bag.only(*_CAMERA, "zoom_in", "pan", "bigger", "position", "middle_one", "between", "until")
    ):
        return "in"
    out = bag.has("zoom_out") and not bag.has("zoom_in")
    return "out" if out and bag.only(*_CAMERA, "zoom_out", "pan", "smaller", "out") else ""


def _slows(bag: Bag) -> bool:
    slower = bag.has("slower", "slowly") or bag.one("speed") in {"slow", "slower"}
    less = bag.has("speed_noun") and bag.has("weaker")
    return bag.has("camera") and (slower or less) and bag.only(*_CAMERA, "pan", "out")


def _hurries(bag: Bag) -> bool:
    """ "The camera flies faster over the city"."""
    slower = bag.has("slower", "slowly", "factor", "percent")
    return bag.has("camera") and bag.has("faster") and not slower and bag.only(*_CAMERA, "pan", "faster")


def _sure_still(bag: Bag) -> bool:
    return bag.has("still", but=("photo", *EMPTY))


RULES = (filtered, redrawn, filmed)
