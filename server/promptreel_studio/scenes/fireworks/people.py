"""Those who watch from the near shore, and boats on the water."""

from __future__ import annotations

from dataclasses import dataclass
from math import sin
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.fireworks.figures import person
from promptreel_studio.scenes.kit.colour import argb, brightest, mix
from promptreel_studio.scenes.kit.cutouts import Pair
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.kit.plane import Plane

if TYPE_CHECKING:
    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.fireworks.programme import Programme
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


class Crowd:
    """Silhouettes along a railing; what bursts above lights their edges."""

    def __init__(self, stage: Stage, look: Look, programme: Programme) -> None:
        """Draw the people once, and the light on their edges apart."""
        self._stage, self._programme = stage, programme
        width, height, unit = stage.plane_width(1.0), stage.height, stage.unit
        sheet = Sheet(width, height)
        ground = height - 14 * unit
        rng, x = stage.rng(930), -30.0 * unit
        number = 0
        while x < width + 40 * unit:
            own = stage.rng(30_000 + number)
            size = unit * (1.0 if not stage.tall else 0.92) * float(rng.uniform(0.90, 1.10))
            person(sheet, x, height - 6 * unit, size, look, own)
            # Small groups, with gaps to see the water through.
            x += unit * float(rng.uniform(46, 72) if rng.random() < 0.70 else rng.uniform(110, 250))
            number += 1
        dark = (brightest(sheet.pixels[..., :3]) < 70).astype(np.uint8)
        alpha = sheet.pixels[..., 3] * dark
        # The railing is thin, and the light does not catch it.
        rail = fill(look.figure)
        for up in (58.0, 34.0):
            sheet.rect(0, height - up * unit, width, 4.5 * unit, rail)
        for post in range(int(width / (150 * unit)) + 1):
            sheet.rect(post * 150 * unit, height - 62 * unit, 7 * unit, 62 * unit, rail)
        sheet.rect(0, ground, width, height - ground, rail)
        self._plane = Plane(sheet.pixels, fine=stage.fine)
        lower = np.roll(alpha, max(1, round(2.6 * unit)), axis=0)
        rim = cv2.GaussianBlur(cv2.subtract(alpha, lower), (0, 0), max(0.4, 0.7 * unit))
        rows = np.flatnonzero(alpha.max(axis=1))
        self._top = int(rows[0]) if len(rows) else height - 1
        self._rim = np.ascontiguousarray(rim[self._top :])

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._plane.nbytes + self._rim.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._plane.over(frame, camera)
        light = np.full(3, 8.0)
        for shell in self._programme.at(t):
            light += shell.light(t) * shell.colours[0] * (shell.radius / 0.3)
        left = max(0, min(int(camera), self._rim.shape[1] - frame.shape[1]))
        edge = self._rim[:, left : left + frame.shape[1]]
        part = frame[self._top :]
        # Clipped as a whole: channel by channel gold would turn lime.
        gains = light * min(0.6 / 255, 0.9 / max(float(light.max()), 1.0))
        cv2.add(part, cv2.merge([cv2.convertScaleAbs(edge, alpha=float(g)) for g in gains]), part)


@dataclass(frozen=True)
class _Boat:
    x: float
    depth: float
    speed: float
    pair: Pair


class Boats:
    """Boats with lanterns that lie in the bay, rock and drift."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Draw them, the farthest first."""
        self._stage, self._horizon = stage, horizon
        rng = stage.rng(940)
        depths = (0.10, 0.17, 0.27, 0.40) if not stage.tall else (0.07, 0.12, 0.20, 0.30)
        self._boats = [
            _Boat(
                float((0.18 + 0.55 * k + rng.uniform(0, 0.16)) % 1.0),
                depth,
                float(rng.uniform(3, 6)) * (1 if k % 2 else -1) * stage.unit * (0.4 + depth * 2),
                Pair.of(_boat(look, stage.unit * (0.30 + 1.55 * depth), k), 0.75),
            )
            for k, depth in enumerate(depths)
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(boat.pair.nbytes for boat in self._boats)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        stage = self._stage
        span = stage.width * 1.5
        for boat in self._boats:
            parallax = 0.2 + 0.7 * boat.depth
            x = (boat.x * span + boat.speed * t - camera * parallax) % span - stage.width * 0.2
            rock = sin(t * 1.1 + boat.x * 20) * 2.2 * boat.depth * stage.unit
            boat.pair.lay(frame, x, self._horizon + boat.depth * (stage.height - self._horizon) + rock)


def _boat(look: Look, scale_: float, number: int) -> Picture:
    """A hull with a roof, lanterns under it and people aboard; premultiplied BGRA."""
    sheet = Sheet(max(4, round(280 * scale_)), max(4, round(130 * scale_)))
    canvas, dark = sheet.canvas, mix(look.figure, look.towers[1], 0.25)
    canvas.translate(sheet.width / 2, sheet.height)
    canvas.scale(scale_, scale_)
    hull = skia.Path()
    hull.moveTo(-112, -26)
    hull.quadTo(-92, 0, -70, 0)
    hull.lineTo(74, 0)
    hull.quadTo(98, -4, 118, -32)
    hull.quadTo(0, -16, -112, -26)
    canvas.drawPath(hull, fill(dark))
    lamp = mix(look.lamp, look.bursts[number % 3][0], 0.25)
    if number % 2 == 0:
        canvas.drawRect(skia.Rect.MakeXYWH(-62, -58, 112, 5), fill(dark))
        for x in (-58, -22, 14, 46):
            canvas.drawLine(x, -56, x, -20, stroke(dark, 3))
        for x in (-50, -30, -8, 12, 34):
            _lantern(canvas, x, -45, lamp)
        for x in (-40, -2, 28):
            canvas.drawCircle(x, -33, 5, fill(dark))
            canvas.drawRect(skia.Rect.MakeXYWH(x - 6, -29, 12, 12), fill(dark))
    else:
        canvas.drawLine(-6, -20, -6, -122, stroke(dark, 3))
        canvas.drawLine(-6, -120, 92, -30, stroke(dark, 1.2))
        canvas.drawLine(-6, -120, -100, -28, stroke(dark, 1.2))
        canvas.drawRect(skia.Rect.MakeXYWH(-40, -42, 62, 22), fill(dark))
        for x in (-30, -12, 6):
            canvas.drawRect(skia.Rect.MakeXYWH(x, -37, 10, 9), fill(mix(lamp, "#ffffff", 0.3)))
        for k in range(6):
            _lantern(canvas, -6 + 15 * k, -116 + 13.5 * k, lamp)
    return sheet.pixels


def _lantern(canvas: skia.Canvas, x: float, y: float, colour: str) -> None:
    shader = skia.GradientShader.MakeRadial(
        skia.Point(x, y), 22, [argb(colour, 150), argb(colour, 40), argb(colour, 0)], [0, 0.4, 1]
    )
    canvas.drawCircle(x, y, 22, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
    canvas.drawOval(skia.Rect.MakeXYWH(x - 4, y - 5, 8, 10), fill(mix(colour, "#ffffff", 0.45)))
