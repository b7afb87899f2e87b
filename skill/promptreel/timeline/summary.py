"""One line about a timeline."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .parse import Segment, Timeline, Track
    from .wording import Wording

_SEGMENTS_SHOWN = 6
_WIDEST = 21
"""A shape of larger numbers, such as 683:384, says nothing to anybody."""


def summarize(timeline: Timeline) -> str:
    """Return the documented line, for example `Timeline (1 track): 1. Video: city (0-10s)`."""
    count = len(timeline.tracks)
    if not count:
        return "Timeline (empty)"
    tracks = " ".join(f"{number}. {_track(track)}" for number, track in enumerate(timeline.tracks, 1))
    return f"Timeline ({count} {'track' if count == 1 else 'tracks'}): {tracks}"


def measures(timeline: Timeline) -> str:
    """Return how long and how large it is: `10 s, 1920x1080 (16:9)`."""
    length = f"{seconds(timeline.duration_ms)} s"
    width, height = timeline.width, timeline.height
    if not width or not height:
        return length
    both = gcd(width, height)
    across, down = width // both, height // both
    shape = f" ({across}:{down})" if max(across, down) <= _WIDEST else ""
    return f"{length}, {width}x{height}{shape}"


def describe(segment: Segment, words: Wording | None = None) -> str:
    """Return a segment's name with its times and volume: `Lo-fi (0-10s, 35%)`."""
    name = f'"{segment.text}"' if segment.text else segment.label
    notes = [span(segment, words)] if segment.known else []
    if segment.volume is not None and percent(segment.volume) != "100%":
        notes.append(percent(segment.volume))
    return f"{name} ({', '.join(notes)})" if notes else name


def span(segment: Segment, words: Wording | None = None) -> str:
    """Return a segment's times: `0-10s`, `2.5-4s`; in English where no words are given."""
    start, end = seconds(segment.start_ms), seconds(segment.end_ms)
    return f"{start}-{end}s" if words is None else words.say("span", start=start, end=end)


def seconds(milliseconds: int) -> str:
    """Return seconds with at most one decimal, which is dropped when it is zero."""
    return f"{milliseconds / 1000:.1f}".removesuffix(".0")


def percent(volume: float) -> str:
    """Return a volume in percent."""
    return f"{round(volume * 100)}%"


def _track(track: Track) -> str:
    shown = ", ".join(describe(segment) for segment in track.segments[:_SEGMENTS_SHOWN])
    rest = len(track.segments) - _SEGMENTS_SHOWN
    return f"{track.label}: {shown}" + (f" and {rest} more" if rest > 0 else "")
