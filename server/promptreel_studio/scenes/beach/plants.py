"""What stands in front: two palms that lean over the sand, or a dune with its grass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.beach.shore import PARALLAX
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.palm import PalmColours, draw_crown, draw_trunk, fronds
from promptreel_studio.scenes.kit.pen import Sheet, fill
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.sway import Swaying, breeze

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.looks import Look
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.composed import Picture
    from promptreel_studio.scenes.kit.stage import Stage

STATES = 9


@dataclass(frozen=True)
class Swayer:
    """A bending picture, the corner of its sheet, and its place in the wind."""

    picture: Swaying
    x: float
    y: float
    phase: float
    parallax: float


class Patch:
    """A plane that covers only the frame's columns from `left` on, of all that move with it."""

    def __init__(self, plane: Plane, left: int, parallax: float) -> None:
        """Keep the plane."""
        self._plane, self._left, self._parallax = plane, left, parallax

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._plane.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        shift = camera * self._parallax
        first = max(0, int(np.floor(self._left - shift)))
        if first < frame.shape[1]:
            self._plane.over(frame[:, first:], first + shift - self._left)


class Palms:
    """A tall palm and a smaller one behind it, at the right edge."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Paint trunks and crowns."""
        rng = stage.rng(60)
        unit, reach = stage.unit, stage.reach
        colours = PalmColours(look.leaf, look.trunk)
        width, height = stage.plane_width(1.0), stage.height
        sheet = Sheet(width, height)
        tall = stage.tall
        right = stage.width + reach * 0.5
        self._crowns: list[Swayer] = []
        plans = (
            # foot and top: pixels left of the right edge, share of the height; size of the crown
            (-40, 1.08, 150 if not tall else 60, 0.33, 225, -30),
            (120, 1.06, 395 if not tall else 235, 0.20, 300, -110),
        )
        for foot_x, foot_y, top_x, top_y, size, bow in plans:
            foot = (right - foot_x * unit, foot_y * height)
            top = (right - (top_x + rng.uniform(-40, 40)) * unit, (top_y + rng.uniform(-0.03, 0.03)) * height)
            thick = size * 0.155 * unit
            draw_trunk(sheet, foot, top, bow * unit, thick, colours)
            crown = fronds(rng, 13, size * unit)
            side = int(size * 2.5 * unit) + 8
            at = (side / 2, side * 0.44)

            def paint(leaves: Sheet, bend: float, at=at, crown=crown, size=size) -> None:  # noqa: ANN001
                draw_crown(leaves, at, crown, bend, colours)
                for k in range(5):
                    angle = 0.5 + k * 0.55
                    spot = skia.Point(
                        at[0] + np.cos(angle) * size * 0.05 * unit,
                        at[1] + size * (0.03 + 0.02 * np.sin(angle)) * unit,
                    )
                    leaves.canvas.drawCircle(
                        spot, size * 0.030 * unit, fill(mix(look.leaf[0], look.trunk[1], 0.10 + 0.05 * k))
                    )

            picture = Swaying(side, side, STATES, paint)
            self._crowns.append(
                Swayer(picture, top[0] - at[0], top[1] - at[1], float(rng.uniform(0, 6.28)), 1.0)
            )
        columns = np.flatnonzero(sheet.pixels[..., 3].max(axis=0))
        left = max(0, int(columns[0]) - 2)
        self._trunks = Patch(Plane(sheet.pixels[:, left:], fine=stage.fine), left, 1.0)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._trunks.nbytes + sum(crown.picture.nbytes for crown in self._crowns)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._trunks.paint(frame, t, camera)
        for crown in self._crowns:
            crown.picture.draw(frame, crown.x - camera, crown.y, breeze(t, crown.phase))


class Wood:
    """Trees along the bay, which grow from the far end to the frame's edge."""

    def __init__(self, shore: Shore, look: Look, *, palms: bool) -> None:
        """Paint them once."""
        stage, rng = shore.stage, shore.stage.rng(61)
        unit, width, horizon = stage.unit, shore.width, shore.horizon
        left = int((shore.end - 0.16) * width)
        sheet = Sheet(width - left, stage.height)
        far, near = look.trees
        span = float(width - left)
        for row in range(4):
            colour = mix(far, near, row / 3)
            deep = mix(colour, look.leaf[0], 0.25 + 0.12 * row)
            start = 0.04 + 0.17 * row
            count = int(46 - 8 * row)
            for n in range(count):
                share = start + (1.08 - start) * (n + rng.random()) / count
                grow = max(0.0, share - start) / (1.08 - start)
                x = share * span
                foot = horizon + (4 + 6 * row + (18 + 15 * row) * grow**1.5) * unit
                tall = (10 + (54 + 26 * row) * grow**1.15) * unit * rng.uniform(0.62, 1.15)
                self._bush(sheet, rng, x, foot, tall, colour, deep)
                if palms and rng.random() < 0.42 and tall > 14 * unit:
                    self._small_palm(sheet, rng, x, foot, tall * rng.uniform(1.7, 2.5), colour, look)
        self._patch = Patch(Plane(sheet.pixels, fine=stage.fine), left, PARALLAX)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._patch.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._patch.paint(frame, t, camera)

    @staticmethod
    def _bush(
        sheet: Sheet, rng: np.random.Generator, x: float, foot: float, tall: float, colour: str, deep: str
    ) -> None:
        for k in range(7):
            # No leaf grows far away from its bush.
            dx, dy = float(np.clip(rng.normal(0, 0.62), -0.85, 0.85)) * tall, rng.uniform(0.10, 0.80) * tall
            size = tall * rng.uniform(0.20, 0.42)
            shade = mix(deep, colour, min(1.0, dy / tall + 0.12 * k))
            oval = skia.Rect.MakeXYWH(x + dx - size, foot - dy - size * 0.7, size * 2, size * 1.4)
            sheet.canvas.drawOval(oval, fill(shade))
        # Grass at the foot, so that the wood does not end in a line.
        path = skia.Path()
        for dx in np.linspace(-1.1, 1.1, 16):
            root, lean = x + dx * tall, rng.normal(0, 0.10) * tall
            rise = tall * rng.uniform(0.16, 0.36)
            low = foot + rng.uniform(-0.06, 0.05) * tall
            path.moveTo(root - tall * 0.055, low)
            path.lineTo(root + lean, low - rise)
            path.lineTo(root + tall * 0.055, low)
        sheet.canvas.drawPath(path, fill(deep))
        sheet.canvas.drawOval(
            skia.Rect.MakeXYWH(x - tall, foot - tall * 0.30, tall * 2, tall * 0.30), fill(deep)
        )

    @staticmethod
    def _small_palm(
        sheet: Sheet, rng: np.random.Generator, x: float, foot: float, tall: float, colour: str, look: Look
    ) -> None:
        dark = mix(colour, look.leaf[0], 0.35)
        colours = PalmColours((dark, mix(dark, colour, 0.6), mix(colour, look.leaf[2], 0.25)), (dark, colour))
        top = (x + rng.normal(0, 0.16) * tall, foot - tall)
        draw_trunk(sheet, (x, foot), top, rng.normal(0, 0.05) * tall, tall * 0.055, colours)
        draw_crown(sheet, top, fronds(rng, 7, tall * 0.36), 0.0, colours, leaflets=11)
