"""Small things: books, a mug, plants, lamps, candles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look


def stand(easel: Easel, thing: Sheet, x: float, foot: float) -> None:
    """Lay a thing with the middle of its lower edge at (x, foot), frame pixels."""
    lay(easel, thing, x + easel.shift - thing.width / 2, foot - thing.height)


def shadow(easel: Easel, x: float, foot: float, wide: float, u: float, alpha: float = 150) -> None:
    """Where a thing touches what it stands on."""
    for reach, share in ((1.25, 0.5), (1.0, 0.8)):
        half = wide / 2 * reach
        easel.canvas.drawOval(
            skia.Rect(x - half, foot - 0.10 * wide - 3 * u, x + half, foot + 0.10 * wide + 4 * u),
            glow("#000000", alpha * share, 0.06 * wide + 3 * u),
        )


def upright_books(
    easel: Easel, look: Look, x: float, foot: float, reach: float, u: float, rng: np.random.Generator
) -> None:
    """A row of books; the last one leans."""
    end, first = x + reach, x
    while x < end - 30 * u:
        a, b, c = (float(v) for v in rng.random(3))
        wide, tall = (20 + 22 * a) * u, (104 + 62 * b) * u
        code = scale(look.second[int(c * len(look.second))], 0.86)
        book = Sheet(int(wide) + 2, int(tall) + 2)
        book.rect(
            0,
            0,
            wide,
            tall,
            gradient(
                (0, 0),
                (wide, 0),
                (
                    (0, scale(code, 0.62), 255),
                    (0.28, mix(code, "#ffffff", 0.16), 255),
                    (0.7, code, 255),
                    (1, scale(code, 0.45), 255),
                ),
            ),
        )
        for place in (0.12, 0.17, 0.80):
            book.rect(0, tall * place, wide, 2.4 * u, fill("#e8c98a", 130))
        book.rect(wide * 0.34, tall * 0.28, wide * 0.32, tall * (0.2 + 0.16 * a), fill("#f0dcb0", 70))
        leaning = x > first + reach * 0.45 and a > 0.72
        if leaning:
            easel.canvas.save()
            easel.canvas.translate(x + wide + 14 * u, foot)
            easel.canvas.rotate(-8.5)
            _draw(easel, book, -wide, -tall)
            easel.canvas.restore()
            x += 26 * u
        else:
            _draw(easel, book, x, foot - tall)
        x += wide + 1.2 * u


def lying_books(
    easel: Easel,
    look: Look,
    x: float,
    foot: float,
    count: int,
    u: float,
    rng: np.random.Generator,
    wide: float = 220,
) -> float:
    """A pile seen from its backs; returns the row of its top."""
    shadow(easel, x, foot, wide * u, u, 170)
    for n in range(count):
        a, b, c = (float(v) for v in rng.random(3))
        broad, thick = (wide * (0.80 + 0.2 * a)) * u * (1 - 0.05 * n), (26 + 14 * b) * u
        code = scale(look.second[(int(c * 20) + n) % len(look.second)], 0.86)
        left = x - broad / 2 + (b - 0.5) * 26 * u
        book = Sheet(int(broad) + 2, int(thick) + 2)
        book.rect(
            0,
            0,
            broad,
            thick,
            gradient(
                (0, 0),
                (0, thick),
                ((0, mix(code, "#ffffff", 0.22), 255), (0.3, code, 255), (1, scale(code, 0.42), 255)),
            ),
        )
        book.rect(broad * 0.08, 0, 3 * u, thick, fill("#e8c98a", 140))
        book.rect(broad * 0.86, 0, 3 * u, thick, fill("#e8c98a", 140))
        book.rect(broad * 0.34, thick * 0.36, broad * 0.3, thick * 0.24, fill("#f0dcb0", 90))
        _draw(easel, book, left, foot - thick)
        easel.line(left, foot - 0.8 * u, left + broad, foot - 0.8 * u, stroke("#000000", 2 * u, 110))
        foot -= thick
    return foot


def open_book(easel: Easel, x: float, foot: float, u: float) -> None:
    """A book that lies open on the desk."""
    shadow(easel, x, foot - 12 * u, 320 * u, u, 130)
    for side in (-1, 1):
        path = skia.Path()
        path.moveTo(x, foot - 52 * u)
        path.cubicTo(
            x + side * 50 * u,
            foot - 74 * u,
            x + side * 110 * u,
            foot - 62 * u,
            x + side * 142 * u,
            foot - 54 * u,
        )
        path.lineTo(x + side * 182 * u, foot - 10 * u)
        path.cubicTo(x + side * 130 * u, foot - 22 * u, x + side * 60 * u, foot - 30 * u, x, foot - 2 * u)
        path.close()
        paint = gradient(
            (x, 0),
            (x + side * 180 * u, 0),
            ((0, "#8f7f66", 255), (0.10, "#d8c8a8", 255), (0.45, "#f2e6cc", 255), (1, "#d2c09c", 255)),
        )
        easel.canvas.save()
        easel.canvas.translate(0, 5 * u)
        easel.canvas.drawPath(path, fill("#6e4a36"))
        easel.canvas.restore()
        easel.canvas.drawPath(path, paint)
        for line in range(6):
            share = (line + 1) / 7
            y = foot - (58 - 46 * share) * u
            x0, x1 = x + side * (20 + 16 * share) * u, x + side * (124 + 34 * share) * u
            curve = skia.Path()
            curve.moveTo(x0, y - 3 * u)
            curve.quadTo((x0 + x1) / 2, y - 14 * u, x1, y - 3 * u)
            easel.canvas.drawPath(curve, stroke("#5a4a3a", 2.0 * u, 95))


def mug(easel: Easel, code: str, x: float, foot: float, u: float, size: float = 1.0) -> tuple[float, float]:
    """A mug; returns the middle of its mouth."""
    u *= size
    shadow(easel, x, foot - 4 * u, 120 * u, u, 170)
    piece = Sheet(int(190 * u), int(140 * u))
    cx, top, half = 80 * u, 22 * u, 52 * u
    piece.canvas.drawOval(skia.Rect(cx + 30 * u, 38 * u, cx + 86 * u, 104 * u), stroke(code, 14 * u))
    body = skia.Path()
    body.moveTo(cx - half, top)
    body.cubicTo(cx - half, top + 70 * u, cx - half * 0.92, top + 104 * u, cx - half * 0.72, top + 108 * u)
    body.quadTo(cx, top + 120 * u, cx + half * 0.72, top + 108 * u)
    body.cubicTo(cx + half * 0.92, top + 104 * u, cx + half, top + 70 * u, cx + half, top)
    body.close()
    piece.canvas.drawPath(body, fill(code))
    rounded(piece, 26 * u, (0.8, -0.35), gain=0.75)
    rim = skia.Rect(cx - half, top - 13 * u, cx + half, top + 13 * u)
    piece.canvas.drawOval(rim, fill(scale(code, 0.5)))
    piece.canvas.drawOval(
        skia.Rect(cx - half * 0.9, top - 7 * u, cx + half * 0.9, top + 12 * u),
        gradient(
            (cx - half, 0), (cx + half, 0), ((0, "#2a140a", 255), (0.7, "#5a3018", 255), (1, "#8a5428", 255))
        ),
    )
    piece.canvas.drawOval(rim, stroke(mix(code, "#ffffff", 0.5), 3.2 * u))
    stand(easel, piece, x + 15 * u, foot)
    return x, foot - 118 * u


def _draw(easel: Easel, piece: Sheet, x: float, y: float) -> None:
    image = skia.Image.fromarray(
        np.ascontiguousarray(piece.pixels), colorType=skia.kBGRA_8888_ColorType, copy=True
    )
    easel.canvas.drawImage(image, x, y, skia.SamplingOptions(skia.FilterMode.kLinear))
