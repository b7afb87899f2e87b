"""Taking a span of the timeline out, and what of the clips around it stays."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.overlaps import overlap_of
from promptreel_studio.agent.edits.timeline import cut_head, lay_out, split_at
from promptreel_studio.agent.parts import Problem

Segment = dict[str, Any]
SHORTEST_LEFT_MS = 80


def take_out(work: Work, start: int, end: int) -> list[Change]:
    """Take a span of the timeline out.

    Raises:
        Problem: Nothing would be left.
    """
    total = drafts.total_of(work.draft)
    if end - start >= total:
        raise Problem("clip.only")
    order = drafts.clips(work.draft)
    if (ends := _of_one_clip(order, start, end)) is not None:
        return [
            _taken(start, end),
            *_off(work, order, ends, end - start, at_start=drafts.start_of(ends) == start),
        ]
    if any(drafts.start_of(c) < start and end < drafts.end_of(c) for c in order):
        split_at(work, start)
        order = drafts.clips(work.draft)
    kept = [clip for clip in order if _outside(clip, start, end)]
    changes = lay_out(work, kept, shift=lambda t: t if t <= start else max(start, t - (end - start)))
    return [_taken(start, end), *changes]


def _taken(start: int, end: int) -> Change:
    return Change("cut", ("cut.out", {"span": (start, end)}), {"start_ms": start, "end_ms": end})


def _of_one_clip(order: list[Segment], start: int, end: int) -> Segment | None:
    """The clip of which a span is the beginning or the end, where it fades over into another one that is to stay whole."""
    for clip, following in zip(order, [*order[1:], None], strict=True):
        low, high = drafts.start_of(clip), drafts.end_of(clip)
        overlaps = (start == low and overlap_of(clip), end == high and following and overlap_of(following))
        least = (overlap_of(following) if following else 0) + overlap_of(clip) + SHORTEST_LEFT_MS
        if any(overlaps) and low <= start and end <= high and high - low - (end - start) >= least:
            return clip
    return None


def _off(work: Work, order: list[Segment], clip: Segment, amount: int, *, at_start: bool) -> list[Change]:
    """Take so many ms off one clip; how it fades over into its neighbours stays."""
    following = next((other for one, other in pairwise(order) if one is clip), None)
    if at_start:
        since = drafts.start_of(clip)
        cut_head(clip, amount)
    else:
        since = drafts.end_of(clip) - amount - (overlap_of(following) if following else 0)
        clip["d"] = drafts.length_of(clip) - amount
    return lay_out(work, order, shift=lambda t: t if t <= since else max(since, t - amount))


def _outside(clip: Segment, start: int, end: int) -> bool:
    """Shorten a clip to what of it lies outside a span; whether enough is left to be seen."""
    low, high = drafts.start_of(clip), drafts.end_of(clip)
    if high <= start or low >= end:
        return True
    if low < start:
        clip["d"] = start - low
    elif high > end:
        cut_head(clip, end - low)
        clip.pop("tr", None)
    else:
        return False
    return drafts.length_of(clip) > overlap_of(clip) + SHORTEST_LEFT_MS
