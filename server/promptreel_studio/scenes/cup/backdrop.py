"""Behind the table: a window far out of focus, leaves, lights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bokeh import Bokeh, Discs
from promptreel_studio.scenes.kit.colour import bgr, dither, mix, ramp, scale
from promptreel_studio.scenes.kit.composed import Sliding
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill
from promptreel_studio.scenes.kit.plane import Plane

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

FAR, FRAME = 0.10, 0.22
"""Parallax of the view and of the window's frame."""
BY = 8


def backdrop(stage: Stage, look: Look, table: float, side: float) -> list[Sliding]:
    """The view and the window before it; `side` is where the light comes from, -1 left.

    Both are slow, so they keep several phases: a step of a whole pixel would show.
    """
    rows = int(table + 60 * stage.unit)
    view = _view(stage, look, stage.plane_width(FAR), rows, side)
    opaque = np.dstack([view, np.full(view.shape[:2], 255, np.uint8)])
    frame = _frame(stage, look, stage.plane_width(FRAME), rows, side)
    return [
        Sliding(Plane(opaque, fine=stage.fine, phases=4), FAR),
        Sliding(Plane(frame, fine=stage.fine, phases=4), FRAME),
    ]


def _view(stage: Stage, look: Look, width: int, rows: int, side: float) -> Picture:
    rng = stage.rng(1500)
    columns, high, unit = width // BY, rows // BY, stage.unit / BY
    picture = np.repeat(ramp(look.view, high)[:, None], columns, axis=1)
    # The sun, or a lamp, beyond the edge.
    y, x = np.mgrid[0:high, 0:columns].astype(np.float32)
    sun = columns * (0.5 + 0.40 * side), high * 0.30
    halo = np.exp(-(((x - sun[0]) / (620 * unit)) ** 2 + ((y - sun[1]) / (460 * unit)) ** 2))
    picture += halo[..., None] * bgr(look.key) * 0.42 * look.key_gain
    for depth, code in enumerate(look.leaves):
        cloud = enlarge(fractal(64, 128, rng, slope=1.7, stretch=1.4), columns, high)
        ground = np.linspace(-0.62, 0.5 + 0.1 * depth, high, dtype=np.float32)[:, None]
        cover = np.clip((cloud - 0.44 + ground) * 3.2, 0, 1) * (0.50 + 0.12 * depth)
        cover = cv2.GaussianBlur(cover, (0, 0), 22 * unit)[..., None]
        picture = picture * (1 - cover) + bgr(code) * (0.7 + 0.6 * halo[..., None]) * cover
    big = cv2.resize(picture.astype(np.float32), (width, rows), interpolation=cv2.INTER_CUBIC)
    return dither(np.clip(big, 0, 250), rng)


def _frame(stage: Stage, look: Look, width: int, rows: int, side: float) -> Picture:
    """Wall on the side away from the light, bars of the window, premultiplied."""
    columns, high, unit = width // BY, rows // BY, stage.unit / BY
    sheet = Sheet(columns, high)
    wood = mix(look.wall, look.wood, 0.4)
    wide = stage.width > 1.3 * stage.height
    edge = columns * (0.5 - side * (0.22 if wide else 0.36))
    reach = columns * 1.2
    left = edge if side < 0 else edge - reach
    sheet.rect(left, -10, reach, high + 20, fill(look.wall))
    sheet.rect(edge - 26 * unit, -10, 52 * unit, high + 20, fill(scale(wood, 0.8)))
    step = (430 if wide else 380) * unit
    for n in range(1, 6):
        sheet.rect(edge + side * n * step - 13 * unit, -10, 26 * unit, high + 20, fill(scale(wood, 0.7)))
    sheet.rect(min(edge, edge + side * reach), high * 0.30, reach, 22 * unit, fill(scale(wood, 0.75)))
    sheet.rect(
        min(edge, edge + side * reach),
        high - 96 * unit,
        reach,
        120 * unit,
        fill(mix(wood, look.key, 0.16 * look.key_gain)),
    )
    soft = cv2.GaussianBlur(sheet.pixels, (0, 0), 17 * unit).astype(np.float32)
    x = np.arange(columns, dtype=np.float32)[None, :, None]
    fall = np.exp(-np.abs(x - edge) / (640 * unit)) * 0.55 + 0.55
    soft[..., :3] *= fall
    big = cv2.resize(soft, (width, rows), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(1).random((rows, width, 1), np.float32)
    return np.clip(big + noise * (big[..., 3:] > 1), 0, 255).astype(np.uint8)


def discs(stage: Stage, look: Look, table: float) -> list[Bokeh]:
    """Lights behind the cup, small and far, large and nearer."""
    w, u = stage.width, stage.unit
    many = max(0.55, w / u / 1920)
    box = (-0.06 * w, 0.0, 1.06 * w, table - 40 * u)
    far = Discs(
        round(46 * many),
        look.discs,
        (10, 34),
        box,
        (0.14 * look.shine, 0.62 * look.shine),
        drift=(10, 6),
        roam=8,
        twinkle=0.45,
    )
    near = Discs(
        round(26 * many),
        look.discs,
        (34, 104),
        box,
        (0.10 * look.shine, 0.46 * look.shine),
        drift=(-8, 8),
        roam=14,
        rim=0.75,
        twinkle=0.35,
    )
    return [
        Bokeh(stage, far, stage.rng(1510), parallax=FAR),
        Bokeh(stage, near, stage.rng(1511), parallax=FRAME),
    ]
