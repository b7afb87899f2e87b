"""Mountains as a small landscape, looked at from the valley: a height field, its light, and who hides whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, blur, enlarge, fractal, ridged, wide_blur
from promptreel_studio.scenes.kit.relief import look_at

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS = 768
"""Cells of the height field, each way; lengths below are given in them."""
SLICES = 640
"""Depths at which the line of sight is tested."""
SMALL_UNIT = 0.5
"""Pictures below this unit do with half of both."""


@dataclass(frozen=True)
class Range:
    """One mountain range.

    Attributes:
        foot: Row where it stands, pixels.
        height: Of its highest peak over the foot, pixels.
        coarse: Mountains across the field.
        across: Share of the field's width that the picture shows.
        haze: 0..1, how far the air hides it.
    """

    foot: float
    height: float
    coarse: int
    across: float
    haze: float


@dataclass(frozen=True)
class Light:
    """Colours of mountains: lit snow, snow in shadow, rock, the air, and the last light on the peaks."""

    snow: str
    shadow: str
    rock: str
    air: str
    peaks: str
    from_left: bool


def render_range(
    width: int, height: int, shape: Range, light: Light, unit: float, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Draw a range.

    Returns:
        (height, width, 4) premultiplied BGRA.
    """
    coarse = 2 if unit < SMALL_UNIT else 1
    cells, slices = CELLS // coarse, SLICES // coarse
    field = _heights(shape, cells, rng)
    lit, steep = _relief(field, light)
    sight = look_at(
        field,
        width,
        height,
        foot=shape.foot,
        height=shape.height,
        across=shape.across,
        slices=slices,
        unit=unit,
    )
    colour = _paint(
        cv2.remap(lit, sight.u, sight.v, cv2.INTER_LINEAR),
        cv2.remap(steep, sight.u, sight.v, cv2.INTER_LINEAR),
        np.clip(sight.altitude, 0, 1) * np.ones((1, width), np.float32),
        sight.depth,
        shape,
        light,
        unit,
        rng,
    )
    cover = sight.cover()[..., None]
    picture = np.zeros((height, width, 4), np.uint8)
    noise = rng.random(cover.shape[:2], np.float32)[..., None]
    picture[sight.first :, :, :3] = np.clip(colour + noise, 0, 255) * cover
    picture[sight.first :, :, 3:] = cover * 255
    return picture


def _heights(shape: Range, cells: int, rng: np.random.Generator) -> Floats:
    """A warped ridged field that rises from the foot to a crest and falls behind it."""
    part = cells / CELLS
    field = ridged(cells, rng, coarse=shape.coarse, octaves=7)
    push = enlarge(fractal(64, 64, rng, slope=1.9), cells, cells) - 0.5
    pull = enlarge(fractal(64, 64, rng, slope=1.9), cells, cells) - 0.5
    y, x = np.mgrid[0:cells, 0:cells].astype(np.float32)
    field = cv2.remap(
        field, x + push * 44 * part, y + pull * 44 * part, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
    )
    broad = enlarge(fractal(32, 32, rng, slope=1.8), cells, cells)
    rise = np.linspace(0, 1, cells, dtype=np.float32)[:, None]
    slope = smoothstep(0.0, 0.85, rise) * (1 - 0.80 * smoothstep(0.84, 1.0, rise))
    field = (0.10 + 0.90 * field) * (0.66 + 0.40 * broad) * slope
    field = 0.55 * field + 0.45 * blur(field, 5 * part)
    surroundings = wide_blur(field, 34 * part) + 0.23 * field.max()
    field = np.minimum(field, surroundings + np.maximum(field - surroundings, 0) * 0.45)
    crags = ridged(cells, rng, coarse=shape.coarse * 9, octaves=4) - 0.4
    field = field / field.max()
    field = np.maximum(field + crags * 0.085 * field**0.6 * slope, 0)
    return ((field / field.max()) ** 0.92).astype(np.float32)


def _relief(field: Floats, light: Light) -> tuple[Floats, Floats]:
    """Sunlight on each cell, with cast shadows, and its steepness; both 0..1."""
    cells = len(field)
    part = cells / CELLS
    smooth = blur(field, 0.8 * part)
    east = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8) * cells
    north = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8) * cells
    relief = 0.30
    length = np.sqrt((east * relief) ** 2 + (north * relief) ** 2 + 1)
    side = 1.0 if light.from_left else -1.0
    facing = (-side * east * relief * 0.80 - north * relief * -0.10 + 0.55) / length
    horizon = np.full_like(field, -1.0)
    for step in range(2, 60, 2):
        shifted = np.roll(field, round(side * step * part), axis=1) - step * 0.0024
        np.maximum(horizon, shifted, out=horizon)
    shade = blur(smoothstep(0.045, -0.004, horizon - field), 1.6 * part)
    lit = np.clip(facing * 1.25, 0, 1) * (0.40 + 0.60 * shade)
    steep = 1 - 1 / length
    return lit.astype(np.float32), steep.astype(np.float32)


def _paint(
    lit: Floats,
    steep: Floats,
    altitude: Floats,
    depth: Floats,
    shape: Range,
    light: Light,
    unit: float,
    rng: np.random.Generator,
) -> Floats:
    """Snow and rock under the light, behind the air."""
    height, width = lit.shape
    grain = _cut(fractal(512, 1024, rng, slope=1.25, stretch=0.5), width, height, 1.3 * unit) - 0.5
    patch = _cut(fractal(512, 1024, rng, slope=1.7, stretch=0.7), width, height, 2.2 * unit) - 0.5
    rock = smoothstep(0.40, 0.70, steep + grain * 0.42 + patch * 0.50 - 0.05)[..., None] * 0.80
    tone = np.clip(lit + grain * 0.10, 0, 1)[..., None]
    warm = (smoothstep(0.38, 0.92, altitude) * smoothstep(0.25, 0.8, lit))[..., None] * 0.72
    snow = bgr(light.shadow) * (1 - tone) + bgr(light.snow) * tone
    snow = snow + (bgr(light.peaks) - snow) * warm
    stone = (
        bgr(light.rock) * (0.66 + 0.75 * tone + 0.5 * grain[..., None])
        + (bgr(light.peaks) - bgr(light.rock)) * warm * 0.35
    )
    colour = snow * (1 - rock) + stone * rock
    mist = shape.haze * (0.22 + 0.30 * depth) + 0.80 * shape.haze**0.5 * smoothstep(0.40, -0.06, altitude)
    mist = np.clip(mist, 0, 0.96)[..., None]
    return (colour + (bgr(light.air) - colour) * mist).astype(np.float32)


def _cut(sheet: Floats, width: int, height: int, scale: float) -> Floats:
    """A piece of a noise sheet, enlarged by `scale` but never shown twice."""
    rows = min(sheet.shape[0], max(8, int(height / max(scale, 0.2))))
    columns = min(sheet.shape[1], max(8, int(width / max(scale, 0.2))))
    return enlarge(np.ascontiguousarray(sheet[:rows, :columns]), width, height)
