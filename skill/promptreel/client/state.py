"""The state of a project: reading it, telling two apart, saying what changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from promptreel.errors import BadAnswer
from promptreel.timeline import diff, parse_draft, wording
from promptreel.timeline.values import is_same, mapping, number, unsigned, words
from promptreel.wire import UploadedFile

from .reading import lenient, source_of
from .types import ProjectState

if TYPE_CHECKING:
    from promptreel.wire import Envelope


class OpaqueDraft(dict[str, Any]):
    """A draft that remembers how it was written, so that it can go back character by character."""

    source: str | None = None


_KEYS = ("draft", "video_infos", "generated_media", "canvas_config", "video_analyses")


def read_state(envelope: Envelope, text: str = "") -> ProjectState:
    """Read the answer of the state endpoint; keys may be missing before anything happened.

    Args:
        envelope: The answer taken apart.
        text: The answer's body, from which the draft's own spelling is kept.

    Raises:
        BadAnswer: The answer is no object.
    """
    if not isinstance(envelope.payload, dict):
        raise BadAnswer("The backend's answer about the project cannot be understood.")
    raw = envelope.get("state")
    state = mapping(raw) if raw is not None else {key: envelope.get(key) for key in _KEYS}
    draft = state.get("draft")
    if isinstance(draft, dict):
        draft = OpaqueDraft(draft)
        paths = (("data", "state", "draft"), ("state", "draft"), ("data", "draft"), ("draft",))
        draft.source = next((found for path in paths if (found := source_of(text, *path)) is not None), None)
    return ProjectState(
        raw=state,
        draft=draft if isinstance(draft, dict | str) and draft else None,
        assets=_assets(state.get("video_infos")),
        generated=state.get("generated_media"),
        task_id=_id(envelope.get("task_id")),
        user_id=_id(envelope.get("user_id")),
        fingerprint=fingerprint(state),
    )


def fingerprint(state: Any) -> str:
    """Return a hash of what a user could see change.

    Addresses count without their query, which holds signatures that differ at every look; of media
    only the number counts, for the same reason.
    """
    state = mapping(state)
    seen = {
        "draft": state.get("draft") or None,
        "canvas": state.get("canvas_config") or None,
        "assets": _count(state.get("video_infos")),
        "generated": _count(state.get("generated_media")),
    }
    try:
        text = unsigned(seen)
    except (RecursionError, ValueError, TypeError):
        text = repr(sorted(state))
    return hashlib.sha256(text.encode()).hexdigest()


def changes(before: ProjectState | None, after: ProjectState, language: str | None = None) -> tuple[str, ...]:
    """Return what changed in sentences, in a language if there are words of it; empty if nothing did."""
    if before is None:
        return tuple(_told(None, 0, after, language))
    return since(before.fingerprint, before.draft, len(before.assets), after, language)


def since(
    fingerprint: str, draft: Any, files: int, after: ProjectState, language: str | None = None
) -> tuple[str, ...]:
    """Return the same of a state of which only this was kept: its fingerprint, its draft, its number of files."""
    if fingerprint == after.fingerprint:
        return ()
    return tuple(_told(draft, files, after, language)) or (wording(language).say("project"),)


def _told(old: Any, files: int, after: ProjectState, language: str | None) -> list[str]:
    words = wording(language)
    found: list[str] = []
    if not is_same(old, after.draft):
        timelines = parse_draft(old), parse_draft(after.draft)
        unread = isinstance(after.draft, str) and timelines[1] is None
        found += (words.say("timeline"),) if unread else diff(*timelines, language)
    return found + [words.say("file", what=_asset(asset)) for asset in after.assets[files:]]


def _asset(asset: UploadedFile) -> str:
    name = words(asset.filename) or words(asset.file_type) or "a file"
    length = number(asset.duration)
    return f"{name} ({length:.1f}s)".replace(".0s)", "s)") if length and length > 0 else name


def _assets(infos: Any) -> tuple[UploadedFile, ...]:
    records = list(infos.values()) if isinstance(infos, dict) else infos
    if not isinstance(records, list):
        return ()
    return tuple(lenient(UploadedFile, item, "a file") for item in records if isinstance(item, dict))


def _count(value: Any) -> int:
    return len(value) if isinstance(value, list | dict | str) else int(value is not None)


def _id(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return str(value) or None
