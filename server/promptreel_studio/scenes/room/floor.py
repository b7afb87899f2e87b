"""The floor, the rug and what stands on it beside the armchair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke
from promptreel_studio.scenes.kit.planks import planks
from promptreel_studio.scenes.room.things import shadow, stand

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look


def paint_floor(easel: Easel, look: Look, top: float, u: float, rng: np.random.Generator) -> None:
    """Boards, and a skirting board above them."""
    row = round(top)
    rows = easel.height - row
    wood = planks(easel.width, rows, scale(look.wood, 0.86), rng, u, boards=6)
    easel.pixels[row:, :, :3] = np.clip(wood, 0, 255).astype(np.uint8)
    easel.pixels[row:, :, 3] = 255
    white = mix(look.wall, look.frame, 0.6)
    easel.rect(
        easel.left,
        top - 40 * u,
        easel.width,
        40 * u,
        gradient(
            (0, top - 40 * u),
            (0, top),
            ((0, mix(white, "#ffffff", 0.25), 255), (0.15, white, 255), (1, scale(white, 0.72), 255)),
        ),
    )
    easel.rect(
        easel.left,
        top,
        easel.width,
        26 * u,
        gradient((0, top), (0, top + 26 * u), ((0, "#000000", 120), (1, "#000000", 0))),
    )


def rug(easel: Easel, look: Look, x: float, y: float, half: float, u: float) -> None:
    """An oval rug with rings, seen at a low angle."""
    deep = half * 0.235
    easel.canvas.drawOval(
        skia.Rect(x - half - 6 * u, y - deep, x + half + 6 * u, y + deep + 10 * u),
        glow("#000000", 150, 8 * u),
    )
    size = Sheet(int(2 * half) + 4, int(2 * deep) + 4)
    tones = (
        look.second[1],
        look.second[0],
        look.second[4],
        look.second[5],
        look.second[1],
        look.second[0],
        look.second[4],
    )
    for n, share in enumerate((1.0, 0.93, 0.80, 0.75, 0.55, 0.50, 0.24)):
        size.canvas.drawOval(
            skia.Rect(half * (1 - share), deep * (1 - share), half * (1 + share), deep * (1 + share)),
            fill(scale(tones[n], 0.82)),
        )
    for n in range(44):
        angle = n / 44 * 6.283
        px, py = half * (1 + 0.865 * np.cos(angle)), deep * (1 + 0.865 * np.sin(angle))
        size.canvas.drawOval(
            skia.Rect(px - 9 * u, py - 4 * u, px + 9 * u, py + 4 * u), fill(look.second[4], 200)
        )
    weave = 0.86 + 0.28 * enlarge(
        fractal(128, 256, np.random.default_rng(8), slope=0.7, stretch=3.0), size.width, size.height
    )
    size.pixels[..., :3] = np.minimum(size.pixels[..., :3] * weave[..., None], size.pixels[..., 3:]).astype(
        np.uint8
    )
    lay(easel, size, x + easel.shift - half, y - deep)


def side_table(easel: Easel, look: Look, x: float, foot: float, u: float) -> float:
    """A small round table; returns the row of its top."""
    shadow(easel, x, foot - 4 * u, 150 * u, u, 150)
    top = foot - 168 * u
    wood = scale(look.wood, 0.9)
    for dx in (-58, 0, 58):
        easel.line(
            x + dx * 0.5 * u,
            top + 10 * u,
            x + dx * u,
            foot - (0 if dx else 8) * u,
            stroke(scale(wood, 0.55), 9 * u),
        )
    easel.canvas.drawOval(
        skia.Rect(x - 92 * u, top - 12 * u, x + 92 * u, top + 24 * u), fill(scale(wood, 0.5))
    )
    easel.canvas.drawOval(
        skia.Rect(x - 92 * u, top - 20 * u, x + 92 * u, top + 14 * u),
        gradient(
            (x - 92 * u, 0),
            (x + 92 * u, 0),
            ((0, mix(wood, "#ffffff", 0.18), 255), (1, scale(wood, 0.8), 255)),
        ),
    )
    return top


def log_basket(easel: Easel, x: float, foot: float, u: float, rng: np.random.Generator) -> None:
    """A wicker basket of firewood."""
    shadow(easel, x, foot - 4 * u, 170 * u, u, 170)
    piece = Sheet(int(220 * u), int(190 * u))
    cx, low = 110 * u, piece.height
    for n in range(9):
        a, b = float(rng.random()), float(rng.random())
        lx, ly = cx + (n % 5 - 2) * 30 * u + a * 8 * u, low - (104 + 26 * (n // 5) + 8 * b) * u
        piece.canvas.drawCircle(lx, ly, 19 * u, fill("#5a3c28"))
        piece.canvas.drawCircle(lx, ly, 15.5 * u, fill(scale("#d0a070", 0.8 + 0.25 * b)))
        piece.canvas.drawCircle(lx + 1 * u, ly, 8 * u, stroke("#a87848", 1.6 * u, 170))
        piece.canvas.drawCircle(lx + 1 * u, ly, 3 * u, fill("#9a6a40"))
    body = skia.Path()
    body.moveTo(cx - 86 * u, low - 100 * u)
    body.lineTo(cx + 86 * u, low - 100 * u)
    body.lineTo(cx + 72 * u, low - 2 * u)
    body.lineTo(cx - 72 * u, low - 2 * u)
    body.close()
    piece.canvas.drawPath(body, fill("#a8804e"))
    piece.canvas.save()
    piece.canvas.clipPath(body, skia.ClipOp.kIntersect, True)
    for row in range(9):
        for column in range(-9, 10):
            wx, wy = cx + (column + (0.5 if row % 2 else 0)) * 19 * u, low - (95 - 11.5 * row) * u
            piece.canvas.drawOval(
                skia.Rect(wx - 9 * u, wy - 4.4 * u, wx + 9 * u, wy + 4.4 * u),
                gradient((0, wy - 5 * u), (0, wy + 5 * u), ((0, "#d2a66a", 255), (1, "#7a5630", 255))),
            )
    piece.canvas.restore()
    rounded(piece, 30 * u, (0.8, -0.2), gain=0.6)
    stand(easel, piece, x, foot)
