"""Drawn shots that are called by the words they were asked for in: "the harbour" of "a harbour at dawn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_SHORTEST, _SHORTEST_HAN = 4, 2
_HAN = re.compile(r"[\u3400-\u9fff]+")
_SUBJECT = frozenset({"kind", "variant", "scene", "thing", "file_word", "named", "weak"})
_SHOWN = frozenset({"weather", "thing", "season"})
_BESIDE = frozenset({"crossfade", "dip", "wipe", "hard_cut", "swap"})
_LONGEST = 6


def asked_of(clip: dict[str, Any]) -> str:
    """The words that a clip was asked for in; "" where it shows something else by now."""
    scene, prompt = clip.get("scene"), drafts.meta(clip).get("prompt")
    if not isinstance(scene, dict) or not isinstance(prompt, str):
        return ""
    kinds = {tag.concept for tag in values().scan(fold(prompt)) if tag.group == "kind"}
    return "" if kinds and scene.get("kind") not in kinds else fold(prompt)


def called_so(word: str, asked: Sequence[str]) -> list[int]:
    """Numbers of the clips that were asked for in a word; [] where it is too short to tell."""
    if len(word) < (_SHORTEST_HAN if _HAN.fullmatch(word) else _SHORTEST):
        return []
    end = "" if _HAN.search(word) else r"(?:'?s)?(?![^\W\d_])"
    start = "" if _HAN.search(word) else r"(?<![^\W\d_])"
    said = re.compile(rf"{start}{re.escape(word)}{end}")
    return [number for number, one in enumerate(asked, 1) if one and said.search(one)]


def narrowed(item: Item, word: str, numbers: list[int], asked: Sequence[str]) -> list[int]:
    """The clips that a word names: those that were asked for in it, before others that show the same."""
    if item.senses.keys() - _SUBJECT:
        if item.senses.keys() & _SHOWN and (own := called_so(word, asked)) and _same(own, asked):
            item.senses["called"] = own
        return numbers
    own = called_so(word, asked)
    return own if own and _same(own, asked) else numbers


def _same(numbers: Sequence[int], asked: Sequence[str]) -> bool:
    """Whether clips are pieces or copies of one shot."""
    return len({asked[number - 1] for number in numbers}) == 1


def beside_others(items: Sequence[Item]) -> None:
    """ "Crossfade the forest into the snow": between clips, the snow is the shot that was asked for so."""
    off = any("out" in one.senses for one in items)  # "Switch the rain off".
    if off or not any(one.senses.keys() & _BESIDE for one in items):
        return
    for item in items:
        if (called := item.senses.get("called")) and "named" not in item.senses:
            item.senses = {"named": called}


def with_unknown_joined(items: list[Item], asked: Sequence[str]) -> list[Item]:
    """Han signs that are no words here, where together they are what a shot was asked for in."""
    found: list[Item] = []
    here = 0
    while here < len(items):
        for count in range(min(_LONGEST, len(items) - here), 1, -1):
            run = items[here : here + count]
            said = "".join(one.text for one in run)
            if any(one.senses for one in run) or not _HAN.fullmatch(said):
                continue
            if (own := called_so(said, asked)) and _same(own, asked):
                found.append(Item(run[0].start, run[-1].end, said, {"named": own}))
                here += count
                break
        else:
            found.append(items[here])
            here += 1
    return found
