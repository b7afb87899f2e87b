"""Water to look over: the pool under a fall, or a river that comes towards the viewer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.water import Mirror, WaveField, WaveShape, tinted

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.waterfall.looks import WaterLook


@dataclass(frozen=True)
class Flow:
    """How the water moves.

    Attributes:
        horizon: First row of water.
        across: Where light lies on it, share of the width.
        wind: Texels per second sideways.
        run: Texels per second towards the viewer.
        rough: 1.0 for the pool; larger breaks the mirror more.
        white: White streaks of a current, 0..1.
        glitter: How much light plays on the waves.
    """

    horizon: int
    across: float
    wind: float = 6.0
    run: float = 13.0
    rough: float = 1.0
    white: float = 0.0
    glitter: float = 1.0


class Pool:
    """Everything below a row: it mirrors what is painted above by then."""

    def __init__(self, stage: Stage, look: WaterLook, flow: Flow, rng: np.random.Generator) -> None:
        """Lay out the waves and the light on them."""
        self._flow = flow
        full, unit = stage.height - flow.horizon, stage.unit
        self._size = (stage.width, full)
        # Water is soft: every second row is enough.
        rows = max(4, full // 2)
        shape = WaveShape(near_u=0.30, near_v=1.24, soft=0.16, stretch=2.6, thin=5)
        self._waves = WaveField(stage.width, rows, unit, rng, shape)
        squash = min(1.25, flow.horizon / full * 0.98) * full / rows
        sway, lift = (1.0 * unit, 16 * unit * flow.rough), (2.0 * unit, 46 * unit * flow.rough)
        self._mirror = Mirror(self._waves, flow.horizon, squash=squash, sway=sway, lift=lift)
        depth, columns = self._waves.depth, self._waves.columns
        ones = np.ones((1, columns), np.float32)
        strength = 0.88 - 0.42 * depth**0.8
        self._return = tinted(columns, strength * np.array(look.tint, np.float32) * 255)
        x = np.arange(columns, dtype=np.float32)[None] * self._waves.step - stage.width * flow.across
        spread = (90 + 420 * depth**0.8) * unit
        path = np.exp(-((np.abs(x) / spread) ** 1.6)).astype(np.float32)
        own = bgr(look.deep) * (0.24 + 0.50 * depth**0.7)[..., None] * ones[..., None]
        own = own + path[..., None] * (1 - 0.6 * depth)[..., None] * bgr(look.foam) * 0.10
        noise = np.random.default_rng(0).random(own.shape[:2], np.float32)[..., None]
        self._own = np.clip(own + noise, 0, 255).astype(np.uint8)
        self._trough = (46 * flow.rough**0.5 * (0.2 + 0.8 * depth) * ones).astype(np.float32)
        self._bias = (0.52 * path - 0.70 + 0.05 * depth).astype(np.float32)
        self._gain = (np.sqrt(path) * (1.0 - 0.25 * depth) * look.glitter * flow.glitter).astype(np.float32)
        self._glint = (bgr(look.glint) / 255).astype(np.float32)
        self._foam = (bgr(look.foam) / 255).astype(np.float32)
        self._whiteness = (flow.white * 210 * (0.35 + 0.65 * path) * (0.5 + 0.5 * depth)).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        own = (self._return, self._own, self._trough, self._bias, self._gain, self._whiteness)
        return self._waves.nbytes + self._mirror.nbytes + sum(a.nbytes for a in own)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        flow = self._flow
        above, below = frame[: flow.horizon], frame[flow.horizon :]
        height, fine = self._waves.heights(t + camera * 0.004, flow.wind, flow.run)
        water = self._mirror.reflect(above, height, fine)
        cv2.multiply(water, self._return, water, 1 / 255)
        cv2.add(water, self._own, water)
        dark = cv2.convertScaleAbs(cv2.min(cv2.multiply(height, self._trough), 0))
        cv2.subtract(water, cv2.merge([dark, dark, dark]), water)
        cv2.add(water, self._crests(height, fine, 0.70, self._bias, self._gain, self._glint), water)
        if flow.white:
            crest = cv2.add(cv2.addWeighted(height, 0.5, fine, 0.6, 0), -0.42)
            cv2.add(water, self._lit(crest, self._whiteness, self._foam), water)
        cv2.resize(water, self._size, dst=below, interpolation=cv2.INTER_LINEAR)

    def _crests(
        self, height: Floats, fine: Floats, share: float, bias: Floats, gain: Floats, code: Floats
    ) -> Picture:
        return self._lit(cv2.add(cv2.addWeighted(height, share, fine, 0.36, 0), bias), gain, code)

    @staticmethod
    def _lit(crest: Floats, gain: Floats, code: Floats) -> Picture:
        crest = cv2.min(cv2.max(cv2.multiply(crest, 3.4), 0), 1)
        light = cv2.multiply(cv2.multiply(crest, crest), gain)
        return cv2.merge([cv2.convertScaleAbs(light, alpha=float(c)) for c in code])
