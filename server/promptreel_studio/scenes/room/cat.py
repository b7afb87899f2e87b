"""A cat on the sill that looks out, breathes and moves its tail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.lighting import illuminate, rounded
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.kit.sway import Swaying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.lighting import Lamp
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.looks import Look


class Cat:
    """Seen from behind against the light."""

    def __init__(
        self,
        stage: Stage,
        look: Look,
        x: float,
        foot: float,
        size: float,
        parallax: float,
        lamps: Sequence[Lamp],
        *,
        side: float = 1.0,
    ) -> None:
        """Paint it.

        Args:
            stage: Where.
            look: Colours.
            x: Its middle, frame pixels.
            foot: The row on which it sits.
            size: Pixels of a 1080p pixel.
            parallax: Of the sill.
            lamps: In frame pixels.
            side: Where the tail hangs, and from where the lamp lights it.
        """
        self._stage, self._parallax = stage, parallax
        self._width, self._above, self._below = int(300 * size), int(260 * size), int(130 * size)
        self._x, self._y = x - self._width / 2, foot - self._above
        local = [
            type(lamp)(lamp.x - self._x, lamp.y - self._y, lamp.code, lamp.gain, lamp.reach, lamp.flat)
            for lamp in lamps
        ]
        fur = enlarge(
            fractal(128, 128, stage.rng(1420), slope=1.1, stretch=0.4), self._width, self._above + self._below
        )

        def body(sheet: Sheet, bend: float) -> None:
            _body(sheet, look, size, self._above, bend)
            _finish(sheet, look, size, fur, side, local)

        def tail(sheet: Sheet, bend: float) -> None:
            _tail(sheet, look, size, self._above, bend, side)
            _finish(sheet, look, size, fur, side, local)

        rows = self._above + self._below
        self._body = Swaying(self._width, rows, 3, body)
        self._tail = Swaying(self._width, rows, 5, tail)
        self._head = Swaying(
            self._width,
            rows,
            3,
            lambda sheet, bend: (
                _head(sheet, look, size, self._above, bend),
                _finish(sheet, look, size, fur, side, local),
            )[0],
        )

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._body.nbytes + self._tail.nbytes + self._head.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        x = self._x - (camera - 0.5 * self._stage.reach) * self._parallax
        breath = np.sin(t * 1.75)
        self._tail.draw(frame, x, self._y, float(0.75 * np.sin(t * 0.8) + 0.25 * np.sin(t * 1.9 + 1)))
        self._body.draw(frame, x, self._y, float(breath))
        self._head.draw(frame, x, self._y, float(0.35 * breath + 0.65 * np.sin(t * 0.31)))


def _body(sheet: Sheet, look: Look, s: float, foot: float, bend: float) -> None:
    cx = sheet.width / 2
    wide, rise = 1 + 0.022 * bend, 1 + 0.016 * bend
    path = skia.Path()
    path.moveTo(cx - 66 * s, foot)
    path.cubicTo(
        cx - 96 * s * wide,
        foot - 42 * s,
        cx - 78 * s * wide,
        foot - 110 * s * rise,
        cx - 34 * s,
        foot - 164 * s * rise,
    )
    path.quadTo(cx, foot - 188 * s * rise, cx + 34 * s, foot - 164 * s * rise)
    path.cubicTo(
        cx + 78 * s * wide, foot - 110 * s * rise, cx + 96 * s * wide, foot - 42 * s, cx + 66 * s, foot
    )
    path.close()
    sheet.canvas.drawPath(path, fill(look.cat))
    dark = scale(look.cat, 0.62)
    for n in range(6):
        y = foot - (36 + 23 * n) * s * rise
        for way in (-1, 1):
            stripe = skia.Path()
            x0 = cx + way * (84 - 8 * n) * s
            stripe.moveTo(x0, y + 6 * s)
            stripe.quadTo(cx + way * 44 * s, y - 8 * s, cx + way * (18 + 3 * n) * s, y - 4 * s)
            sheet.canvas.save()
            sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
            sheet.canvas.drawPath(stripe, stroke(dark, 7 * s, 130))
            sheet.canvas.restore()


def _head(sheet: Sheet, look: Look, s: float, foot: float, bend: float) -> None:
    cx, cy = sheet.width / 2 + 3.0 * s * bend, foot - 190 * s - 1.5 * s * bend
    for way in (-1, 1):
        ear = skia.Path()
        ear.moveTo(cx + way * 46 * s, cy + 2 * s)
        ear.quadTo(cx + way * 52 * s, cy - 44 * s, cx + way * 44 * s, cy - 62 * s)
        ear.quadTo(cx + way * 24 * s, cy - 50 * s, cx + way * 8 * s, cy - 30 * s)
        ear.close()
        sheet.canvas.drawPath(ear, fill(scale(look.cat, 0.92)))
    path = skia.Path()
    path.addOval(skia.Rect(cx - 51 * s, cy - 40 * s, cx + 51 * s, cy + 44 * s))
    sheet.canvas.drawPath(path, fill(look.cat))
    for n in (-1, 0, 1):
        sheet.line(
            cx + n * 13 * s, cy - 34 * s, cx + n * 9 * s, cy - 8 * s, stroke(scale(look.cat, 0.6), 6 * s, 130)
        )


def _tail(sheet: Sheet, look: Look, s: float, foot: float, bend: float, side: float) -> None:
    cx = sheet.width / 2 + side * 52 * s
    path = skia.Path()
    path.moveTo(cx, foot - 14 * s)
    swing = bend * 12 * s
    path.cubicTo(
        cx + side * 46 * s,
        foot - 16 * s,
        cx + side * 48 * s,
        foot + 20 * s,
        cx + side * 36 * s + swing * 0.5,
        foot + 62 * s,
    )
    path.quadTo(
        cx + side * 30 * s + swing * 0.8, foot + 92 * s, cx + side * 52 * s + swing * 1.3, foot + 104 * s
    )
    sheet.canvas.drawPath(path, stroke(look.cat, 25 * s))
    sheet.canvas.drawPath(path, stroke(scale(look.cat, 0.7), 6 * s, 60))


def _finish(sheet: Sheet, look: Look, s: float, fur: np.ndarray, side: float, lamps: Sequence[Lamp]) -> None:
    """Roundness, fur, the room's light, and the window's light along the outline."""
    part = sheet.pixels
    part[..., :3] = np.minimum(part[..., :3] * (0.72 + 0.56 * fur)[..., None], part[..., 3:]).astype(np.uint8)
    rounded(sheet, 30 * s, (0.75 * side, 0.15), gain=0.55, ambient=-0.1)
    illuminate(sheet, mix(look.ambient, "#000000", 0.25), lamps)
    alpha = part[..., 3].astype(np.float32) / 255
    soft = cv2.GaussianBlur(alpha, (0, 0), max(0.6, 3.2 * s))
    drop = max(1, round(4 * s))
    # Most of it along what looks upwards.
    above = np.zeros_like(soft)
    above[drop:] = soft[:-drop]
    rim = np.clip(alpha - np.maximum(above, 0.35 * soft + 0.65 * above) - 0.08, 0, 1) * alpha * 1.3
    down = np.clip(1.15 - np.arange(sheet.height, dtype=np.float32) / (260 * s), 0, 1)[:, None]
    light = rim * down * (0.7 + 1.3 * look.sill_gain)
    glow = light[..., None] * bgr(mix(look.sill, look.lamp, 0.25))
    part[..., :3] = np.minimum(part[..., :3] + glow, part[..., 3:]).astype(np.uint8)
