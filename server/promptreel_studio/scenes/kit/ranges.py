"""The ranges: rock, snow and woods under one light, behind the air."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.massif import Summit, massif
from promptreel_studio.scenes.kit.noise import Floats, blur, fractal
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.relief import Sight, Sun, look_at, sunlight

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage

ROCK = "#7d7a7c"
SNOW = "#f4f6fb"


@dataclass(frozen=True)
class Range:
    """One range.

    Attributes:
        foot: Row where it stands, pixels.
        height: Of its highest peak, pixels.
        parallax: Share of the camera's speed.
        summits: (share of the frame's width, depth, height, reach) of each.
        crest: Height of the wall between them.
        haze: 0..1, how far the air hides it.
        sunk: 0..1, how far its foot lies in mist.
        cells: Columns of the field.
        salt: Of its random numbers.
        wide: Width of its field in heights of its highest peak; low ranges need more.
        melts: Altitude, share of the highest peak, below which it dissolves; 0 stands on the ground.
    """

    foot: float
    height: float
    parallax: float
    summits: tuple[tuple[float, float, float, float], ...]
    crest: float
    haze: float
    sunk: float
    cells: int
    salt: int
    wide: float = 4.8
    melts: float = 0.0


@dataclass(frozen=True)
class RangeLight:
    """Light and colours of mountains.

    Attributes:
        sun: Colour of the sun's, the moon's or any other light.
        sun_gain: Its strength.
        sun_from: Altitude, share of the highest peak, below which it does not reach yet; -1 for none.
        up: Its height over the horizon.
        ambient: Colour of the light from the sky.
        ambient_gain: Its strength.
        air: Colour of the air in between.
        meadow: Low slopes, in white light.
        snow_line: Altitude above which snow lies.
    """

    sun: str
    sun_gain: float
    sun_from: float
    up: float
    ambient: str
    ambient_gain: float
    air: str
    meadow: str
    snow_line: float


def paint_range(stage: Stage, look: RangeLight, shape: Range, side: float) -> Plane:
    """Build, light and colour a range; `side` is where the light comes from."""
    rng = stage.rng(shape.salt)
    width, cells = stage.plane_width(shape.parallax), shape.cells // (2 if stage.unit < 0.4 else 1)
    full = shape.wide * shape.height
    middle = stage.plane_width(shape.parallax) / stage.width / 2
    summits = [
        Summit(0.5 + (x + 0.11 * shape.parallax - middle) * stage.width / full * 0.94, z, h, reach)
        for x, z, h, reach in shape.summits
    ]
    field = massif(summits, cells, shape.wide, shape.crest, rng)
    light, hollow, slope = sunlight(field, shape.wide / cells, Sun(side, 0.34, look.up))
    bottom = min(stage.height, int(shape.foot + 4))
    sight = look_at(
        field, width, bottom,
        foot=shape.foot, height=shape.height, across=min(0.98, width / full), slices=cells // 2, unit=stage.unit,
    )  # fmt: skip
    seen = [cv2.remap(sheet, sight.u, sight.v, cv2.INTER_LINEAR) for sheet in (light, hollow, slope)]
    colour = _colour(look, shape, side, sight, *seen, rng, cells)
    cover = sight.cover()[..., None]
    if shape.melts:
        cover = cover * smoothstep(0.3 * shape.melts, shape.melts, sight.altitude)[..., None]
    picture = np.zeros((bottom, width, 4), np.uint8)
    noise = rng.random(cover.shape[:2], np.float32)[..., None]
    picture[sight.first :, :, :3] = np.clip(colour + noise, 0, 255) * cover
    picture[sight.first :, :, 3:] = cover * 255
    return Plane(picture, fine=stage.fine, phases=4)


def _ground_noise(sight: Sight, scale: float, cells: int, sheet: Floats) -> Floats:
    """A noise that lies on the ground: fine where it is far, seen in perspective."""
    factor = scale / cells * sheet.shape[1]
    u = sight.u * np.float32(factor)
    # Down a face the depth hardly changes; the altitude gives the noise its length there.
    v = sight.v * np.float32(factor) + sight.altitude * np.float32(sheet.shape[0] * scale * 0.16)
    return cv2.remap(sheet, u, v.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)


def _colour(
    look: RangeLight,
    shape: Range,
    side: float,
    sight: Sight,
    light: Floats,
    hollow: Floats,
    slope: Floats,
    rng: np.random.Generator,
    cells: int,
) -> Floats:
    sheet = fractal(512, 512, rng, slope=1.15, stretch=0.7)
    # In a small picture several texels share a pixel; unblurred they would flicker when the camera moves.
    texels = 2.6 * sheet.shape[1] / (shape.wide * shape.height)
    sheet = blur(sheet, 0.45 * texels if texels > 1 else 0.0)
    bumps = cv2.Sobel(sheet, cv2.CV_32F, 1, 0, ksize=3) * -side
    bump = _ground_noise(sight, 2.6, cells, np.ascontiguousarray(bumps))
    grain = _ground_noise(sight, 2.6, cells, sheet) - 0.5
    patch = _ground_noise(sight, 0.9, cells, fractal(512, 512, rng, slope=1.6)) - 0.5
    altitude = np.clip(sight.altitude, 0, 1) * np.ones_like(light)
    tone = np.clip(light * (1.25 + 0.9 * bump) + 0.16 * bump * light**0.5, 0, 1.2)
    if look.sun_from > -0.5:
        tone *= smoothstep(look.sun_from - 0.20, look.sun_from + 0.26, altitude + 0.10 * patch)

    snow = smoothstep(look.snow_line - 0.12, look.snow_line + 0.14, altitude + 0.34 * patch + 0.16 * grain)
    snow *= smoothstep(0.56, 0.40, slope + 0.34 * grain + 0.10 * patch - 0.10 * snow)
    green = smoothstep(0.46, 0.24, altitude + 0.30 * patch + 0.14 * grain) * smoothstep(
        0.60, 0.40, slope + 0.2 * grain
    )
    strata = 0.86 + 0.24 * np.sin(altitude * 70 + patch * 22)
    bare = 1 - snow
    stone = (0.62 + 0.50 * grain) * strata * (1 - green) * bare
    grass = (0.62 + 0.9 * grain) * green * bare
    white = (0.97 + 0.08 * grain) * snow
    from_sky = (0.45 + 0.62 * hollow) * np.float32(look.ambient_gain / 255)
    from_sun = tone * np.float32(look.sun_gain / 255)
    mist = shape.haze * (0.30 + 0.34 * sight.depth) + shape.sunk * shape.haze**0.7 * smoothstep(
        0.40, -0.04, altitude
    )
    mist = np.clip(mist, 0, 0.95)
    clear = 1 - mist
    codes = (ROCK, look.meadow, SNOW, look.sun, look.ambient, look.air)
    # One channel after the other: three at once take twice the time.
    return cv2.merge(
        [
            (
                (stone * rock + grass * low + white * high) * (from_sun * sun + from_sky * sky) * clear
                + mist * air
            ).astype(np.float32)
            for rock, low, high, sun, sky, air in zip(*(bgr(code) for code in codes), strict=True)
        ]
    )
