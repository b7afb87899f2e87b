"""The draft: a timeline as JSON (protocol.md §5).

Only `t`, `tt`, `sg`, `d` and `m` are documented. A client keeps drafts as the JSON it got; these
models are for reading them. The keys the studio adds are described in references/draft.md.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from pydantic import Field

from .base import WireModel


class TrackType(IntEnum):
    """Documented values of `tt`; others exist and are read as they are."""

    VIDEO = 0
    AUDIO = 1
    TEXT = 7


class Segment(WireModel):
    """One clip on a track."""

    d: int | float | None = None
    """Duration in milliseconds."""
    m: dict[str, Any] | None = None
    """Metadata, for example `title`."""


class Track(WireModel):
    """Segments of one type, in order."""

    tt: int | None = None
    sg: list[Segment] = Field(default_factory=list)


class Draft(WireModel):
    """A whole timeline."""

    t: list[Track] = Field(default_factory=list)
    d: int | float | None = None
    """Duration in milliseconds."""
    m: dict[str, Any] | None = None
    """Metadata, for example `title`, `width`, `height`."""

    def is_exportable(self) -> bool:
        """Whether a track has a segment, which is the vendor's own test (protocol.md §4.3)."""
        return any(track.sg for track in self.t)
