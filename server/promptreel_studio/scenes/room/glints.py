"""Light that lives: strings of little lamps, candle flames, the flicker of a fire over the room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.flames import flicker
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SPREAD = 2.5
"""Radii of a pool of light at which nothing is left of it."""


def hang(points: Sequence[tuple[float, float]], sag: float, step: float) -> list[tuple[float, float]]:
    """Places along a cord that hangs between points, about `step` apart."""
    places: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        count = max(2, round(np.hypot(x1 - x0, y1 - y0) / step))
        for n in range(count):
            share = n / count
            places.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + sag * 4 * share * (1 - share)))
    return places


class FairyLights:
    """Small warm lamps that slowly come and go."""

    def __init__(
        self,
        stage: Stage,
        places: Sequence[tuple[float, float]],
        codes: Sequence[str],
        parallax: float,
        rng: np.random.Generator,
        *,
        gain: float = 1.0,
    ) -> None:
        """Take the places, frame pixels."""
        self._stage, self._parallax, self._places = stage, parallax, list(places)
        self._sprites = [glow_sprite(30 * stage.unit, code, core=0.13, fall=2.6, gain=gain) for code in codes]
        self._phase = rng.random(len(self._places)) * 6.28

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sprite.nbytes for sprite in self._sprites)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        shift = (camera - 0.5 * self._stage.reach) * self._parallax
        gains = 0.60 + 0.40 * np.sin(self._phase + t * (1.1 + 0.25 * np.sin(self._phase * 5)))
        for n, ((x, y), gain) in enumerate(zip(self._places, gains.tolist(), strict=True)):
            stamp(frame, self._sprites[n % len(self._sprites)], x - shift, y, gain)


class CandleFlames:
    """Small flames that lean and stretch a little."""

    STATES = 9

    def __init__(
        self, stage: Stage, places: Sequence[tuple[float, float]], parallax: float, amount: float
    ) -> None:
        """Paint the states; `places` are the wicks."""
        self._stage, self._parallax, self._places = stage, parallax, list(places)
        size = stage.unit * (0.85 + 0.25 * min(amount, 3.0))
        self._amount = amount
        self._states = [_flame(size, lean) for lean in np.linspace(-1, 1, self.STATES)]
        self._halo = glow_sprite(150 * size, "#ff9a3c", core=0.02, fall=2.4, gain=0.42)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._halo.nbytes + sum(state.nbytes for state in self._states)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        if self._amount <= 0:
            return
        shift = (camera - 0.5 * self._stage.reach) * self._parallax
        for n, (x, y) in enumerate(self._places):
            wind = np.sin(t * 1.9 + n * 2) * 0.5 + np.sin(t * 4.3 + n) * 0.3 + np.sin(t * 0.7 + n * 3) * 0.3
            place = (np.clip(wind, -1, 1) + 1) / 2 * (self.STATES - 1)
            low = min(int(place), self.STATES - 2)
            flame = cv2.addWeighted(
                self._states[low], 1 - (place - low), self._states[low + 1], place - low, 0
            )
            stamp(frame, flame, x - shift, y - flame.shape[0] * 0.36)
            stamp(frame, self._halo, x - shift, y - flame.shape[0] * 0.3, min(1.0, 0.8 * flicker(t, n * 2.0)))


def _flame(size: float, lean: float) -> Picture:
    rows, columns = int(84 * size) | 1, int(56 * size) | 1
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    up = 1 - y / rows
    up = (up - 0.14) / 0.72
    across = (x / columns - 0.5) * 2 - lean * 0.30 * np.clip(up, 0, 1) ** 1.6
    width = 0.40 * np.sqrt(np.clip(up, 0, 1)) * np.clip(1.06 - up, 0, 1) ** 0.85 * 1.55
    body = np.clip((width - np.abs(across)) / 0.12, 0, 1) * np.clip(up * 20, 0, 1)
    body = cv2.GaussianBlur(body.astype(np.float32), (0, 0), max(0.5, 1.6 * size))
    core = np.exp(-((across / 0.20) ** 2 + ((up - 0.34) / 0.34) ** 2))
    blue = np.exp(-((across / 0.2) ** 2 + ((up - 0.02) / 0.10) ** 2))
    light = (
        body[..., None] * bgr("#ff8a20") * 0.95
        + (body * core)[..., None] * bgr("#fff0b8")
        + blue[..., None] * bgr("#2040a0") * 0.4
    )
    return np.clip(light, 0, 255).astype(np.uint8)


class Flicker:
    """What a fire lights grows brighter and dimmer, more in some parts than in others."""

    def __init__(
        self,
        stage: Stage,
        middle: tuple[float, float],
        reach: float,
        code: str,
        gain: float,
        parallax: float,
        *,
        phase: float = 0.0,
    ) -> None:
        """Prepare the pool of light; `gain` 1.0 doubles what is beside the fire."""
        self._stage, self._gain, self._phase, self._parallax = stage, gain, phase, parallax
        # Only where it shows.
        wide, high = reach * 1.25 * SPREAD, reach * SPREAD
        self._left, self._top = round(middle[0] - wide), max(0, round(middle[1] - high))
        columns, rows = round(2 * wide), min(stage.height, round(middle[1] + high)) - self._top
        y, x = np.mgrid[0 : rows + 4 : 4, 0 : columns + 4 : 4].astype(np.float32)
        square = ((x + self._left - middle[0]) / 1.25) ** 2 + (y + self._top - middle[1]) ** 2
        pool = 1 / (1 + square / reach**2) ** 1.6 * np.clip((SPREAD - np.sqrt(square) / reach) / 0.9, 0, 1)
        light = np.clip(pool[..., None] * bgr(code), 0, 255).astype(np.uint8)
        self._light = np.ascontiguousarray(cv2.resize(light, (columns, rows), interpolation=cv2.INTER_LINEAR))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._light.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        gain = self._gain * flicker(t, self._phase)
        if gain <= 0:
            return
        left = self._left - round((camera - 0.5 * self._stage.reach) * self._parallax)
        x0, x1 = max(0, left), min(frame.shape[1], left + self._light.shape[1])
        if x0 < x1:
            part = frame[self._top : self._top + self._light.shape[0], x0:x1]
            cv2.add(part, cv2.multiply(part, self._light[:, x0 - left : x1 - left], scale=gain / 255), part)
