"""Clips that are called by how they are played or look: "the backwards copy", "后面倒着的那份"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP_NOUNS
from promptreel_studio.agent.frames.words import NOUN_FIRST, POSTPOSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_COPIES = (
    "copy", "duplicate", "version", "take", "copia", "cópia", "copie", "kopi", "duplikat", "duplicat", "копи", "дубл", "副本", "份", "遍",
    "复制的", "拷贝", "コピー", "複製", "복사", "복제", "bản sao", "salinan", "kopya", "نسخ", "النسخ", "प्रति", "कॉपी", "สำเนา",
)  # fmt: skip
_ADJECTIVES = frozenset({
    "backwards", "backward", "reversed", "reverse", "slow", "slowed", "slowed down", "slow motion", "slow-motion", "slow-mo", "slower",
    "fast", "faster", "sped up", "sped-up", "quick", "black and white", "black-and-white", "b&w", "monochrome",
})  # fmt: skip
_DETERMINERS = frozenset({"the", "that", "this", "my", "our"})
_OF = frozenset({"的", "的那", "的这", "那", "这"})
_LAST = frozenset({"后面", "后边", "后头", "最后", "后一", "第二", "last", "second", "later"})
_FIRST = frozenset({"前面", "前边", "前头", "first", "earlier"})
_BEFORE_NOUN = frozenset({"de", "nl", "pl", "ru", "en"})
_BETWEEN = 2
"""As many words stand between the state and its noun: "倒着的那份", "die rückwärts laufende Kopie"."""


def with_states(items: Sequence[Item], film: Film, language: str) -> None:
    """Let words for how a clip is played, with a noun behind or before them, name the clips that are played so."""
    for place, item in enumerate(items):
        numbers = _so(item, film)
        noun = _noun(items, place, language) if numbers else None
        if noun is None:
            continue
        there = items[noun].senses.get("named", ())
        meant = [one for one in numbers if one in there] if there else numbers
        where = place - 1 if place and items[place - 1].text in _LAST | _FIRST else None
        if where is not None and meant:
            meant = meant[-1:] if items[where].text in _LAST else meant[:1]
            items[where].senses = {"filler": True}
        if len(meant) != 1:
            continue
        for one in items[min(place, noun) : max(place, noun) + 1]:
            one.senses = {"filler": True}
        item.senses = {"named": meant}
        return


def with_repeats(items: Sequence[Item], film: Film) -> None:
    """Let "the second time" name the only clip that shows the same once more, and "后面那段" the piece that was just cut off."""
    for item in items:
        if "second_time" in item.senses and "copy" not in item.senses and len(film.again) == 1:
            item.senses = {"second_time": True, "named": list(film.again)}
        if (
            "neighbour" in item.senses
            and film.parted is not None
            and item.text.startswith((*_LATER, *_EARLIER))
        ):
            item.senses = {"named": [film.parted if item.text.startswith(_LATER) else film.parted - 1]}


_LATER, _EARLIER = ("后", "the later", "the back"), ("前", "the earlier", "the front")


def _so(item: Item, film: Film) -> list[int]:
    """The clips that are as a word says."""
    if item.senses.keys() & {"reverse", "turned"} or item.text == "reversed":
        return film.turned
    if "mono" in item.senses:
        return film.mono
    if item.senses.keys() & {"slower", "slow_motion"} or item.text in {"slow", "slowed"}:
        return film.slow
    return film.fast if "faster" in item.senses or item.text in {"fast", "quick"} else []


def _noun(items: Sequence[Item], place: int, language: str) -> int | None:
    """Where the noun stands that a state is said of; None where it is rather what is to be done."""
    if language in NOUN_FIRST or language not in POSTPOSED | _BEFORE_NOUN:
        near = next(
            (p for p in range(place - 1, max(place - 1 - _BETWEEN, -1), -1) if _is_noun(items[p])), None
        )
        removes = any("remove" in one.senses for one in items)
        return near if near is not None and (_is_copy(items[near]) or removes) else None
    if language == "en" and items[place].text not in _ADJECTIVES:
        return None
    told = language not in POSTPOSED and place > 0 and items[place - 1].senses.keys() <= EMPTY
    told = told and (language != "en" or items[place - 1].text in _DETERMINERS)
    for p in range(place + 1, min(place + 2 + _BETWEEN, len(items))):
        if _is_noun(items[p]):
            return p if told or _is_copy(items[p]) else None
        if language == "en":
            return None
        told = told or (language == "zh" and items[p].text in _OF)
        if items[p].senses.keys() - EMPTY - {"speed", "clip"}:
            return None
    return None


def _is_copy(item: Item) -> bool:
    return item.text.startswith(_COPIES)


def _is_noun(item: Item) -> bool:
    return bool(item.senses.keys() & {*CLIP_NOUNS, "named"}) or _is_copy(item) or item.text in {"one", "份"}
