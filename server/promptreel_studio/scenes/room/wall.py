"""The wall with its window: frame, curtains, shelf, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import skia

from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import fill, glow, gradient, stroke

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.box import Box
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look

BAR = 17.0
"""1080p pixels a bar of the window is wide."""


def paint_wall(easel: Easel, look: Look, ground: float, u: float, rng: np.random.Generator) -> None:
    """Plaster above, panelling below, down to the ground."""
    rows = easel.height
    cloud = enlarge(fractal(128, 256, rng, slope=1.8), easel.width, rows)
    grain = enlarge(fractal(256, 256, rng, slope=0.9), easel.width, rows)
    tone = cv2.convertScaleAbs(cv2.addWeighted(cloud, 0.14, grain, 0.06, 0.80), alpha=200)
    for channel, value in enumerate(bgr(look.wall)):
        easel.pixels[..., channel] = cv2.convertScaleAbs(tone, alpha=float(value) / 200)
    easel.pixels[..., 3] = 255
    rail = ground - 190 * u
    panel = mix(look.wall, look.frame, 0.42)
    easel.rect(easel.left, rail, easel.width, rows, fill(panel))
    easel.rect(
        easel.left,
        rail - 12 * u,
        easel.width,
        16 * u,
        gradient(
            (0, rail - 12 * u),
            (0, rail + 4 * u),
            ((0, mix(panel, "#ffffff", 0.35), 255), (1, scale(panel, 0.8), 255)),
        ),
    )
    easel.rect(
        easel.left,
        rail + 4 * u,
        easel.width,
        22 * u,
        gradient((0, rail + 4 * u), (0, rail + 26 * u), ((0, "#000000", 90), (1, "#000000", 0))),
    )
    x = easel.left - 20 * u
    while x < easel.right:
        easel.line(x, rail + 4 * u, x, rows, stroke(scale(panel, 0.62), 2.2 * u, 150))
        easel.line(
            x + 2.4 * u, rail + 4 * u, x + 2.4 * u, rows, stroke(mix(panel, "#ffffff", 0.3), 1.4 * u, 120)
        )
        x += 46 * u


def cut_window(easel: Easel, look: Look, box: Box, u: float) -> None:
    """The hole, its frame with bars, the reveal and the sill."""
    wood = look.frame
    # A shadow on the wall round the frame.
    easel.rect(
        box.left - 44 * u,
        box.top - 44 * u,
        box.width + 88 * u,
        box.height + 96 * u,
        glow("#000000", 110, 20 * u),
    )
    case = 34 * u
    easel.rect(
        box.left - case, box.top - case, box.width + 2 * case, box.height + 2 * case, fill(scale(wood, 0.92))
    )
    for inset, tone in (
        (case, 1.06),
        (case * 0.62, 0.74),
        (case * 0.50, 1.0),
        (case * 0.2, 0.6),
        (case * 0.1, 0.9),
    ):
        easel.rect(
            box.left - inset,
            box.top - inset,
            box.width + 2 * inset,
            box.height + 2 * inset,
            fill(scale(wood, tone)),
        )
    clear = skia.Paint(BlendMode=skia.BlendMode.kClear, AntiAlias=False)
    easel.rect(box.left, box.top, box.width, box.height, clear)
    columns = max(2, round(box.width / (340 * u)))
    bars = [(box.left + box.width * n / columns, True) for n in range(1, columns)]
    bars.append((box.top + box.height * 0.34, False))
    for at, upright in bars:
        half = BAR * u / 2
        if upright:
            paint = gradient(
                (at - half, 0),
                (at + half, 0),
                (
                    (0, scale(wood, 0.55), 255),
                    (0.25, wood, 255),
                    (0.7, scale(wood, 0.9), 255),
                    (1, scale(wood, 0.42), 255),
                ),
            )
            easel.rect(at - half, box.top, 2 * half, box.height, paint)
        else:
            paint = gradient(
                (0, at - half),
                (0, at + half),
                ((0, mix(wood, "#ffffff", 0.3), 255), (0.3, wood, 255), (1, scale(wood, 0.42), 255)),
            )
            easel.rect(box.left, at - half, box.width, 2 * half, paint)
    for dx, wide in ((0, 10 * u), (box.width, -10 * u)):
        easel.rect(
            min(box.left + dx, box.left + dx + wide),
            box.top,
            abs(wide),
            box.height,
            gradient(
                (box.left + dx, 0),
                (box.left + dx + wide, 0),
                ((0, scale(wood, 0.35), 255), (1, scale(wood, 0.62), 255)),
            ),
        )
    sill = box.bottom
    easel.rect(box.left - 70 * u, sill + 30 * u, box.width + 140 * u, 60 * u, glow("#000000", 130, 14 * u))
    easel.rect(
        box.left - 62 * u,
        sill - 6 * u,
        box.width + 124 * u,
        28 * u,
        gradient(
            (0, sill - 6 * u),
            (0, sill + 22 * u),
            ((0, mix(wood, "#ffffff", 0.35), 255), (0.75, wood, 255), (1, wood, 255)),
        ),
    )
    easel.rect(
        box.left - 62 * u,
        sill + 22 * u,
        box.width + 124 * u,
        18 * u,
        gradient(
            (0, sill + 22 * u), (0, sill + 40 * u), ((0, scale(wood, 0.74), 255), (1, scale(wood, 0.5), 255))
        ),
    )


def snow_on_window(easel: Easel, look: Look, box: Box, u: float, rng: np.random.Generator) -> None:
    """Snow that lies on the bars and in the corners, outside."""
    columns = max(2, round(box.width / (340 * u)))
    for row_y in (box.top + box.height * 0.34 - BAR * u / 2, box.bottom - 5 * u):
        for n in range(columns):
            # The curtains hide the outer corners.
            x0 = box.left + box.width * n / columns + (8 if n else 46) * u
            x1 = box.left + box.width * (n + 1) / columns - (8 if n < columns - 1 else 46) * u
            path = skia.Path()
            path.moveTo(x0, row_y + 2 * u)
            steps = 14
            tops = [
                (10 + 12 * abs(2 * k / steps - 1) ** 1.6 + float(rng.uniform(-2, 2))) * u
                for k in range(steps + 1)
            ]
            for k, top in enumerate(tops):
                path.lineTo(x0 + (x1 - x0) * k / steps, row_y - top)
            path.lineTo(x1, row_y + 2 * u)
            path.close()
            easel.canvas.drawPath(path, glow(look.flake, 225, 2.2 * u))
