"""The sea of clouds in belts, from the horizon to the viewer, each a ring that drifts by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.clouds.billow import DEEP, Surface, billow
from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.glide import Gliding

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

BELTS = ((12.6, 60.0), (6.4, 17.0), (3.85, 8.2), (2.4, 4.6), (1.5, 2.85), (0.88, 1.8), (0.44, 1.16))
"""Where each belt begins and ends; 1 is the distance at which the lower edge meets the mist.

Each begins nearer than where the next one turns solid, so that nothing shows through between them.
"""
SOLID = 0.80
"""Share of a belt, from its beginning, that hides what is behind it."""
EYE = 235.0
"""Height of the viewer over the mist, in cells of the surface."""
FARTHER = 2.5
"""Cells to the lower edge beside the viewer's height."""
SLICES = 150
WIDE = 1024
"""Cells of the surface across; belts that are narrower get a narrower one."""
HALF = 2
"""Pixels of the frame to one of a belt's picture while it is worked out: clouds are soft."""


def cloud_rows(stage: Stage, look: Look, horizon: int, amount: float) -> list[Gliding]:
    """One element per belt, far to near; `amount` is how many clouds there are beside the usual."""
    side = 1.0 if look.x > 0.5 else -1.0
    sun = (0.50 * side, 0.75, 0.35) if look.lift > 0.5 else (0.55 * side, 0.42, 0.72)
    rng = stage.rng(20)
    surfaces = [billow(rng, WIDE, amount, sun)]
    least = min(_cells(stage, horizon, index) for index in range(len(BELTS)))
    if least < 0.72 * WIDE:
        surfaces.append(billow(rng, max(256, round(least / 32) * 32), amount, sun))
    return [_belt(stage, look, horizon, surfaces, index) for index in range(len(BELTS))]


def _cells(stage: Stage, horizon: int, index: int) -> float:
    """Cells of the surface that the ring of a belt is wide."""
    near, far = BELTS[index]
    middle = float(np.sqrt(near * max(far * 0.7, near)))
    return _period(stage, index) * middle * EYE / (stage.height - horizon)


def _period(stage: Stage, index: int) -> int:
    """Pixels of a ring: of different lengths, so that their patterns never meet again."""
    return int(stage.width * (1.30 + 0.09 * (index % 3))) // (2 * HALF) * (2 * HALF)


def parallax(z: float) -> float:
    """How much of the camera's way a belt moves: so little that a swing back never stops its drift."""
    return min(0.5, 0.04 + 0.40 / z)


def _belt(stage: Stage, look: Look, horizon: int, surfaces: list[Surface], index: int) -> Gliding:
    near, far = BELTS[index]
    rng = stage.rng(40 + index)
    deep = stage.height - horizon
    period = _period(stage, index)
    columns, depth = period // HALF, deep / HALF
    middle = float(np.sqrt(near * max(far * 0.7, near)))
    cells = _cells(stage, horizon, index)
    surface = surfaces[-1] if cells < 0.72 * WIDE else surfaces[0]
    wide = surface.height.shape[1]
    # A whole number of tiles, beginning at another place of them for each belt.
    tiles = max(1, round(cells / wide))
    z = np.geomspace(near, far, SLICES, dtype=np.float32)[:, None]
    start, shift = float(rng.uniform(0, DEEP)), float(rng.uniform(0, wide))
    stretch = cells / (tiles * wide)
    u = np.arange(columns, dtype=np.float32)[None] * np.float32(tiles * wide / columns) + np.float32(shift)
    v = start + z * np.float32(EYE * FARTHER / stretch)
    at_u = np.mod(np.repeat(u, SLICES, 0), wide).astype(np.float32)
    at_v = np.mod(np.repeat(v, columns, 1), DEEP).astype(np.float32)

    def read(tile: Floats) -> Floats:
        return cv2.remap(np.pad(tile, ((0, 1), (0, 1)), mode="wrap"), at_u, at_v, cv2.INTER_LINEAR)

    # Clouds sink into the mist where the belt begins: cut, they would show a wall.
    height = read(surface.height) * np.float32(stretch) * smoothstep(near * 0.97, near * 1.30, z)
    below = horizon / HALF
    rows = below + depth * (1 - height / EYE) / z
    seen = np.minimum.accumulate(cv2.GaussianBlur(rows, (3, 3), 0), axis=0)
    top = int(np.clip(np.floor(seen.min()) - 2, 0, stage.height / HALF - 2))
    bottom = min(int(np.ceil(stage.height / HALF)), int(below + depth / near) + 1)
    slices = _slices(seen, top, max(bottom, top + 2))
    grain = _grain(surface, u, slices.shape[0], middle, depth, start)
    colour, cover = _shade(look, surface, slices, grain, read, (near, far))
    pixels = _to_bytes(colour, cover, rng)
    pixels = _enlarge(pixels, period, HALF)
    speed = (3.0 + 40 / middle) * stage.unit
    return Gliding(
        pixels[: stage.height - top * HALF],
        stage.width,
        top=top * HALF,
        parallax=parallax(middle),
        speed=speed,
    )


def _slices(seen: Floats, top: int, bottom: int) -> Floats:
    """Which slice each pixel shows, -1 where it sees past the belt: every column is turned inside out."""
    wanted = np.arange(top, bottom, dtype=np.float32) + 0.5
    places = np.arange(SLICES, dtype=np.float32)[::-1]
    turned = np.ascontiguousarray(seen[::-1].T)
    found = [np.interp(wanted, turned[n], places, left=SLICES + 1.0) for n in range(len(turned))]
    return np.ascontiguousarray(np.array(found, np.float32).T)


def _grain(surface: Surface, u: Floats, rows: int, z: float, depth: float, start: float) -> Floats:
    """The bubbles of the surface laid upright into the belt."""
    wide = surface.grain.shape[1]
    v = np.arange(rows, dtype=np.float32)[:, None] * np.float32(z * EYE / depth) + np.float32(start)
    at_u = np.mod(np.repeat(u, rows, 0), wide).astype(np.float32)
    at_v = np.mod(np.repeat(v, u.shape[1], 1), DEEP).astype(np.float32)
    return cv2.remap(np.pad(surface.grain, ((0, 1), (0, 1)), mode="wrap"), at_u, at_v, cv2.INTER_LINEAR)


def _shade(
    look: Look,
    surface: Surface,
    slices: Floats,
    grain: Floats,
    read: Callable[[Floats], Floats],
    span: tuple[float, float],
) -> tuple[Floats, Floats]:
    near, far = span
    columns = slices.shape[1]
    behind = slices > SLICES
    x = np.repeat(np.arange(columns, dtype=np.float32)[None], len(slices), 0)
    y = np.minimum(slices, SLICES - 1)

    def look_up(tile: Floats) -> Floats:
        return cv2.remap(read(tile), x, y, cv2.INTER_LINEAR)

    light, open_, body = look_up(surface.light), look_up(surface.open), look_up(surface.body)
    high = look_up(surface.height)
    # Faces that stand steep show few cells: bubbles seen from the side take their place.
    gone = np.zeros_like(slices)
    gone[1:] = slices[:-1] - slices[1:]
    steep = np.clip(1.3 - cv2.GaussianBlur(np.clip(gone, 0, 3), (0, 0), 2.0) * 1.1, 0, 1) * body
    open_ += (cv2.GaussianBlur(open_, (0, 0), 5.0) - open_) * steep
    light += (cv2.GaussianBlur(light, (0, 0), 5.0) - light) * steep
    open_ = np.clip(open_ + (0.08 + 0.24 * steep) * grain * body, 0, 1)
    light = np.clip(light + (0.08 + 0.26 * steep) * grain * body, 0, 1)
    # Where the next pixel above is much farther, an edge stands against the light.
    jump = np.zeros_like(slices)
    jump[1:] = np.clip((slices[:-1] - slices[1:]) / 14, 0, 1)
    rim = cv2.GaussianBlur(jump, (0, 0), 1.3) * 2.2 + cv2.GaussianBlur(jump, (0, 0), 4.0) * 1.6
    ambient = np.clip(open_ * 1.1 - 0.05, 0, 1)[..., None]
    colour = bgr(look.shade) + (bgr(look.side) - bgr(look.shade)) * ambient
    direct = np.clip(light * (0.45 + 0.75 * open_) * (0.55 + 0.45 * np.clip(high / 50, 0, 1)), 0, 1)[
        ..., None
    ]
    colour += (bgr(look.lit) - colour) * direct
    z = near * (far / near) ** (y / SLICES)
    edge = (np.clip(rim * (0.25 + 0.75 * open_), 0, 1) * look.rim / (1 + z / 9))[..., None]
    colour += (np.minimum(bgr(look.lit) * 1.10 + 12, 255) - colour) * edge
    sunk = (1 - body) * 0.85 + 0.35 * np.clip(1 - high / 40, 0, 1) * body
    sunk = cv2.GaussianBlur(sunk.astype(np.float32), (0, 0), 2.2)[..., None]
    # The mist between them is not the same everywhere.
    veil = smoothstep(0.30, 0.75, look_up(surface.towns))[..., None] * 0.55
    colour += (bgr(look.mist) + (bgr(look.side) - bgr(look.mist)) * veil - colour) * sunk
    if look.city:
        # Towns far below shine through where the clouds are thin.
        town = (1 - 0.85 * body) * smoothstep(0.50, 0.92, look_up(surface.towns)) * look.city
        town = cv2.GaussianBlur((town / (1 + z / 6)).astype(np.float32), (0, 0), 5.0)
        colour += town[..., None] * bgr("#ff9a4a") * 0.6
    air = (1 - np.exp(-z / 9.0))[..., None] * 0.86
    colour += (bgr(look.air) - colour) * air
    # A belt ends softly on the one behind it, but its tops stand out.
    fade = smoothstep(SLICES, SLICES * SOLID, y)
    cover = np.where(behind, 0.0, np.clip(fade + body * 1.4, 0, 1)).astype(np.float32)
    # A crest is a little wider than its pixels.
    cover = cv2.GaussianBlur(cover, (0, 0), 0.8)
    return colour.astype(np.float32), cover


def _to_bytes(colour: Floats, cover: Floats, rng: np.random.Generator) -> Picture:
    noise = rng.random(cover.shape, np.float32)[..., None]
    sheet = np.empty((*cover.shape, 4), np.uint8)
    sheet[..., :3] = np.clip(colour * cover[..., None] + noise * (cover[..., None] > 0.02), 0, 255)
    sheet[..., 3] = np.clip(cover * 255 + 0.5, 0, 255)
    np.minimum(sheet[..., :3], sheet[..., 3:], out=sheet[..., :3])
    return sheet


def _enlarge(pixels: Picture, period: int, factor: int) -> Picture:
    """A ring on more pixels; its ends still meet."""
    closed = np.pad(pixels, ((0, 0), (2, 2), (0, 0)), mode="wrap")
    size = (period + 4 * factor, pixels.shape[0] * factor)
    return np.ascontiguousarray(
        cv2.resize(closed, size, interpolation=cv2.INTER_CUBIC)[:, 2 * factor : -2 * factor]
    )
