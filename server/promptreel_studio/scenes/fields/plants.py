"""The flowers before the viewer: clumps that bend in the wind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.fields.record import recorded
from promptreel_studio.scenes.fields.stems import Stem, grow_stems
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.kit.sway import Swaying, breeze, squall
from promptreel_studio.scenes.kit.tuft import Blade, draw_tuft, tuft

if TYPE_CHECKING:
    from promptreel_studio.scenes.fields.looks import Crop, Look
    from promptreel_studio.scenes.fields.record import Record
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

KINDS = 4
BOW = 1.3
"""How far a storm bows what a breeze only moves to and fro by 1."""


class Foreground:
    """Clumps along the lower edge, higher towards the sides so that the view stays open."""

    def __init__(
        self,
        stage: Stage,
        look: Look,
        crop: Crop,
        variant: str,
        amount: float,
        side: float,
        *,
        storm: bool = False,
    ) -> None:
        """Paint a few clumps and plant them; in a storm they bow to the left all the time."""
        self._storm = storm
        rng, unit = stage.rng(1190), stage.unit
        self._stage, self._look, self._crop, self._variant, self._side = stage, look, crop, variant, side
        self._tall = (440 if variant == "sunflowers" else 330) * unit * (1.3 if stage.tall else 1.0)
        self._wide = max(12, int(self._tall * 0.92))
        self._high = max(12, int(self._tall * 1.30))
        # What bows far needs room on that side.
        self._room = int(self._tall * 0.32) if storm else 0
        self._clumps = []
        for n in range(KINDS):
            blades = tuft(rng, 46, self._tall * 0.66, self._wide * 0.30)
            stems = grow_stems(rng, crop, variant, amount, n)
            heads = [self._head(stem) for stem in stems]
            self._clumps.append(
                Swaying(
                    self._wide + self._room, self._high, 7,
                    lambda sheet, bend, blades=blades, stems=stems, heads=heads: self._paint(sheet, bend, blades, stems, heads),
                )
            )  # fmt: skip
        gap = self._tall * 0.56
        reach = stage.width + stage.reach * 1.3
        places = np.arange(-0.3 * gap, reach + gap, gap)
        draws = rng.random((200, 3))[: len(places)]
        share = places / reach
        dip = np.clip(1 - np.abs(share - 0.5 - 0.06 * side) * 2.3, 0, 1)
        self._places = [
            (
                float(x + (d[0] - 0.5) * gap * 0.5),
                float(stage.height - self._high * (0.95 - 0.42 * low - 0.16 * d[1])),
                int(d[2] * KINDS),
                n,
            )
            for n, (x, low, d) in enumerate(zip(places, dip, draws, strict=True))
        ]
        self._places.sort(key=lambda place: place[1])

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(clump.nbytes for clump in self._clumps)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        for x, y, kind, n in self._places:
            left = x - camera * 1.25
            if -self._wide < left < frame.shape[1] + self._room:
                # The wind reaches one clump after the other, from the left or, in a storm, from the right.
                phase = 2.0 + n * 0.11 + x / self._tall * 0.42 * (1 if self._storm else -1)
                bend = 1 - 2 * squall(t, phase) if self._storm else breeze(t, phase)
                self._clumps[kind].draw(frame, left - self._room, y, bend)

    def _head(self, stem: Stem) -> skia.Picture:
        """The flower of a stem, drawn once and played for each state of the wind."""
        return recorded(2.2 * self._tall, lambda sheet: _HEADS[self._variant](self, sheet, stem))

    def _paint(
        self, sheet: Sheet, bend: float, blades: list[Blade], stems: list[Stem], heads: list[skia.Picture]
    ) -> None:
        look, crop = self._look, self._crop
        bend = bend - BOW if self._storm else bend
        foot = (self._room + self._wide / 2, self._high * 0.96)
        dark, light = look.lit(crop.leaf[0]), look.lit(crop.leaf[1], 0.05)
        colours = (mix(dark, "#000000", 0.28), mix(dark, light, 0.4), mix(light, look.warm, 0.30))
        draw_tuft(sheet, foot, blades, bend, colours, light)
        for stem, head in zip(stems, heads, strict=True):
            x, tall = foot[0] + stem.root * self._wide, stem.tall * self._tall
            blow = bend * 0.12 * tall
            lean = stem.lean * tall * 0.6 + stem.root * tall * 0.5
            tip = (x + lean + blow, foot[1] - tall + abs(blow + lean) * 0.15)
            knee = (x + (lean + blow) * 0.25, foot[1] - tall * 0.6)
            path = skia.Path()
            path.moveTo(x, foot[1])
            path.quadTo(*knee, *tip)
            thick = (7.0 if self._variant == "sunflowers" else 2.2) * self._stage.unit
            sheet.canvas.drawPath(path, stroke(mix(dark, light, 0.5), max(0.9, thick)))
            turn = float(np.degrees(np.arctan2(tip[0] - knee[0], knee[1] - tip[1])))
            sheet.canvas.save()
            sheet.canvas.translate(*tip)
            sheet.canvas.rotate(turn)
            sheet.canvas.drawPicture(head)
            sheet.canvas.restore()

    def _tone(self, code: str, dim: float, warm: float = 0.0) -> str:
        return self._look.lit(mix("#000000", code, min(1.0, dim * 1.12)), min(1.0, warm * 1.3))

    def _meadow(self, sheet: Record, stem: Stem) -> None:
        """A daisy, a poppy or a cornflower, seen aslant."""
        rng, canvas = np.random.default_rng(stem.own), sheet.canvas
        r = 21 * self._stage.unit * stem.size
        canvas.scale(1, float(rng.uniform(0.45, 0.75)))
        red = int(stem.bloom[1:3], 16) > 1.6 * int(stem.bloom[3:5], 16)
        if red:
            for n, (dx, dy) in enumerate(((0, -0.45), (-0.5, 0), (0.5, 0), (0, 0.4))):
                code = self._tone(stem.bloom, 0.72 + 0.09 * n + 0.12 * dx * self._side, 0.05 + 0.04 * n)
                canvas.drawOval(
                    skia.Rect.MakeXYWH((dx - 0.82) * r, (dy - 0.7) * r, 1.64 * r, 1.4 * r), fill(code)
                )
            canvas.drawCircle(0, 0, 0.30 * r, fill(self._tone("#241a20", 1.0)))
            return
        petals = 14
        for n in range(petals):
            canvas.save()
            canvas.rotate(360 / petals * n + float(rng.uniform(-6, 6)))
            code = self._tone(stem.bloom, 0.80 + 0.2 * float(rng.random()), 0.06)
            canvas.drawOval(skia.Rect.MakeXYWH(-0.17 * r, -1.05 * r, 0.34 * r, 0.95 * r), fill(code))
            canvas.restore()
        heart = self._crop.heart
        canvas.drawCircle(0, 0, 0.32 * r, fill(self._tone(heart or "#e8b020", 0.82)))
        lit = fill(self._tone(heart or "#ffd84a", 1.0, 0.1))
        canvas.drawCircle(self._side * 0.06 * r, -0.08 * r, 0.2 * r, lit)

    def _lavender(self, sheet: Record, stem: Stem) -> None:
        """A spike of small flowers in whorls."""
        rng, u = np.random.default_rng(stem.own), self._stage.unit * stem.size
        for n in range(11):
            wide = (6.6 - 0.42 * n) * u * (1 if n else 0.7)
            y = (56 - 8.4 * n - (4 if n else 0)) * u
            for dx, dy in ((-1.0, 1.5), (1.0, 1.5), (-0.5, -0.5), (0.5, -0.5), (0.0, 0.8)):
                light = 0.66 + 0.34 * float(rng.random()) + 0.14 * dx * self._side
                warm = 0.06 + 0.22 * max(0.0, dx * self._side) * float(rng.random())
                x, low = dx * wide - 2.3 * u, y + (dy * 2.4 + float(rng.uniform(-1.2, 1.2))) * u
                spot = skia.Rect.MakeXYWH(x, low - 3.0 * u, 4.6 * u, 5.8 * u)
                sheet.canvas.drawOval(spot, fill(self._tone(stem.bloom, min(1.1, light), warm)))

    def _wheat(self, sheet: Record, stem: Stem) -> None:
        """An ear of grains in two rows with awns."""
        rng, u = np.random.default_rng(stem.own), self._stage.unit * stem.size
        for n in range(9):
            y = (34 - 7.4 * n) * u
            for way in (-1, 1):
                awn = stroke(self._tone("#f0d68a", 0.95, 0.3), max(0.6, 0.8 * u), 170)
                sheet.line(way * 3 * u, y - 4 * u, way * (15 - 1.1 * n) * u, y - (40 + 2 * n) * u, awn)
        for n in range(9):
            y = (34 - 7.4 * n) * u
            for way in (-1, 1):
                sheet.canvas.save()
                sheet.canvas.translate(way * (3.4 - 0.16 * n) * u, y)
                sheet.canvas.rotate(way * 26)
                glint = max(0, way * self._side)
                dim = 0.62 + 0.20 * glint + 0.16 * float(rng.random())
                edge = self._tone(stem.bloom, dim * 0.66)
                sheet.canvas.drawOval(skia.Rect.MakeXYWH(-2.6 * u, -6.4 * u, 5.2 * u, 12.4 * u), fill(edge))
                body = self._tone(stem.bloom, dim * 1.1, 0.08 + 0.22 * glint)
                sheet.canvas.drawOval(skia.Rect.MakeXYWH(-1.8 * u, -5.8 * u, 3.4 * u, 10.6 * u), fill(body))
                sheet.canvas.restore()

    def _sunflowers(self, sheet: Record, stem: Stem) -> None:
        """A broad head with two rings of petals, and two leaves below."""
        rng, canvas, r = np.random.default_rng(stem.own), sheet.canvas, 54 * self._stage.unit * stem.size
        for way in (-1, 1):
            canvas.save()
            canvas.translate(0, (1.7 + 0.5 * way) * r)
            canvas.rotate(way * 62)
            leaf = skia.Path()
            leaf.moveTo(0, 0)
            leaf.quadTo(-0.62 * r, -0.7 * r, 0, -1.5 * r)
            leaf.quadTo(0.62 * r, -0.7 * r, 0, 0)
            canvas.drawPath(leaf, fill(self._tone(self._crop.leaf[1], 0.72 + 0.14 * way * self._side, 0.06)))
            sheet.line(
                0, 0, 0, -1.3 * r, stroke(self._tone(self._crop.leaf[0], 1.0), max(0.7, 0.03 * r), 160)
            )
            canvas.restore()
        canvas.rotate(float(rng.uniform(-14, 14)))
        canvas.scale(1, float(rng.uniform(0.78, 0.94)))
        for ring, (count, long, dim) in enumerate(((19, 1.06, 0.80), (17, 0.92, 1.0))):
            for n in range(count):
                canvas.save()
                canvas.rotate(360 / count * (n + 0.5 * ring) + float(rng.uniform(-5, 5)))
                petal = skia.Path()
                petal.moveTo(-0.13 * r, -0.36 * r)
                petal.quadTo(-0.2 * r, -0.75 * r, 0, -long * r)
                petal.quadTo(0.2 * r, -0.75 * r, 0.13 * r, -0.36 * r)
                canvas.drawPath(
                    petal, fill(self._tone(stem.bloom, dim * float(rng.uniform(0.84, 1.0)), 0.08))
                )
                canvas.restore()
        for size, code in ((0.50, "#2e1a0e"), (0.44, "#4a2c14"), (0.26, "#3a2410"), (0.16, "#5c4420")):
            canvas.drawCircle(0, 0, size * r, fill(self._tone(code, 1.0)))
        for n in range(90):
            angle, away = n * 2.39996, 0.47 * r * (n / 90) ** 0.5
            code = self._tone("#a06a24", 0.6 + 0.4 * n / 90, 0.10)
            canvas.drawCircle(float(np.cos(angle) * away), float(np.sin(angle) * away), 0.020 * r, fill(code))


_HEADS = {
    "meadow": Foreground._meadow,  # noqa: SLF001 - of this module
    "lavender": Foreground._lavender,  # noqa: SLF001
    "wheat": Foreground._wheat,  # noqa: SLF001
    "sunflowers": Foreground._sunflowers,  # noqa: SLF001
}
