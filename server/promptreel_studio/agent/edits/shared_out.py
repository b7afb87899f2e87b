"""Texts of a film whose clips all share another length: they lie where they lay, in proportion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.carried import Carried, carry
from promptreel_studio.agent.edits.change import Change
from promptreel_studio.agent.edits.title_changes import set_span
from promptreel_studio.agent.parts import is_caption

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_OPENS_MS = 2_500
"""A title that begins until then opens the film, and stays as long as it was."""


def share_out(work: Work, carried: list[Carried], old: int, new: int) -> tuple[list[Change], list[Segment]]:
    """Put texts where the pictures are now that they lay over.

    Args:
        work: With pictures that share the new length as they shared the old.
        carried: What lay over one clip before.
        old: How long the film was, ms.
        new: How long it is.

    Returns:
        What has changed, and the texts and logos that have their places: others stay at the film's ends.
    """
    with_clips = [one for one in carried if one.whole or "txt" not in one.segment]
    changes = carry(work, with_clips)
    done = [one.segment for one in with_clips]
    placed = {id(segment) for segment in done}
    for text in drafts.segments(work.draft, drafts.TEXT):
        start, end = drafts.start_of(text), drafts.end_of(text)
        at_an_end = not is_caption(text) and (start <= _OPENS_MS or end >= old)
        if id(text) in placed or at_an_end or (start == 0 and end >= old):
            continue
        after = _in_proportion(start, end, old, new, grows=is_caption(text))
        done.append(text)
        if after == (start, end):
            continue
        set_span(text, *after)
        values = {"text": text.get("txt", ""), "span": after, "caption": is_caption(text)}
        changes.append(
            Change("move_title", ("title.moved", values), {"text": values["text"], "after": list(after)})
        )
    return changes, done


def _in_proportion(start: int, end: int, old: int, new: int, *, grows: bool) -> tuple[int, int]:
    factor = new / max(old, 1)
    begins = round(start * factor)
    if end >= old:
        return begins, new
    length = (end - start) * (factor if factor < 1 or grows else 1.0)
    length = max(round(length), min(drafts.SHORTEST_TITLE_MS, end - start))
    return begins, min(begins + length, new)
