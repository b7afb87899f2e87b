"""A caravan on the crest, and a lone acacia."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke
from promptreel_studio.scenes.kit.sway import Swaying

if TYPE_CHECKING:
    from promptreel_studio.scenes.desert.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

_BODY = (
    (-47, -62), (-42, -72), (-30, -78), (-19, -84), (-9, -98), (-1, -103), (7, -97), (16, -84), (27, -77), (36, -76),
    (43, -80), (48, -92), (52, -105), (58, -112), (66, -115), (75, -111), (80, -105), (78, -101), (68, -102),
    (62, -99), (59, -90), (55, -74), (47, -62), (38, -55), (20, -51), (-4, -50), (-28, -52), (-42, -55),
)  # fmt: skip
_RIDER = (
    (-10, -95), (-7, -113), (-3, -126), (-2, -135), (4, -140), (10, -135), (10, -128), (14, -115), (17, -99), (8, -92),
)  # fmt: skip


def _smooth(points: tuple[tuple[int, int], ...], k: float) -> skia.Path:
    path = skia.Path()
    count = len(points)
    middle = [
        (
            (points[n][0] + points[(n + 1) % count][0]) / 2 * k,
            (points[n][1] + points[(n + 1) % count][1]) / 2 * k,
        )
        for n in range(count)
    ]
    path.moveTo(*middle[-1])
    for n in range(count):
        path.quadTo(points[n][0] * k, points[n][1] * k, *middle[n])
    path.close()
    return path


class Caravan:
    """Camels that walk along a skyline, one after the other; each step is a blend of painted ones."""

    COUNT = 6

    def __init__(self, stage: Stage, code: str, line: Floats, parallax: float, way: float) -> None:
        """Paint them; `way` is 1 to the right, -1 to the left."""
        self._stage, self._parallax, self._way = stage, parallax, way
        rng, unit = stage.rng(1060), stage.unit
        k = 0.66 * unit
        self._k, self._size = k, max(8, int(190 * k))
        self._kinds = [
            Swaying(
                self._size,
                self._size,
                13,
                lambda sheet, bend, rider=rider: self._camel(sheet, bend, code, rider),
            )
            for rider in (True, False)
        ]
        # They tread on the smoothed skyline: nothing in it is steeper than a camel climbs.
        kernel = np.hanning(max(5, int(300 * unit)) | 1)
        ends = len(kernel) // 2
        self._line = np.convolve(np.pad(line, ends, mode="edge"), kernel / kernel.sum(), "valid")
        self._gaps = np.cumsum(rng.uniform(92, 122, self.COUNT)) * unit
        self._phase = rng.uniform(0, 6.28, self.COUNT)
        self._start = float(rng.uniform(0.40, 0.50))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(kind.nbytes for kind in self._kinds)

    def _camel(self, sheet: Sheet, bend: float, code: str, rider: bool) -> None:
        k, canvas = self._k, sheet.canvas
        canvas.translate(self._size * 0.48, self._size * 0.86)
        canvas.scale(self._way, 1)
        swing = bend * 15
        # Sand in their shade: the light is low, and beyond them.
        for wide, high, alpha in ((78, 9, 46), (62, 6, 56)):
            box = skia.Rect.MakeXYWH((-wide + 14) * k, (1 - high * 0.35) * k, 2 * wide * k, high * k)
            canvas.drawOval(box, glow(mix(code, "#000000", 0.3), alpha, 2.6 * k))
        for x, turn, lift in ((-36, 1, 0), (-28, -1, 1), (36, -1, 0), (29, 1, 1)):
            foot = (x + swing * turn) * k
            knee = (x + swing * turn * 0.35 + (3 if x > 0 else -3)) * k
            path = skia.Path()
            path.moveTo(x * k, -60 * k)
            path.quadTo(x * k, -38 * k, knee, -30 * k)
            path.lineTo(foot, -lift * k)
            tone = mix(code, "#000000", 0.25) if lift else code
            canvas.drawPath(path, stroke(tone, 6.2 * k))
            thigh = skia.Rect.MakeXYWH((x - 7) * k, -66 * k, 14 * k, 28 * k)
            canvas.drawOval(thigh, fill(tone))
        canvas.drawPath(_smooth(_BODY, k), fill(code))
        tail = skia.Path()
        tail.moveTo(-46 * k, -66 * k)
        tail.quadTo(-54 * k, -56 * k, -51 * k, -42 * k)
        canvas.drawPath(tail, stroke(code, 2.6 * k))
        if rider:
            canvas.drawPath(_smooth(_RIDER, k), fill(code))
        else:
            canvas.drawRoundRect(
                skia.Rect.MakeXYWH(-17 * k, -98 * k, 34 * k, 33 * k), 9 * k, 9 * k, fill(code)
            )

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        stage = self._stage
        shift = self._parallax * camera
        length = float(self._gaps[-1]) + self._size
        ring = stage.width + length + self._size * 2
        pace = 11.0 * stage.unit
        for n in range(self.COUNT):
            done = pace * t + self._start * stage.width + length - float(self._gaps[n])
            along = done % ring - self._size
            x = along if self._way > 0 else stage.width - along
            column = min(max(int(x + shift), 0), len(self._line) - 1)
            y = float(self._line[column])
            step = float(np.sin(t * 1.9 + self._phase[n]))
            kind = self._kinds[0 if n % 3 == 0 else 1]
            kind.draw(frame, x - self._size * 0.48, y - self._size * 0.86 + 3 * stage.unit, step)


def acacia(stage: Stage, look: Look, line: Floats, parallax: float, way: float) -> Patches:
    """A lone umbrella acacia on the skyline, with its shadow."""
    rng, unit = stage.rng(1070), stage.unit
    sheet = Sheet(len(line), stage.height)
    x = len(line) * (0.5 + 0.17 * way)
    near = slice(int(x - 90 * unit), int(x + 90 * unit))
    x = near.start + int(np.argmin(line[near]))
    foot = float(line[x]) + 5 * unit
    tall = 215 * unit
    dark = look.dark
    reach = gradient((x, 0), (x + way * 380 * unit, 0), ((0, dark, 120), (1, dark, 0)))
    sheet.polygon(
        [(x, foot - 3 * unit), (x + way * 380 * unit, foot + 26 * unit), (x, foot + 3 * unit)], reach
    )
    tips = []
    for n in range(7):
        lean = (n / 6 - 0.5) * 1.25 + float(rng.normal(0, 0.05))
        tip = (x + lean * tall, foot - tall * (0.86 + float(rng.normal(0, 0.03)) - 0.30 * abs(lean)))
        fork = (x + lean * tall * 0.16 - 5 * unit, foot - tall * float(rng.uniform(0.30, 0.48)))
        path = skia.Path()
        path.moveTo(x, foot)
        path.quadTo(x + 4 * unit, foot - tall * 0.2, *fork)
        path.quadTo(fork[0] + lean * tall * 0.4, fork[1] - tall * 0.18, *tip)
        sheet.canvas.drawPath(path, stroke(dark, (8.5 if n == 3 else 5.0) * unit))
        tips.append(tip)
    leaf, lit = mix(dark, look.shade, 0.45), mix(look.shade, look.rim, 0.55)
    for n in range(1500):
        tip = tips[n % 7]
        px = tip[0] + float(rng.normal(0, 0.10)) * tall
        py = tip[1] + float(rng.normal(0, 0.022)) * tall - abs(float(rng.normal(0, 0.02))) * tall
        size = float(rng.uniform(2.0, 5.5)) * unit
        up = (tip[1] - py) / (0.05 * tall)
        share = float(np.clip(0.2 + 0.35 * up - way * (px - x) / tall * 0.7, 0, 0.8)) * float(rng.random())
        sheet.canvas.drawOval(
            skia.Rect.MakeXYWH(px - size, py - size * 0.5, 2 * size, size), fill(mix(leaf, lit, share), 225)
        )
    return Patches(sheet.pixels, parallax, fine=stage.fine)
