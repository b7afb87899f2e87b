"""A rectangle in a picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """Its edges in pixels, from the upper left corner of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right, pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom, pixels."""
        return self.bottom - self.top
