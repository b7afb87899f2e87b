"""Pure helpers on drafts: the JSON timelines that agent, renderer and clients share."""

from __future__ import annotations

import copy
import hashlib
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.models import Draft

VIDEO, AUDIO, TEXT = 0, 1, 7
VOICE = "voice"
"""The `role` of a sound that is heard beside the music."""
SOUND = "sound"
"""The `role` of a sound that is neither music nor a voice: an applause, a bell."""
SCHEMA = 1
FPS = 30
SHORTEST_MS, LONGEST_MS = 1_000, 600_000
SHORTEST_TITLE_MS = 500
CANVASES: dict[str, tuple[int, int]] = {
    "16:9": (1920, 1080),
    "9:16": (1080, 1920),
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
    "4:3": (1440, 1080),
    "21:9": (2520, 1080),
}

Segment = dict[str, Any]


def has_timeline(draft: Draft | None) -> bool:
    """Whether there is any picture to edit."""
    return bool(clips(draft))


def clips(draft: Draft | None) -> list[Segment]:
    """What is shown one after the other: the lowest video track, in the order of time."""
    return next(_video_tracks(draft), [])


def overlays(draft: Draft | None) -> list[Segment]:
    """What lies over it: logos and pictures in the picture, of all higher video tracks."""
    _, *higher = [*_video_tracks(draft)] or [[]]
    return [segment for track in higher for segment in track]


def _video_tracks(draft: Draft | None) -> Iterator[list[Segment]]:
    for track in tracks(draft):
        if track.get("tt") == VIDEO and isinstance(track.get("sg"), list):
            yield sorted((segment for segment in track["sg"] if isinstance(segment, dict)), key=start_of)


def tracks(draft: Draft | None) -> list[dict[str, Any]]:
    """The tracks that can be read; anything else in the list is left alone."""
    listed = draft.get("t") if isinstance(draft, dict) else None
    return [track for track in listed if isinstance(track, dict)] if isinstance(listed, list) else []


def segments(draft: Draft | None, kind: int) -> list[Segment]:
    """All segments of a track type, in the order of the timeline."""
    found = [
        segment
        for track in tracks(draft)
        if track.get("tt") == kind and isinstance(track.get("sg"), list)
        for segment in track["sg"]
        if isinstance(segment, dict)
    ]
    return sorted(found, key=start_of)


def is_voice(segment: Segment) -> bool:
    """Whether a sound is a voice that is heard beside the music."""
    return segment.get("role") == VOICE


def has_voice(draft: Draft | None) -> bool:
    """Whether a voice is heard, under which music steps back."""
    return any(map(is_voice, segments(draft, AUDIO)))


def music_of(draft: Draft | None) -> list[Segment]:
    """All music, composed or uploaded; no voices and no other sounds."""
    return [segment for segment in segments(draft, AUDIO) if segment.get("role") not in {VOICE, SOUND}]


def sounds_of(draft: Draft | None) -> list[Segment]:
    """The sounds that are neither music nor voices."""
    return [segment for segment in segments(draft, AUDIO) if segment.get("role") == SOUND]


def start_of(segment: Segment) -> int:
    """Where a segment begins, ms."""
    return whole(segment.get("st"))


def length_of(segment: Segment) -> int:
    """How long a segment is, ms."""
    return whole(segment.get("d"))


def end_of(segment: Segment) -> int:
    """Where a segment ends, ms."""
    return start_of(segment) + length_of(segment)


def total_of(draft: Draft) -> int:
    """Length of the whole timeline, ms."""
    return whole(draft.get("d")) or max((end_of(segment) for segment in clips(draft)), default=0)


def meta(holder: dict[str, Any]) -> dict[str, Any]:
    """The metadata of a draft or a segment, made when it is missing."""
    if not isinstance(holder.get("m"), dict):
        holder["m"] = {}
    return holder["m"]


def label_of(segment: Segment) -> str:
    """What people call a segment."""
    found = segment.get("m")
    title = found.get("title") if isinstance(found, dict) else None
    return title if isinstance(title, str) else ""


def edited(draft: Draft) -> Draft:
    """A copy to work on: the given draft is never changed."""
    return copy.deepcopy(draft)


def add_segment(draft: Draft, kind: int, segment: Segment) -> None:
    """Put a segment on the track of its type, which is made in its place when missing."""
    for track in tracks(draft):
        if track.get("tt") == kind and isinstance(track.get("sg"), list):
            track["sg"].append(segment)
            track["sg"].sort(key=lambda item: start_of(item) if isinstance(item, dict) else 0)
            return
    listed = draft["t"] if isinstance(draft.get("t"), list) else []
    draft["t"] = listed
    place = next(
        (i for i, track in enumerate(listed) if isinstance(track, dict) and _rank(track) > kind), len(listed)
    )
    listed.insert(place, {"tt": kind, "sg": [segment]})


def add_overlay(draft: Draft, segment: Segment) -> None:
    """Put a segment over the picture: on the second video track, which is made when missing."""
    lower = [
        track for track in tracks(draft) if track.get("tt") == VIDEO and isinstance(track.get("sg"), list)
    ]
    if len(lower) > 1:
        lower[-1]["sg"].append(segment)
        lower[-1]["sg"].sort(key=lambda item: start_of(item) if isinstance(item, dict) else 0)
        return
    place = next((i + 1 for i, track in enumerate(draft["t"]) if track is lower[0]), 0) if lower else 0
    draft["t"].insert(place, {"tt": VIDEO, "sg": [segment]})


def sort_track(draft: Draft) -> None:
    """Bring the clips into the order of their times."""
    for track in tracks(draft):
        if track.get("tt") == VIDEO and isinstance(track.get("sg"), list):
            track["sg"].sort(key=lambda item: start_of(item) if isinstance(item, dict) else 0)


def remove_segments(draft: Draft, kind: int, unwanted: list[Segment]) -> None:
    """Take segments off; a track that is empty then goes too."""
    ids = {id(segment) for segment in unwanted}
    for track in tracks(draft):
        if track.get("tt") == kind and isinstance(track.get("sg"), list):
            track["sg"] = [segment for segment in track["sg"] if id(segment) not in ids]
    draft["t"] = [
        track
        for track in draft["t"]
        if not (isinstance(track, dict) and track.get("tt") == kind and not track.get("sg"))
    ]


def new_id(draft: Draft, seed: int) -> str:
    """An id that no segment has yet; the same draft and seed always give the same."""
    taken = {
        segment.get("id")
        for track in tracks(draft)
        if isinstance(track.get("sg"), list)
        for segment in track["sg"]
        if isinstance(segment, dict)
    }
    counter = len(taken)
    while (found := f"seg_{_digest(seed, counter)}") in taken:
        counter += 1
    return found


def derived_seed(seed: int, *salt: object) -> int:
    """Another seed, small enough to read, that depends on everything given."""
    return int(_digest(seed, *salt), 16) % 1_000_000


def empty_draft(title: str, aspect: str, total: int, language: str, seed: int, old: Draft | None) -> Draft:
    """A draft without tracks; keys of the old one that are not ours are carried over."""
    width, height = CANVASES[aspect]
    old = old if isinstance(old, dict) else {}
    old_meta = old.get("m") if isinstance(old.get("m"), dict) else {}
    ours = {
        "title": title, "width": width, "height": height, "fps": FPS, "aspect": aspect, "language": language,
        "seed": seed, "generator": f"promptreel-studio/{_version()}", "schema": SCHEMA,
    }  # fmt: skip
    kept = {key: copy.deepcopy(value) for key, value in old.items() if key not in {"t", "d", "m"}}
    return {"t": [], "d": total, "m": {**copy.deepcopy(old_meta), **ours}, **kept}


def _rank(track: dict[str, Any]) -> int:
    kind = track.get("tt")
    return kind if isinstance(kind, int) else TEXT + 1


def whole(value: object) -> int:
    """A number of a draft as whole ms; 0 where there is none."""
    return int(value) if isinstance(value, int | float) and abs(value) < 1e12 else 0


def _digest(*parts: object) -> str:
    return hashlib.sha256(":".join(map(str, parts)).encode()).hexdigest()[:8]


@cache
def _version() -> str:
    try:
        return metadata.version("promptreel")
    except metadata.PackageNotFoundError:
        return "0"
