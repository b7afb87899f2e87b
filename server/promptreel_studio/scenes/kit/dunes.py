"""Dunes as land: a height field in perspective, with crests like knives and the shadows that they cast.

How to use: `paint_dunes(stage, dunes, sand, rng)` gives the picture of one belt of dunes and its skyline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SLICES = 240
STEEP = 0.74
"""Where the crest lies between two valleys."""


@dataclass(frozen=True)
class Dunes:
    """One belt of dunes; a length of 1 is the viewer's height.

    Attributes:
        horizon: Row of the horizon, pixels.
        near: Where the belt begins.
        far: Where it ends.
        height: Of the crests.
        wave: From crest to crest.
        slant: How much the crests run away from the viewer.
        air: Share of the haze at the far end.
        parallax: Of the plane.
        ripples: Strength of the small waves.
        lift: Height of the ground itself, in the middle of the belt.
    """

    horizon: float
    near: float
    far: float
    height: float
    wave: float
    slant: float
    air: float
    parallax: float
    ripples: float = 0.0
    lift: float = 0.0


@dataclass(frozen=True)
class Sand:
    """Colours of sand: in shade, in light, where light grazes it, the air; the light's side and tangent."""

    shade: str
    lit: str
    rim: str
    air: str
    side: float
    low: float


def paint_dunes(stage: Stage, dunes: Dunes, sand: Sand, rng: np.random.Generator) -> tuple[Picture, Floats]:
    """Paint a belt.

    Returns:
        (height, plane width, 4) premultiplied, and the first row of sand in each column.
    """
    width, height = stage.plane_width(dunes.parallax), stage.height
    scale = 486 * stage.unit
    depth = (height - dunes.horizon) * 1.0
    columns = max(8, width // 2)
    z = np.geomspace(dunes.near, dunes.far, SLICES, dtype=np.float32)[:, None]
    x = (np.linspace(0, width, columns, dtype=np.float32)[None] - width / 2) / scale * z
    field, tone = _relief(dunes, sand, x, z, rng)
    rows = (dunes.horizon + depth * (1 - field) / z).astype(np.float32)
    # A crest lies between two slices: a slight blur keeps it from stepping.
    rows = cv2.GaussianBlur(rows, (9, 5), 0)
    # What a nearer crest hides is never seen: it takes the light of the land that rises behind it, or a line of its
    # shade would show along the crest.
    highest = np.minimum.accumulate(rows, axis=0)
    hidden = rows > highest
    for k in range(SLICES - 2, 0, -1):
        np.copyto(tone[k], tone[k + 1], where=hidden[k])
    seen = cv2.resize(highest, (width, SLICES), interpolation=cv2.INTER_LINEAR)
    line = seen[-1].copy()
    top = int(np.clip(np.floor(line.min()) - 1, 0, height - 1))
    want = -(np.arange(top, height, dtype=np.float32) + 0.5)
    places = np.arange(SLICES, dtype=np.float32)
    columnar = np.ascontiguousarray(-seen.T)
    # Each pixel column by itself: between two of them an edge would be torn into dots.
    found = np.array([np.interp(want, columnar[n], places) for n in range(width)], np.float32)
    slices = np.ascontiguousarray(found.T)
    across = np.repeat(np.arange(width, dtype=np.float32)[None] * ((columns - 1) / width), len(want), 0)
    light = cv2.remap(tone, across, slices, cv2.INTER_LINEAR)
    # A lee that is a part of a pixel high would be a line of dots.
    light = cv2.GaussianBlur(light, (1, 5), 0, sigmaY=max(0.5, 1.1 * stage.unit))
    away = np.exp(slices * np.float32(np.log(dunes.far / dunes.near) / (SLICES - 1)))
    away *= np.float32(dunes.near)
    world = (np.arange(width, dtype=np.float32)[None] - width / 2) / scale * away
    light += _grain(dunes, sand, world, away, light, rng)
    share, grazed = np.clip(light, 0, 1), np.clip(light - 1, 0, 1)
    clear = 1 - dunes.air * (0.35 + 0.65 / SLICES * slices)
    tones = zip(bgr(sand.shade), bgr(sand.lit), bgr(sand.rim), bgr(sand.air), strict=True)
    # One channel after the other: three at once take twice the time.
    colour = cv2.merge(
        [
            ((shade - air) + (lit - shade) * share + (rim - lit) * grazed) * clear + air
            for shade, lit, rim, air in tones
        ]
    )
    cover = np.clip(np.arange(top, height, dtype=np.float32)[:, None] - line[None] + 1, 0, 1)[..., None]
    picture = np.zeros((height, width, 4), np.uint8)
    noise = rng.random((256, 256), np.float32)
    noise = np.tile(noise, (len(want) // 256 + 1, width // 256 + 1))[: len(want), :width, None]
    picture[top:, :, :3] = np.clip(colour * cover + noise * cover, 0, 255).astype(np.uint8)
    picture[top:, :, 3:] = (cover * 255).astype(np.uint8)
    picture[top:, :, :3] = np.minimum(picture[top:, :, :3], picture[top:, :, 3:])
    return picture, line


def _relief(
    dunes: Dunes, sand: Sand, x: Floats, z: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Heights and light of the land on a grid of (slices, columns)."""
    tiles = [fractal(256, 256, rng, slope=2.1) - 0.5 for _ in range(3)]
    wave, shift = dunes.wave, float(rng.uniform(0, 1))

    def lay(tile: Floats, size: float) -> Floats:
        u, v = x * np.float32(1 / size), np.repeat(z * np.float32(1 / size), x.shape[1], 1)
        u -= np.floor(u)
        v -= np.floor(v)
        padded = np.pad(tile, ((0, 2), (0, 2)), mode="wrap")
        return cv2.remap(padded, u * np.float32(256), v * np.float32(256), cv2.INTER_LINEAR)

    bend = lay(tiles[0], wave * 5)
    phase = (x * sand.side * -1 + dunes.slant * z) / wave + 1.3 * bend + shift
    p = phase - np.floor(phase)
    rise = np.clip(p / STEEP, 0, 1)
    fall = np.clip((1 - p) / (1 - STEEP), 0, 1)
    profile = np.where(p < STEEP, 0.35 * rise + 0.65 * rise * rise * (1.6 - 0.6 * rise), fall**1.35)
    tall = np.clip(0.62 + 1.3 * lay(tiles[1], wave * 4), 0.10, 1.3)
    within = (z - dunes.near) / (dunes.far - dunes.near)
    belt = np.clip(np.sin(np.pi * np.clip(within, 0, 1) ** 0.8), 0, 1) ** 0.6
    field = dunes.height * belt * tall * profile + dunes.lift * belt * (0.75 + 0.6 * lay(tiles[2], wave * 6))
    field = (field - 0.25 * dunes.height * np.clip(within * 4 - 3, 0, 1)).astype(np.float32)
    # Slopes sideways and away, then light from the side and a little from behind.
    step = x[:, 1:2] - x[:, :1]
    sideways = np.gradient(field, axis=1) / step
    deep = np.gradient(field, axis=0) / np.gradient(z, axis=0)
    steep = np.sqrt(1 + sideways**2 + deep**2)
    facing = (-sideways * sand.side * 0.86 - deep * -0.30 + sand.low * 0.9) / steep
    tone = smoothstep(-0.10, 0.62, facing) * 0.95 + np.clip(facing - 0.42, 0, 1) * 0.9
    # A crest shades what lies behind it.
    run = x * -sand.side
    ray = field + sand.low * run
    if sand.side > 0:
        highest = np.maximum.accumulate(ray[:, ::-1], axis=1)[:, ::-1]
    else:
        highest = np.maximum.accumulate(ray, axis=1)
    shadow = smoothstep(0.0, 0.11 * dunes.height, highest - ray)
    tone = tone * (1 - 0.82 * shadow) + 0.05 * field / max(dunes.height, 0.1)
    return field, tone.astype(np.float32)


def _grain(dunes: Dunes, sand: Sand, x: Floats, z: Floats, light: Floats, rng: np.random.Generator) -> Floats:
    """Ripples, long streaks of the wind and single grains."""
    tile = fractal(512, 512, rng, slope=1.3)
    tile = np.pad(tile, ((0, 2), (0, 2)), mode="wrap") - np.float32(0.5)

    calm = np.pad(fractal(512, 512, rng, slope=2.3), ((0, 2), (0, 2)), mode="wrap") - np.float32(0.5)

    def lay(size_x: float, size_z: float, tile: Floats = tile) -> Floats:
        u, v = x * np.float32(1 / size_x), z * np.float32(1 / size_z)
        u -= np.floor(u)
        v -= np.floor(v)
        return cv2.remap(tile, u * np.float32(512), v * np.float32(512), cv2.INTER_LINEAR)

    broad = lay(7.0, 4.2)
    result = 0.11 * broad * (0.4 + light)
    if dunes.ripples:
        turn = 26 * lay(7.3, 5.1, calm)
        fade = np.clip(1.5 / z, 0, 1) ** 1.5
        wave = np.sin(88 * z + 30 * x * sand.side + turn)
        wave = wave * 0.7 + 0.3 * np.sin(133 * z - 12 * x + turn * 1.7)
        patch = np.clip(0.55 + 2.2 * lay(4.6, 3.7, calm), 0.1, 1.2)
        # The lee of a ripple is short and dark, its windward side long and bright.
        wave = np.sign(wave) * np.abs(wave) ** 0.7 - 0.25 * wave * wave
        result += dunes.ripples * fade * wave * (0.18 + light) * patch
        close = np.clip(1.9 / z - 0.35, 0, 1)
        result += 0.22 * fade * lay(0.55, 0.4) * (0.3 + light)
        result += 0.20 * close * lay(0.16, 0.12) * (0.25 + light)
    return result.astype(np.float32)
