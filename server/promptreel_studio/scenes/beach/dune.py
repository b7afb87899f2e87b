"""Dune grass: tufts that sway, and the dune they grow on."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.beach.plants import Patch, Swayer
from promptreel_studio.scenes.kit.colour import bgr, dither, mix, scale, smoothstep
from promptreel_studio.scenes.kit.noise import fractal, ridge_line
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.sway import Swaying, breeze
from promptreel_studio.scenes.kit.tuft import draw_tuft, tuft

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.looks import Look
    from promptreel_studio.scenes.kit.composed import Picture
    from promptreel_studio.scenes.kit.stage import Stage

STATES = 7
SHAPES = 4


class Grass:
    """Tufts at given places, far to near."""

    def __init__(self, stage: Stage, look: Look, places: list[tuple[float, float, float]], salt: int) -> None:
        """Paint a few shapes and put them at x, y (pixels) and size (1080p pixels of the longest blade)."""
        rng = stage.rng(salt)
        ear = mix(look.sand, look.leaf[2], 0.35)
        self._tufts: list[Swayer] = []
        largest = max(size for _, _, size in places)
        # Two sizes of each shape are painted; small tufts use the small ones.
        pictures: dict[tuple[int, bool], tuple[Swaying, float, float]] = {}
        for n, (x, y, size) in enumerate(places):
            key = (n % SHAPES, size > 0.6 * largest)
            if key not in pictures:
                pictures[key] = self._paint(look, rng, size * stage.unit, ear)
            picture, root_x, root_y = pictures[key]
            phase = x / stage.unit * 0.006 + float(rng.normal(0, 0.35))
            self._tufts.append(Swayer(picture, x - root_x, y - root_y, phase, 1.0))

    @property
    def nbytes(self) -> int:
        """Memory held; tufts share pictures."""
        return sum({id(t.picture): t.picture.nbytes for t in self._tufts}.values())

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        for one in self._tufts:
            # The wind runs through the grass from the sea.
            one.picture.draw(frame, one.x - camera, one.y, 0.25 + 0.75 * breeze(t, -one.phase))

    @staticmethod
    def _paint(look: Look, rng: np.random.Generator, length: float, ear: str) -> tuple[Swaying, float, float]:
        blades = tuft(rng, 46, length, length * 0.50)
        width, height = int(length * 2.4) + 8, int(length * 1.22) + 8
        root = (width / 2, height - 0.14 * length)
        picture = Swaying(
            width, height, STATES, lambda sheet, bend: draw_tuft(sheet, root, blades, bend, look.leaf, ear)
        )
        return picture, *root


def undergrowth(stage: Stage, look: Look) -> Grass:
    """Grass around the feet of the palms, in the lower right corner."""
    rng = stage.rng(64)
    right, low = stage.width + stage.reach * 0.5, float(stage.height)
    places = []
    for n in range(6):
        x = right + (20 - 74 * n + rng.uniform(-16, 16)) * stage.unit
        y = low + (30 + 6 * n + rng.uniform(-14, 10)) * stage.unit
        places.append((float(x), float(y), float(rng.uniform(0.8, 1.15) * (235 - 20 * n))))
    return Grass(stage, look, places, 67)


class Dune:
    """A dune at the right edge with grass on its back and an old fence."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Paint it once."""
        rng = stage.rng(65)
        width = stage.plane_width(1.0)
        left = int(width * (0.34 if not stage.tall else 0.10))
        columns = width - left
        share = np.linspace(0, 1, columns, dtype=np.float32)
        hump = ridge_line(columns, rng, rough=0.36, octaves=4, coarse=3)
        top = 1.03 - 0.42 * share**0.80 * (0.74 + 0.52 * hump)
        line = (top * stage.height).astype(np.float32)
        first = int(line.min()) - 2
        rows = np.arange(first, stage.height, dtype=np.float32)[:, None]
        below = (rows - line[None]) / stage.unit
        noise = cv2.resize(fractal(256, 512, rng, slope=1.7, stretch=2.0), (columns, len(rows)))
        ripple = cv2.resize(fractal(256, 256, rng, slope=1.3, stretch=4.0, smallest=12), (columns, len(rows)))
        lit = np.clip(0.30 + 0.42 * np.exp(-below / 46) + (noise - 0.5) * 0.6 + (ripple - 0.5) * 0.26, 0, 1)
        lit *= smoothstep(620, 0, below) * 0.75 + 0.25
        colour = (
            bgr(scale(look.shade, 0.72)) + (bgr(look.sand) - bgr(scale(look.shade, 0.72))) * lit[..., None]
        )
        cover = np.clip(rows - line[None] + 0.5, 0, 1)
        pixels = np.zeros((stage.height, columns, 4), np.uint8)
        pixels[first:] = dither(np.dstack([colour * cover[..., None], cover * 255]), rng)
        sheet = Sheet(columns, stage.height)
        self._fence(sheet, stage, look, line, rng)
        clear = (255 - sheet.pixels[..., 3:]).astype(np.uint16)
        pixels = (pixels * clear // 255).astype(np.uint8) + sheet.pixels
        self._patch = Patch(Plane(pixels, fine=stage.fine), left, 1.0)
        places = []
        for n in range(12):
            at = float(np.clip((n + rng.uniform(0.1, 0.9)) / 12 * 0.94 + 0.05, 0, 1))
            depth = float(rng.uniform(0.0, 0.34)) * at
            y = float(line[min(int(at * columns), columns - 1)]) + 8 * stage.unit + depth * 0.5 * stage.height
            size = (
                float(110 + 90 * at + 330 * depth)
                * float(rng.uniform(0.8, 1.15))
                * (0.85 if stage.tall else 1.0)
            )
            places.append((left + at * columns, y, size))
        places.sort(key=lambda place: place[1])
        self._grass = Grass(stage, look, places, 66)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._patch.nbytes + self._grass.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._patch.paint(frame, t, camera)
        self._grass.paint(frame, t, camera)

    @staticmethod
    def _fence(sheet: Sheet, stage: Stage, look: Look, line: np.ndarray, rng: np.random.Generator) -> None:
        """Leaning posts with two wires."""
        unit, columns = stage.unit, sheet.width
        dark, lit = look.trunk
        tops: list[tuple[float, float, float]] = []
        for n in range(7):
            share = 0.30 + 0.115 * n
            x = share * columns
            foot = float(line[min(int(x), columns - 1)]) + 14 * unit
            tall = (74 + 86 * share) * unit
            lean = float(rng.normal(0, 0.09)) * tall
            thick = (7 + 7 * share) * unit
            post = [(x - thick / 2, foot), (x - thick / 2 + lean, foot - tall)]
            post += [(x + thick / 2 + lean, foot - tall - thick * 0.3), (x + thick / 2, foot)]
            sheet.polygon(post, fill(dark))
            edge = [
                post[0],
                post[1],
                (post[1][0] + thick * 0.32, post[1][1]),
                (post[0][0] + thick * 0.32, foot),
            ]
            sheet.polygon(edge, fill(lit, 200))
            tops.append((x + lean, foot, tall))
        for a, b in itertools.pairwise(tops):
            for high in (0.86, 0.50):
                wire = stroke(dark, max(0.6, 1.5 * unit), 210)
                sheet.line(a[0], a[1] - a[2] * high, b[0], b[1] - b[2] * high, wire)
