"""Moving pictures on the screens of the towers, windows that are switched on and off, and a train."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp
from promptreel_studio.scenes.skyline.vehicles import CARS, train

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Look

Box = tuple[float, float, float, float]
"""Left, top, width and height, pixels of a row's plane."""
CALM = 3.4
"""Seconds that a screen shows one thing."""


@dataclass(frozen=True)
class Screen:
    """A luminous screen: where it is, its two colours, and what it shows."""

    box: Box
    first: str
    second: str
    kind: int


class Screens:
    """What moves on the screens of one row; the still ones are part of its plane."""

    def __init__(self, screens: Sequence[Screen], gain: float) -> None:
        """Paint a strip for each, of which a part is shown at a time."""
        self._strips = [(screen.box, screen.kind, _strip(screen, gain)) for screen in screens]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(strip.nbytes for _, _, strip in self._strips)

    def draw(self, frame: Picture, t: float, shift: float) -> None:
        """Add their light; `shift` is how far the row has slid."""
        for (x, y, w, h), kind, strip in self._strips:
            wide, high = max(1, int(w)), max(1, int(h))
            left, top = round(x - shift), round(y)
            x0, x1 = max(0, left), min(frame.shape[1], left + wide)
            y0, y1 = max(0, top), min(frame.shape[0], top + high)
            if x0 >= x1 or y0 >= y1:
                continue
            # Up or aside through a strip that is twice as long as the screen and closes on itself.
            down = int(t * high / CALM) % high if kind != 1 else 0
            across = int(t * wide / CALM) % wide if kind == 1 else 0
            part = frame[y0:y1, x0:x1]
            cv2.add(
                part, strip[down + y0 - top : down + y1 - top, across + x0 - left : across + x1 - left], part
            )


def _strip(screen: Screen, gain: float) -> Picture:
    wide, high = max(1, int(screen.box[2])), max(1, int(screen.box[3]))
    rows, columns = (high * 2, wide) if screen.kind != 1 else (high, wide * 2)
    y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / high
    x = (np.arange(columns, dtype=np.float32)[None] + 0.5) / wide
    if screen.kind == 0:  # waves of colour that rise
        light = 0.5 + 0.5 * np.sin(2 * np.pi * (2 * y + 0.18 * np.sin(2 * np.pi * x)))
        share = 0.5 + 0.5 * np.sin(2 * np.pi * (y + 0.5 * x))
    elif screen.kind == 1:  # bars that rise and fall while they run past
        bar = np.floor(x * 7)
        tall = 0.30 + 0.55 * (0.5 + 0.5 * np.sin(bar * 2 * np.pi * 3 / 14 + 0.6)) * (
            0.6 + 0.4 * np.cos(bar * 2 * np.pi * 5 / 14)
        )
        light = ((x * 7 % 1 < 0.62) & (1 - y < tall)).astype(np.float32)
        share = np.clip((1 - y) * 1.3, 0, 1) * np.ones_like(x)
    else:  # a disc that rises before rays
        dy, dx = (y % 1.0 - 0.5) * high / wide, x - 0.5
        far = np.sqrt(dx * dx + dy * dy)
        light = np.clip((0.30 - far) * wide / 2, 0, 1) + 0.35 * (np.sin(np.arctan2(dy, dx) * 10) > 0) * (
            far > 0.34
        )
        share = np.clip(far * 1.6, 0, 1)
    body = (
        bgr(screen.first)
        + (bgr(screen.second) - bgr(screen.first)) * np.asarray(share, np.float32)[..., None]
    )
    return np.clip(body * np.asarray(light, np.float32)[..., None] * 0.62 * gain, 0, 255).astype(np.uint8)


class Switched:
    """Windows of one row that are switched on and off."""

    def __init__(self, boxes: Sequence[Box], look: Look, rng: np.random.Generator) -> None:
        """Choose the rhythm of each."""
        self._windows = [
            (
                int(x),
                int(y),
                max(1, int(w)),
                max(1, int(h)),
                bgr(look.windows[int(rng.integers(0, 3))]),
                float(rng.uniform(0, 6.28)),
                float(rng.uniform(0.25, 0.8)),
            )
            for x, y, w, h in boxes
        ]

    def draw(self, frame: Picture, t: float, shift: float) -> None:
        """Light those that are on; `shift` is how far the row has slid."""
        width, whole = frame.shape[1], round(shift)
        for x, y, w, h, code, phase, rate in self._windows:
            # Mostly on or off, with a short change between.
            level = min(1.0, max(0.0, 0.5 + 4.0 * float(np.sin(phase + t * rate))))
            left = x - whole
            if level > 0.02 and left >= 0 and left + w <= width:
                part = frame[y : y + h, left : left + w]
                np.maximum(part, (code * (0.86 * level)).astype(np.uint8), out=part)


class Train:
    """A train on a viaduct between the towers and the shore."""

    SPEED = 150.0

    def __init__(self, stage: Stage, look: Look, row: float, parallax: float) -> None:
        """Build it; `row` is the height of its rails, pixels."""
        unit = stage.unit
        self._parallax, self._row = parallax, row
        self._solid = train(look.sun, unit) if look.sun else None
        car, high = max(6, int(58 * unit)), max(3, int(11 * unit))
        picture = np.zeros((high, car * CARS, 3), np.float32)
        for n in range(CARS):
            for k in range(6):
                left = n * car + int((0.08 + 0.145 * k) * car)
                picture[int(high * 0.15) : int(high * 0.62), left : left + max(1, int(0.10 * car))] = bgr(
                    mix(look.windows[0], "#ffffff", 0.35)
                )
            picture[
                int(high * 0.78) : max(int(high * 0.78) + 1, int(high * 0.90)),
                n * car : (n + 1) * car - max(1, int(0.05 * car)),
            ] = bgr(look.neon[0]) * 0.75
        self._train: Picture = np.clip(picture, 0, 255).astype(np.uint8)
        self._lamp = glow_sprite(max(2.0, 12 * unit), "#fff2d8", core=0.22)
        rng = stage.rng(220)
        self._way = 1.0 if rng.random() < 0.5 else -1.0
        self._span = stage.width * 1.25 + 2 * self._train.shape[1]
        self._start = float(rng.uniform(0.25, 0.45)) * stage.width
        self._speed = self.SPEED * unit

    def draw(self, frame: Picture, t: float, camera: float) -> None:
        """Draw it where it is; it comes again when it has long gone by."""
        length = self._train.shape[1]
        place = (self._start + self._speed * t) % self._span
        middle = (place if self._way > 0 else frame.shape[1] - place) - camera * self._parallax * 0.2
        if self._solid:
            high, long = self._solid.colour.shape[:2]
            self._solid.lay(
                frame, round(middle - long / 2), round(self._row + self._train.shape[0] / 2) - high
            )
            return
        stamp(frame, self._train, middle, self._row - self._train.shape[0] / 2, 0.9)
        stamp(frame, self._lamp, middle + self._way * length / 2, self._row - self._train.shape[0] * 0.4, 0.9)
