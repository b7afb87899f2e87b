"""A hall of charts: solid bars on a mirroring floor, a curve behind them and panels of glass at their sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.data.panels import Panel, candles, curves, rings
from promptreel_studio.scenes.data.pen import Pen
from promptreel_studio.scenes.data.view import eye_at
from promptreel_studio.scenes.kit.colour import mix

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.data.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SLABS = 7
"""Faces from foot to top that make up the shading of a bar."""
GRID = 0.30
_MIRRORED = (-0.36, -0.24, -0.12, -0.0)
_REFLECTED = (0.05, 0.10, 0.16, 0.0)
"""Heights of the mirrored faces and their strengths."""


class Chart:
    """Bars that grow in turn and then sway with the market, between panels."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Choose the values and hang the panels."""
        self._stage, self._look = stage, look
        self._draws = rng.random((32, 6))
        short = min(stage.width, stage.height)
        across, along = stage.width / short, stage.height / short
        if across > 1.4:
            s = across / 1.78
            self._count, self._span = 12, 1.80 * s
            self._floor, self._tall = 0.72, 0.78
            self._back = Panel((0.0, -0.42, 1.15), 0.0, (1.20 * s, 0.50))
            self._sides = (
                Panel((-1.36 * s, -0.02, 0.10), -0.50, (0.36, 0.56)),
                Panel((1.36 * s, -0.02, 0.10), 0.50, (0.36, 0.56)),
            )
        else:
            self._count, self._span = 7, 1.66
            self._floor, self._tall = 0.72 * along, 0.50 * along
            self._back = Panel((0.0, -0.06 * along, 0.45), 0.0, (0.98, 0.25 * along), 2.4 / along)
            high = min(0.54, 0.30 * along)
            letters = min(1.7, 0.75 / high)
            self._sides = (
                Panel((-0.475, -0.62 * along, 0.02), -0.16, (0.43, high), letters),
                Panel((0.475, -0.62 * along, 0.02), 0.16, (0.43, high), letters),
            )
        self._labels = across <= 1.4

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._draws.nbytes

    def value(self, n: int, t: float) -> float:
        """Height of a bar, 0..1: it grows in turn, then sways; the trend goes up."""
        a, b, c, d, e, _ = self._draws[n + 12].tolist()
        trend = 0.30 + 0.48 * n / (self._count - 1)
        sway = 0.08 * np.sin(t * (0.35 + 0.4 * a) + 6.28 * b) + 0.05 * np.sin(t * (0.7 + 0.5 * c) + 6.28 * d)
        grown = 1 - (1 - float(np.clip((t + 1.1 - 0.09 * n) / 1.8, 0, 1))) ** 3
        return float(np.clip(trend + 0.22 * (e - 0.5) + sway, 0.06, 0.96)) * grown

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        stage, look = self._stage, self._look
        eye = eye_at(stage, t, camera)
        pen = Pen(look, eye, stage.width, stage.height, stage.unit)
        self._ground(pen, t)
        curves(self._back, pen, look, t, self._draws)
        tops = self._bars(pen, [self.value(n, t) for n in range(self._count)], eye.turn)
        rings(self._sides[0], pen, look, t, self._draws)
        candles(self._sides[1], pen, look, t, self._draws)
        line = np.array(tops) + np.array([0, -0.10 * self._tall, 0.0])
        pen.line(line, look.light, 0.8, 3.4)
        pen.edge(line, mix(look.second, look.light, 0.8), 1.8)
        if self._labels:
            self._values(pen, tops)
        pen.lay(frame)
        places, near = eye.see(line)
        dot = look.sprite(15 * stage.unit, look.light, core=0.30)
        for (x, y), _ in zip(places.tolist(), near.tolist(), strict=True):
            look.stamp(frame, dot, x, y, 0.9)

    def _values(self, pen: Pen, tops: list[tuple[float, float, float]]) -> None:
        """What each bar stands at, over the line above it."""
        tall = 0.075
        for x, y, z in tops:
            share = (self._floor - y) / self._tall
            if share > 0.2:
                place = np.array([(x, y - 0.10 * self._tall - tall - 0.055, z)])
                pen.number(
                    f"{share * 100:.0f}",
                    place,
                    np.array([tall, 0.0, 0.0]),
                    np.array([0.0, tall, 0.0]),
                    self._look.light,
                    middle=True,
                )

    def _ground(self, pen: Pen, t: float) -> None:
        """A grid on the floor that runs slowly towards the viewer."""
        look, y = self._look, self._floor
        slide = (t * 0.06) % GRID
        z = np.arange(-1.2, 4.2, GRID) - slide
        x = np.arange(-9, 10) * GRID
        across = np.array([[(-2.8, y, depth), (2.8, y, depth)] for depth in z.tolist()])
        pen.line(across[:1], look.main, 0.06, 2.0)
        pen.line(across[1:2], look.main, 0.13, 2.0)
        pen.line(across[2:8], look.main, 0.20, 2.0)
        pen.line(across[8:12], look.main, 0.14, 2.0)
        # The farthest appear slowly.
        pen.line(across[12:-1], look.main, 0.08, 2.0)
        pen.line(across[-1:], look.main, 0.08 * slide / GRID, 2.0)
        pen.line(np.array([[(side, y, -1.1), (side, y, 1.0)] for side in x.tolist()]), look.main, 0.19, 2.0)
        pen.line(np.array([[(side, y, 1.0), (side, y, 3.8)] for side in x.tolist()]), look.main, 0.10, 1.6)

    def _bars(self, pen: Pen, values: list[float], turn: float) -> list[tuple[float, float, float]]:
        """Boxes with lit tops; the floor mirrors their feet. Returns where their tops are."""
        look, y = self._look, self._floor
        pitch = self._span / self._count
        middles = (np.arange(self._count) - (self._count - 1) / 2) * pitch
        half = pitch * 0.31
        corners = np.array([(-half, -half), (half, -half), (half, half), (-half, half)])
        levels = np.array([*_MIRRORED, *np.linspace(0, 1, SLABS + 1)])
        places = np.empty((self._count, len(levels), 4, 3))
        places[..., 0] = middles[:, None, None] + corners[None, None, :, 0]
        places[..., 1] = (y - np.array(values)[:, None] * self._tall * levels[None])[..., None]
        places[..., 2] = corners[None, None, :, 1]
        seen = pen.seen(places)
        gains = [*_REFLECTED, *(0.14 + 0.66 * ((k + 0.6) / SLABS) ** 1.2 for k in range(SLABS))]
        shades = {}
        for code in (look.main, look.second):
            tones = [look.tone(code, gain) for gain in gains]
            dark = [(tone * np.float32(0.5)).tolist() for tone in tones]
            roof = look.tone(mix(code, look.light, 0.55), 0.92).tolist()
            shades[code] = (dark, [tone.tolist() for tone in tones], roof, mix(code, look.light, 0.75))
        low, top = seen[:, :-1], seen[:, 1:]
        walls = [
            np.stack([low[:, :, a], low[:, :, b], top[:, :, b], top[:, :, a]], 2)
            for a, b in ((3, 0), (1, 2), (0, 1))
        ]
        shown = [k for k in range(len(gains)) if k != len(_MIRRORED) - 1]
        # What is turned away from the viewer is farther: it is drawn first.
        for n in range(self._count) if turn > 0 else range(self._count - 1, -1, -1):
            dark, bright, roof, edge = shades[look.second if n % 4 == 2 else look.main]
            foot = seen[n, len(_MIRRORED)]
            if foot[3, 0] < foot[0, 0]:
                _fill(pen, walls[0][n], dark, shown)
            if foot[2, 0] > foot[1, 0]:
                _fill(pen, walls[1][n], dark, shown)
            _fill(pen, walls[2][n], bright, shown)
            pen.fill(seen[n, -1], roof)
            pen.edge(places[n, -1, :2], edge, 1.6)
        return [(float(x), float(y - v * self._tall), 0.0) for x, v in zip(middles, values, strict=True)]


def _fill(pen: Pen, faces: NDArray[np.int32], tones: list[list[float]], shown: list[int]) -> None:
    for k in shown:
        pen.fill(faces[k], tones[k])
