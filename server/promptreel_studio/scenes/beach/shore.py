"""Where land and sea meet: a bay that runs away from the viewer, and the ground in perspective."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage

PARALLAX = 0.6
"""Of sand, surf and the wood along the bay."""
NEAR = 0.74
"""Where the mean waterline meets the left edge; 0 is the horizon and 1 the lower edge."""
LANDWARD, SEAWARD = -0.95, 7.0
"""The strip along the waterline that the surf covers, in eye heights."""


@dataclass(frozen=True)
class Shore:
    """The lie of the land.

    A row's `nearness` is 0 at the horizon and 1 at the lower edge, its distance the inverse of that. The
    `reach` of a point is its distance beyond the mean waterline of its column: positive out at sea.

    Attributes:
        stage: The canvas.
        horizon: Row.
        end: Share of the plane's width where the bay's far end touches the horizon.
        curve: How the bay bends.
    """

    stage: Stage
    horizon: int
    end: float
    curve: float

    @classmethod
    def of(cls, stage: Stage) -> Shore:
        """Choose a bay."""
        rng = stage.rng(1)
        horizon = int(stage.height * (0.43 if stage.tall else 0.455)) // 2 * 2
        return cls(stage, horizon, float(rng.uniform(0.72, 0.80)), float(rng.uniform(0.74, 0.90)))

    @property
    def rows(self) -> int:
        """From the horizon to the lower edge."""
        return self.stage.height - self.horizon

    @property
    def width(self) -> int:
        """Of planes that move with the shore."""
        return self.stage.plane_width(PARALLAX)

    def waterline(self, u: Floats) -> Floats:
        """Nearness of the mean waterline at shares of the plane's width."""
        left = np.clip(1 - u / self.end, 0, 1)
        return np.maximum(NEAR * left**self.curve, 0.018).astype(np.float32)

    def reach(self, nearness: Floats, u: Floats) -> Floats:
        """(rows, columns) reach of points, limited to what the surf covers and a little more."""
        away = 1 / np.maximum(nearness, 1e-3)[:, None] - 1 / self.waterline(u)[None]
        return np.clip(away, -6.0, SEAWARD + 1).astype(np.float32)
