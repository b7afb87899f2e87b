"""The snowy shores: a far wood, a field of snow, and the bank with the shelter and tall firs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.aurora.shelter import draw_cabin, draw_tent
from promptreel_studio.scenes.aurora.smoke import Smoke
from promptreel_studio.scenes.kit.colour import bgr_of, mix
from promptreel_studio.scenes.kit.conifers import Conifers, grow_wood, wood_count
from promptreel_studio.scenes.kit.drifts import lay_drifts
from promptreel_studio.scenes.kit.noise import Floats, ridge_line
from promptreel_studio.scenes.kit.pen import Point, Sheet, fill
from promptreel_studio.scenes.kit.plane import Plane, spill_onto
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.aurora.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


@dataclass(frozen=True)
class Shore:
    """A strip of land with a wood on it.

    Attributes:
        foot: Row of its lower edge, pixels.
        rise: Height of the land over it at the left, in the middle and at the right, pixels.
        trees: Height of the trees at the top and at the foot, pixels.
        count: Trees on a 1080p width.
        air: 0..1, how far the air hides it.
        parallax: Share of the camera's speed.
        salt: Of its random numbers.
    """

    foot: float
    rise: tuple[float, float, float]
    trees: tuple[float, float]
    count: int
    air: float
    parallax: float
    salt: int


def shore_plane(stage: Stage, look: Look, shore: Shore, side: float) -> Plane:
    """Paint a wooded strip of snow."""
    rng = stage.rng(shore.salt)
    sheet = Sheet(stage.plane_width(shore.parallax), min(stage.height, int(shore.foot) + 1))
    x = np.linspace(0, 1, sheet.width, dtype=np.float32)
    soft = x * x * (3 - 2 * x)
    heights = np.interp(soft, (0, 0.5, 1), shore.rise) * (
        1 + 0.5 * (ridge_line(sheet.width, rng, rough=0.45, octaves=5, coarse=4) - 0.5)
    )
    line = (shore.foot - np.maximum(heights, 2 * stage.unit)).astype(np.float32)
    _cover(sheet, line, mix(look.snow[0], look.air, shore.air))
    light = tuple(mix(code, look.air, shore.air) for code in look.snow)
    lay_drifts(sheet, line, (light[0], light[1]), side, stage.unit, rng)
    needles = look.on_trees(side).faded(look.air, shore.air)
    grove = Conifers(shore.trees[1] * 1.1, needles, rng, kinds=4, whorls=14)
    grow_wood(
        sheet,
        (grove, grove),
        0.0,
        line,
        shore.foot,
        shore.trees,
        wood_count(stage, sheet.width, shore.count),
        rng,
    )
    return Plane(sheet.pixels, fine=stage.fine)


def _cover(sheet: Sheet, line: Floats, code: str) -> None:
    points: list[Point] = [(float(x), float(line[x])) for x in range(0, sheet.width, 2)]
    points += [
        (sheet.width + 1.0, float(line[-1])),
        (sheet.width + 1.0, sheet.height + 2.0),
        (-1.0, sheet.height + 2.0),
        (-1.0, float(line[0])),
    ]
    sheet.polygon(points, fill(code))


class Bank:
    """The near bank with its shelter; the warm light breathes like a fire."""

    def __init__(self, stage: Stage, look: Look, side: float, *, tent: bool) -> None:
        """Paint it; `side` is where the tall firs stand, the shelter is on the other."""
        self._stage = stage
        rng, unit = stage.rng(1060), stage.unit
        sheet = Sheet(stage.plane_width(1.0), stage.height)
        x = (np.arange(sheet.width, dtype=np.float32) - stage.reach / 2) / stage.width
        along = x if side < 0 else 1 - x
        deep = (250 if stage.tall else 165) * unit
        rise = deep * (
            0.42
            + 0.42 * np.clip(1 - along * 1.6, 0, 1) ** 1.5
            + 0.62 * np.clip((along - 0.45) / 0.55, 0, 1) ** 1.4
        )
        line = (
            stage.height
            - rise
            - 14 * unit * (ridge_line(sheet.width, rng, rough=0.4, octaves=4, coarse=5) - 0.5)
        ).astype(np.float32)
        _cover(sheet, line, look.snow[0])
        lay_drifts(sheet, line, look.snow, side, unit, rng, broad=3.2)
        self._firs(sheet, line, look, side, behind=True)
        place = stage.reach / 2 + stage.width * (
            (0.72 if not stage.tall else 0.68) if side < 0 else (0.28 if not stage.tall else 0.32)
        )
        foot = float(line[int(place)]) + 30 * unit
        draw = draw_tent if tent else draw_cabin
        self._lights, chimney = draw(
            sheet, place, foot, unit * (1.12 if not stage.tall else 1.2), look, -side
        )
        self._firs(sheet, line, look, side, behind=False)
        pixels = sheet.pixels
        pixels[..., :3] = spill_onto(bgr_of(pixels), 165, 0.42, 22 * unit)
        self._plane = Plane(pixels, fine=stage.fine)
        self._smoke = Smoke(stage, chimney, mix(look.snow[1], look.body, 0.15)) if chimney else None
        self._glow = glow_sprite(150 * unit if tent else 105 * unit, look.fire, core=0.02, fall=2.4, gain=0.5)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._plane.nbytes + self._glow.nbytes + (self._smoke.nbytes if self._smoke else 0)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        if self._smoke:
            self._smoke.paint(frame, t, camera)
        self._plane.over(frame, camera)
        for n, (x, y) in enumerate(self._lights):
            flicker = (
                0.62 + 0.14 * np.sin(t * 2.3 + n * 2) + 0.09 * np.sin(t * 5.1 + n) + 0.05 * np.sin(t * 8.3)
            )
            stamp(frame, self._glow, x - camera, y, float(flicker))

    def _firs(self, sheet: Sheet, line: Floats, look: Look, side: float, *, behind: bool) -> None:
        """Firs around the shelter (behind) and tall ones that frame the view."""
        stage, unit = self._stage, self._stage.unit
        rng = stage.rng(1061 if behind else 1062)
        tall = (430 if not stage.tall else 520) * unit
        grove = Conifers(
            tall * (0.55 if behind else 1.0), look.on_trees(side), rng, kinds=4, whorls=26 if behind else 36
        )
        if behind:
            places = (
                (0.60, 0.26, 4),
                (0.635, 0.36, 8),
                (0.80, 0.34, 8),
                (0.835, 0.46, 10),
                (0.875, 0.30, 14),
                (0.91, 0.52, 8),
                (1.10, 0.5, 10),
            )
        elif stage.tall:
            places = (
                (-0.08, 0.8, 16),
                (0.03, 1.0, 12),
                (0.14, 0.66, 22),
                (0.23, 0.36, 30),
                (0.96, 0.60, 46),
                (1.06, 0.8, 60),
            )
        else:
            places = (
                (-0.09, 0.8, 14),
                (-0.03, 0.92, 22),
                (0.025, 1.0, 10),
                (0.07, 0.72, 26),
                (0.11, 0.86, 18),
                (0.155, 0.50, 30),
                (0.20, 0.28, 24),
                (0.955, 0.66, 40),
                (0.995, 0.92, 54),
                (1.05, 0.7, 40),
            )
        for place, size, down in places:
            x = (
                stage.reach / 2
                + (place if side < 0 else 1 - place) * stage.width
                + float(rng.uniform(-10, 10)) * unit
            )
            foot = float(line[int(np.clip(x, 0, len(line) - 1))]) + down * unit
            grove.plant(sheet, x, foot, tall * size * float(rng.uniform(0.9, 1.0)), rng)
