"""A title once more, at another time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.title_changes import facts_of
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.titles import TitleWish

Segment = dict[str, Any]


def copied(work: Work, chosen: list[Segment], wish: TitleWish) -> list[Change]:
    """The same title once more, at the end unless another time was said."""
    changes: list[Change] = []
    for old in chosen:
        copy = drafts.edited(old)
        copy["id"] = drafts.new_id(work.draft, work.seed + 7)
        total = drafts.total_of(work.draft)
        when = wish.when or When(anchor="end")
        start, end = when.resolve(total, drafts.length_of(old), (total - drafts.length_of(old), total))
        if start >= total or end <= start:
            raise Problem("title.outside", start=start, total=total)
        copy["st"], copy["d"] = start, min(end, total) - start
        drafts.add_segment(work.draft, drafts.TEXT, copy)
        work.last_title = copy["id"]
        changes.append(Change("add_title", ("title.added", facts_of(work, copy)), {"text": copy["txt"]}))
    return changes
