"""The rows of the wood from far to near."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.kit.colour import Floats
    from promptreel_studio.scenes.kit.pen import Sheet


@dataclass(frozen=True)
class Row:
    """One row; shares of the frame's height, lengths in 1080p pixels.

    Attributes:
        parallax: 1.0 is the nearest plane.
        foot: Where the trees stand.
        width: Thinnest and thickest trunk.
        gap: Distance from trunk to trunk.
        air: How much of it is lost in the air.
        mist: More air at the foot.
        canopy: Down to where leaves hang, and how dense they are.
        cluster: Size of a leaf cluster.
        bushes: Height of the bushes on the crest; 0 for none.
        ferns: Number along the frame.
        opening: Half the width of the opening before the light, shares of the width.
    """

    parallax: float
    foot: float
    width: tuple[float, float]
    gap: float
    air: float
    mist: float
    canopy: tuple[float, float]
    cluster: tuple[float, float]
    bushes: float = 0.0
    ferns: int = 0
    opening: float = 0.0


ROWS = (
    Row(0.10, 0.640, (9, 24), 58, 0.56, 0.16, (0.48, 0.55), (18, 38), bushes=70, opening=0.03),
    Row(0.32, 0.700, (28, 56), 180, 0.20, 0.20, (0.40, 0.54), (28, 56), bushes=80, ferns=7, opening=0.09),
    Row(0.66, 0.800, (92, 150), 560, 0.0, 0.04, (0.27, 0.53), (44, 84), ferns=9, opening=0.22),
)
"""From far to near."""


@dataclass(frozen=True)
class Plot:
    """A row that is being planted.

    Attributes:
        row: Which one.
        sheet: Its plane.
        span: Width of the plane in pixels, without rounding: positions are shares of it.
        light: The light, in pixels of the plane.
        crest: First row of ground at each column.
        rng: Source of the randomness.
    """

    row: Row
    sheet: Sheet
    span: float
    light: tuple[float, float]
    crest: Floats
    rng: np.random.Generator

    def ground(self, x: float) -> float:
        """Row of the ground at a column."""
        return float(self.crest[min(len(self.crest) - 1, max(0, int(x)))])
