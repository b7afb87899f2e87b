"""What is behind the trees: lit air, blurred leaves, the moon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, mix, shoulder
from promptreel_studio.scenes.kit.foliage import clumps, crown
from promptreel_studio.scenes.kit.pen import Sheet, gradient
from promptreel_studio.scenes.kit.sky import draw_moon, gradient_sky

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.woods import Wood
    from promptreel_studio.scenes.kit.plane import Picture


def paint_backdrop(wood: Wood) -> Picture:
    """The farthest picture, opaque, of the frame's size."""
    stage, look, rng = wood.stage, wood.look, wood.stage.rng(720)
    width, height = stage.width, stage.height
    half = Sheet(max(8, width // 2), max(8, height // 2))
    unit = stage.unit / 2
    _faint_trunks(half, wood, unit, rng)
    if not look.growth.bare:
        field = clumps(rng, stretch=1.2, coarse=4)
        v = np.linspace(0, 1, field.shape[0], dtype=np.float32)[:, None]
        tones = tuple(mix(c, look.hour.air[1], 0.35) for c in look.growth.leaves)
        count = int(min(2600, 2600 * half.width * half.height / (1920 * 1080 * unit * unit)))
        crown(
            wood.leaves,
            half,
            field + 0.42 - 1.0 * v,
            (0.0, 0.0, float(half.width), half.height * 0.60),
            count,
            (26 * unit, 62 * unit),
            tones,
            (0.0, -0.04),
            rng,
        )
    soft = cv2.GaussianBlur(half.pixels, (0, 0), max(0.5, 3.4 * unit)).astype(np.float32)
    columns, rows = half.width, half.height
    centre = (wood.source[0] / 2, wood.source[1] / 2)
    sky = gradient_sky(columns, rows, look.sky, centre, wood.glows)
    # Light eats into what is close to it.
    x, y = np.arange(columns, dtype=np.float32)[None], np.arange(rows, dtype=np.float32)[:, None]
    off = np.sqrt((x - centre[0]) ** 2 + (y - centre[1]) ** 2) / rows
    clear = (0.62 - 0.5 * np.exp(-((off / 0.26) ** 2)))[..., None]
    sky = sky * (1 - soft[..., 3:] * (clear / 255)) + soft[..., :3] * clear
    if not look.hour.moon:
        sky += np.exp(-((off / 0.034) ** 2))[..., None] * bgr(look.hour.sun) * 0.8 * min(1.0, look.rays * 2)
    sky = cv2.resize(shoulder(sky), (width, height), interpolation=cv2.INTER_LINEAR)
    if look.hour.moon:
        tint = mix("#f2f6ff", look.hour.sun, 0.3)
        draw_moon(sky, *wood.source, 40 * stage.unit, tint, stage.rng(721), level=0.95)
    return dither(sky, stage.rng(722))


def _faint_trunks(half: Sheet, wood: Wood, unit: float, rng: np.random.Generator) -> None:
    tone = mix(wood.look.hour.bark[1], wood.look.hour.air[1], 0.45)
    count = round(half.width / unit / 52)
    floor = half.height * 0.66
    for n in range(count):
        x = (n + 0.5 + float(rng.uniform(-0.45, 0.45))) / count * half.width
        wide, lean = float(rng.uniform(5, 15)) * unit, float(rng.normal(0, 9)) * unit
        half.polygon(
            [
                (x - wide / 2, floor),
                (x + wide / 2, floor),
                (x + lean + wide * 0.35, 0),
                (x + lean - wide * 0.35, 0),
            ],
            gradient((0, 0), (0, floor), ((0, tone, 200), (0.7, tone, 150), (1, tone, 30))),
        )
