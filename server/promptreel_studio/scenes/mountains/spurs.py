"""Wooded spurs in the middle distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.conifers import Conifers, Needles, grow_wood, wood_count
from promptreel_studio.scenes.kit.noise import Floats, ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient
from promptreel_studio.scenes.kit.plane import Plane

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.mountains.looks import Look


@dataclass(frozen=True)
class Spur:
    """A wooded ridge.

    Attributes:
        left: Height at the left edge over `foot`, pixels.
        middle: The same in the middle.
        right: The same at the right edge.
        foot: Row where it stands, pixels.
        floor: Row down to which the mist at its foot must cover what is behind, pixels.
        trees: Height of its trees at the top and at the foot, pixels.
        count: Trees on a 1080p width.
        air: 0..1, how far the air hides it.
        parallax: Share of the camera's speed.
        salt: Of its random numbers.
    """

    left: float
    middle: float
    right: float
    foot: float
    floor: float
    trees: tuple[float, float]
    count: int
    air: float
    parallax: float
    salt: int


def needles_of(look: Look, side: float, *, larch: bool = False) -> Needles:
    """The colours of the scene's conifers."""
    dark, outer, rim = look.larch[:3] if larch else look.needles
    snow = mix(look.ground[1], look.cloud_lit, 0.25) if look.snow_load else "#ffffff"
    return Needles(dark, outer, rim, snow, look.snow_load, side)


def spur_plane(stage: Stage, look: Look, spur: Spur, side: float) -> Plane:
    """Paint a wooded ridge whose foot fades into the mist."""
    rng = stage.rng(spur.salt)
    sheet = Sheet(stage.plane_width(spur.parallax), min(stage.height, int(spur.floor) + 1))
    line = _line(sheet.width, spur, rng, stage.unit)
    groves = [
        Conifers(
            spur.trees[1] * 1.1,
            needles_of(look, side, larch=larch).faded(look.air, spur.air),
            rng,
            kinds=3,
            whorls=14,
        )
        for larch in (False, True)
    ]
    floor = mix(mix(look.needles[0], look.needles[1], 0.25), look.air, spur.air * 0.9)
    points = [(float(x), float(line[x])) for x in range(0, sheet.width, max(1, int(4 * stage.unit)))]
    points += [
        (sheet.width + 1.0, float(line[-1])),
        (sheet.width + 1.0, spur.floor + 2),
        (-1.0, spur.floor + 2),
        (-1.0, float(line[0])),
    ]
    sheet.polygon(points, fill(floor))
    below = float(spur.foot - line.min())
    grow_wood(
        sheet,
        (groves[0], groves[1]),
        look.larch[3],
        line,
        spur.foot,
        spur.trees,
        wood_count(stage, sheet.width, spur.count),
        rng,
    )
    # Light skims the side that it comes from; mist gathers at the foot. Both only where there is land.
    sunk = 236 if spur.floor > spur.foot else 120
    mist = mix(look.mist, look.mist_lit, 0.25)
    _veil(
        sheet,
        gradient(
            (0, spur.foot - below * 0.55),
            (0, spur.foot + 1),
            (
                (0, mist, 0),
                (0.6, mist, sunk * 0.34 * min(1.0, look.mist_gain)),
                (1, mist, sunk * min(1.0, look.mist_gain + 0.3)),
            ),
        ),
    )
    lit, dark = (0.0, float(sheet.width)) if side < 0 else (float(sheet.width), 0.0)
    _veil(
        sheet,
        gradient(
            (lit, 0), (dark, 0), ((0, look.sun, 46 * look.sun_gain), (0.5, look.sun, 0), (1, look.air, 0))
        ),
    )
    return Plane(sheet.pixels, fine=stage.fine)


def _veil(sheet: Sheet, paint: skia.Paint) -> None:
    paint.setBlendMode(skia.BlendMode.kSrcATop)
    sheet.rect(0, 0, sheet.width, sheet.height, paint)


def _line(width: int, spur: Spur, rng: np.random.Generator, unit: float) -> Floats:
    """The ridge's first row in each column."""
    x = np.linspace(0, 1, width, dtype=np.float32)
    heights = np.interp(x, (0, 0.5, 1), (spur.left, spur.middle, spur.right)).astype(np.float32)
    smooth = x * x * (3 - 2 * x)
    heights = 0.5 * heights + 0.5 * np.interp(
        smooth, (0, 0.5, 1), (spur.left, spur.middle, spur.right)
    ).astype(np.float32)
    rough = ridge_line(width, rng, rough=0.48, octaves=6, coarse=4) - 0.45
    return (spur.foot - np.maximum(heights * (1 + 0.42 * rough) + 26 * unit * rough, 3 * unit)).astype(
        np.float32
    )
