"""What is behind the walls: a lit sky and wooded hills in the haze."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.air import Air
from promptreel_studio.scenes.kit.colour import dither, mix, shoulder
from promptreel_studio.scenes.kit.foliage import clumps, crown
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.sky import draw_moon, gradient_sky

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.waterfall.gorge import Gorge


def paint_backdrop(gorge: Gorge) -> Picture:
    """An opaque picture of the frame's size."""
    stage, wood, rng = gorge.stage, gorge.wood, gorge.stage.rng(820)
    look, hour = gorge.look, wood.look.hour
    columns, rows = max(8, stage.width // 2), max(8, stage.height // 2)
    centre = (wood.source[0] / 2, wood.source[1] / 2)
    sky = shoulder(gradient_sky(columns, rows, look.sky, centre, wood.glows))
    sheet = Sheet(columns, rows)
    air = Air(columns, rows, look.sky, centre, wood.glows)
    unit = stage.unit / 2
    tones = tuple(mix(c, hour.air[1], 0.3) for c in wood.look.growth.leaves)
    for top, haze in ((0.13, 0.62), (0.22, 0.42)):
        field = clumps(rng, stretch=1.0, coarse=4)
        rise = np.linspace(-0.5, 1.1, field.shape[0], dtype=np.float32)[:, None]
        box = (0.0, top * rows, float(columns), 0.30 * rows)
        count = int(min(3000, box[2] * box[3] / unit**2 / 90))
        crown(wood.leaves, sheet, field + rise, box, count, (16 * unit, 36 * unit), tones, (0.0, -0.12), rng)
        air.veil(sheet, min(0.9, haze * (0.5 + 0.5 * hour.veil)), around=0.3 * hour.glow, reach=0.3)
    soft = cv2.GaussianBlur(sheet.pixels, (0, 0), max(0.4, 1.2 * unit)).astype(np.float32)
    sky = sky * (1 - soft[..., 3:] / 255) + soft[..., :3]
    full = cv2.resize(sky, (stage.width, stage.height), interpolation=cv2.INTER_LINEAR)
    if hour.moon:
        tint = mix("#f2f6ff", hour.sun, 0.3)
        draw_moon(
            full, wood.source[0], 0.085 * stage.height, 36 * stage.unit, tint, stage.rng(821), level=0.95
        )
    return dither(full, stage.rng(822))
