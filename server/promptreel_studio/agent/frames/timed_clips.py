"""Clips that are called by when they are seen: "the photo from 0:15 to 0:18", "0:15到0:18那张照片"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP_NOUNS
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.words import POSTPOSED

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film

_TIMES = ("point", "secs")
_NEAR_S = 0.65
"""Drawn shots lie over each other for less than a second."""
_ELSE = frozenset({"quote", "title", "caption", "text", "old", "music", "logo", "voice", "named", "nth"})


def with_timed_clips(items: list[Item], film: Film, language: str) -> list[Item]:
    """Put a noun for clips and the times between which one of them is seen together, as that clip."""
    if any(one.senses.keys() & _ELSE for one in items):
        return items
    for place in range(len(items)):
        span = _span(items, place)
        if span is None:
            continue
        low, high = place, place + span
        noun = _beside(items, high + 1) if language in POSTPOSED else _beside(items, low - 1, -1)
        number = _seen(items[low], items[high], noun, film) if noun is not None else None
        if noun is None or number is None:
            continue
        inner = items[min(low, items.index(noun)) : max(high, items.index(noun)) + 1]
        one = Item(inner[0].start, inner[-1].end, noun.text, {"named": [number]})
        first = items.index(inner[0])
        return [*items[:first], one, *items[first + len(inner) :]]
    return items


def _span(items: list[Item], place: int) -> int | None:
    """How many words on the second of two times stands, from the first: "0:15 to 0:18"."""
    if place + 2 >= len(items) or not items[place].senses.keys() & {*_TIMES}:
        return None
    joined = items[place + 1].senses.keys() & {"until", "between"} or items[place + 1].text in {"and", "to"}
    return 2 if joined and items[place + 2].senses.keys() & {*_TIMES} else None


def _beside(items: list[Item], place: int, step: int = 1) -> Item | None:
    """The noun at a place, or behind little words there."""
    while 0 <= place < len(items):
        item = items[place]
        if item.senses.keys() & CLIP_NOUNS:
            return item
        if not item.senses.keys() & {*EMPTY, "from", "between", "at"}:
            return None
        place += step
    return None


def _seen(low: Item, high: Item, noun: Item, film: Film) -> int | None:
    """The number of the only clip that is seen from one time to another."""
    begin, end = (
        float(next(one.senses[group] for group in _TIMES if group in one.senses)) for one in (low, high)
    )
    of_photos = "photo" in noun.senses and "clip" not in noun.senses and "image" in film.types
    found = [
        number
        for number, (start, length) in enumerate(zip(film.starts, film.lengths, strict=True), 1)
        if abs(start - begin) <= _NEAR_S
        and abs(start + length - end) <= _NEAR_S
        and (not of_photos or film.types[number - 1] == "image")
    ]
    return found[0] if len(found) == 1 else None
