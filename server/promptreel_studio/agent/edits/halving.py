"""Half of what was changed last: "too orange now, halve that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.filters import FIELDS
from promptreel_studio.agent.edits.pick import called
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_HALVE = re.compile(
    r"\b(?:half|(?P<n>\d+)%) of that change\b(?: of (?P<field>\w+))?|刚才的减半|^\W*(?:再)?减(?:一)?半(?:吧|了)?\W*$"
)


def halve_last(work: Work, reading: Reading) -> list[Change] | None:
    """Halve the looks or the volume that the last message changed; None when the clause does not ask for that.

    Raises:
        Problem: The last change was of something else.
    """
    said = _HALVE.search(reading.text)
    if said is None:
        return None
    changes = _looks(work, said["field"], said["n"]) if work.history.past else []
    if work.history.past and not said["field"]:
        changes += _volumes(work)
    if not changes:
        raise Problem("unclear", wanted=[reading.original.strip()])
    reading.take_span(0, len(reading.text))
    return changes


def _looks(work: Work, only: str | None, share: str | None) -> list[Change]:
    """Half of what the last message changed of all filters or of one; with a `share` in percent that instead."""
    before = {clip.get("id"): clip for clip in drafts.clips(work.history.past[0])}
    changes: list[Change] = []
    for clip in drafts.clips(work.draft):
        was, now = _filters(before.get(clip.get("id"), clip)), _filters(clip)
        for field in FIELDS:
            old, new = was.get(field, 0.0), now.get(field, 0.0)
            if old == new or (only and field != only):
                continue
            half = round((old + new) / 2, 3)
            if share:
                half = round(int(share) / 100 * (1 if new > old else -1), 3)
            clip["filters"] = now = {**now, field: half}
            values = {
                "field": work.speaker.name("filter", field),
                "before": _shown(new),
                "after": _shown(half),
            }
            note = ("filter.clip", {**values, "clip": called(work, clip)})
            changes.append(Change("set_filter", note, {field: half}))
    return changes


def _volumes(work: Work) -> list[Change]:
    before = {music.get("id"): music for music in drafts.music_of(work.history.past[0])}
    changes: list[Change] = []
    for music in drafts.music_of(work.draft):
        old, new = before.get(music.get("id"), music).get("vol", 1.0), music.get("vol", 1.0)
        if old == new:
            continue
        music["vol"] = round(new / 2, 3)
        values = {"before": work.speaker.percent(new), "after": work.speaker.percent(music["vol"])}
        changes.append(Change("set_volume", ("music.volume", values), {"volume": music["vol"]}))
    return changes


def _filters(clip: Segment) -> dict[str, Any]:
    return dict(clip["filters"]) if isinstance(clip.get("filters"), dict) else {}


def _shown(value: float) -> str:
    return f"{round(value * 100):+d}" if value else "0"
