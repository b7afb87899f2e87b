"""The one place where a name becomes a source."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from promptreel_studio.sources.source import SourceError

if TYPE_CHECKING:
    from promptreel_studio.sources.source import VideoSource

PROCEDURAL = "procedural"
_BUILT_IN = {PROCEDURAL: "promptreel_studio.sources.procedural:Procedural"}


def makes_clips(name: str) -> bool:
    """Whether a source has to be asked at all: the studio's own scenes are drawn when a film is rendered."""
    return name != PROCEDURAL


def open_source(name: str) -> VideoSource:
    """Load a source; only its own process does this, because anything may happen.

    Args:
        name: One that is built in, or `package.module:Name`.

    Raises:
        SourceError: There is no such source.
    """
    module, _, attribute = _BUILT_IN.get(name, name).partition(":")
    try:
        made = getattr(importlib.import_module(module), attribute)()
    except Exception as error:
        raise SourceError(
            f"It cannot be loaded ({type(error).__name__}: {error}); "
            "PROMPTREEL_STUDIO_VIDEO_SOURCE must be procedural or name a class as package.module:Name."
        ) from error
    if not callable(getattr(made, "generate", None)):
        raise SourceError("It has no method generate, so it is no video source.")
    return made
