"""Boards of wood seen at a low angle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.noise import enlarge, fractal

if TYPE_CHECKING:
    from numpy.typing import NDArray


def planks(
    width: int, rows: int, code: str, rng: np.random.Generator, u: float, *, boards: int = 5
) -> NDArray[np.float32]:
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
