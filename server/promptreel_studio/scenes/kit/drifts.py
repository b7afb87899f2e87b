"""Fields of snow with soft waves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import blur, enlarge, fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.pen import Sheet


def lay_drifts(
    sheet: Sheet,
    line: Floats,
    ground: tuple[str, str],
    side: float,
    unit: float,
    rng: np.random.Generator,
    *,
    broad: float = 1.0,
) -> None:
    """Snow that the wind has laid in soft waves, bright where it faces the light.

    Args:
        sheet: Only what is opaque on it is covered.
        line: (width,) first row of snow.
        ground: Colour in shade and in light.
        side: Where the light comes from: -1 left, 1 right.
        unit: One pixel of a 1080p picture.
        rng: Source of the randomness.
        broad: How much higher the waves are on the picture; 1.0 is a plain seen at a low angle.
    """
    top = max(0, int(line.min()))
    rows, width = sheet.height - top, sheet.width
    waves = fractal(128, 256, rng, slope=1.95, stretch=4.0)
    waves = enlarge(np.ascontiguousarray(waves[: max(8, round(128 / broad))]), width, rows)
    if broad > 1:
        waves = blur(waves, 3.0 * unit * broad / 2)
    facing = cv2.Sobel(waves, cv2.CV_32F, 1, 0, ksize=3, scale=unit * 20) * side + cv2.Sobel(
        waves, cv2.CV_32F, 0, 1, ksize=3, scale=unit * 10
    )
    y = np.arange(top, sheet.height, dtype=np.float32)[:, None]
    crest = np.exp(-np.clip(y - line[None], 0, None) / (26 * unit))
    tone = np.clip(0.34 - facing + 0.45 * crest + 0.25 * (waves - 0.5), 0, 1)[..., None]
    colour = bgr(ground[0]) * (1 - tone) + bgr(ground[1]) * tone
    part = sheet.pixels[top:]
    alpha = part[..., 3:].astype(np.float32) / 255
    noise = np.random.default_rng(0).random((rows, width, 1), np.float32)
    part[..., :3] = (np.clip(colour + noise, 0, 255) * alpha).astype(np.uint8)
