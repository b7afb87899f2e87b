"""Cumulus from above or from the side: heaps of balls, bent, bubbled and lit as one surface."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, blur, fractal, wide_blur

if TYPE_CHECKING:
    from collections.abc import Iterator

BALL = 22.0
"""Radius in cells that a usual ball is worked out with; larger clouds are enlarged."""


@dataclass(frozen=True)
class BillowLight:
    """How clouds are lit.

    Attributes:
        lit: Colour in the light.
        side: Colour in the light of the sky.
        shade: Colour of the shadows.
        mist: Colour that their foot sinks into.
        rim: Strength of the lit edge, 0..1.
        towards: Where the light comes from: right, up, to the viewer.
    """

    lit: str
    side: str
    shade: str
    mist: str
    rim: float
    towards: tuple[float, float, float]


@dataclass(frozen=True)
class Bank:
    """One row of clouds.

    Attributes:
        foot: Row of their foot, in pixels; everything below is cloud.
        radius: Of a usual ball, in pixels.
        tall: Height of a heap, in radii.
        crowd: How many heaps there are beside the usual.
        sink: Radii below the foot at which all is mist.
        tower: Share of the ring at which one heap rises high above the others.
    """

    foot: float
    radius: float
    tall: float = 2.0
    crowd: float = 1.0
    sink: float = 1.6
    tower: float | None = None


def paint_bank(period: int, height: int, bank: Bank, light: BillowLight, rng: np.random.Generator) -> Floats:
    """A ring of clouds, (height, period, 4) premultiplied float BGRA."""
    factor = max(1.0, bank.radius / BALL)
    columns, rows = max(8, round(period / factor)), max(4, round(height / factor))
    radius, foot = bank.radius * columns / period, bank.foot * rows / height
    surface, cover = _heap_up(columns, rows, foot, radius, list(_balls(columns, foot, radius, bank, rng)))
    surface, cover = _roughen(surface, cover, radius, rng)
    colour = _shade(surface, cover, radius, foot, bank, light, _noise(rows, columns, radius * 2.6, rng))
    sheet = np.dstack([colour * cover[..., None], cover * 255]).astype(np.float32)
    if (columns, rows) == (period, height):
        return sheet
    # The ring is closed before it is enlarged, so that both ends meet.
    closed = np.pad(sheet, ((0, 0), (2, 2), (0, 0)), mode="wrap")
    margin = round(2 * period / columns)
    wide = cv2.resize(closed, (period + 2 * margin, height), interpolation=cv2.INTER_LINEAR)
    return np.clip(wide[:, margin : margin + period], 0, 255)


def _balls(
    columns: int, foot: float, radius: float, bank: Bank, rng: np.random.Generator
) -> Iterator[tuple[float, float, float, float]]:
    """x, y, radius and nearness of every ball."""
    heaps = max(3, round(columns / (radius * 3.0)))
    for n in range(heaps):
        middle = (n + rng.uniform(0.15, 0.85)) * columns / heaps
        size = float(np.exp(rng.normal(0, 0.34)))
        there = rng.random() < 0.80 * bank.crowd
        spread = rng.uniform(1.7, 3.0) * size
        throws = rng.random((16, 4))
        for across, up, grow, near in throws:
            x = (across * 2 - 1) * spread
            top = bank.tall * size * max(0.0, 1 - (x / spread) ** 2) ** 0.75
            rise = top * (0.12 + 0.80 * up)
            ball = (0.46 + 0.56 * grow) * size**0.5 * (1.15 - 0.45 * up)
            if there:
                yield middle + x * radius, foot - rise * radius, ball * radius, near
    if bank.tower is not None:
        for across, up, grow, near in rng.random((110, 4)):
            x = (across * 2 - 1) * 4.6
            top = bank.tall * 3.1 * max(0.0, 1 - (abs(x) / 4.6) ** 1.5)
            rise = top * (0.06 + 0.90 * up)
            ball = (0.60 + 0.75 * grow) * (1.25 - 0.50 * up)
            yield bank.tower * columns + x * radius, foot - rise * radius, ball * radius, near
    # A low swell closes the gaps.
    for n in range(heaps * 2):
        x = (n + rng.random()) * columns / heaps / 2
        yield x, foot + rng.uniform(0.0, 0.5) * radius, rng.uniform(0.5, 0.95) * radius, rng.random()


def _heap_up(
    columns: int, rows: int, foot: float, radius: float, balls: list[tuple[float, float, float, float]]
) -> tuple[Floats, Floats]:
    surface = np.full((rows, columns), -2 * radius, np.float32)
    cover = np.zeros((rows, columns), np.float32)
    for x, y, ball, near in balls:
        depth = (y - foot) * 0.55 + (near - 0.5) * 0.8 * radius
        for shift in (-columns, 0, columns):
            left, right = max(0, int(x + shift - ball - 2)), min(columns, int(x + shift + ball + 3))
            top, bottom = max(0, int(y - ball - 2)), min(rows, int(y + ball + 3))
            if left >= right or top >= bottom:
                continue
            dx = np.arange(left, right, dtype=np.float32)[None] - np.float32(x + shift)
            dy = np.arange(top, bottom, dtype=np.float32)[:, None] - np.float32(y)
            inside = ball * ball - dx * dx - dy * dy
            dome = np.where(inside > 0, np.sqrt(np.maximum(inside, 0)) + depth, -2 * radius)
            part = surface[top:bottom, left:right]
            np.maximum(part, dome, out=part)
            part = cover[top:bottom, left:right]
            np.maximum(part, np.clip(inside / (2 * ball) + 0.5, 0, 1), out=part)
    row = np.arange(rows, dtype=np.float32)[:, None]
    floor = np.clip((row - foot) * 0.5 + 0.2 * radius, -2 * radius, radius * 1.2)
    np.maximum(surface, np.where(row > foot, floor, -2 * radius), out=surface)
    np.maximum(cover, smoothstep(foot - 0.3 * radius, foot + 0.3 * radius, row), out=cover)
    return surface, cover


def _roughen(
    surface: Floats, cover: Floats, radius: float, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Bend the balls out of shape, and cover them with smaller and smaller bubbles."""
    rows, columns = surface.shape
    sway, rise = (_noise(rows, columns, radius * 2.2, rng) for _ in range(2))
    fine_sway, fine_rise = (_noise(rows, columns, radius * 0.7, rng) for _ in range(2))
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    margin = int(radius * 1.2) + 2
    x += margin + radius * (0.50 * sway + 0.13 * fine_sway)
    y += radius * (0.42 * rise + 0.12 * fine_rise)

    def bent(values: Floats) -> Floats:
        ring = np.pad(values, ((0, 0), (margin, margin)), mode="wrap")
        return cv2.remap(ring, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    surface, cover = bent(surface), bent(cover)
    for size, height in ((0.60, 0.20), (0.30, 0.085), (0.15, 0.030)):
        surface = surface + radius * height * _bubbles(rows, columns, radius * size, rng)
    grain = _noise(rows, columns, radius * 0.30, rng)
    wisp = _noise(rows, columns, radius * 0.9, rng)
    soft = blur(cover, radius * 0.10)
    return surface, smoothstep(
        0.24, 0.86, soft + (0.30 * grain + 0.22 * wisp) * (1 - soft) * np.minimum(1, soft * 4)
    )


def _soft(sheet: Floats, sigma: float) -> Floats:
    return blur(sheet, sigma) if sigma < 7 or min(sheet.shape) < 32 else wide_blur(sheet, sigma)


def _noise(rows: int, columns: int, size: float, rng: np.random.Generator) -> Floats:
    """A ring of smooth noise about -1..1 with blobs of about `size` cells."""
    tile = fractal(128, 512, rng, slope=1.7, stretch=1.0, smallest=10)
    # About 128 / 14 cells of the tile are one blob.
    wide = max(1, round(columns / (size * 30)))
    u = np.arange(columns, dtype=np.float32) * (512 * wide / columns)
    v = np.arange(rows, dtype=np.float32) * (512 * wide / columns)
    ring = np.pad(tile, ((0, 1), (0, 1)), mode="wrap")
    at_u, at_v = np.meshgrid(np.mod(u, 512).astype(np.float32), np.mod(v, 128).astype(np.float32))
    return cv2.remap(ring, at_u, at_v, cv2.INTER_LINEAR) * 2 - 1


def _bubbles(rows: int, columns: int, size: float, rng: np.random.Generator) -> Floats:
    """Round bumps side by side, 0..1; a ring."""
    margin = int(size * 3) + 2
    count = max(8, int(rows * columns / (size * size * 2.2)))
    x, y = rng.random(count) * columns, rng.random(count) * rows
    seeds = np.full((rows, columns + 2 * margin), 255, np.uint8)
    for shift in (-columns, 0, columns):
        at = (x + shift + margin).astype(int)
        inside = (at >= 0) & (at < seeds.shape[1])
        seeds[y[inside].astype(int), at[inside]] = 0
    away = cv2.distanceTransform(seeds, cv2.DIST_L2, 5)[:, margin : margin + columns] / size
    return np.sqrt(np.clip(1 - np.square(away * 0.72), 0, 1)).astype(np.float32)


def _shade(
    surface: Floats, cover: Floats, radius: float, foot: float, bank: Bank, light: BillowLight, mist: Floats
) -> Floats:
    rows = surface.shape[0]
    smooth = blur(surface, max(0.5, radius * 0.045))
    ring = np.pad(smooth, ((1, 1), (1, 1)), mode="edge")
    ring[1:-1, 0], ring[1:-1, -1] = smooth[:, -1], smooth[:, 0]
    slope_x = (ring[1:-1, 2:] - ring[1:-1, :-2]) * 0.5
    slope_y = (ring[2:, 1:-1] - ring[:-2, 1:-1]) * 0.5
    # Clouds scatter light: their relief looks softer than it is.
    slope_x, slope_y = slope_x * 0.62, slope_y * 0.62
    length = np.sqrt(slope_x**2 + slope_y**2 + 1)
    x, y, z = light.towards
    facing = (-slope_x * x + slope_y * y + z) / length
    # What lies lower than its surroundings gets less light.
    hollow = np.clip((smooth - _soft(smooth, radius * 0.75)) / (radius * 0.75), -1, 1)
    broad = np.clip((_soft(smooth, radius * 0.5) - _soft(smooth, radius * 2.2)) / (radius * 1.1), -1, 1)
    row = np.arange(rows, dtype=np.float32)[:, None]
    high = np.clip(
        (foot + 0.3 * radius - row) / (radius * bank.tall * (1.15 if bank.tower is None else 2.0)), 0, 1
    )
    direct = smoothstep(
        0.02, 0.92, facing * (0.36 + 0.66 * high**0.8) + 0.12 * hollow + 0.26 * broad + 0.10 * high
    )
    ambient = np.clip(0.34 + 0.30 * slope_y / length + 0.24 * hollow + 0.30 * broad + 0.40 * high, 0, 1)
    colour = bgr(light.shade) + (bgr(light.side) - bgr(light.shade)) * ambient[..., None]
    colour += (bgr(light.lit) - colour) * direct[..., None]
    # Thin edges let the light through.
    thin = np.clip(1 - blur(cover, radius * 0.22), 0, 1) * 2.0
    edge = np.clip(thin * (0.35 + 0.65 * np.clip(slope_y / length + 0.3, 0, 1)) * high, 0, 1) * light.rim
    colour += (np.minimum(bgr(light.lit) * 1.12 + 14, 255) - colour) * edge[..., None]
    sunk = smoothstep(foot - 0.9 * radius, foot + bank.sink * radius, row + mist * 0.7 * radius) * 0.92
    colour += (bgr(light.mist) - colour) * sunk[..., None]
    return colour + (bgr(light.shade) - colour) * (np.clip(mist * 0.8, 0, 1) * sunk * 0.16)[..., None]
