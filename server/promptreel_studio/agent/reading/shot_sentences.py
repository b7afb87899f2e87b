"""Shots that follow each other as sentences of their own: "Ocean 5s. Forest 4s. Fireworks 6s."."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.part import Part, parts_between
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_END = re.compile(r"\s*(?:[.!?](?=\s|$)|[。！？])\s*")
_BEHIND = re.compile(r"\W*(?:(?:long|please|each|in length|长|左右)\W*)?")
_BEFORE = re.compile(
    r"\W*(?:a |the )?|.*(?:\b(?:after|at|from|until|till|in|within|every|last|first|second)|[第后前])\W*"
)
"""What stands before a length that says when, or of which second."""


def by_sentences(reading: Reading) -> list[Part]:
    """Sentences in a row that each name a subject and say how long it is; none where others stand between them."""
    joints = [hit.span() for hit in _END.finditer(reading.folded)]
    every = parts_between(reading, joints, 0, len(reading.folded), listed=False)
    places = [place for place, part in enumerate(every) if _is_shot(reading, part)]
    if len(places) < 2 or any(after - before > 1 for before, after in pairwise(places)):
        return []
    return [every[place] for place in places]


def _is_shot(reading: Reading, part: Part) -> bool:
    words = reading.part(part.start, part.end)
    lengths = list(DURATION.finditer(words.folded))
    if len(lengths) != 1 or MARK.search(words.text) or not words.tags("kind", "beyond"):
        return False
    if words.tags("music_noun", "title_noun"):
        return False
    before, behind = words.folded[: lengths[0].start()], words.folded[lengths[0].end() :]
    leads = not before.strip(" a")
    return leads or (_BEHIND.fullmatch(behind) is not None and _BEFORE.fullmatch(before) is None)
