"""Trees on the pavement, by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import fill, glow, outline, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.street.looks import Look

LEAVES = 900


def draw_street_tree(canvas: skia.Canvas, x: float, look: Look, far: float, rng: np.random.Generator) -> None:
    """A tree of about six metres whose foot stands at `x`; the canvas maps (along, up) in metres."""
    bark, deep = mix("#4a3b30", look.air, far), mix("#22402a", look.air, far)
    high, reach = float(rng.uniform(5.6, 6.9)), float(rng.uniform(1.35, 1.75))
    middle = high - reach * 0.95
    canvas.drawOval(skia.Rect.MakeXYWH(x - 0.4, -0.14, 2.6, 0.28), glow("#141a2c", 95 * (1 - far), 0.09))
    canvas.drawPath(
        outline([(x - 0.15, 0), (x + 0.15, 0), (x + 0.07, middle), (x - 0.07, middle)]), fill(bark)
    )
    canvas.drawLine(x - 0.08, 0, x - 0.04, middle, stroke(scale(bark, 1.4), 0.05))
    for side in (-1, 1):
        canvas.drawLine(x, middle * 0.72, x + side * reach * 0.55, middle + reach * 0.1, stroke(bark, 0.09))
    clumps = [
        (x + float(rng.normal(0, 0.5)) * reach, middle + float(rng.normal(0, 0.42)) * reach)
        for _ in range(13)
    ]
    for cx, cy in clumps:
        size = reach * 0.52
        canvas.drawOval(skia.Rect.MakeXYWH(cx - size, cy - size * 0.8, 2 * size, 1.6 * size), fill(deep, 235))
    sunny = mix("#8fb24a", look.sun or look.air, 0.25)
    for _ in range(int(LEAVES * (1 - 0.75 * far))):
        cx, cy = clumps[int(rng.integers(0, len(clumps)))]
        angle, out = float(rng.uniform(0, 6.28)), float(rng.uniform(0, 1)) ** 0.5 * reach * 0.60
        px, py = cx + out * np.cos(angle), cy + out * 0.82 * np.sin(angle)
        # Lit from the upper left; every clump has a shaded side of its own.
        light = 0.42 - 0.34 * (px - cx) / reach + 0.50 * (py - cy) / reach + 0.16 * (py - middle) / reach
        light += float(rng.normal(0, 0.12))
        leaf = mix("#2a4c2c", sunny, float(np.clip(light, 0, 1)))
        size = float(rng.uniform(0.07, 0.15))
        canvas.drawOval(
            skia.Rect.MakeXYWH(px - size, py - size * 0.6, 2 * size, 1.2 * size),
            fill(mix(leaf, look.air, far), 235),
        )
