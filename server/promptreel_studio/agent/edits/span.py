"""Which clips a change holds for: those that were named, or those of a span of time, cut out for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import Picked, pick
from promptreel_studio.agent.edits.timeline import clips_within
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_TIMED = re.compile(
    r"\b(?:first|last|second|opening|final) (?:half|\d|one|two|three|four|five|six|seven|eight|nine|ten|few|couple|second)\b|\bfrom (?:second )?\d|\bseconds? \d|\bbetween (?:seconds? )?\d|\d:\d\d|\b(?:after|until|before) \d|前半|后半|前\d|最后\d|第\d+秒|前[一二两三四五]秒|最后[一二两三四五]秒"
)


def timed(reading: Reading) -> bool:
    """Whether a time is named."""
    return _TIMED.search(reading.text) is not None


def pick_part(work: Work, reading: Reading) -> Picked:
    """Take the words that name clips or a time; a time is cut out of the clips that are seen then.

    Raises:
        Problem: There is no such clip or time.
    """
    if not timed(reading):
        return pick(work, reading, inherit=True)
    picked = pick(work, reading, inherit=True)
    when = take_when(reading) if timed(reading) else None
    if when is None or (when.anchor in {None, "whole"} and when.start is None and when.end is None):
        return picked
    low, high = 0, drafts.total_of(work.draft)
    if picked.said:
        low, high = drafts.start_of(picked.clips[0]), drafts.end_of(picked.clips[0])
    start, end = when.resolve(high - low, high - low)
    if when.start is not None and when.end is not None and when.start >= high - low:
        raise Problem("cut.outside", span=(when.start, when.end), total=high - low)
    clips = clips_within(work, low + start, min(low + end, high))
    if not clips:
        raise Problem("cut.outside", span=(start, end), total=high - low)
    return Picked(clips, said=True)
