"""A rough sea in true perspective: swells that hide what is behind them, worked out anew for every frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import smoothstep

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage

Floats = NDArray[np.float32]
EYE = 5.4
"""Metres of the viewer's eye above the mean water."""
FOCAL = 1130.0
"""Pixels of a 1080p picture per metre one metre away."""
FAR = 1500.0
LAYERS = 108
THIN = 10
"""Pixels of the frame per column; waves are long."""
TILE = 512
_TRAINS = (
    # metres per texel, share of the height, direction (radians from straight ahead), metres per second, shortest seen
    (1.55, 0.66, 0.16, 10.4, 9e9),
    (1.17, 0.50, -0.34, 8.6, 9e9),
    (0.52, 0.37, 0.52, 6.1, 420.0),
    (0.21, 0.18, -0.12, 4.0, 150.0),
)


@dataclass(frozen=True)
class Surface:
    """The water as the frame sees it.

    Attributes:
        height: (LAYERS, columns) metres over the mean water, near to far.
        rise: The same, its slope away from the viewer; faces towards the viewer are positive.
        across: The same, its slope to the right.
        shown: (LAYERS, columns) the layer itself, or the next behind it that is not hidden.
        layer: (rows, columns) which layer each row shows, with fractions; `LAYERS` is nothing at all.
        depth: (rows, columns) metres away.
    """

    height: Floats
    rise: Floats
    across: Floats
    shown: NDArray[np.int32]
    layer: Floats
    depth: Floats


class Swell:
    """Four trains of waves that run through each other."""

    def __init__(self, stage: Stage, top: int, horizon: int, height: float) -> None:
        """Lay out the rows.

        Args:
            stage: The canvas.
            top: First row of the frame that a crest may reach.
            horizon: Row of the horizon.
            height: Of the waves, in metres; half of the crests are lower.
        """
        self.columns = max(8, stage.width // (7 if stage.tall else THIN))
        # Rows close by are twice as high: what is near is large.
        self.fine = min(horizon - top + int(76 * stage.unit), stage.height - top) // 2 * 2
        self.coarse = (stage.height - top - self.fine + 1) // 2
        self.rows = self.fine + self.coarse
        self.focal = FOCAL * stage.unit
        below = stage.height - horizon
        # A low eye between high waves would stand in the water; one over a tall picture looks down upon them.
        self.eye = max(EYE, 2.35 * height) * (1.5 if stage.tall else 1.0)
        near = self.focal * (self.eye - min(1.3 * height, self.eye * 0.55)) / below * 0.90
        self.growth = float(np.log(FAR / near) / (LAYERS - 1))
        self.near = near
        self.distance: Floats = (near * np.exp(self.growth * np.arange(LAYERS, dtype=np.float32)))[:, None]
        side = (np.arange(self.columns, dtype=np.float32) + 0.5) * (stage.width / self.columns)
        self.side: Floats = ((side - stage.width / 2) / self.focal)[None]
        across = self.side * self.distance
        self._per_metre = (self.focal / self.distance).astype(np.float32)
        self._base = (self.focal * self.eye / self.distance + (horizon - top)).astype(np.float32)
        # The last layer is the horizon itself.
        self._base[-1], self._per_metre[-1] = horizon - top, 0.3 * stage.unit
        self._dz = np.gradient(self.distance[:, 0]).astype(np.float32)[:, None]
        self._dx = self.distance * float(self.side[0, 1] - self.side[0, 0])
        self._trains: list[tuple[Floats, Floats, Floats, tuple[float, float, float]]] = []
        self._gains: list[Floats] = []
        rng = stage.rng(700)
        for index, (metres, share, angle, speed, shortest) in enumerate(_TRAINS):
            fade = np.clip(1.6 - self.distance / shortest, 0, 1) if shortest < FAR else 1.0
            # The viewer floats: right below, the water rises and falls with the eye.
            fade = fade * (0.42 + 0.58 * smoothstep(0.9 * near, 7.0 * near, self.distance))
            tile = _train(rng, 11.5 if index < 2 else 13.0, sharp=0.42 if index < 2 else 0.30)
            gain = (height * share * fade * np.ones_like(across)).astype(np.float32)
            cos, sin = float(np.cos(angle)), float(np.sin(angle))
            u = np.mod((across * cos - self.distance * sin) / metres, TILE).astype(np.float32)
            v = np.mod((across * sin + self.distance * cos) / metres, TILE).astype(np.float32)
            self._trains.append((_ring(tile), u, v, (cos / metres, sin / metres, speed / metres)))
            self._gains.append(gain)
        self._column = np.arange(self.columns, dtype=np.intp)[None]
        self._order = np.arange(LAYERS, dtype=np.int32)[:, None]
        row = np.arange(self.rows, dtype=np.float32)
        self._row = np.where(row < self.fine, row + 0.5, self.fine + (row - self.fine) * 2 + 1)[:, None]

    @property
    def nbytes(self) -> int:
        """Memory the trains hold."""
        return sum(tile.nbytes + u.nbytes + v.nbytes for tile, u, v, _ in self._trains) + sum(
            gain.nbytes for gain in self._gains
        )

    def surface(self, t: float, shift: float) -> Surface:
        """The water at `t` seconds, seen from `shift` metres further to the right."""
        height = np.zeros((LAYERS, self.columns), np.float32)
        for (tile, u, v, (cos, sin, pace)), gain in zip(self._trains, self._gains, strict=True):
            at_u, at_v = shift * cos % TILE, (shift * sin + t * pace) % TILE
            wave = cv2.remap(tile, cv2.add(u, at_u), cv2.add(v, at_v), cv2.INTER_LINEAR)
            height += cv2.multiply(wave, gain)
        rise = cv2.filter2D(height, -1, np.array([[-0.5], [0.0], [0.5]]), borderType=cv2.BORDER_REPLICATE)
        across = cv2.filter2D(height, -1, np.array([[-0.5, 0.0, 0.5]]), borderType=cv2.BORDER_REPLICATE)
        at = self._base - height * self._per_metre
        edge = np.minimum.accumulate(at, axis=0)
        shown = np.where(at <= edge, self._order, np.int32(LAYERS - 1))
        shown = np.minimum.accumulate(shown[::-1], axis=0)[::-1]
        layer = self._seen(at, edge)
        depth = cv2.exp(layer * np.float32(self.growth)) * np.float32(self.near)
        return Surface(height, rise / self._dz, across / self._dx, shown, layer, depth)

    def _seen(self, at: Floats, edge: Floats) -> Floats:
        """Which layer each row shows, given the row that each layer, and all up to it, reach in each column."""
        # A row shows the first layer that reaches it; all that reach no higher are counted.
        rows = np.minimum(edge, self.fine + (edge - self.fine) * 0.5)
        bins = np.clip(np.ceil(rows - 0.5), 0, self.rows).astype(np.intp) * self.columns + self._column
        counts = np.bincount(bins.ravel(), minlength=(self.rows + 1) * self.columns)
        below = counts.reshape(self.rows + 1, self.columns)[: self.rows].astype(np.int32)
        first = LAYERS - np.cumsum(below, axis=0, dtype=np.int32)
        upper = np.clip(first, 1, LAYERS - 1).astype(np.intp) * self.columns + self._column
        # Where a crest hides what is behind it, that begins below the crest: its own rows are asked, not the edge.
        high, low = at.take(upper), at.take(upper - self.columns)
        part = np.clip((low - self._row) / np.maximum(low - high, 1e-3), 0, 1)
        layer = np.clip(first - 1, 0, LAYERS) + part
        return np.where(first >= LAYERS, np.float32(LAYERS), layer).astype(np.float32)


def _train(rng: np.random.Generator, cycles: float, *, sharp: float) -> Floats:
    """A tileable train of long-crested waves with sharp crests and flat troughs; its crests are about 1 high."""
    spectrum = np.fft.rfft2(rng.standard_normal((TILE, TILE), np.float32))
    ky = np.fft.fftfreq(TILE)[:, None] * TILE
    kx = np.fft.rfftfreq(TILE)[None] * TILE
    k = np.sqrt(kx * kx + ky * ky) + 1e-6
    # Short waves ride on the long ones.
    band = np.exp(-((np.log(k / cycles) / 0.34) ** 2)) + 0.085 * np.exp(
        -((np.log(k / (cycles * 3)) / 0.5) ** 2)
    )
    spread = (np.abs(ky) / k) ** 9 + 0.02
    sheet = np.fft.irfft2(spectrum * band * spread, s=(TILE, TILE)).astype(np.float32)
    sheet /= float(sheet.std())
    crests = (np.exp(sharp * np.clip(sheet, -3.5, 2.8)) - np.exp(0.5 * sharp * sharp)) / sharp
    return (crests / 1.7).astype(np.float32)


def _ring(sheet: Floats) -> Floats:
    return np.pad(sheet, ((0, TILE + 2), (0, TILE + 2)), mode="wrap")
