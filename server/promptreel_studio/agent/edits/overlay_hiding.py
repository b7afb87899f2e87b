"""A logo that is not seen for a while: before and after that it lies over the video as it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

Segment = dict[str, Any]
_SHORTEST_MS = 100


def hide(work: Work, known: Sequence[Segment], start: int, end: int) -> list[Change]:
    """Take overlays off between two times, ms.

    Raises:
        Problem: They are not seen then.
    """
    changes: list[Change] = []
    for segment in known:
        low, high = drafts.start_of(segment), drafts.end_of(segment)
        if high <= start or low >= end:
            continue
        name = drafts.label_of(segment)
        values = {"name": name, "span": (max(low, start), min(high, end))}
        changes.append(Change("hide_overlay", ("overlay.hidden", values), {"start_ms": start, "end_ms": end}))
        pieces = [(a, b) for a, b in ((low, start), (end, high)) if b - a >= _SHORTEST_MS]
        if not pieces:
            drafts.remove_segments(work.draft, drafts.VIDEO, [segment])
            continue
        segment["st"], segment["d"] = pieces[0][0], pieces[0][1] - pieces[0][0]
        for a, b in pieces[1:]:
            later = drafts.edited(segment)
            later |= {"id": drafts.new_id(work.draft, work.seed), "st": a, "d": b - a}
            if "src_in" in later and a > low:
                later["src_in"] = drafts.whole(later["src_in"]) + a - low
            drafts.add_overlay(work.draft, later)
    if not changes:
        raise Problem("overlay.same", name=drafts.label_of(known[0]))
    return changes
