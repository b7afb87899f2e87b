"""Stars in depth: sheets of small ones that drift past, and bright ones that twinkle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.sprites import radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

PHASES = 4
TINTS = ("#cfe0ff", "#ffffff", "#fff0dc", "#ffdcc0", "#b8ccff")


class StarSheet:
    """Many small stars on a ring that slides for ever; only added, so it costs little."""

    def __init__(
        self,
        stage: Stage,
        count: float,
        light: tuple[float, float],
        size: float,
        *,
        parallax: float,
        speed: float,
        salt: int,
    ) -> None:
        """Scatter them.

        Args:
            stage: Where.
            count: Number on a 1080p frame.
            light: Of the faintest and the brightest, 0..1; faint ones are many.
            size: Of a star, 1080p pixels.
            parallax: Share of the camera's speed.
            speed: 1080p pixels per second of their own.
            salt: Of their random numbers.
        """
        rng = stage.rng(salt)
        self._parallax, self._speed = parallax, speed * stage.unit
        width, height = int(stage.width * 1.12), stage.height
        number = int(count * width * height / (1920 * 1080) / max(stage.unit, 0.30) ** 2)
        draws = rng.random((number, 4))
        x, y = draws[:, 0] * width, draws[:, 1] * height
        level = light[0] + (light[1] - light[0]) * draws[:, 2] ** 5
        tint = np.stack([bgr(code) for code in TINTS])[(draws[:, 3] * len(TINTS)).astype(int)]
        radius = max(0.62, size * stage.unit * 0.5)
        reach = int(np.ceil(radius * 2.2))
        self._sheets = []
        for phase in range(PHASES):
            sheet = np.zeros((height, width, 3), np.float32)
            px, py = x - (phase + 0.5) / PHASES, y
            left, top = np.round(px).astype(int), np.round(py).astype(int)
            for dy in range(-reach, reach + 1):
                for dx in range(-reach, reach + 1):
                    far = (left + dx - px) ** 2 + (top + dy - py) ** 2
                    weight = np.exp(-far / (2 * (radius * 0.75) ** 2)) * level
                    np.add.at(
                        sheet, (np.clip(top + dy, 0, height - 1), (left + dx) % width), weight[:, None] * tint
                    )
            self._sheets.append(np.clip(sheet, 0, 255).astype(np.uint8))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sheet.nbytes for sheet in self._sheets)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        step = int(np.floor((camera * self._parallax + t * self._speed) * PHASES))
        sheet = self._sheets[step % PHASES]
        left, width = (step // PHASES) % sheet.shape[1], frame.shape[1]
        first = min(width, sheet.shape[1] - left)
        cv2.add(frame[:, :first], sheet[:, left : left + first], frame[:, :first])
        if first < width:
            cv2.add(frame[:, first:], sheet[:, : width - first], frame[:, first:])


class BrightStars:
    """A few near stars with fine rays, each with a rhythm of its own."""

    def __init__(
        self, stage: Stage, count: float, *, parallax: float, speed: float, salt: int, size: float = 1.0
    ) -> None:
        """Scatter them; `count` is the number on a 1080p frame."""
        rng = stage.rng(salt)
        self._parallax, self._speed, self._unit = parallax, speed * stage.unit, stage.unit
        number = round(count * stage.width * stage.height / (1920 * 1080) / stage.unit**2)
        draws = rng.random((number, 6))
        self._margin = 40 * stage.unit
        self._wide = stage.width + 2 * self._margin
        self._x, self._y = draws[:, 0] * self._wide, draws[:, 1] * stage.height
        self._phase, self._rate = draws[:, 2] * 6.28, 0.7 + draws[:, 3] * 1.6
        sizes = [(7 + 30 * draws[n, 4] ** 4) * stage.unit * size for n in range(number)]
        self._sprites = [
            spiked(max(2.0, r), mix(TINTS[int(draws[n, 5] * len(TINTS))], "#ffffff", 0.2))
            for n, r in enumerate(sizes)
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sprite.nbytes for sprite in self._sprites)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        x = np.mod(self._x - camera * self._parallax - t * self._speed, self._wide) - self._margin
        beat = 0.70 + 0.22 * np.sin(self._phase + t * self._rate) + 0.08 * np.sin(self._phase * 3 + t * 2.7)
        for sprite, a, b, gain in zip(
            self._sprites, x.tolist(), self._y.tolist(), beat.tolist(), strict=True
        ):
            lay(frame, sprite, a, b, gain)


def lay(frame: Picture, sprite: Picture, x: float, y: float, gain: float) -> None:
    """Add a small sprite at a sub-pixel place."""
    left, top = int(np.floor(x)), int(np.floor(y))
    matrix = np.array([[gain, 0, x - left], [0, gain, y - top]], np.float32)
    matrix[0, 0] = matrix[1, 1] = 1.0
    moved = cv2.warpAffine(sprite, matrix, (sprite.shape[1] + 1, sprite.shape[0] + 1))
    stamp(frame, moved, left + 0.5, top + 0.5, gain)


def spiked(radius: float, code: str) -> Picture:
    """A star as a lens shows it: a core, a small halo and four thin rays."""
    distance = radial(radius)
    reach = distance.shape[0] // 2
    axis = np.abs(np.arange(-reach, reach + 1, dtype=np.float32)) / max(radius, 1.0)
    thin = max(0.030, 0.75 / radius)
    cross = np.exp(-((axis / thin) ** 2))[:, None] * np.clip(1 - axis[None], 0, 1) ** 2.6
    rays = (cross + cross.T) * min(1.0, radius / 9)
    core = np.exp(-((distance / max(0.10, 0.9 / radius)) ** 2)) * 1.5
    halo = np.clip(1 - distance, 0, 1) ** 4 * 0.35
    light = rays * 0.55 + core + halo
    colour = light[..., None] * bgr(code)
    return np.clip(colour, 0, 255).astype(np.uint8)
