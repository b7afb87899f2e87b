"""A draft read into a timeline, as far as it can be understood."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from . import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_KINDS = {0: "video", 1: "audio", 7: "title"}
_LOGOS = ("logo", "watermark", "水印", "台标", "台標")
_LABELS = {"video": "Video", "audio": "BGM", "title": "Title"}

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class Segment:
    """A clip, a piece of music or a title.

    Attributes:
        label: What to call it.
        start_ms: Where it starts on the timeline.
        end_ms: Where it ends.
        volume: 1.0 is full; None where the draft does not say.
        text: The words, on a title track.
        known: Whether the draft says how long it is.
        id: The draft's own name for it.
        raw: The draft's own object.
    """

    label: str
    start_ms: int
    end_ms: int
    volume: float | None = None
    text: str | None = None
    known: bool = True
    id: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Track:
    """Segments of one kind: "video", "audio", "title" or "other(n)"."""

    kind: str
    label: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Tracks with at least one segment; duration in milliseconds, size in pixels."""

    tracks: tuple[Track, ...]
    duration_ms: int
    width: int | None = None
    height: int | None = None
    raw: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)


def parse_draft(draft: Any) -> Timeline | None:
    """Read a draft; never raises.

    Args:
        draft: The JSON object, or a string: JSON once more, or the coming Draft Protocol V3, which
            is passed on and not read.

    Returns:
        The timeline, or None if this is no draft that can be read.
    """
    if isinstance(draft, str):
        draft = _decoded(draft)
    if not isinstance(draft, dict):
        return None
    meta = values.mapping(draft.get("m"))
    tracks = tuple(track for raw in values.items(draft.get("t")) if (track := _track(raw)) is not None)
    ends = max((segment.end_ms for track in tracks for segment in track.segments), default=0)
    declared = _first((draft, meta), values.DURATION, values.milliseconds)
    return Timeline(
        tracks=tracks,
        duration_ms=ends if declared is None else declared,
        width=_first((meta, draft), ("width", "w"), values.pixels),
        height=_first((meta, draft), ("height", "h"), values.pixels),
        raw=draft,
    )


def noun_of(kind: str, segment: Segment) -> str:
    """Return what a segment is to people, as the files of words name it; the studio's drafts say more than their tracks."""
    role = segment.raw.get("role")
    match kind:
        case "video" if segment.raw.get("box") is not None:
            return "logo" if any(word in segment.label.lower() for word in _LOGOS) else "overlay"
        case "video":
            return "clip"
        case "audio":
            return role if role in {"voice", "sound"} else "music"
        case "title":
            return "caption" if role == "caption" else "title"
    return "element"


def _decoded(text: str) -> Any:
    try:
        return json.loads(text) if text.lstrip().startswith("{") else None
    except (ValueError, RecursionError):
        return None


def _track(raw: Any) -> Track | None:
    if not isinstance(raw, dict):
        return None
    number = values.number(raw.get("tt"))
    kind = "other(?)" if number is None else _KINDS.get(int(number), f"other({int(number)})")
    segments: list[Segment] = []
    for item in values.items(raw.get("sg")):
        if isinstance(item, dict):
            segments.append(_segment(item, kind, after=segments[-1].end_ms if segments else 0))
    label = _LABELS.get(kind, kind.capitalize())
    return Track(kind=kind, label=label, segments=tuple(segments)) if segments else None


def _segment(raw: Mapping[str, Any], kind: str, *, after: int) -> Segment:
    """Read one segment; a start that is not given is the end of the one before."""
    meta = values.mapping(raw.get("m"))
    both = (raw, meta)
    start = _first(both, values.START, values.milliseconds)
    start = after if start is None else start
    duration = _first(both, values.DURATION, values.milliseconds)
    end = _first(both, values.END, values.milliseconds) if duration is None else start + duration
    text = _first(both, values.TEXT, values.words) if kind == "title" else None
    label = text or _first((meta, raw), values.LABEL, values.words) or "untitled"
    return Segment(
        label=label,
        start_ms=start,
        end_ms=max(start, end or 0),
        volume=_first(both, values.VOLUME, values.volume),
        text=text,
        known=end is not None,
        id=values.words(raw.get("id")),
        raw=raw,
    )


def _first(
    sources: Iterable[Mapping[str, Any]], names: Iterable[str], read: Callable[[Any], ValueT | None]
) -> ValueT | None:
    """Return the first value under any of the names that can be read, source by source."""
    names = tuple(names)
    for source in sources:
        for name in names:
            if name in source and (value := read(source[name])) is not None:
                return value
    return None
