"""The speed that the last message gave a clip: "half speed is enough", "double's plenty"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pace import HALF, TWICE
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_IS_ENOUGH = re.compile(
    r"\b(?:enough|plenty|sufficient|suffices?|fine|ok(?:ay)?|do|does|better|would be|will be|good|all right|alright)\b|够|就行|就好|即可|差不多|足够|可以"
)
_SO_MUCH = re.compile(
    r"\W*(?:(?:no|nah|ok(?:ay)?|actually|just|only|make it|at|to|oh)\W+)*(?:half|twice|double|(?:a )?(?:third|quarter))(?:['’]s)?(?: (?:the |that )?speed(?:['’]s)?)?(?: (?:is|are|would|will|should|be|do|does|it|enough|plenty|sufficient|suffices?|fine|better|good|all right|alright|ok(?:ay)?|already|really|quite|for me|too|please))*\W*"
)
"""How fast, and nothing else."""


def just_paced(work: Work) -> list[Segment]:
    """The clips whose speed the message before has changed: "too slow, back to normal" is about them."""
    if not work.history.past:
        return []
    before = {clip.get("id"): speed_of(clip) for clip in drafts.clips(work.history.past[0])}
    return [
        clip
        for clip in drafts.clips(work.draft)
        if clip.get("id") in before and before[clip.get("id")] != speed_of(clip)
    ]


def says_only_how_fast(text: str) -> bool:
    """Whether words say how fast something is to be, and nothing else."""
    return _SO_MUCH.fullmatch(text) is not None


def enough_of(reading: Reading) -> Reading:
    """ "Half speed is enough", of a clip that was slowed down to less: half of its own speed, and not of what it has."""
    if not _IS_ENOUGH.search(reading.text):
        return reading
    return Reading(TWICE.sub("2x speed", HALF.sub("0.5x speed", reading.text)), reading.quotes)
