"""The rows of clouds, from the horizon to the viewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.billows import Bank, BillowLight, paint_bank
from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.glide import Gliding
from promptreel_studio.scenes.kit.sky import to_bytes

if TYPE_CHECKING:
    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage

ROWS = ((0.030, 0.062, 0.105), (0.165,), (0.260,), (0.395,), (0.600,), (0.930,))
"""Feet of the clouds on each plane: 0 is the horizon, 1 the lower edge."""

TOWER = 3
"""The plane with the highest cloud."""


def cloud_rows(stage: Stage, look: Look, horizon: int, amount: float) -> list[Gliding]:
    """One element per plane, far to near; `amount` is how many clouds there are beside the usual."""
    return [_plane(stage, look, horizon, amount, index) for index in range(len(ROWS))]


def parallax(nearness: float) -> float:
    """How much of the camera's way a row of clouds moves: so little that a swing back never stops their drift."""
    return 0.04 + 0.46 * nearness


def _plane(stage: Stage, look: Look, horizon: int, amount: float, index: int) -> Gliding:
    rng = stage.rng(20 + index)
    deep = stage.height - horizon
    # Rings of different lengths, so that their patterns never meet again.
    period = int(stage.width * (1.30 + 0.09 * (index % 3))) // 2 * 2
    last = ROWS[index + 1][0] * deep * 1.10 + horizon + 0.02 * deep if index + 1 < len(ROWS) else stage.height
    height = min(stage.height, int(last))
    sheet = np.zeros((0, period, 4), np.float32)
    top = horizon
    for nearness in ROWS[index]:
        radius = max(1.6, nearness * deep * (0.150 if not stage.tall else 0.100) + 0.004 * deep)
        tall = (1.05 + 0.75 * min(amount, 2.0)) * (1 + 0.5 * (1 - nearness) ** 3)
        foot = horizon + nearness * deep
        # One tower stands beside the light, where the camera begins.
        beside = (0.90 if look.x > 0.5 else 0.14) * stage.width / period
        tower = beside if index == TOWER and amount >= 0.5 else None
        top = max(0, min(top, int(foot - radius * (tall * (2.6 if tower is None else 3.8) + 2))))
        bank = Bank(foot - top, radius, tall, min(1.25, 0.30 + 0.70 * amount), tower=tower)
        far = (1 - nearness) ** 2.2
        layer = paint_bank(period, height - top, bank, _light(look, far), rng)
        if look.city:
            _lamps(layer, look.city * (1 - nearness) ** 1.5, bank, rng)
        sheet = _over(sheet, layer)
    nearness = ROWS[index][-1]
    speed = (4.0 + 42 * nearness) * stage.unit
    top = height - len(sheet)
    return Gliding(to_bytes(sheet, rng), stage.width, top=top, parallax=parallax(nearness), speed=speed)


def _light(look: Look, far: float) -> BillowLight:
    side = 1.0 if look.x > 0.5 else -1.0
    high = look.lift > 0.5
    return BillowLight(
        lit=mix(look.lit, look.air, 0.62 * far),
        side=mix(look.side, look.air, 0.72 * far),
        shade=mix(look.shade, look.air, 0.80 * far),
        mist=mix(look.mist, look.air, 0.70 * far),
        rim=look.rim,
        towards=(0.46 * side, 0.72, 0.24) if high else (0.50 * side, 0.80, 0.10),
    )


def _over(below: Floats, above: Floats) -> Floats:
    """`above` laid over `below`; both end at the same row, and either may begin higher."""
    rows = max(len(below), len(above))
    result = np.zeros((rows, *below.shape[1:]), np.float32)
    result[rows - len(below) :] = below
    part = result[rows - len(above) :]
    part *= 1 - above[..., 3:] / 255
    part += above
    return result


def _lamps(sheet: Floats, strength: float, bank: Bank, rng: np.random.Generator) -> None:
    """Cities far below shine through where the clouds are deep."""
    rows, columns = sheet.shape[:2]
    row = np.arange(rows, dtype=np.float32)[:, None]
    for _ in range(7):
        x, wide = float(rng.uniform(0, columns)), float(rng.uniform(1.6, 4.2)) * bank.radius
        y = bank.foot + rng.uniform(0.2, 1.4) * bank.radius
        away = np.abs(np.mod(np.arange(columns, dtype=np.float32) - x + columns / 2, columns) - columns / 2)
        glow = np.exp(-np.square(away / wide))[None] * np.exp(-np.square((row - y) / (wide * 0.42)))
        glow *= sheet[..., 3] / 255 * strength * float(rng.uniform(0.3, 1.0))
        sheet[..., :3] += glow[..., None] * bgr("#ff9a4a") * 0.60
