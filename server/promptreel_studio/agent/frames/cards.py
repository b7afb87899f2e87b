"""Wishes for cards of words: new ones, and other words on those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import LIGHT
from promptreel_studio.agent.frames.order import at_an_end, beside_of, place_said
from promptreel_studio.agent.frames.texts import quoted
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_TOLD = ("card", "quote", "text", "which_text", "says", "add", "single", "clip", "clips", "secs", "length_noun", "again", "from_file", "photo")  # fmt: skip
_SAID = frozenset({"says", "becomes", "replace"})
_PLACES = (
    "by", "to_start", "to_end", "first", "last", "before", "after", "between", "append", "place_noun", "into",
)  # fmt: skip
_OTHERS = (
    "music", "logo", "voice", "asset", "old", "neg", "caption", "colour", "position", "animation", "percent",
)  # fmt: skip


def carded(bag: Bag, film: Film) -> list[str] | None:
    """ "Add a card 'Thanks' at the end for 3 seconds"."""
    words, said = bag.one("quote"), bag.seconds()
    if not bag.has("card") or words is None or len(said) > 1 or bag.all("point") or bag.sure(*_OTHERS):
        return None
    gap = film.parted if bag.has("in_gap") else None
    if not bag.only(*_TOLD, *_PLACES, *LIGHT, *(("in_gap", "it") if gap else ())) or not (gap or _adds(bag)):
        return None
    beside, numbers = beside_of(bag), bag.clips()
    if gap is not None and not numbers:  # Where a clip was just cut in two.
        beside, numbers = ("between", [gap - 1, gap]), [gap - 1, gap]
    long = f" for {spoken(said[0])}" if said else ""
    if beside is not None and set(numbers) == set(beside[1]):
        return [f"add a card with the words {quoted(words)} {place_said(beside)}{long}"]
    begins = at_an_end(bag, "to_start")
    ends = at_an_end(bag, "to_end") or (bag.has("append") and not begins)
    if numbers or begins == ends:
        return None
    return [f"add a card with the words {quoted(words)} at the {'end' if ends else 'beginning'}{long}"]


def _adds(bag: Bag) -> bool:
    """Whether a new card is asked for: "should say" is said of one that is there."""
    news = {"add", "append", "single"}
    return bag.has(*news, but=_SAID)


def recarded(bag: Bag, film: Film) -> list[str] | None:
    """ "The last card should say 'Bye'", "other words on clip 3: 'Hello'"."""
    words = bag.one("quote")
    if words is None or bag.seconds() or bag.sure(*_OTHERS, "title") or _adds(bag):
        return None
    if not bag.only(*_TOLD, "replace", "becomes", "take", "move", "at", "first", "last", "it", "which_text"):
        return None
    cards = [number for number, text in enumerate(film.cards, 1) if text]
    numbers = [number for number in bag.clips() if number in cards]
    if not bag.clips() and bag.has("card") and cards:
        first, last = bag.has("first"), bag.has("last")
        numbers = (
            cards if len(cards) == 1 else cards[:1] if first and not last else cards[-1:] if last else []
        )
    if len(numbers) != 1 or (not bag.has("card") and bag.clips() != numbers):
        return None
    old = film.cards[numbers[0] - 1]
    return (
        [f"change the words of the card {quoted(old)} to {quoted(words)}"]
        if film.cards.count(old) == 1
        else None
    )


RULES = (carded, recarded)
