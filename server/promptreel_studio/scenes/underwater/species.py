"""Fish of the reef, as data: their shape, their colours, and the bands across them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Species:
    """One sort of fish.

    Attributes:
        back: Colour of the upper side.
        belly: Colour of the lower side.
        deep: Height of the body beside that of a usual fish.
        bands: Stripes across the body: where each begins and ends along it, 0 at the mouth, and its colour.
        tail: Colour of tail and fins; None for the back's.
        fins: Height of the fins beside those of a usual fish.
    """

    back: str
    belly: str
    deep: float = 0.42
    bands: tuple[tuple[float, float, str], ...] = ()
    tail: str | None = None
    fins: float = 1.0

    def seen(self, through: Callable[[str], str]) -> Species:
        """The same with every colour as it is seen through the water."""
        return replace(
            self,
            back=through(self.back),
            belly=through(self.belly),
            bands=tuple((first, last, through(code)) for first, last, code in self.bands),
            tail=through(self.tail) if self.tail else None,
        )


CLOWN = Species(
    "#f47a1f",
    "#ff9a3c",
    deep=0.50,
    bands=((0.17, 0.19, "#2a1408"), (0.19, 0.26, "#fdfaf4"), (0.26, 0.28, "#2a1408"),
           (0.46, 0.48, "#2a1408"), (0.48, 0.56, "#fdfaf4"), (0.56, 0.58, "#2a1408"), (0.76, 0.82, "#fdfaf4")),
)  # fmt: skip
BLUE_TANG = Species("#1f4fd8", "#3b78f0", deep=0.60, bands=((0.30, 0.62, "#122a86"),), tail="#ffd83a")
YELLOW_TANG = Species("#ffd21f", "#ffe770", deep=0.68, fins=1.3)
BUTTERFLY = Species(
    "#f8f2dc",
    "#ffffff",
    deep=0.74,
    bands=((0.07, 0.12, "#20242c"), (0.62, 0.80, "#ffc91f")),
    tail="#ffc91f",
    fins=1.25,
)
ANGEL = Species(
    "#f6d860",
    "#fbf0b8",
    deep=0.80,
    bands=((0.16, 0.24, "#2c4aa8"), (0.36, 0.44, "#2c4aa8"), (0.56, 0.64, "#2c4aa8")),
    fins=1.7,
)
ANTHIAS = Species("#ff6a4a", "#ffa6b4", deep=0.44, tail="#ff86b0")
CHROMIS = Species("#3ec4e8", "#b4f0ff", deep=0.46)
