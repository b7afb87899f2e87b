"""What is behind the window: a town or a wood out of focus, its lights, rain or snow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bokeh import Bokeh, Discs, disc_sprite
from promptreel_studio.scenes.kit.colour import bgr, dither, mix, ramp
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.room.layout import WALL

if TYPE_CHECKING:
    from promptreel_studio.box import Box
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.room.looks import Look

FAR = 0.07
"""Parallax of the view."""


class Outside:
    """The view; it covers every place where the window may be."""

    def __init__(
        self, stage: Stage, look: Look, window: Box, weather: str, amount: float, *, wood: bool
    ) -> None:
        """Paint the view and scatter its lights."""
        self._stage = stage
        sway = 0.5 * stage.reach * WALL + 3
        # Even sides, as every scene has.
        self._x0, self._x1 = max(0, int(window.left - sway)), min(stage.width, int(window.right + sway))
        self._y0, self._y1 = max(0, int(window.top)), min(stage.height, int(window.bottom) + 2)
        columns, rows = self._x1 - self._x0, self._y1 - self._y0
        self._pad = int(0.5 * stage.reach * FAR) + 2
        rng = stage.rng(1400)
        self.view = _view(stage, look, columns + 2 * self._pad, rows, rng, wood=wood)
        if weather == "clear" and look.lit > 0.5:
            _moon(self.view, stage.unit, rng)
        box = (0.0, rows * 0.30, float(columns), rows * 0.94)
        count = (
            max(8, round(64 * columns / stage.unit / 1300))
            if not wood
            else max(4, round(30 * columns / stage.unit / 1300))
        )
        inner = Stage(columns, rows, stage.seconds, stage.seed, stage.unit)
        self._far = Bokeh(
            inner,
            Discs(
                count * 2,
                look.lights,
                (3.5, 10),
                box,
                (0.35 * look.lit, 0.95 * look.lit),
                roam=1.5,
                twinkle=0.5,
                low=0.6,
            ),
            rng,
        )
        self._near = Bokeh(
            inner,
            Discs(
                count,
                look.lights,
                (15, 48),
                box,
                (0.30 * look.lit, 0.85 * look.lit),
                roam=5,
                twinkle=0.45,
                rim=0.7,
                low=0.7,
            ),
            rng,
        )
        # Lamps of cars that pass below.
        low = (0.0, rows * 0.84, float(columns), rows * 0.93)
        self._cars = [
            Bokeh(inner, Discs(0 if wood else 5, (code,), (9, 16), low, (0.5 * look.lit, 0.8 * look.lit), drift=(speed, 0), roam=0, twinkle=0.1), rng)
            for code, speed in (("#ffe6b8", 34.0), ("#ff5a48", -27.0))
        ]  # fmt: skip
        self._snow = Snowfall(inner, look.flake, 0.85, amount * 1.15) if weather == "snow" else None
        self._rain = (
            Rain(inner, mix(look.sky[2][1], "#ffffff", 0.1), amount * 0.7) if weather == "rain" else None
        )

    @property
    def nbytes(self) -> int:
        """Memory held."""
        parts = (self._far, self._near, *self._cars, self._snow, self._rain)
        return self.view.nbytes + sum(part.nbytes for part in parts if part)

    def seen(self, box: Box) -> Picture:
        """The view with its lights, as it is behind a pane."""
        picture = np.ascontiguousarray(self.view[:, self._pad : self._pad + self._x1 - self._x0])
        for lights in (self._far, self._near):
            lights.paint(picture, 0.0, 0.5 * self._stage.reach)
        x = np.clip(np.arange(round(box.width)) + round(box.left) - self._x0, 0, picture.shape[1] - 1)
        y = np.clip(np.arange(round(box.height)) + round(box.top) - self._y0, 0, picture.shape[0] - 1)
        return np.ascontiguousarray(picture[y][:, x])

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        part = frame[self._y0 : self._y1, self._x0 : self._x1]
        shift = round((camera - 0.5 * self._stage.reach) * FAR) + self._pad
        np.copyto(part, self.view[:, shift : shift + part.shape[1]])
        turn = 0.5 * self._stage.reach * (self._x1 - self._x0) / self._stage.width
        inner = turn + (camera - 0.5 * self._stage.reach) * FAR * 0
        self._far.paint(part, t, inner)
        self._near.paint(part, t, inner)
        for cars in self._cars:
            cars.paint(part, t, inner)
        if self._snow:
            self._snow.draw_far(part, t)
            self._snow.draw_near(part, t)
        if self._rain:
            self._rain.draw(part, t)


def _view(
    stage: Stage, look: Look, width: int, height: int, rng: np.random.Generator, *, wood: bool
) -> Picture:
    """Sky and silhouettes, softened."""
    by = 4
    columns, rows = max(8, width // by), max(8, height // by)
    unit = stage.unit / by
    sky = np.repeat(ramp(look.sky, rows)[:, None], columns, axis=1)
    cloud = enlarge(fractal(64, 128, rng, slope=2.1, stretch=2.0), columns, rows)
    sky *= (0.86 + 0.28 * cloud)[..., None]
    picture = sky
    for depth, code in enumerate(look.silhouettes):
        sheet = Sheet(columns, rows)
        foot = rows * (0.72 + 0.10 * depth)
        x = -60 * unit
        while x < columns + 60 * unit:
            a, b = float(rng.random()), float(rng.random())
            if wood:
                tall, half = (150 + 190 * a) * unit * (0.8 + 0.35 * depth), (34 + 30 * b) * unit
                sheet.polygon(
                    [(x - half, foot + 20 * unit), (x, foot - tall), (x + half, foot + 20 * unit)], fill(code)
                )
                x += half * (0.9 + 0.5 * b)
            else:
                wide, tall = (50 + 80 * b) * unit, (70 + 300 * a**1.7) * unit * (1.15 - 0.22 * depth)
                sheet.rect(x, foot - tall, wide, rows, fill(code))
                x += wide * (0.85 + 0.5 * a)
        sheet.rect(0, foot, columns, rows, fill(code))
        if not wood:
            _windows(sheet, look, foot, unit, rng)
        soft = cv2.GaussianBlur(sheet.pixels, (0, 0), max(0.6, (5.0 - 0.6 * depth) * unit)).astype(np.float32)
        picture = picture * (1 - soft[..., 3:] / 255) + soft[..., :3]
        # Haze between the rows, brighter at their feet.
        y = np.arange(rows, dtype=np.float32)[:, None, None]
        glow = np.exp(-(((y - foot) / (90 * unit)) ** 2)) * 0.30
        picture = picture * (1 - glow) + bgr(mix(look.sky[3][1], look.lights[0], 0.3 * look.lit)) * glow
    big = cv2.resize(picture, (width, height), interpolation=cv2.INTER_CUBIC)
    return dither(np.clip(big, 0, 255), rng)


def _windows(sheet: Sheet, look: Look, foot: float, unit: float, rng: np.random.Generator) -> None:
    """Lit windows on the houses, too far to be more than spots."""
    for a, b, c, d in rng.random((round(170 * sheet.width / unit / 1300), 4)).tolist():
        x, y = a * sheet.width, foot - 330 * unit * b**1.4
        if sheet.pixels[min(sheet.height - 1, max(0, int(y))), min(sheet.width - 1, int(x)), 3] > 200:
            code = look.lights[int(c * 4) % len(look.lights)]
            sheet.rect(x, y, (7 + 5 * d) * unit, 10 * unit, fill(code, 235 * look.lit))


def _moon(view: Picture, unit: float, rng: np.random.Generator) -> None:
    """The moon and a few stars, added to a clear sky."""
    rows, columns = view.shape[:2]
    for a, b, c in rng.random((round(46 * columns / unit / 1000), 3)).tolist():
        stamp(
            view,
            glow_sprite((3 + 4 * c) * unit, "#dfe6ff", core=0.3),
            a * columns,
            b * rows * 0.5,
            0.4 + 0.5 * c,
        )
    x, y = columns * 0.30, rows * 0.19
    stamp(view, glow_sprite(300 * unit, "#8ea4e0", core=0.01, fall=2.6, gain=0.6), x, y)
    stamp(view, disc_sprite(40 * unit, "#fff4dc", rim=0.1), x, y)
