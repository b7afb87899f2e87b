"""Small additive pictures: lamps, cars, stars."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import bgr

Picture = NDArray[np.uint8]


def radial(radius: float) -> NDArray[np.float32]:
    """Distance from the middle of an odd square, 1.0 at `radius`."""
    reach = max(2, round(radius))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32) / max(radius, 1.0)
    return np.sqrt(x * x + y * y)


def glow_sprite(
    radius: float, code: str, *, core: float = 0.12, fall: float = 2.2, gain: float = 1.0
) -> Picture:
    """A point of light: a small core within a halo."""
    distance = radial(radius)
    light = np.clip(1 - distance, 0, 1) ** fall * 0.75 + np.exp(-((distance / core) ** 2))
    return np.clip(light[..., None] * bgr(code) * gain, 0, 255).astype(np.uint8)


def trail_sprite(length: float, radius: float, code: str) -> Picture:
    """A light moving to the right with its trail behind it."""
    head = glow_sprite(radius, code, core=0.22).astype(np.float32)
    side, steps = head.shape[0], max(2, int(length))
    trail = np.zeros((side, side + steps, 3), np.float32)
    for step in range(steps):
        fade = (step / steps) ** 2.2 * (0.5 if step < steps - 1 else 1.0)
        np.maximum(trail[:, step : step + side], head * fade, out=trail[:, step : step + side])
    np.maximum(trail[:, steps:], head, out=trail[:, steps:])
    return np.clip(trail, 0, 255).astype(np.uint8)


def stamp(frame: Picture, sprite: Picture, x: float, y: float, gain: float = 1.0) -> None:
    """Add a sprite centred at (x, y), clipped to the frame."""
    if gain <= 0.004:
        return
    height, width = sprite.shape[:2]
    left, top = round(x - width / 2), round(y - height / 2)
    right, bottom = left + width, top + height
    if left < 0 or top < 0 or right > frame.shape[1] or bottom > frame.shape[0]:
        y0, y1 = max(0, top), min(frame.shape[0], bottom)
        x0, x1 = max(0, left), min(frame.shape[1], right)
        if y0 >= y1 or x0 >= x1:
            return
        sprite = sprite[y0 - top : y1 - top, x0 - left : x1 - left]
        left, top, right, bottom = x0, y0, x1, y1
    if gain < 0.995:
        sprite = cv2.convertScaleAbs(sprite, alpha=gain)
    target = frame[top:bottom, left:right]
    cv2.add(target, sprite, target)
