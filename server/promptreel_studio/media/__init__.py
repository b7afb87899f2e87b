"""Uploaded media: what a file is, its pictures and its sound.

The names that need FFmpeg are loaded when first used, so a server may import this package for free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.info import MediaInfo

if TYPE_CHECKING:
    from promptreel_studio.media.audio import read_audio
    from promptreel_studio.media.clip import Clip, open_clip
    from promptreel_studio.media.identify import probe

__all__ = ["Clip", "MediaError", "MediaInfo", "open_clip", "probe", "read_audio"]

_HOMES = {"Clip": "clip", "open_clip": "clip", "probe": "identify", "read_audio": "audio"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
