"""An order that is said without a verb of moving: "reorder: a, b, c", "picture 3 before picture 1"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_REORDER = re.compile(r"\b(?:re-?order|rearrange|sort|order)\b|顺序|排列")
_BEFORE = re.compile(r"\b(?:before|in front of|ahead of)\b|之前|前面|前")
_AFTER = re.compile(r"\b(?:after|behind|following)\b|之后|后面|后")


def lists_all(work: Work, reading: Reading) -> bool:
    """ "Reorder: drone, market, beach": every clip, one after the other."""
    if not _REORDER.search(reading.text):
        return False
    try:
        picked = pick(work, reading.part(0, len(reading.original)), pronouns=False)
    except Problem:
        return False
    return picked.said and len(picked.clips) == len(drafts.clips(work.draft)) > 1


def stands_beside(work: Work, reading: Reading) -> bool:
    """ "Picture 3 before picture 1": two clips and nothing else."""
    if not (_BEFORE.search(reading.text) or _AFTER.search(reading.text)) or reading.tags(
        "do", "edit", "filter"
    ):
        return False
    probe = reading.part(0, len(reading.original))
    try:
        return len(pick(work, probe, pronouns=False).places) == 2 and not probe.measures()
    except Problem:
        return False
