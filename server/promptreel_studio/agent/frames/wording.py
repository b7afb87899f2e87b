"""Wishes for new texts, and for other words of those there are."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.new_looks import NEW_LOOKS, look_said
from promptreel_studio.agent.frames.shots import in_pieces
from promptreel_studio.agent.frames.texts import NOUNS, english, named, quoted
from promptreel_studio.agent.frames.times import TIMES, span, window

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def renamed(bag: Bag, film: Film) -> list[str] | None:
    """ "The title should be 'X'": other words."""
    new, olds = bag.all("quote"), bag.all("old")
    only = not bag.has("title", "caption", "old", "text")
    if len(new) != 1 or len(olds) > 1 or (only and not _reads_otherwise(bag)):
        return None
    targets = (bag.about.get("texts") or film.texts) if only else bag.texts(film)
    if len(targets) != 1 or bag.seconds() or bag.sure("clips", "position", "photo"):
        return None
    if not bag.only(*NOUNS, "quote", "replace", "take", "neg", "rest", "at", "to_start", "it", "add"):
        return None
    if bag.has("neg") and not olds:
        return None
    if bag.has("add") and not bag.has("replace", "neg", "old") and _adds(bag):
        return None
    return [f"change {named(targets[0])} to {quoted(new[0])}"]


def _reads_otherwise(bag: Bag) -> bool:
    """ "Could it read 'X' instead?": the only text there is, or the one that was spoken of."""
    return (
        bag.has("it")
        and bag.has("says")
        and bag.has("replace")
        and not bag.has("to_start", "to_end", "while")
    )


def _adds(bag: Bag) -> bool:
    return bag.has("add", but=EMPTY)


def _reworded_and_timed(bag: Bag, film: Film) -> list[str] | None:
    """ "Change the title to 'X' and show it from 1 to 4 s": other words and another time for the text there is."""
    new, where = bag.one("quote"), window(bag, film)
    role = next((noun for noun in ("caption", "title") if bag.has(noun)), "")
    alike = [one for one in film.texts if one.caption == (role == "caption")]
    if new is None or where is None or not role or len(alike) != 1 or bag.all("position"):
        return None
    return [f"change {named(alike[0])} to {quoted(new)}", f"show the {role} {quoted(new)} {span(*where)}"]


def _rewords(bag: Bag) -> bool:
    """Whether something is changed to what is quoted."""
    return any("replace" in item.senses for item in bag.items[:1]) and any(
        "until" in before.senses and "quote" in item.senses for before, item in itertools.pairwise(bag.items)
    )


def added(bag: Bag, film: Film) -> list[str] | None:
    """ "'X' at the top from 2 to 4 s", "the words 'X' over the dog": a new text."""
    new = bag.one("quote")
    if film.texts and _rewords(bag):
        return _reworded_and_timed(bag, film)
    if new is None or bag.has("moves") or bag.sure("old", "logo", "music", "voice"):
        return None
    if bag.sure("remove", "cut") and _adds(bag):
        return None  # "Remove the title and add 'Bye'" are two wishes.
    if not bag.only(
        "quote", "title", "caption", "text", "add", "take", "move", "at", "position", "place_noun", *TIMES, "length_noun", "clips",
        "named", "photo", "clip", "remove", "out", "keep_only", "all", "font_noun", "before", "into", "still", "says", "it", "between",
        "while", "stronger", "fade_in", "both_fades", "stays", "till_end", "becomes", "single", "same_look", "until_gone", *NEW_LOOKS,
    ):  # fmt: skip
        return None
    if (look := look_said(bag)) is None or (look and bag.has("same_look", "fade_in")):
        return None
    clips, where = bag.clips(), within_clip(bag, film)
    clips, where = ([], where) if where else (clips, window(bag, film))
    if (bag.seconds() and where is None) or len(bag.all("position")) > 1:
        return None
    if (where is None) == (not clips) or len(clips) > 1 or (clips and film.kinds[clips[0] - 1] == "words"):
        return None
    if bag.has("says") and film.texts and not bag.sure("add") and not bag.has("it", "while"):
        return None
    kind = next((f"the {noun} " for noun in ("caption", "title", "text") if bag.has(noun)), "")
    place = bag.one("position")
    if bag.has("same_look") and film.texts and not place:
        like = film.texts[-1]
        kind, place = (
            f"the {'caption' if like.caption else 'title'} ",
            like.position.replace("center", "centre"),
        )
    said = f"add {kind}{quoted(new)}{look}"
    said += f" at the {_place(place)}" if place else ""
    said += f" over clip {clips[0]}" if clips else f" {span(*where)}" if where else ""
    return [said]


def _place(place: object) -> str:
    return english("position", str(place).replace("centre", "center"))


def within_clip(bag: Bag, film: Film) -> tuple[float, float] | None:
    """ "2 seconds into the beach, for 3 seconds": from when until when."""
    clips, said = bag.clips(), bag.seconds()
    if len(clips) != 1 or len(said) != len("ab"):
        return None
    for first, into, clip in zip(bag.items, bag.items[1:], bag.items[2:], strict=False):
        if "secs" in first.senses and "into" in into.senses and "clips" in clip.senses:
            start = film.starts[clips[0] - 1] + first.senses["secs"]
            length = said[1] if first.senses["secs"] == said[0] else said[0]
            return (start, start + length) if start + length <= film.total_s else None
    return None


def in_turn(bag: Bag, film: Film) -> list[str] | None:
    """ "One after the other under the dog: 'A', 'B'": several new texts that share a clip."""
    new, clips = bag.all("quote"), bag.clips() or in_pieces(bag, film)
    turns = bag.has("in_turn", "after_itself")
    if (
        len(new) < 2
        or not clips
        or (bag.clips() and len(clips) != 1)
        or bag.seconds()
        or not turns
        or bag.sure("old", "music", "logo", "voice")
    ):
        return None
    places = ("position",) if bag.one("position") in (None, "bottom") else ()
    places = (*places, "number") if bag.one("number") == len(new) else places
    if not bag.only(
        *NOUNS, "quote", "add", "take", "move", "at", *places, "clips", "named", "clip", "photo", "after_itself", "in_turn", "after",
        "while", "before", "still", "between", "all", "animation", "order",
    ):  # fmt: skip
        return None
    if len(clips) == 1:
        return [f"show the captions {', '.join(map(quoted, new))} one after the other over clip {clips[0]}"]
    begins = film.starts[clips[0] - 1]
    each = (film.starts[clips[-1] - 1] + film.lengths[clips[-1] - 1] - begins) / len(new)
    return [
        f"add the caption {quoted(one)} {span(round(begins + place * each, 2), round(begins + (place + 1) * each, 2))}"
        for place, one in enumerate(new)
    ]


RULES = (
    in_turn,
    renamed,
    added,
)
