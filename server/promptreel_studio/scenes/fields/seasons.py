"""The year in the fields: what colour hills, trees and neighbouring fields have, and what is left of the crop."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.scenes.fields.looks import Crop


@dataclass(frozen=True)
class Year:
    """Colours of a season in plain daylight.

    Attributes:
        hills: The crest of the far hills, their foot, and the woods on them.
        oak: The large tree: leaves in shade, in between and in light.
        trees: The same of the trees far off.
        slopes: The fields on the slopes beside the crop's own two colours.
        roof: Of the farm.
    """

    hills: tuple[str, str, str] = ("#4a6a48", "#5a7a4c", "#2e4a30")
    oak: tuple[str, str, str] = ("#182a14", "#44602a", "#a2a850")
    trees: tuple[str, str, str] = ("#22381e", "#4a6a30", "#90a850")
    slopes: tuple[str, str, str, str] = ("#5f8a38", "#88a648", "#a8b458", "#4c7434")
    roof: str = "#a2523a"


YEARS = {
    "summer": Year(),
    "spring": Year(
        ("#58804c", "#749a4e", "#3a5e34"),
        ("#8a5264", "#dca0b4", "#fbe8ec"),
        ("#305024", "#66943a", "#b8d060"),
        ("#74a63e", "#d6cc3e", "#9cc24c", "#5e9438"),
    ),
    "autumn": Year(
        ("#6e5c3c", "#8c703e", "#54402a"),
        ("#4a2410", "#b05e1c", "#f0b048"),
        ("#54301a", "#a8642a", "#dca04c"),
        ("#a07e3c", "#c09a4c", "#8a6232", "#7c7c3c"),
    ),
    "winter": Year(
        ("#aebbcd", "#ccd7e4", "#6c788a"),
        ("#6c7688", "#b6c1d0", "#f8fbff"),
        ("#707a8c", "#b4bfce", "#f2f6fb"),
        ("#dde6f0", "#ccd7e5", "#e8eef5", "#c2cfde"),
        "#e6edf5",
    ),
}
_SPRING = ("#f4c6d8", "#fbf4ea", "#f2d84a", "#8a9ce0", "#e88cb0")
_AUTUMN = ("#c0742c", "#d8a848", "#94502a", "#cdbb84", "#a8602e")
_STRAW = ("#b49a68", "#cdb98c", "#8a7450")
_SNOW = ("#d9e2ee", "#c3d0e0")


def crops_in(crop: Crop, variant: str, season: str, *, own: bool) -> tuple[Crop, Crop]:
    """The crop as it grows on the land, and as it stands before the viewer.

    Args:
        crop: As in summer.
        variant: Its name.
        season: A key of `YEARS`.
        own: Whether its flowers have colours of a palette, which stay.
    """
    if season == "winter":
        # Under snow; dry stalks show.
        dry = replace(
            crop, leaf=("#6e6048", "#d6c8a6"), blooms=_STRAW, soil="#c9b894", heart="#7a6444", keeps=0.0
        )
        snowed = replace(
            dry,
            leaf=("#a8b8ce", "#dfe7f1"),
            blooms=(*_SNOW, *_STRAW[::2]),
            soil="#aebdd0",
            size=crop.size * 0.6,
            tall=crop.tall * 0.7,
        )
        return snowed, dry
    if season == "spring" and variant == "meadow":
        crop = replace(crop, leaf=("#345a22", "#8cb446"), blooms=crop.blooms if own else _SPRING)
    elif season == "spring":
        crop = replace(crop, leaf=("#3c6224", "#86ac44"))
    elif season == "autumn" and variant == "meadow":
        crop = replace(crop, leaf=("#5a4820", "#b08e42"), blooms=_AUTUMN, soil="#6a5230")
    elif season == "autumn":
        crop = replace(crop, leaf=("#5a4820", "#a88a3e"), soil="#6a5230")
    return crop, crop


def left_in(season: str) -> float:
    """How many of the plants of summer are there."""
    return {"winter": 0.16, "autumn": 0.75}.get(season, 1.0)
