"""Flying cars between the rows, and the stream of lights along the shore."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp, trail_sprite

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

NEARNESS = 4
"""Sizes of sprites that are kept."""


@dataclass(frozen=True)
class Car:
    """A flying car: depth 0..1, height of its lane, slope, direction, start and speed."""

    depth: float
    y: float
    slope: float
    direction: int
    start: float
    speed: float


class AirTraffic:
    """Lanes of flying cars at several depths."""

    def __init__(self, stage: Stage, horizon: int, bounds: tuple[float, ...]) -> None:
        """Fill the lanes; `bounds` are the depths at which the rows of towers stand."""
        rng = stage.rng(200)
        self._stage = stage
        self._span = stage.width * 1.36
        cars: list[Car] = []
        for lane in range(10):
            depth, y = float(rng.uniform(0.22, 0.98)), horizon * float(rng.uniform(0.34, 0.82))
            slope, direction = float(rng.uniform(-0.05, 0.05)), 1 if lane % 2 else -1
            for _ in range(int(rng.integers(4, 9))):
                speed = float(rng.uniform(70, 150)) * stage.unit * depth
                cars.append(Car(depth, y, slope, direction, float(rng.uniform(0, self._span)), speed))
        self._layers: list[list[Car]] = [
            [car for car in cars if low <= car.depth < high]
            for low, high in zip((0.0, *bounds[:-1]), bounds, strict=True)
        ]
        self._sprites: dict[tuple[int, int], Picture] = {}
        for size in range(NEARNESS):
            scale = (0.40 + 0.36 * size) * stage.unit
            for direction, colour in ((1, "#fff0d4"), (-1, "#ff4a3a")):
                sprite = trail_sprite(54 * scale, max(2.5, 9 * scale), colour)
                self._sprites[direction, size] = (
                    sprite if direction > 0 else np.ascontiguousarray(sprite[:, ::-1])
                )

    def draw(self, above: Picture, layer: int, t: float, camera: float) -> None:
        """Draw the cars just in front of row `layer`."""
        width = self._stage.width
        for car in self._layers[layer]:
            x = (car.start + car.direction * car.speed * t - camera * car.depth) % self._span - width * 0.18
            y = car.y + (x - width / 2) * car.slope + np.sin(t * 0.9 + car.start) * 3 * self._stage.unit
            sprite = self._sprites[car.direction, min(NEARNESS - 1, int(car.depth * NEARNESS))]
            stamp(above, sprite, x, y, 0.50 + 0.45 * car.depth)


class ShoreTraffic:
    """Head- and tail-lights on the road in front of the nearest row."""

    def __init__(self, stage: Stage, horizon: int) -> None:
        """Scatter the cars over a ring a little longer than the frame."""
        rng = stage.rng(210)
        self._stage, self._y = stage, horizon
        self._span = stage.width * 1.2
        count = max(10, int(64 * stage.width / (1920 * stage.unit)))
        self._cars = [
            (float(rng.uniform(0, self._span)), int(rng.integers(0, 2)), float(rng.uniform(0.85, 1.15)))
            for _ in range(count)
        ]
        radius = max(2.2, 6.5 * stage.unit)
        self._sprites = (
            glow_sprite(radius, "#fff2dc", core=0.26),
            glow_sprite(radius, "#ff3b34", core=0.26),
        )

    def draw(self, above: Picture, t: float, camera: float) -> None:
        """Draw both directions just above the waterline."""
        unit = self._stage.unit
        for start, way, pace in self._cars:
            speed = (58 if way else -74) * unit * pace
            x = (start + speed * t - camera) % self._span - self._stage.width * 0.1
            stamp(above, self._sprites[way], x, self._y - (9 if way else 5) * unit, 0.85)
