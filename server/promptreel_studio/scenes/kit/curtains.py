"""Curtains of light: folded ribbons high over the viewer, with rays that drift and breathe."""

from __future__ import annotations

from dataclasses import dataclass
from math import sin
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import ridge_line

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

CELL = 6.0
"""Size of a cell in which light is gathered, in 1080p pixels."""
POINTS = 2200
"""Places along a curtain that shine."""
RING = 512
HEM_DECAY = 0.62
LEAN = 0.24
"""How far the rays run together from the horizon to the top, share of the width."""
MARGIN = 0.17
"""What is gathered beside the frame, share of the width: at the top rays lean in from there."""


@dataclass(frozen=True)
class Curtain:
    """One curtain.

    Attributes:
        base: Row of its lower edge, share of the sky's height.
        slope: How much lower its right end is, the same.
        wave: How far the edge rises and falls, the same.
        fold: How far it swings sideways, share of the width.
        folds: Number of swings.
        height: How far its light reaches up, share of the sky's height.
        gain: Brightness.
        body: Main colour.
        crown: Colour of the top.
        hem: Colour of the lower edge.
        pace: Speed, 1.0 is calm.
    """

    base: float
    slope: float
    wave: float
    fold: float
    folds: float
    height: float
    gain: float
    body: str
    crown: str
    hem: str
    pace: float = 1.0


class _Ribbon:
    """The numbers of one curtain: phases, and rings of noise for rays and gaps."""

    def __init__(self, curtain: Curtain, rng: np.random.Generator, ragged: float) -> None:
        self.curtain, self.ragged = curtain, ragged
        self.phases: list[float] = rng.uniform(0, 2 * np.pi, 10).tolist()
        self.along = np.linspace(0, 1, POINTS, dtype=np.float32)
        self.rays = _ring(rng, 96, 0.75, 3) ** 1.5
        self.fine = _ring(rng, 190, 0.9, 1)
        self.gaps = _ring(rng, 7, 0.5, 3)

    def light(self, t: float) -> tuple[Floats, Floats, Floats]:
        """X and y of every point as shares of the sky, and its light."""
        c, p, s = self.curtain, self.phases, self.along
        t = t * c.pace * 0.68
        turn = 2 * np.pi * c.folds * s
        slow = 0.75 + 0.25 * sin(t * 0.13 + p[0])
        x = -0.25 + 1.5 * s
        x = x + c.fold * slow * np.sin(turn + p[1] + t * 0.16)
        x = (
            x
            + c.fold * 0.45 * np.sin(turn * 1.9 + p[2] - t * 0.23)
            + c.fold * 0.16 * np.sin(turn * 4.3 + p[3] + t * 0.41)
        )
        y = c.base + c.slope * (s - 0.5) + c.wave * np.sin(turn * 0.42 + p[4] + t * 0.10)
        y = (
            y
            + c.wave * 0.42 * np.cos(turn + p[5] + t * 0.16)
            + c.wave * 0.16 * np.sin(turn * 3.1 + p[6] - t * 0.35)
        )
        rays = _read(self.rays, s * 1.0 + t * 0.006) * (0.45 + 0.55 * _read(self.fine, s * 1.0 - t * 0.004))
        y = y + 0.030 * (0.5 - rays) * self.ragged
        # A brightening runs along the curtain now and then.
        surge = 0.5 + 0.5 * np.sin(2 * np.pi * 1.3 * s - t * 0.45 + p[7])
        gaps = np.clip(_read(self.gaps, s + t * 0.009) * 2.0 - 0.16, 0.14, 1)
        breath = 0.80 + 0.20 * sin(t * 0.37 + p[8])
        return x, y, c.gain * breath * (0.42 + 1.8 * rays) * gaps * (0.6 + 0.8 * surge * surge)


class Curtains:
    """All curtains over one sky.

    Light is gathered in coarse cells where the ribbons' edges are, then drawn out upwards: a fold that doubles back
    shines twice as bright, as it does in nature.
    """

    def __init__(
        self, stage: Stage, rows: int, curtains: tuple[Curtain, ...], gain: float, salt: int
    ) -> None:
        """Prepare the cells; `rows` is the height of the sky in pixels, `gain` scales all light."""
        self._stage, self._rows, self._gain = stage, rows, gain
        cell = CELL * stage.unit
        self._columns, self._high = max(24, round(stage.width / cell)), max(16, round(rows / cell))
        self._soft = 1.0 if not stage.tall else 4.5
        self._thick = 5 if not stage.tall else 27
        self._ribbons = [
            _Ribbon(curtain, stage.rng(salt + n), 2.2 if stage.tall else 1.0)
            for n, curtain in enumerate(curtains)
        ]
        decay = np.array([np.exp(-2.6 / max(2.0, c.height * self._high)) for c in curtains], np.float32)
        self._decay = np.concatenate([decay, np.full_like(decay, HEM_DECAY)])[:, None]
        self._crown_decay = np.sqrt(decay)[:, None]
        self._rise = 1 - self._crown_decay
        # Low light is body without crown; high up only the crown is left.
        body, crown, hem = (
            np.stack([bgr(code) for code in codes], 1)
            for codes in zip(*((c.body, c.crown, c.hem) for c in curtains), strict=True)
        )
        shares = np.concatenate([body * 0.95, hem * 0.42, crown * 0.95 - body * 0.36], 1)
        self._mix = (shares * (gain * self._columns / POINTS / 255)).astype(np.float32)
        self._lean = self._fan()

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(map_.nbytes for map_ in self._lean) + len(self._ribbons) * (POINTS + 3 * RING) * 4

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        if self._gain <= 0:
            return
        small = self.glow(t, (camera - self._stage.reach / 2) / self._stage.width * 0.04)
        above = frame[: self._rows]
        light = cv2.resize(small, (self._stage.width, self._rows), interpolation=cv2.INTER_LINEAR)
        cv2.add(above, light, above)

    def glow(self, t: float, shift: float) -> Picture:
        """The light in its cells, (high, columns, 3) bytes."""
        count, high, columns = len(self._ribbons), self._high, self._columns
        gathered = [self._gather(ribbon, t, shift) for ribbon in self._ribbons]
        edges = np.stack(gathered + gathered, 1)
        wide_columns = edges.shape[2]
        drawn = np.empty((high, 3 * count, wide_columns), np.float32)
        first, second = (
            np.zeros((2 * count, wide_columns), np.float32),
            np.zeros((count, wide_columns), np.float32),
        )
        for row in range(high - 1, -1, -1):
            first *= self._decay
            first += edges[row]
            second *= self._crown_decay
            second += first[:count] * self._rise
            drawn[row, : 2 * count], drawn[row, 2 * count :] = first, second
        picture = np.ascontiguousarray(np.matmul(self._mix, drawn).transpose(0, 2, 1))
        picture = cv2.remap(picture, *self._lean, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        small = cv2.resize(picture, (max(2, columns // 4), max(2, high // 4)), interpolation=cv2.INTER_AREA)
        wide = cv2.resize(
            cv2.GaussianBlur(small, (0, 0), 2.4), (columns, high), interpolation=cv2.INTER_LINEAR
        )
        # The eye's own curve: bright light turns pale instead of being cut off.
        cv2.addWeighted(cv2.max(picture, 0), -1.12, wide, -0.50, 0, picture)
        return cv2.convertScaleAbs(cv2.subtract((1.0, 1.0, 1.0, 0.0), cv2.exp(picture)), alpha=255)

    def _gather(self, ribbon: _Ribbon, t: float, shift: float) -> Floats:
        """Where the lower edge is and how bright, (high, columns)."""
        x, y, light = ribbon.light(t)
        # A margin keeps what lies beside or below the sky out of the cells at the border.
        across, down = (x - shift + MARGIN) * self._columns + 1, y * self._high + 1
        wide, tall = round(self._columns * (1 + 2 * MARGIN)) + 3, self._high + 3
        left, top = np.floor(across), np.floor(down)
        part_x, part_y = across - left, down - top
        light = light * ((left >= 0) & (left < wide - 1) & (top >= 0) & (top < tall - 1))
        left = np.clip(left, 0, wide - 2).astype(np.int64)
        top = np.clip(top, 0, tall - 2).astype(np.int64)
        at = top * wide + left
        places = np.concatenate([at, at + 1, at + wide, at + wide + 1])
        weights = np.concatenate([
            light * (1 - part_x) * (1 - part_y), light * part_x * (1 - part_y),
            light * (1 - part_x) * part_y, light * part_x * part_y,
        ])  # fmt: skip
        cells = np.bincount(places, weights, wide * tall).reshape(tall, wide).astype(np.float32)
        # A ribbon is not infinitely thin; over a tall picture its lower edge is drawn out more.
        return cv2.GaussianBlur(cells, (5, self._thick), 1.0, sigmaY=self._soft)[1:-2, 1:-2]

    def _fan(self) -> tuple[Floats, Floats]:
        """Rays are parallel in space: seen from below they run together far over the picture."""
        y = np.linspace(0, 1, self._high, dtype=np.float32)[:, None]
        x = np.linspace(-0.5, 0.5, self._columns, dtype=np.float32)[None]
        spread = 1 / (1 - LEAN * (1 - y))
        ones = np.ones((1, self._columns), np.float32)
        return (
            ((x * spread + 0.5 + MARGIN) * (self._columns - 1)).astype(np.float32),
            (y * (self._high - 1) * ones).astype(np.float32),
        )


def _ring(rng: np.random.Generator, coarse: int, rough: float, octaves: int) -> Floats:
    """Noise on a ring of RING values, 0..1."""
    line = ridge_line(2 * RING, rng, rough=rough, octaves=octaves, coarse=coarse * 2)
    fade = np.linspace(0, 1, RING, dtype=np.float32)
    ring = line[RING:] * (1 - fade) + line[:RING] * fade
    low, high = float(ring.min()), float(ring.max())
    return ((ring - low) / max(high - low, 1e-6)).astype(np.float32)


def _read(ring: Floats, at: Floats) -> Floats:
    """The ring's value at `at` turns."""
    place = np.mod(at, 1.0) * RING
    index = place.astype(np.int64) % RING
    part = (place - np.floor(place)).astype(np.float32)
    return ring[index] * (1 - part) + ring[(index + 1) % RING] * part
