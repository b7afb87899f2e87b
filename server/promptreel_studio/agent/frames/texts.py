"""Wishes for titles and captions that there are: other looks, other times, none."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.times import TIMES, span, spoken, window
from promptreel_studio.agent.vocabulary import tables

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film, ShownText

NOUNS = ("title", "caption", "text", "text_noun", "old", "it", "font_noun", "single", "becomes", "says")
LOOKS = (
    "colour", "position", "size", "font", "animation", "bigger", "smaller", "letters", "serifs", "weight", "boxed",
)  # fmt: skip
_LOOK_NOUNS = (
    "animation_noun", "colour_noun", "place_noun", "font_noun", "size_noun", "slowly", "little", "much", "move", "replace", "take", "stronger",
    "weaker", "music_like",
)  # fmt: skip


def quoted(text: str) -> str:
    """A text as a command quotes it."""
    return "“" + text.replace("“", "‘").replace("”", "’") + "”"


def english(group: str, concept: str) -> str:
    """The first English word for a value."""
    return tables()["en"][group][concept][0]


def removed(bag: Bag, film: Film) -> list[str] | None:
    """ "Take the title out", "no caption"."""
    goes = bag.has("remove", "none", "out")
    targets = bag.texts(film)
    if not goes or not targets or bag.sure("clips", "quote", "logo", "voice"):
        return None
    if not bag.only(
        *NOUNS, "all_texts", "remove", "none", "out", "take", "move", "add", "at", "to_start", "to_end", "all", "both", "until", "cut",
        *(("position", "place_noun") if bag.one("position") and _surely_goes(bag) else ()),  # Which one.
    ):  # fmt: skip
        return None
    bag.all("position")
    if (
        bag.seconds()
        or bag.has("at_once")
        or (bag.has("keep_only", "stays") and bag.has("title") and bag.has("caption"))
    ):
        return None
    return [f"remove {named(one)}" for one in targets]


def _surely_goes(bag: Bag) -> bool:
    """Whether a word takes something away and cannot move it: then the place says which is meant."""
    return (
        bag.has("title", "caption", "text", "old")
        and not bag.has("moves")
        and bag.has("remove", but=("move", "take", "add", "until"))
    )


def named(text: ShownText) -> str:
    """What a command calls a text."""
    return f"the {'caption' if text.caption else 'title'} {quoted(text.text)}"


def looked(bag: Bag, film: Film) -> list[str] | None:
    """ "The title red and at the bottom": other looks."""
    targets = bag.texts(film)
    if not targets or bag.seconds() or bag.sure("quote", "clips", "logo", "outline") or not bag.has(*LOOKS):
        return None
    if not bag.only(
        *NOUNS, "all_texts", "all", *LOOKS, *_LOOK_NOUNS, "at", "to_start", "to_end", "fade_in", "until", "swap",
        *(("add", "from", "take") if bag.has("letters") and not bag.has("fade_in", "mono") else ()),
        *(("neg",) if too_much(bag) or (bag.has("letters") and bag.has("at_once")) else ()),
        *(("at_once",) if bag.has("letters") else ()), "number", *(("rest",) if bag.about.get("texts") else ()),
    ):  # fmt: skip
        return None
    if any("fade_in" in item.senses and item.text.startswith(("fade", "淡", "渐")) for item in bag.items):
        return None  # It is more than a look.
    if (bag.has("lowered") and not bag.has("position")) or any(
        item.text.endswith("background") for item in bag.items
    ):
        return None
    if bag.has("boxed") and bag.has("stronger", "weaker", but=("bigger", "smaller")):
        return None  # "Raise it a little".
    found: list[str] = []
    for one in targets:
        found += _looks(bag, named(one), here="bottom" if one.caption and not bag.has("moves") else "")
    return found or None


def too_much(bag: Bag) -> bool:
    """Whether "not" belongs to "so large"."""
    return any(
        item.text.startswith(("that ", "so ", "too ", "as ")) and item.senses.keys() & {"bigger", "smaller"}
        for item in bag.items
    )


def _looks(bag: Bag, name: str, here: str) -> list[str]:
    font, letters = bag.one("font"), bag.has("letters")
    if letters and (font is not None or bag.sure("font_noun", "text", "size_noun")) and not bag.has("serifs"):
        return []  # "A typewriter font" may be both.
    colour, place, way = bag.one("colour"), bag.one("position"), bag.one("animation")
    size = "bigger" if bag.has("bigger") or bag.one("size") == "larger" else None
    size = "smaller" if size is None and (bag.has("smaller") or bag.one("size") == "smaller") else size
    exact = bag.one("size") if size is None else None
    found = [
        f"make {name} {english('colour', colour)}" if colour is not None else "",
        f"move {name} to the {english('position', place)}" if place is not None and not letters else "",
        f"make {name} {size}" if size else f"make {name} {english('size', exact)}" if exact else "",
        f"set {name} in a {'serif' if bag.has('serifs') else english('font', font)} font"
        if bag.has("serifs") or font is not None
        else "",
        f"type {name} letter by letter"
        if letters
        else f"animate {name}: {english('animation', way)}"
        if way is not None
        else "",
        f"give {name} a dark box" if bag.has("boxed") else "",
    ]
    if place == here and any(found[:1] + found[2:]):
        found[1] = ""  # "The text at the bottom, smaller": it is there.
    if colour is not None and english("colour", colour) == "white":
        found.append(found.pop(0))  # Where it is white already, the others are told.
    return [command for command in found if command]


def grown(bag: Bag, film: Film) -> list[str] | None:
    """ "Bump the title up by half", "the title 50% bigger": sizes go in steps, whatever the share."""
    targets = bag.texts(film)
    if not targets or not bag.has("by", "percent", "share", "factor", "half", "double"):
        return None
    if bag.seconds() or bag.sure("quote", "clips", "logo", "music") or bag.has("opacity", "volume", "neg"):
        return None
    if not bag.only(
        *NOUNS, "all_texts", "all", "by", "percent", "share", "factor", "half", "double", "bigger", "smaller", "stronger", "weaker", "size",
        "size_noun", "take", "move", "until",
    ):  # fmt: skip
        return None
    up, down = bag.has("bigger", "stronger"), bag.has("smaller", "weaker")
    bag.used |= {"percent", "share", "factor", "size"}
    return [f"make {named(one)} {'bigger' if up else 'smaller'}" for one in targets] if up != down else None


def timed(bag: Bag, film: Film) -> list[str] | None:
    """ "The title until 5 s", "the caption starts at 10 s": other times."""
    targets = bag.texts(film)
    if (
        len(targets) != 1
        or bag.sure("quote", "clips", "logo", "music")
        or bag.has("slowly", "fade", "both_fades")
    ):
        return None
    if not bag.only(
        *NOUNS, *TIMES, "length_noun", "move", "remove", "out", "take", "keep_only", "add", "replace", "neg", "before", "stays",
        "fade_in", "all",
        *(("none",) if bag.has("before", "until") else ()),
    ):  # fmt: skip
        return None
    if bag.has("first", "last") and bag.has("remove", "none"):
        return None  # Then it is not there for a while.
    name, said = named(targets[0]), bag.seconds()
    if bag.sure("fade_in", "fade_out") and not bag.all("point") and not bag.has("after", "until"):
        return None  # How long it comes or goes.
    if len(said) == 1:
        until = any("until" in item.senses and item.text != "to" for item in bag.items)
        lasts = bag.has("length_noun") and not _of_last_seconds(bag)
        ends = bag.has("last") and not until and not lasts and not bag.has("remove", "out", "neg")
        at_end = window(bag, film) if ends else None
        return [f"show {name} {span(*at_end)}"] if at_end else _at_one_time(bag, targets[0], said[0])
    found = None if bag.has("neg") else window(bag, film)
    return [f"show {name} {span(*found)}"] if found is not None else None


def _of_last_seconds(bag: Bag) -> bool:
    """Whether "last" is said of the seconds: "放到最后3秒", not "最后的标题放3秒"."""
    return any(
        "last" in item.senses and after.senses.keys() & {"secs", "number"}
        for item, after in itertools.pairwise(bag.items)
    )


def _at_one_time(bag: Bag, text: ShownText, second: float) -> list[str] | None:
    name, ends_at = (
        named(text),
        span(text.start_s, second) if text.start_s < second else f"until {spoken(second)}",
    )
    point = bool(bag.all("point"))
    if (not_yet := _not_yet(bag)) is not None:
        return [f"show {name} {ends_at}" if not_yet else f"move {name} to {spoken(second)}"]
    if _from_start(bag) and not point and not bag.has("remove", "out"):
        return [f"show {name} from 0 seconds to {second:g} seconds"]
    until = bag.has("until", but=("at",))
    ends = until or bag.has("remove", "out")
    if ends and (until or bag.has("remove") or not bag.has("from", "move")):
        if bag.has("neg") and (not until or _moves(bag)):
            return None
        leaves = bag.means("until", "remove")
        begins = _moves(bag) and not (leaves and not bag.has("moves"))  # "Erst bei 0:05 verschwinden".
        return [f"move {name} to {spoken(second)}" if begins else f"show {name} {ends_at}"]
    if bag.has("length_noun") and not point and not bag.has("from", "at"):
        return [f"make {name} {spoken(second)} long"]
    begun = any("from" in item.senses and (point or not item.senses.keys() & EMPTY) for item in bag.items)
    starts = (begun or bag.has("at") or (point and bag.has("move"))) and not bag.has("neg", "remove")
    return [f"move {name} to {spoken(second)}"] if starts else None


def _not_yet(bag: Bag) -> bool | None:
    """Of "don't take it off before 5 seconds" and "no caption before 10 seconds": whether it is about the end; None for others."""
    if not bag.has("neg", "none") or not bag.has("before", "until"):
        return None
    ends = bag.has("remove", "out") or (
        bag.has("until") and any(item.text.startswith(("end", "disappear", "vanish")) for item in bag.items)
    )
    begins = bag.has("from", "add", "move", "fade_in") or bag.has("none")
    return ends if ends != begins or ends else False if begins else None


def _from_start(bag: Bag) -> bool:
    return bag.has("first") or (bag.has("to_start") and bag.has("length_noun"))


def _moves(bag: Bag) -> bool:
    """Whether a word moves the beginning and cannot be about the end."""
    return bag.has("from", "move", but=(*EMPTY, "until", "stays", "keep_only", "remove", "add", "becomes"))


RULES = (
    removed,
    looked,
    grown,
    timed,
)
