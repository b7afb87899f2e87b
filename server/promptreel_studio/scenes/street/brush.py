"""What every painter of a house needs: a canvas, the colours, and the air before distant things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import mix

if TYPE_CHECKING:
    from promptreel_studio.scenes.street.looks import Look

FLOOR = 3.1
"""Metres from floor to floor."""
SHOP = 3.5
"""Height of the ground floor."""


@dataclass(frozen=True)
class Face:
    """From `first` to `last` metres along, `height` high; `far` is how much of its colour is air, `sunny` how much sun it has."""

    first: float
    last: float
    height: float
    far: float
    frontal: bool = False
    sunny: float = 0.0

    @property
    def length(self) -> float:
        """Metres along."""
        return self.last - self.first


class Brush:
    """Draws on a canvas whose matrix maps (along, up) in metres."""

    def __init__(self, canvas: skia.Canvas, look: Look) -> None:
        self.canvas, self.look = canvas, look

    def rect(self, x: float, y: float, width: float, height: float, paint: skia.Paint) -> None:
        """Fill an upright rectangle."""
        self.canvas.drawRect(skia.Rect.MakeXYWH(x, y, width, height), paint)

    def airy(self, colour: str, far: float, keep: float = 1.0) -> str:
        """A colour behind that much air."""
        return mix(colour, self.look.air, far * keep)
