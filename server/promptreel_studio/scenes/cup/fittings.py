"""What is fixed to the cup: its handle, and the tag of a tea bag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.cup.pottery import TILT
from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.lighting import Lamp, illuminate, lay, rounded
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.cup.table import Place
    from promptreel_studio.scenes.kit.easel import Easel


def handle(easel: Easel, look: Look, place: Place, way: float) -> None:
    """Its handle on the side `way`; the body hides where it begins and ends."""
    s = place.size
    sheet = Sheet(int(340 * s), int(330 * s))
    cx, top = (125 * s if way > 0 else 215 * s), 40 * s
    path = skia.Path()
    path.moveTo(cx - way * 40 * s, top + 22 * s)
    path.cubicTo(
        cx + way * 92 * s, top - 40 * s, cx + way * 176 * s, top + 4 * s, cx + way * 154 * s, top + 84 * s
    )
    path.cubicTo(
        cx + way * 138 * s, top + 136 * s, cx + way * 50 * s, top + 150 * s, cx - way * 96 * s, top + 158 * s
    )
    sheet.canvas.drawPath(path, stroke(look.glaze, 36 * s))
    rounded(sheet, 15 * s, (-0.75 * way, -0.55), gain=0.95, ambient=-0.12)
    light = Lamp(cx - way * 420 * s, top, look.key, 1.05 * look.key_gain, 620 * s)
    illuminate(sheet, look.fill, [light])
    gleam = skia.Path()
    gleam.moveTo(cx + way * 30 * s, top - 6 * s)
    gleam.cubicTo(
        cx + way * 84 * s, top - 26 * s, cx + way * 138 * s, top - 4 * s, cx + way * 146 * s, top + 40 * s
    )
    shine = stroke(mix(look.key, "#ffffff", 0.5), 7 * s, 120 * look.key_gain)
    shine.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, 3.5 * s)))
    sheet.canvas.drawPath(gleam, shine)
    lay(easel, sheet, place.x + easel.shift + way * 204 * s - cx, place.rim + 18 * s)


def tag(easel: Easel, look: Look, place: Place, side: float) -> None:
    """The thread of a tea bag over the rim, with its paper tag."""
    s = place.size
    x, y = place.x + side * 92 * s, place.rim + place.shape.mouth * TILT * 0.90 * s
    thread = skia.Path()
    thread.moveTo(x - side * 26 * s, y - 30 * s)
    thread.quadTo(x, y - 22 * s, x, y + 4 * s)
    thread.cubicTo(x + side * 4 * s, y + 40 * s, x - side * 6 * s, y + 70 * s, x + side * 2 * s, y + 96 * s)
    easel.canvas.drawPath(thread, stroke("#f4ead8", 2.6 * s, 230))
    paper = Sheet(int(90 * s), int(110 * s))
    paper.canvas.translate(45 * s, 12 * s)
    paper.canvas.rotate(-5 * side)
    paper.polygon(
        [(-26 * s, 14 * s), (0, 0), (26 * s, 14 * s), (26 * s, 78 * s), (-26 * s, 78 * s)],
        fill(scale("#f2e6cc", 0.55 + 0.4 * look.key_gain)),
    )
    paper.polygon(
        [(-20 * s, 34 * s), (20 * s, 34 * s), (20 * s, 68 * s), (-20 * s, 68 * s)],
        fill(scale("#7a9a5a", 0.55 + 0.4 * look.key_gain)),
    )
    rounded(paper, 4 * s, (0.7 * side, -0.6), gain=0.5)
    dark = Sheet(paper.width, paper.height)
    dark.pixels[..., 3] = (cv2.GaussianBlur(paper.pixels[..., 3], (0, 0), 5 * s) * 0.5).astype(np.uint8)
    left, top = x + side * 2 * s + easel.shift - 45 * s, y + 84 * s
    lay(easel, dark, left - side * 6 * s, top + 6 * s)
    lay(easel, paper, left, top)
