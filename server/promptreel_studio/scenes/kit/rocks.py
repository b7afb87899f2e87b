"""Stone: a weathered surface, boulders and rock walls made of it.

How to use: `stone = Stone.of(dark, middle, lit, rng)`; `boulder(...)` and `wall(...)` draw with it and return the outline's
upper edge, along which moss and plants may be laid with a `foliage.LeafBrush`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import fractal, ridged
from promptreel_studio.scenes.kit.pen import gradient, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.pen import Point, Sheet

SIZE = 512


@dataclass(frozen=True)
class Stone:
    """A surface that may be laid into any outline; `lit` is the colour of its lit edges."""

    face: skia.Image
    dark: str
    lit: str

    @classmethod
    def of(cls, dark: str, middle: str, lit: str, rng: np.random.Generator, *, aside: float = 0.5) -> Stone:
        """Weather a surface; `aside` is where light comes from: -1 left, 1 right, always from above."""
        big, cracks = _facets(rng, 70)
        small, joints = _facets(rng, 520)
        rough = ridged(SIZE // 2, rng, coarse=3, octaves=5)
        height = cv2.GaussianBlur(cv2.resize(rough, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC), (0, 0), 1.6)
        grain = fractal(SIZE, SIZE, rng, slope=0.9, smallest=24) - 0.5
        down, across = np.gradient(height)
        slope = down * 9 - across * 8 * aside
        stains = fractal(SIZE, SIZE, rng, slope=1.7, stretch=0.4) - 0.5
        light = 0.46 + 0.34 * big + 0.26 * small + slope + grain * 0.16 + stains * 0.40
        tone = np.clip(light * (1 - 0.75 * cracks) * (1 - 0.45 * joints), 0, 1)
        steps = np.stack([bgr(dark), bgr(middle), bgr(lit)])
        colour = np.stack([np.interp(tone, (0, 0.5, 1), steps[:, k]) for k in range(3)], axis=-1)
        pixels = np.full((SIZE, SIZE, 4), 255, np.uint8)
        pixels[..., :3] = np.clip(colour, 0, 255)
        image = skia.Image.fromarray(pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        return cls(image, dark, lit)

    def paint(self, x: float, y: float, scale: float, turn: float = 0.0, tall: float = 1.0) -> skia.Paint:
        """The surface as a fill, laid at (x, y)."""
        matrix = skia.Matrix()
        matrix.setScale(scale, scale * tall)
        matrix.postRotate(turn)
        matrix.postTranslate(x, y)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        shader = self.face.makeShader(skia.TileMode.kMirror, skia.TileMode.kMirror, sampling, matrix)
        return skia.Paint(AntiAlias=True, Shader=shader)


def _facets(rng: np.random.Generator, count: int) -> tuple[Floats, Floats]:
    """A broken surface: the light on each face, -1..1, and the cracks between them, 0..1."""
    seeds = np.full((SIZE, SIZE), 255, np.uint8)
    spots = rng.integers(0, SIZE, (count, 2))
    seeds[spots[:, 0], spots[:, 1]] = 0
    _, cells = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    # Faces are longer than wide, and nothing breaks along a straight line.
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32)
    bend = SIZE / count**0.5 * 0.9
    x += (fractal(SIZE, SIZE, rng, slope=1.5, smallest=3) - 0.5) * bend
    y = y * 0.62 + (fractal(SIZE, SIZE, rng, slope=1.5, smallest=3) - 0.5) * bend
    cells = cv2.remap(cells.astype(np.float32), x, y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT_101)
    tones = rng.uniform(-1, 1, int(cells.max()) + 1).astype(np.float32)[cells.astype(np.int32)]
    soft = cv2.GaussianBlur(tones, (0, 0), 0.9)
    edges = (np.abs(np.diff(cells, axis=1, prepend=cells[:, :1])) > 0) | (
        np.abs(np.diff(cells, axis=0, prepend=cells[:1])) > 0
    )
    lines = cv2.GaussianBlur(edges.astype(np.float32), (0, 0), 1.1)
    broken = fractal(SIZE, SIZE, rng, slope=1.2, smallest=4)
    return soft, np.clip(lines * 2.2 * np.clip(broken * 2.2 - 0.5, 0, 1), 0, 1).astype(np.float32)


def boulder(
    sheet: Sheet,
    stone: Stone,
    middle: Point,
    size: tuple[float, float],
    light: float,
    rng: np.random.Generator,
) -> list[Point]:
    """A rounded rock around a point; `size` is half its width and half its height in pixels.

    Args:
        sheet: Where.
        stone: Of what.
        middle: Its middle, pixels.
        size: Half the width, half the height.
        light: Where the light is: -1 left, 1 right.
        rng: Source of its shape.

    Returns:
        Its upper edge from left to right.
    """
    count = 11
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False) + rng.uniform(-0.16, 0.16, count)
    reach = rng.uniform(0.72, 1.12, count)
    x = middle[0] + np.cos(angle) * reach * size[0]
    # Flat below: it lies on the ground.
    y = middle[1] + np.where(np.sin(angle) > 0, 0.22, 1.0) * np.sin(angle) * reach * size[1]
    points = list(zip(x.tolist(), y.tolist(), strict=True))
    path = rounded(points, bend=0.7)
    scale, turn = size[0] / 190, float(rng.uniform(-25, 25))
    canvas = sheet.canvas
    canvas.drawPath(path, stone.paint(x[0] + float(rng.uniform(0, 900)) * scale, y[0], scale, turn))
    canvas.save()
    canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    top = (middle[0] + light * size[0] * 0.6, middle[1] - size[1])
    low = (middle[0] - light * size[0] * 0.3, middle[1] + size[1] * 0.6)
    shade = ((0.0, stone.lit, 120), (0.38, stone.lit, 10), (0.6, stone.dark, 40), (1.0, stone.dark, 215))
    canvas.drawPaint(gradient(top, low, shade))
    for width, alpha, code in ((0.22, 90, stone.dark), (0.06, 150, stone.lit)):
        rim = stroke(code, max(0.6, size[1] * width), alpha)
        rim.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, size[1] * width * 0.5)))
        canvas.save()
        if code == stone.lit:
            canvas.translate(-light * size[0] * 0.03, size[1] * 0.05)
            canvas.clipRect(skia.Rect(x.min(), y.min(), x.max(), middle[1] - size[1] * 0.1))
        canvas.drawPath(path, rim)
        canvas.restore()
    canvas.restore()
    return sorted(p for p in points if p[1] <= middle[1])


def wall(
    sheet: Sheet,
    stone: Stone,
    sides: tuple[float, float],
    rows: tuple[float, float],
    facing: float,
    rng: np.random.Generator,
    *,
    grain: float,
) -> list[Point]:
    """An upright mass of rock.

    Args:
        sheet: Where.
        stone: Of what.
        sides: Left and right column.
        rows: Upper and lower row.
        facing: Which side is lit: -1 left, 1 right, 0 none.
        rng: Source of its shape.
        grain: Size of its surface, pixels for a 1080p pixel.

    Returns:
        Its upper edge from left to right.
    """
    left, right = sides
    top, bottom = rows
    steps = 15
    down = np.linspace(0, 1, steps)
    wide = (right - left) * 0.07
    one = left + rng.normal(0, 0.4, steps).cumsum() / 2 * wide * 0.5 + rng.normal(0, 0.5, steps) * wide * 0.5
    two = right + rng.normal(0, 0.4, steps).cumsum() / 2 * wide * 0.5 + rng.normal(0, 0.5, steps) * wide * 0.5
    y = top + (bottom - top) * down
    across = np.linspace(0, 1, 9)
    crown = top + rng.normal(0, 0.035, 9) * (bottom - top) - np.sin(across * np.pi) * 0.03 * (bottom - top)
    upper = [(one[0] + (two[0] - one[0]) * float(a), float(b)) for a, b in zip(across, crown, strict=True)]
    right_side = list(zip(two[1:].tolist(), y[1:].tolist(), strict=True))
    left_side = list(zip(one[1:].tolist(), y[1:].tolist(), strict=True))
    path = rounded([*upper, *right_side, *reversed(left_side)], bend=0.35)
    canvas = sheet.canvas
    # One tile covers the wall: its mirror image beside it would look like an ink blot.
    scale = max(grain * float(rng.uniform(0.9, 1.2)), (right - left) * 1.2 / SIZE)
    shift = float(rng.uniform(0, 1)) * (SIZE * scale - (right - left) * 1.15)
    canvas.drawPath(
        path, stone.paint(left - shift - (right - left) * 0.05, top - 0.1 * (bottom - top), scale, 0.0, 1.5)
    )
    canvas.save()
    canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    lit, dim = (left, right) if facing < 0 else (right, left)
    strength = abs(facing)
    sides_of_it = (
        (0.0, stone.lit, 95 * strength),
        (0.25, stone.lit, 0),
        (0.4, stone.dark, 20),
        (1.0, stone.dark, 60 + 160 * strength),
    )
    canvas.drawPaint(gradient((lit, 0), (dim, 0), sides_of_it))
    canvas.drawPaint(
        gradient((0, top), (0, bottom), ((0, stone.dark, 0), (0.5, stone.dark, 30), (1, stone.dark, 110)))
    )
    for width, alpha in ((2.2, 150), (0.5, 170)):
        rim = stroke(stone.dark, max(0.8, wide * width), alpha)
        rim.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(0.4, wide * width * 0.4)))
        canvas.drawPath(path, rim)
    canvas.restore()
    return upper


def rounded(points: list[Point], bend: float = 1.0) -> skia.Path:
    """A closed outline through the middles of the sides; `bend` below 1 leaves part of each side straight."""
    path = skia.Path()
    count = len(points)
    share = bend / 2

    def between(a: Point, b: Point, s: float) -> Point:
        return a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s

    path.moveTo(*between(points[0], points[1], share))
    for n in range(1, count + 1):
        before, here, after = points[(n - 1) % count], points[n % count], points[(n + 1) % count]
        path.lineTo(*between(before, here, 1 - share))
        path.quadTo(*here, *between(here, after, share))
    path.close()
    return path
