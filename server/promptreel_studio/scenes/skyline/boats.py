"""Boats on the water before the city."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.cutouts import Pair
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, outline, stroke
from promptreel_studio.scenes.skyline.vehicles import ferry

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Look


@dataclass(frozen=True)
class Course:
    """A boat: how far down the water, its size, speed (1080p pixels a second), start and way."""

    down: float
    size: float
    speed: float
    start: float
    way: int


class Boats:
    """A ferry and two smaller boats that cross slowly."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Build them."""
        rng = stage.rng(230)
        self._stage, self._horizon = stage, horizon
        way = 1 if rng.random() < 0.5 else -1
        self._courses = (
            Course(0.10, 0.55, 9.0, float(rng.uniform(0.1, 0.9)), -way),
            Course(0.24, 0.80, 15.0, float(rng.uniform(0.62, 0.85)), way),
            Course(0.50, 1.55, 24.0, float(rng.uniform(0.18, 0.40)), way),
        )
        self._boats = [
            Pair.of(
                ferry(course.size * stage.unit, look, look.sun, n)
                if look.sun
                else _ferry(course.size * stage.unit, look, np.random.default_rng(n)),
                0.8,
            )
            for n, course in enumerate(self._courses)
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(boat.nbytes for boat in self._boats)

    def draw(self, frame: Picture, t: float, camera: float) -> None:
        """Draw them on the whole frame, the farthest first."""
        stage = self._stage
        rows = stage.height - self._horizon
        for course, boat in zip(self._courses, self._boats, strict=True):
            margin = boat.upright.colour.shape[1]
            span = stage.width + 2 * margin
            place = (course.start * span + course.way * course.speed * stage.unit * t - camera * 0.3) % span
            rock = float(np.sin(t * 0.9 + course.start * 9)) * 1.2 * course.size * stage.unit
            boat.lay(frame, place - margin, self._horizon + course.down * rows + rock, turned=course.way < 0)


def _ferry(size: float, look: Look, rng: np.random.Generator) -> Picture:
    """A boat that sails to the right, standing on the lower edge of its picture; `size` is a 1080p pixel."""
    wide, high = 150 * size, 46 * size
    sheet = Sheet(max(8, int(wide + 12 * size)), max(6, int(high)))
    foot = float(sheet.height)
    body = mix(look.bodies[-1], look.water, 0.25)

    def at(x: float, y: float) -> tuple[float, float]:
        return (6 * size + x * size, foot - y * size)

    hull = [at(3, 0), at(0, 13), at(150, 16), at(138, 0)]
    sheet.canvas.drawPath(
        outline(hull),
        gradient(at(0, 16), at(0, 0), ((0, mix(body, look.rim, 0.22), 255), (1, scale(body, 0.8), 255))),
    )
    for left, right, low, top in ((14, 122, 14, 25), (26, 104, 25, 34)):
        sheet.polygon(
            [at(left, low), at(left + 2, top), at(right - 4, top), at(right, low)],
            fill(mix(body, look.rim, 0.14)),
        )
        code = look.windows[int(rng.integers(0, 2))]
        sheet.rect(*at(left + 4, top - 3), (right - left - 12) * size, 5 * size, glow(code, 120, 4 * size))
        for x in np.arange(left + 5, right - 9, 6.5):
            sheet.rect(*at(float(x), top - 3), 4.2 * size, 4.6 * size, fill(code, 235))
    sheet.line(*at(66, 34), *at(66, 45), stroke(mix(body, look.rim, 0.2), max(0.6, 1.4 * size)))
    sheet.line(*at(2, 14.5), *at(146, 16.5), stroke(look.neon[0], max(0.6, 1.5 * size), 200 * look.neon_gain))
    for x, y, code in ((66, 44, "#ff5a4a"), (144, 18, "#fff2d8")):
        sheet.canvas.drawCircle(*at(x, y), 5 * size, glow(code, 150, 3 * size))
        sheet.canvas.drawCircle(*at(x, y), max(0.7, 1.4 * size), fill(code))
    return sheet.pixels
