"""Wishes for the order of clips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP, LIGHT, NOT_CLIPS

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def beside_of(bag: Bag) -> tuple[str, list[int]] | None:
    """Where a clip goes beside others: "before", "after" or "between", and their numbers."""
    places = [place for place, item in enumerate(bag.items) if "clips" in item.senses]
    found: list[tuple[str, list[int]]] = []
    loose: list[tuple[str, list[int]]] = []
    for place, item in enumerate(bag.items):
        behind = bag.postposed and place - 1 in places and not item.senses.keys() & {"until", "into"}
        for where in ("between", "before", "after"):
            if where not in item.senses or (item.senses.keys() & EMPTY and not behind):
                continue
            numbers = (_two_near if where == "between" else _one_near)(bag, places, place)
            if numbers:  # "Into the film after the street": what only may tell a place gives way.
                (loose if "into" in item.senses else found).append((where, numbers))
    found = found or loose
    sides = dict(found[:2])
    if sides.keys() == {"before", "after"} and sides["after"][0] + 1 == sides["before"][0]:
        return "between", [*sides["after"], *sides["before"]]  # "After the street and before the beach".
    return found[0] if found else None


def _two_near(bag: Bag, places: list[int], place: int) -> list[int]:
    """Numbers of two clips beside each other that a word at a place stands with; [] for none."""
    near = [p for p in places if p < place][-2:] if bag.postposed else [p for p in places if p > place][:2]
    numbers = [bag.items[p].senses["clips"][0] for p in near]
    if not places and bag.has("it"):  # "From the street to the beach is so abrupt, put a desert between."
        numbers = bag.clips()
    return sorted(numbers) if len(numbers) == 2 and abs(numbers[0] - numbers[1]) == 1 else []


def _one_near(bag: Bag, places: list[int], place: int) -> list[int]:
    """The number of the one clip that a word at a place stands with; [] for none."""
    near = [p for p in places if p < place][-1:] if bag.postposed else [p for p in places if p > place][:1]
    numbers = [number for p in near for number in bag.items[p].senses["clips"]]
    return numbers if len(numbers) == 1 else []


def place_said(beside: tuple[str, list[int]]) -> str:
    """What a command calls that place."""
    where, numbers = beside
    return f"{where} clip {' and clip '.join(map(str, numbers[: 2 if where == 'between' else 1]))}"


def moved(bag: Bag, _film: Film) -> list[str] | None:
    """ "The cake comes last", "put the beach before the street"."""
    if bag.has("remove", "u_second"):
        return None
    numbers = bag.clips()
    if (
        not numbers
        or bag.seconds()
        or bag.sure(*NOT_CLIPS, "scene", "crossfade", "dip", "wipe", "copy", "neg", "number")
    ):
        return None
    beside = beside_of(bag)
    edges = [item for item in bag.items if "edge" in item.senses]
    if len(numbers) == 2 and len(edges) == 1 and not bag.sure("before", "after", "between", "swap"):
        mover = [one for one in numbers if one not in edges[0].senses["clips"]]
        if len(mover) == 1 and bag.only(*CLIP, *LIGHT, "place_noun"):
            return [f"move clip {mover[0]} to the {edges[0].senses['edge']}"]
        return None
    if len(numbers) == 1 and beside is None:
        begins, ends = at_an_end(bag, "to_start"), at_an_end(bag, "to_end")
        if begins == ends or not bag.only(
            *CLIP, *LIGHT, "to_start", "to_end", "place_noun", "first", "last", "before", "all", "from", "between", "until", "rest",
            "cut",
        ):  # fmt: skip
            return None
        return [f"move clip {numbers[0]} to the {'beginning' if begins else 'end'}"]
    if beside is None or not bag.only(
        *CLIP, *LIGHT, "before", "after", "between", "place_noun", "from", "into"
    ):
        return None
    mover = [one for one in numbers if one not in beside[1]]
    if not mover and (bag.has("it") or bag.postposed):  # "The photo is too late, move it before the tent".
        mover = [one for one in bag.about.get("clips", ()) if one not in beside[1]]
    return [f"move clip {mover[0]} {place_said(beside)}"] if len(mover) == 1 else None


def at_an_end(bag: Bag, which: str) -> bool:
    """Whether a word can mean that end of the film (`to_start` or `to_end`) and not the other."""
    other = "to_end" if which == "to_start" else "to_start"
    return bag.has(which, but=(other,))


def swapped(bag: Bag, film: Film) -> list[str] | None:
    """ "Swap the street and the forest", "swap first and last"."""
    numbers = bag.clips()
    ends = bag.sure("first", "to_start") and bag.sure("last", "to_end") and bag.has("swap")
    if (
        ends
        and not numbers
        and len(film.names) > 1
        and bag.only(*LIGHT, "swap", "first", "last", "to_start", "to_end", "between")
    ):
        return [f"swap clip 1 and clip {len(film.names)}"]
    if len(numbers) != 2 or bag.seconds() or bag.sure(*NOT_CLIPS, "scene"):
        return None
    said = [item.senses["clips"] for item in bag.items if "clips" in item.senses]
    crossed = (
        len(said) == len("abba")
        and said == said[::-1]
        and bag.has("becomes", "between", "replace", "place_noun", "at")
    )
    if not bag.has("swap") and not crossed:
        return None
    if not bag.only(
        *CLIP, *LIGHT, "swap", "place_noun", "between", "order", "both", "rest", "after", "before", "until",
        *(("replace", "becomes") if crossed else ()),
    ):  # fmt: skip
        return None
    return [f"swap clip {numbers[0]} and clip {numbers[1]}"]


def turned(bag: Bag, _film: Film) -> list[str] | None:
    """ "The clips in reverse order"."""
    ends = bag.has("first", "to_start") and bag.has("last", "to_end")
    if (ends or bag.has("first", "last")) and not bag.has("order") and bag.has("swap"):
        return None  # Two of them change places.
    if (
        bag.clips()
        or bag.seconds()
        or not bag.has("turned")
        or not bag.only(
            "clip", "photo", "turned", "order", "all", "take", "move", "swap", "reverse", "from", "to_end", "to_start", "replace",
            "first", "last",
        )
    ):  # fmt: skip
        return None
    return ["reverse the order"] if bag.has("order", "clip", "last") else None


def ordered(bag: Bag, film: Film) -> list[str] | None:
    """ "Forest first, then beach, street last": every clip in its new place."""
    numbers = bag.clips()
    if (
        len(numbers) != len(film.names)
        or len(numbers) < 3
        or bag.seconds()
        or bag.sure(*NOT_CLIPS, "scene", "neg", "swap", "remove")
    ):
        return None
    if not bag.only(
        *CLIP, *LIGHT, "order", "between", "turned", "first", "last", "to_start", "to_end", "after", "then", "number", "second", "third",
        "single", "from", "until",
    ):  # fmt: skip
        return None
    if bag.has("after") and not bag.has("first", "to_start", "order"):
        return None
    if bag.has("turned") and numbers == list(range(len(numbers), 0, -1)):
        return ["reverse the order"]
    return ["new order: " + ", ".join(f"clip {number}" for number in numbers)]


def begun(bag: Bag, film: Film) -> list[str] | None:
    """ "The sunset first, then the tram": those that are named open the film in their order, the others follow."""
    numbers = bag.clips()
    if (
        not 1 < len(numbers) < len(film.names)
        or bag.seconds()
        or bag.sure(*NOT_CLIPS, "scene", "neg", "swap", "remove")
    ):
        return None
    if not bag.only(
        *CLIP,
        *LIGHT,
        "first",
        "to_start",
        "last",
        "to_end",
        "then",
        "between",
        "and",
        "order",
        "stays",
        "rest",
        "film",
        "into",
    ) or bag.has("after", "before_strict"):
        return None
    if bag.has("before", but=EMPTY) or any("\u0e00" <= item.text[:1] <= "\u0e7f" for item in bag.items):
        return None  # "The sunset before the bridge", which Thai says in one word with "first".
    places = [place for place, item in enumerate(bag.items) if "clips" in item.senses]
    opens = [
        place
        for place, item in enumerate(bag.items)
        if item.senses.keys() & {"first", "to_start"} and not item.senses.keys() & {"clips", "before"}
    ]
    behind = bool(opens) and opens[0] > places[-1] and not bag.postposed  # "The sunset and the tram first".
    if not opens or (max(opens) > places[1] and not behind) or len(opens) > 2:
        return None
    others = [number for number in range(1, len(film.names) + 1) if number not in numbers]
    if closes := [place for place, item in enumerate(bag.items) if item.senses.keys() & {"last", "to_end"}]:
        if len(closes) > 1 or not places[-2] < closes[0]:
            return None
        others, numbers = (
            [*others, numbers[-1]],
            numbers[:-1],
        )  # "Open with the sunset and end with the tram".
    return ["new order: " + ", ".join(f"clip {number}" for number in (*numbers, *others))]


def placed_at(bag: Bag, film: Film) -> list[str] | None:
    """ "The surf comes second to last": at the place that is told, and not where the clip is that has it."""
    said = [item for item in bag.items if "clips" in item.senses]
    nth = [
        item for item in said if item.senses.get("nth") == _LAST_BUT_ONE and not item.text.endswith(_NOUNS)
    ]
    movers = [item for item in said if item not in nth]
    if len(nth) != 1 or len(movers) != 1 or len(movers[0].senses["clips"]) != 1 or bag.seconds():
        return None
    if (
        not bag.has("move")
        or bag.sure(*NOT_CLIPS, "scene", "neg", "swap", "remove")
        or not bag.only(*CLIP, *LIGHT, "place_noun", "until", "order")
    ):
        return None
    bag.used |= {"nth", "clips"}
    number, place = movers[0].senses["clips"][0], len(film.names) - 1
    if number == place:
        return [f"move clip {number} before clip {place + 1}"]  # It is told that it is there.
    return [f"move clip {number} {'after' if number < place else 'before'} clip {place}"]


_LAST_BUT_ONE = -2
_NOUNS = ("clip", "shot", "scene", "photo", "picture", "镜头", "片段", "段", "个", "张")
RULES = (
    ordered,
    placed_at,
    begun,
    moved,
    swapped,
    turned,
)
