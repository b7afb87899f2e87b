"""Wishes for texts by the shot they are seen on, and for looks of a part of a shot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.texts import LOOKS, NOUNS, looked, named
from promptreel_studio.agent.frames.times import span, spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film, ShownText

_TEXT_NOUNS = ("title", "caption", "text", "text_noun")
_CLIP = ("clips", "clip", "photo", "named", "it")
_LOOKS = {
    "mono": "black and white",
    "brighter": "brighter",
    "darker": "darker",
    "warmer": "warmer",
    "cooler": "cooler",
}
_MOST_OVER_S = 0.5


def taken_off(bag: Bag, film: Film) -> list[str] | None:
    """ "Remove the text that is seen in the forest": the only one that lies over that shot."""
    numbers = bag.clips()
    goes = bag.has("none") or any(
        item.senses.keys() & {"remove", "out"} and not item.senses.keys() & {*EMPTY, "add", "move"}
        for item in bag.items
    )
    if len(numbers) != 1 or not goes or not bag.has(*_TEXT_NOUNS) or bag.seconds():
        return None
    if bag.sure("quote", "old", "music", "logo", "voice", "neg", "asset", "which_text") or not bag.only(
        *NOUNS, *_CLIP, "text_noun", "remove", "none", "out", "cut", "take", "at", "from", "between", "while", "until", "shown_there", "q_clips",
        "add", "move", "replace",
    ):  # fmt: skip
        return None
    over = [one for one in film.texts if _lies_over(one, numbers[0], film) and _is_meant(one, bag)]
    if len(over) > 1 and not bag.has("title") and sum(one.caption for one in over) == 1:
        over = [one for one in over if one.caption]  # The title would be called so.
    if not over and not bag.has("caption", "title"):
        return [f"remove the text over clip {numbers[0]}"]  # It is refused, with the reason.
    return [f"remove {named(over[0])}"] if len(over) == 1 else None


def _is_meant(text: ShownText, bag: Bag) -> bool:
    if bag.has("title") and not bag.has("caption", "text", "text_noun"):
        return not text.caption
    return text.caption or not (bag.has("caption") and not bag.has("title", "text", "text_noun"))


def _lies_over(text: ShownText, number: int, film: Film) -> bool:
    """Whether most of the time of a text is that of a clip."""
    low, high = film.starts[number - 1], film.starts[number - 1] + film.lengths[number - 1]
    shared = min(high, text.end_s) - max(low, text.start_s)
    return shared > (text.end_s - text.start_s) / 2


def until_gone(bag: Bag, film: Film) -> list[str] | None:
    """ "Keep it on until the photo is gone": as long as the shot on which it is seen."""
    targets = bag.texts(film) or list(bag.about.get("texts", ()))
    if len(targets) != 1 or not bag.has("until_gone") or bag.seconds() or bag.sure("quote", "music", "logo"):
        return None
    if not bag.only(
        *NOUNS, *_CLIP, "until_gone", "keep_only", "stays", "length_noun", "until", "move", "take", "lengthen"
    ):
        return None
    numbers = (
        bag.clips()
        or [
            number
            for number, start in enumerate(film.starts, 1)
            if start <= targets[0].start_s + _MOST_OVER_S
        ][-1:]
    )
    end = film.starts[numbers[-1] - 1] + film.lengths[numbers[-1] - 1]
    bag.used.add("clips")
    return [f"show {named(targets[0])} {span(targets[0].start_s, end)}"] if end > targets[0].start_s else None


def only_over(bag: Bag, film: Film) -> list[str] | None:
    """ "'Happy birthday' only while the cake is seen", with other looks or without: a text that is there, over one shot."""
    targets, numbers = bag.texts(film), bag.clips()
    if len(targets) != 1 or len(numbers) != 1 or bag.seconds() or bag.sure("quote", "music", "logo", "voice"):
        return None
    only = bag.has("keep_only", but=EMPTY) or bag.says({"just", "only", "只", "仅"})
    if not (only or (bag.has("old") and bag.has("while", "shown_there"))):
        return None  # "During the dog clip, display the text" begins with a new one.
    if bag.has("before", "after", "remove", "none", "out", "neg", "until", "else"):
        return None
    if not bag.only(
        *NOUNS, *_CLIP, *LIGHT, "while", "keep_only", "shown_there", "length_noun", "from_file", "into", "stays", "from", "until", *LOOKS,
        "place_noun", "stronger", "size_noun", "colour_noun",
    ):  # fmt: skip
        return None
    low = film.starts[numbers[0] - 1]
    shown = span(low, low + film.lengths[numbers[0] - 1])
    said = [one for one in bag.items if one.senses.keys() & {*LOOKS} or not one.senses.keys() & _OF_CLIP]
    looks = looked(replace(bag, items=said), film)
    if bag.has(*LOOKS) and not looks:
        return None
    bag.used |= {"clips", *LOOKS}
    return [f"show {named(targets[0])} {shown}", *(looks or ())]


_OF_CLIP = frozenset(
    {"clips", "clip", "while", "shown_there", "keep_only", "add", "from_file", "length_noun"}
)


def part_looked(bag: Bag, film: Film) -> list[str] | None:
    """ "Blur the last second of the street", "the first 2 seconds of the dog black and white"."""
    numbers, said = bag.clips(), bag.seconds()
    if len(numbers) != 1 or len(said) != 1 or bag.all("point") or bag.has("first") == bag.has("last"):
        return None
    if bag.sure(*NOT_CLIPS, "scene", "camera", "neg", "cut", "remove", "fade", "fade_out", "fade_in") or not bag.only(
        *_CLIP, *LIGHT, "secs", "first", "last", "to_start", "to_end", "blur", "filter", "little", *_LOOKS,
    ):  # fmt: skip
        return None
    if any("cut" in item.senses or "remove" in item.senses for item in bag.items):
        return None  # "Brighten it and cut its last 2 seconds" are two wishes.
    looks = [name for name in ("blur", *_LOOKS) if bag.has(name)]
    if len(looks) != 1 or said[0] >= film.lengths[numbers[0] - 1]:
        return None
    bag.used.add("filter")
    part = f"the {'first' if bag.has('first') else 'last'} {spoken(said[0])} of clip {numbers[0]}"
    return [f"blur {part}" if looks == ["blur"] else f"make {part} {_LOOKS[looks[0]]}"]


RULES = (taken_off, until_gone, only_over, part_looked)
