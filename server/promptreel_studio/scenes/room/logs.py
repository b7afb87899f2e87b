"""Logs and embers in the fireplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import scale
from promptreel_studio.scenes.kit.cutouts import Cut
from promptreel_studio.scenes.kit.flames import flicker
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.looks import Look


def _ember(u: float) -> skia.Paint:
    paint = stroke("#ff6a1c", 5 * u, 150)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, 3.2 * u)))
    return paint


class Logs:
    """Logs before the flames, and embers that glow under them."""

    def __init__(
        self, stage: Stage, look: Look, x: float, foot: float, parallax: float, amount: float
    ) -> None:
        """Paint them."""
        u = stage.unit
        self._stage, self._x, self._foot, self._parallax = stage, x, foot, parallax
        self._amount = min(amount, 1.6)
        sheet = Sheet(int(340 * u), int(100 * u))
        cx, low = sheet.width / 2, sheet.height
        lit = 1.0 if amount > 0 else 0.45
        for dx, dy, reach, thick, turn in ((-48, 30, 190, 38, 7), (56, 32, 180, 36, -9), (0, 58, 200, 34, 3)):
            log = Sheet(sheet.width, sheet.height)
            log.canvas.translate(cx + dx * u, low - dy * u)
            log.canvas.rotate(turn)
            log.canvas.drawRoundRect(
                skia.Rect(-reach / 2 * u, -thick / 2 * u, reach / 2 * u, thick / 2 * u),
                9 * u,
                14 * u,
                fill(scale("#5a3a26", 0.55 * lit)),
            )
            log.canvas.drawOval(
                skia.Rect((-reach / 2 - 7) * u, -thick / 2 * u, (-reach / 2 + 11) * u, thick / 2 * u),
                fill(scale("#b07a48", 0.6 * lit)),
            )
            for n in range(5):
                y = (n - 2) * thick / 6 * u
                log.line(-reach * 0.44 * u, y, reach * 0.46 * u, y + 2 * u, stroke("#1a0e08", 2 * u, 150))
            if amount > 0:
                for n in range(7):
                    a = (n / 7 - 0.45) * reach * u
                    log.line(a, thick * 0.30 * u, a + 16 * u, thick * (0.34 - 0.06 * (n % 3)) * u, _ember(u))
            rounded(log, 12 * u, (0.0, 0.9 if amount > 0 else -0.6), gain=0.8)
            lay(sheet, log, 0, 0)
        for side in (-1, 1):
            sheet.line(cx + side * 128 * u, low - 66 * u, cx + side * 128 * u, low, stroke("#0c0a0a", 8 * u))
            sheet.canvas.drawCircle(cx + side * 128 * u, low - 70 * u, 8 * u, fill("#2a2220"))
        self._cut = Cut.of(sheet.pixels)
        self._ember = glow_sprite(190 * u, "#ff5a18", core=0.02, fall=2.0, gain=0.85)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._cut.nbytes + self._ember.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        u = self._stage.unit
        x = self._x - (camera - 0.5 * self._stage.reach) * self._parallax
        high, wide = self._cut.colour.shape[:2]
        self._cut.lay(frame, round(x - wide / 2), round(self._foot - high))
        for n, dx in enumerate((-70, 0, 75)):
            stamp(
                frame, self._ember, x + dx * u, self._foot - 24 * u, 0.42 * self._amount * flicker(t, n * 1.7)
            )
