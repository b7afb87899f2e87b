"""Lightning: when it flashes, how it lights the clouds from inside, and the bolts themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import Sheet, glow, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SLOT = 2.6
"""Seconds in which there is at most one discharge, which has one or two pulses."""
_FIRST, _LAST = 0.15, 1.05
"""When in its slot a discharge may begin: two of them lie at least 1.7 s apart, so no second has more than two flashes."""
_OFTEN = 0.78
_RISE, _FALL = 0.09, 0.17
BOLTS = 3


@dataclass(frozen=True)
class Discharge:
    """One flash of lightning.

    Attributes:
        pulses: Seconds and strength of each, 0..1.
        x: Where, as a share of the width.
        bolt: Which bolt is seen; None lights only the clouds.
    """

    pulses: tuple[tuple[float, float], ...]
    x: float
    bolt: int | None

    def light(self, t: float) -> float:
        """How bright it is, 0..1: soft to rise and to fall."""
        total = 0.0
        for start, strength in self.pulses:
            since = t - start
            if since > 0:
                total += strength * min(since / _RISE, 1.0) * float(np.exp(-max(since - _RISE, 0.0) / _FALL))
        return min(total, 1.0)


@lru_cache(maxsize=64)
def discharge(seed: int, slot: int) -> Discharge | None:
    """What happens in a slot of time; the same for the same seed."""
    if slot < 0:
        return None
    rng = np.random.default_rng([abs(seed), 730, slot])
    happens, start, second, gap, x, seen = (float(v) for v in rng.random(6))
    if happens > _OFTEN and slot:
        return None
    begin = slot * SLOT + _FIRST + start * (_LAST - _FIRST)
    pulses = [(begin, 0.75 + 0.25 * happens)]
    if second < 0.55:
        pulses.append((begin + 0.24 + 0.16 * gap, 0.55 + 0.3 * second))
    return Discharge(tuple(pulses), 0.14 + 0.72 * x, slot % BOLTS if seen < 0.62 else None)


class Lightning:
    """Flashes over a horizon."""

    def __init__(self, stage: Stage, horizon: int, colour: str) -> None:
        """Draw the bolts and the shape of the light in the clouds."""
        self._stage = stage
        self._colour = bgr(colour) / 255
        rng = stage.rng(731)
        self._bolts = [_bolt(stage, horizon, rng, colour) for _ in range(BOLTS)]
        # Twice as wide as the picture: its light may stand at either edge.
        rows, columns = max(4, horizon // 8), max(8, stage.width // 2)
        y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows
        x = (np.arange(columns, dtype=np.float32)[None] / columns - 0.5) * (2 * stage.width / horizon)
        cells = fractal(128, 128, rng, slope=1.6)
        cells = cv2.resize(cells, (columns, rows), interpolation=cv2.INTER_CUBIC)
        shape = np.exp(-((x / 0.66) ** 2) - (((y - 0.46) / 0.40) ** 2)) * (0.35 + 1.1 * cells)
        self._shape = (np.clip(shape, 0, 1) * 255).astype(np.uint8)

    @property
    def nbytes(self) -> int:
        """Memory the bolts hold."""
        return sum(bolt.nbytes for bolt, _ in self._bolts) + self._shape.nbytes

    def at(self, t: float) -> tuple[float, float, int | None]:
        """How bright it is at `t`, where across the frame, and which bolt is seen."""
        best: tuple[float, float, int | None] = (0.0, 0.5, None)
        for slot in (int(t // SLOT) - 1, int(t // SLOT)):
            found = discharge(self._stage.seed, slot)
            if found and (light := found.light(t)) > best[0]:
                best = (light, found.x, found.bolt)
        return best if best[0] > 0.012 else (0.0, 0.5, None)

    def draw(self, above: Picture, flash: tuple[float, float, int | None]) -> None:
        """Light the clouds of a sky, and draw the bolt in front of them."""
        light, x, bolt = flash
        if light <= 0:
            return
        columns = self._shape.shape[1] // 2
        first = round((1 - x) * columns)
        shape = cv2.resize(
            self._shape[:, first : first + columns],
            (above.shape[1], above.shape[0]),
            interpolation=cv2.INTER_LINEAR,
        )
        gain = cv2.merge([shape, shape, shape])
        # What is light already gains most: the cloud's own shape shows.
        cv2.add(above, cv2.multiply(above, gain, scale=1.5 * light / 255), above)
        veil = cv2.merge([cv2.convertScaleAbs(shape, alpha=float(a) * 0.16 * light) for a in self._colour])
        cv2.add(above, veil, above)
        if bolt is not None:
            self._strike(above, bolt, x, light)

    def _strike(self, above: Picture, bolt: int, x: float, light: float) -> None:
        picture, foot = self._bolts[bolt]
        left = round(x * above.shape[1] - foot)
        first, last = max(0, left), min(above.shape[1], left + picture.shape[1])
        if last > first:
            part = above[above.shape[0] - picture.shape[0] :, first:last]
            source = picture[:, first - left : last - left]
            cv2.add(part, cv2.convertScaleAbs(source, alpha=min(1.0, light * 1.15)), part)


def _bolt(stage: Stage, horizon: int, rng: np.random.Generator, colour: str) -> tuple[Picture, float]:
    """A bolt from the clouds down to the horizon as light, and the column of its foot."""
    height = int(min(horizon * float(rng.uniform(0.52, 0.70)), 460 * stage.unit))
    width = max(8, int(height * 0.9))
    sheet = Sheet(width, height)
    foot = width * 0.5
    start = foot + float(rng.uniform(-0.16, 0.16)) * height
    main = _crooked(rng, (start, 0.0), (foot, float(height)), 7)
    thick = max(0.9, 2.4 * stage.unit)
    for path, size in [(main, 1.0), *_twigs(rng, main, height)]:
        for (x0, y0), (x1, y1) in pairwise(path):
            sheet.line(x0, y0, x1, y1, stroke(colour, thick * 4.5 * size, 16 * size))
            sheet.line(x0, y0, x1, y1, stroke(colour, thick * 2.1 * size, 52 * size))
        for (x0, y0), (x1, y1) in pairwise(path):
            sheet.line(
                x0, y0, x1, y1, stroke("#ffffff", max(0.8, thick * size * 0.8), 235 * min(1, size + 0.15))
            )
    halo = Sheet(width, height)
    for (x0, y0), (x1, y1) in pairwise(main):
        paint = glow(colour, 34, 22 * stage.unit)
        halo.rect(min(x0, x1) - 3, y0, abs(x1 - x0) + 6, max(1.0, y1 - y0), paint)
    light = cv2.add(np.ascontiguousarray(sheet.pixels[..., :3]), np.ascontiguousarray(halo.pixels[..., :3]))
    # It comes out of the cloud, not out of an edge.
    fade = np.clip(np.linspace(-0.1, 3.2, height, dtype=np.float32), 0, 1)[:, None, None]
    return (light * fade).astype(np.uint8), foot


def _crooked(
    rng: np.random.Generator, start: tuple[float, float], end: tuple[float, float], steps: int
) -> list[tuple[float, float]]:
    """A path that is broken in half again and again, each half pushed aside."""
    path = [start, end]
    for _ in range(min(steps, 6)):
        finer = [path[0]]
        for (x0, y0), (x1, y1) in pairwise(path):
            length = float(np.hypot(x1 - x0, y1 - y0))
            push = float(rng.normal(0, 0.13)) * length
            finer += [((x0 + x1) / 2 + push, (y0 + y1) / 2), (x1, y1)]
        path = finer
    return path


def _twigs(
    rng: np.random.Generator, main: list[tuple[float, float]], height: int
) -> list[tuple[list[tuple[float, float]], float]]:
    twigs = []
    for _ in range(5):
        x, y = main[int(rng.integers(len(main) // 6, len(main) * 4 // 5))]
        reach = height * float(rng.uniform(0.10, 0.30))
        side = float(rng.choice([-1, 1])) * reach * float(rng.uniform(0.45, 0.9))
        twigs.append(
            (
                _crooked(rng, (x, y), (x + side, min(height * 0.98, y + reach)), 5),
                float(rng.uniform(0.25, 0.5)),
            )
        )
    return twigs
