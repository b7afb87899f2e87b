"""A project's timeline as data that can be drawn: tracks, segments, seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from promptreel.backends import open_client

if TYPE_CHECKING:
    from promptreel.jobs import Project
    from promptreel.timeline import Timeline, Track

    from .desk import Desk

_KINDS = {"video": "video", "audio": "audio", "title": "text"}


class DrawnSegment(BaseModel):
    """A clip, a piece of music or a title."""

    label: str
    start_seconds: float
    duration_seconds: float
    volume: float | None = None
    """1.0 is full."""


class DrawnTrack(BaseModel):
    """Segments of one kind: video, audio, text or other."""

    name: str
    kind: str
    segments: list[DrawnSegment]


class DrawnTimeline(BaseModel):
    """A timeline; width and height in pixels, where they are known."""

    project: str
    title: str
    backend: str
    duration_seconds: float = 0
    width: int | None = None
    height: int | None = None
    fingerprint: str | None = None
    """Equal for two states in which nothing changed that a user could see."""
    tracks: list[DrawnTrack] = Field(default_factory=list)
    summary: str = "Nothing has been made in this project yet."


async def drawn_timeline(desk: Desk, project: str) -> DrawnTimeline:
    """Read a project's timeline at its backend.

    Raises:
        InvalidInput: There is no such project.
        PromptreelError: The backend cannot be read.
    """
    from promptreel.timeline import parse_draft, summarize

    subject = await desk.named_project(project)
    empty = _empty(subject)
    if subject.session_id is None:
        return empty
    async with open_client(desk.settings, subject.backend) as client:
        current = await client.state(subject.session_id)
    timeline = parse_draft(current.draft)
    known = empty.model_copy(update={"fingerprint": current.fingerprint})
    if timeline is None or not timeline.tracks:
        return known.model_copy(update={"summary": "The timeline is empty."})
    return known.model_copy(
        update={
            "duration_seconds": timeline.duration_ms / 1000,
            "width": timeline.width,
            "height": timeline.height,
            "tracks": [_track(track) for track in _numbered(timeline)],
            "summary": summarize(timeline),
        }
    )


def _empty(project: Project) -> DrawnTimeline:
    return DrawnTimeline(project=project.id, title=project.title, backend=project.backend)


def _numbered(timeline: Timeline) -> list[tuple[str, Track]]:
    """Return tracks with a name each: "Video 1", "Video 2", "BGM"."""
    count: dict[str, int] = {}
    for track in timeline.tracks:
        count[track.label] = count.get(track.label, 0) + 1
    seen: dict[str, int] = {}
    named: list[tuple[str, Track]] = []
    for track in timeline.tracks:
        seen[track.label] = seen.get(track.label, 0) + 1
        several = count[track.label] > 1
        named.append((f"{track.label} {seen[track.label]}" if several else track.label, track))
    return named


def _track(named: tuple[str, Track]) -> DrawnTrack:
    name, track = named
    segments = [
        DrawnSegment(
            label=segment.label,
            start_seconds=segment.start_ms / 1000,
            duration_seconds=(segment.end_ms - segment.start_ms) / 1000,
            volume=segment.volume,
        )
        for segment in track.segments
    ]
    return DrawnTrack(name=name, kind=_KINDS.get(track.kind, "other"), segments=segments)
