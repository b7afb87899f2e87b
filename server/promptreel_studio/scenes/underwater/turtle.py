"""A sea turtle that rows through the water."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin, tau
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import bgr_of, mix, scale
from promptreel_studio.scenes.kit.lighting import rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look

SECONDS = 3.4
"""For one beat of its flippers."""
_SKIN, _SHELL, _SEAM = "#7f8f4e", "#7a5a34", "#e0cf9a"
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class _Limb:
    """A flipper: its picture with the root in it, where that sits on the body, and how it beats.

    Attributes:
        blade: Premultiplied BGRA.
        pivot: The root in the picture, pixels.
        root: The root beside the body's middle, pixels.
        rest: Its angle in the middle of a beat, radians.
        swing: How far it turns from there.
        late: Share of a beat by which it comes after the front ones.
    """

    blade: Picture
    pivot: tuple[float, float]
    root: tuple[float, float]
    rest: float
    swing: float
    late: float = 0.0


class Turtle:
    """One turtle, seen from the side and a little from above, on a wide slow curve."""

    def __init__(self, stage: Stage, look: Look, side: float, salt: int) -> None:
        """Paint its parts once; `side` is the part of the picture that it keeps to."""
        self._stage, self._side = stage, side
        self._phase = float(stage.rng(salt).uniform(0, 6.28))
        s = (330 if not stage.tall else 390) * stage.unit
        light = look.daylight
        skin, shell, seam = (mix(scale(code, light), look.far, 0.14) for code in (_SKIN, _SHELL, _SEAM))
        self._body, self._middle = _body(s, skin, shell, seam)
        far = (scale(skin, 0.62), scale(seam, 0.62))
        self._behind = (
            _limb(s, 0.40, *far, root=(0.24, -0.02), rest=-0.55, swing=-0.55),
            _limb(s, 0.17, *far, root=(-0.34, 0.01), rest=-0.20, swing=0.18, late=0.3),
        )
        self._before = (
            _limb(s, 0.46, skin, seam, root=(0.20, 0.06), rest=0.80, swing=0.62),
            _limb(s, 0.20, scale(skin, 0.9), seam, root=(-0.31, 0.06), rest=0.42, swing=-0.20, late=0.3),
        )

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._body.nbytes + sum(limb.blade.nbytes for limb in (*self._behind, *self._before))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        stage, slow, beat = self._stage, self._phase + t * 0.10, t / SECONDS
        away = 0.06 * t / max(stage.seconds, 6.0) - 0.03
        x = stage.width * (0.5 + self._side * (0.10 - away * 1.4) + 0.05 * sin(slow))
        x -= (camera - stage.reach / 2) * 0.3
        lift = sin(tau * beat)
        y = stage.height * ((0.40 if not stage.tall else 0.37) + 0.035 * sin(slow * 1.7) - 0.006 * lift)
        place = _shifted(x, y) @ _turned(0.15 * cos(slow * 1.7) - 0.025 * lift)
        if self._side > 0:
            place = place @ np.diag([-1.0, 1.0, 1.0])
        for limb in self._behind:
            _lay(frame, limb.blade, place @ _at(limb, beat))
        _lay(frame, self._body, place @ _shifted(-self._middle[0], -self._middle[1]))
        for limb in self._before:
            _lay(frame, limb.blade, place @ _at(limb, beat))


def _shifted(x: float, y: float) -> Matrix:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])


def _turned(angle: float) -> Matrix:
    c, s = cos(angle), sin(angle)
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def _at(limb: _Limb, beat: float) -> Matrix:
    """Where a flipper is; in the middle of its way it is seen more from its edge."""
    swing = sin(tau * (beat - limb.late))
    narrow = np.diag([1.0 - 0.22 * abs(cos(tau * (beat - limb.late))), 1.0 - 0.10 * max(0.0, -swing), 1.0])
    turned = _turned(limb.rest + limb.swing * swing)
    return _shifted(*limb.root) @ turned @ narrow @ _shifted(-limb.pivot[0], -limb.pivot[1])


def _lay(frame: Picture, picture: Picture, matrix: Matrix) -> None:
    """Composite a premultiplied picture, turned and shifted."""
    high, wide = picture.shape[:2]
    corners = matrix[:2] @ np.array([[0, wide, wide, 0], [0, 0, high, high], [1, 1, 1, 1]])
    x0, y0 = (max(0, int(v)) for v in np.floor(corners.min(axis=1)))
    x1 = min(frame.shape[1], int(np.ceil(corners[0].max())) + 1)
    y1 = min(frame.shape[0], int(np.ceil(corners[1].max())) + 1)
    if x0 >= x1 or y0 >= y1:
        return
    local = (_shifted(-x0, -y0) @ matrix)[:2]
    seen = cv2.warpAffine(picture, local, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR)
    part = frame[y0:y1, x0:x1]
    cv2.multiply(part, cv2.cvtColor(255 - seen[..., 3], cv2.COLOR_GRAY2BGR), part, 1 / 255)
    cv2.add(part, bgr_of(seen), part)


def _body(s: float, skin: str, shell: str, seam: str) -> tuple[Picture, tuple[float, float]]:
    """Head, tail, belly and shell, looking to the right, and the middle that it turns around."""
    body, cx, cy = Sheet(int(1.3 * s), int(0.62 * s)), 0.56 * s, 0.32 * s
    dark = scale(skin, 0.55)
    head = skia.Path()
    head.moveTo(cx + 0.30 * s, cy - 0.09 * s)
    head.cubicTo(cx + 0.40 * s, cy - 0.14 * s, cx + 0.50 * s, cy - 0.17 * s, cx + 0.57 * s, cy - 0.13 * s)
    head.cubicTo(cx + 0.63 * s, cy - 0.09 * s, cx + 0.62 * s, cy - 0.02 * s, cx + 0.54 * s, cy - 0.01 * s)
    head.cubicTo(cx + 0.46 * s, cy + 0.02 * s, cx + 0.38 * s, cy + 0.06 * s, cx + 0.30 * s, cy + 0.08 * s)
    head.close()
    body.canvas.drawPath(head, fill(skin))
    tail = [(cx - 0.38 * s, cy - 0.01 * s), (cx - 0.50 * s, cy + 0.045 * s), (cx - 0.36 * s, cy + 0.06 * s)]
    body.polygon(tail, fill(dark))
    rounded(body, 0.04 * s, (-0.2, -0.9), gain=0.9)
    _spots(body, head, (cx + 0.46 * s, cy - 0.07 * s), s, dark)
    body.canvas.drawCircle(cx + 0.545 * s, cy - 0.085 * s, 0.017 * s, fill("#10140c"))
    body.canvas.drawCircle(cx + 0.550 * s, cy - 0.091 * s, 0.005 * s, fill("#ffffff", 220))
    belly = skia.Path()
    belly.moveTo(cx - 0.40 * s, cy + 0.02 * s)
    belly.cubicTo(cx - 0.25 * s, cy + 0.16 * s, cx + 0.20 * s, cy + 0.17 * s, cx + 0.36 * s, cy + 0.04 * s)
    belly.close()
    paint = gradient((0, cy), (0, cy + 0.16 * s), ((0, seam, 255), (1, scale(seam, 0.55), 255)))
    body.canvas.drawPath(belly, paint)
    _carapace(body, cx, cy, s, shell, seam)
    return body.pixels, (cx, cy)


def _carapace(sheet: Sheet, cx: float, cy: float, s: float, shell: str, seam: str) -> None:
    dome = skia.Path()
    dome.moveTo(cx - 0.43 * s, cy + 0.035 * s)
    dome.cubicTo(cx - 0.36 * s, cy - 0.17 * s, cx - 0.10 * s, cy - 0.265 * s, cx + 0.10 * s, cy - 0.235 * s)
    dome.cubicTo(cx + 0.28 * s, cy - 0.20 * s, cx + 0.37 * s, cy - 0.08 * s, cx + 0.385 * s, cy + 0.035 * s)
    dome.cubicTo(cx + 0.20 * s, cy + 0.105 * s, cx - 0.24 * s, cy + 0.115 * s, cx - 0.43 * s, cy + 0.035 * s)
    dome.close()
    light = mix(shell, "#ffe2a8", 0.35)
    stops = ((0, light, 255), (0.45, shell, 255), (1, scale(shell, 0.42), 255))
    sheet.canvas.drawPath(
        dome, gradient((cx - 0.1 * s, cy - 0.26 * s), (cx + 0.05 * s, cy + 0.11 * s), stops)
    )
    sheet.canvas.save()
    sheet.canvas.clipPath(dome, skia.ClipOp.kIntersect, True)
    line = stroke(seam, 0.011 * s, 190)
    # Scutes: a row along the back, ribs down from it, and the rim.
    for low, bow in ((-0.115, 0.055), (0.012, 0.045)):
        path = skia.Path()
        path.moveTo(cx - 0.46 * s, cy + (low + 0.07) * s)
        path.quadTo(cx - 0.02 * s, cy + (low - bow) * s, cx + 0.42 * s, cy + (low + 0.08) * s)
        sheet.canvas.drawPath(path, line)
    for n in range(6):
        x = cx + (-0.30 + 0.125 * n) * s
        path = skia.Path()
        path.moveTo(x + 0.02 * s, cy - 0.28 * s)
        path.cubicTo(x + 0.015 * s, cy - 0.14 * s, x - 0.015 * s, cy - 0.06 * s, x - 0.025 * s, cy + 0.02 * s)
        sheet.canvas.drawPath(path, line)
    for n in range(11):
        x = cx + (-0.38 + 0.075 * n) * s
        sheet.line(x, cy + 0.02 * s, x - 0.012 * s, cy + 0.12 * s, stroke(seam, 0.008 * s, 150))
    sheet.canvas.drawPath(dome, stroke(seam, 0.016 * s, 150))
    gleam = gradient((0, cy - 0.25 * s), (0, cy - 0.08 * s), ((0, "#ffffff", 92), (1, "#ffffff", 0)))
    sheet.canvas.drawPath(dome, gleam)
    sheet.canvas.restore()


def _limb(
    s: float,
    share: float,
    code: str,
    seam: str,
    *,
    root: tuple[float, float],
    rest: float,
    swing: float,
    late: float = 0.0,
) -> _Limb:
    """A blade that hangs from its root and bends backwards towards its tip; lengths in shares of the turtle's."""
    long = s * share
    part, pivot = Sheet(int(0.80 * long) + 8, int(1.06 * long) + 8), (0.56 * long + 4, 0.05 * long + 4)
    canvas, wide = part.canvas, long * 0.30
    canvas.translate(*pivot)
    blade = skia.Path()
    blade.moveTo(wide * 0.35, -wide * 0.10)
    blade.cubicTo(wide * 0.6, long * 0.35, wide * 0.10, long * 0.72, -long * 0.42, long * 0.98)
    blade.cubicTo(-long * 0.40, long * 0.72, -wide * 0.95, long * 0.42, -wide * 0.72, 0)
    blade.close()
    canvas.drawPath(blade, fill(code))
    canvas.save()
    canvas.clipPath(blade, skia.ClipOp.kIntersect, True)
    for n in range(26):
        x, y = ((n * 0.618) % 1 - 0.68) * long * 0.7, (n * 0.382 + 0.1) % 1 * long
        spot = skia.Rect(x - long * 0.032, y - long * 0.045, x + long * 0.032, y + long * 0.045)
        canvas.drawOval(spot, fill(scale(code, 0.55), 170))
    canvas.drawPath(blade, stroke(seam, long * 0.026, 120))
    canvas.restore()
    rounded(part, long * 0.10, (-0.3, -0.8), gain=0.8)
    return _Limb(part.pixels, pivot, (root[0] * s, root[1] * s), rest, swing, late)


def _spots(sheet: Sheet, clip: skia.Path, middle: tuple[float, float], s: float, code: str) -> None:
    sheet.canvas.save()
    sheet.canvas.clipPath(clip, skia.ClipOp.kIntersect, True)
    for n in range(22):
        angle, reach = n * 2.4, 0.022 * s * np.sqrt(n)
        x, y = middle[0] + np.cos(angle) * reach * 1.5, middle[1] + np.sin(angle) * reach * 0.9
        sheet.canvas.drawOval(
            skia.Rect(x - 0.013 * s, y - 0.011 * s, x + 0.013 * s, y + 0.011 * s), fill(code, 190)
        )
    sheet.canvas.restore()
