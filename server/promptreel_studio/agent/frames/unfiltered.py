"""Wishes for a look to go: "take the blur away"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import LIGHT
from promptreel_studio.agent.frames.looks import CLIP_OR_ALL, NO_LOOK
from promptreel_studio.agent.frames.shots import targets

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_TAKEN_OFF = {"mono": "black and white", "vignette": "vignette", "blur": "blur"}


def unfiltered(bag: Bag, film: Film) -> list[str] | None:
    """ "Take the blur away", "no vignette on the beach"."""
    said = {name for name in _TAKEN_OFF if name in {*bag.all("filter")} or bag.has(name)}
    goes = bag.has("remove", "none") and not bag.has("clip", "photo")  # "Remove the black and white clip."
    if len(said) != 1 or not goes or bag.sure(*NO_LOOK, "camera", "neg", "rest", "aspect", "stronger"):
        return None
    if not bag.only(
        *CLIP_OR_ALL, *LIGHT, *said, "filter", "remove", "none", "out", "cut", "weaker", "again", "photo"
    ):
        return None
    numbers = targets(bag, film)
    names = [f"clip {number}" for number in numbers]
    where = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return [f"remove the {_TAKEN_OFF[said.pop()]} from {where if bag.clips() else 'all clips'}"]


def only_in_colour(bag: Bag, film: Film) -> list[str] | None:
    """ "Only the drone in colour, everything else black and white"."""
    numbers, looks = bag.clips(), {*map(str, bag.all("filter"))}
    others = [number for number in film.numbers if number not in numbers]
    if (
        not numbers
        or not others
        or not bag.has("rest", "except")
        or not bag.has("mono")
        or "colour" not in looks
    ):
        return None
    if looks - {"mono", "colour"} or not bag.only(
        *CLIP_OR_ALL,
        *LIGHT,
        "filter",
        "mono",
        "rest",
        "except",
        "keep_only",
        "stays",
        "all",
        "colour_noun",
        "back",
    ):
        return None
    if not _of_rest(bag, "mono"):
        return None  # "The last one black and white, the others stay in colour".
    return [f"make clip {number} black and white" for number in others if number not in film.mono] or None


def _of_rest(bag: Bag, look: str) -> bool:
    """Whether a look is said of the rest, and the other of the clip that is named."""
    places = {
        name: place
        for place, item in enumerate(bag.items)
        for name in (
            str(item.senses.get("filter")),
            *(item.senses.keys() & {"rest", "except", "clips", "mono"}),
        )
    }
    rest = places.get("rest", places.get("except", 0))
    said, other = places.get(look, 0), places.get("colour", 0)
    return abs(rest - said) + abs(places["clips"] - other) < abs(rest - other) + abs(places["clips"] - said)


RULES = (unfiltered, only_in_colour)
