"""How a new text is to look, as a command that adds it says it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.texts import english

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag

NEW_LOOKS = (
    "colour", "palette", "size", "bigger", "smaller", "font", "serifs", "weight", "letters", "animation", "colour_noun", "size_noun", "and",
)  # fmt: skip
"""Groups that say how a text looks."""
_VERBS = frozenset({"add", "from", "until", "fade_in", "move", "becomes", "filler", "weak"})
"""Words that say that a text comes, which may also be a way of coming."""
_WRITTEN = ("text", "text_noun", "font_noun", "colour_noun", "title", "caption")
_GROUNDS = (
    "background",
    "backdrop",
    "底",
    "背景",
    "屏",
    "hintergrund",
    "fond",
    "fondo",
    "sfondo",
    "fundo",
    "фон",
    "фоне",
    "tło",
    "tle",
    "achtergrond",
)
_PLAIN = {"larger": "large", "smaller": "small"}


def look_said(bag: Bag) -> str | None:
    """Such as " in red, large, handwritten font"; "" where nothing is said, None where it is not one look."""
    several = any(len(bag.all(group)) > 1 for group in ("colour", "size", "font", "animation", "weight"))
    font, letters = bag.one("font"), bag.has("letters")
    if several or (letters and (font is not None or bag.sure("font_noun", "size_noun"))):
        return None  # "A typewriter font" may be both.
    ground = any(
        "colour" in item.senses and after.senses.keys() & {"clips", "named", "clip", "photo"}
        for item, after in itertools.pairwise(bag.items)
    )  # "On the golden beach".
    ground = ground or any(item.text.endswith(_GROUNDS) for item in bag.items)
    if bag.one("colour") is not None and (
        ground or (bag.one("colour") == "black" and not bag.has(*_WRITTEN))
    ):
        return None  # "On black" is the ground, and no colour of the letters.
    letters = bag.has("letters", but=_VERBS)
    size, colour, way, weight = (bag.one(group) for group in ("size", "colour", "animation", "weight"))
    way = (
        way if bag.has("animation", but=_VERBS) else None
    )  # "'Hi' pops up at 3 s" asks for no more than that.
    size = size or ("large" if bag.has("bigger") else "small" if bag.has("smaller") else None)
    bag.used |= {"palette", "number"} if colour is not None else set()
    told = [
        f"in {english('colour', colour)}" if colour is not None else "",
        english("size", _PLAIN.get(str(size), str(size))) if size is not None else "",
        english("weight", str(weight)) if weight is not None else "",
        f"{english('font', font).removesuffix(' font')} font"
        if font is not None
        else "serif font"
        if bag.has("serifs")
        else "",
        "letter by letter" if letters else "",
        english("animation", str(way)) if way is not None and not letters else "",
    ]
    said = ", ".join(one for one in told if one)
    return f" {said}" if said else ""
