"""The lit sky: the sparks, their glow in the air and on the smoke, and the town that stands before it all."""

from __future__ import annotations

from math import pi, sin
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.fireworks.shells import MANNERS
from promptreel_studio.scenes.fireworks.sparks import FINE, SMALL, Sparks
from promptreel_studio.scenes.kit.colour import bgr, brightest
from promptreel_studio.scenes.kit.noise import Floats, fractal
from promptreel_studio.scenes.kit.scratch import scratch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.fireworks.programme import Programme
    from promptreel_studio.scenes.fireworks.shells import Shell
    from promptreel_studio.scenes.kit.composed import Element
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 256
CAP = 165.0
"""The glow comes near this level but never above it: it must not swallow the stars."""
VEIL = 0.62
"""How strongly the air before the town is lit."""


class Show:
    """Everything above the water that the programme lights."""

    def __init__(
        self, stage: Stage, look: Look, programme: Programme, horizon: int, town: Sequence[Element]
    ) -> None:
        """Prepare the smoke; `town` stands before the sky and in the lit air."""
        self._stage, self._programme, self._horizon = stage, programme, horizon
        self._town = tuple(town)
        self._sparks = Sparks(stage, look, horizon)
        noise = fractal(TILE, TILE, stage.rng(910), slope=1.75, stretch=1.6)
        self._noise = np.pad(noise, ((0, TILE), (0, TILE)), mode="wrap")
        self._own = bgr(look.smoke)
        rows, columns = self._sparks.height // SMALL, self._sparks.width // SMALL
        self._size = (columns, rows)
        half = (max(2, rows // 2), max(2, columns // 2))
        self._y, self._x = np.mgrid[0 : half[0], 0 : half[1]].astype(np.float32) * (2 * SMALL)
        self._veil_rows = min(horizon, int(300 * stage.unit))
        self._low = max(2, round(rows * self._veil_rows / horizon))
        fall = np.linspace(0, 1, self._low, dtype=np.float32)[:, None] ** 1.2
        self._veil = cv2.merge([np.repeat((fall * 255 * VEIL).astype(np.uint8), columns, axis=1)] * 3)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        own = self._noise.nbytes + self._x.nbytes + self._y.nbytes + self._veil.nbytes
        return own + sum(part.nbytes for part in self._town)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        shells = self._programme.at(t)
        shift = (camera - 0.5 * self._stage.reach) * 0.08 / self._stage.unit * FINE
        above, width = frame[: self._horizon], frame.shape[1]
        glow = None
        if shells:
            light = self._sparks.light(shells, t, shift)
            glow = self._glow(light, shells, t, shift)
            size = (self._sparks.width, self._sparks.height)
            cv2.add(light, cv2.resize(glow, size, interpolation=cv2.INTER_LINEAR), light)
            if size != (width, self._horizon):
                kind = cv2.INTER_AREA if size[0] > width else cv2.INTER_LINEAR
                light = cv2.resize(
                    light, (width, self._horizon), dst=scratch(self._horizon, width), interpolation=kind
                )
            cv2.add(above, light, above)
        for part in self._town:
            part.paint(frame, t, camera)
        if glow is not None:
            self._light_the_air(above, glow)

    def _light_the_air(self, above: Picture, glow: Picture) -> None:
        """Haze over the water shines in the colours of what burns above it."""
        rows, width = self._veil_rows, above.shape[1]
        low = cv2.multiply(glow[-self._low :], self._veil, scale=1 / 255)
        wide = cv2.resize(low, (width, rows), dst=scratch(rows, width), interpolation=cv2.INTER_LINEAR)
        part = above[-rows:]
        cv2.add(part, wide, part)

    def _glow(self, light: Picture, shells: list[Shell], t: float, shift: float) -> Picture:
        """Light in the air around the stars, and the smoke of burst shells that it falls on."""
        small = cv2.resize(light, self._size, interpolation=cv2.INTER_AREA).astype(np.float32)
        near = cv2.GaussianBlur(small, (0, 0), 1.4)
        for shell in shells:
            flash = shell.light(t) * (shell.radius / 0.3) ** 2
            if flash > 0.02:
                at = (round(shell.x * self._size[0] - shift / SMALL), round(shell.y * self._size[1]))
                cv2.circle(small, at, 3, (shell.colours[0] * 0.55 * flash + 6).tolist(), -1)
        wide = _soft(small, 2, 3.0)
        far = _soft(wide, 4, 2.2)
        wide, far = (cv2.resize(part, self._size, interpolation=cv2.INTER_LINEAR) for part in (wide, far))
        smoke = cv2.resize(self._smoke(shells, t, shift), self._size, interpolation=cv2.INTER_LINEAR)[
            ..., None
        ]
        lit = near * 1.8 + wide * (1.3 + 4.2 * smoke) + far * (1.5 + 2.0 * smoke) + self._own * (0.40 * smoke)
        peak = brightest(lit)[..., None]
        lit *= CAP * (1 - np.exp(-peak / CAP)) / np.maximum(peak, 1e-3)
        return lit.astype(np.uint8)

    def _smoke(self, shells: list[Shell], t: float, shift: float) -> Floats:
        """How thick the smoke is: a puff for each burst, torn by drifting noise."""
        thick = np.zeros_like(self._x)
        for shell in shells:
            age = t - shell.burst
            span = MANNERS[shell.manner].life * 1.2
            if 0 < age < span:
                reach = shell.radius * self._sparks.height * (0.42 + 0.15 * age)
                x = shell.x * self._sparks.width - shift + 7.0 * age
                y = shell.y * self._sparks.height + 2.0 * age
                far = ((self._x - x) ** 2 + (self._y - y) ** 2) / max(reach * reach, 1.0)
                thick += np.exp(-far) * np.float32(0.95 * sin(pi * min(1.0, age / span)) ** 1.2)
        u = np.mod(self._x / SMALL * 1.6 - 2.2 * t, TILE).astype(np.float32)
        v = np.mod(self._y / SMALL * 1.6 + 0.4 * t, TILE).astype(np.float32)
        torn = cv2.remap(self._noise, u, v, cv2.INTER_LINEAR)
        return np.clip(thick, 0, 1.3) * np.clip(torn * 1.9 - 0.42, 0, 1)


def _soft(picture: Floats, by: int, sigma: float) -> Floats:
    """The picture on fewer pixels, blurred."""
    size = (max(2, picture.shape[1] // by), max(2, picture.shape[0] // by))
    return cv2.GaussianBlur(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), (0, 0), sigma)
