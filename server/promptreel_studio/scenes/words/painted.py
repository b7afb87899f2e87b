"""What is painted behind the words, by variant: the edge of a globe, specks that come nearer."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.looks import Look


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
