"""What moves by day, as small solid pictures: cars, flying craft, the train and the ferry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.cutouts import Cut
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, outline, stroke
from promptreel_studio.scenes.skyline.daylight import times

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.skyline.record import Daylight, Look

PANE = "#3a4a60"
CARS = 9
"""Of a train."""
Ways = tuple[Cut, Cut]
"""A vehicle on its way to the right and to the left."""


def both_ways(cut: Cut) -> Ways:
    """Turn it once rather than in every frame."""
    colour, cover = (np.ascontiguousarray(part[:, ::-1]) for part in (cut.colour, cut.cover))
    return cut, Cut(colour, cover)


def _lit(sun: Daylight, code: str) -> str:
    """A colour out in the open, where the whole sky lights it."""
    return times(code, mix(sun.front, "#ffffff", 0.35))


def road_car(sun: Daylight, code: str, unit: float, *, van: bool) -> Cut:
    """A car or a van seen from the side, driving to the right."""
    long, high = (19.0, 9.0) if van else (15.0, 6.4)
    sheet = Sheet(max(3, round(long * unit)), max(2, round(high * unit)))
    w, h = float(sheet.width), float(sheet.height)
    body = _lit(sun, code)
    cabin = [(0.02, 0.0), (0.82, 0.0), (0.97, 0.5), (0.97, 0.6), (0.02, 0.6)]
    if not van:
        cabin = [(0.12, 0.5), (0.26, 0.0), (0.62, 0.0), (0.80, 0.5)]
    sheet.polygon([(a * w, b * h) for a, b in cabin], fill(mix(body, "#ffffff", 0.18)))
    sheet.rect(w * (0.58 if van else 0.28), h * 0.12, w * 0.30, h * 0.32, fill(PANE, 220))
    sheet.rect(0, h * 0.46, w, h * 0.36, fill(body))
    for at in (0.22, 0.78):
        sheet.canvas.drawCircle(w * at, h * 0.82, h * 0.18, fill("#23262e"))
    return Cut.of(sheet.pixels)


def craft(sun: Daylight, code: str, size: float) -> Cut:
    """A slim flying car that flies to the right; `size` is a 1080p pixel at its distance."""
    sheet = Sheet(max(4, round(26 * size)), max(2, round(7 * size)))
    w, h = float(sheet.width), float(sheet.height)
    body = _lit(sun, code)
    hull = outline([(0, h * 0.50), (w * 0.30, h * 0.30), (w * 0.86, h * 0.46), (w, h * 0.62), (w * 0.8, h * 0.9), (w * 0.14, h * 0.86)])  # fmt: skip
    stops = ((0, mix(body, "#ffffff", 0.35), 255), (1, scale(body, 0.55), 255))
    sheet.canvas.drawPath(hull, gradient((0, h * 0.3), (0, h * 0.9), stops))
    dome = outline([(w * 0.36, h * 0.36), (w * 0.46, h * 0.06), (w * 0.64, h * 0.10), (w * 0.80, h * 0.46)])
    sheet.canvas.drawPath(dome, fill(mix(PANE, body, 0.4), 235))
    return Cut.of(sheet.pixels)


def train(sun: Daylight, unit: float) -> Cut:
    """Nine coaches with dark windows and a coloured line."""
    car, high = max(6, int(58 * unit)), max(3, int(12 * unit))
    sheet = Sheet(car * CARS, high)
    body, line = _lit(sun, sun.hulls[0]), _lit(sun, sun.hulls[1])
    gap = max(1.0, 0.04 * car)
    for n in range(CARS):
        sheet.rect(n * car, 0, car - gap, high, fill(body))
        sheet.rect(n * car, high * 0.66, car - gap, high * 0.16, fill(line))
        for k in range(6):
            sheet.rect(n * car + (0.08 + 0.145 * k) * car, high * 0.18, 0.11 * car, high * 0.38, fill(PANE))
    sheet.rect(0, high * 0.9, sheet.width, high * 0.1, fill(scale(body, 0.5)))
    return Cut.of(sheet.pixels)


def ferry(size: float, look: Look, sun: Daylight, number: int) -> Picture:
    """A boat that sails to the right, standing on the lower edge of its picture; `size` is a 1080p pixel."""
    sheet = Sheet(max(8, int(162 * size)), max(6, int(46 * size)))
    foot = float(sheet.height)
    white, stripe = _lit(sun, sun.hulls[0]), _lit(sun, sun.hulls[1 + number % 3])

    def at(x: float, y: float) -> tuple[float, float]:
        return (6 * size + x * size, foot - y * size)

    hull = outline([at(3, 0), at(0, 13), at(150, 16), at(138, 0)])
    stops = ((0, white, 255), (0.55, scale(white, 0.86), 255), (1, scale(white, 0.62), 255))
    sheet.canvas.drawPath(hull, gradient(at(0, 16), at(0, 0), stops))
    sheet.polygon([at(3, 0), at(2, 4.5), at(141, 4.5), at(138, 0)], fill(stripe))
    for left, right, low, top in ((14, 122, 14, 25), (26, 104, 25, 34)):
        corners = [at(left, low), at(left + 2, top), at(right - 4, top), at(right, low)]
        sheet.polygon(corners, fill(scale(white, 0.96 if low < 20 else 1.0)))
        sheet.rect(
            *at(left + 1, top), (right - left - 5) * size, 1.3 * size, fill(mix(white, "#ffffff", 0.5))
        )
        for x in np.arange(left + 5, right - 9, 6.5):
            sheet.rect(*at(float(x), top - 3), 4.4 * size, 4.6 * size, fill(mix(PANE, look.sky[2][1], 0.2)))
    sheet.rect(*at(78, 43), 12 * size, 9 * size, fill(stripe))
    sheet.line(*at(58, 34), *at(58, 45), stroke(scale(white, 0.7), max(0.6, 1.3 * size)))
    sheet.line(*at(2, 14.5), *at(146, 16.5), stroke(scale(white, 0.75), max(0.5, 1.0 * size)))
    return sheet.pixels
