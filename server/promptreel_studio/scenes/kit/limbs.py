"""Limbs of trees: bent, pointed, forking, with snow or light on their upper side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import fill, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Point, Sheet
    from promptreel_studio.scenes.kit.trees import Bark, Trunk


def limb(
    sheet: Sheet,
    start: Point,
    side: float,
    length: float,
    thick: float,
    trunk: Trunk,
    bark: Bark,
    rng: np.random.Generator,
    *,
    rise: float | None = None,
    depth: int | None = None,
) -> None:
    """A limb that grows sideways and up, forking `twigs` times; snow lies on it if the bark has any."""
    depth = trunk.twigs if depth is None else depth
    rise = float(rng.uniform(0.25, 0.9)) if rise is None else rise
    points = [start]
    angle = np.arctan2(rise, 1.0)
    x, y = start
    for _ in range(5):
        angle += float(rng.normal(0.02, 0.16))
        x += side * np.cos(angle) * length / 5
        y -= np.sin(angle) * length / 5
        points.append((float(x), float(y)))
    _tapered(sheet, points, thick, trunk, bark)
    if depth > 0:
        for index in (2, 3, 4, 5):
            turn = side if rng.random() < 0.6 else -side
            reach = length * float(rng.uniform(0.35, 0.6))
            slope = float(rng.uniform(0.3, 1.8))
            limb(
                sheet, points[index], turn, reach, thick * 0.5, trunk, bark, rng, rise=slope, depth=depth - 1
            )


def _tapered(sheet: Sheet, points: list[Point], thick: float, trunk: Trunk, bark: Bark) -> None:
    """A bent, pointed limb through the points, with snow or light on its upper side."""
    spine = np.array(points)
    run = np.gradient(spine, axis=0)
    across = np.stack([-run[:, 1], run[:, 0]], axis=1) / np.maximum(np.hypot(*run.T), 1e-6)[:, None]
    half = thick * np.linspace(1, 0.12, len(points))[:, None] ** 0.8
    one, other = spine + across * half, spine - across * half
    tone = mix(bark.dark, bark.middle, 0.35)
    sheet.canvas.drawPath(_curve([*one.tolist(), *reversed(other.tolist())]), fill(tone))
    if thick < 0.5 * sheet.height / 1080:
        return
    upper = spine - np.array([0, 0.55]) * half
    edge = skia.Path()
    edge.moveTo(*upper[0].tolist())
    for point in upper[1:].tolist():
        edge.lineTo(*point)
    if bark.snow:
        sheet.canvas.drawPath(edge, stroke(bark.snow, max(0.6, thick * 0.75)))
    else:
        sheet.canvas.drawPath(edge, stroke(bark.lit, max(0.4, thick * 0.2), 90 * trunk.rim))


def _curve(points: list[list[float]]) -> skia.Path:
    """A closed outline, rounded at its corners."""
    path = skia.Path()
    path.moveTo(*points[0])
    for (x0, y0), (x1, y1) in pairwise(points[1:]):
        path.quadTo(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2)
    path.close()
    return path
