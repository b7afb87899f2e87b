"""The items of a wish put together: numbers and their units, clips and their numbers, places in two words."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.asked_for import beside_others
from promptreel_studio.agent.frames.bag import EMPTY, Bag
from promptreel_studio.agent.frames.calling import with_clips
from promptreel_studio.agent.frames.contrast import agreeing, gradually, unlike, without_rejected
from promptreel_studio.agent.frames.fading import with_particles
from promptreel_studio.agent.frames.item import Item, nth_of
from promptreel_studio.agent.frames.lines import with_lines
from promptreel_studio.agent.frames.louder import with_shares
from promptreel_studio.agent.frames.music_moods import with_moods
from promptreel_studio.agent.frames.new_scenes import with_new_ones, with_scenes_joined
from promptreel_studio.agent.frames.noun_first import with_nouns_last, with_points
from promptreel_studio.agent.frames.placed import lasting, number_last, said_of_place, with_ranges
from promptreel_studio.agent.frames.rows import with_rows
from promptreel_studio.agent.frames.states import with_repeats, with_states
from promptreel_studio.agent.frames.timed_clips import with_timed_clips
from promptreel_studio.agent.frames.unhurried import with_speed_kept
from promptreel_studio.agent.frames.words import NOUN_FIRST, POSTPOSED, RUN_ON, TELLING_WHY
from promptreel_studio.agent.reading.numbers import NUMBER_WORDS, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film, ShownText

_PARTS_OF_TEXTS = frozenset({"words", "letters", "lettering", "line", "writing"})
_WEAK = frozenset({"weak"})
_LONGER = frozenset({"longer", "shorter", "earlier", "later", "sooner"})
_GUESSED = _WEAK | {"reason", "than"}


def gathered(items: Sequence[Item], film: Film, language: str) -> Bag:
    """Put together what several items say: numbers and their units, clips and their numbers.

    Args:
        items: The words of a wish.
        film: What can be named.
        language: What they are written in: where "before" and "second" stand, and whether complaints are known to ask for nothing.
    """
    postposed, noun_first = language in POSTPOSED, language in NOUN_FIRST
    reasons = language in TELLING_WHY | RUN_ON
    lasting(items)
    beside_others(items)
    _with_adjectives(items)
    with_new_ones(items, film)
    with_scenes_joined(items)
    with_moods(items)
    with_lines(items, film)
    with_states(items, film, language)
    with_repeats(items, film)
    with_speed_kept(items)
    with_particles(items)
    with_shares(items)
    said = [
        _numbered(item) for item in gradually(unlike(items)) if not item.senses or item.senses.keys() - EMPTY
    ]
    said = with_rows(said_of_place(said))
    passed = _WEAK if reasons else _GUESSED
    guessed = any(item.senses and item.senses.keys() <= passed for item in items)
    said = with_ranges(number_last(with_points(said) if noun_first else said))
    found = _with_corners(
        _with_units(without_rejected(agreeing(said) if reasons else said, postposed=postposed))
    )
    found = with_timed_clips(found, film, language)
    found = _with_nth_texts(found, film, noun_first=noun_first)
    found = _with_outer_pieces(found, film, postposed=postposed)
    return Bag(
        with_clips(with_nouns_last(found, every=noun_first), film),
        postposed=postposed,
        guessed=guessed,
    )


_WHOSE = frozenset({"the", "my", "our", "your", "this", "that"})


def _with_adjectives(items: Sequence[Item]) -> None:
    """ "Our mission patch" is patch.png, whatever the word before it says."""
    for before, item, after in zip(items, items[1:], items[2:], strict=False):
        if before.text in _WHOSE and not item.senses and after.senses.keys() & {"asset", "logo"}:
            item.senses = {"filler": True}


def _with_outer_pieces(items: list[Item], film: Film, *, postposed: bool) -> list[Item]:
    """ "After the ceremony" that was cut in two: behind its last piece, and "before" it in front of its first."""
    for place, item in enumerate(items):
        named = sorted(item.senses.get("named", ()))
        if len(named) < 2 or named[-1] - named[0] != len(named) - 1 or not film.pieces(named):
            continue
        near = items[place + 1 : place + 3] if postposed else items[max(place - 1, 0) : place]
        sides = {side for one in near for side in ("before", "after") if side in one.senses}
        if len(sides) == 1:
            item.senses["named"] = [named[-1] if sides == {"after"} else named[0]]
    return items


def _with_nth_texts(items: list[Item], film: Film, *, noun_first: bool) -> list[Item]:
    """ "The last text", "the second caption": which one it is, where there are several."""
    found: list[Item] = []
    here = 0
    while here < len(items):
        pair = items[here : here + 2]
        noun, nth = (pair if noun_first else pair[::-1]) if len(pair) == len("ab") else (None, None)
        one = _nth_text(noun, nth, film) if noun is not None and nth is not None else None
        if one is not None:
            found.append(Item(pair[0].start, pair[1].end, one.text, {"old": one}))
            here += 2
            continue
        if "latest_text" in items[here].senses and film.texts:
            items[here].senses = {"old": film.texts[-1]}
        found.append(items[here])
        here += 1
    return found


def _nth_text(noun: Item, nth: Item, film: Film) -> ShownText | None:
    alike = next(
        (
            [one for one in film.texts if group == "any" or one.caption == (group == "caption")]
            for name, group in (
                ("caption", "caption"),
                ("title", "title"),
                ("text_noun", "any"),
                ("text", "any"),
            )
            if name in noun.senses and noun.text not in _PARTS_OF_TEXTS
        ),
        [],
    )
    return nth_of(alike, nth.nth or 0) if len(alike) > 1 else None


def _with_corners(items: list[Item]) -> list[Item]:
    """ "At the bottom, right": one place."""
    placed = [item for item in items if "position" in item.senses]
    said = {item.senses["position"]: item for item in placed}
    high, side = said.keys() & {"top", "bottom"}, said.keys() & {"left", "right"}
    if len(said) == len(placed) == len("ab") and high and placed[0].senses["position"] in high and side:
        corner = f"{high.pop()}-{side.pop()}"
        for item in placed:
            item.senses = {"position": corner}
    for item, after in itertools.pairwise(items):
        places = {one.senses.get("position") for one in (item, after)}
        if "center" in places and len(edge := places & {"top", "bottom"}) == 1:  # "In alto al centro".
            item.senses = after.senses = {"position": edge.pop()}
    return items


def _numbered(item: Item) -> Item:
    if item.text in NUMBER_WORDS and item.text != "one" and "it" not in item.senses:  # Polish "ten".
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
        apart = after is not None and (_is_nth(item, after, third) or _is_length(item, third))
        merged = _pair(item, after) if after is not None and not apart else None
        if after is not None and merged is not None:
            found.append(Item(item.start, after.end, f"{item.text} {after.text}", merged))
            here += 2
            continue
        if "u_second" in item.senses and found and found[-1].senses.keys() & {"first", "last"}:
            half = after is not None and after.text.removeprefix("and ") in {"a half", "half"}
            item.senses = {"secs": 1.5 if half else 1.0}  # "The last second of it".
            if after is not None and half:
                after.senses = {"filler": True}
        if {"second", "u_second"} <= item.senses.keys() and after is not None and after.text in _LONGER:
            item.senses = {"secs": 1.0}  # "A second earlier".
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
    second = "single" in item.senses and "second" in after.senses and third is not None
    return second and third is not None and bool(third.senses.keys() & nouns)


def _is_length(item: Item, third: Item | None) -> bool:
    """ "Per 3 secondi": for so long, and not so many times."""
    return "u_factor" in item.senses and third is not None and "u_second" in third.senses


def _pair(item: Item, after: Item) -> dict[str, Any] | None:
    value = item.senses.get("number", 1.0 if "single" in item.senses else None)
    if value is not None:
        if "u_second" in after.senses:
            return {"secs": value}
        if "u_minute" in after.senses:
            return {"secs": value * 60}
        if "number" in item.senses and "u_percent" in after.senses:
            return {"percent": value, **{name: True for name in ("level", "by_much") if name in item.senses}}
        if "number" in item.senses and "u_times" in after.senses:
            return {"factor": value}
    if "u_second" in item.senses and "number" in after.senses:
        return {"point": after.senses["number"]}
    if "u_factor" in item.senses and "number" in after.senses:
        return {"factor": after.senses["number"]}
    nth = item.nth
    if nth is not None and nth > (1 if item.text != "second" else 2) and "u_second" in after.senses:
        return {"point": float(nth)}
    return None
