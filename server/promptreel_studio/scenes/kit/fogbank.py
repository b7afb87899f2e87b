"""Banks of mist and fog: soft sheets that drift for ever."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.sky import to_bytes

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage


@dataclass(frozen=True)
class Bank:
    """One bank.

    Attributes:
        middle: Row of its middle, pixels.
        above: How far it reaches up, pixels.
        below: How far it reaches down, pixels.
        body: Its colour.
        lit: Colour of its upper side.
        density: 0..1 in the middle.
        stretch: How many times longer than high its billows are.
        even: 0 is torn, 1 a closed sheet.
        crisp: Sharpness of the billows.
    """

    middle: float
    above: float
    below: float
    body: str
    lit: str
    density: float
    stretch: float = 3.5
    even: float = 0.3
    crisp: float = 1.8


def mist_bank(stage: Stage, bank: Bank, rng: np.random.Generator) -> Plane:
    """Paint a bank as a plane that wraps around."""
    top, bottom = max(0, int(bank.middle - bank.above)), min(stage.height, int(bank.middle + bank.below) + 1)
    full = int(max(stage.width * 1.3, (bank.above + bank.below) * 2)) // 4 * 4
    # Mist is soft: it is worked out on half the size.
    period, rows = full // 2, max(2, (bottom - top) // 2)
    high = bank.above + bank.below
    tile = fractal(256, 1024, rng, slope=1.75, stretch=bank.stretch * high / full * 4)
    margin = period // 128
    billow = enlarge(np.pad(tile, ((0, 0), (8, 8)), mode="wrap"), period + 2 * margin, rows)
    billow = np.ascontiguousarray(billow[:, margin : margin + period])
    y = np.linspace(top, bottom - 1, rows, dtype=np.float32)[:, None] - bank.middle
    up, down = np.clip(-y / bank.above, 0, 1), np.clip(y / bank.below, 0, 1)
    shape = (1 - up * up * (3 - 2 * up)) * (1 - down * down * (3 - 2 * down))
    # Billows eat into the upper edge most, so that it is never a straight band.
    cloud = np.clip(((billow - 0.5) * bank.crisp + 0.62) * (1 - bank.even) + bank.even, 0, 1)
    cover = np.clip(shape * (0.25 + 0.75 * cloud) * 1.25 - (1 - cloud) * up * 0.5, 0, 1)
    alpha = np.clip(cover * bank.density, 0, 1)
    light = cv2.GaussianBlur(billow, (0, 0), max(1.0, rows / 24))
    glow = np.clip(0.45 + (billow - light) * 2.2 - y / max(high, 1) * 0.9, 0, 1)[..., None]
    colour = bgr(bank.body) * (1 - glow) + bgr(bank.lit) * glow
    soft = np.dstack([colour * alpha[..., None], alpha * 255]).astype(np.float32)
    sheet = np.zeros((bottom, full, 4), np.uint8)
    sheet[top:bottom] = to_bytes(cv2.resize(soft, (full, bottom - top)), rng)
    return Plane(sheet, wraps=True, fine=stage.fine)
