"""Where things stand in the picture of the mountains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage


@dataclass(frozen=True)
class Layout:
    """Rows and sizes, pixels.

    Attributes:
        water: Row of the far shore, or of the valley's floor.
        height: Of the highest peak over it.
        far: Of the range behind.
        side: Where the light comes from: -1 left, 1 right; the highest peak stands on the other third.
        peak: Share of the width where it stands.
    """

    water: float
    height: float
    far: float
    side: float
    peak: float

    @classmethod
    def of(cls, stage: Stage, variant: str | None) -> Layout:
        """Choose; tall pictures let the peak rise higher and the lake come nearer."""
        side = -1.0 if stage.rng(900).random() < 0.5 else 1.0
        share = 0.66 if not stage.tall else 0.64
        if variant == "valley":
            share = 0.64 if not stage.tall else 0.58
        water = float(int(stage.height * share) // 2 * 2)
        height = min(stage.height * 0.44, 720 * stage.unit) if stage.tall else stage.height * 0.475
        peak = 0.5 + 0.13 * side if not stage.tall else 0.5 + 0.07 * side
        return cls(water, height, height * 0.66, side, peak)
