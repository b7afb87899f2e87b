"""What little words mean where they stand: beside times, numbers and clips."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP_NOUNS
from promptreel_studio.agent.frames.item import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_TIMED = frozenset({"number", "u_second", "secs", "point"})
_NTH = frozenset({"nth", "second", "third", "fourth", "fifth"})
_ENDS = frozenset({"first", "last"})
_NOUNS = frozenset({"clip", "photo", "title", "caption", "text", "named", "clips"})
_DONE = frozenset({"zoom_in", "zoom_out", "pan", "reverse", "slower", "faster", "mono", "still"})
_SHOTS = frozenset({"clips", "named", "clip", "photo", "nth", "asset", *ORDINALS})


def said_of_place(items: list[Item]) -> list[Item]:
    """What little words mean where they stand: `to` is "until" between two times, `but_for` is "except" before clips."""
    found: list[Item] = []
    cut = any(item.senses.keys() & {"shorten", "lengthen"} for item in items)
    for place, item in enumerate(items):
        after = items[place + 1].senses.keys() if place + 1 < len(items) else frozenset[str]()
        if item.senses.pop("but_for", None) and after & _SHOTS:
            item.senses = {"except": True}
        if "except" in item.senses and after & _DONE and not after & {*_SHOTS, *_NOUNS}:
            item.senses = {"filler": True}  # "The same there, except drifting out".
        if "to" in item.senses:
            item.senses = {
                "filler": True,
                **{name: said for name, said in item.senses.items() if name != "to"},
            }
            behind = items[place - 1].senses.keys() if place else frozenset[str]()
            if "percent" in after or "u_percent" in after or "number" in after:
                items[place + 1].senses["level"] = True
            if after & {*_TIMED, *_ENDS} and (cut or behind & _TIMED):
                item.senses = {"until": True}
        if item.senses.keys() - EMPTY or not item.senses:
            found.append(item)
    return found


_BEFORE_VERBS = frozenset(
    {"and", "to", "should", "must", "can", "could", "will", "shall", "would", "may", "it", "that", "then"}
)


def lasting(items: Sequence[Item]) -> None:
    """ "And last 4 seconds": a verb of length, and no last seconds of the film."""
    for place, item in enumerate(items[:-1]):
        before = items[place - 1].text if place else ""
        verb = item.text in {"lasts", "lasting"} or (item.text == "last" and before in _BEFORE_VERBS)
        if verb and "number" in items[place + 1].senses:
            item.senses = {"length_noun": True}


def number_last(items: list[Item]) -> list[Item]:
    """ "Les 3 dernières secondes" as "the last 3 seconds"."""
    found = list(items)
    for place in range(len(found) - 2):
        number, which, unit = found[place : place + 3]
        if (
            "number" in number.senses
            and which.senses.keys() & {"first", "last"}
            and "u_second" in unit.senses
        ):
            found[place], found[place + 1] = which, number
    return found


def with_ranges(items: list[Item]) -> list[Item]:
    """ "From second 2 to 4", "0 to 4 seconds": the number without a unit has that of the other."""
    _with_bare_spans(items)
    timed = [item for item in items if item.senses.keys() & {"u_second", "secs", "point"}]
    bare = [
        item
        for place, item in enumerate(items)
        if "number" in item.senses
        and "single" not in item.senses
        and not any(
            near.senses.keys() & {"u_second", "u_minute", "u_percent", "u_times"}
            for near in items[max(place - 1, 0) : place + 2]
        )
        and not any(near.senses.keys() & CLIP_NOUNS for near in items[place + 1 : place + 2])  # "Two shots".
    ]
    ranged = any(item.senses.keys() & {"until", "between"} for item in items)
    if ranged:
        _with_bare_ordinals(items)
    # "Three seconds in, for four".
    for_so_long = len(bare) == 1 and any(
        after is bare[0] and "length_noun" in item.senses for item, after in itertools.pairwise(items)
    )
    if timed and len(bare) == 1 and (ranged or for_so_long):
        bare[0].senses = {"secs": bare[0].senses["number"]}
    points = [item for item in items if "point" in item.senses]
    if len(points) == 1 and ranged:
        for item in items[items.index(points[0]) + 1 :]:
            if item.senses and item.senses.keys() <= _NTH:
                item.senses = {"point": float(item.nth or 0)}
                break
    return items


def _with_bare_spans(items: list[Item]) -> None:
    """ "'Home' from 5 to 8": when a text is there is told in seconds."""
    if not any("quote" in item.senses for item in items):
        return
    for begin, low, until, high in zip(items, items[1:], items[2:], items[3:], strict=False):
        plain = all("number" in one.senses and "single" not in one.senses for one in (low, high))
        ranged = "from" in begin.senses and "until" in until.senses
        if (
            plain
            and ranged
            and not high.senses.keys() & {"u_second"}
            and low.senses["number"] < high.senses["number"]
        ):
            near = items[items.index(high) + 1 :][:1]
            if not any(
                one.senses.keys() & {"u_second", "u_minute", "u_percent", "u_times", "clip"} for one in near
            ):
                low.senses, high.senses = ({"secs": float(one.senses["number"])} for one in (low, high))


def _with_bare_ordinals(items: list[Item]) -> None:
    """ "On the second second, until the fourth": an ordinal without a noun of its own beside another one of seconds."""
    units = {place for place, item in enumerate(items) if "u_second" in item.senses}
    bare: list[tuple[Item, int]] = []
    of_seconds = False
    for place, item in enumerate(items):
        number = item.ordinal
        if number is None or number < 1 or "u_second" in item.senses:
            continue
        after = items[place + 1].senses.keys() if place + 1 < len(items) else frozenset[str]()
        if place + 1 in units:
            of_seconds = True
        elif not after & _NOUNS and item.senses.keys() <= {*ORDINALS, "place_noun"}:
            bare.append((item, number))
    if of_seconds and len(bare) == 1:
        bare[0][0].senses = {"point": float(bare[0][1])}
