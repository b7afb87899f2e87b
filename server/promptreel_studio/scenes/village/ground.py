"""Snowfields: soft hills with drifts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
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
    deep: float,
    humps: int = 3,
    lift: Floats | None = None,
) -> Floats:
    """Cover the sheet with snow from a hilly line at `top` (pixels, give or take `swing`) down.

    It grows darker down to the row `deep`; `lift` raises each column of the line by so many pixels.

    Returns:
        The line: the first row of snow of each column.
    """
    height, width = sheet.height, sheet.width
    line = top - swing * (ridge_line(width, rng, rough=0.36, octaves=4, coarse=humps) - 0.4)
    if lift is not None:
        line = line - lift
    line = blur(line[None].astype(np.float32), width / 150)[0]
    first = max(0, int(line.min()) - 2)
    rows = np.arange(first, height, dtype=np.float32)[:, None]
    below = np.clip((rows - line[None]) * np.float32(1 / max(1.0, deep - top + swing)), 0, 1)
    tone = enlarge(fractal(128, 256, rng, slope=1.9, stretch=5.0), width, height - first) - np.float32(0.5)
    tone *= (0.3 + below) * np.float32(0.62)
    slope = blur(np.gradient(line)[None].astype(np.float32), width / 60) * np.float32(0.9)
    tone += below * np.float32(0.70)
    tone += slope + np.float32(0.16)
    np.clip(tone, 0, 1, out=tone)
    # Its own generator: what is planted next must not depend on the number of pixels.
    noise = np.random.default_rng(0).random(tone.shape, np.float32)
    lit, dark = bgr(light), bgr(shade)
    new = cv2.merge(
        [*(tone * (d - a) + (noise + a) for a, d in zip(lit, dark, strict=True)), np.full_like(tone, 255)]
    )
    old = sheet.pixels[first:]
    mixed = min(height, int(line.max()) + 2) - first
    cover = np.clip(rows[:mixed] - line[None] + 0.5, 0, 1)[..., None]
    old[:mixed] = (new[:mixed] * cover + old[:mixed] * (1 - cover)).astype(np.uint8)
    old[mixed:] = np.clip(new[mixed:], 0, 255).astype(np.uint8)
    return line.astype(np.float32)
