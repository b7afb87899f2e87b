"""Mountain tops that stand out of the clouds like islands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.composed import Sliding
from promptreel_studio.scenes.kit.noise import Floats, ridge_line, ridged
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.sky import to_bytes

if TYPE_CHECKING:
    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 256


@dataclass(frozen=True)
class Peak:
    """A mountain: where its middle is (share of the width), how high above the horizon, half its width, and air."""

    x: float
    rise: float
    half: float
    air: float


def islands(stage: Stage, look: Look, horizon: int, parallax: float, foot: float) -> Sliding:
    """A group on the side away from the light; `foot` is the row at which the clouds hide them."""
    rng = stage.rng(60)
    width = stage.plane_width(parallax)
    away = look.x > 0.5
    group = (
        Peak(0.40, 62, 190, 0.62),
        Peak(0.115, 96, 250, 0.50),
        Peak(0.255, 178, 330, 0.32),
    )
    height = int(foot) + 2
    sheet = np.zeros((height, width, 4), np.float32)
    for peak in group:
        share = peak.x + float(rng.uniform(-0.02, 0.02))
        _raise(sheet, stage, look, peak, (share if away else 1 - share) * width, horizon, rng)
    return Sliding(Plane(to_bytes(sheet, rng), fine=stage.fine), parallax)


def _raise(
    sheet: Floats, stage: Stage, look: Look, peak: Peak, middle: float, horizon: int, rng: np.random.Generator
) -> None:
    scale = 0.78 if stage.tall else 1.0
    half = peak.half * stage.unit * scale
    top = horizon - peak.rise * stage.unit * scale * float(rng.uniform(0.88, 1.1))
    left, right = max(0, int(middle - half)), min(sheet.shape[1], int(middle + half))
    first = max(0, int(top - 4))
    tile, line = ridged(TILE, rng, coarse=4, octaves=6), ridge_line(900, rng, rough=0.55, octaves=7, coarse=4)
    wander = ridge_line(300, rng, rough=0.5, octaves=5, coarse=3)
    if left >= right:
        return
    x = ((np.arange(left, right, dtype=np.float32) - middle) / half)[None]
    y = ((np.arange(first, len(sheet), dtype=np.float32) - top) / (half * 0.80))[:, None]
    outline = np.abs(x) ** 0.92 * 1.02
    outline = outline + (np.interp((x + 1) / 2, np.linspace(0, 1, 900), line) - 0.5) * 0.26 * np.sqrt(
        np.abs(x) + 0.01
    )
    cover = np.clip((y - outline) * half * 0.8 + 0.5, 0, 1).astype(np.float32)
    sunny = 1.0 if look.x > 0.5 else -1.0
    spine = (np.interp(y, np.linspace(0, 1.2, 300), wander) - wander[0]) * 0.62
    side = smoothstep(-0.05, 0.05, ((x - spine) * sunny).astype(np.float32))

    def gullies(lean: float) -> Floats:
        u = np.mod((x * 0.62 + lean * y * 0.40) * TILE + 91, TILE - 2).astype(np.float32)
        v = np.mod(y * 0.34 * TILE + 17 + 0 * x, TILE - 2).astype(np.float32)
        return cv2.remap(tile, u, v, cv2.INTER_LINEAR)

    bright, dim = gullies(-sunny), gullies(sunny)
    tone = np.clip((0.58 + 1.15 * (bright - 0.45)) * side + (0.14 + 0.55 * (dim - 0.40)) * (1 - side), 0, 1)
    dark, lit = (bgr(code) for code in look.rock)
    colour = dark + (lit - dark) * tone[..., None]
    relief = bright * side + dim * (1 - side)
    snow = smoothstep(0.40, 0.60, (0.62 - y * 0.62 + 0.75 * (0.62 - np.abs(relief - 0.5))).astype(np.float32))
    white = (
        bgr(mix(look.shade, "#ffffff", 0.22))
        + (bgr(look.lit) - bgr(mix(look.shade, "#ffffff", 0.22))) * (np.clip(tone * 1.25, 0, 1)[..., None])
    )
    colour += (white - colour) * (snow * 0.85)[..., None]
    colour += (bgr(look.air) - colour) * peak.air
    deep = smoothstep(0.30, 1.15, np.broadcast_to(y, cover.shape))[..., None]
    colour += (bgr(mix(look.mist, look.air, 0.5)) - colour) * deep * 0.9
    part = sheet[first:, left:right]
    part *= 1 - cover[..., None]
    part[..., :3] += colour * cover[..., None]
    part[..., 3] += cover * 255
