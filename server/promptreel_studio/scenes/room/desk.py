"""The desk before the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.noise import blur, enlarge, fractal
from promptreel_studio.scenes.kit.pen import glow, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.layout import Easel
    from promptreel_studio.scenes.room.looks import Look


def planks(
    width: int, rows: int, code: str, rng: np.random.Generator, u: float, *, boards: int = 5
) -> np.ndarray:
    """Wood that runs away from the viewer, (rows, width, 3) float BGR: grain, boards, knots."""
    grain = enlarge(fractal(256, 512, rng, slope=1.25, stretch=16.0), width, rows)
    broad = enlarge(fractal(64, 128, rng, slope=1.8, stretch=5.0), width, rows)
    tone = 0.80 + 0.34 * (grain - 0.5) + 0.30 * (broad - 0.5)
    place = (np.linspace(0, 1, rows, dtype=np.float32) ** 0.62) * boards
    number = np.floor(place).astype(int)
    tint = 0.93 + 0.14 * rng.random(boards + 2).astype(np.float32)
    tone = tone * tint[number][:, None]
    seam = np.abs(place - np.round(place)) * rows / boards
    tone *= (1 - 0.45 * np.exp(-((seam / (2.2 * max(u, 0.5))) ** 2)))[:, None]
    warm = np.clip(broad - 0.35, 0, 1)[..., None]
    return tone[..., None] * (bgr(code) * (1 - 0.25 * warm) + bgr(mix(code, "#e8a860", 0.4)) * 0.25 * warm)


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
