"""Wishes that texts come and go softly: "ease the title in over two seconds", "until 0:04, with a fade"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.texts import NOUNS, named
from promptreel_studio.agent.frames.times import TIMES, span, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film, ShownText
    from promptreel_studio.agent.frames.item import Item

_VERBS = frozenset({"fade", "fades", "fading", "ease", "eases", "blend", "bring", "bring in", "slowly bring"})
_OF_TEXTS = frozenset({"title", "caption", "text", "old", "it"})
_BEHIND = frozenset(
    {
        "over",
        "during",
        "for",
        "within",
        "slowly",
        "softly",
        "gently",
        "gradually",
        "smoothly",
        "and",
        ",",
        "at",
    }
)
_FADES = ("fade_in", "fade_out", "both_fades", "fade")
_SHOWS = ("add", "enters", "from", "remove", "exits", "out")


def with_particles(items: Sequence[Item]) -> None:
    """Let "ease the title in" say the same as "fade in the title": what stands between the verb and "in" is the title."""
    for place, item in enumerate(items):
        if item.text not in _VERBS:
            continue
        for p in range(place + 1, len(items)):
            keys, last = items[p].senses.keys(), p + 1 == len(items)
            if items[p].text in {"in", "out"} and (last or items[p + 1].text in _BEHIND):
                item.senses, items[p].senses = {"filler": True}, {f"fade_{items[p].text}": True}
                for one in items[p + 1 : p + 3]:
                    one.senses = {"filler": True} if one.senses.keys() <= EMPTY else one.senses
                break
            if not keys & {*EMPTY, *_OF_TEXTS, "all", "clips", "both", "number", "first", "last", "second"}:
                break


def faded(bag: Bag, film: Film) -> list[str] | None:
    """ "Let the title come in softly over two seconds"."""
    targets = bag.texts(film)
    if (
        not targets
        or bag.has("after", "before")
        or bag.sure("quote", "clips", "logo", "music", "neg", "none")
    ):
        return None
    softly = bag.has("slowly", "fade")
    both = bag.has("both_fades") or (bag.has("fade_in") and bag.has("fade_out"))
    comes = (
        both or bag.has("fade_in") or (softly and bag.has("add", "enters", "from", but=("until", "stays")))
    )
    goes = (
        both
        or bag.has("fade_out")
        or (softly and bag.has("remove", "exits", but=("until", "add", "keep_only")))
    )
    if not bag.only(
        *NOUNS, *TIMES, *_FADES, *_SHOWS, "all", "slowly", "speed", "take", "move", "moves", "at", "length_noun", "keep_only", "stays", "while", "crossfade",
        "fade_black", "softly", "little", "add",
    ):  # fmt: skip
        return None
    if not (comes or goes) and bag.has("fade") and bag.has("until", "from", "stays", "keep_only"):
        comes = goes = True  # "Until 0:04, with a fade".
    if not (comes or goes) or (not both and comes and goes and not bag.has("fade")):
        return None
    ends, long = _times(bag, targets)
    if ends is None or (long is not None and len(targets) > 1 and bag.has("first", "last")):
        return None
    how = "in and out" if comes and goes else "in" if comes else "out"
    over = f" over {spoken(long)}" if long is not None else ""
    shown = [f"show {named(one)} {span(one.start_s, ends)}" for one in targets if ends]
    return [*shown, *(f"fade {named(one)} {how}{over}" for one in targets)]


def _times(bag: Bag, targets: list[ShownText]) -> tuple[float | None, float | None]:
    """Until when a text is there (0 where nothing is said), and how long a fade takes; None for what is not clear."""
    said = bag.seconds()
    timed = [item for item in bag.items if item.senses.keys() & {"secs", "point"}]
    until = [
        after
        for item, after in zip(bag.items, bag.items[1:], strict=False)
        if "until" in item.senses and after.senses.keys() & {"secs", "point"} and not _lasts(item)
    ]
    points = [item for item in timed if "point" in item.senses]
    if len(said) > 2 or len(until) > 1 or len(points) > len(until):
        return None, None
    if not until:
        return (0.0, said[0]) if len(said) == 1 else (None, None) if said else (0.0, None)
    end = float(until[0].senses.get("point", until[0].senses.get("secs", 0.0)))
    rest = [one for one in said if one != end]
    if len(targets) != 1 or end <= targets[0].start_s:
        return None, None
    return end, rest[0] if rest else None


def _lasts(item: Item) -> bool:
    """ "Sur 2 secondes", "über zwei Sekunden": how long, and not until when."""
    return bool(item.senses.keys() & {"while", "at", *EMPTY})


RULES = (faded,)
