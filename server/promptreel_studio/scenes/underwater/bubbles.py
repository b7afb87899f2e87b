"""Bubbles that rise in strings, wobble and grow on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.sprites import radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SIZES = 7


class Bubbles:
    """Strings of bubbles from a few places of the reef, and single ones."""

    def __init__(self, stage: Stage, code: str, amount: float, salt: int) -> None:
        """Scatter them; `amount` is how many there are beside the usual number."""
        rng, u = stage.rng(salt), stage.unit
        self._stage = stage
        count = round(95 * amount)
        self._sprites = [
            _bubble(max(1.6, (2.4 + 10.5 * (k / (SIZES - 1)) ** 2) * u), code) for k in range(SIZES)
        ]
        draws = rng.random((count, 6))
        vents = rng.uniform(0.04, 0.96, 7)
        at = (draws[:, 0] * 10).astype(int)
        self._x = (
            np.where(at < 7, vents[np.minimum(at, 6)] + (draws[:, 1] - 0.5) * 0.022, draws[:, 1])
            * stage.width
        )
        self._phase, self._size = draws[:, 2], (draws[:, 3] ** 2.8 * (SIZES - 0.01)).astype(int)
        self._pace = (
            (0.055 + 0.020 * self._size / SIZES) * (0.85 + 0.3 * draws[:, 4]) * (1080 * u / stage.height)
        )
        self._sway = draws[:, 5] * 6.28
        self._near = 0.3 + 0.6 * self._size / SIZES

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(s.nbytes for s in self._sprites)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        u, stage = self._stage.unit, self._stage
        age = (self._phase + t * self._pace) % 1.0
        y = stage.height * (1.04 - 1.10 * age)
        x = (
            self._x
            + (6 + 10 * age) * u * np.sin(self._sway + age * 30)
            - (camera - stage.reach / 2) * self._near
        )
        gain = np.clip(age * 8, 0, 1) * np.clip((1 - age) * 6, 0, 1)
        for n, (a, b, g) in enumerate(zip(x.tolist(), y.tolist(), gain.tolist(), strict=True)):
            stamp(frame, self._sprites[self._size[n]], a, b, g)


def _bubble(radius: float, code: str) -> Picture:
    """A thin bright ring, a glint above and a faint one below."""
    far = radial(radius * 1.25) * 1.25
    reach = far.shape[0] // 2
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32) / max(radius, 1.0)
    thin = max(0.13, 0.7 / radius)
    light = np.exp(-(((far - 0.9) / thin) ** 2)) * (0.32 - 0.20 * y) + 0.07 * (far < 0.9)
    light += np.exp(-(((x + 0.34) ** 2 + (y + 0.38) ** 2) / 0.035)) * 0.75
    light += np.exp(-(((x - 0.36) ** 2 + (y - 0.42) ** 2) / 0.05)) * 0.30
    return np.clip(light[..., None] * bgr(code), 0, 255).astype(np.uint8)
