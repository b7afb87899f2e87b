"""What lies before the nebula: dark clouds with lit edges, and the young stars that light it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import blur
from promptreel_studio.scenes.space.gas import folded, laid
from promptreel_studio.scenes.space.starfield import lay, spiked

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.space.looks import Look

COARSE = 4


class Dust:
    """Dark clouds near the viewer, at the frame's edges; worked out on a quarter of the size."""

    def __init__(
        self, stage: Stage, look: Look, core: tuple[float, float], *, parallax: float, salt: int
    ) -> None:
        """Paint them; their edges towards `core`, shares of the frame, are lit."""
        rng = stage.rng(salt)
        self._size, self._parallax, self._middle = (stage.width, stage.height), parallax, stage.reach / 2
        columns, rows = max(4, stage.width // COARSE), max(4, stage.height // COARSE)
        self._edge = int(stage.reach * parallax / 2 / COARSE) + 8
        wide, high, aspect = columns + 2 * self._edge, rows + 16, stage.width / stage.height
        field = laid(folded(rng, slope=1.65, fold=0.22), wide, high, 0.55, aspect)
        fine = laid(folded(rng, slope=1.35, fold=0.30), wide, high, 0.9, aspect)
        x = (np.arange(wide, dtype=np.float32)[None] - self._edge) / columns - core[0]
        y = (np.arange(high, dtype=np.float32)[:, None] - 8) / rows - core[1]
        far = np.sqrt((x * min(aspect, 1.3)) ** 2 + y * y)
        below = smoothstep(0.15, 0.62, y + 0.25 * np.abs(x))
        thick = smoothstep(
            0.52, 0.80, (field * 0.8 + fine * 0.35) * (0.55 + 0.75 * below) + below * 0.10 - 0.02
        ) * smoothstep(0.16, 0.50, far)
        down, across = np.gradient(blur(thick, rows / 130))
        facing = -(across * x + down * y) / (far + 0.05) * rows
        rim = np.clip(-facing * 0.045, 0, 1) * np.exp(-far * 1.6) * (1 - 0.5 * thick)
        light = rim[..., None] * (bgr(look.hot) * 0.55 + bgr(look.gas[0]) * 0.45)
        light += (thick * 0.30)[..., None] * bgr(look.dust)
        noise = rng.random((256, 256), np.float32)
        noise = np.tile(noise, (high // 256 + 1, wide // 256 + 1))[:high, :wide]
        self._light = np.clip(light * 0.9 + noise[..., None], 0, 255).astype(np.uint8)
        self._clear = np.clip((1 - 0.90 * thick) * 255 + noise - 0.5, 0, 255).astype(np.uint8)
        self._columns, self._rows = columns, rows
        # Rows far above every cloud are left alone.
        shown = np.flatnonzero((self._clear.min(axis=1) < 253) | (self._light.max(axis=(1, 2)) > 2))
        self._first = max(0, (int(shown[0]) if len(shown) else rows) - 8 - 8)
        self._top = min(stage.height - COARSE, self._first * stage.height // rows)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._light.nbytes + self._clear.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        u = (camera - self._middle) * self._parallax / COARSE
        x = self._edge + u + 3.0 * np.sin(t * 0.11) * self._size[0] / 1920
        y = 8 + self._first + 5.0 * np.sin(t * 0.15) * self._size[1] / 1080
        matrix = np.array([[1, 0, x], [0, 1, y]], np.float32)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (self._columns, max(1, self._rows - self._first))
        part = frame[self._top :]
        shape = (part.shape[1], part.shape[0])
        clear, light = (cv2.warpAffine(a, matrix, size, flags=flags) for a in (self._clear, self._light))
        large = cv2.resize(clear, shape, interpolation=cv2.INTER_LINEAR)
        cv2.multiply(part, cv2.cvtColor(large, cv2.COLOR_GRAY2BGR), part, 1 / 255)
        cv2.add(part, cv2.resize(light, shape, interpolation=cv2.INTER_LINEAR), part)


class Cluster:
    """A handful of great young stars at the heart of the nebula."""

    def __init__(self, stage: Stage, core: tuple[float, float], code: str, salt: int) -> None:
        """Place them around `core`, shares of the frame."""
        rng = stage.rng(salt)
        u = stage.unit
        self._middle = stage.reach / 2
        self._stars = []
        for n in range(26):
            size = (170.0, 104.0, 80.0)[n] if n < 3 else float(rng.uniform(10, 44))
            reach = (0.0, 74.0, 110.0)[n] if n < 3 else float(abs(rng.normal(0, 130)))
            angle = float(rng.uniform(0, 6.28))
            place = (
                core[0] * stage.width + np.cos(angle) * reach * u * 1.3,
                core[1] * stage.height + np.sin(angle) * reach * u,
            )
            sprite = spiked(max(2.0, size * u), code)
            self._stars.append((sprite, *place, float(rng.uniform(0, 6.28)), float(rng.uniform(0.5, 1.5))))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(star[0].nbytes for star in self._stars)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        shift = (camera - self._middle) * 0.13
        for sprite, x, y, phase, rate in self._stars:
            lay(frame, sprite, x - shift, y, 0.84 + 0.16 * float(np.sin(phase + t * rate)))
