"""Lightning: when it flashes, how it lights the clouds from inside, and the bolts themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, bgr_of
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import Sheet, glow, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

BOLTS = 3
_LEFT, _WIDE = 0.14, 0.72
"""Shares of the width: where lightning may strike."""


@dataclass(frozen=True)
class Rhythm:
    """How often it flashes: time is cut into slots, in which there is at most one discharge.

    Attributes:
        slot: Seconds of one.
        first: When in it a discharge may begin at the earliest, seconds.
        last: When it may at the latest, seconds.
        often: Share of the slots that have one; the first always does.
        twice: Share of discharges that pulse a second time.
        rise: Seconds until a pulse is brightest.
        fall: Seconds after which it is down to a third.
    """

    slot: float
    first: float
    last: float
    often: float
    twice: float
    rise: float
    fall: float


SEA = Rhythm(2.6, 0.15, 1.05, 0.78, 0.55, 0.09, 0.17)
"""Two discharges lie at least 1.7 s apart, so no second has more than two flashes."""
LAND = Rhythm(4.4, 0.4, 1.7, 0.9, 0.0, 0.16, 0.30)
"""Flashes lie at least 3.1 s apart."""


@dataclass(frozen=True)
class Discharge:
    """One flash of lightning.

    Attributes:
        pulses: Seconds and strength of each, 0..1.
        x: Where, as a share of the width.
        bolt: Which bolt is seen; None lights only the clouds.
        rhythm: How fast it rises and falls.
    """

    pulses: tuple[tuple[float, float], ...]
    x: float
    bolt: int | None
    rhythm: Rhythm = SEA

    def light(self, t: float) -> float:
        """How bright it is, 0..1: soft to rise and to fall."""
        total, rise, fall = 0.0, self.rhythm.rise, self.rhythm.fall
        for start, strength in self.pulses:
            since = t - start
            if since > 0:
                total += strength * min(since / rise, 1.0) * float(np.exp(-max(since - rise, 0.0) / fall))
        return min(total, 1.0)


@lru_cache(maxsize=64)
def discharge(seed: int, slot: int, rhythm: Rhythm = SEA) -> Discharge | None:
    """What happens in a slot of time; the same for the same seed."""
    if slot < 0:
        return None
    rng = np.random.default_rng([abs(seed), 730, slot])
    happens, start, second, gap, x, seen = (float(v) for v in rng.random(6))
    if happens > rhythm.often and slot:
        return None
    begin = slot * rhythm.slot + rhythm.first + start * (rhythm.last - rhythm.first)
    pulses = [(begin, 0.75 + 0.25 * happens)]
    if second < rhythm.twice:
        pulses.append((begin + 0.24 + 0.16 * gap, 0.55 + 0.3 * second))
    return Discharge(tuple(pulses), _LEFT + _WIDE * x, slot % BOLTS if seen < 0.62 else None, rhythm)


class Lightning:
    """Flashes over a horizon."""

    def __init__(
        self,
        stage: Stage,
        horizon: int,
        colour: str,
        *,
        foot: int | None = None,
        rhythm: Rhythm = SEA,
        hidden: tuple[float, float] | None = None,
        gain: float = 1.5,
    ) -> None:
        """Draw the bolts and the shape of the light in the clouds.

        Args:
            stage: Where.
            horizon: Rows of the sky that is lit.
            colour: Of the light.
            foot: Row down to which bolts reach, above the horizon where land hides it.
            rhythm: How often it flashes.
            hidden: Shares of the width between which something stands before it; it strikes beside that.
            gain: How much brighter the clouds are where it strikes, at most.
        """
        self._hidden, self._gain = hidden, gain
        self._stage, self._rhythm, self._foot = stage, rhythm, foot or horizon
        self._colour = bgr(colour) / 255
        rng = stage.rng(731)
        self._bolts = [_bolt(stage, self._foot, rng, colour) for _ in range(BOLTS)]
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
        now = int(t // self._rhythm.slot)
        for slot in (now - 1, now):
            found = discharge(self._stage.seed, slot, self._rhythm)
            if found and (light := found.light(t)) > best[0]:
                best = (light, self._beside(found.x), found.bolt)
        return best if best[0] > 0.012 else (0.0, 0.5, None)

    def _beside(self, x: float) -> float:
        """The place for a share of the width that knows nothing of what is hidden."""
        if self._hidden is None:
            return x
        first, last = self._hidden
        seen = _LEFT + (x - _LEFT) * (1 - (last - first) / _WIDE)
        return seen if seen < first else seen + last - first

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
        cv2.add(above, cv2.multiply(above, gain, scale=self._gain * light / 255), above)
        veil = cv2.merge([cv2.convertScaleAbs(shape, alpha=float(a) * 0.16 * light) for a in self._colour])
        cv2.add(above, veil, above)
        if bolt is not None:
            self._strike(above, bolt, x, light)

    def _strike(self, above: Picture, bolt: int, x: float, light: float) -> None:
        picture, foot = self._bolts[bolt]
        left = round(x * above.shape[1] - foot)
        first, last = max(0, left), min(above.shape[1], left + picture.shape[1])
        if last > first:
            part = above[self._foot - picture.shape[0] : self._foot, first:last]
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
    light = cv2.add(bgr_of(sheet.pixels), bgr_of(halo.pixels))
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
