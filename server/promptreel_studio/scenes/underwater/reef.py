"""The reef: rocks overgrown with corals, in layers that fade into the water."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Point, Sheet, gradient, outline
from promptreel_studio.scenes.underwater.corals import plant
from promptreel_studio.scenes.underwater.rock import grain, mound

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look


def reef_layer(
    stage: Stage,
    look: Look,
    *,
    foot: float,
    rise: tuple[float, ...],
    air: float,
    parallax: float,
    size: float,
    count: int,
    salt: int,
    dull: float = 0.20,
) -> Patches:
    """Paint one layer.

    Args:
        stage: Where.
        look: Colours.
        foot: Row of its lowest crest, as a share of the height.
        rise: Height over it from left to right, shares of the height.
        air: 0..1, how far the water hides it.
        parallax: Share of the camera's speed.
        size: Of the corals, 1080p pixels.
        count: Corals on a 1080p width.
        salt: Of its random numbers.
        dull: 0..1, how far the water takes the colour even of what is close.
    """
    rng, unit = stage.rng(salt), stage.unit
    sheet = Sheet(stage.plane_width(parallax), stage.height)
    x = np.linspace(0, 1, sheet.width, dtype=np.float32)
    at = np.linspace(0, 1, len(rise))
    soft = np.interp(x, at, rise)
    rough = ridge_line(sheet.width, rng, rough=0.55, octaves=6, coarse=6) - 0.5
    line = (stage.height * (foot - soft) - rough * (size * 1.3 * unit + soft * stage.height * 0.5)).astype(
        np.float32
    )
    shade, lit = (mix(c, look.far, air) for c in look.rock)
    points: list[Point] = [(float(n), float(line[n])) for n in range(0, sheet.width, 2)]
    points += [
        (sheet.width + 2.0, float(line[-1])),
        (sheet.width + 2.0, stage.height + 4.0),
        (-2.0, stage.height + 4.0),
    ]
    top = float(line.min())
    path = outline(points)
    sheet.canvas.drawPath(path, gradient((0, top), (0, top + 260 * unit), ((0, lit, 255), (1, shade, 255))))
    sheet.canvas.save()
    sheet.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    for _ in range(count * 2):
        place = float(rng.random()) * sheet.width
        y = float(line[int(place) % sheet.width]) + float(rng.uniform(0.2, 3.2)) * size * unit
        wide = size * unit * float(rng.uniform(0.4, 1.3))
        mound(sheet, place, y, wide, mix(shade, lit, float(rng.uniform(0.1, 0.8))), shade)
    sheet.canvas.restore()
    grain(sheet, rng, 0.55 * (1 - air), int(top))
    number = int(count * sheet.width / (1920 * unit)) + 2
    for place in _spread(number, rng):
        at = place * (sheet.width - 1)
        y = float(line[int(at)]) + float(rng.uniform(0.0, 1.0)) ** 2 * size * 1.8 * unit
        tall = size * unit * float(rng.uniform(0.55, 1.35))
        colour = look.corals[int(rng.integers(len(look.corals)))]
        dim = dull + (1 - dull) * air
        tone = mix(scale(colour, float(rng.uniform(0.78, 1.08))), look.far, min(dim, 0.96))
        plant(sheet, at, y + 4 * unit, tall, tone, shade, int(rng.integers(70)), rng)
    return Patches(sheet.pixels, parallax, fine=stage.fine)


def _spread(number: int, rng: np.random.Generator) -> list[float]:
    """Places from 0 to 1 at about equal distances, in any order, so that none is bare."""
    places = (np.arange(number) + rng.uniform(0.0, 1.0, number)) / max(number, 1)
    return [float(place) for place in rng.permutation(np.clip(places, 0, 1))]
