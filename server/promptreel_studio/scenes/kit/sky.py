"""Skies: gradients with a glow, sun and moon, stars and clouds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import STRIP, Stops, bgr, ramp, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, blur, enlarge, fractal
from promptreel_studio.scenes.kit.sprites import Picture, glow_sprite
from promptreel_studio.scenes.kit.twinkle import Twinkling

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Glow:
    """Light spread around a point: reach as a share of the picture's height."""

    colour: str
    gain: float
    reach: float
    flat: float = 1.0


def gradient_sky(
    width: int, height: int, stops: Stops, centre: tuple[float, float], glows: tuple[Glow, ...]
) -> Floats:
    """A float sky with glows around `centre` (pixels); may exceed 255, see `colour.shoulder`."""
    rows, columns = max(2, height // 2), max(2, width // 2)
    sky = np.repeat(ramp(stops, rows)[:, None, :], columns, axis=1)
    x = (np.arange(columns, dtype=np.float32)[None] * 2 - centre[0]) / height
    y = (np.arange(rows, dtype=np.float32)[:, None] * 2 - centre[1]) / height
    for glow in glows:
        distance = np.sqrt((x / glow.flat) ** 2 + y * y + 4e-5) / glow.reach
        sky += (np.exp(-distance) * glow.gain)[..., None] * bgr(glow.colour)
    return cv2.resize(sky, (width, height), interpolation=cv2.INTER_LINEAR)


def draw_sun(
    sky: Floats, x: float, y: float, radius: float, top: str, bottom: str, level: float = 1.0
) -> None:
    """Lay a sun disc with a darker limb over a float sky."""
    region, distance, rows = _disc_region(sky, x, y, radius)
    if not region.size:
        return
    edge = np.clip((radius - distance) / 1.6 + 0.5, 0, 1)[..., None]
    limb = (1 - 0.16 * np.clip(distance / radius, 0, 1) ** 3)[..., None]
    share = np.clip((rows - (y - radius)) / (2 * radius), 0, 1)[..., None]
    disc = (bgr(top) * (1 - share) + bgr(bottom) * share) * limb * level
    region[:] = region * (1 - edge) + disc * edge


def draw_moon(
    sky: Floats, x: float, y: float, radius: float, tint: str, rng: np.random.Generator, level: float = 0.86
) -> None:
    """Lay a full moon with seas, soft craters and a shaded limb over a float sky."""
    region, distance, rows = _disc_region(sky, x, y, radius)
    if not region.size:
        return
    height, width = distance.shape
    patch = fractal(128, 128, rng, slope=1.75)[:72, :72]
    # A cut of the sheet may be all bright or all dark; every moon has about a third of seas.
    level_of_seas, deepest = (float(q) for q in np.percentile(patch, (58, 92)))
    seas = smoothstep(level_of_seas, deepest, enlarge(np.ascontiguousarray(patch), width, height))
    grain = enlarge(fractal(128, 128, rng, slope=1.1), width, height) - 0.5
    columns = np.arange(width, dtype=np.float32)[None] - width / 2
    lit = 1 + (columns * 0.5 - (rows - y) * 0.35) / radius * 0.16
    limb = np.sqrt(np.clip(1 - (distance / radius) ** 2, 0, 1)) ** 0.28
    tone = (0.98 - 0.24 * seas + 0.13 * grain) * lit * (0.62 + 0.38 * limb) * level
    edge = np.clip((radius - distance) / 1.4 + 0.5, 0, 1)[..., None]
    region[:] = region * (1 - edge) + tone[..., None] * bgr(tint) * edge


def _disc_region(sky: Floats, x: float, y: float, radius: float) -> tuple[Floats, Floats, Floats]:
    top, bottom = max(0, int(y - radius - 3)), min(sky.shape[0], int(y + radius + 4))
    left, right = max(0, int(x - radius - 3)), min(sky.shape[1], int(x + radius + 4))
    rows, columns = np.mgrid[top : max(top, bottom), left : max(left, right)].astype(np.float32)
    distance = np.sqrt((columns - x) ** 2 + (rows - y) ** 2)
    return sky[top : max(top, bottom), left : max(left, right)], distance, rows


class Stars:
    """Faint stars are part of the sky; bright ones twinkle."""

    def __init__(
        self,
        sky: Picture,
        count: int,
        floor: float,
        unit: float,
        rng: np.random.Generator,
        avoid: tuple[float, float, float] | None = None,
    ) -> None:
        """Draw the faint stars into `sky`.

        Args:
            sky: The picture, changed in place.
            count: Stars to try.
            floor: Lowest row.
            unit: Pixels of a 1080p pixel.
            rng: Source of the randomness.
            avoid: x, y, radius of a disc without stars.
        """
        bright: list[tuple[int, int, float, float, float]] = []
        sprite = glow_sprite(max(2.0, 4.2 * unit), "#e6ecff", core=0.28, fall=3.0)
        for _ in range(count):
            x, y = rng.uniform(1, sky.shape[1] - 1), rng.uniform(1, max(2.0, floor))
            light = float(rng.uniform(0.15, 1) ** 2.4 * (1 - y / (floor * 1.15)))
            phase, rate = rng.uniform(0, 6.28), rng.uniform(0.8, 2.6)
            if avoid and (x - avoid[0]) ** 2 + (y - avoid[1]) ** 2 < avoid[2] ** 2:
                continue
            spot = sky[int(y), int(x)]
            sky[int(y), int(x)] = np.minimum(spot.astype(np.int32) + int(190 * light), 255).astype(np.uint8)
            if light > 0.3:
                bright.append((int(x), int(y), light, phase, rate))
        self._bright = Twinkling(sprite, np.array(bright, np.float64).reshape(-1, 5), sky.shape[1])

    def draw(self, frame: Picture, t: float) -> None:
        """Add the twinkling ones."""
        self._bright.draw(frame, t)


@dataclass(frozen=True)
class CloudShape:
    """Where clouds are and of what kind.

    Attributes:
        cover: 0..1, how much of the band they fill.
        top: Upper end of the band, share of the sky's height.
        bottom: Lower end.
        stretch: Length over height of the puffs.
        slope: Smoothness; lower is more ragged.
        crisp: Sharpness of the edges.
        perspective: How much they flatten towards the horizon.
        ragged: Strength of the fine detail.
    """

    cover: float
    top: float
    bottom: float
    stretch: float = 3.0
    slope: float = 1.6
    crisp: float = 3.0
    perspective: float = 2.2
    ragged: float = 0.30


def cloud_density(period: int, height: int, shape: CloudShape, rng: np.random.Generator) -> Floats:
    """Clouds over a ring of `period` columns, (height, period) in 0..1."""
    # The tile is squeezed to the sky's proportions; tall skies need longer puffs in it to look alike.
    stretch = shape.stretch * min(4.0, max(0.6, 0.95 * height / period * 4))
    tile = fractal(512, 1024, rng, slope=shape.slope, stretch=stretch)
    detail = fractal(512, 1024, rng, slope=1.15, stretch=stretch * 0.7)
    y = np.linspace(0, 1, height, dtype=np.float32)
    flat = np.cumsum(1 / (1.0 - 0.93 * np.clip(y, 0, 1)) ** (shape.perspective * 0.5))
    v = (flat / flat[-1] * 511).astype(np.float32)[:, None] * np.ones((1, period), np.float32)
    u = (
        np.ones((height, 1), np.float32)
        * np.linspace(0, 1024, period, endpoint=False, dtype=np.float32)[None]
    )
    # A cubic looks at two more samples on each side; beyond the tile there would be black.
    tile, detail = (np.pad(s, 2, mode="wrap") for s in (tile, detail))
    base = (
        cv2.remap(tile, u + 2, v + 2, cv2.INTER_CUBIC)
        + (cv2.remap(detail, u + 2, v + 2, cv2.INTER_CUBIC) - 0.5) * shape.ragged
    )
    band = smoothstep(shape.top, shape.top + 0.18, y) * smoothstep(shape.bottom, shape.bottom - 0.16, y)
    threshold = 1.0 - shape.cover + (1 - band[:, None]) * 0.35
    density = np.clip((base - threshold) * shape.crisp, 0, 1)
    return (density * density * (3 - 2 * density) * band[:, None] ** 0.5).astype(np.float32)


@dataclass(frozen=True)
class CloudLight:
    """Colours of a cloud sheet: shadow side from high to low, lit side, and where light comes from."""

    body: Stops
    lit: str
    opacity: float = 0.85
    from_below: bool = True


def shade_clouds(density: Floats, light: CloudLight, unit: float) -> tuple[NDArray[np.float32], Floats]:
    """Colour a density sheet.

    Returns:
        (h, w, 4) premultiplied float body, and (h, w) strength of the lit rims in 0..1.
    """
    height = density.shape[0]
    reach = max(1, round(15 * unit))
    soft = blur(density, 5 * unit)
    # What the roll brings in from the other edge would be light or shade of clouds that are not there.
    towards = np.roll(soft, -reach if light.from_below else reach, axis=0)
    if light.from_below:
        towards[-reach:] = soft[-1:]
    else:
        towards[:reach] = soft[:1]
    rim = np.clip(density - towards * 0.92, 0, 1) * np.clip(density * 2.2, 0, 1)
    thick = blur(density, 14 * unit)
    body = ramp(light.body, height)[:, None, :] * (1.06 - 0.34 * thick[..., None])
    alpha = np.clip(density * light.opacity, 0, 1)
    return np.dstack([body * alpha[..., None], alpha * 255]).astype(np.float32), rim.astype(np.float32)


def to_bytes(sheet: Floats, rng: np.random.Generator) -> NDArray[np.uint8]:
    """A premultiplied float sheet with random rounding; colour stays within reach of its alpha."""
    result = np.empty(sheet.shape, np.uint8)
    for first in range(0, len(sheet), STRIP):
        part = sheet[first : first + STRIP]
        total = part + rng.random(part.shape[:2], np.float32)[..., None]
        result[first : first + STRIP] = np.clip(total, 0, 255, out=total)
    return result
