"""The water of the ocean: bent mirror, swell and glitter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.water import Mirror, WaveField, WaveShape, tinted

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.ocean.looks import Look


class Sea:
    """The lower part of the picture, from the horizon down."""

    def __init__(self, stage: Stage, look: Look, horizon: int, waves: float = 1.0) -> None:
        """Lay out the waves and the light on them; `waves` is their height beside the usual."""
        self._strength = 0.12 + 0.88 * waves
        self._look = look
        self._size = (stage.width, stage.height - horizon)
        unit, rows = stage.unit, stage.height - horizon
        shape = WaveShape(near_u=0.30, near_v=0.62, soft=0.10, stretch=3.0, thin=3)
        self._waves = WaveField(stage.width, rows, unit, stage.rng(40), shape)
        squash = min(1.12, horizon / rows * 0.98)
        self._mirror = Mirror(
            self._waves, horizon, squash=squash, sway=(0.6 * unit, 18 * unit), lift=(2.5 * unit, 60 * unit)
        )
        depth, columns = self._waves.depth, self._waves.columns
        ones = np.ones((1, columns), np.float32)
        far, near = look.mirror
        strength = far + (near - far) * depth**0.75
        self._return = tinted(columns, strength * np.array(look.tint, np.float32) * 255)
        x = np.arange(columns, dtype=np.float32)[None] * self._waves.step - stage.width * look.x
        down = np.arange(rows, dtype=np.float32)[:, None] / rows
        spread = (34 + 330 * down**0.85) * unit * look.path
        path = np.exp(-((np.abs(x) / spread) ** 1.7)).astype(np.float32)
        column = np.exp(-((x / (spread * 0.6)) ** 2)) * (1 - 0.8 * depth)
        own = bgr(look.deep) * (depth**0.8)[..., None] * 0.85
        shine = column[..., None] * bgr(look.light) * (0.34 * look.glint_gain / 235)
        self._own = np.clip(own + shine, 0, 255).astype(np.uint8)
        self._trough = (50 * (0.18 + 0.82 * depth) * ones).astype(np.float32)
        self._bias = (0.60 * path - 0.72 + 0.05 * depth).astype(np.float32)
        self._gain = (np.sqrt(path) * (1.0 - 0.15 * depth) * look.glint_gain).astype(np.float32)
        self._glint = bgr(look.glint) / 255

    @property
    def nbytes(self) -> int:
        """Memory the maps hold."""
        own = (self._return, self._own, self._trough, self._bias, self._gain)
        return self._waves.nbytes + self._mirror.nbytes + sum(a.nbytes for a in own)

    def paint(self, above: Picture, below: Picture, t: float, camera: float) -> None:
        """Draw the water under `above` into `below`."""
        height, fine = self._waves.heights(t + camera * 0.004, 9.0, 20.0)
        if self._strength != 1.0:
            height, fine = cv2.multiply(height, self._strength), cv2.multiply(fine, self._strength)
        water = self._mirror.reflect(above, height, fine)
        cv2.multiply(water, self._return, water, 1 / 255)
        cv2.add(water, self._own, water)
        dark = cv2.convertScaleAbs(cv2.min(cv2.multiply(height, self._trough), 0))
        cv2.subtract(water, cv2.merge([dark, dark, dark]), water)
        cv2.add(water, self._glitter(height, fine), water)
        cv2.resize(water, self._size, dst=below, interpolation=cv2.INTER_LINEAR)

    def _glitter(self, height: Floats, fine: Floats) -> Picture:
        crest = cv2.add(cv2.addWeighted(height, 0.70, fine, 0.36, 0), self._bias)
        crest = cv2.min(cv2.max(cv2.multiply(crest, 3.6), 0), 1)
        light = cv2.multiply(cv2.multiply(crest, crest), self._gain)
        return cv2.merge([cv2.convertScaleAbs(light, alpha=float(a)) for a in self._glint])
