"""Hold one picture: of a whole clip, or for a while at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import called, pick
from promptreel_studio.agent.edits.timeline import lay_out, speed_of, split_at
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.times import When, take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]

_FREEZE_MS = 2_000


_FRAME = re.compile(
    r"\b(?:(?:the |its )?(?:very )?(?:first|last|final|opening|closing|end(?:ing)?) )?(?:frame|picture|image)\b|第一帧|最后一帧|最后的画面|画面"
)
_MIDDLE = re.compile(r"\b(?:at|in) (?:the|its) (?:middle|centre|center)\b|中间")


def freeze(work: Work, reading: Reading) -> list[Change]:
    """Hold one picture: of a whole clip, or for a while at a time."""
    if re.search(r"\b(?:unfreeze|no freeze|remove the freeze)\b|取消定格", reading.text):
        raise Problem("unclear", wanted=[reading.original.strip()])
    picked = pick(work, reading)
    last = re.search(
        r"\b(?:last|final|end(?:ing)?) (?:frame|picture|image)\b|\bat the end\b|最后一帧|最后的画面|结尾",
        reading.folded,
    )
    first = re.search(
        r"\b(?:first|opening) (?:frame|picture|image)\b|\bat the (?:start|beginning)\b|第一帧|开头",
        reading.folded,
    )
    length = find_duration(reading.text)
    when = None if last or first else take_when(reading)
    if reading.take(_MIDDLE):
        when = When(anchor="middle", length=length.ms if length else None)
    if not last and not first and when is None and picked.said:
        changes = []
        for clip in picked.clips:
            clip["freeze"] = True
            work.last_clip = clip.get("id")
            changes.append(Change("freeze", ("freeze.clip", {"clip": called(work, clip)}), {}))
        return changes
    reading.take(_FRAME)
    hold = (
        (when.length if when and when.length else None)
        or (length.ms if length and (last or first) else None)
        or _FREEZE_MS
    )
    low, high = (0, drafts.total_of(work.draft))
    if picked.said:
        low, high = drafts.start_of(picked.clips[0]), drafts.end_of(picked.clips[0])
    at = high if last else low if first or when is None else low + _moment(when, high - low, hold)
    if at > high:
        raise Problem("split.outside", start=at, total=high)
    still = _still(work, at, hold, after=bool(last))
    order = drafts.clips(work.draft)
    place = next((i for i, clip in enumerate(order) if drafts.start_of(clip) >= at), len(order))
    order.insert(place, still)
    work.last_clip = still["id"]
    changes = lay_out(work, order, shift=lambda t: t if t <= at else t + hold)
    if length:
        reading.take_span(length.start, length.end)
    return [
        Change("freeze", ("freeze.at", {"start": at, "length_ms": hold}), {"at_ms": at, "d": hold}),
        *changes,
    ]


def _moment(when: When, length: int, hold: int) -> int:
    if when.start is not None:
        return when.start
    return length // 2 if when.anchor == "middle" else when.resolve(length, hold)[0]


def _still(work: Work, at: int, hold: int, *, after: bool) -> Segment:
    """A frozen copy of the picture that is seen at a time."""
    order = drafts.clips(work.draft)
    inside = next((c for c in order if drafts.start_of(c) < at < drafts.end_of(c)), None)
    if inside is not None:
        _, source = split_at(work, at)
        still = drafts.edited(source)
    else:
        ended = next((c for c in order if drafts.end_of(c) == at), order[-1])
        source = ended if after else next((c for c in order if drafts.start_of(c) == at), order[-1])
        still = drafts.edited(source)
        if drafts.start_of(source) != at:
            still["src_in"] = drafts.whole(source.get("src_in")) + round(
                max(drafts.length_of(source) - 40, 0) * speed_of(source)
            )
    still |= {"id": drafts.new_id(work.draft, work.seed + 1), "d": hold, "freeze": True}
    still.pop("tr", None)
    if "vol" in still:
        still["mute"] = True
    return still
