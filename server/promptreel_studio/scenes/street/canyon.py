"""The houses along the street, painted once as they are and once as the ground mirrors them."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import alpha_of, bgr, bgr_of, dither, mix, scale, shoulder
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke
from promptreel_studio.scenes.kit.plane import Picture, spill_onto
from promptreel_studio.scenes.kit.sky import Glow, gradient_sky
from promptreel_studio.scenes.street.brush import Face
from promptreel_studio.scenes.street.facade import FacePainter
from promptreel_studio.scenes.street.signs import Hung, draw_lamp, draw_lantern, draw_sign, halo
from promptreel_studio.scenes.street.treeline import draw_street_tree
from promptreel_studio.scenes.street.view import CORNER, WING

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.street.looks import Look
    from promptreel_studio.scenes.street.view import View

END = 150.0
"""Metres to the last house."""


@dataclass(frozen=True)
class House:
    """One house on a side (-1 left, 1 right) from `near` to `far` metres."""

    side: int
    near: float
    far: float
    height: float
    number: int


class Canyon:
    """What stands along the street; `paint` draws it upright or mirrored."""

    def __init__(self, stage: Stage, view: View, look: Look) -> None:
        """Build the houses and hang up the signs."""
        self._stage, self._view, self._look = stage, view, look
        self._houses = [h for side in (-1, 1) for h in self._row(side)]
        self._signs = self._hang()

    def _wall(self, side: int) -> float:
        return self._view.left if side < 0 else self._view.right

    def _far(self, z: float) -> float:
        return 1 - exp(-max(0.0, z - 6) / self._look.thick)

    def _row(self, side: int) -> list[House]:
        rng = self._stage.rng(20 + side)
        houses = [House(side, 4.2, WING, float(rng.uniform(14, 18)), 0)]
        z, number = CORNER, 1
        while z < END:
            length = float(rng.uniform(7.5, 13)) * (1 if z < 60 else 1.8)
            height = float(rng.uniform(9, 19)) if number % 3 else float(rng.uniform(18, 30))
            # Seen along the wall, a tall house far away would be a needle.
            height = min(height * (1.35 if self._stage.tall else 1.0), max(9.0, 34 - z * 0.2))
            houses.append(House(side, z, z + length - 0.25, height, number))
            z, number = z + length, number + 1
        return houses

    def _hang(self) -> list[Hung]:
        """Signs on both sides, densest in the middle distance."""
        look, signs = self._look, []
        for side in (-1, 1):
            rng = self._stage.rng(30 + side)
            wall = self._wall(side)
            # One close to the viewer on each side frames the picture.
            tint = look.signs[int(rng.integers(0, len(look.signs)))]
            x = wall + 0.1 if side < 0 else wall - 0.95
            signs.append(
                Hung(8.45, x, float(rng.uniform(3.5, 3.9)), 0.85, 3.4, tint, int(rng.integers(0, 2)), 0.02)
            )
            z = CORNER + 0.4
            while z < 110:
                upright = rng.random() < 0.68
                width = float(rng.uniform(0.7, 1.05)) if upright else float(rng.uniform(1.2, 1.9))
                height = float(rng.uniform(2.2, 5.0)) if upright else float(rng.uniform(0.8, 1.2))
                y = float(rng.uniform(3.7, 5.2)) if rng.random() < 0.6 else float(rng.uniform(5.5, 9.0))
                gap = float(rng.uniform(0.15, 0.4))
                roof = min(
                    (h.height for h in self._houses if h.side == side and h.near <= z <= h.far + 0.3),
                    default=9,
                )
                y = max(3.6, min(y, roof - height - 0.4))
                colour = look.signs[int(rng.choice(len(look.signs), p=_shares(len(look.signs))))]
                style = int(rng.choice([0, 0, 1, 1, 2]))
                x = wall + gap if side < 0 else wall - gap - width
                signs.append(Hung(z, x, y, width, height, colour, style, self._far(z)))
                z += float(rng.uniform(0.6, 2.1)) * (1 if z < 50 else 2.0)
        return sorted(signs, key=lambda hung: -hung.z)

    def paint(self, sheet: Sheet, *, mirrored: bool, shrink: float = 1.0) -> None:
        """Draw from far to near."""
        look = self._look
        jobs: list[tuple[float, int, House | Hung | None]] = [
            (house.far if house.number == 0 else house.near, 0, house) for house in self._houses
        ]
        jobs += [(hung.z, 1, hung) for hung in self._signs]
        jobs += [(z, 2, None) for z in (19.5, 31.0, 44.0, 60.0, 80.0)]
        jobs += [(z, 3, None) for z in (22.0, 27.0, 35.0, 46.0)]
        if look.lit < 0.2 and not look.white:
            jobs += [(z, 4, None) for z in (23.5, 30.0, 38.0, 48.0, 62.0)]
        self._end(sheet, mirrored=mirrored, shrink=shrink)
        for order, (z, what, thing) in enumerate(sorted(jobs, key=lambda job: (-job[0], job[1]))):
            sheet.canvas.save()
            if isinstance(thing, House):
                self._house(sheet.canvas, thing, mirrored=mirrored, shrink=shrink)
            else:
                sheet.canvas.concat(self._view.front(z, mirrored=mirrored, shrink=shrink))
                rng = self._stage.rng(5000 + order)
                if thing is not None:
                    draw_sign(sheet.canvas, thing, look, rng)
                elif what == 2:
                    self._lamps(sheet.canvas, z)
                elif what == 4:
                    for side in (-1, 1):
                        draw_street_tree(sheet.canvas, self._wall(side) * 0.78, look, self._far(z), rng)
                else:
                    self._string(sheet.canvas, z, rng)
            sheet.canvas.restore()

    def _house(self, canvas: skia.Canvas, house: House, *, mirrored: bool, shrink: float) -> None:
        look, wall = self._look, self._wall(house.side)
        painter = FacePainter(canvas, look)
        if house.number == 1:
            # The corner house also shows the side that faces the viewer.
            canvas.save()
            canvas.concat(self._view.front(house.near, mirrored=mirrored, shrink=shrink))
            wide = 16.0
            first = wall if house.side > 0 else wall - wide
            face = Face(first, first + wide, house.height, self._far(house.near), frontal=True, sunny=0.8)
            painter.draw(face, self._stage.rng(700 + house.side))
            canvas.restore()
        canvas.concat(self._view.wall(wall, mirrored=mirrored, shrink=shrink))
        far, sunny = self._far((house.near + house.far) / 2), float(house.side > 0)
        face = Face(house.near, house.far, house.height, far, sunny=sunny)
        painter.draw(face, self._stage.rng(800 + house.number * 2 + (house.side > 0)))
        edge = mix(look.rim, look.air, self._far(house.near))
        canvas.drawLine(house.near, 0, house.near, house.height, stroke(edge, 0.05, 70))

    def _lamps(self, canvas: skia.Canvas, z: float) -> None:
        for side in (-1, 1):
            x = self._wall(side) * 0.70
            draw_lamp(canvas, x, -side * 1.1, self._look, self._far(z))

    def _string(self, canvas: skia.Canvas, z: float, rng: np.random.Generator) -> None:
        """A cable with lanterns across the street."""
        view, look = self._view, self._look
        left, right, high = view.left, view.right, float(rng.uniform(6.2, 7.4))
        sag, colour = float(rng.uniform(0.5, 0.9)), look.signs[int(rng.choice([0, 0, 2, 3]))]
        path = skia.Path()
        path.moveTo(left, high)
        path.quadTo((left + right) / 2, high - 2 * sag, right, high)
        canvas.drawPath(path, stroke(mix("#0c0a12", look.air, self._far(z)), 0.05))
        count = max(5, int((right - left) / 1.25))
        for k in range(1, count):
            share = k / count
            drop = 4 * sag * share * (1 - share)
            tint = mix(colour, look.air, self._far(z) * 0.6)
            draw_lantern(
                canvas, left + (right - left) * share, high - drop - 0.42, 0.55, tint, look.sign_gain
            )

    def _end(self, sheet: Sheet, *, mirrored: bool, shrink: float) -> None:
        """Pale towers behind the last houses, and the glow between them."""
        view, look = self._view, self._look
        rng = self._stage.rng(40)
        for layer, (z, air) in enumerate(((420.0, 0.86), (300.0, 0.74))):
            sheet.canvas.save()
            sheet.canvas.concat(view.front(z, mirrored=mirrored, shrink=shrink))
            x = -120.0
            while x < 120:
                width, height = float(rng.uniform(9, 20)), float(rng.uniform(30, 86)) * (1.15 - 0.3 * layer)
                tone = mix(look.walls[0], look.air, air)
                body = gradient((0, 0), (0, height), ((0, mix(tone, look.air, 0.6), 255), (1, tone, 255)))
                sheet.rect(x, 0, width, height, body)
                for _ in range(int(30 * look.lit * 2)):
                    wx, wy = x + float(rng.uniform(0.5, width - 1.5)), float(rng.uniform(6, height - 2))
                    sheet.rect(wx, wy, 1.1, 1.5, fill(mix(look.windows[0], look.air, 0.55), 120))
                x += width * float(rng.uniform(0.9, 1.5))
            sheet.canvas.restore()
        sheet.canvas.save()
        sheet.canvas.concat(view.front(100, mirrored=mirrored, shrink=shrink))
        # Only above the ground: below, the ground mirrors it.
        sheet.canvas.clipRect(skia.Rect.MakeLTRB(-200, 0, 200, 200))
        halo(sheet.canvas, 0, 5, 34, look.glow, 130 * look.glow_gain)
        halo(sheet.canvas, 0, 3, 11, mix(look.glow, "#fff0d0", 0.5), 230 * look.glow_gain)
        sheet.canvas.restore()


def paint_scenery(canyon: Canyon, stage: Stage, view: View, look: Look) -> Picture:
    """Sky and houses, (height, view.width, 4) premultiplied; below the horizon only what stands."""
    sky_rows = view.vy + 2
    centre = (view.vx + view.margin, view.vy)
    glows = (Glow(look.glow, look.glow_gain * 0.4, 0.22), Glow(look.air, 0.25, 0.5))
    sky = dither(shoulder(gradient_sky(view.width, sky_rows, look.sky, centre, glows)), stage.rng(2))
    _stars(sky, look, stage)
    sheet = Sheet(view.width, view.height)
    sheet.pixels[:sky_rows, :, :3] = sky
    sheet.pixels[:sky_rows, :, 3] = 255
    canyon.paint(sheet, mirrored=False)
    colour = bgr_of(sheet.pixels)
    lit = spill_onto(colour, look.spill, 0.31, 20 * stage.unit)
    return cv2.merge([*cv2.split(lit), alpha_of(sheet.pixels)])


def paint_mirror(canyon: Canyon, stage: Stage, view: View, look: Look) -> Picture:
    """What the ground mirrors, at half size: (rows below the horizon / 2, view.width / 2, 3)."""
    rows = (view.height - view.vy) // 2
    sheet = Sheet(view.width // 2, view.height // 2)
    sheet.canvas.clear(int(skia.Color(*(int(v) for v in bgr(scale(look.sky[1][1], 0.9))[::-1]))))
    canyon.paint(sheet, mirrored=True, shrink=0.5)
    part = bgr_of(sheet.pixels[view.vy // 2 : view.vy // 2 + rows, :])
    part = spill_onto(part, look.spill * 0.7, 0.45, 14 * stage.unit)
    # Rough asphalt draws every light out towards the viewer.
    reach = max(3, int(70 * stage.unit)) | 1
    streaks = cv2.blur(cv2.blur(part, (1, reach)), (1, reach))
    sharp = cv2.blur(part, (1, max(1, int(9 * stage.unit)) | 1))
    return cv2.addWeighted(streaks, 0.60 * look.mirror, sharp, 0.50 * look.mirror, 0)


def _stars(sky: Picture, look: Look, stage: Stage) -> None:
    rng = stage.rng(3)
    for _ in range(look.stars):
        x, y, light = float(rng.random()), float(rng.random()), float(rng.uniform(0.2, 1.0)) ** 2
        row, column = int(y * sky.shape[0] * 0.6), int(x * (sky.shape[1] - 1))
        spot = sky[row, column].astype(np.int32) + int(170 * light)
        sky[row, column] = np.minimum(spot, 255).astype(np.uint8)


def _shares(count: int) -> np.ndarray:
    weights = np.array([1.0 / (1 + 0.35 * k) for k in range(count)])
    return weights / weights.sum()
