"""The items of a wish put together: numbers and their units, clips and their numbers, places in two words."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.bag import EMPTY, Bag
from promptreel_studio.agent.frames.contrast import unlike
from promptreel_studio.agent.frames.items import Item
from promptreel_studio.agent.frames.noun_first import ORDINALS, with_nouns_last, with_points
from promptreel_studio.agent.reading.numbers import NUMBER_WORDS, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film

_PIECES = frozenset({"part", "parts", "bit", "piece", "section", "half"})
_NOUNS = frozenset({"clip", "photo"})
_VIDEOS = ("video", "wideo", "vidéo", "vídeo", "видео")
_DETAILS = ("season", "weather", "time")
"""What may be said within the name of a shot: "an autumn forest"."""


def gathered(items: Sequence[Item], film: Film, *, postposed: bool, noun_first: bool = False) -> Bag:
    """Put together what several items say: numbers and their units, clips and their numbers."""
    said = [_numbered(item) for item in unlike(items) if not item.senses or item.senses.keys() - EMPTY]
    guessed = any(item.senses.keys() == {"weak"} for item in items)
    found = _with_corners(_with_units(_with_ranges(with_points(said) if noun_first else said)))
    return Bag(
        _with_clips(with_nouns_last(found) if noun_first else found, film),
        postposed=postposed,
        guessed=guessed,
    )


def _with_corners(items: list[Item]) -> list[Item]:
    """ "At the bottom, right": one place."""
    placed = [item for item in items if "position" in item.senses]
    said = {item.senses["position"]: item for item in placed}
    high, side = said.keys() & {"top", "bottom"}, said.keys() & {"left", "right"}
    if len(said) == len(placed) == len("ab") and high and placed[0].senses["position"] in high and side:
        corner = f"{high.pop()}-{side.pop()}"
        for item in placed:
            item.senses = {"position": corner}
    return items


def _with_ranges(items: list[Item]) -> list[Item]:
    """ "From second 2 to 4", "0 to 4 seconds": the number without a unit has that of the other."""
    timed = [item for item in items if item.senses.keys() & {"u_second", "secs", "point"}]
    bare = [
        item
        for place, item in enumerate(items)
        if "number" in item.senses
        and not any(
            near.senses.keys() & {"u_second", "u_minute", "u_percent", "u_times"}
            for near in items[max(place - 1, 0) : place + 2]
        )
    ]
    ranged = any(item.senses.keys() & {"until", "between"} for item in items)
    if timed and len(bare) == 1 and ranged:
        bare[0].senses = {"secs": bare[0].senses["number"]}
    for item, after in itertools.pairwise(items):
        if item.text.startswith("instead") and "number" in after.senses:  # "until 5 seconds instead of 3"
            after.senses = {"filler": True}
    return items


def _numbered(item: Item) -> Item:
    if item.text in NUMBER_WORDS and item.text != "one":
        item.senses = {**item.senses, "number": number_of(item.text)}
    elif item.text in {"one", "a", "an"} and "u_second" not in item.senses:
        item.senses = {**item.senses, "single": True}
    return item


def _with_units(items: list[Item]) -> list[Item]:
    found: list[Item] = []
    here = 0
    while here < len(items):
        item, after = items[here], items[here + 1] if here + 1 < len(items) else None
        third = items[here + 2] if here + 2 < len(items) else None
        counted = third is not None and "number" in item.senses and "u_second" in third.senses
        if counted and after is not None and after.senses.keys() & {"first", "last"}:
            found.append(after)  # "The 3 last seconds".
            after, here = third, here + 1
        merged = _pair(item, after) if after is not None and not _is_nth(item, after, third) else None
        if after is not None and merged is not None:
            found.append(Item(item.start, after.end, f"{item.text} {after.text}", merged))
            here += 2
            continue
        if "half_second" in item.senses:
            item.senses = {"secs": 0.5}
        elif "one_second" in item.senses:
            item.senses = {"secs": 1.0}
        found.append(item)
        here += 1
    return found


def _is_nth(item: Item, after: Item, third: Item | None) -> bool:
    """ "A second caption" is no second of time."""
    nouns = {"title", "caption", "text", "clip", "photo", "logo", "which_text"}
    second = "single" in item.senses and after.text == "second" and third is not None
    return second and third is not None and bool(third.senses.keys() & nouns)


def _pair(item: Item, after: Item) -> dict[str, Any] | None:
    value = item.senses.get("number", 1.0 if "single" in item.senses else None)
    if value is not None:
        if "u_second" in after.senses:
            return {"secs": value}
        if "u_minute" in after.senses:
            return {"secs": value * 60}
        if "number" in item.senses and "u_percent" in after.senses:
            return {"percent": value}
        if "number" in item.senses and "u_times" in after.senses:
            return {"factor": value}
    if "u_second" in item.senses and "number" in after.senses:
        return {"point": after.senses["number"]}
    nth = next((number for name, number in ORDINALS.items() if name in item.senses), None)
    nth = item.senses.get("nth", nth)
    if "u_factor" in item.senses and "number" in after.senses:
        return {"factor": after.senses["number"]}
    if isinstance(nth, int) and nth > (1 if item.text != "second" else 2) and "u_second" in after.senses:
        return {"point": float(nth)}
    return None


def _with_clips(items: list[Item], film: Film) -> list[Item]:
    """Clips by their names and their numbers, as the group `clips`; words for clips beside them say nothing more."""
    found: list[Item] = []
    here = 0
    while here < len(items):
        item, after = items[here], items[here + 1] if here + 1 < len(items) else None
        if after is not None and (numbers := _counted(item, after, film)):
            senses: dict[str, Any] = {"clips": tuple(numbers)}
            if "last" in item.senses or "first" in item.senses:
                senses["edge"] = "end" if "last" in item.senses else "beginning"
            found.append(Item(item.start, after.end, f"{item.text} {after.text}", senses))
            here += 2
            continue
        pair = _two_of(items, here, film)
        if pair:
            found += pair
            here += 4
            continue
        found.append(_one_clip(item, film))
        here += 1
    _with_bare_numbers(found, film)
    _pass_over(found, film)
    return found


def _one_clip(item: Item, film: Film) -> Item:
    """A word that is the name or the number of one clip."""
    if "nth" in item.senses and (numbers := _nth(item.senses["nth"], film, item)):
        return Item(item.start, item.end, item.text, {"clips": tuple(numbers), "nth": item.senses["nth"]})
    if len(numbers := item.senses.get("named", ())) == 1:
        kept = {group: item.senses[group] for group in _DETAILS if group in item.senses}
        kept = {group: value for group, value in kept.items() if value not in film.details(numbers[0])}
        return Item(item.start, item.end, item.text, {"clips": tuple(numbers), **kept})
    return item


def _pass_over(items: list[Item], film: Film) -> None:
    """What stands beside a clip that is named says nothing more: "shot", and the hour that it shows."""
    numbers = [number for item in items for number in item.senses.get("clips", ())]
    times = {film.times[number - 1] for number in numbers}
    for item in items:
        nouns = numbers and "clips" not in item.senses and item.senses.keys() & _NOUNS
        if nouns or item.senses.get("time") in times:
            item.senses = {**item.senses, "filler": True}


def _with_bare_numbers(items: list[Item], film: Film) -> None:
    """ "From the second shot to the third": what has no noun of its own has that of the other."""
    if not any(
        "clips" in item.senses and item.senses.keys() & {"clips", "edge"} and " " in item.text
        for item in items
    ):
        return
    for item in items:
        for name in ("third", "fourth", "fifth"):
            if (
                name in item.senses
                and item.senses.keys() <= {name, "place_noun"}
                and ORDINALS[name] <= len(film.names)
            ):
                item.senses = {"clips": (ORDINALS[name],)}


def _two_of(items: list[Item], here: int, film: Film) -> list[Item]:
    """ "The first and the last shot": two clips by their places; [] for anything else."""
    said = items[here : here + 4]
    if (
        len(said) < len("1and")
        or not _counted(said[0], said[3], film)
        or said[1].text not in {"and", "und", "&"}
    ):
        return []
    second = _counted(said[2], said[3], film)
    if not second:
        return []
    first = _counted(said[0], said[3], film)
    return [
        Item(said[0].start, said[0].end, said[0].text, {"clips": tuple(first)}),
        said[1],
        Item(said[2].start, said[3].end, said[2].text, {"clips": tuple(second)}),
    ]


def _nth(number: int, film: Film, item: Item) -> list[int]:
    if "photo" in item.text or "照片" in item.text or "图片" in item.text:
        alike = [place for place, kind in enumerate(film.types, 1) if kind == "image"]
    else:
        alike = list(range(1, len(film.names) + 1))
    return [alike[number - 1]] if 0 < number <= len(alike) else []


def _counted(item: Item, after: Item, film: Film) -> list[int]:
    """The clip of "the third shot", "clip 2", "the last photo"."""
    is_noun = bool(after.senses.keys() & _NOUNS) and after.text not in _PIECES
    nth = next((number for name, number in ORDINALS.items() if name in item.senses), None)
    everything = list(range(1, len(film.names) + 1))
    photos = [place for place, kind in enumerate(film.types, 1) if kind == "image"]
    videos = [place for place, kind in enumerate(film.types, 1) if kind == "video"]
    alike = photos if "photo" in after.senses and "clip" not in after.senses else everything
    alike = videos if videos and after.text.startswith(_VIDEOS) else alike
    if is_noun and "middle_one" in item.senses and len(alike) % 2:
        return [alike[len(alike) // 2]]
    if is_noun and nth is not None and -len(alike) <= nth <= len(alike):
        return [alike[nth - 1 if nth > 0 else nth]]
    counted = item.senses.get("number", 2 if item.text == "both" else 0)
    if "photo" in after.senses and "clip" not in after.senses and photos and counted == len(photos):
        return photos
    if "clip" in item.senses and "number" in after.senses and after.senses["number"] in everything:
        return [round(after.senses["number"])]
    return []
