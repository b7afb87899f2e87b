"""The shape of a video: its length and its aspect ratio."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.carried import carried_by_clips
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.overlaps import overlap_of
from promptreel_studio.agent.edits.pick import called
from promptreel_studio.agent.edits.shared_out import share_out
from promptreel_studio.agent.edits.title_changes import set_span
from promptreel_studio.agent.parts import Problem, is_caption, own_length
from promptreel_studio.agent.reading.shape import LengthChange, nearest_aspect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]
_SHORTEST_EACH_MS = 700
_SHAPE = r"(?:format|aspect(?: ratio)?|ratio|shape|proportions?|orientation|canvas)"
_EARLIER = re.compile(
    rf"\b(?:back (?:in)?to )?(?:the |its )?(?P<first>original|initial|first|starting|native) {_SHAPE}\b|\b(?:the |its )?(?:previous|old|earlier|former|last) {_SHAPE}\b"
    r"|(?P<han_first>(?:最初|最开始|一开始|原始|原来|原先|原本)的?(?:画面)?(?:比例|画幅|尺寸|格式|宽高比))|(?:之前|先前|刚才|上一个)的?(?:画面)?(?:比例|画幅|尺寸|格式|宽高比)"
)


def earlier_aspect(work: Work, reading: Reading) -> str | None:
    """ "The original format" is what the film began with, "the old one" what it had before; takes the words."""
    found = reading.search(_EARLIER)
    here = drafts.meta(work.draft).get("aspect")
    others = [str(drafts.meta(version).get("aspect")) for version in work.history.past]
    if found is None or not others:
        return None
    reading.take_span(*found.span())
    if found["first"] or found["han_first"]:
        return others[-1]
    return next((aspect for aspect in others if aspect != here), str(here))


def change_length(work: Work, change: LengthChange) -> list[Change]:
    """Make the whole longer or shorter; titles and music follow.

    Raises:
        Problem: The length is out of range, or there is not enough footage.
    """
    old = drafts.total_of(work.draft)
    match change.kind:
        case "head":
            raise Problem("length.part")
        case "to":
            new = round(change.value)
            if change.shrinks and new > old:
                raise Problem("length.shorter", old=old, asked=work.speaker.seconds(new))
        case "by":
            new = old + round(change.value)
        case _:
            new = round(old * change.value / 1000) * 1000
    if not drafts.SHORTEST_MS <= new <= drafts.LONGEST_MS:
        nearest = min(max(new, drafts.SHORTEST_MS), drafts.LONGEST_MS)
        raise Problem("length.limits", asked=work.speaker.seconds(new), nearest=work.speaker.seconds(nearest))
    if new == old:
        raise Problem("length.same", total=old)
    first, *others = set_length(work, new)
    return [replace(first, args=first.args | ({"to_ms": new} if change.kind == "to" else {})), *others]


def set_length(work: Work, new: int) -> list[Change]:
    """Give the timeline its new length and say everything that had to move."""
    old = drafts.total_of(work.draft)
    shown = {str(clip.get("id")): drafts.label_of(clip) for clip in drafts.clips(work.draft)}
    carried, before = carried_by_clips(work), [drafts.length_of(clip) for clip in drafts.clips(work.draft)]
    squeezed, shared = _fit_pictures(work, old, new)
    moved, done = share_out(work, carried, old, new) if shared else ([], [])
    lengths = [drafts.length_of(clip) for clip in drafts.clips(work.draft)]
    cut: list[Change] = [
        Change("trim", ("clip.length", {"clip": called(work, clip), "old": was, "new": is_now}))
        for clip, was, is_now in zip(drafts.clips(work.draft), before, lengths, strict=False)
        if squeezed
    ]
    note: Note = ("length.changed", {"old": old, "new": new})
    left = {clip.get("id") for clip in drafts.clips(work.draft)}
    lost = [label for name, label in shown.items() if name not in left]
    gone = [Change("delete_clip", ("clip.deleted", {"clips": lost}), {"clips": lost})] if lost else []
    return [
        Change("set_duration", note, {"before_ms": old, "after_ms": new}),
        *gone,
        *cut,
        *moved,
        *follow_length(work, old, new, done=done),
    ]


def follow_length(work: Work, old: int, new: int, *, done: Sequence[Segment] = ()) -> list[Change]:
    """Let music and titles follow a length that the pictures have already, but for those that are `done`."""
    kept = {id(segment) for segment in done}
    work.draft["d"] = new
    changes: list[Change] = []
    for segment in drafts.segments(work.draft, drafts.AUDIO):
        _fit_music(work, segment, old, new)
    for segment in [one for one in drafts.overlays(work.draft) if id(one) not in kept]:
        start, end = drafts.start_of(segment), drafts.end_of(segment)
        segment["st"], after = _title_span(start, end, old, new)
        segment["d"] = after - segment["st"]
        asset = next((a for a in work.assets if a.id == segment.get("asset")), None)
        if asset and (longest := own_length(asset)):
            segment["d"] = min(segment["d"], longest)
    for segment in [one for one in drafts.segments(work.draft, drafts.TEXT) if id(one) not in kept]:
        before = (drafts.start_of(segment), drafts.end_of(segment))
        after = _title_span(*before, old, new)
        if after != before:
            set_span(segment, *after)
            text = segment.get("txt", "")
            changes.append(
                Change(
                    "move_title",
                    ("title.moved", {"text": text, "span": after, "caption": is_caption(segment)}),
                    {"text": text, "after": list(after)},
                )
            )
    return changes


def _title_span(start: int, end: int, old: int, new: int) -> tuple[int, int]:
    """A title over the whole stays over the whole; one at the end stays at the end."""
    length = min(end - start, new)
    if start == 0 and end >= old:
        return 0, new
    if end >= old or start >= new or (end > new and new - start < drafts.SHORTEST_TITLE_MS):
        return new - length, new
    return start, min(end, new)


def _fit_music(work: Work, segment: Segment, old: int, new: int) -> None:
    start, end = drafts.start_of(segment), drafts.end_of(segment)
    if end < old and end <= new and start < new and "music" in segment:
        return
    if start >= new:
        start = segment["st"] = 0
    limit = new - start
    asset = next((a for a in work.assets if a.id == segment.get("asset")), None)
    if asset is not None and asset.duration_ms:
        limit = min(limit, asset.duration_ms - _number(segment.get("src_in")))
    elif "asset" in segment:
        limit = min(limit, drafts.length_of(segment))
    segment["d"] = max(limit, 1)
    for name in ("fade_in", "fade_out"):
        if isinstance(segment.get(name), int):
            segment[name] = min(segment[name], segment["d"] // 2)


def _fit_pictures(work: Work, old: int, new: int) -> tuple[bool, bool]:
    """Give the clips the new length together.

    Returns:
        Whether footage was cut for it, so that no clip is lost, and whether all clips share the new length as the old.
    """
    pictures = drafts.clips(work.draft)
    if len(pictures) > 1 and all("scene" in s or _is_photo(work, s) for s in pictures):
        _spread(pictures, old, new)
        return False, True
    if drafts.start_of(pictures[-1]) >= new >= _SHORTEST_EACH_MS * len(pictures):
        _spread(pictures, old, new)
        return True, True
    drafts.remove_segments(work.draft, drafts.VIDEO, [s for s in pictures if drafts.start_of(s) >= new])
    pictures = drafts.clips(work.draft)
    last = pictures[-1]
    length = new - drafts.start_of(last)
    asset = next((a for a in work.assets if a.id == last.get("asset")), None)
    longest = own_length(asset) if asset else None
    if longest is None and "asset" in last and asset is None:
        longest = drafts.length_of(last)
    if longest is not None:
        longest = round((longest - _number(last.get("src_in"))) / (_number(last.get("speed")) or 1))
        if length > longest:
            nearest = drafts.start_of(last) + longest
            raise Problem(
                "length.clip",
                name=drafts.label_of(last),
                total=longest,
                nearest=work.speaker.seconds(nearest),
            )
    last["d"] = length
    return False, False


def _spread(pictures: list[Segment], old: int, new: int) -> None:
    """A slideshow's photos share the new length as they shared the old."""
    factor = new / max(old, 1)
    for segment in pictures:
        segment["st"] = round(drafts.start_of(segment) * factor)
        if isinstance(segment.get("tr"), dict) and isinstance(segment["tr"].get("d"), int):
            segment["tr"]["d"] = round(segment["tr"]["d"] * min(factor, 1.0))
    # Two clips overlap as long as the transition between them lasts, which does not grow with the video.
    ends = [drafts.start_of(following) + overlap_of(following) for following in pictures[1:]] + [new]
    for segment, end in zip(pictures, ends, strict=True):
        segment["d"] = max(end - segment["st"], 1)


def _is_photo(work: Work, segment: Segment) -> bool:
    return any(asset.id == segment.get("asset") and asset.file_type == "image" for asset in work.assets)


def change_aspect(work: Work, asked: str) -> list[Change]:
    """Give the canvas another proportion.

    Raises:
        Problem: The proportion is not on offer, or is the present one.
    """
    meta = drafts.meta(work.draft)
    if asked not in drafts.CANVASES:
        width, height = (int(side) for side in asked.split(":"))
        raise Problem(
            "aspect.unknown", asked=asked, all=list(drafts.CANVASES), used=nearest_aspect(width, height)
        )
    before = meta.get("aspect", "16:9")
    if before == asked:
        raise Problem("aspect.same", aspect=asked)
    meta["aspect"] = asked
    meta["width"], meta["height"] = drafts.CANVASES[asked]
    note: Note = (
        "aspect.changed",
        {"before": before, "after": asked, "width": meta["width"], "height": meta["height"]},
    )
    return [Change("set_aspect_ratio", note, {"before": before, "after": asked})]


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
