"""Water in perspective: a scrolling wave field, and the mirror it bends."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.noise import fractal

Floats = NDArray[np.float32]
Picture = NDArray[np.uint8]
TILE = 512


@dataclass(frozen=True)
class WaveShape:
    """How the surface looks.

    Attributes:
        near_u: Texels per pixel across, at the near edge; larger is finer.
        near_v: Texels per row, at the near edge.
        thin: Pixels of the frame per column; waves are long, so few columns are enough.
        soft: Height of the eye over the water; smaller is flatter and runs further out.
        stretch: How much longer than deep the wave crests are.
    """

    near_u: float = 0.33
    near_v: float = 0.75
    thin: int = 2
    soft: float = 0.12
    stretch: float = 3.0


class WaveField:
    """Two tileable sheets of waves, moving towards the viewer at two speeds."""

    def __init__(
        self, width: int, rows: int, unit: float, rng: np.random.Generator, shape: WaveShape
    ) -> None:
        """Lay the sheets out in perspective."""
        self.rows, self.columns = rows, max(8, width // shape.thin)
        self.step = width / self.columns
        self._swell = _ring(fractal(TILE, TILE, rng, slope=1.40, stretch=shape.stretch, smallest=9))
        self._chop = _ring(fractal(TILE, TILE, rng, slope=1.12, stretch=shape.stretch * 1.3, smallest=9))
        self.depth: Floats = ((np.arange(rows, dtype=np.float32) + 1) / rows)[:, None]
        away = (1 + shape.soft) / (self.depth + shape.soft)
        across = (np.arange(self.columns, dtype=np.float32)[None] * self.step - width / 2) * away / unit
        along = -np.cumsum(shape.near_v / unit * away**1.6)[:, None]
        ones = np.ones((1, self.columns), np.float32)
        self._swell_u = _wrap(across * shape.near_u)
        self._swell_v = _wrap(along * ones)
        self._chop_u = _wrap(across * shape.near_u * 2.7)
        self._chop_v = _wrap(along * 2.4 * ones)

    @property
    def nbytes(self) -> int:
        """Memory the field holds."""
        return sum(
            a.nbytes
            for a in (self._swell, self._chop, self._swell_u, self._swell_v, self._chop_u, self._chop_v)
        )

    def heights(self, t: float, wind: float, swell: float) -> tuple[Floats, Floats]:
        """The surface at `t`.

        Args:
            t: Seconds.
            wind: Texels per second that the fine waves run sideways.
            swell: Texels per second towards the viewer.

        Returns:
            Wave height and its fine part, both (rows, columns) about -1..1.
        """
        swell_v = cv2.add(self._swell_v, t * swell % TILE)
        coarse = cv2.remap(self._swell, self._swell_u, swell_v, cv2.INTER_LINEAR)
        chop_u = cv2.add(self._chop_u, -t * wind % TILE)
        chop_v = cv2.add(self._chop_v, t * swell * 2.6 % TILE)
        fine = cv2.remap(self._chop, chop_u, chop_v, cv2.INTER_LINEAR)
        return cv2.addWeighted(coarse, 0.58, fine, 0.50, 0), fine


class Mirror:
    """Reflects what is above a horizon in a wave field."""

    def __init__(
        self,
        field: WaveField,
        horizon: int,
        *,
        squash: float,
        sway: tuple[float, float],
        lift: tuple[float, float],
    ) -> None:
        """Work out which row each row mirrors.

        Args:
            field: The waves.
            horizon: Rows above the water.
            squash: Rows of scenery per row of water.
            sway: Sideways shift in pixels by a wave of height 1: at the horizon, at the near edge.
            lift: The same, upwards.
        """
        rows, columns = field.rows, field.columns
        row = np.arange(rows, dtype=np.float32)[:, None]
        ones = np.ones((1, columns), np.float32)
        self._x = (
            np.ones((rows, 1), np.float32) * np.arange(columns, dtype=np.float32)[None] * field.step + 0.5
        )
        self._y = (horizon - 2 - row * squash) * ones
        self._sway = (sway[0] + (sway[1] - sway[0]) * field.depth) * ones
        self._lift = np.minimum(lift[0] + (lift[1] - lift[0]) * field.depth, 0.6 + row * squash * 0.55) * ones

    @property
    def nbytes(self) -> int:
        """Memory the maps hold."""
        return self._x.nbytes + self._y.nbytes + self._sway.nbytes + self._lift.nbytes

    def reflect(self, above: Picture, height: Floats, fine: Floats) -> Picture:
        """The mirrored scenery, (rows, columns, 3)."""
        x = cv2.add(self._x, cv2.multiply(fine, self._sway))
        y = cv2.add(self._y, cv2.multiply(height, self._lift))
        return cv2.remap(above, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)


def tinted(columns: int, rows: Floats) -> Picture:
    """Repeat one BGR colour per row, (rows, 3), over the width, as bytes."""
    return np.repeat(np.clip(rows, 0, 255).astype(np.uint8)[:, None, :], columns, axis=1)


def _ring(sheet: Floats) -> Floats:
    return np.pad(sheet * 2 - 1, ((0, TILE + 2), (0, TILE + 2)), mode="wrap").astype(np.float32)


def _wrap(values: Floats) -> Floats:
    return np.mod(values, TILE).astype(np.float32)
