"""Schools of fish: silhouettes that bend as they swim, led along winding paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.cutouts import Cut
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, outline
from promptreel_studio.scenes.underwater.species import Species

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

BEATS, TILTS = 10, 5
MOST_TILT = 0.42
SIZES = (0.74, 0.88, 1.0)
_BACK = ((0.0, 0.0), (0.10, 0.10), (0.26, 0.19), (0.42, 0.20), (0.60, 0.13), (0.78, 0.05), (0.84, 0.04))
"""Half the height of the body along its length, both as shares of the length."""

_USUAL = Species("", "")


class School:
    """Fish that follow one leader, each with a place of its own in the crowd."""

    def __init__(
        self,
        stage: Stage,
        code: str,
        belly: str,
        *,
        count: int,
        length: float,
        row: float,
        spread: tuple[float, float],
        speed: float,
        parallax: float,
        salt: int,
        kind: Species = _USUAL,
    ) -> None:
        """Draw every beat at every tilt.

        Args:
            stage: Where.
            code: Colour of the back.
            belly: Colour of the belly.
            count: Fish.
            length: Of a fish, 1080p pixels.
            row: Middle of the path, share of the height.
            spread: Width and height of the crowd, 1080p pixels.
            speed: 1080p pixels per second; below zero to the left.
            parallax: Share of the camera's speed.
            salt: Of its random numbers.
            kind: Its shape and its bands; the colours of back and belly are `code` and `belly`.
        """
        rng, u = stage.rng(salt), stage.unit
        self._stage, self._parallax = stage, parallax
        self._speed, self._row = speed * u, row * stage.height
        self._cuts = _cuts(max(5.0, length * u), code, belly, kind, left=speed < 0)
        draws = rng.normal(0, 1, (count, 2))
        self._dx, self._dy = draws[:, 0] * spread[0] * u * 0.5, draws[:, 1] * spread[1] * u * 0.5
        more = rng.random((count, 4))
        self._phase, self._rate = more[:, 0] * 6.28, 0.8 + 0.4 * more[:, 1]
        self._size = (more[:, 2] * 3).astype(int)
        self._margin = spread[0] * u * 1.6 + length * u
        self._start = float(rng.random()) * (stage.width + 2 * self._margin)
        self._turn = float(rng.uniform(0, 6.28))
        self._long = length * u

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(c.nbytes for size in self._cuts for beat in size for c in beat)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        wide, u = self._stage.width + 2 * self._margin, self._stage.unit
        shift = (camera - self._stage.reach / 2) * self._parallax
        lead = (self._start + self._speed * t - shift) % wide - self._margin
        calm = t * 0.16
        x = lead + self._dx + 16 * u * np.sin(self._phase + t * 0.5 * self._rate)
        # The path winds; those behind follow where the leader was.
        along = (x - lead) / (430 * u) * -np.sign(self._speed)
        way = self._turn + calm - along * 0.16
        y = self._row + self._dy + 62 * u * np.sin(way * 2.0) + 9 * u * np.sin(self._phase * 2 + t * 0.7)
        slope = 62 * u * 2.0 * np.cos(way * 2.0) * 0.16 / max(abs(self._speed), 1e-6)
        tilt = np.clip(
            (np.arctan(slope) * np.sign(self._speed) / MOST_TILT + 1) / 2 * (TILTS - 1), 0, TILTS - 1
        )
        beat = ((self._phase / 6.28 + t * 1.7 * self._rate) % 1.0 * BEATS).astype(int) % BEATS
        for n in range(len(x)):
            if -self._long < x[n] < self._stage.width + self._long:
                cut = self._cuts[self._size[n]][beat[n]][round(float(tilt[n]))]
                high, across = cut.colour.shape[:2]
                cut.lay(frame, round(float(x[n]) - across / 2), round(float(y[n]) - high / 2))


def _cuts(length: float, code: str, belly: str, kind: Species, *, left: bool) -> list[list[list[Cut]]]:
    """The fish in three sizes, at every beat and every tilt."""
    big = 3.0 if length < 40 else 2.0 if length < 90 else 1.5
    sheets = [_fish(length * big, beat / BEATS, code, belly, kind) for beat in range(BEATS)]
    tilts = [(tilt / (TILTS - 1) * 2 - 1) * MOST_TILT for tilt in range(TILTS)]
    return [
        [[_turned(sheet, tilt, share / big, left=left) for tilt in tilts] for sheet in sheets]
        for share in SIZES
    ]


def _turned(sheet: Sheet, tilt: float, share: float, *, left: bool) -> Cut:
    middle = (sheet.width / 2, sheet.height / 2)
    matrix = cv2.getRotationMatrix2D(middle, -np.rad2deg(tilt), 1.0)
    turned = cv2.warpAffine(sheet.pixels, matrix, (sheet.width, sheet.height))
    size = (max(3, int(sheet.width * share)), max(3, int(sheet.height * share)))
    small = cv2.resize(turned, size, interpolation=cv2.INTER_AREA)
    return Cut.of(np.ascontiguousarray(cv2.flip(small, 1) if left else small))


def _fish(long: float, beat: float, code: str, belly: str, kind: Species) -> Sheet:
    """One fish that looks to the right; the wave of its swimming runs down the body and squeezes what is seen of it."""
    deep = kind.deep * 2.2
    sheet = Sheet(int(long * 1.25) + 8, int(long * 0.95) + 8)
    x0, y0 = sheet.width * 0.93, sheet.height / 2

    def at(s: float, up: float) -> tuple[float, float]:
        swing = np.sin(beat * 2 * np.pi - s * 4.2) * s**1.7
        shorter = s - 0.07 * s * s * abs(np.sin(beat * 2 * np.pi - 2.6))
        return float(x0 - shorter * long), float(
            y0 - up * long * deep * (1 - 0.10 * abs(swing)) + swing * long * 0.050
        )

    sway = 0.72 + 0.28 * np.cos(beat * 4 * np.pi)
    back = [at(s, up) for s, up in _BACK]
    low = [at(s, -up * 0.92) for s, up in _BACK]
    tail = [
        at(0.84, 0.04),
        at(0.98, 0.17),
        at(0.92 + 0.05 * (1 - sway), 0.0),
        at(0.98, -0.17),
        at(0.84, -0.04),
    ]
    tip = kind.fins
    fin, under = (
        [at(0.28, 0.19), at(0.46, 0.20 + 0.08 * tip), at(0.66, 0.13 + 0.07 * tip), at(0.62, 0.11)],
        [at(0.44, -0.16), at(0.60, -0.18 - 0.08 * tip), at(0.64, -0.11)],
    )
    dark = scale(code, 0.55)
    for shape in (tail, fin, under):
        sheet.polygon(shape, fill(kind.tail or mix(code, dark, 0.4), 225))
    body = gradient(
        (0, y0 - 0.2 * long * deep),
        (0, y0 + 0.19 * long * deep),
        ((0, dark, 255), (0.42, code, 255), (0.75, belly, 255), (1, mix(belly, code, 0.5), 255)),
    )
    whole = outline(back + low[::-1])
    sheet.canvas.drawPath(whole, body)
    if kind.bands:
        sheet.canvas.save()
        sheet.canvas.clipPath(whole, skia.ClipOp.kIntersect, True)
        for first, last, band in kind.bands:
            edge = [at(first + 0.02, 0.3), at(first, 0.0), at(first + 0.02, -0.3)]
            other = [at(last + 0.02, -0.3), at(last, 0.0), at(last + 0.02, 0.3)]
            sheet.polygon(edge + other, fill(band))
        # The body stays round below its bands.
        shade = gradient((0, y0 - 0.2 * long * deep), (0, y0 + 0.2 * long * deep),
                         ((0, "#000000", 70), (0.35, "#ffffff", 26), (0.6, "#000000", 0), (1, "#000000", 80)))  # fmt: skip
        sheet.canvas.drawPath(whole, shade)
        sheet.canvas.restore()
    eye = at(0.09, 0.035)
    sheet.canvas.drawCircle(*eye, long * 0.020, fill("#0a1018"))
    return sheet
