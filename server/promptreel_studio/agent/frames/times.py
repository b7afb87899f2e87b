"""When and for how long: what the seconds of a wish mean beside its other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

OF_SPEED = re.compile(r"fast|speed|quick|time|pace|slow|速|快|慢")
TIMES = (
    "till_end", "secs", "point", "from", "until", "at", "first", "last", "to_end", "to_start", "between", "after",
)  # fmt: skip
"""Groups that belong to a time."""


def spoken(seconds: float) -> str:
    """A length or a point of time as commands say it."""
    return f"{seconds:g} seconds"


def window(bag: Bag, film: Film) -> tuple[float, float] | None:
    """From when until when, where both are said: "from 2 to 4 s", "the last 3 seconds"."""
    said = bag.seconds()
    if len(said) == 2:
        low, high = sorted(said)
        points = bag.all("point")
        stays = [item for item in bag.items if "length_noun" in item.senses]
        if len(points) == 1 and points[0] == said[0] and stays and "secs" in _behind(bag, stays[-1]):
            return (points[0], points[0] + said[1])  # "At second 20, stay for 3 seconds".
        until = bag.has("until", but=("length_noun",))
        lasts = bag.has("length_noun") and not until and not bag.sure("between")
        if lasts and (len(points) == 1 or (not points and (bag.has("from") or _comes_and_lasts(bag)))):
            start = points[0] if points else said[0]  # "From second 2, for 4 seconds".
            return (start, start + bag.all("secs")[-1])
        if bag.has("length_noun") and not bag.has("from", "until") and not bag.all("point"):
            return None
        if bag.has("last") and not bag.has("from", "until"):
            return None
        return (low, high) if low < high else None
    if len(said) != 1:
        return None
    if bag.has("last", "to_end", "till_end") and not bag.all("point"):
        return (film.total_s - said[0], film.total_s) if said[0] < film.total_s else None
    if bag.has("first", "to_start") and not bag.all("point"):
        return (0.0, said[0])
    return None


def _comes_and_lasts(bag: Bag) -> bool:
    """ "Come three seconds in and stay for four": a word for how long stands between the two."""
    times = [place for place, item in enumerate(bag.items) if "secs" in item.senses]
    between = bag.items[times[0] + 1 : times[-1]] if len(times) == 2 else []
    comes = any(item.senses.keys() & {"move", "add"} for item in bag.items[: times[0]]) if times else False
    return comes and any("length_noun" in item.senses for item in between)


def _behind(bag: Bag, item: Item) -> set[str]:
    """What the next word may mean."""
    place = bag.items.index(item) + 1
    return set(bag.items[place].senses) if place < len(bag.items) else set()


def span(low: float, high: float) -> str:
    """A window as a command says it."""
    return f"from {low:g} seconds to {high:g} seconds"
