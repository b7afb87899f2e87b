"""Clips as they are called: by their names, numbers, places and kinds."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP_NOUNS
from promptreel_studio.agent.frames.item import ORDINALS, Item, nth_of
from promptreel_studio.agent.frames.numbered_files import numbered_file

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film

_VIDEOS = ("video", "wideo", "vidéo", "vídeo")
_PIECES = frozenset({"part", "parts", "bit", "piece", "section", "half"})
_DETAILS = ("season", "weather", "time")
"""What may be said within the name of a shot: "an autumn forest"."""


def with_clips(items: list[Item], film: Film) -> list[Item]:
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
        if alike := numbered_file(items, here, film) or _of_alike(items, here, film):
            found.append(alike[0])
            here += alike[1]
            continue
        if several := _several(items, here, film):
            found.append(several)
            here += 2 if "pair" in several.senses else 3
            continue
        pair = _two_of(items, here, film)
        if pair:
            found += pair
            here += 4
            continue
        found.append(_one_clip(item, film))
        if after is not None and item.end == after.start and _is_nth_of(found[-1], after):
            found[-1].senses = {"nth_of": True}
        here += 1
    _with_bare_numbers(found, film)
    _with_only_photo(found, film)
    _pass_over(found, film)
    return found


def _is_nth_of(item: Item, after: Item) -> bool:
    """ "第二段田野": the second of these, and not the second clip."""
    named = after.senses.get("named")
    return "nth" in item.senses and named is not None and {*named} != {*item.senses.get("clips", ())}


_BETWEEN = 2
"""As many words stand between "the second" and the name: "the second part of the cup"."""


def _of_alike(items: list[Item], here: int, film: Film) -> tuple[Item, int] | None:
    """ "The second cup", "the last piece of the skyline": one of the clips that share a name, and how many words say so."""
    for place in range(here + 1, min(here + 2 + _BETWEEN, len(items))):
        first, last = items[here], items[place]
        between = items[here + 1 : place]
        if any(
            not one.senses.keys() & {*CLIP_NOUNS, "it", "single", "filler", "split", "half"}
            for one in between
        ):
            return None
        for counted, named in ((first, last), (last, first)):
            numbers = named.senses.get("named", ())
            nth = counted.nth
            if len(numbers) == 1 and not between and "nth" in counted.senses and nth not in {numbers[0], -2}:
                return Item(first.start, last.end, f"{first.text} {last.text}"), 2  # Which of the two?
            if any("half" in one.senses for one in between) and not (
                len(numbers) == 2 and film.pieces(numbers)
            ):
                continue  # Half of a clip that was not cut in two.
            if len(numbers) > 1 and nth is not None and "named" not in counted.senses:
                if (
                    counted is last
                    and not between
                    and not counted.senses.keys() <= {"nth", "second", "third"}
                ):
                    continue  # "The forest at last" is no second forest.
                if (clip := nth_of(numbers, nth)) is None:
                    return None
                said = f"{first.text} {last.text}"
                return Item(first.start, last.end, said, {"clips": (clip,)}), place + 1 - here
    return None


def _several(items: list[Item], here: int, film: Film) -> Item | None:
    """ "The first two clips"."""
    said = items[here : here + 3]
    ends = said[0].senses.keys() & {"first", "last"}
    if len(said) > 1 and ends and "both" in said[1].senses and len(film.names) > 1:  # "前两段"
        numbers = film.numbers[:2] if "first" in ends else film.numbers[-2:]
        return Item(said[0].start, said[1].end, said[0].text, {"clips": tuple(numbers), "pair": True})
    if len(said) < len("abc") or not said[2].senses.keys() & CLIP_NOUNS or said[2].text in _PIECES:
        return None
    count = said[1].senses.get("number")
    if not isinstance(count, float) or not ends or not 1 < count <= len(film.names):
        return None
    of_photos = "photo" in said[2].senses and "clip" not in said[2].senses
    alike = film.of_type("image") if of_photos else film.numbers
    if count > len(alike):
        return None
    numbers = alike[: round(count)] if "first" in ends else alike[-round(count) :]
    return Item(said[0].start, said[2].end, said[0].text, {"clips": tuple(numbers)})


def _one_clip(item: Item, film: Film) -> Item:
    """A word that is the name or the number of one clip."""
    if "nth" in item.senses and (numbers := _nth(item.senses["nth"], film, item)):
        return Item(item.start, item.end, item.text, {"clips": tuple(numbers), "nth": item.senses["nth"]})
    if len(numbers := item.senses.get("named", ())) == 1:
        kept = {group: item.senses[group] for group in _DETAILS if group in item.senses}
        kept = {group: value for group, value in kept.items() if value not in film.details(numbers[0])}
        kept |= {"thing": item.senses["thing"]} if "thing" in item.senses else {}
        return Item(item.start, item.end, item.text, {"clips": tuple(numbers), **kept})
    return item


def _pass_over(items: list[Item], film: Film) -> None:
    """What stands beside a clip that is named says nothing more: "shot", the hour that it shows, "last" of the last."""
    _pass_over_places(items, film)
    _pass_over_details(items, film)
    numbers = [number for item in items for number in item.senses.get("clips", ())]
    times = {film.times[number - 1] for number in numbers}
    for item in items:
        nouns = numbers and "clips" not in item.senses and item.senses.keys() & CLIP_NOUNS
        if nouns or item.senses.get("time") in times:
            item.senses = {**item.senses, "filler": True}


def _pass_over_details(items: list[Item], film: Film) -> None:
    """ "The rainy road": what a shot shows already says which one is meant."""
    for item, after in itertools.pairwise(items):
        numbers = after.senses.get("clips", ())
        if len(numbers) != 1 or not item.senses or item.senses.keys() - {*_DETAILS, *EMPTY}:
            continue
        if {item.senses[name] for name in _DETAILS if name in item.senses} <= film.details(numbers[0]):
            item.senses = {"filler": True}


_MOVES = frozenset({"move", "add", "secs", "u_second", "copy", "number"})


def _pass_over_places(items: list[Item], film: Film) -> None:
    """ "The cat at the end, black and white": the last clip is the cat."""
    if any(one.senses.keys() & _MOVES and not one.senses.keys() & EMPTY for one in items):
        return
    for item, after in itertools.pairwise(items):
        ends = (("last", len(film.names)), ("first", 1))
        if any(name in item.senses and after.senses.get("clips") == (number,) for name, number in ends):
            item.senses = {"filler": True}


_PHOTO = frozenset({"photo", "pic", "photograph", "snapshot", "照片", "那张照片", "这张照片"})


def _with_only_photo(items: list[Item], film: Film) -> None:
    """ "'Hello' over the photo", where there is one in the film."""
    said = [item for item in items if item.text in _PHOTO and "photo" in item.senses]
    photos = film.of_type("image")
    others = any(item.senses.keys() & {"clips", "named", "asset", "all", "both", "nth"} for item in items)
    texts = any("quote" in item.senses for item in items)
    if len(said) == len(photos) == 1 and texts and not others:
        said[0].senses = {"clips": (photos[0],)}
        for before, item in itertools.pairwise(items):
            if item is said[0] and before.senses.keys() == {"file_word"}:
                before.senses = {"filler": True}  # "Grandma's photo", whatever the file is called.


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
        or not (said[1].text in {"and", "und", "&"} or "and" in said[1].senses)
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
    if number < 0:
        number += len(film.names) + 1
    alike = film.numbers
    if "视频" in item.text and "image" in film.types:
        alike = film.of_type("video")
    elif "photo" in item.text or "照片" in item.text or "图片" in item.text:
        alike = film.of_type("image")
    return [alike[number - 1]] if 0 < number <= len(alike) else []


def _counted(item: Item, after: Item, film: Film) -> list[int]:
    """The clip of "the third shot", "clip 2", "the last photo"."""
    is_noun = bool(after.senses.keys() & CLIP_NOUNS) and after.text not in _PIECES
    photos, videos = film.of_type("image"), film.of_type("video")
    of_photos = "photo" in after.senses and "clip" not in after.senses
    alike = photos if of_photos else film.numbers
    alike = videos if videos and after.text.startswith(_VIDEOS) else alike
    if is_noun and "middle_one" in item.senses and len(alike) % 2:
        return [alike[len(alike) // 2]]
    if is_noun and (nth := item.ordinal) is not None and (one := nth_of(alike, nth)) is not None:
        return [one]
    count = item.senses.get("number", 2 if item.text == "both" or "both" in item.senses else 0)
    if of_photos and photos and count == len(photos):
        return photos
    if "clip" in item.senses and "number" in after.senses and after.senses["number"] in film.numbers:
        return [round(after.senses["number"])]
    return []
