"""The surf, laid out flat: rows lead from the open sea to dry sand, columns along the shore."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.beach.foam import AROUND, DEEP, lace
from promptreel_studio.scenes.beach.shore import LANDWARD, NEAR
from promptreel_studio.scenes.beach.waves import SWASH, Timetable, Wave
from promptreel_studio.scenes.kit.colour import smoothstep

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture

OPEN, MIDDLE = 0.115, 0.47
"""Rows are spaced as in the column whose waterline has the nearness MIDDLE; there, the first one has OPEN."""
LAST = 1 / (1 / MIDDLE + LANDWARD)
FADE = 0.05
"""Eye heights per second that the mirror of wet sand sinks into the ground."""
LAGS = np.linspace(0, 8, 12, dtype=np.float32)
CALM = 128.0
"""Shade of water without waves."""


class Surf:
    """What covers the ground along the waterline at a time."""

    def __init__(
        self, shore: Shore, columns: tuple[int, int], rows: int, strength: float, gloss: float
    ) -> None:
        """Lay out the strip.

        Args:
            shore: The lie of the land.
            columns: How many there are, and how many the whole plane would have.
            rows: How many there are.
            strength: Height of the waves beside the usual.
            gloss: How little of the sand shows through thin water, 0..1.
        """
        rng = shore.stage.rng(20)
        self.columns, self.rows = columns[0], rows
        u = (np.arange(columns[0], dtype=np.float32) + 0.5) / columns[1]
        zoom = np.minimum(NEAR / shore.waterline(u), 9.0)
        # Textures are as much finer as the shore is farther away.
        wide = shore.width / shore.stage.unit / columns[1]
        along = np.cumsum(zoom).astype(np.float32) * wide
        along -= along[0]
        self._strength, self._gloss = strength, gloss
        # Lines along the shore are smooth: one column in three is enough for them.
        knots = max(2, columns[0] // 3)
        at = (np.arange(knots, dtype=np.float32) + 0.5) / knots * columns[0] - 0.5
        places = np.interp(at, np.arange(columns[0]), along).astype(np.float32) * np.float32(0.085)
        self._table = Timetable(rng, places, strength)
        self._foam = lace(rng)
        self._foam_u = (along * 0.95).astype(np.float32)
        near = OPEN + (LAST - OPEN) * (np.arange(rows, dtype=np.float32) + 0.5) / rows
        self._reach = (1 / near - 1 / MIDDLE).astype(np.float32)[:, None]
        self._row = np.arange(rows, dtype=np.float32)[:, None]
        self._body = np.maximum(smoothstep(-0.22, 0.62, self._reach), 0.30 - 0.15 * gloss)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._foam.nbytes + self._foam_u.nbytes

    def row_of(self, reach: Floats) -> Floats:
        """The row that shows a reach."""
        near = 1 / (1 / MIDDLE + np.maximum(reach, LANDWARD))
        return ((near - OPEN) / (LAST - OPEN) * self.rows - 0.5).astype(np.float32)

    def picture(self, t: float) -> Picture:
        """(rows, columns, 4) bytes: weight of water, of mirror and of foam, and shade (128 is plain)."""
        shape = (self.rows, self.columns)
        foam = np.zeros(shape, np.float32)
        shade = np.full(shape, CALM, np.float32)
        for wave in self._table.at(t):
            self._paint_wave(foam, shade, wave)
        smooth = cv2.resize(self._sheets(t), (self.columns, self.rows), interpolation=cv2.INTER_LINEAR)
        clear = cv2.subtract(1.0, foam)
        water = cv2.multiply(cv2.extractChannel(smooth, 0), clear)
        mirror = cv2.multiply(cv2.extractChannel(smooth, 1), clear)
        parts = [cv2.convertScaleAbs(part, alpha=255) for part in (water, mirror, foam)]
        return cv2.merge([*parts, cv2.convertScaleAbs(shade)])

    def _sheets(self, t: float) -> Floats:
        """(rows, knots, 2) how much of the ground is water and how much is mirror, without foam."""
        line, film = self._lines(t)
        sheet = np.clip((self._reach - line) * 36, 0, 1)
        water = sheet * self._body
        mirror = np.clip((self._reach - film) * 3.4, 0, 0.96) * self._gloss
        np.maximum(mirror, sheet * self._gloss, out=mirror)
        mirror *= 1 - water
        return cv2.merge([water, mirror])

    def _lines(self, t: float) -> tuple[Floats, Floats]:
        """Where the water ends and where the sand still mirrors, per knot."""
        lines = self._table.waterline(t, LAGS)
        return lines[:1], (lines + FADE * LAGS[:, None]).min(axis=0)[None]

    def _paint_wave(self, foam: Floats, shade: Floats, wave: Wave) -> None:
        if float(wave.age.min()) > SWASH:
            return
        size = wave.size * self._strength
        age, reach = (
            cv2.resize(np.ascontiguousarray(values[None]), (self.columns, 1))[0]
            for values in (wave.age, wave.reach)
        )
        # Foam stretches while the water runs up, and so does what it leaves behind.
        length = 0.52 + 0.12 * smoothstep(-3.5, 1.5, age) + 0.34 * smoothstep(0.5, 4.0, age)
        front = self.row_of(reach)
        back = self.row_of(reach + length)
        span = np.maximum(front - back, 1.2)
        lead = 0.10
        top = max(0, int(np.floor(float(back.min()))))
        bottom = min(self.rows, int(np.ceil(float((front + lead * span).max()))) + 2)
        if bottom <= top:
            return
        behind = (front[None] - self._row[top:bottom]) / span[None]
        broken = smoothstep(-7.0, -3.4, age + (size - 1) * 2.0) if size > 0 else np.zeros_like(age)
        gone = smoothstep(SWASH * 0.94, SWASH * 0.30, age) * np.float32(min(1.0, 0.25 + size))
        threads = self._texture(behind, wave)
        after = np.maximum(behind, 0)
        # The front is thick; threads reach far behind it; both thin out while the water falls back.
        cover = after * (4.2 - 1.5 * smoothstep(-2.5, 0.5, age))[None]
        np.exp(np.negative(np.square(cover, out=cover), out=cover), out=cover)
        cover *= 0.78
        thin = np.square(after)
        thin *= -0.55
        cover += thin
        cover += 0.30
        cover *= (0.85 + 2.55 * gone)[None]
        threads *= 3.4
        cover += threads
        cover -= (5.27 - 2.14 * gone)[None]
        np.clip(cover, 0, 1, out=cover)
        edge = behind * (span * 0.9)[None]
        edge += 0.5
        np.clip(edge, 0, 1, out=edge)
        edge *= np.minimum(1, 3 - 3 * np.minimum(after, 1))
        cover *= edge
        threads += 3.4
        threads *= (broken * gone / 6.8)[None]
        cover *= threads
        after *= -0.75
        after += 1
        after *= edge
        after *= -0.85 * min(1.0, size * 2)
        after += 1
        part = foam[top:bottom]
        part *= after
        part += cover
        np.minimum(part, 0.98, out=part)
        self._shade(shade[top:bottom], behind, edge, (age, broken, gone, size))

    @staticmethod
    def _shade(
        shade: Floats, behind: Floats, edge: Floats, life: tuple[Floats, Floats, Floats, float]
    ) -> None:
        """The dark face and the bright crest of a wave, and the shadow that its front throws on sand."""
        age, broken, gone, size = life
        lift = size * smoothstep(-14, -4.0, age) * smoothstep(0.9, -1.2, age)
        swash = smoothstep(-0.6, 0.8, age) * gone
        if float(lift.max()) > 0.01:
            for at, sharp, gain in ((0.10, 10, -86 * lift), (0.30, 9, 84 * lift * (1 - 0.6 * broken))):
                light = _bell(behind, at, sharp)
                light *= edge
                light *= gain[None]
                shade += light
        if float(swash.max()) > 0.01:
            dark = _bell(behind, -0.015, 28)
            dark *= (-46 * swash)[None]
            shade += dark

    def _texture(self, behind: Floats, wave: Wave) -> Floats:
        u = np.mod(self._foam_u + wave.place * AROUND, AROUND)
        columns = np.broadcast_to(u[None], behind.shape)
        rows = np.clip(behind, 0, 1) * np.float32(DEEP - 1)
        return cv2.remap(self._foam, np.ascontiguousarray(columns), rows, cv2.INTER_LINEAR)


def _bell(values: Floats, middle: float, sharp: float) -> Floats:
    result = values - np.float32(middle)
    result *= sharp
    np.negative(np.square(result, out=result), out=result)
    return np.exp(result, out=result)
