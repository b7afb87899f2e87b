"""The leaves over a row of the wood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.foliage import clumps, crown

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.rows import Plot
    from promptreel_studio.scenes.forest.woods import Wood


def canopy(wood: Wood, plot: Plot) -> None:
    """Leaves over a row; they part before the light, and hang lower towards the sides."""
    stage, growth, row = wood.stage, wood.look.growth, plot.row
    if growth.bare:
        return
    sheet, span, light, rng = plot.sheet, plot.span, plot.light, plot.rng
    depth, cover = row.canopy
    density = clumps(rng, stretch=1.3, coarse=3)
    rows, columns = density.shape
    v = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    u = np.linspace(0, 1, columns, dtype=np.float32)[None]
    high = depth * stage.height
    away = np.sqrt(
        ((u * span - light[0]) / (0.30 * stage.width)) ** 2
        + ((v * high - light[1]) / (0.3 * stage.height)) ** 2
    )
    hole = np.exp(-(away**2)) * (0.55 if row.opening else 0.4)
    side = np.abs(u - light[0] / span)
    field = density + (0.44 - v * (0.95 - side * 0.65)) - hole
    area = span * high / stage.unit**2
    count = int(min(7500, area / (row.cluster[0] * row.cluster[1]) * 7.5))
    aim = np.array([light[0] / span - 0.5, -0.6])
    aim = aim / np.hypot(*aim)
    toward = (float(aim[0]) * 0.016, float(aim[1]) * 0.06)
    size = (row.cluster[0] * stage.unit, row.cluster[1] * stage.unit)
    box = (0.0, -0.02 * stage.height, span, high)
    shine = (*light, 0.26 * stage.height, 0.75 * wood.look.hour.glow)
    crown(
        wood.leaves,
        sheet,
        field,
        box,
        count,
        size,
        growth.leaves,
        toward,
        rng,
        threshold=1 - cover,
        shine=shine,
    )
    if growth.blossom and row.parallax > 0.2:
        tones = (scale(growth.blossom, 0.62), growth.blossom, mix(growth.blossom, "#ffffff", 0.5))
        crown(
            wood.blossom,
            sheet,
            field,
            box,
            int(count * 0.6),
            (size[0] * 0.7, size[1] * 0.7),
            tones,
            toward,
            rng,
            threshold=1.03 - cover,
            shine=shine,
        )
