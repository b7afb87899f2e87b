"""A pool between the dunes, with palms on its shore."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.easel import Easel
from promptreel_studio.scenes.kit.palm import PalmColours, draw_crown, draw_trunk, fronds
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import fill, stroke
from promptreel_studio.scenes.kit.stillwater import StillWater
from promptreel_studio.scenes.kit.sway import Swaying, breeze

if TYPE_CHECKING:
    from promptreel_studio.scenes.desert.looks import Look
    from promptreel_studio.scenes.kit.palm import Frond
    from promptreel_studio.scenes.kit.pen import Sheet
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

PARALLAX = 0.30
PALMS = (
    (-0.150, 0.62), (-0.105, 0.86), (-0.062, 0.70), (-0.020, 1.00), (0.028, 0.78), (0.066, 0.92), (0.118, 0.66), (0.165, 0.52),
)  # fmt: skip
"""Place beside the middle of the grove, in widths of a wide frame, and height beside the tallest."""
CROWNS = 3
LEAFLETS = 22


@dataclass(frozen=True)
class _Palm:
    top: tuple[float, float]
    crown: int
    size: float
    phase: float


class Pool:
    """Water from the far shore down to the near sand."""

    def __init__(self, stage: Stage, look: Look, shore: int, near: float) -> None:
        """Fill it between row `shore` and row `near`, where sand hides it."""
        # A cold sky makes dark water, a hot one green.
        own = mix(look.shade, "#1c5a66", 0.55 if look.heat > 0.5 else 0.30)
        self._last = min(stage.height, max(shore + 16, int(near) // 2 * 2 + 2))
        self._water = StillWater(
            replace(stage, height=self._last), shore, own, look.sky[-1][1], 0.92, salt=1090
        )

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._water.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        self._water.paint(frame[: self._last], t, camera)


class Grove:
    """Palms over bushes and reeds; their crowns sway."""

    def __init__(self, stage: Stage, look: Look, shore: float, way: float) -> None:
        """Plant them along row `shore`; `way` is the side, -1 left or 1 right."""
        rng, unit = stage.rng(1080), stage.unit
        green = mix("#2e4a26", look.shade, 0.30)
        # By night and at dusk leaves are as dark as the sand in the shade.
        level = max(int(look.lit[k : k + 2], 16) for k in (1, 3, 5)) / 234
        green, light = scale(green, 0.25 + 0.75 * level), mix(scale("#8aa050", level), look.rim, 0.34)
        trunk = (mix(scale("#5a4030", 0.3 + 0.7 * level), look.shade, 0.4), mix(look.lit, look.shade, 0.30))
        colours = PalmColours((scale(green, 0.62), green, light), trunk, light_from_left=way > 0)
        easel = Easel(stage, PARALLAX)
        middle = stage.width * (0.5 + way * (0.15 if not stage.tall else 0.10))
        spread = 1920 * unit if not stage.tall else 1250 * unit
        tall = 300 * unit
        self._bushes(easel, middle, shore, spread, (scale(green, 0.55), green, light), unit, rng)
        self._palms: list[_Palm] = []
        length = 112 * unit
        for n, (beside, high) in enumerate(PALMS):
            x = middle + beside * spread
            foot = (x, shore - float(rng.uniform(0, 8)) * unit)
            lean = float(rng.uniform(-0.22, 0.22)) * tall
            top = (x + lean, shore - tall * high * float(rng.uniform(0.94, 1.04)))
            draw_trunk(easel, foot, top, -lean * 0.5, 13 * unit * (0.7 + 0.4 * high), colours)
            self._palms.append(_Palm(top, n % CROWNS, 1.0, n * 0.9))
        self._patches = Patches(easel.pixels, PARALLAX, fine=stage.fine)
        self._half = int(length * 1.25) + 2
        crowns = [fronds(rng, 13, length * (0.86 + 0.12 * k)) for k in range(CROWNS)]
        self._crowns = [
            Swaying(
                2 * self._half, 2 * self._half, 5,
                lambda sheet, bend, crown=crown: self._crown(sheet, bend, crown, colours),
            )
            for crown in crowns
        ]  # fmt: skip
        self._shift = 0.5 * stage.reach * PARALLAX

    def _crown(self, sheet: Sheet, bend: float, crown: list[Frond], colours: PalmColours) -> None:
        """The fronds, over a heart of old leaves through which no sky shows."""
        at, size = (float(self._half), float(self._half)), 0.13 * self._half
        heart = skia.Rect.MakeXYWH(at[0] - size, at[1] - size * 0.8, 2 * size, 1.7 * size)
        sheet.canvas.drawOval(heart, fill(mix(colours.leaf[0], colours.leaf[1], 0.5)))
        draw_crown(sheet, at, crown, bend, colours, LEAFLETS)

    @staticmethod
    def _bushes(
        easel: Easel,
        middle: float,
        shore: float,
        spread: float,
        codes: tuple[str, str, str],
        unit: float,
        rng: np.random.Generator,
    ) -> None:
        """Low green along the water, thickest under the palms, and reeds in front of it."""
        dark, green, light = codes
        for tone, (code, size, rise) in enumerate(
            ((dark, 5.6, 0.0), (mix(dark, green, 0.7), 4.6, 4.0), (mix(green, light, 0.35), 3.2, 8.0))
        ):
            draws = np.clip(rng.normal(0, 1, (1300, 3)), -1.9, 1.9)
            x = middle + draws[:, 0] * spread * 0.13
            near = np.exp(-(((x - middle) / (spread * 0.20)) ** 2))
            y = shore - np.abs(draws[:, 1]) * 13 * unit * (0.3 + near) - rise * unit * near
            spots = [skia.Point(float(a), float(b)) for a, b in zip(x, y, strict=True)]
            easel.canvas.drawPoints(
                skia.Canvas.kPoints_PointMode, spots, stroke(code, size * unit, 240 - 20 * tone)
            )
        ends: list[skia.Point] = []
        for across, lean, high in rng.normal(0, 1, (260, 3)).tolist():
            x = middle + across * spread * 0.17
            ends += [
                skia.Point(x, shore + 3 * unit),
                skia.Point(x + lean * 6 * unit, shore - (10 + 9 * abs(high)) * unit),
            ]
        easel.canvas.drawPoints(
            skia.Canvas.kLines_PointMode, ends, stroke(mix(green, light, 0.5), max(0.7, 1.7 * unit), 220)
        )

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._patches.nbytes + sum(crown.nbytes for crown in self._crowns)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        self._patches.paint(frame, t, camera)
        shift = self._shift - PARALLAX * camera
        for palm in self._palms:
            x, y = palm.top[0] + shift - self._half, palm.top[1] - self._half
            self._crowns[palm.crown].draw(frame, x, y, breeze(t, palm.phase))
