"""Flying cars between the rows, and the stream of cars along the shore."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp, trail_sprite
from promptreel_studio.scenes.skyline.quay import WALL
from promptreel_studio.scenes.skyline.vehicles import Ways, both_ways, craft, road_car

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Daylight

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

    def __init__(self, stage: Stage, sun: Daylight | None, horizon: int, bounds: tuple[float, ...]) -> None:
        """Fill the lanes; `bounds` are the depths at which the rows of towers stand, `sun` is None in the dark."""
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
        self._solid: list[Ways] = []
        if sun:
            for size in range(NEARNESS):
                self._solid.append(both_ways(craft(sun, _far(sun, size), (0.30 + 0.26 * size) * stage.unit)))
            # What is solid is seen where a small light is not: fewer fly by day.
            self._layers = [layer[::3] for layer in self._layers]
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
            size = min(NEARNESS - 1, int(car.depth * NEARNESS))
            if self._solid:
                solid = self._solid[size][car.direction < 0]
                solid.lay(above, round(x - solid.colour.shape[1] / 2), round(y))
                continue
            sprite = self._sprites[car.direction, size]
            stamp(above, sprite, x, y, 0.50 + 0.45 * car.depth)


def _far(sun: Daylight, size: int) -> str:
    """The colour of a craft: the farther, the more air lies before it."""
    return mix(sun.hulls[size % 2 * 4], sun.air[1][1], 0.6 - 0.14 * size)


class ShoreTraffic:
    """Cars on the road in front of the nearest row: head- and tail-lights where there is no sun."""

    def __init__(self, stage: Stage, sun: Daylight | None, horizon: int) -> None:
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

        self._solid: list[Ways] = []
        if sun:
            cars = [road_car(sun, code, stage.unit, van=n % 4 == 3) for n, code in enumerate(sun.hulls * 2)]
            self._solid = [both_ways(car) for car in cars]
            # A car is longer than its lights.
            self._cars = self._cars[: count * 2 // 3]

    def draw(self, above: Picture, t: float, camera: float) -> None:
        """Draw both directions just above the waterline."""
        unit = self._stage.unit
        if self._solid:
            self._draw_solid(above, t, camera)
            return
        for start, way, pace in self._cars:
            speed = (58 if way else -74) * unit * pace
            x = (start + speed * t - camera) % self._span - self._stage.width * 0.1
            stamp(above, self._sprites[way], x, self._y - (9 if way else 5) * unit, 0.85)

    def _draw_solid(self, above: Picture, t: float, camera: float) -> None:
        """Draw the far lane, then the near one."""
        unit = self._stage.unit
        for lane in (0, 1):
            for number, (start, way, pace) in enumerate(self._cars):
                if way != lane:
                    continue
                x = (start + (58 if way else -74) * unit * pace * t - camera) % self._span
                car = self._solid[number % len(self._solid)][not way]
                foot = self._y - (WALL + (2.0 if way else 6.5)) * unit
                left = round(x - self._stage.width * 0.1)
                car.lay(above, left, round(foot) - car.colour.shape[0])
