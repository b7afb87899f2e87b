"""The desk before the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.noise import blur, enlarge, fractal
from promptreel_studio.scenes.kit.pen import glow, stroke
from promptreel_studio.scenes.kit.planks import planks

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.looks import Look


def paint_desk(easel: Easel, stage: Stage, look: Look, edge: float, seen: np.ndarray) -> None:
    """The table top from row `edge` on; `seen` is (width, 3), the light that it mirrors, BGR."""
    u, top = stage.unit, round(edge)
    easel.rect(easel.left, edge - 26 * u, easel.width, 40 * u, glow("#000000", 120, 16 * u))
    rows = easel.height - top
    wood = planks(easel.width, rows, scale(look.wood, 0.92), stage.rng(1430), u)
    depth = np.linspace(0, 1, rows, dtype=np.float32)[:, None, None]
    # A polished top mirrors the window at a low angle.
    sheen = cv2.resize(seen[None].astype(np.float32), (easel.width, 1))
    sheen = cv2.GaussianBlur(sheen, (0, 0), 26 * u)[0][None]
    ripple = blur(enlarge(fractal(64, 256, stage.rng(1431), slope=1.5, stretch=10.0), easel.width, rows), 1.0)
    wood = wood + sheen * np.exp(-depth * 2.6) * (0.55 + 0.9 * ripple[..., None])
    easel.pixels[top:, :, :3] = np.clip(wood, 0, 255).astype(np.uint8)
    easel.pixels[top:, :, 3] = 255
    easel.line(
        easel.left,
        edge + 1.5 * u,
        easel.right,
        edge + 1.5 * u,
        stroke(mix(look.wood, "#ffffff", 0.45), 3 * u, 150),
    )
