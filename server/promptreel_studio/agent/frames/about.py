"""What was spoken of last, for what goes on about it: "it", and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import ASKS
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.part_words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_TIMES = frozenset({"secs", "point", "number"})
_ELSE = frozenset({"clips", "named", "quote", "old", "music", "logo", "voice", "asset"})


_UNFIT = frozenset({
    "不搭", "不配", "不合", "不搭调", "不协调", "clashes", "clash", "doesn't fit", "doesn't go", "doesn't match", "don't match", "don't fit", "don't go",
})  # fmt: skip


def spoken_of(bag: Bag, film: Film) -> dict[str, Any] | None:
    """What a wish is about, as groups in the senses of items; None where it is nothing, or more than one thing."""
    about: dict[str, Any] = {}
    clips = bag.clips()
    if len(clips) > 1 and bag.says(_UNFIT):
        clips = clips[:1]  # "The sea does not go with the winter".
    if clips:
        about["clips"] = clips
    if named := bag.texts(film):
        about["texts"] = named
    about |= {name: True for name in ("music", "logo") if bag.has(name)}
    if not about and bag.sure("style"):
        about["music"] = True
    if not about and bag.has("all"):
        return {"all": True}
    if len(about) != 1:
        return None
    if clips and bag.has("camera"):
        about["camera"] = True
    if clips and (thing := bag.one("thing")) is not None:
        about["thing"] = thing
    return about


def announced(bag: Bag, text: str, language: str) -> dict[str, Any] | None:
    """What a clause without a wish is about: a file that is just there, a span in which something is wrong."""
    if (
        (asset := bag.one("asset")) is not None
        and any_of(language, "arrived").search(text)
        and bag.only("asset", "clip", "photo", "take", "move", "stays")
    ):
        return {"asset": asset}
    said = bag.seconds()
    if (end := _end_told(bag, said)) is not None:
        return end
    spoiled = (
        len(said) == 2 and said[0] < said[1] and bag.has("reason") and bag.has("from", "between", "until")
    )
    if spoiled and not any(
        one.senses.keys() & _ELSE or (one.senses.keys() & ASKS - _TIMES and not one.senses.keys() & EMPTY)
        for one in bag.items
    ):
        return {"range": tuple(said)}
    return None


def _end_told(bag: Bag, said: list[float]) -> dict[str, Any] | None:
    """ "The first three seconds of the surf clip are just my thumb": that end of that clip."""
    sides = [side for side in ("first", "last") if any(side in one.senses for one in bag.items)]
    clips, lengths = bag.clips(), bag.all("secs")
    if len(said) != 1 or len(lengths) != 1 or len(clips) != 1 or len(sides) != 1 or not bag.has("reason"):
        return None
    asks = ASKS - {*_TIMES, "keep_only"}
    if any(
        one.senses.keys() & (_ELSE - {"clips"} | asks) and not one.senses.keys() & EMPTY for one in bag.items
    ):
        return None
    return {"end_of": (sides[0], float(said[0]), clips[0])}


def left_out(items: Sequence[Item], about: dict[str, Any], place: int) -> Item:
    """What a part goes on about without saying so."""
    for item in items:
        if "neg" in item.senses:  # "Not before": nothing of what was spoken of goes away.
            item.senses = {name: item.senses[name] for name in item.senses.keys() - {"none", "out"}}
    spoken: dict[str, Any] = dict.fromkeys(about.keys() & {"music", "logo", "camera", "all"}, True)
    if "thing" in about and any("stronger" in item.senses for item in items):
        spoken["thing"] = about["thing"]
    return Item(place, place, "", {"it": True, **spoken})


def of_camera(items: Sequence[Item], about: dict[str, Any]) -> None:
    """ "The camera rushes past the dog. Slow it down": "it" is the camera."""
    for item in items if about.get("camera") else ():
        if item.text in {"it", "that"}:
            item.senses = {"it": True, "camera": True}
        elif "it" in item.senses and item.senses.keys() & {"slower", "faster", "still"}:
            item.senses = {**item.senses, "camera": True}
