"""What a draft from a client must be like before a renderer may see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel.wire import RenderOutput

LONGEST_SECONDS = 600
FORMATS = ("mp4", "mov", "webm", "gif")
QUALITIES = ("draft", "standard", "high")
RESOLUTIONS = ("480p", "720p", "1080p", "1440p", "2160p")
FPS = (1, 60)

_TEXT_KEYS = {"txt", "title", "text"}
"""Words for people: they may look like anything."""
_PATH = re.compile(r"(?:/|~|\\\\|[A-Za-z]:[\\/]|\.{1,2}[\\/]|file:)", re.IGNORECASE)
_DEEPEST = 32


def segments(draft: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All segments of all tracks that are objects."""
    tracks = draft.get("t")
    for track in tracks if isinstance(tracks, list) else ():
        inside = track.get("sg") if isinstance(track, dict) else None
        for segment in inside if isinstance(inside, list) else ():
            if isinstance(segment, dict):
                yield segment


def asset_ids(draft: dict[str, Any]) -> list[str]:
    """Ids of the assets that a draft shows or plays, each once, in order."""
    ids = (segment.get("asset") for segment in segments(draft))
    return list(dict.fromkeys(asset_id for asset_id in ids if isinstance(asset_id, str)))


def check_draft(draft: dict[str, Any] | str) -> dict[str, Any]:
    """Return the draft if it can be given to a renderer.

    Raises:
        ApiError: 400 with the reason.
    """
    if isinstance(draft, str):
        raise ApiError(400, "The draft must be a JSON object; drafts as text are not supported.")
    found = list(segments(draft))
    if not found:
        raise ApiError(400, "The timeline is empty. Make a video first.")
    for segment in found:
        if "asset" in segment and not isinstance(segment["asset"], str):
            raise ApiError(400, "The draft cannot be used: an asset must be named by its id.")
        start, duration = segment.get("st", 0), segment.get("d", 0)
        if not _is_time(start) or not _is_time(duration):
            raise ApiError(400, "The draft cannot be used: times are numbers of milliseconds, not below 0.")
        if start + duration > LONGEST_SECONDS * 1000:
            raise ApiError(400, f"The video is too long: {LONGEST_SECONDS} seconds are the most.")
    _refuse_paths(draft, "", 0)
    return draft


def check_output(output: RenderOutput | None) -> dict[str, Any]:
    """Return what file to make, every key present.

    Raises:
        ApiError: 400; the sentence names what is accepted.
    """
    wanted = output.dump() if output is not None else {}
    result = {
        "format": _one_of("format", wanted.get("format") or "mp4", FORMATS),
        "quality": _one_of("quality", wanted.get("quality") or "high", QUALITIES),
        "resolution": None,
        "fps": None,
    }
    if wanted.get("resolution"):
        result["resolution"] = _one_of("resolution", wanted["resolution"], RESOLUTIONS)
    fps = wanted.get("fps")
    if fps is not None:
        if isinstance(fps, bool) or not FPS[0] <= fps <= FPS[1]:
            raise ApiError(400, f"The frame rate must be from {FPS[0]} to {FPS[1]} pictures a second.")
        result["fps"] = fps
    return result


def _one_of(name: str, value: object, accepted: tuple[str, ...]) -> str:
    text = str(value).lower()
    if text not in accepted:
        raise ApiError(400, f"The {name} {str(value)[:40]!r} is not known. Accepted: {', '.join(accepted)}.")
    return text


def _is_time(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _refuse_paths(value: object, key: str, depth: int) -> None:
    """Files are named by asset ids only: no draft may point the renderer at a file of this machine."""
    if depth > _DEEPEST:
        raise ApiError(400, "The draft cannot be used: it is nested too deeply.")
    if isinstance(value, dict):
        for name, inner in value.items():
            _refuse_paths(inner, str(name), depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _refuse_paths(inner, key, depth + 1)
    elif isinstance(value, str) and key not in _TEXT_KEYS and _PATH.match(value.strip()):
        raise ApiError(
            400, "The draft cannot be used: it names a file. Upload the file and use it as an asset."
        )
