"""Houses and a church under thick snow, seen at an angle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import Point, Sheet, fill, glow, gradient, outline, stroke

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.village.looks import Look


@dataclass(frozen=True)
class Lit:
    """Things of a house that move: lit windows and a smoking chimney, in plane coordinates."""

    windows: tuple[Point, ...]
    chimney: Point | None


def draw_house(sheet: Sheet, x: float, foot: float, size: float, look: Look, rng: np.random.Generator) -> Lit:
    """Draw a house whose front stands at (x, foot); `size` is a 1080p pixel in pixels."""
    side = 1.0 if rng.random() < 0.5 else -1.0
    front, length = float(rng.uniform(74, 98)) * size, float(rng.uniform(70, 118)) * size
    wall, roof = float(rng.uniform(48, 62)) * size, float(rng.uniform(52, 70)) * size
    wood = mix(look.wood, "#6a4a38", float(rng.uniform(0.0, 0.35)))
    near, far = x + side * front / 2, x + side * (front / 2 + length)
    away, rise = x - side * front / 2, length * 0.10
    eave = foot - wall

    light_pool(sheet, x + side * length * 0.3, foot + 5 * size, (front + length) * 0.62, look, size)
    wall_side = [(near, foot), (far, foot - rise), (far, eave - rise * 0.6), (near, eave)]
    sheet.polygon(
        wall_side, gradient((near, 0), (far, 0), ((0, scale(wood, 0.80), 255), (1, scale(wood, 0.55), 255)))
    )
    gable = [(away, foot), (away, eave), (x, eave - roof), (near, eave), (near, foot)]
    sheet.polygon(
        gable,
        gradient((0, eave - roof), (0, foot), ((0, scale(wood, 0.82), 255), (1, scale(wood, 1.10), 255))),
    )
    for board in range(1, 8):
        y = foot - wall * board / 7
        sheet.line(away, y, near, y, stroke("#000008", max(0.5, 1.1 * size), 36))
        sheet.line(
            near, y, far, y - rise + rise * 0.4 * board / 7, stroke("#000008", max(0.5, 1.1 * size), 36)
        )
    windows = [
        *_front(sheet, x, foot, front, wall, size, look),
        *_flank(sheet, near, far, foot, wall, rise, size, look),
    ]
    chimney = _chimney(sheet, x + side * length * 0.62, eave - roof, size, wood, look)
    _roof(sheet, x, side, front, length, eave, roof, rise, size, look)
    drift = skia.Path()
    drift.addOval(
        skia.Rect(min(away, far) - 12 * size, foot - 7 * size, max(away, far) + 12 * size, foot + 13 * size)
    )
    sheet.canvas.drawPath(drift, glow(mix(look.snow, look.snow_low, 0.25), 235, 3.5 * size))
    return Lit(tuple(windows), chimney if rng.random() < 0.75 else None)


def light_pool(sheet: Sheet, x: float, y: float, radius: float, look: Look, size: float) -> None:
    """Warm light on the snow around something lit."""
    if look.window_gain < 0.5:
        return
    sheet.canvas.save()
    sheet.canvas.translate(x, y)
    sheet.canvas.scale(1, 0.24)
    sheet.canvas.drawCircle(0, 0, radius * 0.7, glow(look.window, 165 * look.window_gain, 26 * size))
    sheet.canvas.restore()


def lit_window(
    sheet: Sheet, x: float, y: float, width: float, height: float, look: Look, size: float
) -> None:
    """A window with its glow, centred at (x, y)."""
    gain = look.window_gain
    box = (x - width / 2, y - height / 2, width, height)
    for grow, alpha, sigma in ((8 * size, 92, 15 * size), (2.5 * size, 150, 5 * size)):
        sheet.rect(
            box[0] - grow,
            box[1] - grow,
            width + 2 * grow,
            height + 2 * grow,
            glow(look.window, alpha * gain, sigma),
        )
    dim = mix("#3a3c50", look.window, 0.35 + 0.65 * gain)
    bright = mix("#55586c", mix(look.window, "#fffbe0", 0.72), 0.35 + 0.65 * gain)
    sheet.rect(*box, gradient((0, box[1]), (0, box[1] + height), ((0, bright, 255), (1, dim, 255))))
    bar = stroke("#4c3028", max(0.7, 1.7 * size))
    sheet.line(x, box[1], x, box[1] + height, bar)
    sheet.line(box[0], y, box[0] + width, y, bar)
    sheet.rect(box[0] - 2 * size, box[1] + height, width + 4 * size, 3.2 * size, fill(look.roof))


def _front(
    sheet: Sheet, x: float, foot: float, front: float, wall: float, size: float, look: Look
) -> list[Point]:
    spots = [(x - front * 0.25, foot - wall * 0.56), (x + front * 0.25, foot - wall * 0.56)]
    for spot in spots:
        lit_window(sheet, *spot, 16 * size, 21 * size, look, size)
    attic = (x, foot - wall * 1.26)
    lit_window(sheet, *attic, 12 * size, 14 * size, look, size)
    return [*spots, attic]


def _flank(
    sheet: Sheet, near: float, far: float, foot: float, wall: float, rise: float, size: float, look: Look
) -> list[Point]:
    count = 2 if abs(far - near) > 84 * size else 1
    spots: list[Point] = []
    for index in range(count):
        share = (index + 0.75) / (count + 0.5)
        spots.append((near + (far - near) * share, foot - wall * 0.54 - rise * share * 0.8))
        lit_window(sheet, *spots[-1], 12 * size, 19 * size, look, size)
    return spots


def _chimney(sheet: Sheet, x: float, ridge: float, size: float, wood: str, look: Look) -> Point:
    half, top = 7.5 * size, ridge - 20 * size
    stops = ((0, scale(mix(wood, "#6a5650", 0.4), 1.05), 255), (1, scale(wood, 0.62), 255))
    sheet.rect(x - half, top, 2 * half, 46 * size, gradient((x - half, 0), (x + half, 0), stops))
    cap = skia.RRect.MakeRectXY(
        skia.Rect.MakeXYWH(x - half - 2.5 * size, top - 6 * size, 2 * half + 5 * size, 9 * size),
        4 * size,
        4 * size,
    )
    sheet.canvas.drawRRect(cap, fill(look.roof))
    return (x, top - 7 * size)


def _roof(
    sheet: Sheet,
    x: float,
    side: float,
    front: float,
    length: float,
    eave: float,
    roof: float,
    rise: float,
    size: float,
    look: Look,
) -> None:
    """The slope we see, the edge of the one we do not, and the soft rim of the snow."""
    over, thick = 13 * size, 9.5 * size
    fall = over * roof / (front / 2)
    ridge, ridge_far = (
        (x - side * over * 0.2, eave - roof - thick),
        (x + side * (length + over), eave - roof - thick - rise * 0.6),
    )
    low, low_far = (
        (x + side * (front / 2 + over), eave + fall - thick * 0.4),
        (x + side * (front / 2 + length + over), eave + fall - rise * 0.7 - thick * 0.4),
    )
    shade = mix(look.roof, look.snow_low, 0.55)
    path = outline([ridge, ridge_far, low_far, low])
    sheet.canvas.drawPath(
        path,
        gradient(ridge, (ridge[0], low[1]), ((0, look.roof, 255), (1, mix(look.roof, shade, 0.75), 255))),
    )
    sheet.canvas.drawPath(path, stroke(mix(look.roof, shade, 0.35), thick * 0.7))
    hidden = (x - side * (front / 2 + over), eave + fall - thick * 0.4)
    rim = skia.Path()
    rim.moveTo(*low)
    rim.lineTo(x, eave - roof - thick * 0.6)
    rim.lineTo(*hidden)
    sheet.canvas.drawPath(rim, stroke(mix(look.roof, look.snow_low, 0.70), thick * 1.25))
    sheet.canvas.translate(0, -thick * 0.30)
    sheet.canvas.drawPath(rim, stroke(look.roof, thick * 0.85))
    sheet.canvas.translate(0, thick * 0.30)


def draw_church(sheet: Sheet, x: float, foot: float, size: float, look: Look) -> Lit:
    """A small church with a spire, the landmark of the village."""
    stone = mix(look.wood, "#8a8296", 0.42 if look.window_gain > 0.9 else 0.62)
    light_pool(sheet, x, foot + 4 * size, 120 * size, look, size)
    nave, tower = 128 * size, 44 * size
    eave, ridge = foot - 58 * size, foot - 104 * size
    body = ((0, scale(stone, 0.95), 255), (1, scale(stone, 0.66), 255))
    sheet.rect(x, eave, nave, 58 * size, gradient((x, 0), (x + nave, 0), body))
    sheet.polygon(
        [
            (x - 4 * size, ridge),
            (x + nave - 8 * size, ridge),
            (x + nave + 10 * size, eave + 6 * size),
            (x, eave + 6 * size),
        ],
        gradient((0, ridge), (0, eave), ((0, look.roof, 255), (1, mix(look.roof, look.snow_low, 0.55), 255))),
    )
    windows: list[Point] = []
    for index in range(3):
        spot = (x + tower * 0.5 + (26 + 30 * index) * size, eave + 29 * size)
        lit_window(sheet, *spot, 11 * size, 26 * size, look, size)
        windows.append(spot)
    left, top = x - tower * 0.5, foot - 142 * size
    sides = ((0, scale(stone, 1.12), 255), (1, scale(stone, 0.78), 255))
    sheet.rect(left, top, tower, 142 * size, gradient((left, 0), (left + tower, 0), sides))
    bell = (x, top + 34 * size)
    lit_window(sheet, *bell, 13 * size, 22 * size, look, size)
    door = (x, foot - 15 * size)
    lit_window(sheet, *door, 15 * size, 30 * size, look, size)
    tip = top - 88 * size
    slate = mix(look.pine, stone, 0.35)
    spire = (
        (0, mix(look.roof, slate, 0.12), 255),
        (0.34, mix(look.roof, slate, 0.35), 255),
        (0.62, slate, 255),
        (1, scale(slate, 0.7), 255),
    )
    sheet.polygon(
        [(left - 6 * size, top + 3 * size), (x, tip), (left + tower + 6 * size, top + 3 * size)],
        gradient((left, 0), (left + tower * 1.2, 0), spire),
    )
    sheet.line(x, tip + 2 * size, x, tip - 17 * size, stroke(scale(look.wood, 0.8), max(0.8, 2 * size)))
    sheet.line(
        x - 5 * size,
        tip - 11 * size,
        x + 5 * size,
        tip - 11 * size,
        stroke(scale(look.wood, 0.8), max(0.8, 2 * size)),
    )
    return Lit((*windows, bell, door), None)


def draw_lamp(sheet: Sheet, x: float, foot: float, size: float, look: Look) -> Point:
    """A street lamp with its light on the snow; returns where it shines."""
    top = foot - 58 * size
    light_pool(sheet, x, foot + 2 * size, 92 * size, look, size)
    sheet.line(x, foot, x, top, stroke(scale(look.wood, 0.62), max(0.8, 2.6 * size)))
    box = (x - 4.5 * size, top - 12 * size, 9 * size, 12 * size)
    for grow, alpha, sigma in ((7 * size, 120, 14 * size), (2 * size, 170, 4 * size)):
        sheet.rect(
            box[0] - grow,
            box[1] - grow,
            box[2] + 2 * grow,
            box[3] + 2 * grow,
            glow(look.window, alpha * look.window_gain, sigma),
        )
    sheet.rect(*box, fill(mix("#55586c", "#fff0c8", 0.25 + 0.75 * look.window_gain)))
    sheet.polygon(
        [(x - 8 * size, top - 11 * size), (x, top - 20 * size), (x + 8 * size, top - 11 * size)],
        fill(look.roof),
    )
    return (x, top - 6 * size)
