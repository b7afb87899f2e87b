"""The bank before the viewer: grass or snow, stones, and conifers that frame the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.conifers import Conifers
from promptreel_studio.scenes.kit.drifts import lay_drifts
from promptreel_studio.scenes.kit.noise import Floats, ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, gradient
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.mountains.spurs import needles_of

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.mountains.looks import Look


def bank_plane(stage: Stage, look: Look, side: float, *, valley: bool) -> Plane:
    """The near bank: grass, stones, and tall conifers that frame the view."""
    rng = stage.rng(960)
    unit, parallax = stage.unit, 1.0
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    width, height = sheet.width, stage.height
    x = (np.arange(width, dtype=np.float32) - stage.reach / 2) / stage.width
    # The bank is high on the side of the light, where the tall trees stand, and dips under the frame beyond.
    along = x if side < 0 else 1 - x
    deep = 250 if stage.tall else 185
    rise = deep * unit * (0.30 + 0.70 * np.clip(1 - along * (1.5 if not stage.tall else 1.2), 0, 1) ** 1.6)
    rise = (
        rise
        - 42 * unit * np.clip((along - 0.35) * 2.2, 0, 1)
        + 62 * unit * np.clip((along - 0.74) / 0.26, 0, 1) ** 1.3
    )
    if valley:
        rise = rise + 26 * unit
    line = height - rise - 16 * unit * (ridge_line(width, rng, rough=0.5, octaves=6, coarse=5) - 0.5)
    dark, lit = look.ground
    points = [(float(i), float(line[i])) for i in range(0, width, max(1, int(3 * unit)))]
    points += [
        (width + 1.0, float(line[-1])),
        (width + 1.0, height + 2.0),
        (-1.0, height + 2.0),
        (-1.0, float(line[0])),
    ]
    upper = mix(dark, lit, 0.55)
    sheet.polygon(
        points,
        gradient(
            (0, height - deep * unit),
            (0, height),
            ((0, upper, 255), (0.55, mix(dark, lit, 0.26), 255), (1, mix(dark, lit, 0.08), 255)),
        ),
    )
    if look.snow_load >= 0.6:
        lay_drifts(sheet, line, look.ground, side, unit, rng, broad=3.2)
    _stones(sheet, line, look, side, unit, rng)
    if look.snow_load < 0.6:
        _grass(sheet, line, look, unit, rng)
    _framing(stage, sheet, line, look, side, rng)
    return Plane(sheet.pixels, fine=stage.fine)


def _stones(
    sheet: Sheet, line: Floats, look: Look, side: float, unit: float, rng: np.random.Generator
) -> None:
    """Boulders, lit from the side."""
    for _ in range(max(3, int(26 * sheet.width / (1920 * unit)))):
        across, size, down = (
            float(rng.random()),
            float(rng.uniform(6, 26)) * unit * float(rng.uniform(0.4, 1)),
            float(rng.random()),
        )
        bumps = rng.uniform(0.78, 1.12, 9)
        x = across * sheet.width
        y = float(line[min(len(line) - 1, int(x))]) + (4 + 60 * down * down) * unit
        path = skia.Path()
        for k, bump in enumerate(bumps):
            angle = np.pi * (1 + k / 8)
            px, py = x + np.cos(angle) * size * 1.5 * bump, y + np.sin(angle) * size * bump
            path.moveTo(px, py) if k == 0 else path.lineTo(px, py)
        path.close()
        body, lit = mix(look.ground[0], look.ambient, 0.20), mix(look.ground[1], look.sun, 0.28)
        if look.snow_load > 0.6:
            body, lit = scale(look.ambient, 0.5), look.ground[1]
        a, b = (x - size * 1.4, x + size * 1.2) if side < 0 else (x + size * 1.4, x - size * 1.2)
        sheet.canvas.drawPath(
            path,
            gradient(
                (a, y - size),
                (b, y),
                (
                    (0, mix(body, lit, 0.75), 255),
                    (0.35, mix(body, lit, 0.3), 255),
                    (0.75, scale(body, 0.8), 255),
                    (1, scale(body, 0.6), 255),
                ),
            ),
        )


def _grass(sheet: Sheet, line: Floats, look: Look, unit: float, rng: np.random.Generator) -> None:
    """Blades in four tones, the tallest in front."""
    dark, lit = look.ground
    count = int(5200 * sheet.width / (1920 * unit))
    tones = [mix(dark, lit, 0.30), mix(dark, lit, 0.62), lit, mix(lit, look.sun, 0.45)]
    paths = [skia.Path() for _ in tones]
    numbers = rng.random((count, 5))
    for across, down, size, lean, tone in numbers.tolist():
        x = across * sheet.width
        y = float(line[min(len(line) - 1, int(x))]) + (down**1.5 * 170 - 2) * unit
        high = (5 + 15 * size * (0.5 + down)) * unit
        shade = min(3, int(tone * (4.3 - 3.0 * down)))
        path = paths[shade]
        path.moveTo(x, y)
        path.quadTo(x + (lean - 0.5) * high * 0.3, y - high * 0.6, x + (lean - 0.42) * high * 0.9, y - high)
    for path, code in zip(paths, tones, strict=True):
        paint = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=max(0.8, 1.5 * unit),
            StrokeCap=skia.Paint.kRound_Cap,
        )
        paint.setColor(int(code[1:], 16) | (225 << 24))
        sheet.canvas.drawPath(path, paint)


def _framing(
    stage: Stage, sheet: Sheet, line: Floats, look: Look, side: float, rng: np.random.Generator
) -> None:
    """Tall conifers at both sides; the middle stays free for the view and for a title."""
    unit = stage.unit
    tall = (470 if not stage.tall else 560) * unit
    spruce = Conifers(tall, needles_of(look, side), rng, kinds=5, whorls=36)
    larch = Conifers(tall, needles_of(look, side, larch=True), rng, kinds=2, whorls=32)
    if stage.tall:
        places = (
            (-0.08, 0.8, 10),
            (0.02, 1.0, 6),
            (0.13, 0.72, 14),
            (0.09, 0.50, 40),
            (0.22, 0.34, 30),
            (0.31, 0.20, 34),
            (0.87, 0.36, 12),
            (0.95, 0.58, 14),
            (1.0, 0.40, 34),
            (1.07, 0.66, 20),
        )
    else:
        places = (
            (-0.09, 0.86, 10), (-0.045, 0.70, 20), (0.012, 1.0, 8), (0.058, 0.80, 12), (0.098, 0.92, 26), (0.135, 0.56, 10), (0.168, 0.40, 24), (0.205, 0.28, 16),
            (0.25, 0.17, 20), (0.30, 0.11, 18), (0.845, 0.22, 12), (0.88, 0.36, 14), (0.925, 0.60, 22), (0.962, 0.46, 12), (0.995, 0.70, 28), (1.04, 0.52, 14), (1.085, 0.78, 24),
        )  # fmt: skip
    for place, size, down in sorted(places, key=lambda p: p[2]):
        jitter, grow, kind = (
            float(rng.uniform(-0.008, 0.008)),
            float(rng.uniform(0.90, 1.10)),
            float(rng.random()),
        )
        # Shares of the frame when the camera is half-way; those beyond its edges come in with a pan.
        x = stage.reach / 2 + ((place if side < 0 else 1 - place) + jitter) * stage.width
        foot = float(line[int(np.clip(x, 0, len(line) - 1))]) + down * unit
        grove = larch if kind < look.larch[3] * 0.8 and size < 0.85 else spruce
        grove.plant(sheet, x, foot, tall * size * min(1.0, grow), rng)
