"""Falling snow: fine sheets far away, single flakes of many shapes nearby."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.scroll import add_scrolled

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage

Picture = NDArray[np.uint8]
SHAPES = 14


@dataclass(frozen=True)
class Distance:
    """Flakes at one distance; lengths in 1080p pixels, speeds in those per second."""

    count: int
    radius: tuple[float, float]
    fall: float
    gain: float
    soft: float
    sway: float
    wind: float


FAR = (
    Distance(1050, (0.8, 1.8), 50, 0.54, 0.9, 10, -17),
    Distance(760, (1.2, 2.8), 76, 0.66, 0.9, 14, -26),
)
CLOSER = (
    Distance(170, (2.0, 3.8), 124, 0.80, 0.8, 18, -38),
    Distance(130, (2.4, 4.6), 150, 0.80, 0.9, 24, -48),
)
NEAR = (
    Distance(62, (3.2, 6.2), 190, 0.72, 1.0, 28, -60),
    Distance(13, (7.0, 12.0), 290, 0.34, 1.3, 36, -92),
)
HEAVY = 1.0
"""From here on more snow also means larger flakes, a stronger wind and a quicker fall."""


class Snowfall:
    """All distances; `draw_far` goes behind the foreground, `draw_near` before it."""

    def __init__(self, stage: Stage, colour: str, gain: float, amount: float = 1.0) -> None:
        """Shape the flakes and scatter them; `amount` is how many there are beside the usual number."""
        rng = stage.rng(600)
        self._stage, self._amount = stage, amount
        self._sheets, self._closer = (
            [
                (
                    self._sheet(_thicker(d, amount), colour, gain, rng),
                    _thicker(d, amount),
                    float(rng.uniform(0, 6.28)),
                )
                for d in distances
            ]
            for distances in (FAR, CLOSER)
        )
        self._near = [_Swarm(_thicker(d, amount), stage, colour, gain, rng, min(amount, 1.6)) for d in NEAR]

    @property
    def nbytes(self) -> int:
        """Memory the sheets hold."""
        return sum(sheet.nbytes for sheet, _, _ in (*self._sheets, *self._closer))

    def draw_far(self, frame: Picture, t: float) -> None:
        """Add the distant flakes."""
        self._scroll(frame, self._sheets, t)

    def draw_near(self, frame: Picture, t: float) -> None:
        """Add the flakes close to the viewer."""
        self._scroll(frame, self._closer, t)
        for swarm in self._near:
            swarm.draw(frame, t)

    def _scroll(self, frame: Picture, sheets: list[tuple[Picture, Distance, float]], t: float) -> None:
        unit = self._stage.unit
        for sheet, d, phase in sheets:
            across = d.wind * t + np.sin(t * 0.8 + phase) * d.sway
            add_scrolled(frame, sheet, across * unit, d.fall * unit * t)

    def _sheet(self, d: Distance, colour: str, gain: float, rng: np.random.Generator) -> Picture:
        """Many flakes on one sheet that tiles both ways."""
        width, height = self._stage.width, self._stage.height
        sheet = np.zeros((height, width, 3), np.uint8)
        shapes = _shapes(d, self._stage.unit, colour, gain, rng)
        for _ in range(self._stage.crowd(d.count * self._amount, self._stage.height)):
            flake = shapes[int(rng.integers(0, SHAPES))]
            rows = (int(rng.integers(0, height)) + np.arange(flake.shape[0])) % height
            columns = (int(rng.integers(0, width)) + np.arange(flake.shape[1])) % width
            spot = np.ix_(rows, columns)
            sheet[spot] = cv2.add(sheet[spot], flake)
        return sheet


def _thicker(d: Distance, amount: float) -> Distance:
    """The flakes of a heavy snowfall."""
    more = max(amount - HEAVY, 0.0)
    low, high = d.radius
    return replace(
        d,
        radius=(low * (1 + 0.12 * more), high * (1 + 0.26 * more)),
        fall=d.fall * (1 + 0.16 * more),
        wind=d.wind * (1 + 0.45 * more),
        gain=min(0.95, d.gain * (1 + 0.10 * more)),
    )


class _Swarm:
    """Single flakes that fall, sway and come back at the top."""

    def __init__(
        self,
        d: Distance,
        stage: Stage,
        colour: str,
        gain: float,
        rng: np.random.Generator,
        amount: float,
    ) -> None:
        count = stage.crowd(d.count * amount, stage.height)
        self._shapes = _shapes(d, stage.unit, colour, gain, rng)
        self._margin = max(shape.shape[0] for shape in self._shapes) + 2
        self._width, self._height = stage.width + 2 * self._margin, stage.height + 2 * self._margin
        self._x, self._y = rng.uniform(0, self._width, count), rng.uniform(0, self._height, count)
        self._fall = rng.uniform(0.78, 1.28, count) * d.fall * stage.unit
        self._phase, self._rate = rng.uniform(0, 6.28, count), rng.uniform(0.5, 1.4, count)
        self._sway, self._wind = d.sway * stage.unit, d.wind * stage.unit

    def draw(self, frame: Picture, t: float) -> None:
        """Add every flake that touches the frame."""
        xs = np.mod(self._x + np.sin(self._phase + t * self._rate) * self._sway + self._wind * t, self._width)
        ys = np.mod(self._y + self._fall * t, self._height)
        lefts = (xs - self._margin).astype(np.int32).tolist()
        tops = (ys - self._margin).astype(np.int32).tolist()
        height, width = frame.shape[:2]
        for index, (left, top) in enumerate(zip(lefts, tops, strict=True)):
            flake = self._shapes[index % SHAPES]
            rows, columns = flake.shape[:2]
            y0, y1, x0, x1 = max(0, top), min(height, top + rows), max(0, left), min(width, left + columns)
            if y0 < y1 and x0 < x1:
                part = frame[y0:y1, x0:x1]
                cv2.add(part, flake[y0 - top : y1 - top, x0 - left : x1 - left], part)


def _shapes(d: Distance, unit: float, colour: str, gain: float, rng: np.random.Generator) -> list[Picture]:
    """Flakes as little clusters: no two alike, none a perfect disc."""
    shapes: list[Picture] = []
    for index in range(SHAPES):
        share = index / (SHAPES - 1)
        radius = max(0.55, (d.radius[0] + (d.radius[1] - d.radius[0]) * share**1.6) * unit)
        reach = max(1, int(np.ceil(radius * (1.5 + 0.7 * d.soft))))
        y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
        light: Floats = np.zeros_like(x)
        for _ in range(4):
            dx, dy = rng.normal(0, 0.30, 2) * radius
            width, stretch = radius * float(rng.uniform(0.40, 0.66)) * d.soft, float(rng.uniform(0.85, 1.35))
            light += np.exp(-(((x - dx) / width) ** 2 + ((y - dy) / (width * stretch)) ** 2)) * float(
                rng.uniform(0.35, 0.7)
            )
        edge = np.clip((reach + 0.5 - np.sqrt(x * x + y * y)) / 1.5, 0, 1)
        value = np.clip(light, 0, 1) * edge * d.gain * gain * float(rng.uniform(0.72, 1.0))
        shapes.append(np.clip(value[..., None] * bgr(colour), 0, 255).astype(np.uint8))
    return shapes
