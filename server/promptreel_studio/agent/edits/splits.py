"""Cut clips in two or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import called, pick
from promptreel_studio.agent.edits.timeline import split_at
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.times import When, take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading


_SPLIT = re.compile(
    r"\b(?:split|divide|slice|chop)\b|\bcut\b.*\b(?:in (?:two|half|2|three|3)\b(?!\.\w)|into (?:two|half|halves|2|three|3|\w+ parts)\b)"
    r"|\b(?:cut|make a cut|add a cut|put a cut)\b (?:(?:the |my )?(?:\w+ )?(?:video|clip|shot|scene|it|here)? ?)(?:at|after) (?!the (?:end|start))|分割|切开|切成|拆分|拆成|剪开|切断|分成|一分为二|(?:切|剪|来|割)(?:上)?一刀|(?:在|从).{1,10}切割|断开"
)


_REST = re.compile(
    r"\b(?:everything|all|the rest|whatever (?:is|comes))\b.{0,12}\b(?:after|before|from|past|until)\b|(?:之后|以后|之前|以前)的?(?:都|全部?)"
)
_OFF = re.compile(
    r"\b(?:chop|slice|split)\b[^,;.]*\boff\b|\b(?:chop|slice) (?:out |away )?(?:the |its |my )?(?:very )?(?:first|last|final|opening|beginning|end|start|ending)\b|\b(?:chop|slice) out\b"
)
"""Taking a piece away, which is more than cutting in two."""
_MOST_PARTS = 10
_INTO = re.compile(
    r"\b(?:into|in) (?P<n>two|three|four|five|six|\d{1,2}) ?(?:equal |even )?(?:parts?|pieces?|clips?|segments?|halves|thirds|quarters)?\b(?! ?s\b)|(?:成|为)(?P<han>[两二三四五六\d])(?:段|份|部分|个)"
)
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?!\d)|第\d+(?:\.\d+)?秒")
_SEVERAL_CUTS = re.compile(r"\s*(?:,|and|&|和|、)\s*(?:at )?(?=\d|第)")


def wants_split(reading: Reading) -> bool:
    """Whether a clause asks to cut something in two."""
    return (
        bool(_SPLIT.search(reading.text)) and not _REST.search(reading.text) and not _OFF.search(reading.text)
    )


def split_clips(work: Work, reading: Reading) -> list[Change]:
    """Cut where it was said, or in the middle.

    Raises:
        Problem: There is nothing at that time, or the parts would be too short.
    """
    timed = take_when(reading.part(0, len(reading.original))) is not None
    by_clock = _CLOCK.search(reading.text) is not None
    # "The roast is too long, chop it at 8 seconds" is about the roast, "split it at 8 seconds" about the film.
    picked = pick(work, reading, pronouns=not timed or len(work.scope) == 1)
    parts = _parts(reading)
    when = take_when(reading)
    more = []
    while when is not None and (
        _SEVERAL_CUTS.search(reading.text) and (extra := take_when(reading)) is not None
    ):
        more.append(extra)
    total = drafts.total_of(work.draft)
    if picked.said:
        start, end = drafts.start_of(picked.clips[0]), drafts.end_of(picked.clips[0])
    else:
        start, end = 0, total
        if when is None and len(picked.clips) == 1:
            end = drafts.end_of(picked.clips[0])
        elif when is None:
            raise Problem("split.where", count=len(picked.clips))
    if when is not None and when.anchor == "middle":
        points = [(start + end) // 2]
    elif when is not None:
        points = [_within(start, end, _point(item, end - start), by_clock=by_clock) for item in (when, *more)]
    else:
        points = [start + (end - start) * part // parts for part in range(1, parts)]
    changes = []
    for at in points:
        first, second = split_at(work, at)
        work.last_clip = second["id"]
        work.touched = (str(second["id"]),)  # "Then speed up the later part" goes on about that.
        changes.append(
            Change(
                "split",
                ("split.done", {"start": at, "first": called(work, first), "second": called(work, second)}),
                {"at_ms": at},
            )
        )
    reading.take(_INTO)
    drop_words(reading)
    return changes


def _within(start: int, end: int, point: int, *, by_clock: bool) -> int:
    """Where a clip is cut: so far into it, or, where that is beyond its end or told by the clock, at that time of the film."""
    of_film = by_clock or start + point >= end
    return point if of_film and start < point < end else start + point


def _parts(reading: Reading) -> int:
    """Into how many pieces; two unless something else was said."""
    found = reading.search(_INTO)
    if found and found["han"]:
        reading.take_span(*found.span())
    said = (found["n"] or found["han"]) if found else None
    return min(max(round(number_of(said)), 2), _MOST_PARTS) if said else 2


def _point(when: When, length: int) -> int:
    if when.start is not None:
        return when.start
    if when.anchor == "end" and when.length is not None:
        return length - when.length
    if when.anchor in {"first half", "second half"}:
        return length // 2
    if when.length is not None and when.anchor in {None, "start"}:
        return when.length
    raise Problem("split.where", count=1)


_MIDST = re.compile(
    r"\b(?:in|at|through|down) (?:the |its )?(?:very |exact )?(?:middle|centre|center)\b|(?:从|在|于)?(?:正)?(?:中间|中央|当中)"
)


def drop_words(reading: Reading) -> None:
    """Take the words that a cut has used up."""
    reading.take(_MIDST)
    reading.take_around("do", "amount", "new", "edit", "speed", "own", "aspect", "kind", "beyond")
