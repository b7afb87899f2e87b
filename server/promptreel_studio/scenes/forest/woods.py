"""One row of the wood: trunks on their strip of floor, bushes and ferns, and the leaves over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.forest.canopy import canopy
from promptreel_studio.scenes.forest.floor import Strip, ground_shadow, lay
from promptreel_studio.scenes.forest.rows import ROWS, Plot
from promptreel_studio.scenes.forest.undergrowth import bushes, ferns, footing, fringe, grass
from promptreel_studio.scenes.kit.air import Air
from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.foliage import LeafBrush
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.sky import Glow
from promptreel_studio.scenes.kit.trees import Bark, Trunk, cast_shadow, draw_trunk

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage


class Wood:
    """What all rows share: brushes, bark and the light."""

    def __init__(self, stage: Stage, look: Look, source: tuple[float, float]) -> None:
        """Prepare; `source` is the light in pixels of the frame, seen from the middle of the camera's way."""
        self.stage, self.look, self.source = stage, look, source
        rng = stage.rng(700)
        slim, leaf = (0.42, 0.27) if not look.growth.bare else (0.2, 0.3)
        self.leaves = LeafBrush(rng, slim=slim, leaf=leaf)
        self.moss = LeafBrush(rng, slim=0.55, leaf=0.2)
        self.blossom = LeafBrush(rng, slim=0.95, leaf=0.2)
        hour = look.hour
        self.glows = (
            Glow(hour.sun, 0.62 * hour.glow, 0.30, 1.15),
            Glow(hour.sun, 0.75 * hour.glow, 0.085),
        )
        snow = mix(look.growth.floor[1], hour.lit, 0.2) if look.snowy else ""
        moss = look.growth.floor[1] if look.snowy else mix(look.growth.ferns[0], look.growth.ferns[1], 0.4)
        self.bark = Bark.of(*hour.bark, moss, rng, snow)

    def span(self, parallax: float) -> float:
        """Width of a plane without rounding: positions are shares of it."""
        return self.stage.width + self.stage.reach * parallax

    def place(self, parallax: float) -> tuple[float, float]:
        """The light in pixels of a plane."""
        return self.source[0] + self.stage.reach * parallax / 2, self.source[1]

    def row(self, number: int) -> Patches:
        """Draw one row."""
        stage, row = self.stage, ROWS[number]
        rng = stage.rng(710 + number)
        sheet = Sheet(stage.plane_width(row.parallax), stage.height)
        span, unit = self.span(row.parallax), stage.unit
        light = self.place(row.parallax)
        strip = Strip(
            top=row.foot * stage.height,
            swing=(12 + 52 * row.parallax) * unit,
            source=light[0],
            grain=(9 + 15 * row.parallax) * unit,
            span=span,
            light=1.0 - 0.12 * row.parallax,
        )
        crest = lay(sheet, strip, self.look, self.moss, rng)
        plot = Plot(row, sheet, span, light, crest, rng)
        trunks = self._trunks(plot)
        dark = scale(self.look.growth.floor[0], 0.55 if not self.look.snowy else 0.8)
        for trunk in trunks:
            cast_shadow(
                sheet, trunk, light[0], stage.height * 1.05, dark, 120, 7 * unit * (0.4 + row.parallax)
            )
        for trunk in trunks:
            ground_shadow(sheet, trunk.x, trunk.foot, trunk.width, dark)
            draw_trunk(sheet, trunk, self.bark, rng)
            footing(self, plot, trunk)
        bushes(self, plot)
        fringe(self, plot)
        grass(self, plot)
        ferns(self, plot)
        canopy(self, plot)
        air = Air(sheet.width, sheet.height, self.look.sky, light, self.glows)
        thick = self.look.hour.veil
        air.veil(
            sheet,
            min(0.9, row.air * (0.4 + 0.6 * thick) + 0.10 * (thick - 1)),
            around=0.30 * self.look.hour.glow * (1 - row.parallax * 0.9),
            reach=0.26,
            ground=(row.mist * thick, row.foot - 0.02, 0.16),
        )
        return Patches(sheet.pixels, row.parallax, fine=stage.fine)

    def _trunks(self, plot: Plot) -> list[Trunk]:
        row, span, rng = plot.row, plot.span, plot.rng
        stage = self.stage
        count = max(2, round(span / stage.unit / row.gap))
        found: list[Trunk] = []
        for n in range(count):
            x = (n + 0.5 + float(rng.uniform(-0.36, 0.36))) / count * span
            width = float(rng.uniform(*row.width)) * stage.unit
            lean, branches = float(rng.normal(0, 0.7)) * width, int(rng.integers(1, 4))
            depth = float(rng.uniform(-0.2, 1.0))
            off = (x - plot.light[0]) / stage.width
            if abs(off) < row.opening:
                continue
            foot = plot.ground(x) + depth * 20 * row.parallax * stage.unit + 3 * stage.unit
            side = float(np.clip(-off * 4.5, -1, 1))
            found.append(
                Trunk(
                    x=x,
                    foot=foot,
                    top=-0.04 * stage.height,
                    width=width,
                    light=side,
                    rim=float(np.clip(1.15 - abs(off) * 1.3, 0.25, 1)) * min(1.0, 0.5 + self.look.rays),
                    lean=lean,
                    branches=branches + (5 if self.look.growth.bare else 0),
                    twigs=2 if self.look.growth.bare else 1,
                    taper=0.30,
                    bend=0.9 - 0.6 * row.parallax,
                    low=1.0 if self.look.growth.bare else 0.72,
                )
            )
        return sorted(found, key=lambda trunk: trunk.foot)
