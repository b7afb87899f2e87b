"""Texts and logos that belong to one clip, and where they are when that clip has moved or has another length."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change
from promptreel_studio.agent.edits.overlaps import overlap_of
from promptreel_studio.agent.edits.title_changes import set_span
from promptreel_studio.agent.parts import is_caption, role_of

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_NEAR_MS = 120
_SHORTEST_MS = 200
_OPENS_MS = 2_500
"""A title that begins until then opens the film, whatever its first clip is."""
_LONGEST_OVERLAP_MS = 2_000


class Carried(NamedTuple):
    """One text or logo, and how it lay over its clip.

    Attributes:
        segment: The text or logo.
        clip: Id of the clip.
        offset: From where the clip began to where it began, ms.
        whole: It was seen exactly as long as the clip.
    """

    segment: Segment
    clip: str
    offset: int
    whole: bool


def carried_by_clips(work: Work) -> list[Carried]:
    """What lies over one clip alone; a title at the start of the film and a text at its end stay there."""
    order = drafts.clips(work.draft)
    if len(order) < 2:
        return []
    total = drafts.total_of(work.draft)
    ends = _old_ends(order, total)
    found: list[Carried] = []
    first = min(drafts.segments(work.draft, drafts.TEXT), key=drafts.start_of, default=None)
    for segment in [*drafts.segments(work.draft, drafts.TEXT), *drafts.overlays(work.draft)]:
        start, end = drafts.start_of(segment), drafts.end_of(segment)
        over = [clip for clip in order if _covers(ends[id(clip)], clip, start, end)]
        if not over:
            continue
        whole = next((clip for clip in over if _same_span(ends[id(clip)], clip, start, end)), None)
        opens = start <= _OPENS_MS and segment is first and role_of(segment) == "title"
        at_edge = start <= _NEAR_MS and "txt" not in segment
        if opens or (whole is None and (at_edge or end >= total - _NEAR_MS)):
            continue
        clip = whole or max(over, key=drafts.start_of)
        offset = start - drafts.start_of(clip)
        found.append(Carried(segment, str(clip.get("id")), offset, whole is not None))
    return found


def carry(work: Work, carried: list[Carried]) -> list[Change]:
    """Put what belongs to clips where these are now; what has no room any more keeps its time."""
    places = {str(clip.get("id")): clip for clip in drafts.clips(work.draft)}
    changes: list[Change] = []
    for one in carried:
        clip, segment = places.get(one.clip), one.segment
        if clip is None:
            changes.append(_gone(work, segment))
            continue
        low, high = drafts.start_of(clip), drafts.end_of(clip)
        before = (drafts.start_of(segment), drafts.end_of(segment))
        start = low + one.offset
        after = (low, high) if one.whole else (start, min(start + before[1] - before[0], high))
        if after == before or after[1] - after[0] < _SHORTEST_MS:
            continue
        set_span(segment, *after)
        text = segment.get("txt") or drafts.label_of(segment)
        key = "title.moved" if "txt" in segment else "overlay.moved"
        values = {"text": text, "span": after, "caption": is_caption(segment)}
        changes.append(Change("move_title", (key, values), {"text": text, "after": list(after)}))
    return changes


def _gone(work: Work, segment: Segment) -> Change:
    """A text goes with the clip that it was shown over."""
    text = segment.get("txt") or drafts.label_of(segment)
    drafts.remove_segments(work.draft, drafts.TEXT if "txt" in segment else drafts.VIDEO, [segment])
    key = "title.gone" if "txt" in segment else "overlay.gone"
    return Change("remove_title", (key, {"text": text, "caption": is_caption(segment)}), {"text": text})


def _old_ends(order: list[Segment], total: int) -> dict[int, set[int]]:
    """Where each clip ended; its length and transition may have been changed since, but not where the next began."""
    ends: dict[int, set[int]] = {}
    for clip, following in zip_longest(order, order[1:]):
        if following is None:
            ends[id(clip)] = {total}
        else:
            start = drafts.start_of(following)
            ends[id(clip)] = {
                start,
                start + overlap_of(following),
                min(drafts.end_of(clip), start + _LONGEST_OVERLAP_MS),
            }
    return ends


def _covers(ends: set[int], clip: Segment, start: int, end: int) -> bool:
    return drafts.start_of(clip) - _NEAR_MS <= start and end <= max(ends) + _NEAR_MS


def _same_span(ends: set[int], clip: Segment, start: int, end: int) -> bool:
    near = abs(drafts.start_of(clip) - start) <= _NEAR_MS
    return near and any(abs(one - end) <= _NEAR_MS for one in ends)
