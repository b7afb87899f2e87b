"""The studio's own pictures: drawn from the scene whenever a film is rendered, at its size, so no clip is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.sources.source import ClipRequest, Progress


class Procedural:
    """Leaves every scene to the renderer: it stays a scene on the timeline, which words can change."""

    def generate(self, request: ClipRequest, target: object, progress: Progress) -> None:  # noqa: ARG002 - it needs neither
        """See VideoSource."""
        progress(1.0)
