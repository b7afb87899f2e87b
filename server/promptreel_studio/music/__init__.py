"""Background music, composed and played to an exact length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .styles import STYLES

if TYPE_CHECKING:
    from .stream import open_music

__all__ = ["STYLES", "open_music"]


def __getattr__(name: str) -> Any:
    # Whoever only names styles (the agent, the API) must not pay for NumPy.
    if name == "open_music":
        from .stream import open_music

        return open_music
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
