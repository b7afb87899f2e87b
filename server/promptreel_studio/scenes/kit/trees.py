"""Trunks with bark, roots and branches.

How to use: `bark = Bark.of(dark, middle, lit, moss, rng)`, then `draw_trunk(sheet, trunk, bark, rng)` for each tree; the
rim on the side of the light is part of it. Put a `foliage.crown` over the top and fade the plane with `air.Air.veil`.
Bare trees for winter: `branches=` 6 or more and `twigs` 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.limbs import limb
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import gradient, outline, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Sheet

STEPS = 22


@dataclass(frozen=True)
class Bark:
    """Colours of trunks and the furrows of their bark."""

    dark: str
    middle: str
    lit: str
    moss: str
    furrows: skia.Image
    snow: str = ""

    @classmethod
    def of(
        cls, dark: str, middle: str, lit: str, moss: str, rng: np.random.Generator, snow: str = ""
    ) -> Bark:
        """Make the furrows: upright streaks, half of them dark and half light."""
        streaks = fractal(512, 128, rng, slope=1.05, stretch=0.22, smallest=5) - 0.5
        shade = np.clip(-streaks * 2.6, 0, 1) * 190
        shine = np.clip(streaks * 2.2 - 0.15, 0, 1) * 70
        pixels = np.zeros((512, 128, 4), np.uint8)
        pixels[..., :3] = shine[..., None]
        pixels[..., 3] = np.maximum(shade, shine)
        image = skia.Image.fromarray(pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        return cls(dark, middle, lit, moss, image, snow)


@dataclass(frozen=True)
class Trunk:
    """One tree; lengths in pixels.

    Attributes:
        x: Middle of the foot.
        foot: Row of the foot.
        top: Row where it ends, or leaves the picture.
        width: Thickness at breast height.
        light: Where light comes from: -1 left, 1 right, 0 behind it.
        rim: Strength of the lit edge, 0..1.
        lean: Pixels that the top stands to the right.
        branches: Limbs.
        twigs: How often a limb forks.
        taper: How much thinner the top is, 0..1.
        bend: How crooked it is; 0 is straight.
        low: How far down there are limbs; 1 is two thirds of the way.
    """

    x: float
    foot: float
    top: float
    width: float
    light: float
    rim: float = 0.7
    lean: float = 0.0
    branches: int = 3
    twigs: int = 1
    taper: float = 0.45
    bend: float = 1.0
    low: float = 1.0


def draw_trunk(sheet: Sheet, trunk: Trunk, bark: Bark, rng: np.random.Generator) -> None:
    """Draw a trunk and its limbs; the same number of random draws whatever the size."""
    share = np.linspace(0, 1, STEPS)
    bends, phase = rng.normal(0, 0.16, 3) * trunk.bend, rng.uniform(0, 6.28, 3)
    wander = sum(bends[k] * np.sin(share * (2.2 + 2.4 * k) + phase[k]) for k in range(3))
    middle = trunk.x + (wander - wander[0]) * trunk.width + trunk.lean * share**1.2
    rows = trunk.foot + (trunk.top - trunk.foot) * share
    height = trunk.foot - trunk.top
    rise = (trunk.foot - rows) / max(trunk.width, 1e-3)
    half = trunk.width / 2 * (1 - trunk.taper * share)
    edge = 1 + rng.normal(0, 0.025, (2, STEPS))
    roots = np.exp(-rise / 0.55) * rng.uniform(0.45, 0.95, (2, 1))
    left, right = middle - half * (edge[0] + roots[0]), middle + half * (edge[1] + roots[1])
    for n in range(trunk.branches):
        at = 1 - float(rng.uniform(0.05, 0.65)) * trunk.low
        index = int(at * (STEPS - 1))
        side = 1.0 if (n + int(rng.integers(0, 2))) % 2 else -1.0
        length = height * float(rng.uniform(0.14, 0.30)) * (1.2 - at * 0.6)
        thick = min(float(half[index]) * float(rng.uniform(0.35, 0.6)), length * 0.05)
        limb(sheet, (float(middle[index]), float(rows[index])), side, length, thick, trunk, bark, rng)
    path = outline([*zip(left, rows, strict=True), *reversed([*zip(right, rows, strict=True)])])
    lit, dark = (bark.lit, bark.dark) if trunk.light < 0 else (bark.dark, bark.lit)
    strong, deep = abs(trunk.light), mix(bark.middle, bark.dark, 0.6)
    sides = (
        (0.0, mix(deep, lit, 0.42 * strong), 255),
        (0.28, mix(deep, bark.middle if trunk.light < 0 else deep, strong), 255),
        (0.72, mix(deep, bark.middle if trunk.light > 0 else deep, strong), 255),
        (1.0, mix(deep, dark, 0.42 * strong), 255),
    )
    reach = trunk.width * 0.62
    start = float(middle[STEPS // 2])
    canvas = sheet.canvas
    canvas.drawPath(path, gradient((start - reach, 0), (start + reach, 0), sides))
    canvas.save()
    canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    _furrows(canvas, trunk, bark, float(rng.uniform(0, 900)))
    if trunk.width > 14 * sheet.height / 1080:
        _moss(sheet, trunk, bark, left, right, rows)
    _rim(canvas, trunk, bark, left, right, rows)
    canvas.restore()


def _furrows(canvas: skia.Canvas, trunk: Trunk, bark: Bark, shift: float) -> None:
    size = trunk.width / 105
    matrix = skia.Matrix()
    matrix.setScale(size, size * 1.5)
    matrix.postTranslate(trunk.x + shift * size, trunk.foot + shift * size)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    shader = bark.furrows.makeShader(skia.TileMode.kMirror, skia.TileMode.kRepeat, sampling, matrix)
    canvas.drawPaint(skia.Paint(Shader=shader))


def _moss(
    sheet: Sheet, trunk: Trunk, bark: Bark, left: np.ndarray, right: np.ndarray, rows: np.ndarray
) -> None:
    """Moss climbs the foot and the side away from the light."""
    high = trunk.foot - trunk.width * 3.2
    sheet.canvas.drawPaint(
        gradient((0, trunk.foot), (0, high), ((0, bark.moss, 225), (0.35, bark.moss, 120), (1, bark.moss, 0)))
    )
    side = right if trunk.light < 0 else left
    away = skia.Path()
    away.moveTo(float(side[0]), float(rows[0]))
    for x, y in zip(side, rows, strict=True):
        away.lineTo(float(x), float(y))
    paint = stroke(bark.moss, trunk.width * 0.34, 120)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.5, trunk.width * 0.10)))
    sheet.canvas.drawPath(away, paint)


def _rim(
    canvas: skia.Canvas, trunk: Trunk, bark: Bark, left: np.ndarray, right: np.ndarray, rows: np.ndarray
) -> None:
    """The edge that the light grazes; light from behind grazes both."""
    for side, share in ((left, 0.5 - trunk.light / 2), (right, 0.5 + trunk.light / 2)):
        if share < 0.2:
            continue
        path = skia.Path()
        path.moveTo(float(side[0]), float(rows[0]))
        for x, y in zip(side, rows, strict=True):
            path.lineTo(float(x), float(y))
        for width, alpha, soft in ((0.5, 95, 0.14), (0.16, 230, 0.03)):
            paint = stroke(bark.lit, max(0.8, trunk.width * width), alpha * trunk.rim * share)
            paint.setMaskFilter(
                skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, trunk.width * soft))
            )
            canvas.drawPath(path, paint)


def cast_shadow(
    sheet: Sheet, trunk: Trunk, source: float, bottom: float, code: str, alpha: float, soft: float
) -> None:
    """The shadow of a trunk on the ground, running towards the viewer and away from a light at column `source`."""
    slope = (trunk.x - source) / max(trunk.foot, 1.0) * 2.2
    reach = bottom - trunk.foot
    half = trunk.width * 0.55
    far = trunk.x + slope * reach
    path = outline(
        [
            (trunk.x - half, trunk.foot),
            (trunk.x + half, trunk.foot),
            (far + half * 2.0, bottom),
            (far - half * 2.0, bottom),
        ]
    )
    paint = gradient((0, trunk.foot), (0, bottom), ((0, code, alpha), (1, code, alpha * 0.35)))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, soft)))
    sheet.canvas.drawPath(path, paint)
