"""Curtains, their rod, and what hangs on the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr, mix, scale
from promptreel_studio.scenes.kit.lighting import rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, glow, gradient, stroke

if TYPE_CHECKING:
    from promptreel_studio.box import Box
    from promptreel_studio.scenes.kit.easel import Easel
    from promptreel_studio.scenes.room.looks import Look


def curtain(
    easel: Easel,
    look: Look,
    x: float,
    top: float,
    bottom: float,
    wide: float,
    side: float,
    rng: np.random.Generator,
) -> None:
    """A curtain gathered at the side; `side` -1 hangs at the left of the window."""
    width, height = int(wide * 1.5), int(bottom - top)
    if width < 4 or height < 8:
        return
    y, across = np.mgrid[0:height, 0:width].astype(np.float32)
    down = y / height
    # Gathered by a band two thirds down.
    waist = 1 - 0.34 * np.exp(-(((down - 0.66) / 0.20) ** 2))
    reach = wide * waist * (1 + 0.10 * down)
    place = (across if side < 0 else width - 1 - across) / reach
    folds = np.zeros_like(place)
    for count, weight in ((5.0, 1.0), (9.0, 0.5), (15.0, 0.22)):
        folds += weight * np.sin(
            place * count * 3.1416 + float(rng.uniform(0, 6.28)) + 0.7 * np.sin(down * 3 + count)
        )
    shade = 0.84 + 0.17 * folds
    shade *= 1 - 0.28 * np.exp(-(((down - 0.66) / 0.018) ** 2))
    weave = 1 + 0.05 * (np.random.default_rng(3).random((height, width), np.float32) - 0.5)
    cover = np.clip((1 - place) * reach / 1.5, 0, 1)
    colour = bgr(look.curtain) * (shade * weave)[..., None]
    piece = np.dstack([np.clip(colour, 0, 255) * cover[..., None], cover * 255]).astype(np.uint8)
    left = round(x + easel.shift - (0 if side < 0 else width))
    y0, y1 = max(0, round(top)), min(easel.height, round(top) + height)
    x0, x1 = max(0, left), min(easel.width, left + width)
    if x0 >= x1 or y0 >= y1:
        return
    part, cut = easel.pixels[y0:y1, x0:x1], piece[y0 - round(top) : y1 - round(top), x0 - left : x1 - left]
    # Its shadow falls on the wall and the frame only, not on the view.
    keep = 255 - cut[..., 3]
    part[:] = cv2.add(cv2.multiply(part, cv2.merge([keep] * 4), scale=1 / 255), cut)


def rod(easel: Easel, look: Look, box: Box, u: float) -> None:
    """The curtain rod."""
    y = box.top - 46 * u
    easel.line(box.left - 120 * u, y + 8 * u, box.right + 120 * u, y + 8 * u, stroke("#000000", 12 * u, 70))
    easel.line(box.left - 120 * u, y, box.right + 120 * u, y, stroke(scale(look.wood, 0.7), 13 * u))
    easel.line(
        box.left - 120 * u,
        y - 3 * u,
        box.right + 120 * u,
        y - 3 * u,
        stroke(mix(look.wood, "#ffffff", 0.3), 3 * u, 160),
    )
    for end in (box.left - 124 * u, box.right + 124 * u):
        easel.canvas.drawCircle(end, y, 13 * u, fill(scale(look.wood, 0.85)))


def shelf(easel: Easel, look: Look, box: Box, u: float) -> float:
    """A board; returns the row on which things stand."""
    y = box.top
    easel.rect(box.left + 6 * u, y + 20 * u, box.width, 34 * u, glow("#000000", 120, 14 * u))
    easel.rect(
        box.left,
        y,
        box.width,
        16 * u,
        gradient(
            (0, y),
            (0, y + 16 * u),
            (
                (0, mix(look.wood, "#ffffff", 0.25), 255),
                (0.35, look.wood, 255),
                (1, scale(look.wood, 0.55), 255),
            ),
        ),
    )
    return y + 2 * u


def picture_frame(
    easel: Easel, look: Look, x: float, y: float, wide: float, tall: float, u: float, rng: np.random.Generator
) -> None:
    """A small landscape in a frame; (x, y) is its middle."""
    left, top = x - wide / 2, y - tall / 2
    easel.rect(left + 5 * u, top + 9 * u, wide, tall, glow("#000000", 140, 9 * u))
    piece = Sheet(int(wide) + 2, int(tall) + 2)
    piece.rect(0, 0, wide, tall, fill(scale(look.wood, 0.72)))
    rounded(piece, 5 * u, (0.5, -0.9), gain=0.8)
    edge = 10 * u
    piece.rect(edge, edge, wide - 2 * edge, tall - 2 * edge, fill("#e9e2d4"))
    edge = 22 * u
    inner_w, inner_h = wide - 2 * edge, tall - 2 * edge
    piece.canvas.save()
    piece.canvas.clipRect(skia.Rect.MakeXYWH(edge, edge, inner_w, inner_h))
    warm, cool = look.second[1], look.second[5]
    piece.rect(
        edge,
        edge,
        inner_w,
        inner_h,
        gradient(
            (0, edge), (0, edge + inner_h), ((0, cool, 255), (0.6, mix(cool, warm, 0.7), 255), (1, warm, 255))
        ),
    )
    piece.canvas.drawCircle(edge + inner_w * 0.64, edge + inner_h * 0.40, inner_w * 0.11, fill("#fbe6c0"))
    for n in range(3):
        base = edge + inner_h * (0.58 + 0.13 * n)
        a, b = (float(v) for v in rng.uniform(-0.1, 0.1, 2))
        points = [
            (edge, base + a * inner_h),
            (edge + inner_w * 0.3, base - inner_h * (0.12 + b)),
            (edge + inner_w * 0.55, base + inner_h * 0.04),
            (edge + inner_w * 0.8, base - inner_h * (0.08 + a)),
            (edge + inner_w, base),
            (edge + inner_w, edge + inner_h),
            (edge, edge + inner_h),
        ]
        piece.polygon(points, fill(mix(cool, "#1c2430", 0.2 + 0.25 * n)))
    piece.canvas.restore()
    easel.canvas.drawImage(
        skia.Image.fromarray(
            np.ascontiguousarray(piece.pixels), colorType=skia.kBGRA_8888_ColorType, copy=True
        ),
        left,
        top,
    )
