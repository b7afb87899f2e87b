"""How a card is laid out, by variant: where its words stand, how they come and what is beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage

Motion = Literal["rise", "zoom", "slide"]


@dataclass(frozen=True)
class Composition:
    """One way to lay out a card; shares are of the frame's width and height.

    Attributes:
        motion: How words come and go.
        wide: Left, top, right and bottom of the words' column where the frame is wider than high.
        tall: The same where it is higher than wide.
        square: The same where both are about equal.
        start: Lines begin at one edge, where reading begins, instead of standing in the middle.
        level: Where the lines stand in their column: 0 above, 1 below.
        cap: The largest letters, as shares of the height and of the width.
        head: The first word is set larger than the others.
        underline: A stroke of the brush lies below the last line.
        field: The emphasised line stands on a field of colour.
        face: Family of the letters; scripts that it lacks take the plain one.
    """

    motion: Motion
    wide: tuple[float, float, float, float] = (0.10, 0.19, 0.90, 0.81)
    tall: tuple[float, float, float, float] = (0.08, 0.22, 0.92, 0.78)
    square: tuple[float, float, float, float] = (0.10, 0.19, 0.90, 0.81)
    start: bool = False
    level: float = 0.5
    cap: tuple[float, float] = (0.36, 0.30)
    head: bool = False
    underline: bool = False
    field: bool = False
    face: Literal["sans", "serif"] = "sans"

    def box(self, stage: Stage) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the words' column, pixels."""
        aspect = stage.width / stage.height
        shares = self.tall if aspect < 0.9 else self.square if aspect < 1.2 else self.wide
        left, top, right, bottom = shares
        return left * stage.width, top * stage.height, right * stage.width, bottom * stage.height


COMPOSITIONS: dict[str, Composition] = {
    "rise": Composition("rise", underline=True),
    "zoom": Composition("zoom"),
    "slide": Composition("slide", field=True),
    "bar": Composition(
        "rise",
        wide=(0.12, 0.16, 0.80, 0.84),
        tall=(0.15, 0.22, 0.90, 0.76),
        square=(0.15, 0.16, 0.90, 0.84),
        start=True,
        cap=(0.26, 0.20),
    ),
    "frame": Composition(
        "zoom",
        face="serif",
        wide=(0.16, 0.22, 0.84, 0.78),
        tall=(0.15, 0.22, 0.85, 0.78),
        square=(0.16, 0.22, 0.84, 0.78),
        cap=(0.28, 0.24),
    ),
    "headline": Composition(
        "rise",
        wide=(0.07, 0.12, 0.80, 0.88),
        tall=(0.08, 0.16, 0.92, 0.74),
        square=(0.08, 0.12, 0.92, 0.88),
        start=True,
        level=0.42,
        cap=(0.44, 0.34),
        head=True,
    ),
    "lower": Composition(
        "slide",
        wide=(0.08, 0.46, 0.78, 0.88),
        tall=(0.09, 0.48, 0.90, 0.82),
        square=(0.09, 0.46, 0.90, 0.88),
        start=True,
        level=1.0,
        cap=(0.20, 0.18),
    ),
    "quote": Composition(
        "rise",
        wide=(0.15, 0.17, 0.85, 0.83),
        tall=(0.11, 0.24, 0.89, 0.78),
        square=(0.13, 0.19, 0.87, 0.82),
        cap=(0.20, 0.19),
        face="serif",
    ),
    "festive": Composition(
        "zoom",
        wide=(0.13, 0.20, 0.87, 0.80),
        tall=(0.09, 0.24, 0.91, 0.76),
        square=(0.11, 0.20, 0.89, 0.80),
        cap=(0.30, 0.26),
        face="serif",
    ),
}
"""By variant."""


def composition_of(variant: str) -> Composition:
    """The composition; an unknown name must have been replaced by a default before."""
    return COMPOSITIONS[variant]
