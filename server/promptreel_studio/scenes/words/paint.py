"""Paint for letters: strips of colour, and the mask of a stroke of the brush."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


def strip(rows: int, columns: int, codes: tuple[str, str], *, upright: bool) -> Picture:
    """Paint for letters: a gradient down, or one from left to right and back that turns in a ring."""
    if upright:
        share = np.clip(np.linspace(-0.15, 1.15, rows, dtype=np.float32), 0, 1)[:, None, None]
    else:
        share = (0.5 - 0.5 * np.cos(np.linspace(0, 4 * np.pi, columns, dtype=np.float32) * 1.0))[
            None, :, None
        ]
    picture = bgr(codes[0]) * (1 - share) + bgr(codes[1]) * share
    return np.ascontiguousarray(np.broadcast_to(picture, (rows, columns, 3)).astype(np.uint8))


def brush_stroke(stage: Stage) -> np.ndarray:
    """The mask of a stroke that swells and tapers, a little bowed."""
    width = max(32, int(900 * stage.unit))
    height = max(6, int(44 * stage.unit))
    x = np.linspace(0, 1, width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None] / height
    middle = 0.62 - 0.30 * np.sin(np.pi * (0.12 + 0.80 * x)) + 0.10 * x
    half = 0.03 + 0.21 * np.sin(np.pi * np.clip(x * 0.9 + 0.06, 0, 1)) ** 0.7
    edge = (half - np.abs(y - middle)) * height
    mask = (np.clip(edge + 0.5, 0, 1) * 255).astype(np.uint8)
    return cv2.GaussianBlur(mask, (0, 0), max(0.3, 0.5 * stage.unit))
