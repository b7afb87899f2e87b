"""What the wind and the heat do: sand that blows over the crests, and trembling air."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bent import bent
from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.desert.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


class Spindrift:
    """Streaming sand along the skyline of a belt of dunes; two layers of noise pass through one mask."""

    def __init__(
        self, stage: Stage, line: Floats, look: Look, parallax: float, number: int, amount: float
    ) -> None:
        """Prepare the mask along `line`; `number` 1 is the farthest."""
        unit, size = stage.unit, (0.5, 0.8, 1.3)[number - 1]
        rng = stage.rng(1050 + number)
        above, below = 34 * unit * size, (110, 130, 300)[number - 1] * unit * size
        top = int(max(0, line.min() - above))
        bottom = int(min(stage.height, line.max() + below) + 1)
        self._top, self._parallax = top, parallax
        self._rows, self._width = max(2, bottom - top), stage.width
        columns, rows = max(2, len(line) // 2), max(2, self._rows // 2)
        y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) * (self._rows / rows) + top
        off = y - cv2.resize(line[None], (columns, 1))
        shape = np.where(off < 0, np.exp(-((off / above * 2.2) ** 2)), np.exp(-off / below * 2.6))
        # More of it comes off the high crests.
        crest = np.clip((line.max() - line) / max(float(np.ptp(line)), 1.0), 0, 1)
        shape = shape * (0.35 + 0.65 * cv2.resize(crest[None].astype(np.float32), (columns, 1)))
        edge = np.clip((rows - np.arange(rows)) / max(1, rows * 0.2), 0, 1)[:, None]
        self._mask = np.clip(shape * edge * 255, 0, 255).astype(np.uint8)
        tile = fractal(256, 1024, rng, slope=1.45, stretch=3.2)
        tile = np.clip((tile - 0.46) * 2.2, 0, 1)
        self._period = int(1400 * unit * size) + 4
        high = max(2, int(420 * unit * size))
        sheet = (cv2.resize(np.pad(tile, ((0, 0), (0, 8)), mode="wrap"), (self._period, high)) * 255).astype(
            np.uint8
        )
        need = self._width // 2 + 4
        sheet = np.tile(sheet, (rows // high + 1, need // self._period + 2))[:rows]
        self._sheets = (np.ascontiguousarray(sheet), np.ascontiguousarray(sheet[::-1]))
        side = 1.0 if stage.rng(1000).random() < 0.5 else -1.0
        self._speeds = (side * 70 * unit * size, side * 112 * unit * size)
        self._tint = tuple(float(v) / 255 for v in bgr(look.rim))
        self._gain = min(1.9, 1.4 * look.sand * amount)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._mask.nbytes + sum(sheet.nbytes for sheet in self._sheets)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        need = (self._width + 1) // 2
        left = min(int(camera * self._parallax / 2), self._mask.shape[1] - need)
        mask = self._mask[:, max(0, left) : max(0, left) + need]
        parts = []
        for sheet, speed in zip(self._sheets, self._speeds, strict=True):
            place = (speed * t + camera * self._parallax / 2) % self._period
            first, share = int(place), place - int(place)
            near, following = sheet[:, first : first + need], sheet[:, first + 1 : first + 1 + need]
            parts.append(cv2.addWeighted(near, 1 - share, following, share, 0))
        flow = cv2.multiply(parts[0], cv2.addWeighted(parts[1], 0.75, parts[1], 0, 60), scale=1 / 150)
        flow = cv2.multiply(flow, mask, scale=self._gain / 255)
        flow = cv2.resize(flow, (self._width, self._rows), interpolation=cv2.INTER_LINEAR)
        light = cv2.merge([cv2.convertScaleAbs(flow, alpha=v) for v in self._tint])
        part = frame[self._top : self._top + self._rows]
        cv2.add(part, light[: part.shape[0]], part)


class Shimmer:
    """Hot air over the horizon bends the view."""

    def __init__(self, stage: Stage, horizon: float, strength: float) -> None:
        """Work out where it trembles; `strength` 0 is cold air."""
        unit = stage.unit
        self._top, self._bottom = (
            max(0, int(horizon - 46 * unit)),
            min(stage.height, int(horizon + 54 * unit)),
        )
        rows = self._bottom - self._top
        self._strength = strength * 1.9 * unit
        y = np.linspace(-1, 1, rows, dtype=np.float32)[:, None]
        self._fade = np.clip(1 - y * y, 0, 1)
        self._y = np.arange(rows, dtype=np.float32)[:, None]
        self._x = np.arange(stage.width, dtype=np.float32)[None]
        self._unit = unit
        self._across = (np.sin(self._x / (83 * unit)) * 1.7).astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._fade.nbytes + self._across.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        if self._strength <= 0:
            return
        row, turn = self._y / self._unit, self._across
        # sin(a + b) split into rows and columns keeps this cheap.
        a = row * 0.55 + t * 5.1
        wave = np.sin(a) * np.cos(turn) + np.cos(a) * np.sin(turn)
        shift = wave * (self._fade * self._strength)
        part = frame[self._top : self._bottom]
        part[:] = bent(part, self._x + shift, self._y + 0.35 * shift, cv2.BORDER_REPLICATE)
