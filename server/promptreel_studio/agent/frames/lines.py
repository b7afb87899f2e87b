"""Captions that are called lines: "the second line", where several follow each other."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film, ShownText
    from promptreel_studio.agent.frames.item import Item

_LINE = re.compile(
    r"(?:the )?(?:(?P<first>first|1st|opening)|(?P<second>second|2nd)|(?P<third>third|3rd)|(?P<fourth>fourth|4th)|(?P<last>last|final|closing)) (?:line|sentence)"
)
_PLURALS = (
    "los subt",
    "les sous-t",
    "i sottot",
    "as legendas",
    "de ondertitels",
    "all captions",
    "all the captions",
)
_APART_S = 0.05
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def with_lines(items: Sequence[Item], film: Film) -> None:
    """Let "the second line" be the second caption, where no text has lines of its own."""
    several = [one for one in film.texts if one.caption]
    for place, item in enumerate(items if len(several) > 1 else ()):
        german = item.text == "untertiteln" or (
            item.text == "untertitel" and place and items[place - 1].text == "die"
        )
        if german or ("which_text" in item.senses and item.text.startswith(_PLURALS)):
            item.senses = {"caption": True, "all": True}  # "Los subtítulos", where there are several.
    captions = _one_after_another(several)
    if len(captions) < 2 or any("\n" in one.text for one in film.texts):
        return
    for item, after in zip(items, [*items[1:], None], strict=False):
        said = item.text if "part_of_text" in item.senses or after is None else f"{item.text} {after.text}"
        hit = _LINE.fullmatch(said)
        name = hit.lastgroup if hit else None
        if name is None or not -len(captions) <= _PLACES[name] < len(captions):
            continue
        item.senses = {"old": captions[_PLACES[name]]}
        if after is not None and said != item.text:
            after.senses = {"filler": True}


def _one_after_another(captions: list[ShownText]) -> list[ShownText]:
    """Those of which one follows the other: one that is there all the time is no line of them."""
    single = [one for one in captions if sum(_meet(one, other) for other in captions) <= 2]
    return single if not any(_meet(one, after) for one, after in itertools.pairwise(single)) else []


def _meet(one: ShownText, other: ShownText) -> bool:
    return one.start_s < other.end_s - _APART_S and other.start_s < one.end_s - _APART_S
