"""Writing that is no writing: strokes that look like characters from afar, and say nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

if TYPE_CHECKING:
    import numpy as np

_BARS = (
    ((0.08, 0.84, 0.92, 0.84), (0.5, 0.95, 0.5, 0.05), (0.18, 0.5, 0.82, 0.5), (0.1, 0.1, 0.9, 0.1)),
    ((0.15, 0.9, 0.15, 0.1), (0.15, 0.9, 0.85, 0.9), (0.85, 0.9, 0.85, 0.1), (0.15, 0.5, 0.85, 0.5), (0.15, 0.1, 0.85, 0.1)),
    ((0.5, 0.95, 0.1, 0.1), (0.45, 0.6, 0.92, 0.08), (0.14, 0.72, 0.86, 0.72)),
    ((0.28, 0.95, 0.08, 0.55), (0.2, 0.7, 0.2, 0.05), (0.42, 0.85, 0.94, 0.85), (0.68, 0.85, 0.68, 0.08), (0.44, 0.46, 0.92, 0.46), (0.5, 0.08, 0.68, 0.12)),
    ((0.06, 0.76, 0.94, 0.76), (0.3, 0.94, 0.3, 0.6), (0.7, 0.94, 0.7, 0.6), (0.22, 0.5, 0.78, 0.5), (0.5, 0.5, 0.5, 0.08), (0.22, 0.28, 0.78, 0.28), (0.08, 0.07, 0.92, 0.07)),
    ((0.2, 0.9, 0.8, 0.9), (0.8, 0.9, 0.3, 0.42), (0.5, 0.58, 0.5, 0.1), (0.5, 0.1, 0.34, 0.18)),
    ((0.1, 0.84, 0.9, 0.84), (0.3, 0.84, 0.16, 0.1), (0.7, 0.84, 0.78, 0.14), (0.78, 0.14, 0.94, 0.2)),
    ((0.08, 0.7, 0.92, 0.7), (0.5, 0.95, 0.5, 0.06), (0.5, 0.6, 0.12, 0.16), (0.5, 0.6, 0.88, 0.16)),
    ((0.12, 0.92, 0.5, 0.7), (0.5, 0.7, 0.88, 0.92), (0.5, 0.7, 0.5, 0.06), (0.18, 0.44, 0.82, 0.44)),
    ((0.16, 0.86, 0.84, 0.86), (0.84, 0.86, 0.84, 0.08), (0.16, 0.48, 0.84, 0.48), (0.16, 0.08, 0.84, 0.08)),
    ((0.2, 0.95, 0.2, 0.1), (0.2, 0.1, 0.84, 0.16), (0.2, 0.56, 0.74, 0.7)),
    ((0.1, 0.6, 0.4, 0.6), (0.25, 0.92, 0.25, 0.1), (0.5, 0.9, 0.92, 0.9), (0.92, 0.9, 0.6, 0.1), (0.56, 0.62, 0.9, 0.1)),
    ((0.5, 0.96, 0.5, 0.82), (0.08, 0.8, 0.92, 0.8), (0.08, 0.8, 0.08, 0.62), (0.92, 0.8, 0.92, 0.62), (0.26, 0.6, 0.74, 0.6), (0.74, 0.6, 0.3, 0.06), (0.3, 0.4, 0.78, 0.06)),
)  # fmt: skip


def draw_glyphs(
    canvas: skia.Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    paint: skia.Paint,
    rng: np.random.Generator,
) -> None:
    """Fill a box with a row or a column of signs; y grows upwards."""
    size = min(width, height)
    count = max(1, min(7, int(max(width, height) / (size * 1.22))))
    upright = height > width
    pitch = size * 1.22
    start = (height if upright else width) / 2 - (count * pitch - (pitch - size)) / 2
    pen = skia.Paint(paint)
    pen.setStyle(skia.Paint.kStroke_Style)
    pen.setStrokeWidth(size * 0.115)
    pen.setStrokeCap(skia.Paint.kRound_Cap)
    pen.setAntiAlias(True)
    order = rng.permutation(len(_BARS))
    for k in range(count):
        left = x + (0 if upright else start + k * pitch)
        low = y + (height - start - size - k * pitch if upright else 0)
        for x0, y0, x1, y1 in _BARS[int(order[k % len(order)])]:
            canvas.drawLine(left + x0 * size, low + y0 * size, left + x1 * size, low + y1 * size, pen)
