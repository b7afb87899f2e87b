"""From when to when a cut is meant: on the timeline, within a clip, or half of a clip that was just cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.pick import Picked
from promptreel_studio.agent.edits.timeline import material
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.times import When

HALVES = {"first half": -1, "second half": 0}
"""Of a clip that was just cut in two: how far from the later half."""


def half_of_clip(work: Work, anchor: str) -> Picked | None:
    """The half that is meant right after a clip was cut in two."""
    order = drafts.clips(work.draft)
    later = next((i for i, clip in enumerate(order) if clip.get("id") == work.last_clip), 0)
    return Picked([order[later + HALVES[anchor]]], said=True) if later else None


def span_of(work: Work, picked: Picked, when: When, *, keeps: bool) -> tuple[int, int] | None:
    """The span of the timeline that was said; within a clip if one was named. None for a bare length.

    What is kept of the user's own clip may reach into the part of it that is not shown now.

    Raises:
        Problem: It is outside of that.
    """
    clip = picked.clips[0] if picked.said else None
    low, high = (drafts.start_of(clip), drafts.end_of(clip)) if clip else (0, drafts.total_of(work.draft))
    length = high - low
    if keeps and clip and when.start is not None and when.end is not None:
        length = max(length, material(work, clip) or 0)
    if when.anchor == "middle" and when.length is not None and when.length < length:
        start = low + (length - when.length) // 2
        return start, start + when.length
    if when.start is None and when.end is None and when.anchor in {None, "whole"}:
        return None
    if when.anchor in {"start", "end"} and when.length is None and when.start is None:
        return None  # How much of the end was not said.
    if when.start is not None and when.end is None and when.length is None and when.anchor is None:
        span = (when.start, length)
    elif when.start is None and when.end is not None:
        span = (0, when.end)
    else:
        span = when.resolve(length, min(length, 3000))
    if span[0] >= length or span[1] <= span[0] or span[0] < 0:
        said = when.start is not None and when.end is not None and when.end > when.start
        raise Problem("cut.outside", span=(when.start, when.end) if said else span, total=length)
    return low + span[0], low + min(span[1], length)
