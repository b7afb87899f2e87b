"""What the tide has left on the sand, and the shadow of a palm: scraps of weed, shells, pebbles, starfish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix, rgb, scale
from promptreel_studio.scenes.kit.palm import PalmColours, draw_crown, fronds
from promptreel_studio.scenes.kit.pen import Sheet, fill, outline, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.looks import Look
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.noise import Floats

SHELLS = ("#f6e7d8", "#e9c9b4", "#d9a58c", "#f3efe6", "#c9b7a6")
PEBBLES = ("#8d857c", "#6d6a68", "#b3a696", "#a07f6c")
STARS = ("#d9693c", "#c9524a", "#e08a4e")


def strew(colour: Floats, shore: Shore, look: Look, rng: np.random.Generator, *, shaded: bool) -> None:
    """Lay everything on the painted sand.

    Args:
        colour: (rows, width, 3), changed in place.
        shore: Where.
        look: Colours.
        rng: Source of the randomness.
        shaded: The sun is high: a palm beyond the right edge throws its shadow on the sand.
    """
    sheet = Sheet(shore.width, shore.rows)
    if shaded:
        _palm_shadow(sheet, shore, shore.stage.rng(13))
    _tideline(sheet, shore, look, rng)
    _scattered(sheet, shore, look, rng)
    cover = sheet.pixels[..., 3:].astype(np.float32) / 255
    colour *= 1 - cover
    colour += sheet.pixels[..., :3]


def _lit(code: str, look: Look) -> str:
    """A colour of its own as the light of the hour shows it: the sand tells what that is."""
    own, light = rgb(code), rgb(mix(look.sand, look.shade, 0.25))
    red, green, blue = (
        min(255, round(c * (0.12 + 1.05 * lit / 255))) for c, lit in zip(own, light, strict=True)
    )
    return f"#{red:02x}{green:02x}{blue:02x}"


def _tideline(sheet: Sheet, shore: Shore, look: Look, rng: np.random.Generator) -> None:
    """A broken line of weed along the highest reach of the waves."""
    weed = tuple(_lit(code, look) for code in ("#4a3c26", "#5d6234", "#6e5232"))
    phase = rng.uniform(0, 6.28, 3)
    for _ in range(300):
        u = float(rng.uniform(0, shore.end * 0.98))
        bunch = 0.5 + 0.5 * np.sin(u * 46 + phase[0]) * np.sin(u * 17 + phase[1])
        size, keep = float(rng.uniform(5, 15)), float(rng.random())
        off, turn, bend = (
            float(rng.normal(0, 0.035)),
            float(rng.uniform(-0.5, 0.5)),
            float(rng.normal(0, 0.5)),
        )
        tone, pick = float(rng.uniform(0.8, 1.25)), int(rng.integers(0, 3))
        line = float(shore.waterline(np.array([u], np.float32))[0])
        nearness = 1 / (1 / line - 0.66 + 0.06 * float(np.sin(u * 23 + phase[2])) + off)
        if not 0.03 < nearness < 1.06 or keep > 0.25 + 0.75 * bunch:
            continue
        x, y, long = u * shore.width, nearness * shore.rows, size * shore.stage.unit * nearness * 1.5
        path = skia.Path()
        path.moveTo(x - long, y + turn * long * 0.5)
        path.quadTo(x, y + bend * long * 0.5, x + long, y - turn * long * 0.5)
        thick = max(0.7, long * 0.16)
        low = skia.Path(path)
        low.offset(long * 0.08, thick * 0.7)
        sheet.canvas.drawPath(low, stroke("#1c140e", thick, 70))
        sheet.canvas.drawPath(path, stroke(scale(weed[pick], tone), thick, 215))


def _scattered(sheet: Sheet, shore: Shore, look: Look, rng: np.random.Generator) -> None:
    """Shells, pebbles and now and then a starfish on the dry sand, small with the distance."""
    count = shore.stage.crowd(330, shore.rows)
    for n in range(min(count, 420)):
        u, nearness = float(rng.random()), float(rng.uniform(0.05, 1.0)) ** 0.75
        size, kind, tone = float(rng.uniform(4, 11)), float(rng.random()), float(rng.uniform(0.85, 1.1))
        turn, pick = float(rng.uniform(0, 360)), int(rng.integers(0, 60))
        line = float(shore.waterline(np.array([u], np.float32))[0])
        if 1 / nearness - 1 / line > -0.50 and u < shore.end * 0.98:
            continue
        x, y = u * shore.width, nearness * shore.rows
        long = size * shore.stage.unit * nearness
        if long < 0.9:
            continue
        canvas = sheet.canvas
        canvas.save()
        canvas.translate(x, y)
        canvas.drawOval(
            skia.Rect.MakeXYWH(-long * 0.8, -long * 0.12, long * 2.1, long * 0.75), fill("#20160e", 85)
        )
        if n % 61 == 7 and nearness > 0.3:
            _starfish(canvas, long * 2.3, scale(_lit(STARS[pick % 3], look), 1.1), turn)
        elif kind < 0.45:
            _shell(canvas, long, scale(_lit(SHELLS[pick % 5], look), tone * 1.15), turn)
        else:
            stone = scale(_lit(PEBBLES[pick % 4], look), tone)
            canvas.drawOval(skia.Rect.MakeXYWH(-long, -long * 0.62, 2 * long, 1.1 * long), fill(stone))
            canvas.drawOval(
                skia.Rect.MakeXYWH(-long * 0.75, -long * 0.56, long, long * 0.5),
                fill(mix(stone, "#ffffff", 0.3), 170),
            )
        canvas.restore()


def _shell(canvas: skia.Canvas, long: float, colour: str, turn: float) -> None:
    """A scallop: a fan with ribs, lying flat."""
    canvas.scale(1, 0.62)
    canvas.rotate(turn)
    angles = np.linspace(-0.95, 0.95, 8)
    fan = [(0.0, long * 0.75)] + [
        (float(np.sin(a)) * long * 1.15, float(-np.cos(a)) * long * 0.85) for a in angles
    ]
    canvas.drawPath(outline(fan), fill(colour))
    for x, y in fan[1:]:
        canvas.drawLine(0, long * 0.7, x * 0.96, y * 0.96, stroke(scale(colour, 0.72), max(0.4, long * 0.07)))


def _starfish(canvas: skia.Canvas, long: float, colour: str, turn: float) -> None:
    canvas.scale(1, 0.55)
    canvas.rotate(turn)
    angles = np.arange(10) * np.pi / 5
    reach = [long if n % 2 == 0 else long * 0.36 for n in range(10)]
    points = [(float(np.cos(a)) * r, float(np.sin(a)) * r) for a, r in zip(angles, reach, strict=True)]
    paint = fill(colour)
    paint.setPathEffect(skia.CornerPathEffect.Make(long * 0.22))
    canvas.drawPath(outline(points), paint)
    for x, y in points[::2]:
        canvas.drawLine(
            0, 0, x * 0.8, y * 0.8, stroke(mix(colour, "#ffffff", 0.35), max(0.5, long * 0.07), 200)
        )


def _palm_shadow(sheet: Sheet, shore: Shore, rng: np.random.Generator) -> None:
    """The shadow of a crown, flattened as it lies on the ground."""
    unit, tall = shore.stage.unit, shore.stage.tall
    size = (330 if tall else 300) * unit
    side = int(size * 2.4) + 8
    crown = Sheet(side, side)
    dark = ("#1a1420", "#1a1420", "#1a1420")
    draw_crown(crown, (side / 2, side * 0.45), fronds(rng, 13, size), 0.0, PalmColours(dark, dark[:2]))
    # The trunk's own shadow runs from its foot, beyond the lower right corner, to the crown.
    foot, middle = (side * 1.10, side * (1.35 if tall else 1.1)), (side * 0.5, side * 0.46)
    thick = size * 0.07
    trunk = [(foot[0] - thick, foot[1]), (foot[0] + thick, foot[1]), (middle[0] + thick * 0.4, middle[1])]
    crown.polygon([*trunk, (middle[0] - thick * 0.4, middle[1])], fill(dark[0]))
    alpha = cv2.resize(crown.pixels[..., 3], (side, max(2, int(side * 0.34))), interpolation=cv2.INTER_AREA)
    alpha = cv2.GaussianBlur(alpha, (0, 0), max(0.5, 3.0 * unit))
    x = int(shore.width * (0.66 if tall else 0.74) - side / 2)
    y = int(shore.rows * (0.66 if tall else 0.72) - alpha.shape[0] / 2)
    first, last = max(0, x), min(sheet.width, x + side)
    low = min(sheet.height, y + alpha.shape[0])
    part = alpha[: low - y, first - x : last - x].astype(np.float32) * 0.40
    tint = np.array([44, 26, 24, 255], np.float32) / 255
    sheet.pixels[y:low, first:last] = (part[..., None] * tint).astype(np.uint8)
