"""What moves behind the words, by variant: a rising light, rays from the middle, panes that pass."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.meshes import coarse_size
from promptreel_studio.scenes.kit.noise import Floats, fractal
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

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


class Limb:
    """The edge of a great globe that rises from below, with its light."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Paint it once, a little higher than the frame, so that it may rise."""
        width, height = stage.width, stage.height
        radius = 1.15 * max(width, height * 0.9)
        self._lift = 0.05 * height
        top = (0.84 if not stage.tall else 0.86) * height
        rows = height - int(top - 0.42 * height)
        self._top = height - rows
        columns, small = max(16, width // 2), max(8, rows // 2)
        x = (np.arange(columns, dtype=np.float32)[None] * width / columns) - width / 2
        y = np.arange(small, dtype=np.float32)[:, None] * rows / small + self._top
        above = (np.sqrt(x * x + (y - top - radius) ** 2) - radius) / height
        side = np.exp(-((x / (0.42 * width)) ** 2))
        outside = np.clip(above, 0, None)
        glow = np.exp(-outside / 0.022) * 0.9 + np.exp(-outside / 0.10) * 0.45 * side
        inside = np.clip(-above, 0, None)
        rim = np.exp(-inside / 0.012) * 0.75
        light = np.where(above > 0, glow, rim) * (0.25 + 0.75 * side) * look.light_gain
        body = np.clip(-above / (1.2 / height) + 0.5, 0, 1)
        dark = bgr(look.base[0] if look.dark else mix(look.base[2], look.blobs[0], 0.45)) * (
            0.62 if look.dark else 1.0
        )
        cover = body * (0.94 if look.dark else 0.55)
        colour = dark * cover[..., None]
        tint = bgr(mix(look.light, look.accents[0], 0.35)) if look.dark else bgr(look.light)
        noise = np.random.default_rng(8).random(light.shape, np.float32)[..., None]
        lit = np.clip(colour + light[..., None] * tint * (0.95 if look.dark else 0.75) + noise - 0.3, 0, 255)
        size = (width, rows)
        self._colour = cv2.resize(lit.astype(np.uint8), size, interpolation=cv2.INTER_CUBIC)
        keep = cv2.resize(((1 - cover) * 255).astype(np.uint8), size, interpolation=cv2.INTER_LINEAR)
        self._keep = cv2.merge([keep, keep, keep])

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._colour.nbytes + self._keep.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        part = frame[self._top :]
        cv2.multiply(part, self._keep, part, 1 / 255)
        cv2.add(part, self._colour, part)


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


class Stream:
    """Specks of light that come out of the depth towards the viewer."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator, count: int = 120) -> None:
        """Scatter them in a tunnel."""
        self._stage = stage
        draws = rng.random((count, 3))
        self._angle, self._reach, self._phase = draws[:, 0] * tau, 0.25 + draws[:, 1] * 1.2, draws[:, 2]
        codes = (look.light, look.accents[0], look.accents[1]) if look.dark else ("#ffffff",) * 3
        self._sprites = [
            [glow_sprite(max(1.5, r * stage.unit), code, core=0.25, fall=2.4) for r in (4, 7, 11, 17, 26)]
            for code in codes
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sprite.nbytes for row in self._sprites for sprite in row)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        depth = 1 - (t / 16.0 + self._phase) % 1.0
        z = 0.16 + depth * 1.6
        short = max(self._stage.width, self._stage.height)
        x = self._stage.width / 2 + np.cos(self._angle) * self._reach / z * 0.28 * short
        y = self._stage.height / 2 + np.sin(self._angle) * self._reach / z * 0.28 * short
        light = np.clip(depth * 5, 0, 1) * np.clip((1 - depth) * 3.5, 0, 1) * 0.9
        step = np.clip(((0.9 / z) * 0.9).astype(int), 0, 4)
        for n, (a, b, s, g) in enumerate(
            zip(x.tolist(), y.tolist(), step.tolist(), light.tolist(), strict=True)
        ):
            stamp(frame, self._sprites[n % 3][s], a, b, g)


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
