"""Behind the table: a window far out of focus, leaves, lights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bokeh import Bokeh, Discs
from promptreel_studio.scenes.kit.colour import bgr, dither, mix, ramp, scale
from promptreel_studio.scenes.kit.composed import Element, Sliding
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.panes import Pane, WetGlass
from promptreel_studio.scenes.kit.pen import Sheet, fill
from promptreel_studio.scenes.kit.plane import Plane

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

FAR, FRAME = 0.10, 0.22
"""Parallax of the view and of the window's frame."""
BY = 8
SOFT = 17
"""How far the window is out of focus, 1080p pixels."""


def backdrop(stage: Stage, look: Look, table: float, side: float, rain: float | None) -> list[Element]:
    """The view and the window before it.

    Both are slow, so they keep several phases: a step of a whole pixel would show.

    Args:
        stage: Where.
        look: Its colours.
        table: Row of the table's far edge.
        side: Where the light comes from, -1 left.
        rain: How much of it runs down the pane beside the usual; None is fair weather.
    """
    rows = int(table + 60 * stage.unit)
    view = _view(stage, look, stage.plane_width(FAR), rows, side)
    opaque = np.dstack([view, np.full(view.shape[:2], 255, np.uint8)])
    # In rain the glass is what one looks at behind the cup: it is nearly in focus, and so is what holds it.
    blur = SOFT if rain is None else 0.45 * SOFT
    frame = _frame(stage, look, stage.plane_width(FRAME), rows, side, blur)
    elements: list[Element] = [Sliding(Plane(opaque, fine=stage.fine, phases=4), FAR)]
    if rain is not None:
        lights = discs(stage, look, table, far=True)
        elements += [*lights, _wet_glass(stage, _seen(stage, view, lights), rows, side, rain)]
    return [*elements, Sliding(Plane(frame, fine=stage.fine, phases=4), FRAME)]


def _edge(stage: Stage, side: float) -> float:
    """Where the window ends and the wall begins, as a share of the width of their plane."""
    return 0.5 - side * (0.22 if stage.width > 1.3 * stage.height else 0.36)


def _seen(stage: Stage, view: Picture, lights: list[Bokeh]) -> Picture:
    """The view with its lights, as wide as the frame, with the camera in the middle."""
    start = (view.shape[1] - stage.width) // 2
    seen = np.ascontiguousarray(view[:, start : start + stage.width])
    for some in lights:
        some.paint(seen, 0.0, 0.5 * stage.reach)
    return seen


def _wet_glass(stage: Stage, view: Picture, rows: int, side: float, rain: float) -> WetGlass:
    """Drops on the part of the window that is seen from any place of the camera; `view` is as wide as the frame."""
    sway = 0.5 * stage.reach * FRAME + 2
    middle = stage.width / 2 + (_edge(stage, side) - 0.5) * stage.plane_width(FRAME)
    left, right = (-sway, middle) if side < 0 else (middle, stage.width + sway)
    pane = Pane(left, 0.0, right - left, rows - 90 * stage.unit, FRAME)
    x = np.clip(np.arange(round(pane.width)) + round(left), 0, view.shape[1] - 1)
    seen = np.ascontiguousarray(view[: round(pane.height)][:, x])
    runners = round(15 * pane.width / stage.unit / 1000)
    return WetGlass(stage, pane, seen, stage.rng(1505), amount=rain, runners=runners, size=1.7, soft=1.3)


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


def _frame(stage: Stage, look: Look, width: int, rows: int, side: float, blur: float) -> Picture:
    """Wall on the side away from the light, bars of the window, premultiplied."""
    columns, high, unit = width // BY, rows // BY, stage.unit / BY
    sheet = Sheet(columns, high)
    wood = mix(look.wall, look.wood, 0.4)
    wide = stage.width > 1.3 * stage.height
    edge = columns * _edge(stage, side)
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
    soft = cv2.GaussianBlur(sheet.pixels, (0, 0), blur * unit).astype(np.float32)
    x = np.arange(columns, dtype=np.float32)[None, :, None]
    fall = np.exp(-np.abs(x - edge) / (640 * unit)) * 0.55 + 0.55
    soft[..., :3] *= fall
    big = cv2.resize(soft, (width, rows), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(1).random((rows, width, 1), np.float32)
    return np.clip(big + noise * (big[..., 3:] > 1), 0, 255).astype(np.uint8)


def discs(stage: Stage, look: Look, table: float, *, far: bool | None = None) -> list[Bokeh]:
    """Lights behind the cup, small and far, large and nearer; or only those that are far, or only the others."""
    w, u = stage.width, stage.unit
    many = max(0.55, w / u / 1920)
    box = (-0.06 * w, 0.0, 1.06 * w, table - 40 * u)
    found = []
    if far is not False:
        small = Discs(
            round(46 * many),
            look.discs,
            (10, 34),
            box,
            (0.14 * look.shine, 0.62 * look.shine),
            drift=(10, 6),
            roam=8,
            twinkle=0.45,
        )
        found.append(Bokeh(stage, small, stage.rng(1510), parallax=FAR))
    if far is not True:
        large = Discs(
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
        found.append(Bokeh(stage, large, stage.rng(1511), parallax=FRAME))
    return found
