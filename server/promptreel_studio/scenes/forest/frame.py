"""The nearest plane: ferns in the corners and a branch that hangs into the picture, both out of focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.ferns import Ferns, tuft
from promptreel_studio.scenes.kit.limbs import limb
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.trees import Trunk

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.woods import Wood


def paint_frame(wood: Wood, *, gap: float = 0.0) -> Patches:
    """Draw it; nothing grows within `gap` of the middle (half widths)."""
    stage, look, rng = wood.stage, wood.look, wood.stage.rng(730)
    unit, span = stage.unit, wood.span(1.0)
    sheet = Sheet(stage.plane_width(1.0), stage.height)
    growth = look.growth
    tones = (scale(growth.ferns[0], 0.8), mix(growth.ferns[0], growth.ferns[1], 0.8))
    ferns = Ferns(250 * unit, tones, rng)
    count = max(7, round(span / unit / 150))
    for n in range(count):
        x = (n + float(rng.uniform(0.2, 0.8))) / count * span
        edge = abs(x / span - 0.5) * 2
        high = (70 + 230 * edge**2 * float(rng.uniform(0.7, 1.15))) * unit
        if edge < gap:
            continue
        sink = (26 - 20 * edge) * unit
        if rng.random() < (0.2 if growth.bare else 0.75):
            ferns.plant(sheet, x, stage.height + sink, high, rng)
        else:
            tuft(sheet, x, stage.height + 4 * unit, high * 0.7, tones, rng, blades=22)
    _bough(wood, sheet, span, rng)
    sheet.pixels[:] = cv2.GaussianBlur(sheet.pixels, (0, 0), max(0.3, 1.3 * unit))
    return Patches(sheet.pixels, 1.0, fine=stage.fine)


def _bough(wood: Wood, sheet: Sheet, span: float, rng: np.random.Generator) -> None:
    """A branch from the upper corner away from the light."""
    stage, look = wood.stage, wood.look
    unit = stage.unit
    right = wood.source[0] < stage.width / 2
    corner, side = (span, -1.0) if right else (0.0, 1.0)
    trunk = Trunk(corner, 0, 0, 40 * unit, 0, rim=0.5, twigs=2)
    for reach, row in ((430, 60), (300, 190)):
        start = (corner - side * 30 * unit, row * unit)
        limb(sheet, start, side, reach * unit, 9 * unit, trunk, wood.bark, rng, rise=-0.12)
    if look.growth.bare:
        return
    n = 620
    along, spread = rng.random(n) ** 1.25, rng.normal(0, 1, (2, n))
    x = corner + side * (along * 520 - 20 + spread[0] * 22) * unit
    droop = 70 + 130 * np.sin(along * 5 + 0.6) ** 2 * (1 - along) + 60 * along
    y = (droop * (rng.random(n) < 0.62) + (droop + 110) * 0.5 - 30 + spread[1] * (46 - 26 * along)) * unit
    y = y - 90 * unit * (1 - along)
    tone = np.clip(rng.normal(0.35, 0.22, n) + 0.25 * along, 0, 1)
    palette = np.stack([_bgr(c) for c in (scale(look.growth.leaves[0], 0.8), *look.growth.leaves[1:3])])
    colours = np.stack([np.interp(tone, (0, 0.5, 1), palette[:, k]) for k in range(3)], axis=1)
    order = np.argsort(tone)
    size = rng.uniform(46, 84, n) * unit
    wood.leaves.scatter(sheet, x[order], y[order], size[order], colours[order], rng)


def _bgr(code: str) -> np.ndarray:
    return np.array([int(code[i : i + 2], 16) for i in (5, 3, 1)], np.float32)
