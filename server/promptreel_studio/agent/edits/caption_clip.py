"""Captions of a file that are for one clip: their times are counted from its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_FOR_CLIP = re.compile(
    r"\b(?:for|on|over|onto|to|during|under) (?:the |my |our )?[\w. -]{2,30}?(?= clip| video| shot|[\s,.;!]*$)|(?:给|配到|加到|放到|用在|加在|放在)[^,，。]{1,10}?(?:那[段个张]|上|里|配)"
)


def start_of_clip(work: Work, reading: Reading) -> int:
    """Where the clip begins that the captions are for, whose times are counted from there; 0 where none is named."""
    found = _FOR_CLIP.search(reading.folded)
    if found is None or len(drafts.clips(work.draft)) < 2:
        return 0
    try:
        picked = pick(work, reading.part(*found.span()), pronouns=False)
    except Problem:
        return 0
    if not picked.said or len(picked.clips) != 1:
        return 0
    reading.take_span(*found.span())
    clip, last = picked.clips[0], max((cue.end for cue in work.cues), default=0)
    return drafts.start_of(clip) if last <= drafts.length_of(clip) else 0
