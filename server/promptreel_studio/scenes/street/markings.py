"""What is drawn on the ground: slabs, kerbs, the crossing, the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke
from promptreel_studio.scenes.street.view import FAR_KERB, KERB

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.street.looks import Look
    from promptreel_studio.scenes.street.view import View


def paint_markings(view: View, look: Look, columns: int, rows: int) -> Picture:
    """Everything from the horizon down at half size, (rows, columns, 4) premultiplied; drawn in metres."""
    sheet = Sheet(columns, rows)
    sheet.canvas.scale(0.5, 0.5)
    sheet.canvas.translate(0, -view.vy)
    sheet.canvas.concat(view.ground())
    _walks(sheet, view, look)
    _kerbs(sheet, view, look)
    _paint(sheet, view, look)
    return cv2.GaussianBlur(sheet.pixels, (3, 3), 0)


def _walks(sheet: Sheet, view: View, look: Look) -> None:
    """Pavements of slabs, with a guiding line for the blind along the kerb."""
    slab, dark = mix(look.ground, "#9aa0b4", 0.16), scale(look.ground, 0.45)
    if look.white:
        slab = mix(slab, "#dbe6fa", 0.45)
    left, right = view.left * 0.62, view.right * 0.62
    for x0, z0, x1, z1 in ((-40, 0.8, 40, KERB), (-40, FAR_KERB, left, 190), (right, FAR_KERB, 40, 190)):
        sheet.rect(x0, z0, x1 - x0, z1 - z0, fill(slab, 205 if look.white else 120))
    for k in range(15):
        z = KERB - 0.62 * k - 0.3
        sheet.line(-14, z, 14, z, stroke(dark, 0.022, 170))
        for n in range(-16, 17):
            x = n * 0.9 + (k % 2) * 0.45
            sheet.line(x, z, x, max(0.8, z - 0.62), stroke(dark, 0.022, 150))
    guide = mix(look.ground, "#e0b040", 0.5)
    for k in range(60):
        sheet.rect(-14 + k * 0.48, KERB - 1.1, 0.42, 0.42, fill(guide, 70 if look.white else 190))


def _kerbs(sheet: Sheet, view: View, look: Look) -> None:
    left, right = view.left * 0.62, view.right * 0.62
    stone, gutter = mix(look.ground, "#c8cede", 0.45), scale(look.ground, 0.35)
    for z, x0, x1 in ((KERB, -40, 40), (FAR_KERB, -40, left), (FAR_KERB, right, 40)):
        sheet.line(x0, z, x1, z, stroke(stone, 0.20, 230))
        sheet.line(x0, z + 0.16, x1, z + 0.16, stroke(gutter, 0.12, 230))
    for x in (left, right):
        sheet.line(x, FAR_KERB, x, 150, stroke(mix(look.ground, "#c8cede", 0.3), 0.18, 220))


def _paint(sheet: Sheet, view: View, look: Look) -> None:
    """The crossing and the dashes of the lane behind it."""
    stripe = fill(look.paint, 120 if look.white else 215)
    reach = min(-view.left, view.right) * 0.56
    count = max(2, int(reach * 2 / 0.95))
    for k in range(count):
        x = -reach + (k + 0.25) * 2 * reach / count
        sheet.rect(x, KERB + 0.7, reach / count * 1.05, FAR_KERB - KERB - 1.4, stripe)
    for k in range(12):
        sheet.rect(-0.09, 20 + 6.5 * k, 0.18, 3.2, stripe)
