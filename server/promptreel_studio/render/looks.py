"""How a picture may be changed, as data: the keys `filters`, `zoom`, `focus` and `box` of a video segment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0.0, le=1.0)]
Amount = Annotated[float, Field(ge=-1.0, le=1.0)]
BoxPosition = Literal[
    "top", "center", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "lower-third"
]
MOST_ZOOM = 10.0


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)


class Focus(_Part):
    """What stays in view when a picture is cropped: shares of its width and height."""

    x: Share = 0.5
    y: Share = 0.5


class Filters(_Part):
    """Changes of light and colour; 0 changes nothing."""

    brightness: Amount = 0.0
    contrast: Amount = 0.0
    saturation: Amount = 0.0
    warmth: Amount = 0.0
    blur: Share = 0.0
    vignette: Share = 0.0
    grain: Share = 0.0
    look: Literal["none", "mono", "sepia"] = "none"


class View(_Part):
    """A part of a picture: its centre as shares, and how often it is enlarged."""

    x: Share = 0.5
    y: Share = 0.5
    scale: float = Field(default=1.0, ge=1.0, le=MOST_ZOOM)


class Zoom(_Part):
    """A slow move from one view to another over the whole segment."""

    start: View = Field(default=View(), alias="from")
    end: View = Field(default=View(), alias="to")


class Box(_Part):
    """Where an overlay lies.

    Attributes:
        position: Corner or edge of the canvas.
        width: Share of the canvas's short side.
        margin: Distance to the edges, the same way.
        opacity: 1 covers what is below.
    """

    position: BoxPosition = "bottom-right"
    width: float = Field(default=0.2, ge=0.03, le=1.0)
    margin: float = Field(default=0.04, ge=0.0, le=0.2)
    opacity: Share = 1.0
