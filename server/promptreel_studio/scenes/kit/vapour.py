"""Steam: soft puffs that rise from a place."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin, tau
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import enlarge, fractal
from promptreel_studio.scenes.kit.sprites import radial, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

STEPS = 12


@dataclass(frozen=True)
class Vent:
    """Where steam comes out: frame pixels, parallax, and how high it rises."""

    x: float
    y: float
    parallax: float
    rise: float
    wide: float
    gain: float = 1.0


class Steam:
    """Puffs over vents; each grows, drifts and fades, and follows the one before it."""

    def __init__(self, stage: Stage, vents: tuple[Vent, ...], colour: str, *, puffs: int = 9) -> None:
        """Shape the puffs."""
        rng = stage.rng(530)
        self._stage, self._vents, self._puffs = stage, vents, puffs
        noise = fractal(128, 128, rng, slope=1.7)
        biggest = max((vent.wide for vent in vents), default=1.0)
        self._sheets: list[list[Picture]] = []
        for cut in range(3):
            sheets: list[Picture] = []
            patch = np.roll(noise, (cut * 37, cut * 53), (0, 1))
            for step in range(STEPS):
                distance = radial(max(2.0, biggest * (0.32 + 0.68 * (step + 1) / STEPS)))
                ragged = enlarge(patch[:96, :96].copy(), distance.shape[1], distance.shape[0])
                light = np.clip(1 - distance, 0, 1) ** 1.4 * (0.35 + 0.95 * ragged)
                sheets.append(np.clip(light[..., None] * bgr(colour) * 0.26, 0, 255).astype(np.uint8))
            self._sheets.append(sheets)
        self._phase = rng.uniform(0, tau, (max(1, len(vents)), puffs))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(sheet.nbytes for sheets in self._sheets for sheet in sheets)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        for number, vent in enumerate(self._vents):
            shift = (camera - 0.5 * self._stage.reach) * vent.parallax
            for puff in range(self._puffs):
                age = (t / 5.5 + puff / self._puffs + number * 0.37) % 1.0
                phase = float(self._phase[number, puff])
                x = (
                    vent.x
                    - shift
                    + sin(phase + t * 0.5 + age * 3) * vent.wide * 0.30 * age
                    + vent.wide * 0.35 * age
                )
                sheet = self._sheets[puff % 3][min(STEPS - 1, int(age * STEPS))]
                stamp(frame, sheet, x, vent.y - vent.rise * age**0.85, vent.gain * sin(pi * age) ** 1.2)
