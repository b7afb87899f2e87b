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


RULES = (unfiltered,)
