"""Light that moves behind the words, by variant: rays from the middle, rings, panes that pass."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.meshes import coarse_size
from promptreel_studio.scenes.kit.noise import Floats, fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.looks import Look


class _Coarse:
    """Light on the coarse grid of a `Mesh`."""

    def __init__(self, stage: Stage, code: str) -> None:
        self._stage = stage
        self.code: Floats = (bgr(code) / 255).astype(np.float32)
        columns, rows = coarse_size(stage)
        self.x: Floats = ((np.arange(columns, dtype=np.float32) + 0.5) / columns)[None]
        self.y: Floats = ((np.arange(rows, dtype=np.float32) + 0.5) / rows)[:, None]


class Rays(_Coarse):
    """Rays around a point that turn into each other, brighter near it."""

    def __init__(
        self, stage: Stage, look: Look, centre: tuple[float, float], gain: float, rng: np.random.Generator
    ) -> None:
        """Lay the fan out; `centre` in shares of the frame."""
        super().__init__(stage, look.light)
        dx = (self.x - centre[0]) * stage.width / stage.height
        dy = self.y - centre[1]
        distance = np.sqrt(dx * dx + dy * dy)
        angle = np.arctan2(dy, dx)
        self._fall = (gain * 120 * np.clip(distance / 0.18, 0, 1) ** 1.2 * np.exp(-distance / 0.9)).astype(
            np.float32
        )
        sheet = fractal(256, 512, rng, slope=1.5, stretch=0.35)
        self._table = np.clip((sheet - 0.42) * 2.6, 0, 1).astype(np.float32)
        self._at = ((angle / tau) % 1.0 * 512).astype(np.float32)
        self._deep = (distance * 14).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._fall.nbytes + self._table.nbytes + self._at.nbytes + self._deep.nbytes

    def light(self, t: float, camera: float) -> Picture:
        """See `meshes.Gleam`."""
        row = (t * 3.0) % 256
        low, share = int(row), row - int(row)
        line = self._table[low] * (1 - share) + self._table[(low + 1) % 256] * share
        line = cv2.GaussianBlur(np.tile(line, 3)[None], (0, 0), 2.2)[:, 512:1025]
        rays = cv2.remap(
            np.ascontiguousarray(line),
            self._at,
            np.zeros_like(self._at),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_WRAP,
        )
        return cv2.convertScaleAbs(rays * self._fall)


class Aura(_Coarse):
    """A soft light around a point, which breathes."""

    def __init__(
        self, stage: Stage, code: str, centre: tuple[float, float], reach: float, gain: float
    ) -> None:
        """Spread it; `centre` in shares of the frame, `reach` in shares of the shorter side."""
        super().__init__(stage, code)
        short = min(stage.width, stage.height)
        dx, dy = (self.x - centre[0]) * stage.width / short, (self.y - centre[1]) * stage.height / short
        light = np.exp(-np.sqrt(dx * dx + dy * dy + 0.004) / reach) * 255 * gain
        self._light = np.clip(light, 0, 255).astype(np.uint8)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._light.nbytes

    def light(self, t: float, camera: float) -> Picture:
        """See `meshes.Gleam`."""
        return cv2.convertScaleAbs(self._light, alpha=float(0.85 + 0.15 * np.sin(t * 0.8)))


class Rings(_Coarse):
    """Thin rings that grow from the middle outwards and fade, ever slower."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Prepare the distances."""
        super().__init__(stage, look.light if look.dark else "#ffffff")
        dx = (self.x - 0.5) * stage.width / min(stage.width, stage.height)
        dy = (self.y - 0.5) * stage.height / min(stage.width, stage.height)
        self._distance = np.sqrt(dx * dx + dy * dy).astype(np.float32)
        self._gain = look.light_gain * (62 if look.dark else 84)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._distance.nbytes

    def light(self, t: float, camera: float) -> Picture:
        """See `meshes.Gleam`."""
        table = np.zeros(1024, np.float32)
        x = np.linspace(0, 1.6, 1024, dtype=np.float32)
        for n in range(5):
            age = (t / 11.0 + n / 5) % 1.0
            radius = 0.12 + 1.35 * age**1.25
            strength = np.sin(np.pi * age) ** 0.8
            edge = (x - radius) / 0.0045
            table += strength * (
                np.exp(-(edge**2)) + 0.42 * np.exp(np.minimum(x - radius, 0) / 0.10) * (x < radius)
            )
        light = cv2.remap(
            (table * self._gain)[None],
            self._distance * np.float32(1023 / 1.6),
            np.zeros_like(self._distance),
            cv2.INTER_LINEAR,
        )
        return cv2.convertScaleAbs(light)


class Panes(_Coarse):
    """Wide slanting panes of light that pass one another, with bright edges."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Choose their widths and speeds."""
        super().__init__(stage, look.light if look.dark else "#ffffff")
        aspect = stage.width / stage.height
        self._along = (self.x * aspect + self.y * 0.55).astype(np.float32) / (aspect + 0.55)
        draws = rng.random((6, 4))
        self._draws, self._gain = draws, look.light_gain * (40 if look.dark else 52)
        self._fade = (0.55 + 0.45 * np.sin(np.pi * self.y)).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._along.nbytes + self._fade.nbytes

    def light(self, t: float, camera: float) -> Picture:
        """See `meshes.Gleam`."""
        s = np.linspace(0, 1, 2048, dtype=np.float32)
        table = np.zeros(2048, np.float32)
        for n, (a, b, c, d) in enumerate(self._draws.tolist()):
            wide = 0.10 + 0.20 * a
            span = 1.0 + 2 * wide
            speed = (0.020 + 0.030 * b) * (1 if n % 2 else -1)
            at = (c * span + n / 6 + t * speed + camera / self._stage.width * 0.08 * n / 5) % span - wide
            u = (s - at) / wide
            within = np.clip((u + 0.5) * wide * 300, 0, 1) * np.clip((0.5 - u) * wide * 300, 0, 1)
            lead = 0.5 + u if speed > 0 else 0.5 - u
            table += within * (0.25 + 0.75 * np.clip(lead, 0, 1) ** 2.2) * (0.5 + 0.5 * d)
        light = cv2.remap(
            (table * self._gain)[None],
            self._along * np.float32(2047),
            np.zeros_like(self._along),
            cv2.INTER_LINEAR,
        )
        return cv2.convertScaleAbs(light * self._fade)
