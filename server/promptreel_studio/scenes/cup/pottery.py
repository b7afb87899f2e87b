"""A cup and a saucer turned on a wheel: surfaces of revolution, glazed and lit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, enlarge, fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look

TILT = 0.31
"""Height of a level circle over its width: how far from above one looks."""
FINE = 2
"""Pixels are worked out so many times finer, then averaged."""


@dataclass(frozen=True)
class Shape:
    """The cup's measures, 1080p pixels."""

    mouth: float = 236.0
    height: float = 292.0
    foot: float = 0.46
    wall: float = 13.0
    level: float = 40.0

    def radius(self, down: Floats) -> Floats:
        """Half the width at a share of the height, 0 at the rim."""
        curve = 1 - (1 - self.foot) * np.clip(down, 0, 1) ** 3.1 - 0.02 * np.sin(np.clip(down, 0, 1) * 3.14)
        return (self.mouth * (curve + 0.018 * np.exp(-down * 30))).astype(np.float32)


def _light(
    normal: tuple[Floats, Floats, Floats], base: Floats, look: Look, side: float, *, gloss: float = 1.0
) -> Floats:
    """Glazed clay in the light of a window on one side; (h, w, 3) BGR."""
    nx, ny, nz = normal
    lx, ly, lz = 0.80 * side, -0.42, 0.43
    facing = nx * lx + ny * ly + nz * lz
    key = np.clip(facing * 0.86 + 0.14, 0, 1) ** 1.15
    sky = 0.62 - 0.38 * ny
    bounce = np.clip(ny * 0.9 + 0.1, 0, 1)
    light = key[..., None] * bgr(look.key) * (1.08 * look.key_gain)
    light = (
        light
        + sky[..., None] * bgr(look.fill) * 0.95
        + bounce[..., None] * bgr(mix(look.wood, look.key, 0.35)) * 0.42 * look.key_gain
    )
    colour = base * light / 255
    # What the glaze mirrors: R = 2 (N.V) N - V with V towards the viewer.
    rx, ry = 2 * nz * nx, 2 * nz * ny
    pane_x, pane_y = (rx * side - 0.70) / 0.20, (ry + 0.34) / 0.36
    pane = smoothstep(1.08, 0.72, np.abs(pane_x)) * smoothstep(1.08, 0.78, np.abs(pane_y))
    bars = smoothstep(0.05, 0.20, np.abs(pane_x)) * smoothstep(0.04, 0.14, np.abs(pane_y + 0.15))
    glow = np.exp(-((rx * side - 0.70) ** 2 / 0.12 + (ry + 0.34) ** 2 / 0.2)) * 0.22
    edge = np.clip(1 - nz, 0, 1) ** 2.6
    shine = (pane * bars * 0.44 + glow) * gloss
    rim = edge * (0.30 + 0.35 * np.clip(-nx * side, 0, 1)) * gloss
    return (
        colour
        + shine[..., None] * bgr(mix(look.key, "#ffffff", 0.45)) * look.key_gain
        + rim[..., None] * bgr(mix(look.discs[0], look.view[2][1], 0.4)) * 0.62
    )


def turn_cup(look: Look, u: float, side: float, shape: Shape, rng: np.random.Generator) -> Floats:
    """The body from outside, premultiplied BGRA floats.

    The middle of the rim is at the middle of the columns and `mouth * TILT` below the top.
    """
    s = u * FINE
    width = int(2 * shape.mouth * 1.04 * s) // FINE * FINE
    rows = int((shape.height * 0.95 + shape.mouth * TILT * 2) * s) // FINE * FINE
    cx, rim = width / 2, shape.mouth * TILT * s
    down = np.linspace(0, 1, 1100, dtype=np.float32)
    radius = shape.radius(down) * s
    slope = np.gradient(radius, down * shape.height * s).astype(np.float32)
    middle = rim + down * shape.height * 0.95 * s
    y = np.arange(rows, dtype=np.float32)
    depth = np.full((rows, width), 2.0, np.float32)
    for column in range(width):
        x = column + 0.5 - cx
        inside = radius > abs(x)
        if inside.any():
            front = middle[inside] + TILT * np.sqrt(radius[inside] ** 2 - x * x)
            place = np.interp(y, front, down[inside], left=2.0, right=2.0)
            # Below the foot's edge the silhouette ends.
            depth[:, column] = place
    covered = depth <= 1
    at = np.clip(depth, 0, 1)
    r, k = np.interp(at, down, radius).astype(np.float32), np.interp(at, down, slope).astype(np.float32)
    x = (np.arange(width, dtype=np.float32) + 0.5 - cx)[None]
    nx = np.clip(x / np.maximum(r, 1), -1, 1)
    nz, ny = np.sqrt(np.maximum(1 - nx * nx, 0)), -k
    length = np.sqrt(1 + k * k)
    nx, ny, nz = nx / length, ny / length, nz / length
    tilt = np.float32(np.arcsin(TILT))
    ny, nz = ny * np.cos(tilt) - nz * np.sin(tilt) * 0.6, nz * np.cos(tilt) + ny * np.sin(tilt) * 0.6
    speck = enlarge(fractal(256, 256, rng, slope=0.35), width, rows)
    cloud = enlarge(fractal(64, 64, rng, slope=1.8), width, rows)
    tone = 0.95 + 0.10 * (cloud - 0.5)
    tone = tone * (1 - 0.30 * smoothstep(0.86, 0.95, speck))
    base = bgr(look.glaze) * tone[..., None]
    # The foot is bare clay.
    bare = smoothstep(0.845, 0.855, at + 0.010 * np.sin(x / (30 * s)) + 0.012 * (cloud - 0.5))[..., None]
    base = base * (1 - bare) + bgr(mix("#b89070", look.wood, 0.3)) * bare * (0.9 + 0.2 * speck[..., None])
    colour = _light((nx, ny.astype(np.float32), nz.astype(np.float32)), base, look, side, gloss=1.0)
    low = (1 - 0.62 * smoothstep(0.62, 1.0, at))[..., None]
    colour = np.clip(colour * low, 0, 255)
    picture = np.dstack([colour * covered[..., None], covered * np.float32(255)]).astype(np.float32)
    return cv2.resize(picture, (width // FINE, rows // FINE), interpolation=cv2.INTER_AREA)


def turn_inside(look: Look, u: float, side: float, shape: Shape) -> Floats:
    """Rim and inner wall, premultiplied; its middle is the middle of the rim."""
    s = u * FINE
    half = int(shape.mouth * 1.03 * s)
    rows = int(half * TILT) + 2 * FINE
    y, x = np.mgrid[-rows:rows, -half:half].astype(np.float32)
    mouth = shape.mouth * 1.018 * s
    outer = np.sqrt((x / mouth) ** 2 + (y / (mouth * TILT)) ** 2)
    inner_r = mouth - shape.wall * s
    inner = np.sqrt((x / inner_r) ** 2 + ((y - 1.5 * s) / (inner_r * TILT)) ** 2)
    cover = np.clip((1 - outer) * mouth * 0.4, 0, 1)
    # The wall turns its back to the light on the side where the light comes from.
    nx = -x / inner_r
    lit = np.clip(0.42 + 0.62 * nx * side + 0.30 * (-y / (inner_r * TILT)), 0.06, 1.2)
    deep = smoothstep(1.0, 0.72, inner)
    wall = (
        bgr(look.cream)
        * (
            (lit * (1 - 0.45 * deep))[..., None] * bgr(look.key) * 0.85 * look.key_gain
            + bgr(look.fill) * 0.62
        )
        / 255
    )
    top = (
        bgr(look.cream)
        * (
            (0.78 + 0.24 * side * x / mouth)[..., None] * bgr(look.key) * 1.05 * look.key_gain
            + bgr(look.fill) * 0.8
        )
        / 255
    )
    # The lip is round: bright along its middle.
    ring = np.clip((outer - inner_r / mouth) / (1 - inner_r / mouth), 0, 1)
    gleam = np.exp(-(((ring - 0.45) / 0.25) ** 2)) * np.clip(0.5 + 0.7 * side * x / mouth, 0.08, 1)
    top = (
        top * (0.80 + 0.2 * np.sin(ring * 3.14))[..., None]
        + gleam[..., None] * bgr(mix(look.key, "#ffffff", 0.5)) * 0.55 * look.key_gain
    )
    share = np.clip((1 - inner) * inner_r * 0.4, 0, 1)[..., None]
    colour = np.clip(top * (1 - share) + wall * share, 0, 255)
    picture = np.dstack([colour * cover[..., None], cover * 255]).astype(np.float32)
    return cv2.resize(picture, (half * 2 // FINE, rows * 2 // FINE), interpolation=cv2.INTER_AREA)


def turn_saucer(look: Look, u: float, side: float, half: float) -> Floats:
    """The saucer, premultiplied; its middle is the middle of the picture."""
    wide = int(half * u) + 3
    rows = int(wide * TILT) + int(16 * u)
    y, x = np.mgrid[-rows:rows, -wide:wide].astype(np.float32)
    reach = half * u
    far = np.sqrt((x / reach) ** 2 + (y / (reach * TILT)) ** 2)
    low = np.sqrt((x / reach) ** 2 + ((y - 11 * u) / (reach * TILT)) ** 2)
    angle = np.arctan2(y / TILT, x)
    # Slope of the profile outwards: a well in the middle, a broad rim that rises.
    rise = (
        -0.55 * smoothstep(0.46, 0.52, far) * smoothstep(0.64, 0.56, far)
        - 0.26 * smoothstep(0.6, 0.8, far)
        + 0.9 * smoothstep(0.955, 1.0, far)
    )
    nx, nz_flat = rise * np.cos(angle), rise * np.sin(angle)
    ny, nz = -np.ones_like(nx) * 0.92, 0.38 + 0.5 * nz_flat
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    base = np.ones((*far.shape, 1), np.float32) * bgr(mix(look.glaze, look.cream, 0.25))
    base = base * (1 - 0.2 * np.exp(-(((far - 0.93) / 0.012) ** 2)))[..., None]
    colour = _light((nx / length, ny / length, nz / length), base, look, side, gloss=0.35) * 0.92
    cover = np.clip((1 - far) * reach * 0.5, 0, 1)
    under = np.clip((1 - low) * reach * 0.5, 0, 1)
    dark = bgr(mix(look.glaze, "#000000", 0.62)) * (
        0.35 + 0.65 * look.key_gain * np.clip(0.5 + 0.5 * side * x / reach, 0, 1)[..., None]
    )
    colour = np.clip(colour * cover[..., None] + dark * 0.7 * (under * (1 - cover))[..., None], 0, 255)
    return np.dstack([colour, np.maximum(cover, under) * 255]).astype(np.float32)
