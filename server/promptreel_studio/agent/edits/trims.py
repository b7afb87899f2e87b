"""What is done to the length of clips: taken out, kept, trimmed, deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.overlaps import overlap_of
from promptreel_studio.agent.edits.pick import Picked, called
from promptreel_studio.agent.edits.splits import drop_words
from promptreel_studio.agent.edits.take_out import take_out
from promptreel_studio.agent.edits.timeline import cut_head, lay_out, set_clip_length
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
GROWS = re.compile(
    r"\b(?:longer|extend|lengthen|stretch|prolong|hold)\b|延长|加长|变长|拉长|长一?点|更长|再长|多(?:停留|停|显示|放|播|给)"
)


SHRINKS = re.compile(r"\b(?:shorter|shorten|trim|cut|reduce)\b|缩短|变短|剪短|短一?点|更短|再短|剪|裁")


_BY = re.compile(
    r"\bby\s*$|\b(?:another|an extra|extra)\s*$|(?:延长|加长|缩短|变长|变短|再长|再短|长|短|多(?:停留|显示|放|播放?)?|再(?:停留|显示|放)|(?:剪|裁|切|截|砍|去|减|删)(?:掉|去|短|少))了?\s*$"
)


_SHORTER = re.compile(r"\b(?:shorten|shorter)\b|缩短|剪短")
_TO = re.compile(r"\b(?:to|down)\b|到|至|成|为|剩|longer ?,|shorter ?,")
"""Before the length that something is to have, not the one that it is to lose."""
_COMPARED = re.compile(r"\s*(?:longer|shorter|more|less|extra)\b")


def equalize(work: Work, picked: Picked, reading: Reading) -> list[Change]:
    """Give clips one length; together they stay as long as they are."""
    clips = picked.clips if picked.said else drafts.clips(work.draft)
    total = drafts.total_of(work.draft) + sum(map(overlap_of, clips))
    if picked.said:
        total = sum(map(drafts.length_of, clips))
    return resize(work, Picked(clips, every=True), total // len(clips), reading.part(0, 0))


def scale(work: Work, picked: Picked, factor: float) -> list[Change]:
    """Multiply the length of clips."""
    changes: list[Change] = []
    for clip in picked.clips:
        before = drafts.length_of(clip)
        set_clip_length(work, clip, round(before * factor))
        work.last_clip = clip.get("id")
        note = ("clip.length", {"clip": called(work, clip), "old": before, "new": drafts.length_of(clip)})
        changes.append(Change("trim", note, {"before_ms": before, "after_ms": drafts.length_of(clip)}))
    return [*changes, *lay_out(work, drafts.clips(work.draft))]


def shorten_each(work: Work, picked: Picked, amount: int, *, at_start: bool = False) -> list[Change]:
    """Take so many ms off the end of each clip, or off its beginning."""
    changes: list[Change] = []
    for clip in picked.clips:
        before = drafts.length_of(clip)
        set_clip_length(work, clip, before - amount)
        if at_start:
            clip["d"] = before
            cut_head(clip, amount)
        note = ("clip.length", {"clip": called(work, clip), "old": before, "new": before - amount})
        changes.append(Change("trim", note, {"before_ms": before, "after_ms": before - amount}))
    return [*changes, *lay_out(work, drafts.clips(work.draft))]


def keep_of_each(work: Work, picked: Picked, length: int, *, at_end: bool) -> list[Change]:
    """Keep so many ms of every clip that is longer, of its beginning or of its end.

    Raises:
        Problem: None is longer.
    """
    changes: list[Change] = []
    for clip in picked.clips:
        before = drafts.length_of(clip)
        if before <= length:
            continue
        if at_end:
            cut_head(clip, before - length)
        clip["d"] = length
        note = ("clip.length", {"clip": called(work, clip), "old": before, "new": length})
        changes.append(Change("trim", note, {"before_ms": before, "after_ms": length}))
    if not changes:
        clip = picked.clips[0]
        raise Problem("clip.same", clip=called(work, clip), total=drafts.length_of(clip))
    return [*changes, *lay_out(work, drafts.clips(work.draft))]


def keep_span(work: Work, picked: Picked, start: int, end: int) -> list[Change]:
    """Keep nothing but a span, of a clip if one was named.

    Raises:
        Problem: That is all there is.
    """
    if picked.said:
        clip = picked.clips[0]
        head, length = start - drafts.start_of(clip), end - start
        before = drafts.length_of(clip)
        if head:
            cut_head(clip, head)
        clip["d"] = length
        work.last_clip = clip.get("id")
        note = ("clip.length", {"clip": called(work, clip), "old": before, "new": length})
        if length == before:  # Another part of the file, as long as the one before.
            note = ("cut.kept", {"span": (head, head + length)})
        return [Change("trim", note, {"d": length}), *lay_out(work, drafts.clips(work.draft))]
    total = drafts.total_of(work.draft)
    if start <= 0 and end >= total:
        raise Problem("length.same", total=total)
    changes = []
    if end < total:
        changes += take_out(work, end, total)
    if start > 0:
        changes += take_out(work, 0, start)
    shorter = [
        replace(one, note=(one.note[0], {**one.note[1], "old": total}))
        for one in changes[-1:]
        if one.note[0] == "length.changed"
    ]
    kept = Change(
        "trim", ("cut.kept", {"span": (start, min(end, total))}), {"start_ms": start, "end_ms": end}
    )
    return [kept, *(shorter or changes[-1:])]


def trim_end(work: Work, picked: Picked, amount: int, *, at_start: bool, reading: Reading) -> list[Change]:
    """Take so many ms off an end, of a clip if one was named.

    Raises:
        Problem: There is not so much.
    """
    clip = picked.clips[0] if picked.said else None
    low, high = (drafts.start_of(clip), drafts.end_of(clip)) if clip else (0, drafts.total_of(work.draft))
    if amount >= high - low:
        raise Problem("cut.outside", span=(0, amount), total=high - low)
    drop_words(reading)
    return take_out(work, *((low, low + amount) if at_start else (high - amount, high)))


def resize(work: Work, picked: Picked, length: int, reading: Reading) -> list[Change]:
    """Give clips a length, or let them grow or shrink by it.

    Raises:
        Problem: They have it already.
    """
    changes: list[Change] = []
    text = reading.folded
    found = find_duration(text)
    before_text = text[: found.start] if found else text
    relative = bool(_BY.search(before_text)) or bool(found and _COMPARED.match(text, found.end))
    if not relative and GROWS.search(before_text) and not _TO.search(before_text):
        relative = True
    if not relative and _SHORTER.search(before_text) and not _TO.search(before_text):
        relative = True
    shrinks = bool(SHRINKS.search(text)) and not GROWS.search(text)
    for clip in picked.clips:
        before = drafts.length_of(clip)
        after = before + (-length if shrinks else length) if relative else length
        if after == before:
            continue
        set_clip_length(work, clip, after)
        work.last_clip = clip.get("id")
        note = ("clip.length", {"clip": called(work, clip), "old": before, "new": after})
        changes.append(Change("trim", note, {"before_ms": before, "after_ms": after}))
    if not changes:
        raise Problem(
            "clip.same", clip=called(work, picked.clips[0]), total=drafts.length_of(picked.clips[0])
        )
    return [*changes, *lay_out(work, drafts.clips(work.draft))]


def delete_clips(work: Work, picked: Picked) -> list[Change]:
    """Remove clips.

    Raises:
        Problem: None would be left.
    """
    order = drafts.clips(work.draft)
    names = [called(work, clip) for clip in picked.clips]
    kept = [clip for clip in order if all(clip is not gone for gone in picked.clips)]
    if not kept:
        raise Problem("clip.only")
    shift = _closing(picked.clips[0], order) if len(picked.clips) == 1 else None
    changes = lay_out(work, kept, shift=shift)
    return [Change("delete_clip", ("clip.deleted", {"clips": names}), {"clips": names}), *changes]


def _closing(gone: Segment, order: list[Segment]) -> Callable[[int], int]:
    """Where times go when a clip is taken out; what it shared with its neighbours is not lost twice."""
    start, end = drafts.start_of(gone), drafts.end_of(gone)
    if gone is order[0] and len(order) > 1:
        end = drafts.start_of(order[1])
    amount = end - start - (overlap_of(gone) if gone is not order[0] else 0)
    return lambda t: t if t <= start else max(start, t - amount)


def keep_clips(work: Work, picked: Picked) -> list[Change]:
    """Remove all clips but these.

    Raises:
        Problem: There are no others.
    """
    order = drafts.clips(work.draft)
    gone = [clip for clip in order if all(clip is not kept for kept in picked.clips)]
    if not gone:
        raise Problem("clip.only")
    return delete_clips(work, Picked(gone, said=True))
