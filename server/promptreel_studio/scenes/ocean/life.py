"""Birds and a sailing boat: small things that give the sea its size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import alpha_of, bgr_of
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


@dataclass(frozen=True)
class Bird:
    """One bird: where it starts, how big it looks, and its rhythm."""

    x: float
    y: float
    size: float
    phase: float


class Flock:
    """A few birds that flap, glide, leave and come back."""

    def __init__(self, stage: Stage, horizon: int, colour: tuple[int, int, int]) -> None:
        """Scatter them over the sky."""
        rng = stage.rng(50)
        self._stage, self._colour = stage, colour
        self._margin = 60 * stage.unit
        lead_x, lead_y = rng.uniform(0.05, 0.55) * stage.width, rng.uniform(0.30, 0.55) * horizon
        self._birds = [
            Bird(
                lead_x + rng.normal(0, 150) * stage.unit,
                float(np.clip(lead_y + rng.normal(0, 58) * stage.unit, 0.12 * horizon, 0.80 * horizon)),
                float(rng.uniform(0.62, 1.25)),
                float(rng.uniform(0, 6.28)),
            )
            for _ in range(8)
        ]

    def draw(self, frame: Picture, t: float) -> None:
        """Draw the wings as thin curved strokes."""
        unit, span = self._stage.unit, self._stage.width + 2 * self._margin
        for bird in self._birds:
            x = (bird.x + self._margin + t * 24 * unit * bird.size) % span - self._margin
            y = bird.y + np.sin(t * 0.6 + bird.phase) * 8 * unit
            effort = 0.30 + 0.70 * (0.5 + 0.5 * np.sin(t * 0.9 + bird.phase * 2))
            beat = np.sin(t * 7.0 * (1.25 - 0.3 * bird.size) + bird.phase) * effort
            reach = 11 * unit * bird.size
            wing = [
                (1.0, -0.50 * beat + 0.10),
                (0.72, -0.50 * beat - 0.06),
                (0.38, -0.26 * beat - 0.12),
                (0.0, 0.0),
            ]
            left = [(x - a * reach, y + b * reach) for a, b in wing]
            right = [(x + a * reach, y + b * reach) for a, b in reversed(wing[:-1])]
            points = np.array(left + right, np.float32)
            thick = max(1, round(1.5 * unit * bird.size))
            cv2.polylines(
                frame, [np.rint(points * 16).astype(np.int32)], False, self._colour, thick, cv2.LINE_AA, 4
            )


class Boat:
    """A small sailing boat on the horizon, rocking a little."""

    def __init__(self, stage: Stage, horizon: int, sun_x: float, hull: str, sail: str) -> None:
        """Draw the boat once, at a place beside the sun's path."""
        rng = stage.rng(51)
        side = 1 if rng.random() < 0.5 else -1
        self._x = stage.width * float(np.clip(sun_x + side * rng.uniform(0.15, 0.24), 0.12, 0.88))
        self._y, self._unit = float(horizon), stage.unit
        size = max(10.0, 62 * stage.unit)
        sheet = Sheet(int(size * 1.3) + 6, int(size * 1.25) + 6)
        middle, water = sheet.width / 2, sheet.height - 3.0
        sheet.line(
            middle, water - size * 0.1, middle, water - size * 1.12, stroke(hull, max(0.8, size * 0.022))
        )
        sheet.polygon(
            [
                (middle + size * 0.03, water - size * 1.08),
                (middle + size * 0.40, water - size * 0.20),
                (middle + size * 0.03, water - size * 0.18),
            ],
            fill(sail, 235),
        )
        sheet.polygon(
            [
                (middle - size * 0.03, water - size * 0.98),
                (middle - size * 0.30, water - size * 0.20),
                (middle - size * 0.03, water - size * 0.20),
            ],
            fill(sail, 215),
        )
        keel = [(-0.42, -0.15), (0.46, -0.15), (0.34, 0.02), (-0.30, 0.02)]
        sheet.polygon([(middle + a * size, water + b * size) for a, b in keel], fill(hull))
        self._pixels = sheet.pixels

    def draw(self, above: Picture, t: float, camera: float) -> None:
        """Composite the boat at a sub-pixel place; its foot stands on the horizon."""
        height, width = self._pixels.shape[:2]
        x = self._x + 46 * self._unit * np.sin(t * 0.045) - camera * 0.75 - width / 2
        y = self._y + 1.2 * self._unit * np.sin(t * 1.1) - height + 3.0
        left, top = int(np.floor(x)), int(np.floor(y))
        angle = np.deg2rad(1.6 * np.sin(t * 0.9))
        cos, sin = np.cos(angle), np.sin(angle)
        turn = np.array(
            [
                [cos, -sin, width / 2 * (1 - cos) + sin * height + x - left],
                [sin, cos, height * (1 - cos) - sin * width / 2 + y - top],
            ],
            np.float32,
        )
        boat = cv2.warpAffine(self._pixels, turn, (width + 1, height + 1))
        y1, x0, x1 = (
            min(above.shape[0], top + height + 1),
            max(0, left),
            min(above.shape[1], left + width + 1),
        )
        if x0 >= x1 or top < 0 or top >= y1:
            return
        boat = boat[: y1 - top, x0 - left : x1 - left]
        cover = cv2.merge([cv2.subtract(255, alpha_of(boat))] * 3)
        part = above[top:y1, x0:x1]
        cv2.multiply(part, cover, part, 1 / 255)
        cv2.add(part, bgr_of(boat), part)
