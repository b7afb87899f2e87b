"""One clause that says something of one clip and something else of another: "beach muted, dinner at 30 %"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Span = tuple[int, int]
_JOINER = re.compile(r"[,、](?!\d)|\b(?:and|but|while|plus)\b|和|而")
_SAYS = ("filter", "speed", "silence", "later", "camera", "size", "weather", "time", "season")
_LEVELS = {
    "mute",
    "unmute",
    "raise",
    "lower",
    "loud",
    "soft",
    "lengthen",
    "shorten",
    "remove",
    "half",
    "double",
}


def by_clips(work: Work, words: Reading, span: Span) -> list[Span]:
    """The clause, cut where it goes over to another clip of which it says something else."""
    if len(drafts.clips(work.draft)) < 2 or MARK.search(words.folded, *span):
        return [span]
    for found in _JOINER.finditer(words.folded, *span):
        left, right = (span[0], found.start()), (found.end(), span[1])
        first, second = _named(work, words, left), _named(work, words, right)
        if first and second and not first & second and _says(work, words, left) and _says(work, words, right):
            return [left, *by_clips(work, words, right)]
    return [span]


def _named(work: Work, words: Reading, span: Span) -> set[str]:
    try:
        picked = pick(work, words.part(*span), pronouns=False)
    except Problem:
        return set()
    return {str(clip.get("id")) for clip in picked.clips} if picked.said else set()


def _says(work: Work, words: Reading, span: Span) -> bool:
    """Whether something is said of the clips beside what they are called by."""
    part = words.part(*span)
    try:
        pick(work, part, pronouns=False)
    except Problem:
        return False
    levels = {tag.concept for tag in part.tags("do")} & _LEVELS
    return bool(part.measures() or part.tags(*_SAYS) or levels)
