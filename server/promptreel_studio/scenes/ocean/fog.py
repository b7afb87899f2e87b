"""Fog over the sea: a wall of it on the horizon, and shreds that drift over the water."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import Sliding
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.ocean.looks import Look

_BANKS = (
    (-24, 230, 120, 0.95, 0.65, 0.10, 6.0),
    (80, 100, 130, 0.62, 0.20, 0.30, -10.0),
    (270, 150, 190, 0.50, 0.12, 0.70, 19.0),
)
"""Middle below the horizon, reach up and down in 1080p pixels, density, evenness, parallax, and pixels a second."""


def sea_fog(stage: Stage, look: Look, horizon: int, amount: float) -> tuple[Sliding, ...]:
    """The banks from far to near; `amount` is their density beside the usual."""
    body, unit = look.sky[-1][1], stage.unit
    lit = mix(body, look.light, 0.22)
    return tuple(
        Sliding(
            mist_bank(
                stage,
                Bank(
                    horizon + middle * unit,
                    up * unit,
                    down * unit,
                    body,
                    lit,
                    min(0.96, density * amount),
                    even=even,
                ),
                stage.rng(70 + n),
            ),
            parallax,
            speed * unit,
        )
        for n, (middle, up, down, density, even, parallax, speed) in enumerate(_BANKS)
    )
