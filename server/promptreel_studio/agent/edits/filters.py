"""Filters over clips: brightness, contrast, saturation, warmth, blur, vignette, grain, black and white, sepia."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike import with_others
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.named_files import refuse_unplaced
from promptreel_studio.agent.edits.pick import Picked, called
from promptreel_studio.agent.edits.span import pick_part
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.filters import FilterWish, take_filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note, Speaker

Segment = dict[str, Any]
_ONLY = re.compile(r"\b(?:only|just|nothing but)\b|只(?:有|让|把|给)?|仅(?:仅)?")
FIELDS = ("brightness", "contrast", "saturation", "warmth", "blur", "vignette", "grain")


def change_filters(work: Work, reading: Reading) -> list[Change]:
    """Do what a clause says about the look of the picture.

    Raises:
        Problem: It is like that already, or as strong as it gets.
    """
    picked = pick_part(work, reading)
    further = _FURTHER.search(reading.folded) is not None
    if not picked.said:
        refuse_unplaced(work, reading)
    only = reading.take(_ONLY) is not None
    wishes = take_filters(reading)
    if not wishes:
        raise Problem("unclear", wanted=[reading.original.strip()])
    if further and not (picked.said or picked.every) and (just := _just_filtered(work, wishes)):
        picked = Picked(just, said=True)
        work.touched = tuple(str(clip.get("id")) for clip in just)
    changes: list[Change] = _off_the_others(work, picked.clips, wishes) if picked.said and only else []
    clips = with_others(work, picked.clips) if picked.said else picked.clips
    for clip in clips:
        for wish in wishes:
            for change in _apply(work, clip, wish, named=picked.said):
                if change.note not in [known.note for known in changes]:
                    changes.append(change)
        if picked.said:
            work.last_clip = clip.get("id")
    if not changes:
        raise Problem("filter.same")
    reading.take_around("do", "amount", "new", "edit", "mood", "speed", "style", "kind", "beyond")
    return changes


_FURTHER = re.compile(r"\b(?:even|still|yet)\b|(?:还要?|再|更)(?:稍微)?(?=[亮暗暖冷浓淡艳模清])")


def _just_filtered(work: Work, wishes: list[FilterWish]) -> list[Segment]:
    """The clips of which the last message changed just that: "even warmer" is about them."""
    if not work.history.past or any(wish.field in {"all", "look"} for wish in wishes):
        return []
    before = {clip.get("id"): clip.get("filters") or {} for clip in drafts.clips(work.history.past[0])}
    order = drafts.clips(work.draft)
    found = [
        clip
        for clip in order
        if clip.get("id") in before
        and any(
            (clip.get("filters") or {}).get(wish.field, 0.0) != before[clip.get("id")].get(wish.field, 0.0)
            for wish in wishes
        )
    ]
    return found if len(found) < len(order) else []


def _off_the_others(work: Work, chosen: list[Segment], wishes: list[FilterWish]) -> list[Change]:
    """ "Only the beach should be black and white": an effect that the other clips have as well is taken off them."""
    changes: list[Change] = []
    for clip in drafts.clips(work.draft):
        held = clip.get("filters")
        if any(clip is one for one in chosen) or not isinstance(held, dict):
            continue
        for wish in wishes:
            usual: float | str = "none" if wish.field == "look" else 0.0
            if wish.field in {"look", "blur", "vignette", "grain"} and held.get(wish.field, usual) != usual:
                changes += _apply(work, clip, FilterWish(wish.field, value=usual), named=True)
    return changes


def filter_all(work: Work, clips: list[Segment], wish: FilterWish) -> list[Change]:
    """Give clips one filter.

    Raises:
        Problem: All of them are as strong as it gets.
    """
    named = len(clips) < len(drafts.clips(work.draft))
    found = [change for clip in clips for change in _apply(work, clip, wish, named=named)]
    if not found:
        raise Problem("filter.same")
    return [
        change for place, change in enumerate(found) if change.note not in [one.note for one in found[:place]]
    ]


def filter_clip(work: Work, clip: Segment, wish: FilterWish) -> list[Change]:
    """Give one clip a filter; nothing where it has it already."""
    return _apply(work, clip, wish, named=True)


def put_filters(clip: Segment, wishes: list[FilterWish]) -> None:
    """Give a new clip the filters of its prompt."""
    for wish in wishes:
        _set(clip, wish.field, wish.applied("none" if wish.field == "look" else 0.0))


def told_filters(speaker: Speaker, wishes: Sequence[FilterWish]) -> list[Note]:
    """What is said of the filters of a new film."""
    notes: list[Note] = []
    for wish in wishes:
        usual: float | str = "none" if wish.field == "look" else 0.0
        if (after := wish.applied(usual)) != usual:
            values = {
                "field": speaker.name("filter", wish.field),
                "before": _shown(speaker, usual),
                "after": _shown(speaker, after),
            }
            notes.append(("filter.changed", values))
    return notes


def _apply(work: Work, clip: Segment, wish: FilterWish, *, named: bool) -> list[Change]:
    held = clip["filters"] if isinstance(clip.get("filters"), dict) else {}
    changes: list[Change] = []
    for field in (*FIELDS, "look") if wish.field == "all" else (wish.field,):
        usual: float | str = "none" if field == "look" else 0.0
        before = held.get(field, usual)
        after = usual if wish.field == "all" else wish.applied(before)
        if after == before:
            continue
        _set(clip, field, after)
        values = {
            "field": work.speaker.name("filter", field),
            "before": _shown(work.speaker, before),
            "after": _shown(work.speaker, after),
        }
        note = (
            ("filter.clip", {**values, "clip": called(work, clip)}) if named else ("filter.changed", values)
        )
        changes.append(Change("set_filter", note, {field: after}))
    return changes


def _set(clip: Segment, field: str, value: float | str) -> None:
    held = dict(clip["filters"]) if isinstance(clip.get("filters"), dict) else {}
    held[field] = value
    kept = {name: x for name, x in held.items() if x not in (0, 0.0, "none")}
    if kept:
        clip["filters"] = kept
    else:
        clip.pop("filters", None)


def _shown(speaker: Speaker, value: float | str) -> str:
    if isinstance(value, str):
        return speaker.name("look", value)
    return f"{round(value * 100):+d}" if value else "0"
