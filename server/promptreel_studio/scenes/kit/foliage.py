"""Leaves by the thousand: a brush of leaf clusters, and crowns painted with it.

How to use: `brush = LeafBrush(rng)`, then `brush.scatter(sheet, x, y, size, colours, rng)` paints one cluster per
entry, or `crown(...)` fills a cloud of leaves lit from one side (bushes, tree tops, hedges).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import argb, bgr
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import Sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Values = NDArray[np.floating]

CELL = 72
KINDS = 16
LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


def leaf_path(length: float, width: float) -> skia.Path:
    """A pointed leaf lying along x, centred."""
    path = skia.Path()
    path.moveTo(-length / 2, 0)
    path.cubicTo(-length * 0.25, -width * 0.75, length * 0.2, -width * 0.6, length / 2, 0)
    path.cubicTo(length * 0.2, width * 0.6, -length * 0.25, width * 0.75, -length / 2, 0)
    path.close()
    return path


class LeafBrush:
    """Pictures of leaf clusters in greys, to be tinted; the first few are thin, the later ones dense."""

    def __init__(self, rng: np.random.Generator, *, slim: float = 0.42, leaf: float = 0.27) -> None:
        """Draw the clusters.

        Args:
            rng: Source of the randomness.
            slim: Width of a leaf over its length; small for needles and grass, near 1 for blossoms.
            leaf: Length of a leaf, share of the cluster's width.
        """
        sheet = Sheet(CELL * KINDS, CELL)
        for kind in range(KINDS):
            middle = CELL * (kind + 0.5)
            for _ in range(5 + kind):
                angle, reach = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0, 0.36)) * CELL
                grey = int(np.clip(rng.normal(205, 38), 110, 255))
                length = leaf * CELL * float(rng.uniform(0.7, 1.2))
                sheet.canvas.save()
                sheet.canvas.translate(middle + reach * np.cos(angle), CELL / 2 + reach * np.sin(angle))
                sheet.canvas.rotate(float(np.degrees(angle) + rng.normal(0, 50)))
                sheet.canvas.scale(1, float(rng.uniform(0.45, 1.0)))
                path = leaf_path(length, length * slim)
                sheet.canvas.drawPath(
                    path, skia.Paint(AntiAlias=True, Color=skia.ColorSetRGB(grey, grey, grey))
                )
                sheet.canvas.restore()
        self._image = skia.Image.fromarray(sheet.pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self._cells = [skia.Rect.MakeXYWH(CELL * k, 0, CELL, CELL) for k in range(KINDS)]

    def scatter(
        self,
        sheet: Sheet,
        x: Values,
        y: Values,
        size: Values,
        colours: Values,
        rng: np.random.Generator,
        *,
        alpha: float = 255,
        tilt: float = np.pi,
        chosen: tuple[NDArray[np.integer], int] | None = None,
    ) -> None:
        """Paint clusters.

        Args:
            sheet: Where.
            x: Middles, pixels, (n,).
            y: Middles, pixels, (n,).
            size: Widths of the clusters, pixels, (n,).
            colours: (n, 3) BGR 0..255.
            rng: Source of the turns.
            alpha: Opacity.
            tilt: Most turn to either side, radians.
            chosen: Which of how many draws to take, if some entries have been dropped.
        """
        picked, total = chosen or (slice(None), len(x))
        rng = np.random.default_rng(rng.integers(1 << 62))
        turn, kind = rng.uniform(-tilt, tilt, total)[picked], rng.integers(0, KINDS, total)[picked]
        cos, sin = size / CELL * np.cos(turn), size / CELL * np.sin(turn)
        half = CELL / 2
        places = np.stack([cos, sin, x - half * (cos - sin), y - half * (sin + cos)], axis=1).tolist()
        code = np.clip(colours, 0, 255).astype(np.uint32)
        packed = (
            (np.uint32(alpha) << np.uint32(24)) | (code[:, 2] << 16) | (code[:, 1] << 8) | code[:, 0]
        ).tolist()
        sheet.canvas.drawAtlas(
            self._image,
            [skia.RSXform(*place) for place in places],
            [self._cells[k] for k in kind.tolist()],
            packed,
            skia.BlendMode.kModulate,
            LINEAR,
        )


def crown(
    brush: LeafBrush,
    sheet: Sheet,
    density: NDArray[np.float32],
    box: tuple[float, float, float, float],
    count: int,
    size: tuple[float, float],
    tones: tuple[str, ...],
    toward: tuple[float, float],
    rng: np.random.Generator,
    *,
    threshold: float = 0.5,
    jitter: float = 0.10,
    shine: tuple[float, float, float, float] | None = None,
) -> None:
    """Fill a box with leaves wherever a density is high, lit on the side of the clumps that faces the light.

    Args:
        brush: The leaves.
        sheet: Where.
        density: Any (rows, columns) sheet in 0..1 laid over the box.
        box: Left, top, width, height in pixels.
        count: Clusters to try; those below the threshold are dropped.
        size: Smallest and largest cluster, pixels.
        tones: Colours from the shade to the brightest, two or more.
        toward: Direction of the light, in boxes; its length is the size of the clumps that throw shade.
        rng: Source of the randomness.
        threshold: Density from which on there are leaves.
        jitter: How much the tones of neighbours differ.
        shine: A light behind the leaves: column, row and reach in pixels, and strength.
    """
    # Its own generator, and all draws before any cluster is dropped: what is planted next, and each cluster that
    # stays, must not depend on a rounding at the edge of the density.
    rng = np.random.default_rng(rng.integers(1 << 62))
    if count < 1:
        return
    u, v, chance = rng.random(count), rng.random(count), rng.random(count)
    noise, turn = rng.normal(0, jitter, count), rng.uniform(0, 0.5, count)
    tint, widths = 1 + rng.normal(0, 0.05, (count, 3)), rng.uniform(*size, count)
    here = _at(density, u, v)
    there = _at(density, u + toward[0], v + toward[1])
    light = 0.42 + (here - there) * 2.6 + noise
    if shine:
        x, y = box[0] + u * box[2] - shine[0], box[1] + v * box[3] - shine[1]
        light += shine[3] * np.exp(-np.hypot(x, y) / shine[2])
    light = np.clip(light, 0, 1)
    keep = np.flatnonzero(here + (chance - 0.5) * 0.16 > threshold)
    if not keep.size:
        return
    order = keep[np.argsort((light + turn)[keep])]
    palette = np.stack([bgr(tone) for tone in tones])
    place = np.linspace(0, 1, len(tones))
    colours = (
        np.stack([np.interp(light[order], place, palette[:, k]) for k in range(3)], axis=1) * tint[order]
    )
    left, top, width, height = box
    brush.scatter(
        sheet,
        left + u[order] * width,
        top + v[order] * height,
        widths[order],
        colours,
        rng,
        chosen=(order, count),
    )


def clumps(rng: np.random.Generator, *, stretch: float = 1.0, coarse: float = 3.0) -> NDArray[np.float32]:
    """A density sheet of rounded clumps for `crown`, (256, 512)."""
    return fractal(256, 512, rng, slope=1.75, stretch=stretch, smallest=coarse)


def _at(density: NDArray[np.float32], u: Values, v: Values) -> Values:
    rows, columns = density.shape
    x = np.clip(u, 0, 1).astype(np.float32) * (columns - 1)
    y = np.clip(v, 0, 1).astype(np.float32) * (rows - 1)
    return cv2.remap(density, x[None], y[None], cv2.INTER_LINEAR)[0]


def tinted_leaf(length: float, code: str, vein: str) -> Sheet:
    """One leaf with its vein, lying along x on a square sheet."""
    side = int(length * 1.25) + 4
    sheet = Sheet(side, side)
    sheet.canvas.translate(side / 2, side / 2)
    sheet.canvas.drawPath(leaf_path(length, length * 0.5), skia.Paint(AntiAlias=True, Color=argb(code)))
    line = skia.Paint(AntiAlias=True, Color=argb(vein), StrokeWidth=max(0.6, length * 0.05))
    sheet.canvas.drawLine(-length * 0.6, 0, length * 0.42, 0, line)
    return sheet
