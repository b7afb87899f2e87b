"""Where things are, in pixels of the frame with the camera in the middle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.box import Box

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage

WALL, TABLE, NEAR = 0.26, 0.56, 1.0
"""Parallax of the wall, of what stands before it, and of what is close to the viewer."""


@dataclass(frozen=True)
class Layout:
    """The composition of one picture shape.

    Attributes:
        window: The glass with its bars.
        ground: Far edge of the desk, or where the floor begins.
        lamp: Middle of the lamp's shade.
        hearth: Middle of the fireplace's foot, if there is one.
        shelf: Left and right end and height of a shelf, if there is room for one.
    """

    window: Box
    ground: float
    lamp: tuple[float, float]
    hearth: tuple[float, float] | None
    shelf: Box | None


def layout_of(stage: Stage, variant: str) -> Layout:
    """Compose for the picture's shape."""
    w, h, u = stage.width, stage.height, stage.unit
    wide = w > 1.3 * h
    if variant == "fire":
        floor = h - (235 if not stage.tall else 0.33 * h / u) * u
        hearth = (w * (0.385 if wide else 0.40), floor)
        if wide:
            window = Box(w * 0.655, h * 0.10, w * 0.835, h * 0.585)
            shelf = Box(w * 0.035, h * 0.33, w * 0.17, h * 0.33)
        else:
            window = Box(w * 0.80, floor - 700 * u, w * 1.06, floor - 290 * u)
            shelf = None
        return Layout(window, floor, (w * 0.90, floor - 330 * u), hearth, shelf)
    if wide:
        window = Box(w * 0.125, h * 0.055, w * 0.655, h * 0.665)
        return Layout(
            window, h * 0.775, (w * 0.765, h * 0.50), None, Box(w * 0.735, h * 0.235, w * 0.965, h * 0.235)
        )
    top = h * (0.06 if not stage.tall else 0.085)
    bottom = h * (0.64 if not stage.tall else 0.60)
    window = Box(w * 0.09, top, w * (0.80 if not stage.tall else 0.88), bottom)
    ground = bottom + 128 * u
    return Layout(window, ground, (w * 0.84, ground - 250 * u), None, None)
