"""Plants in pots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.foliage import leaf_path
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke
from promptreel_studio.scenes.room.things import shadow, stand

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look


def pot_plant(
    easel: Easel,
    look: Look,
    x: float,
    foot: float,
    tall: float,
    u: float,
    rng: np.random.Generator,
    *,
    pot: str = "#b8674a",
    spread: float = 1.0,
) -> None:
    """Broad leaves on stems in a pot; `tall` is its height in 1080p pixels."""
    wide = 0.34 * tall
    shadow(easel, x, foot, wide * u, u)
    side = int(tall * 1.9 * u) + 4
    plant = Sheet(side, int(tall * 1.25 * u) + 4)
    cx, base = side / 2, plant.height - 0.30 * tall * u
    for n in range(26):
        a, b, c = (float(v) for v in rng.random(3))
        lean = (n / 25 - 0.5) * 2.5 * spread + (a - 0.5) * 0.6
        reach = tall * (0.46 + 0.42 * b) * u * (1 - 0.16 * abs(lean))
        ex, ey = cx + np.sin(lean) * reach * 0.8, base - abs(np.cos(lean * 0.75)) * reach
        shade = 0.55 + 0.5 * c
        stem = skia.Path()
        stem.moveTo(cx + lean * 6 * u, base + 10 * u)
        stem.quadTo(cx + lean * 12 * u, (base + ey) / 2, ex, ey)
        plant.canvas.drawPath(stem, stroke(scale(look.leaf, 0.6 * shade), 3.4 * u))
        length, broad = tall * (0.26 + 0.10 * a) * u, tall * (0.11 + 0.04 * b) * u
        plant.canvas.save()
        plant.canvas.translate(ex, ey)
        plant.canvas.rotate(float(np.degrees(np.arctan2(ey - base + 40 * u, ex - cx))) + (b - 0.5) * 50)
        plant.canvas.drawPath(
            leaf_path(length, broad),
            gradient(
                (-length / 2, -broad),
                (length / 2, broad),
                (
                    (0, scale(look.leaf, 0.55 * shade), 255),
                    (0.5, scale(look.leaf, shade), 255),
                    (1, scale(mix(look.leaf, "#e8e0a0", 0.25), shade * 1.12), 255),
                ),
            ),
        )
        plant.line(-length / 2, 0, length * 0.42, 0, stroke(mix(look.leaf, "#e8f0b0", 0.4), 1.5 * u, 120))
        plant.canvas.restore()
    rounded(plant, 7 * u, (0.6, -0.6), gain=0.45)
    vessel = Sheet(side, plant.height)
    half, low = wide / 2 * u, plant.height
    body = skia.Path()
    body.moveTo(cx - half, base)
    body.lineTo(cx + half, base)
    body.lineTo(cx + half * 0.74, low - 2 * u)
    body.quadTo(cx, low + 3 * u, cx - half * 0.74, low - 2 * u)
    body.close()
    vessel.canvas.drawPath(body, fill(pot))
    vessel.rect(cx - half * 1.08, base - 4 * u, half * 2.16, 22 * u, fill(mix(pot, "#ffffff", 0.08)))
    rounded(vessel, half * 0.55, (0.8, -0.2), gain=0.8)
    vessel.rect(
        cx - half,
        base + 18 * u,
        2 * half,
        12 * u,
        gradient((0, base + 18 * u), (0, base + 30 * u), ((0, "#000000", 90), (1, "#000000", 0))),
    )
    lay(plant, vessel, 0, 0)
    stand(easel, plant, x, foot)


def trailing_plant(
    easel: Easel, look: Look, x: float, foot: float, u: float, rng: np.random.Generator
) -> None:
    """A pot on a shelf whose tendrils hang down."""
    plant = Sheet(int(240 * u), int(400 * u))
    cx, base = 120 * u, 118 * u
    for _ in range(11):
        a, b, c = (float(v) for v in rng.random(3))
        reach, side = (60 + 200 * a) * u, (b - 0.5) * 170 * u
        for step in np.linspace(0, 1, max(5, int(reach / (15 * u)))):
            px = cx + side * min(1.0, step * 2.2) ** 0.7 * (0.5 + 0.3 * c) + 7 * u * np.sin(step * 7 + c * 9)
            py = base - 54 * u - 26 * u * np.sin(min(1.0, step * 2.4) * 3.14) + reach * step**1.4
            plant.canvas.save()
            plant.canvas.translate(float(px), float(py))
            plant.canvas.rotate(70 * (1 if int(step * 100) % 2 else -1) + 90 + c * 60)
            shade = 0.6 + 0.5 * float(rng.random())
            plant.canvas.drawPath(leaf_path(25 * u, 15 * u), fill(scale(look.leaf, shade)))
            plant.canvas.restore()
    rounded(plant, 5 * u, (0.2, -0.9), gain=0.45)
    pot = Sheet(plant.width, plant.height)
    pot.polygon(
        [
            (cx - 42 * u, base - 62 * u),
            (cx + 42 * u, base - 62 * u),
            (cx + 34 * u, base),
            (cx - 34 * u, base),
        ],
        fill("#d8cdbb"),
    )
    rounded(pot, 22 * u, (-0.7, 0.3), gain=0.7)
    lay(pot, plant, 0, 0)
    lay(easel, pot, x + easel.shift - cx, foot - base)
