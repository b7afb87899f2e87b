"""Corals, one at a time: each is painted on a sheet of its own and shaded as the round thing that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr, scale
from promptreel_studio.scenes.kit.lighting import lay, rounded
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import fill, gradient, stroke
from promptreel_studio.scenes.underwater.pot import LIGHT, Pot

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.scenes.kit.pen import Point, Sheet


def plant(
    target: Sheet,
    x: float,
    y: float,
    tall: float,
    colour: str,
    shade: str,
    sort: int,
    rng: np.random.Generator,
) -> None:
    """Paint one coral with its foot at (x, y) of a sheet; `sort` is any whole number."""
    grow, wide = _SORTS[sort % len(_SORTS)]
    pot = Pot(tall, tall * wide, colour, shade)
    grow(pot, rng)
    lay(target, pot.sheet, x - pot.x, y - pot.y)


def _stag(pot: Pot, rng: np.random.Generator) -> None:
    """Antlers with pale tips, those behind in the shade."""
    for row, count in ((0, 5), (1, 6), (2, 5)):
        light = (-0.75, -0.25, 0.15)[row]
        for n in range(count):
            lean = (n / (count - 1) - 0.5) * 1.9 + float(rng.normal(0, 0.10))
            start = (pot.x + lean * pot.tall * 0.10, pot.y)
            _antler(pot, start, lean * 0.85, pot.tall * (0.44 - 0.05 * row), pot.tall * 0.062, 3, light, rng)
    rounded(pot.sheet, pot.tall * 0.045, LIGHT, gain=0.7)


def _antler(
    pot: Pot,
    start: Point,
    lean: float,
    length: float,
    thick: float,
    deep: int,
    light: float,
    rng: np.random.Generator,
) -> None:
    end = (start[0] + np.sin(lean) * length, start[1] - np.cos(lean) * length)
    middle = ((start[0] + end[0]) / 2 + float(rng.normal(0, 0.05)) * length, (start[1] + end[1]) / 2)
    path = skia.Path()
    path.moveTo(*start)
    path.quadTo(*middle, *end)
    pot.sheet.canvas.drawPath(path, stroke(pot.tone(light + 0.12 * (3 - deep)), max(1.0, thick)))
    if deep > 1:
        for turn in (-0.5, 0.45) if rng.random() < 0.75 else (-0.55, 0.0, 0.5):
            _antler(
                pot, end, lean * 0.8 + turn + float(rng.normal(0, 0.14)), length * float(rng.uniform(0.5, 0.78)),
                thick * 0.80, deep - 1, light, rng,
            )  # fmt: skip
    else:
        pot.sheet.canvas.drawCircle(*end, max(0.8, thick * 0.52), fill(pot.tone(min(1.0, light + 0.95))))


def _fan(pot: Pot, rng: np.random.Generator) -> None:
    """A sea fan: fine twigs in one plane, with light shining through the net between them."""
    veil = skia.Path()
    veil.moveTo(pot.x, pot.y)
    for n in range(25):
        angle = (n / 24 - 0.5) * 2.3
        reach = pot.tall * (0.90 + 0.08 * np.sin(n * 2.3) + float(rng.normal(0, 0.02)))
        veil.lineTo(pot.x + np.sin(angle) * reach, pot.y - np.cos(angle) * reach)
    veil.close()
    pot.sheet.canvas.drawPath(
        veil, gradient((0, pot.y - pot.tall), (0, pot.y), ((0, pot.tone(0.5), 120), (1, pot.tone(-0.8), 190)))
    )
    for n in range(15):
        lean = (n / 14 - 0.5) * 1.7
        _twig(pot, (pot.x, pot.y - pot.tall * 0.06), lean, pot.tall * 0.34, pot.tall * 0.020, 4, rng)
    pot.sheet.line(pot.x, pot.y, pot.x, pot.y - pot.tall * 0.16, stroke(pot.tone(-0.7), pot.tall * 0.055))


def _twig(
    pot: Pot, start: Point, lean: float, length: float, thick: float, deep: int, rng: np.random.Generator
) -> None:
    end = (start[0] + np.sin(lean) * length, start[1] - np.cos(lean) * length)
    light = -0.3 + 0.95 * (pot.y - end[1]) / pot.tall
    pot.sheet.line(*start, *end, stroke(pot.tone(min(light, 1.0)), max(0.6, thick)))
    if deep > 1:
        for turn in (-0.22, 0.20):
            _twig(
                pot, end, lean + turn + float(rng.normal(0, 0.05)), length * float(rng.uniform(0.62, 0.74)),
                thick * 0.78, deep - 1, rng,
            )  # fmt: skip


def _brain(pot: Pot, rng: np.random.Generator) -> None:
    """A dome with winding furrows."""
    wide, high = pot.wide * 0.48, pot.tall * 0.86
    rows, columns = pot.sheet.height, pot.sheet.width
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    x, y = (x - pot.x) / wide, (y - (pot.y - high * 0.26)) / (high * 0.74)
    far = np.sqrt(x * x + np.where(y > 0, (y * 2.4) ** 2, y * y))
    z = np.sqrt(np.clip(1 - far * far, 0, 1))
    light = np.clip(0.30 - 0.62 * y - 0.18 * x + 0.34 * z, 0.0, 1.0)
    maze = enlarge(fractal(96, 96, rng, slope=0.9), columns, rows)
    furrow = np.abs(((maze * 7.0) % 1.0) - 0.5) * 2
    tone = (light * (0.62 + 0.46 * np.clip(furrow * 1.5, 0, 1)))[..., None]
    dark, colour, bright = bgr(pot.dark), bgr(pot.colour), bgr(pot.bright)
    picture = np.where(
        tone < 0.5, dark + (colour - dark) * tone * 2, colour + (bright - colour) * (tone * 2 - 1)
    )
    cover = np.clip((1 - far) * wide * 0.5, 0, 1)[..., None]
    pot.sheet.pixels[:] = np.dstack([np.clip(picture, 0, 255) * cover, cover * 255]).astype(np.uint8)


def _tubes(pot: Pot, rng: np.random.Generator) -> None:
    """Sponges like chimneys, the tallest behind."""
    spots = sorted(
        (float(rng.uniform(0.42, 1.0)), float(rng.normal(0, 0.26)), float(rng.uniform(0.075, 0.12)))
        for _ in range(8)
    )
    for share, aside, thick in reversed(spots):
        wide, top = pot.tall * thick, pot.y - pot.tall * share
        foot, head = pot.x + aside * pot.tall * 0.5, pot.x + aside * pot.tall
        path = skia.Path()
        path.moveTo(foot - wide * 0.72, pot.y)
        path.quadTo(foot - wide * 0.9, (pot.y + top) / 2, head - wide, top)
        path.lineTo(head + wide, top)
        path.quadTo(foot + wide * 0.9, (pot.y + top) / 2, foot + wide * 0.72, pot.y)
        path.close()
        stops = (
            (0, pot.tone(0.05), 255),
            (0.32, pot.tone(0.72), 255),
            (0.62, pot.tone(0.0), 255),
            (1, pot.tone(-0.9), 255),
        )
        pot.sheet.canvas.drawPath(path, gradient((head - wide, 0), (head + wide, 0), stops))
        down = gradient((0, top), (0, pot.y), ((0, pot.dark, 0), (0.55, pot.dark, 40), (1, pot.dark, 220)))
        pot.sheet.canvas.drawPath(path, down)
        for k in range(5):
            at = top + (pot.y - top) * (0.12 + 0.17 * k)
            pot.sheet.line(
                head - wide * 0.8, at, head + wide * 0.7, at + 1, stroke(pot.tone(-0.5), wide * 0.06, 90)
            )
        mouth = skia.Rect(head - wide * 1.06, top - wide * 0.44, head + wide * 1.06, top + wide * 0.44)
        pot.sheet.canvas.drawOval(mouth, fill(pot.tone(0.85)))
        pot.sheet.canvas.drawOval(mouth.makeInset(wide * 0.24, wide * 0.13), fill(scale(pot.dark, 0.55)))


def _table(pot: Pot, rng: np.random.Generator) -> None:
    """Plates one above the other, lit from above."""
    for k in range(4):
        level, wide = pot.y - pot.tall * (0.22 + 0.22 * k), pot.wide * (0.47 - 0.075 * k)
        thick, aside = pot.tall * 0.10, float(rng.normal(0, 0.05)) * pot.wide
        pot.sheet.line(pot.x, pot.y, pot.x + aside, level, stroke(pot.tone(-0.9), pot.tall * 0.09))
        for low, light in ((thick * 0.62, -0.95), (0.0, 0.25)):
            edge = skia.Path()
            for n in range(36):
                angle = n / 36 * 6.283
                bump = 1 + 0.055 * np.sin(n * 2.7 + k) + 0.03 * np.sin(n * 5.1)
                px = pot.x + aside + np.cos(angle) * wide * bump
                py = level + low + np.sin(angle) * thick * bump
                edge.lineTo(px, py) if n else edge.moveTo(px, py)
            edge.close()
            top = gradient(
                (0, level - thick),
                (0, level + thick),
                ((0, pot.tone(light), 255), (1, pot.tone(min(1.0, light + 0.55)), 255)),
            )
            pot.sheet.canvas.drawPath(edge, top)
        for a, b, c in rng.random((46, 3)).tolist():
            far = np.sqrt(b) * 0.92
            px, py = pot.x + aside + np.cos(a * 6.283) * wide * far, level + np.sin(a * 6.283) * thick * far
            pot.sheet.canvas.drawCircle(
                px, py, max(0.6, pot.tall * 0.011 * (0.6 + c)), fill(pot.tone(0.9), 190)
            )


def _bush(pot: Pot, rng: np.random.Generator) -> None:
    """A cauliflower of knobs."""
    knobs = []
    for a, b, c in rng.random((90, 3)).tolist():
        angle, reach = (a - 0.5) * 3.0, np.sqrt(b)
        knobs.append(
            (
                pot.x + np.sin(angle) * reach * pot.wide * 0.40,
                pot.y - 0.08 * pot.tall - np.cos(angle) * reach * pot.tall * 0.72,
                reach,
                c,
            )
        )
    for x, y, reach, c in sorted(knobs, key=lambda knob: knob[2], reverse=True):
        r = pot.tall * (0.070 + 0.05 * c)
        light = np.clip((pot.y - y) / pot.tall * 1.5 - 0.75 - 0.25 * reach, -0.9, 0.7)
        paint = skia.Paint(AntiAlias=True)
        stops = (pot.tone(min(1.0, light + 0.5)), pot.tone(light), pot.tone(max(-1.0, light - 0.55)))
        colours = [0xFF000000 | int(code[1:], 16) for code in stops]
        paint.setShader(
            skia.GradientShader.MakeRadial(
                skia.Point(x - r * 0.25, y - r * 0.45), r * 1.25, colours, [0.0, 0.5, 1.0]
            )
        )
        pot.sheet.canvas.drawCircle(x, y, r, paint)


def _anemone(pot: Pot, rng: np.random.Generator) -> None:
    """A bunch of fingers with pale tips."""
    for row in range(3):
        for n in range(17):
            lean = (n / 16 - 0.5) * 2.3 + float(rng.normal(0, 0.06))
            long = pot.tall * (0.86 - 0.17 * row) * (1 - 0.16 * abs(lean)) * float(rng.uniform(0.85, 1.1))
            curl = lean + float(rng.normal(0, 0.22))
            end = (pot.x + np.sin(curl) * long * 0.8, pot.y - np.cos(curl * 0.8) * long)
            path = skia.Path()
            path.moveTo(pot.x + lean * pot.tall * 0.18, pot.y)
            path.quadTo(pot.x + np.sin(lean) * long * 0.36, pot.y - long * 0.62, *end)
            light = -0.8 + 0.5 * row
            pot.sheet.canvas.drawPath(path, stroke(pot.tone(light), pot.tall * 0.058))
            pot.sheet.canvas.drawCircle(*end, pot.tall * 0.040, fill(pot.tone(min(1.0, light + 0.9))))
    rounded(pot.sheet, pot.tall * 0.04, LIGHT, gain=0.55)


_SORTS: tuple[tuple[Callable[[Pot, np.random.Generator], None], float], ...] = (
    (_stag, 2.1),
    (_fan, 2.1),
    (_brain, 1.5),
    (_tubes, 1.7),
    (_table, 1.9),
    (_bush, 1.3),
    (_anemone, 1.9),
)
"""What paints a sort, and how wide its sheet is beside its height."""
