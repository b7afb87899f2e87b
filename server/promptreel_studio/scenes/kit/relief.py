"""A height field looked at from the side: which cell every pixel shows, and how it is lit."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import smoothstep
from promptreel_studio.scenes.kit.noise import Floats, blur


@dataclass(frozen=True)
class Sight:
    """What is seen of a height field, for the rows from `first` down.

    Attributes:
        first: The first row with anything in it.
        top: (width,) row of the skyline.
        u: (rows, width) column of the field that a pixel shows.
        v: (rows, width) its row.
        depth: (rows, width) the same as 0..1, far is 1.
        altitude: (rows, 1) share of the highest possible peak.
    """

    first: int
    top: Floats
    u: Floats
    v: Floats
    depth: Floats
    altitude: Floats

    def cover(self) -> Floats:
        """(rows, width) 0..1, soft along the skyline."""
        rows = np.arange(self.first, self.first + len(self.altitude), dtype=np.float32)
        return np.clip(rows[:, None] - self.top[None] + 0.5, 0, 1)


def look_at(
    field: Floats,
    width: int,
    bottom: int,
    *,
    foot: float,
    height: float,
    across: float,
    slices: int,
    unit: float,
) -> Sight:
    """Find what hides what.

    Args:
        field: (cells deep, cells wide) heights in 0..1; row 0 is nearest.
        width: Pixels.
        bottom: First row, in pixels, that no longer matters.
        foot: Row of height 0, pixels.
        height: Of a mountain of height 1, pixels.
        across: Share of the field's width that is seen.
        slices: Depths at which the line of sight is tested.
        unit: One pixel of a 1080p picture.
    """
    deep, wide = field.shape
    depth = np.linspace(0.0, 1.0, slices, dtype=np.float32)[:, None]
    column = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None]
    # A mild perspective: what is farther is seen over more of the field.
    u = (0.5 + column * across * (0.78 + 0.22 * depth)) * (wide - 1)
    v = depth * (deep - 1) * np.ones((1, width), np.float32)
    tall = cv2.remap(field, u.astype(np.float32), v, cv2.INTER_CUBIC)
    seen = cv2.GaussianBlur(tall * (1.14 - 0.14 * depth), (0, 1), max(0.3, 1.1 * unit), sigmaY=0.01)
    skyline = np.maximum.accumulate(seen, axis=0)
    top = foot - skyline[-1] * height

    first = max(0, int(top.min()) - 2)
    rows = np.arange(first, bottom, dtype=np.float32)
    wanted = (foot - rows[::-1]) / height
    slice_of = np.empty((len(rows), width), np.float32)
    for x in range(width):
        slice_of[:, x] = np.searchsorted(skyline[:, x], wanted)
    slice_of = np.ascontiguousarray(slice_of[::-1])
    near = np.clip(slice_of - 1, 0, slices - 1).astype(np.int32)
    far = np.clip(slice_of, 0, slices - 1).astype(np.int32)
    columns = np.arange(width)[None]
    low, high = skyline[near, columns], skyline[far, columns]
    share = np.clip((wanted[::-1][:, None] - low) / np.maximum(high - low, 1e-5), 0, 1)
    at_depth = (near + (far - near) * share).astype(np.float32) / (slices - 1)
    map_u = ((0.5 + column * across * (0.78 + 0.22 * at_depth)) * (wide - 1)).astype(np.float32)
    return Sight(first, top, map_u, at_depth * (deep - 1), at_depth, wanted[::-1][:, None])


@dataclass(frozen=True)
class Sun:
    """Where light comes from: `side` -1 left, 1 right; `front` towards the viewer; `up`."""

    side: float
    front: float
    up: float


def sunlight(field: Floats, cell: float, sun: Sun) -> tuple[Floats, Floats, Floats]:
    """Light every cell.

    Args:
        field: (cells deep, cells wide) heights.
        cell: Width of one cell in the unit of heights.
        sun: The light.

    Returns:
        Light with cast shadows, sky light that reaches hollows less, and slope (0 flat, 1 upright); all 0..1.
    """
    smooth = blur(field, 0.7)
    east = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3, scale=0.125 / cell)
    north = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3, scale=0.125 / cell)
    steep = np.sqrt(east * east + north * north + 1)
    length = float(np.sqrt(sun.side**2 + sun.front**2 + sun.up**2))
    facing = (-sun.side * east + sun.front * north + sun.up) / (steep * length)
    horizon = np.full_like(field, -1.0)
    rise = sun.up / max(abs(sun.side), 0.1) * cell
    step, distance = 1.0, 2.0
    while distance < field.shape[1] * 0.30:
        moved = round(distance)
        shift = np.full_like(field, -1.0)
        if sun.side < 0:
            shift[:, moved:] = field[:, :-moved]
        else:
            shift[:, :-moved] = field[:, moved:]
        np.maximum(horizon, shift - moved * rise, out=horizon)
        step *= 1.10
        distance += step
    shade = blur(smoothstep(0.035, -0.004, horizon - field), 1.0)
    wide = cv2.GaussianBlur(field, (0, 0), field.shape[1] / 40)
    hollow = np.clip(0.62 + (field - wide) * 4.5, 0.18, 1)
    return (
        (np.clip(facing, 0, 1) * shade).astype(np.float32),
        hollow.astype(np.float32),
        (1 - 1 / steep).astype(np.float32),
    )
