"""What shall be, said beside what shall not be: "night instead of sunset"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_VALUES = frozenset({"season", "weather", "time", "style", "style_near", "colour", "position", "font"})
_CONTRASTED = frozenset({"position", "colour", "style", "size", "aspect", "time", "season", "font"})
_KEPT = frozenset({"clips", "named", "old", "quote", "asset"})

_PLAIN = frozenset({"cold", "warm", "dark", "bright", "冷", "暖", "暗", "亮", "太冷", "太暖", "太暗", "太亮"})
_OPPOSITE = {
    "cooler": "warmer",
    "warmer": "cooler",
    "brighter": "darker",
    "darker": "brighter",
    "bigger": "smaller",
    "smaller": "bigger",
}


_BACK = frozenset({"pull", "dial", "knock", "rein", "scale", "wind", "ease"})
_DOWN = frozenset({"dial", "knock", "tone", "turn", "bring", "take", "wind", "pull", "scale", "rein"})
_LOOKS = frozenset(
    {"saturation", "contrast", "bright_noun", "vignette", "blur", "warmer", "cooler", "filter"}
)


def _taken_back(items: Sequence[Item]) -> None:
    """ "Pull the colours of the beach back": a verb and its particle with what they are about between them."""
    for place, item in enumerate(items):
        verbs = (("back", _BACK), ("down", _DOWN), ("in", frozenset({"rein"})))
        for particle, known in verbs:
            behind = next((one for one in items[place + 1 :] if one.text == particle), None)
            of_all = particle == "back" and not any(
                one.senses.keys() & {*_KEPT, "all", "film", "it"} for one in items
            )
            if (
                item.text in known
                and behind is not None
                and not of_all  # "Pull the colours back" may be their return.
                and any(one.senses.keys() & _LOOKS for one in items[place:])
            ):
                item.senses, behind.senses = {"weaker": True}, {"filler": True}


def unlike(items: Sequence[Item]) -> list[Item]:
    """ "Night and no sunset": the value that shall not be says nothing more."""
    found = list(items)
    _taken_back(found)
    for place, item in enumerate(found):
        for name, near in (("not_before", place - 1), ("not_after", place + 1)):
            if name not in item.senses:
                continue
            item.senses.pop(name)
            if (
                0 <= near < len(found)
                and found[near].senses.keys() & _VALUES
                and not found[near].senses.keys() & _KEPT
            ):
                for rejected in _rejected(found, near, backward=name == "not_before"):
                    rejected.senses = {"filler": True}
                item.senses = {"filler": True, "replace": True}
            elif not item.senses or (0 <= near < len(found) and "music" in found[near].senses):
                item.senses = {"replace": True}
    return found


def _rejected(found: list[Item], near: int, *, backward: bool) -> list[Item]:
    """The value at a place and those that are told with it: "not at the top or in the middle"."""
    group = found[near].senses.keys() & _VALUES
    several = [found[near]]
    while (
        backward
        and near > 1
        and found[near - 1].senses
        and found[near - 1].senses.keys() <= EMPTY
        and found[near - 2].senses.keys() & group
    ):
        near -= 2
        several.append(found[near])
    return several


_REJECTS = frozenset({"none", "neg", "rather_than"})
_BESIDE = frozenset({"none", "neg", "rather_than", "cut", "filler", "weak", "reason", "out", "remove"})
_TOUCHED = tuple("动改变换碰管")


def _without_unwanted(items: list[Item], *, postposed: bool) -> None:
    """ "No sunset, make it night", "not red but blue": of two values of a kind the one that is refused says nothing."""
    for place, item in enumerate(items):
        if not item.senses.keys() & _REJECTS or item.senses.keys() - _BESIDE:
            continue
        for near in (place + 1, place - 1) if postposed else (place + 1,):
            if not 0 <= near < len(items) or items[near].senses.keys() & _KEPT:
                continue
            said = items[near].senses
            kinds = said.keys() & (_CONTRASTED | _VALUES)
            others = [one for one in items if one is not items[near]]
            if any(one.senses.get(kind, said[kind]) != said[kind] for one in others for kind in kinds):
                items[near].senses = {"filler": True}
                item.senses = {"filler": True, "replace": True}
                break


def _without_untouched(items: list[Item]) -> None:
    """ "都不要动": what shall not be touched is not refused."""
    for item, after in itertools.pairwise(items):
        if "none" in item.senses and item.end == after.start and after.text.startswith(_TOUCHED):
            item.senses = {"neg": True}


def without_rejected(items: list[Item], *, postposed: bool = False) -> list[Item]:
    """ "On the right, not on the left", "until 5 seconds instead of 3": what it is not says nothing."""
    _without_untouched(items)
    _without_unwanted(items, postposed=postposed)
    for place, (item, after) in enumerate(itertools.pairwise(items)):
        if "neg" in item.senses or item.text.startswith("instead"):
            if after.senses.keys() & {"filler"} and place + 2 < len(items):
                after = items[place + 2]  # noqa: PLW2901 - "It should not be cold".
            other = next((_OPPOSITE[one] for one in _OPPOSITE if one in after.senses), "")
            if other and any(other in one.senses for one in items if one is not after):
                item.senses = after.senses = {"filler": True}  # "Not cold but warm".
            elif other and after.text in _PLAIN:
                item.senses, after.senses = {"filler": True}, {other: True}  # "It should not be cold".
        if "than" in item.senses and after.senses.keys() & _CONTRASTED and place > 1:
            item.senses = after.senses = {"filler": True}  # "More sunset than sunrise".
            if items[place - 2].text == "more":
                items[place - 2].senses = {"filler": True}
        if "rather_than" in item.senses and after.senses.keys() & _CONTRASTED:
            item.senses = after.senses = {"filler": True}
        if item.text.startswith("instead") and "number" in after.senses:
            after.senses = {"filler": True}
    return items


_NEGATED = frozenset({"neg", "none", "not_before"})
_NOT_SO = frozenset(
    {"music", "clips", "named", "secs", "point", "number", "u_second", "quote", "old", "asset"}
)
_GRADUAL = frozenset({"fade_in", "fade_out", "fade", "animation", "slowly"})
_FAR = 6


def gradually(items: list[Item]) -> list[Item]:
    """ "It shall not stop abruptly, but fade out": how it shall not be says nothing more."""
    for place, item in enumerate(items):
        if "at_once" not in item.senses:
            continue
        near = range(max(place - _FAR, 0), min(place + _FAR + 1, len(items)))
        negations = [one for one in near if items[one].senses.keys() & _NEGATED]
        if not negations:
            continue
        last = negations[0] if negations[0] > place else negations[-1]
        low, high = sorted((place, last))
        if not any(one.senses.keys() & _GRADUAL for one in (*items[:low], *items[high + 1 :])):
            continue
        for one in items[low : high + 1]:
            if not one.senses.keys() & _NOT_SO:
                one.senses = {"filler": True}
    return items


_OPPOSITES = (
    ({"bigger", "stronger"}, {"smaller", "weaker"}),
    ({"brighter"}, {"darker"}),
    ({"warmer"}, {"cooler"}),
    ({"louder", "stronger"}, {"quieter", "weaker"}),
)


def agreeing(items: list[Item]) -> list[Item]:
    """ "It is large, reduce it": a word that may mean either way goes the way of the others."""
    if any(item.senses.keys() & {"weaker", "smaller", "quieter"} for item in items):
        for item in items:
            if {"little", "stronger"} <= item.senses.keys():  # "A bit more", of what is to be less.
                del item.senses["stronger"]
    for up, down in _OPPOSITES:
        ways = [(item.senses.keys() & up, item.senses.keys() & down) for item in items]
        said = {bool(rise) for rise, fall in ways if bool(rise) != bool(fall)}
        if len(said) != 1:
            continue
        wrong = down if said.pop() else up
        for item, (rise, fall) in zip(items, ways, strict=True):
            if rise and fall:
                item.senses = {name: value for name, value in item.senses.items() if name not in wrong}
    return items
