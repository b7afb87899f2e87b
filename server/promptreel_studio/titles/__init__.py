"""Titles: text drawn once, ready to be laid over pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .style import TextStyle

if TYPE_CHECKING:
    from .draw import Plate, draw_title

__all__ = ["Plate", "TextStyle", "draw_title"]


def __getattr__(name: str) -> Any:
    # Whoever only writes styles (the agent, the API) must not pay for Skia.
    if name in {"Plate", "draw_title"}:
        from . import draw

        return getattr(draw, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
