"""The titles of a new video: each over its shot, or where it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.parts import TITLE_MS, fit_title, title_segment

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Note, Speaker


def add_titles(
    made: Draft, wishes: list[TitleWish], seed: int, speaker: Speaker, notes: list[Note]
) -> list[dict[str, Any]]:
    """Put the titles of a prompt on a new timeline."""
    added = []
    for wish in wishes:
        texts = [text for text in wish.texts if text]
        if not texts:
            notes.append(("title.no_text", {}))
        for text in texts:
            span, clipped = _span(made, wish)
            if clipped:
                notes.append(("title.clipped", {"text": shorten(text, 40), "span": speaker.span(*span)}))
            segment = title_segment(made, text, span, wish, seed, speaker)
            drafts.add_segment(made, drafts.TEXT, segment)
            added.append(segment)
    return added


def _span(made: Draft, wish: TitleWish) -> tuple[tuple[int, int], bool]:
    """When a title is shown, and whether it had to be cut: over its shot, where it belongs to one."""
    shots = drafts.clips(made)
    only_long = wish.when is None or (wish.when.start, wish.when.end, wish.when.anchor) == (None, None, None)
    if wish.shot is None or not only_long or wish.shot >= len(shots):
        return fit_title(wish.when, drafts.total_of(made))
    start, end = drafts.start_of(shots[wish.shot]), drafts.end_of(shots[wish.shot])
    length = min(wish.when.length or TITLE_MS if wish.when else TITLE_MS, end - start)
    return ((end - length, end) if wish.closing else (start, start + length)), False
