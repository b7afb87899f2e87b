"""What the times of day, the weathers and the palettes of the city differ in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.colour import Stops
    from promptreel_studio.scenes.kit.sky import Glow

ROWS = 5
"""Rows of towers, far to near."""


@dataclass(frozen=True)
class Daylight:
    """The city in daylight: surfaces have colours of their own, light falls on some and leaves others in shade.

    Attributes:
        walls: Colours of stone, concrete and brick in full light.
        glass: Colours of glass towers.
        front: What is left of a colour on the faces towards the viewer, as a colour to multiply by.
        side: The same on the faces aside.
        backlit: The sun stands behind the city: the faces aside are those towards it.
        air: Lit air, from the zenith to the waterline, that far towers fade into.
        glows: Light around the sun, in the sky and in the air.
        veil: How much air lies before each row, far to near.
        ground: The mist at the feet of each row.
        reach: How high that mist rises, share of the sky.
        wrap: How much of the sun's light swallows what stands before it.
        cover: How much of the sky is clouds, 0..1.
        cloud: Shadow side of the clouds, from high to low.
        cloud_lit: Their lit side.
        leaf: Leaves of the trees on the shore: dark, middle, lit.
        stone: The quay.
        hulls: Colours of boats, cars and trains.
        lamps: How strong the light in the few lit windows is, 0..1.
        disc: Whether the sun is in the picture.
    """

    walls: tuple[str, ...]
    glass: tuple[str, ...]
    front: str
    side: str
    backlit: bool
    air: Stops
    glows: tuple[Glow, ...]
    veil: tuple[float, ...]
    ground: tuple[float, ...]
    reach: float
    wrap: float
    cover: float
    cloud: Stops
    cloud_lit: str
    leaf: tuple[str, str, str]
    stone: str
    hulls: tuple[str, ...]
    lamps: float
    disc: bool


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sky: From the zenith to the horizon.
        cloud: Colour of thin clouds.
        cloud_gain: Their strength.
        disc: "moon" or "sun".
        disc_tint: Its colour.
        disc_glow: Colour of the light around it.
        bodies: Tower colours, far to near.
        mists: What the feet of each row sink into.
        rim: Light on the edges towards the disc.
        windows: Four colours, most common first.
        neon: Four colours of signs.
        lit: Share of windows that are lit, relative to night.
        neon_gain: Strength of signs, 0..1.
        stars: Number on a 1080p frame.
        water: Own colour of the water.
        mirror: BGR share of the light it returns.
        mist: Glow over the waterline.
        sun: What daylight adds; None between sunset and dawn.
    """

    sky: Stops
    cloud: str
    cloud_gain: float
    disc: str
    disc_tint: str
    disc_glow: str
    bodies: tuple[str, ...]
    mists: tuple[str, ...]
    rim: str
    windows: tuple[str, str, str, str]
    neon: tuple[str, str, str, str]
    lit: float
    neon_gain: float
    stars: int
    water: str
    mirror: tuple[float, float, float]
    mist: str
    sun: Daylight | None = None
