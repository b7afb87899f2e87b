"""Ink or smoke that unfolds in clear water: noise bent by noise, lit from one side.

How to use: `Inks(stage, plumes, rng, dark=...)` goes into the `washes` of a `Mesh`; on a dark ground the plumes glow,
on a light one they stain it. A `Plume` says what colour and where.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import Floats, bgr, mix
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 512
CELLS = 270
"""Points on the shorter side of the frame, whatever its size."""

DENSE = 150
"""Byte of a density of 1; folds that are denser must not melt into one flat colour."""
SHOULDER = np.array(
    [255 * (1 - np.exp(-1.3 * n / DENSE)) / (1 - np.exp(-1.3 * 255 / DENSE)) for n in range(256)], np.uint8
)
"""Thins them out from there on."""


@dataclass(frozen=True)
class Plume:
    """One cloud of ink.

    Attributes:
        deep: Colour where it is thin.
        bright: Colour where it is dense.
        x: Middle, share of the width.
        y: Middle, share of the height.
        wide: Half its width, in shorter sides.
        high: Half its height, in shorter sides.
        gain: How dense it is.
        drift: Noise points per second, right and down.
    """

    deep: str
    bright: str
    x: float
    y: float
    wide: float
    high: float
    gain: float
    drift: tuple[float, float]


class Inks:
    """Plumes that share two fields of currents."""

    def __init__(
        self, stage: Stage, plumes: Sequence[Plume], rng: np.random.Generator, *, dark: bool
    ) -> None:
        """Stir the noise."""
        short = min(stage.width, stage.height)
        columns = max(8, round(CELLS * stage.width / short))
        rows = max(8, round(CELLS * stage.height / short))
        self._plumes, self._dark = tuple(plumes), dark
        # OpenCV is slow where it has to wrap around by itself: the tiles are laid out as far as plumes reach.
        self._fine = np.tile(fractal(TILE, TILE, rng, slope=1.75), (3, 3))
        self._swirls = [np.tile(fractal(TILE, TILE, rng, slope=2.5), (2, 2)) for _ in range(2)]
        y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
        self._x, self._y = x, y
        self._half = (max(4, columns // 2), max(4, rows // 2))
        self._hx = cv2.resize(x, self._half, interpolation=cv2.INTER_AREA)
        self._hy = cv2.resize(y, self._half, interpolation=cv2.INTER_AREA)
        self.points = (columns, rows)
        self._places = [
            (
                (self._hx / columns - plume.x) * stage.width / short / plume.wide,
                (self._hy / rows - plume.y) * stage.height / short / plume.high,
            )
            for plume in plumes
        ]
        self._tables = [self._table(plume) for plume in plumes]
        self._starts = rng.random((len(plumes), 4)) * TILE

    @property
    def nbytes(self) -> int:
        """Memory held."""
        places = sum(a.nbytes + b.nbytes for a, b in self._places)
        swirls = sum(sheet.nbytes for sheet in self._swirls)
        return self._fine.nbytes + swirls + 3 * self._x.nbytes + places

    def _table(self, plume: Plume) -> Picture:
        """Density to colour: light that is added, or what is left of the light of the ground."""
        d = np.linspace(0, 1, 256, dtype=np.float32)[:, None]
        share = np.clip(d * 1.25, 0, 1) ** 1.3
        tone = bgr(plume.deep) * (1 - share) + bgr(plume.bright) * share
        if self._dark:
            light = tone * np.clip(d * 1.3, 0, 1.0) ** 1.3 * 0.92
            return np.clip(light, 0, 255).astype(np.uint8)[:, None, :]
        clear = 255 * np.exp(-(1 - np.clip(tone / 255, 0.02, 1)) * (d**1.25) * 2.1)
        return np.clip(clear, 0, 255).astype(np.uint8)[:, None, :]

    def over(self, ground: Picture, t: float, camera: float) -> None:
        """See `meshes.Wash`."""
        slow, (ax, ay, bx, by) = 2.2 * t, self._starts[0].tolist()
        currents = (
            _read(self._swirls[0], self._hx * 0.62 + (ax + slow), self._hy * 0.62 + (ay - 0.7 * slow)),
            _read(self._swirls[1], self._hx * 0.62 + (bx - 0.6 * slow), self._hy * 0.62 + (by + slow)),
        )
        means = cv2.mean(currents[0])[0], cv2.mean(currents[1])[0]
        for n in range(len(self._plumes)):
            grey = self._density(n, t, currents, means)
            tint = cv2.applyColorMap(grey, self._tables[n])
            # Light from the upper left: the side of a fold that faces it shines, the other one is in shade.
            relief = cv2.subtract(grey[1:, 1:], grey[:-1, :-1])
            fold = cv2.copyMakeBorder(cv2.GaussianBlur(relief, (0, 0), 0.9), 1, 0, 1, 0, cv2.BORDER_REPLICATE)
            fold = cv2.convertScaleAbs(fold, alpha=2.3)
            if self._dark:
                code = bgr(mix(self._plumes[n].bright, "#ffffff", 0.30)) / 300
                lit = cv2.merge([cv2.convertScaleAbs(fold, alpha=float(share)) for share in code])
                tint = cv2.add(tint, lit)
            else:
                tint = cv2.add(tint, cv2.merge([cv2.convertScaleAbs(fold, alpha=0.8)] * 3))
            if tint.shape != ground.shape:
                tint = cv2.resize(tint, ground.shape[1::-1], interpolation=cv2.INTER_LINEAR)
            if self._dark:
                cv2.add(ground, tint, ground)
            else:
                cv2.multiply(ground, tint, ground, 1 / 255)

    def _density(
        self, n: int, t: float, currents: tuple[Floats, Floats], means: tuple[float, float]
    ) -> Picture:
        (one, two), (mean, other) = currents, means
        plume, (ax, by, *_) = self._plumes[n], self._starts[n].tolist()
        if n % 2:
            one, two, mean, other = two, one, other, mean
        dx, dy = plume.drift
        # The second bend is made of the first: that is what curls.
        u = self._hx + (one - 0.5) * 250 + (ax + dx * t)
        v = self._hy + (two - 0.5) * 250 + (by + dy * t)
        curl = _levelled(_read(self._fine, u * 0.55, v * 0.55))
        u, v = u * 0.66 + (curl - 0.5) * 150, v * 0.66 + (one - curl) * 90
        px, py = self._places[n]
        # Bent around its place, wherever the currents are: else it could be carried out of the picture.
        bent_x = px + one * np.float32(1.9) + np.float32(0.08 * np.sin(0.21 * t + n) - 1.9 * mean)
        bent_y = py + two * np.float32(1.9) - np.float32(1.9 * other)
        envelope = np.exp(-(bent_x * bent_x + bent_y * bent_y) * 1.1)
        u, v = (cv2.resize(part, self.points, interpolation=cv2.INTER_LINEAR) for part in (u, v))
        fine = _read(self._fine, u, v)
        level = 0.5 - cv2.mean(fine)[0]
        body = cv2.resize((envelope * (0.30 + 1.05 * curl)).astype(np.float32), self.points)
        density: Floats = (fine * 1.15 + np.float32(0.12 + 1.15 * level)) * body - 0.10
        return cv2.LUT(cv2.convertScaleAbs(cv2.max(density, 0.0), alpha=DENSE * plume.gain), SHOULDER)


def _levelled(noise: Floats) -> Floats:
    """The same with its mean in the middle: one part of a noise is much brighter than another."""
    return cv2.add(noise, 0.5 - cv2.mean(noise)[0])


def _read(sheet: Floats, x: Floats, y: Floats) -> Floats:
    # Remap wraps slowly far outside: bring the numbers near first.
    shift_x, shift_y = np.floor(float(x.min()) / TILE) * TILE, np.floor(float(y.min()) / TILE) * TILE
    return cv2.remap(
        sheet,
        (x - np.float32(shift_x)).astype(np.float32),
        (y - np.float32(shift_y)).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_WRAP,
    )
