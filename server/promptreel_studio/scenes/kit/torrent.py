"""Falling water: curtains that stream down and tear, foam that spreads from their foot, and rising spray.

How to use: a `Curtain` per drop, then a `Foam` on the water below (drawn over it) and a `Spray` in front; all are elements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.window import Window, sample

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 256


@dataclass(frozen=True)
class Drop:
    """Where water falls, in pixels of the plane.

    Attributes:
        x: Middle of the lip, and of the foot.
        rows: Row of the lip and of the foot.
        half: Half the width at the lip and at the foot.
        parallax: Share of the camera's travel.
        lit: Colour of the foam in the light.
        shade: Colour of the clear water.
        torn: 0 is a closed sheet, 1 hangs in strands.
        pace: 1.0 falls as fast as usual.
    """

    x: tuple[float, float]
    rows: tuple[float, float]
    half: tuple[float, float]
    parallax: float
    lit: str
    shade: str
    torn: float = 0.3
    pace: float = 1.0


class Curtain:
    """Water that falls: it speeds up on its way, tears into strands and fades into its own spray."""

    def __init__(self, stage: Stage, drop: Drop, rng: np.random.Generator) -> None:
        """Lay out the flow."""
        self._drop = drop
        reach = max(drop.half) * 1.25
        left, right = min(drop.x) - reach, max(drop.x) + reach
        self._window = w = Window(left, drop.rows[0], right, drop.rows[1], 2)
        s = np.clip((w.y - drop.rows[0]) / (drop.rows[1] - drop.rows[0]), 0, 1)
        middle = drop.x[0] + (drop.x[1] - drop.x[0]) * s
        half = drop.half[0] + (drop.half[1] - drop.half[0]) * s**0.8
        across = (w.x - middle) / half
        # A thing that falls is at the square of its time: equal times lie ever farther apart.
        time = np.sqrt(s + 0.03) - np.sqrt(0.03)
        tall = (drop.rows[1] - drop.rows[0]) / stage.unit
        wide = (drop.half[0] + drop.half[1]) / 2 / stage.unit
        self._u = np.mod(across * wide * 0.42 + 128, TILE).astype(np.float32)
        self._v = (time * tall * 0.20).astype(np.float32)
        self._fine_u = np.mod(across * wide * 1.05 + 64, TILE).astype(np.float32)
        self._fine_v = (time * tall * 0.34).astype(np.float32)
        self._sheet = fractal(TILE, TILE, rng, slope=1.15, stretch=0.5, smallest=5)
        line = fractal(8, 512, rng, slope=1.15, smallest=4)[3]
        strands = np.interp((across + 1.2) / 2.4 * 511, np.arange(512), line).astype(np.float32)
        closed = 1 - drop.torn * smoothstep(0.62, 0.36, strands) * smoothstep(0.0, 0.5, s)
        self._closed = closed.astype(np.float32)
        self._edge = np.abs(across).astype(np.float32)
        self._ends = (smoothstep(0.0, 0.03, s) * smoothstep(1.0, 0.90, s) * 255).astype(np.float32)
        # Round at its sides, brighter where it breaks up.
        self._tone = (0.16 * s - 0.22 * across**2 + 0.02).astype(np.float32)
        self._lit, self._shade = bgr(drop.lit), bgr(drop.shade)
        self._pace = drop.pace

    @property
    def nbytes(self) -> int:
        """Memory held."""
        maps = (self._u, self._v, self._fine_u, self._fine_v, self._sheet, self._closed, self._edge)
        return sum(a.nbytes for a in (*maps, self._ends, self._tone))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        pace = t * self._pace
        one = sample(self._sheet, self._u, self._v, -pace * 66)
        two = sample(self._sheet, self._fine_u, self._fine_v, -pace * 118)
        streaks = cv2.addWeighted(one, 0.62, two, 0.48, -0.05)
        ragged = cv2.addWeighted(self._edge, -1.0, one, 0.55, 0.72)
        cover = cv2.min(cv2.max(cv2.multiply(ragged, 4.0), 0), 1)
        thick = cv2.min(cv2.max(cv2.addWeighted(streaks, 1.1, self._closed, 1.0, -0.55), 0), 1)
        alpha = cv2.multiply(cv2.multiply(cover, thick), self._ends)
        light = cv2.min(cv2.max(cv2.addWeighted(streaks, 1.9, self._tone, 1.0, -0.48), 0), 1)
        keep = cv2.subtract(255, cv2.convertScaleAbs(alpha))
        body = [
            cv2.convertScaleAbs(
                cv2.multiply(alpha, cv2.addWeighted(light, (a - b) / 255, light, 0.0, b / 255))
            )
            for a, b in zip(self._lit.tolist(), self._shade.tolist(), strict=True)
        ]
        self._window.lay(frame, cv2.merge(body), keep, int(camera * self._drop.parallax))


class Foam:
    """White water that spreads over a pool from the foot of a fall."""

    def __init__(
        self,
        stage: Stage,
        foot: tuple[float, float],
        reach: float,
        code: str,
        gain: float,
        rng: np.random.Generator,
        *,
        parallax: float,
        half: float,
    ) -> None:
        """Lay out the rings: around a foot `half` wide on either side (pixels), `reach` pixels far."""
        self._parallax = parallax
        flat = 0.30
        self._window = w = Window(
            foot[0] - half - reach,
            foot[1] - 2 * stage.unit,
            foot[0] + half + reach,
            foot[1] + reach * flat,
            3,
        )
        dx = np.maximum(np.abs(w.x - foot[0]) - half * 0.75, 0) / reach
        dy = np.maximum(w.y - foot[1], 0) / (reach * flat)
        far = np.sqrt(dx * dx + dy * dy)
        self._u = np.mod((w.x - foot[0]) / stage.unit * 0.34 / (1 + far) + 128, TILE).astype(np.float32)
        self._v = (far**0.7 * reach / stage.unit * 0.24).astype(np.float32)
        self._sheet = fractal(TILE, TILE, rng, slope=1.1, stretch=3.0, smallest=6)
        fade = np.exp(-far * 3.0) * smoothstep(1.0, 0.6, far)
        self._limit = (0.78 - 0.62 * np.exp(-far * 5.5)).astype(np.float32)
        self._strength = (fade * 255 * gain).astype(np.float32)
        self._code = (bgr(code) / 255).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(a.nbytes for a in (self._u, self._v, self._sheet, self._limit, self._strength))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        one = sample(self._sheet, self._u, self._v, -t * 9.0)
        two = sample(self._sheet, self._u, cv2.multiply(self._v, 1.7), -t * 15.0)
        crest = cv2.subtract(cv2.addWeighted(one, 0.6, two, 0.5, 0), self._limit)
        light = cv2.multiply(cv2.min(cv2.max(cv2.multiply(crest, 3.2), 0), 1), self._strength)
        self._window.shine(frame, cv2.convertScaleAbs(light), self._code, int(camera * self._parallax))


class Spray:
    """Clouds of fine water that rise from the foot of a fall."""

    def __init__(
        self,
        stage: Stage,
        foot: tuple[float, float],
        size: tuple[float, float],
        code: str,
        strength: float,
        rng: np.random.Generator,
        *,
        parallax: float,
    ) -> None:
        """Lay out the cloud: `size` is half its width and its height, pixels."""
        self._parallax = parallax
        wide, high = size
        self._window = w = Window(foot[0] - wide, foot[1] - high, foot[0] + wide, foot[1] + high * 0.28, 4)
        x, y = (w.x - foot[0]) / wide, (w.y - foot[1]) / high
        up = np.clip(-y, 0, 1)
        body = np.exp(-((x / (0.46 + 0.2 * up)) ** 2)) * np.where(
            y < 0, np.exp(-((up / 0.52) ** 2)), np.exp(-((y / 0.12) ** 2))
        )
        edge = smoothstep(1.0, 0.8, np.abs(x)) * smoothstep(1.0, 0.85, up)
        self._mask = (body * edge * 255 * strength).astype(np.float32)
        scale = 0.16 / stage.unit
        self._u = np.mod((w.x - foot[0]) * scale * (1 - 0.25 * up) + 128, TILE).astype(np.float32)
        self._v = np.mod(w.y * scale, TILE).astype(np.float32)
        self._sheet = fractal(TILE, TILE, rng, slope=1.6, smallest=3)
        self._code = (bgr(code) / 255).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(a.nbytes for a in (self._mask, self._u, self._v, self._sheet))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        one = sample(self._sheet, self._u, self._v, t * 8.5)
        two = sample(self._sheet, cv2.multiply(self._u, 0.6), cv2.multiply(self._v, 0.6), t * 4.1)
        cloud = cv2.min(cv2.max(cv2.addWeighted(one, 1.0, two, 1.1, -0.28), 0), 1)
        alpha = cv2.multiply(cloud, self._mask)
        shift = int(camera * self._parallax)
        self._window.shine(frame, cv2.convertScaleAbs(alpha), self._code, shift, solid=True)
