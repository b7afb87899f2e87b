"""The floor, the rug, the armchair and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.room.things import shadow, stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look


def armchair(easel: Easel, look: Look, x: float, foot: float, u: float) -> None:
    """An armchair turned to the left, with a cushion and a blanket."""
    shadow(easel, x + 10 * u, foot - 6 * u, 430 * u, u, 190)
    width, height = int(560 * u), int(560 * u)
    chair = Sheet(width, height)
    cx, low = 270 * u, height - 6 * u
    cloth = look.cloth
    weave = 0.88 + 0.24 * enlarge(fractal(256, 256, np.random.default_rng(6), slope=0.6), width, height)

    def part(draw: Callable[[Sheet], None], depth: float, gain: float = 0.75) -> None:
        piece = Sheet(width, height)
        draw(piece)
        piece.pixels[..., :3] = np.minimum(
            piece.pixels[..., :3] * weave[..., None], piece.pixels[..., 3:]
        ).astype(np.uint8)
        rounded(piece, depth * u, (-0.9, -0.45), gain=gain, ambient=-0.12)
        # Each part shades what is behind it.
        dark = (
            cv2.GaussianBlur(piece.pixels[..., 3], (0, 0), 9 * u).astype(np.float32)[..., None] / 255 * 0.42
        )
        chair.pixels[..., :3] = (chair.pixels[..., :3] * (1 - dark)).astype(np.uint8)
        lay(chair, piece, 0, 0)

    def shape(points: list[tuple[float, ...]], code: str) -> Callable[[Sheet], None]:
        def draw(piece: Sheet) -> None:
            path = skia.Path()
            path.moveTo(cx + points[0][0] * u, low + points[0][1] * u)
            for p in points[1:]:
                path.cubicTo(*(cx + v * u if k % 2 == 0 else low + v * u for k, v in enumerate(p)))
            path.close()
            piece.canvas.drawPath(path, fill(code))

        return draw

    for dx, lean in ((-150, -8), (-96, -4), (150, 14)):
        chair.canvas.drawPath(_leg(cx + dx * u, low, lean * u, u), fill(scale(look.wood, 0.5)))
    # Back, far arm, seat, base, near arm.
    part(
        shape(
            [
                (40, -120),
                (10, -260, 26, -420, 66, -468),
                (100, -506, 190, -500, 206, -440),
                (226, -340, 214, -200, 190, -90),
                (150, -84, 80, -90, 40, -120),
            ],
            scale(cloth, 0.92),
        ),
        44,
    )
    part(
        shape(
            [
                (-160, -150),
                (-176, -250, -150, -272, -110, -268),
                (-20, -262, 40, -262, 80, -250),
                (80, -200, 80, -160, 70, -130),
                (0, -130, -90, -130, -160, -150),
            ],
            scale(cloth, 0.7),
        ),
        26,
    )
    part(
        shape(
            [
                (-178, -150),
                (-186, -196, -166, -208, -120, -206),
                (-40, -204, 40, -210, 96, -204),
                (110, -180, 108, -150, 96, -132),
                (0, -124, -100, -124, -178, -150),
            ],
            mix(cloth, "#ffffff", 0.10),
        ),
        22,
    )
    part(lambda piece: _cushion(piece, look, cx + 52 * u, low - 262 * u, u), 26)
    part(
        shape(
            [
                (-166, -136),
                (-60, -126, 60, -126, 186, -140),
                (190, -100, 186, -60, 176, -44),
                (60, -38, -60, -38, -160, -44),
                (-170, -70, -172, -100, -166, -136),
            ],
            scale(cloth, 0.86),
        ),
        24,
    )
    part(
        shape(
            [
                (-176, -60),
                (-186, -120, -184, -190, -176, -214),
                (-170, -250, -118, -254, -96, -232),
                (-20, -222, 80, -226, 150, -236),
                (196, -240, 206, -200, 200, -150),
                (196, -100, 190, -70, 184, -48),
                (80, -40, -80, -40, -176, -60),
            ],
            cloth,
        ),
        34,
    )
    part(
        lambda piece: piece.canvas.drawOval(
            skia.Rect(cx - 184 * u, low - 252 * u, cx - 112 * u, low - 176 * u),
            fill(mix(cloth, "#ffffff", 0.05)),
        ),
        18,
    )
    part(lambda piece: _blanket(piece, look, cx, low, u), 14, 0.55)
    stand(easel, chair, x, foot)


def _leg(x: float, low: float, lean: float, u: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(x - 11 * u, low - 52 * u)
    path.lineTo(x + 11 * u, low - 52 * u)
    path.lineTo(x + 6 * u + lean, low)
    path.lineTo(x - 5 * u + lean, low)
    path.close()
    return path


def _cushion(piece: Sheet, look: Look, x: float, y: float, u: float) -> None:
    piece.canvas.save()
    piece.canvas.translate(x, y)
    piece.canvas.rotate(14)
    path = skia.Path()
    path.moveTo(-66 * u, -66 * u)
    path.quadTo(0, -50 * u, 66 * u, -66 * u)
    path.quadTo(50 * u, 0, 66 * u, 66 * u)
    path.quadTo(0, 50 * u, -66 * u, 66 * u)
    path.quadTo(-50 * u, 0, -66 * u, -66 * u)
    path.close()
    piece.canvas.drawPath(path, fill(look.second[1]))
    piece.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    for n in range(-3, 4):
        piece.line(n * 24 * u, -70 * u, n * 24 * u, 70 * u, stroke(look.second[2], 7 * u, 170))
    piece.canvas.restore()


def _blanket(piece: Sheet, look: Look, cx: float, low: float, u: float) -> None:
    """Hangs over the near arm."""
    path = skia.Path()
    path.moveTo(cx + 28 * u, low - 236 * u)
    path.cubicTo(cx + 60 * u, low - 250 * u, cx + 110 * u, low - 252 * u, cx + 146 * u, low - 244 * u)
    path.cubicTo(cx + 160 * u, low - 180 * u, cx + 150 * u, low - 120 * u, cx + 158 * u, low - 84 * u)
    path.cubicTo(cx + 120 * u, low - 70 * u, cx + 70 * u, low - 72 * u, cx + 36 * u, low - 80 * u)
    path.cubicTo(cx + 44 * u, low - 130 * u, cx + 22 * u, low - 190 * u, cx + 28 * u, low - 236 * u)
    path.close()
    wool = mix(look.second[4], "#ffffff", 0.1)
    piece.canvas.drawPath(path, fill(wool))
    piece.canvas.save()
    piece.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    for n in range(8):
        y = low - (240 - 22 * n) * u
        piece.line(
            cx + 10 * u, y, cx + 170 * u, y - 5 * u, stroke(look.second[0], 5 * u, 150 if n % 3 else 220)
        )
    for n in range(5):
        x = cx + (40 + 25 * n) * u
        piece.line(x, low - 260 * u, x + 4 * u, low - 60 * u, stroke(look.second[5], 4 * u, 120))
    piece.canvas.restore()
    for n in range(17):
        x = cx + (38 + 7.2 * n) * u
        piece.line(x, low - 78 * u, x + 1.5 * u, low - 58 * u, stroke(wool, 3 * u))
