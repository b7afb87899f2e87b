"""Flat shapes that move behind and beside the words: discs, slanting bands, arcs, a frame, a bar."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.words.pace import ease_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

_SHIFT = 4
"""Shapes are placed on sixteenths of a pixel."""
Colour = tuple[float, float, float]
Box = tuple[float, float, float, float]


def _colour(code: str) -> Colour:
    blue, green, red = (float(channel) for channel in bgr(code))
    return blue, green, red


def _fine(value: float) -> int:
    return round(value * (1 << _SHIFT))


def _fill(frame: Picture, corners: Sequence[tuple[float, float]], colour: Colour) -> None:
    points = np.array([[(_fine(x), _fine(y)) for x, y in corners]], np.int32)
    cv2.fillPoly(frame, points, colour, cv2.LINE_AA, _SHIFT)


class Flat:
    """One colour from edge to edge."""

    nbytes = 0

    def __init__(self, code: str) -> None:
        """Choose the colour."""
        self._colour = np.rint(bgr(code)).astype(np.uint8)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        frame[:] = self._colour


class Discs:
    """Great discs that wander slowly, the later over the earlier ones."""

    nbytes = 0

    def __init__(self, stage: Stage, codes: Sequence[str], rng: np.random.Generator) -> None:
        """Place one disc for each colour, away from where lines begin."""
        short, wide, high = min(stage.width, stage.height), stage.width, stage.height
        self._discs: list[tuple[float, float, float, float, float, Colour]] = []
        for n, code in enumerate(codes):
            draws = rng.random(5).tolist()
            radius = short * (0.62 - 0.13 * n) * (0.85 + 0.3 * draws[0])
            x = wide * (0.72 + 0.30 * draws[1]) if n % 2 == 0 else wide * (0.10 + 0.35 * draws[1])
            y = high * (0.10 + 0.25 * draws[2]) if n % 3 != 1 else high * (0.88 + 0.14 * draws[2])
            self._discs.append((x, y, radius, draws[3] * tau, 0.10 + 0.12 * draws[4], _colour(code)))
        self._roam = 0.05 * short

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        for x, y, radius, phase, rate, colour in self._discs:
            centre = (
                _fine(x + self._roam * 1.6 * np.sin(phase + tau * rate * t * 0.5)),
                _fine(y + self._roam * np.cos(phase * 1.7 + tau * rate * t * 0.4)),
            )
            grown = radius * (1 + 0.03 * np.sin(phase + t * 0.5))
            cv2.circle(frame, centre, _fine(grown), colour, -1, cv2.LINE_AA, _SHIFT)


class Bands:
    """Slanting bands that pass slowly along one side."""

    nbytes = 0

    def __init__(
        self,
        stage: Stage,
        codes: Sequence[str],
        rng: np.random.Generator,
        *,
        side: float,
        mirrored: bool = False,
    ) -> None:
        """Lay them; `side` is the share of the width at which they begin, from the right if `mirrored`."""
        self._mirrored = mirrored
        self._stage, self._codes = stage, [_colour(code) for code in codes]
        self._side, self._phase = side, float(rng.random()) * tau
        self._lean = 0.32 * stage.height

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        width, height = self._stage.width, self._stage.height
        step = 0.105 * max(width, 0.8 * height)
        for n, colour in enumerate(self._codes):
            sway = 0.022 * width * np.sin(self._phase + 0.45 * t + 0.7 * n)
            left = self._side * width + n * step + sway
            last = n == len(self._codes) - 1
            right = 2 * width if last else left + step + 0.05 * width
            corners = [(left + self._lean, -2), (right + self._lean, -2), (right - self._lean, height + 2)]
            corners.append((left - self._lean, height + 2))
            if self._mirrored:
                corners = [(width - x, y) for x, y in corners]
            _fill(frame, corners, colour)


class Arcs:
    """Rings around one point of which parts are missing, each turning at its own pace."""

    nbytes = 0

    def __init__(
        self, stage: Stage, codes: Sequence[str], centre: tuple[float, float], rng: np.random.Generator
    ) -> None:
        """Draw one ring for each colour around `centre`, in shares of the frame."""
        short = min(stage.width, stage.height)
        self._centre = _fine(centre[0] * stage.width), _fine(centre[1] * stage.height)
        self._rings: list[tuple[float, int, float, float, float, Colour]] = []
        for n, code in enumerate(codes):
            draws = rng.random(3).tolist()
            turn = (5 + 9 * draws[0]) * (1 if n % 2 else -1)
            span = 150 + 150 * draws[2]
            thick = max(1, round(short * (0.012 + 0.022 * ((n * 2) % 3))))
            self._rings.append((short * (0.16 + 0.105 * n), thick, draws[1] * 360, turn, span, _colour(code)))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        for radius, thick, first, turn, span, colour in self._rings:
            start = first + turn * t
            axes = (_fine(radius), _fine(radius))
            cv2.ellipse(frame, self._centre, axes, 0, start, start + span, colour, thick, cv2.LINE_AA, _SHIFT)


class Border:
    """A thin frame that is drawn from two corners when the picture begins."""

    nbytes = 0

    def __init__(self, stage: Stage, code: str) -> None:
        """Choose its place: well inside, as wide on all sides."""
        short = min(stage.width, stage.height)
        gap = 0.075 * short
        self._box: Box = (gap, gap, stage.width - gap, stage.height - gap)
        self._colour, self._thick = _colour(code), max(1.0, 0.0055 * short)
        self._takes = min(1.4, 0.4 * stage.seconds)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        # It has begun when the picture begins.
        share = ease_out((t + 0.25 * self._takes) / self._takes)
        left, top, right, bottom = self._box
        wide, high, thick = (right - left) * share, (bottom - top) * share, self._thick
        for x, y, w, h in (
            (left, top, wide, thick),
            (left, top, thick, high),
            (right - wide, bottom - thick, wide, thick),
            (right - thick, bottom - high, thick, high),
        ):
            _fill(frame, [(x, y), (x + w, y), (x + w, y + h), (x, y + h)], self._colour)


class Bar:
    """A bar that grows from one end when the picture begins."""

    nbytes = 0

    def __init__(self, stage: Stage, box: Box, codes: tuple[str, str], *, upright: bool) -> None:
        """Choose its place in pixels; its lower (or farther) part is of the second colour."""
        self._box, self._upright = box, upright
        self._colours = _colour(codes[0]), _colour(codes[1])
        self._takes = min(1.1, 0.35 * stage.seconds)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        share = ease_out((t + 0.3 * self._takes) / self._takes)
        left, top, right, bottom = self._box
        for first, last, colour in ((0.0, 0.72, self._colours[0]), (0.72, 1.0, self._colours[1])):
            low, high = min(first, share), min(last, share)
            if high <= low:
                continue
            if self._upright:
                a, b = top + (bottom - top) * low, top + (bottom - top) * high
                _fill(frame, [(left, a), (right, a), (right, b), (left, b)], colour)
            else:
                a, b = left + (right - left) * low, left + (right - left) * high
                _fill(frame, [(a, top), (b, top), (b, bottom), (a, bottom)], colour)
