"""Wishes for texts that come or go earlier or later by some seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.texts import NOUNS, named
from promptreel_studio.agent.frames.times import span

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_BESIDE = (
    "add",
    "from",
    "remove",
    "out",
    "until",
    "move",
    "take",
    "fade_in",
    "fade_out",
    "stays",
    "keep_only",
    "becomes",
    "between",
    "at",
)
_FARTHEST = 3
_EARLIER = (
    "earlier", "sooner", "提前", "提早", "早", "先", "früher", "eher", "plus tôt", "antes", "prima", "раньше", "wcześniej", "eerder", "vroeger",
    "más temprano", "mais cedo", "erken", "sớm", "早く", "일찍", "lebih awal", "أبكر", "पहले",
)  # fmt: skip
_LATER = (
    "later", "longer", "晚", "迟", "推迟", "延后", "多", "später", "länger", "plus tard", "después", "más tarde", "más", "dopo", "più tardi",
    "позже", "дольше", "później", "dłużej", "later", "langer", "mais tarde", "depois", "daha geç", "muộn", "遅く", "늦게", "lebih lambat",
    "बाद",
)  # fmt: skip
_COMES = {"add", "from", "fade_in", "to_start"}
_GOES = {"remove", "until", "fade_out", "out", "to_end"}
_LEAVES = frozenset({"leave", "leaves", "go", "goes"})


def both_ends(bag: Bag, film: Film) -> list[str] | None:
    """ "It comes a second earlier and goes a second later": when it begins and when it ends, each by its own seconds."""
    targets = bag.texts(film) or (film.texts if bag.has("it") else [])
    if len(targets) != 1 or bag.all("point") or bag.sure("clips", "quote", "music", "logo", "neg"):
        return None
    if not bag.only(*NOUNS, *_BESIDE, "by", "secs", "later_by"):
        return None
    steps = [place for place, item in enumerate(bag.items) if "secs" in item.senses]
    if len(steps) != len("ab") or targets[0].end_s <= targets[0].start_s:
        return None
    bag.used.add("secs")
    joint = next(
        (p for p in range(steps[0], steps[1]) if "and" in bag.items[p].senses or bag.items[p].text == "and"),
        None,
    )
    parts = [bag.items, bag.items] if joint is None else [bag.items[:joint], bag.items[joint:]]
    moved = [_shift(part, part.index(bag.items[step])) for part, step in zip(parts, steps, strict=True)]
    sides = dict(moved)
    if sides.keys() != {"start", "end"}:
        return None
    start, end = targets[0].start_s + sides["start"], targets[0].end_s + sides["end"]
    if start < 0 or end > film.total_s or start >= end:
        return None
    return [f"show {named(targets[0])} {span(start, end)}"]


def _shift(items: list[Item], place: int) -> tuple[str, float]:
    """Which end some seconds move, and how far."""
    near = [items[p] for p in range(max(place - _FARTHEST, 0), min(place + _FARTHEST + 1, len(items)))]
    near.sort(key=lambda item: abs(item.start - items[place].start))
    by = float(items[place].senses["secs"])
    side = next((_side(item) for item in near if _side(item)), "")
    side = side or ("start" if any("move" in item.senses for item in near) else "")
    way = next(
        (
            -1.0 if item.text.startswith(_EARLIER) else 1.0
            for item in near
            if item.text.startswith((*_EARLIER, *_LATER))
        ),
        0.0,
    )
    return (side, way * by) if way else ("", 0.0)


def _side(item: Item) -> str:
    if "secs" in item.senses or "later_by" in item.senses:
        return ""
    if item.senses.keys() & _GOES or item.text in _LEAVES:
        return "end"
    return "start" if item.senses.keys() & _COMES else ""


RULES = (both_ends,)
