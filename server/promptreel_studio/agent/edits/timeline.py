"""Clips one after the other: lay them out anew, and let titles and music follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.carried import carried_by_clips, carry
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.overlaps import overlap_of
from promptreel_studio.agent.edits.shape import follow_length
from promptreel_studio.agent.edits.title_changes import set_span
from promptreel_studio.agent.parts import Problem, is_caption, own_length

if TYPE_CHECKING:
    from collections.abc import Callable

Segment = dict[str, Any]
SHORTEST_CLIP_MS = 200
_SHORTEST_TEXT_MS = 200
_READABLE_MS = 1_000


def lay_out(work: Work, order: list[Segment], *, shift: Callable[[int], int] | None = None) -> list[Change]:
    """Put clips end to end in the given order; what is not in the list is gone.

    Args:
        work: The draft under the hands of the message.
        order: Clips, each with its `d` and `tr`.
        shift: From times of the old timeline to times of the new one; texts and overlays move along.

    Raises:
        Problem: The whole would be too long, too short, or empty.
    """
    if not order:
        raise Problem("clip.only")
    old = drafts.total_of(work.draft)
    over_clips = carried_by_clips(work)
    carried = [] if shift else over_clips
    of_clips = {id(one.segment) for one in over_clips if one.whole and is_caption(one.segment)}
    here = 0
    for index, clip in enumerate(order):
        overlap = 0
        if index:
            limit = min(drafts.length_of(clip), drafts.length_of(order[index - 1])) // 2
            overlap = min(overlap_of(clip), limit)
            if overlap < overlap_of(clip):
                clip["tr"]["d"] = overlap
        else:
            clip.pop("tr", None)
        clip["st"] = here - overlap
        here = drafts.end_of(clip)
    if not drafts.SHORTEST_MS <= here <= drafts.LONGEST_MS:
        nearest = min(max(here, drafts.SHORTEST_MS), drafts.LONGEST_MS)
        raise Problem(
            "length.limits", asked=work.speaker.seconds(here), nearest=work.speaker.seconds(nearest)
        )
    _keep_only(work, order)
    moved = _move_texts(work, shift, (old, here), of_clips) if shift else carry(work, carried)
    work.draft["d"] = here
    if here == old:
        return moved
    changes = [
        Change(
            "set_duration",
            ("length.changed", {"old": old, "new": here}),
            {"before_ms": old, "after_ms": here},
        )
    ]
    beside = [*drafts.segments(work.draft, drafts.TEXT), *drafts.overlays(work.draft)]
    done = beside if shift else [one.segment for one in carried]
    return [*changes, *moved, *follow_length(work, old, here, done=done)]


def speed_of(clip: Segment) -> float:
    """How fast a clip is played; 1.0 is as it was taken."""
    speed = clip.get("speed")
    return float(speed) if isinstance(speed, int | float) and speed > 0 else 1.0


def material(work: Work, clip: Segment) -> int | None:
    """How long a clip could be shown from where it begins, ms; None without an end (scenes, pictures)."""
    if "asset" not in clip or clip.get("freeze"):
        return None
    asset = next((a for a in work.assets if a.id == clip["asset"]), None)
    longest = own_length(asset) if asset else drafts.whole(clip.get("src_in")) + drafts.length_of(clip)
    if longest is None:
        return None
    return round((longest - drafts.whole(clip.get("src_in"))) / speed_of(clip))


def set_clip_length(work: Work, clip: Segment, length: int) -> None:
    """Show a clip for so long.

    Raises:
        Problem: There is not so much material, or it would be too short to see.
    """
    longest = material(work, clip)
    if longest is not None and length > longest:
        raise Problem(
            "length.clip",
            name=drafts.label_of(clip),
            total=longest,
            nearest=work.speaker.seconds(longest),
        )
    if length < SHORTEST_CLIP_MS:
        raise Problem("clip.short", nearest=work.speaker.seconds(SHORTEST_CLIP_MS))
    clip["d"] = length


def cut_head(clip: Segment, amount: int) -> None:
    """Let a clip begin later in its own material, and be shorter by that."""
    clip["src_in"] = drafts.whole(clip.get("src_in")) + round(amount * speed_of(clip))
    clip["d"] = drafts.length_of(clip) - amount


def split_at(work: Work, at: int) -> tuple[Segment, Segment]:
    """Cut the clip that is seen at a time in two.

    Raises:
        Problem: No clip is seen there for long enough.
    """
    order = drafts.clips(work.draft)
    clip = next((c for c in order if drafts.start_of(c) < at < drafts.end_of(c)), None)
    if clip is None:
        total = drafts.total_of(work.draft)
        raise Problem("split.outside", start=at, total=total)
    first = at - drafts.start_of(clip)
    if min(first, drafts.length_of(clip) - first) < SHORTEST_CLIP_MS:
        raise Problem("split.short", start=at, nearest=work.speaker.seconds(SHORTEST_CLIP_MS))
    second = drafts.edited(clip)
    second["id"] = drafts.new_id(work.draft, work.seed)
    second.pop("tr", None)
    cut_head(second, first)
    second["st"] = at
    clip["d"] = first
    if "fade_out" in clip:
        clip["fade_out"] = 0
    if "fade_in" in second:
        second["fade_in"] = 0
    drafts.add_segment(work.draft, drafts.VIDEO, second)
    return clip, second


def clips_within(work: Work, start: int, end: int) -> list[Segment]:
    """The clips of a span of time, cut at its ends where that is necessary.

    Raises:
        Problem: The span is outside the video, or a piece would be too short.
    """
    total = drafts.total_of(work.draft)
    if start >= total or end <= start:
        raise Problem("cut.outside", span=(start, end), total=total)
    for at in (start, min(end, total)):
        clip = next((c for c in drafts.clips(work.draft) if drafts.start_of(c) < at < drafts.end_of(c)), None)
        near = clip and min(at - drafts.start_of(clip), drafts.end_of(clip) - at) < SHORTEST_CLIP_MS
        if clip is not None and not near:
            split_at(work, at)
    return [
        c
        for c in drafts.clips(work.draft)
        if start - SHORTEST_CLIP_MS < drafts.start_of(c) and drafts.end_of(c) < end + SHORTEST_CLIP_MS
    ]


def _keep_only(work: Work, order: list[Segment]) -> None:
    kept = {id(clip) for clip in order}
    drafts.remove_segments(
        work.draft, drafts.VIDEO, [c for c in drafts.clips(work.draft) if id(c) not in kept]
    )
    known = {id(clip) for clip in drafts.clips(work.draft)}
    for clip in order:
        if id(clip) not in known:
            drafts.add_segment(work.draft, drafts.VIDEO, clip)
    drafts.sort_track(work.draft)


def _move_texts(
    work: Work, shift: Callable[[int], int], lengths: tuple[int, int], of_clips: set[int]
) -> list[Change]:
    """Texts and overlays stay with what they were shown over; those of a part that is gone go too.

    Args:
        work: The draft under the hands of the message.
        shift: From old times to new ones.
        lengths: Of the timeline, before and after, ms.
        of_clips: Captions that belong to a clip, also where it ends the film.
    """
    changes: list[Change] = []
    old, new = lengths
    for segment in [*drafts.segments(work.draft, drafts.TEXT), *drafts.overlays(work.draft)]:
        before = (drafts.start_of(segment), drafts.end_of(segment))
        start = shift(before[0])
        after = (start, min(shift(before[1]), start + before[1] - before[0], max(new, start)))
        opens = not before[0] and "txt" in segment and not is_caption(segment)
        if opens and not shift(1):
            after = (0, min(before[1], max(new, 1)))  # A title opens the film, wherever that begins now.
        if before[1] >= old and id(segment) not in of_clips and not _is_lost(before, after):
            # What was seen to the end of the film still is.
            after = (0 if not before[0] else max(0, new - (after[1] - after[0])), new)
        if after == before:
            continue
        text = segment.get("txt") or drafts.label_of(segment)
        if _is_lost(before, after):
            kind = drafts.TEXT if "txt" in segment else drafts.VIDEO
            drafts.remove_segments(work.draft, kind, [segment])
            changes.append(
                Change(
                    "remove_title",
                    (
                        "title.gone" if "txt" in segment else "overlay.gone",
                        {"text": text, "caption": is_caption(segment)},
                    ),
                    {"text": text},
                )
            )
            continue
        set_span(segment, *after)
        changes.append(
            Change(
                "move_title",
                (
                    "title.moved" if "txt" in segment else "overlay.moved",
                    {"text": text, "span": after, "caption": is_caption(segment)},
                ),
                {"text": text, "after": list(after)},
            )
        )
    return changes


def _is_lost(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether too little is left of a text to be read: it was over what is gone now."""
    left = after[1] - after[0]
    return left < _SHORTEST_TEXT_MS or (left < _READABLE_MS and 2 * left < before[1] - before[0])
