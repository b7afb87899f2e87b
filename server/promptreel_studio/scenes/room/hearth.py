"""The fireplace: bricks, a beam over it, logs and embers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.foliage import leaf_path
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look

HALF, OPEN, HIGH, MANTEL = 290.0, 186.0, 286.0, 402.0
"""1080p pixels: half the width, half the opening, its height, and the height of the beam's top."""
BRICK = (58.0, 24.0)


def paint_hearth(easel: Easel, look: Look, x: float, foot: float, u: float, rng: np.random.Generator) -> None:
    """Chimney breast, bricks, the opening, the beam and the slab before it."""
    breast = 0.9 * HALF * u
    tone = mix(look.wall, "#fff4e4", 0.14)
    for side in (-1, 1):
        easel.rect(x + side * breast - 20 * u, 0, 40 * u, foot - MANTEL * u, glow("#000000", 90, 16 * u))
    easel.rect(
        x - breast,
        0,
        2 * breast,
        foot - MANTEL * u + 4,
        gradient(
            (x - breast, 0),
            (x + breast, 0),
            ((0, scale(tone, 0.86), 255), (0.5, tone, 255), (1, scale(tone, 0.84), 255)),
        ),
    )
    easel.rect(
        x - HALF * u - 18 * u,
        foot - MANTEL * u,
        2 * HALF * u + 36 * u,
        MANTEL * u,
        glow("#000000", 120, 18 * u),
    )
    brick = mix("#8a6050", look.wood, 0.12)
    _bricks(easel, x - HALF * u, foot - MANTEL * u, 2 * HALF * u, MANTEL * u, brick, u, rng)
    opening = _arch(x, foot, OPEN * u, HIGH * u, u)
    # A ring of bricks on end round the opening.
    easel.canvas.drawPath(_arch(x, foot, (OPEN + 30) * u, (HIGH + 30) * u, u), fill(scale(brick, 0.34)))
    ring = skia.PathMeasure(_arch(x, foot, (OPEN + 16) * u, (HIGH + 15) * u, u, closed=False), False)
    count = int(ring.getLength() / (15 * u))
    for n in range(count + 1):
        place, along = ring.getPosTan(ring.getLength() * n / count)
        easel.canvas.save()
        easel.canvas.translate(place.x(), place.y())
        easel.canvas.rotate(float(np.degrees(np.arctan2(along.y(), along.x()))))
        tone = scale(brick, 0.70 + 0.4 * float(rng.random()))
        easel.rect(
            -6.4 * u,
            -14 * u,
            12.8 * u,
            28 * u,
            gradient((0, -14 * u), (0, 14 * u), ((0, scale(tone, 1.12), 255), (1, scale(tone, 0.78), 255))),
        )
        easel.canvas.restore()
    easel.canvas.save()
    easel.canvas.clipPath(opening, skia.ClipOp.kIntersect, True)
    _bricks(easel, x - OPEN * u, foot - HIGH * u, 2 * OPEN * u, HIGH * u, scale(brick, 0.55), u * 0.72, rng)
    for start, end in (((x - OPEN * u, 0), (x - 40 * u, 0)), ((x + OPEN * u, 0), (x + 40 * u, 0))):
        easel.rect(
            x - OPEN * u,
            foot - HIGH * u,
            2 * OPEN * u,
            HIGH * u,
            gradient(start, end, ((0, "#050303", 235), (0.25, "#050303", 190), (1, "#050303", 0))),
        )
    easel.rect(
        x - OPEN * u,
        foot - HIGH * u,
        2 * OPEN * u,
        HIGH * u,
        gradient(
            (0, foot - HIGH * u), (0, foot), ((0, "#040202", 250), (0.55, "#040202", 120), (1, "#040202", 60))
        ),
    )
    easel.canvas.restore()
    easel.canvas.drawPath(opening, stroke("#000000", 3 * u, 160))
    _beam(easel, look, x, foot, u)
    slab = mix("#8a7f78", look.wood, 0.3)
    easel.rect(x - (HALF + 30) * u, foot - 12 * u, 2 * (HALF + 30) * u, 46 * u, glow("#000000", 120, 10 * u))
    easel.polygon(
        [
            (x - (HALF + 8) * u, foot - 14 * u),
            (x + (HALF + 8) * u, foot - 14 * u),
            (x + (HALF + 34) * u, foot + 14 * u),
            (x - (HALF + 34) * u, foot + 14 * u),
        ],
        fill(slab),
    )
    easel.rect(
        x - (HALF + 34) * u,
        foot + 14 * u,
        2 * (HALF + 34) * u,
        16 * u,
        gradient(
            (0, foot + 14 * u), (0, foot + 30 * u), ((0, scale(slab, 0.7), 255), (1, scale(slab, 0.42), 255))
        ),
    )


def _beam(easel: Easel, look: Look, x: float, foot: float, u: float) -> None:
    beam = Sheet(int(2 * (HALF + 34) * u), int(46 * u))
    beam.rect(0, 0, beam.width, beam.height, fill(scale(look.wood, 0.95)))
    grain = np.random.default_rng(5).random((24, 4))
    for a, b, c, d in grain.tolist():
        y = b * beam.height
        beam.line(
            a * beam.width,
            y,
            (a + 0.15 + 0.3 * c) * beam.width,
            y + (d - 0.5) * 6 * u,
            stroke(scale(look.wood, 0.5 + 0.7 * d), 1.6 * u, 110),
        )
    rounded(beam, 12 * u, (0.1, -1.0), gain=0.7)
    y = foot - MANTEL * u
    easel.rect(
        x - HALF * u,
        y + 44 * u,
        2 * HALF * u,
        40 * u,
        gradient((0, y + 44 * u), (0, y + 84 * u), ((0, "#000000", 170), (1, "#000000", 0))),
    )
    lay(easel, beam, x + easel.shift - beam.width / 2, y)


def _arch(x: float, foot: float, half: float, high: float, u: float, *, closed: bool = True) -> skia.Path:
    path = skia.Path()
    path.moveTo(x - half, foot)
    path.lineTo(x - half, foot - high + 70 * u)
    path.cubicTo(
        x - half, foot - high - 22 * u, x + half, foot - high - 22 * u, x + half, foot - high + 70 * u
    )
    path.lineTo(x + half, foot)
    if closed:
        path.close()
    return path


def _bricks(
    easel: Easel,
    left: float,
    top: float,
    width: float,
    height: float,
    code: str,
    u: float,
    rng: np.random.Generator,
) -> None:
    easel.rect(left, top, width, height, fill(scale(mix(code, "#b8a898", 0.35), 0.5)))
    wide, tall = BRICK[0] * u, BRICK[1] * u
    easel.canvas.save()
    easel.canvas.clipRect(skia.Rect.MakeXYWH(left, top, width, height))
    for row in range(int(height / tall) + 1):
        x, y = left - (wide / 2 if row % 2 else 0), top + row * tall
        while x < left + width:
            a, b = float(rng.random()), float(rng.random())
            tone = scale(mix(code, "#d89060" if b > 0.5 else "#6a4038", 0.28 * a), 0.82 + 0.34 * b)
            easel.rect(
                x + 1.6 * u,
                y + 1.6 * u,
                wide - 3.2 * u,
                tall - 3.2 * u,
                gradient(
                    (0, y),
                    (0, y + tall),
                    ((0, mix(tone, "#ffffff", 0.16), 255), (0.25, tone, 255), (1, scale(tone, 0.7), 255)),
                ),
            )
            x += wide
    easel.canvas.restore()


def garland(
    easel: Easel, look: Look, places: Sequence[tuple[float, float]], u: float, rng: np.random.Generator
) -> None:
    """Fir twigs and berries along a cord."""
    for x, y in places:
        for _ in range(9):
            a, b, c = (float(v) for v in rng.random(3))
            easel.canvas.save()
            easel.canvas.translate(x + (a - 0.5) * 30 * u, y + (b - 0.4) * 26 * u)
            easel.canvas.rotate(360 * c)
            easel.canvas.drawPath(
                leaf_path(36 * u, 9 * u), fill(scale(mix(look.leaf, "#1e3a2c", 0.45), 0.5 + 0.75 * b))
            )
            easel.canvas.restore()
        if rng.random() < 0.45:
            bx, by = x + float(rng.uniform(-12, 12)) * u, y + float(rng.uniform(-4, 14)) * u
            easel.canvas.drawCircle(bx, by, 6 * u, fill("#a82a24"))
            easel.canvas.drawCircle(bx - 1.6 * u, by - 2 * u, 2 * u, fill("#f0a890", 190))
