"""A text, a logo or a clip that an earlier message took away is put back, whatever has been done since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.edits.title_changes import facts_of

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
ASKED = "restore what is gone: "
_ASKED = re.compile(rf"{ASKED}(?P<names>(?:seg_\w+ ?)+)")


def put_back(work: Work, reading: Reading) -> list[Change] | None:
    """Put back the segments of the ids that are named; None where the clause asks for no such thing."""
    found = _ASKED.search(reading.original)
    if found is None:
        return None
    changes: list[Change] = []
    for name in found["names"].split():
        for version in work.history.past:
            if (made := _again(work, version, name)) is not None:
                changes += made
                break
    reading.take_span(*found.span())
    return changes or None


def _again(work: Work, version: Draft, name: str) -> list[Change] | None:
    """What it takes to put one back as it was in a version; None where it was not there."""
    total = drafts.total_of(work.draft)
    for kind in (drafts.TEXT, drafts.VIDEO):
        old = next((one for one in drafts.segments(version, kind) if one.get("id") == name), None)
        if old is None:
            continue
        segment: Segment = drafts.edited(old)
        if kind == drafts.VIDEO and not any(one.get("id") == name for one in drafts.overlays(version)):
            return _clip_again(work, version, segment)
        segment["st"] = min(drafts.start_of(segment), max(total - drafts.length_of(segment), 0))
        segment["d"] = min(drafts.length_of(segment), total - drafts.start_of(segment))
        if kind == drafts.TEXT:
            drafts.add_segment(work.draft, kind, segment)
            work.topic, work.last_title = "title", segment["id"]
            args = {"text": segment["txt"], "start_ms": segment["st"], "end_ms": drafts.end_of(segment)}
            return [Change("add_title", ("title.added", facts_of(work, segment)), args)]
        drafts.add_overlay(work.draft, segment)
        span = (segment["st"], drafts.end_of(segment))
        return [Change("add_overlay", ("shot.added", {"label": drafts.label_of(segment), "span": span}), {})]
    return None


def _clip_again(work: Work, version: Draft, segment: Segment) -> list[Change]:
    """The clip behind the one that it came after, or at the start."""
    order, was = drafts.clips(work.draft), drafts.clips(version)
    place = next(n for n, one in enumerate(was) if one.get("id") == segment.get("id"))
    there = [one.get("id") for one in order]
    before = [one.get("id") for one in was[:place] if one.get("id") in there]
    at = there.index(before[-1]) + 1 if before else 0
    segment.pop("tr", None)
    starts = drafts.start_of(order[at]) if at < len(order) else drafts.total_of(work.draft)
    order.insert(at, segment)
    laid = lay_out(work, order, shift=lambda t: t if t < starts else t + drafts.length_of(segment))
    work.last_clip, work.topic = segment.get("id"), "clip"
    note = (
        "shot.added",
        {"label": drafts.label_of(segment), "span": (segment["st"], drafts.end_of(segment))},
    )
    return [Change("add_clip", note, {"id": segment.get("id")}), *laid]
