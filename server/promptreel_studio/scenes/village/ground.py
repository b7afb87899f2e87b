"""Snowfields: soft hills with drifts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import Floats, blur, enlarge, fractal, ridge_line

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Sheet


def draw_ground(
    sheet: Sheet,
    top: float,
    swing: float,
    light: str,
    shade: str,
    rng: np.random.Generator,
    *,
    humps: int = 3,
) -> Floats:
    """Cover the sheet with snow from a hilly line at `top` (pixels, give or take `swing`) down.

    Returns:
        The line: the first row of snow of each column.
    """
    height, width = sheet.height, sheet.width
    line = top - swing * (ridge_line(width, rng, rough=0.36, octaves=4, coarse=humps) - 0.4)
    line = blur(line[None].astype(np.float32), width / 150)[0]
    first = max(0, int(line.min()) - 2)
    rows = np.arange(first, height, dtype=np.float32)[:, None]
    below = np.clip((rows - line[None]) / max(1.0, height - top + swing), 0, 1)
    drifts = enlarge(fractal(128, 256, rng, slope=1.9, stretch=5.0), width, height - first) - 0.5
    slope = blur(np.gradient(line)[None].astype(np.float32), width / 60) * 0.9
    tone = np.clip(0.16 + below * 0.70 + drifts * 0.62 * (0.3 + below) + slope, 0, 1)[..., None]
    colour = bgr(light) * (1 - tone) + bgr(shade) * tone
    # Its own generator: what is planted next must not depend on the number of pixels.
    noise = np.random.default_rng(0).random((height - first, width), np.float32)[..., None]
    cover = np.clip(rows - line[None] + 0.5, 0, 1)[..., None]
    old = sheet.pixels[first:]
    new = np.concatenate([np.clip(colour + noise, 0, 255), np.full_like(noise, 255)], axis=-1) * cover
    old[:] = (new + old * (1 - cover)).astype(np.uint8)
    return line.astype(np.float32)
