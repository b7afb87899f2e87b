"""Titles that come later or end sooner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.title_changes import set_span, text_of, told
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.times import When
    from promptreel_studio.agent.reading.titles import TitleWish

Segment = dict[str, Any]
SHIFT = re.compile(
    r"\b(?P<word>later|earlier|sooner|forward|back)\b|(?P<han>推后|推迟|延后|晚|提前|早|往前|往后)"
)

_BY_ITSELF = re.compile(
    r"\b(?:move|shift|push|bring|nudge|drag) (?:it|them|that|this|the \w+(?: \w+)?) back\b"
)
"""Back in time, and nothing that is to come back."""


def end_titles(work: Work, chosen: list[Segment], when: When | None) -> list[Change]:
    """ "Hide the title after 3 seconds": it is seen until then."""
    changes: list[Change] = []
    for segment in chosen:
        before = (drafts.start_of(segment), drafts.end_of(segment))
        if when is None or when.start is None or when.end is not None or when.start <= 0:
            raise Problem("title.unclear")
        # "After two seconds" is counted from its beginning where the film is past them by then.
        end = when.start if when.start > before[0] else before[0] + when.start
        if end >= before[1]:
            raise Problem("title.same", text=text_of(segment))
        set_span(segment, before[0], end)
        values = {**told(segment), "before": before, "after": (before[0], end)}
        changes.append(Change("move_title", ("title.time", values), {"after": list(values["after"])}))
        work.last_title = segment.get("id")
    return changes


def _lie_in(texts: Sequence[Segment], start: int, end: int) -> list[Segment]:
    """Texts of which nearly all is seen in a span."""
    return [
        text
        for text in texts
        if min(end, drafts.end_of(text)) - max(start, drafts.start_of(text)) >= 0.8 * drafts.length_of(text)
    ]


def free_of_titles(work: Work, chosen: list[Segment], when: When) -> list[Change]:
    """ "No text in the first three seconds": titles give way; one that is seen only then goes.

    Raises:
        Problem: None is seen then.
    """
    total = drafts.total_of(work.draft)
    start, end = when.resolve(total, 1)
    exact = when.length is not None or (when.end is not None and when.start is not None)
    if not exact and len(chosen) == 1:
        start, end = drafts.start_of(chosen[0]), drafts.end_of(chosen[0])
    if any((start, end) == (drafts.start_of(clip), drafts.end_of(clip)) for clip in drafts.clips(work.draft)):
        # "Delete the text on the third clip" is the one that lies there, not what only reaches into it.
        texts = chosen if _lie_in(chosen, start, end) else drafts.segments(work.draft, drafts.TEXT)
        chosen = _lie_in(texts, start, end) or chosen
    changes: list[Change] = []
    for segment in chosen:
        before = low, high = (drafts.start_of(segment), drafts.end_of(segment))
        if high <= start or low >= end:
            continue
        rest = [(a, b) for a, b in ((low, start), (end, high)) if b - a >= drafts.SHORTEST_TITLE_MS]
        if not exact or not rest:
            drafts.remove_segments(work.draft, drafts.TEXT, [segment])
            values = told(segment)
            changes.append(Change("remove_title", ("title.removed", values), values))
            continue
        longest = max(rest, key=lambda span: span[1] - span[0])
        set_span(segment, *longest)
        values = {**told(segment), "before": before, "after": longest}
        changes.append(Change("move_title", ("title.time", values), {"after": list(longest)}))
    if not changes:
        raise Problem("title.not_then", span=(start, min(end, total)))
    return changes


def shift_titles(
    work: Work, chosen: list[Segment], wish: TitleWish, shift: re.Match[str], reading: Reading
) -> list[Change]:
    """ "One second later": the same length, another start."""
    said = (wish.when.length or wish.when.start) if wish.when else None
    if said is None and shift["word"] == "back" and not _BY_ITSELF.search(wish.words):
        raise Problem("title.unclear")  # "Put the serif back"
    amount = said or 1000
    back = (shift["word"] in {"earlier", "sooner", "back"}) or (shift["han"] in {"提前", "早", "往前"})
    reading.take(SHIFT)
    changes: list[Change] = []
    for segment in chosen:
        before = (drafts.start_of(segment), drafts.end_of(segment))
        start = before[0] + (-amount if back else amount)
        total = drafts.total_of(work.draft)
        if start >= total:
            raise Problem("title.outside", start=start, total=total)
        after = (
            _from_the_start(before, amount, keeps_pace=len(chosen) > 1)
            if start < 0
            else (start, min(start + before[1] - before[0], total))
        )
        if after == before:
            continue
        set_span(segment, *after)
        work.last_title = segment.get("id")
        values = {**told(segment), "before": before, "after": after}
        changes.append(Change("move_title", ("title.time", values), {"after": list(after)}))
    if not changes:
        raise Problem("title.same", text=text_of(chosen[0]))
    return changes


def _from_the_start(before: tuple[int, int], amount: int, *, keeps_pace: bool) -> tuple[int, int]:
    """Where a title goes that cannot come so much earlier: to the start of the film.

    Args:
        before: Its start and end, ms.
        amount: How much earlier it was to come, ms.
        keeps_pace: Others go with it, so it also ends so much earlier, as far as it can still be read.
    """
    start, end = before
    left = end - amount if keeps_pace and end - amount >= drafts.SHORTEST_TITLE_MS else end - start
    return 0, left
