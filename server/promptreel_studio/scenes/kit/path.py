"""The camera: how far the viewer has moved at a time, and what the finished picture has to do for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.slip import MARGIN
from promptreel_studio.scenes.spec import SIDES, TILTS

if TYPE_CHECKING:
    from promptreel_studio.scenes.kind import Kind
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import Camera

PAN_WIDTHS_PER_SECOND = 0.018
TILT_HEIGHTS_PER_SECOND = 0.02
ZOOM_PER_SECOND = 0.0085
TOLD_ZOOM_PER_SECOND = 0.0135
"""A zoom that was given a direction is meant to be seen."""
MAX_ZOOM = 1.16
DRIFT = 0.6
"""Pace of a drift that was given a direction, beside a pan's."""


@dataclass(frozen=True)
class CameraPath:
    """The camera as a function of time; see `offset`, `zoom` and `slip`.

    Attributes:
        camera: What it does.
        stage: Where.
        kind: What is drawn.
    """

    camera: Camera
    stage: Stage
    kind: Kind

    def offset(self, t: float) -> float:
        """Position of the nearest plane's left edge, pixels, within 0..reach.

        A pan moves evenly while the plane lasts; a longer one slows down, and one that would have to creep
        swings to and fro with soft turns instead, unless it was told where to go.
        """
        reach, speed = self.stage.reach, self.camera.speed
        if self.camera.goes in SIDES:
            travel = min(self._pace * PAN_WIDTHS_PER_SECOND * self.stage.width * self.stage.seconds, reach)
            return (reach - travel) / 2 + travel * self._way(t)
        if self.camera.goes in TILTS:
            return reach * 0.5
        if self.camera.move == "drift":
            return reach * (
                0.5 + 0.5 * min(1.0, 0.55 * speed) * math.sin(t * 0.30 * max(0.4, min(speed, 1.6)))
            )
        if self.camera.move != "pan" or speed == 0:
            return reach * 0.5
        wanted = PAN_WIDTHS_PER_SECOND * self.stage.width * speed * self.stage.seconds
        share = self._share(t)
        if wanted <= 2 * reach:
            travel = min(wanted, reach)
            return (reach - travel) / 2 + travel * share
        legs = max(1, round(wanted / reach * 2 / math.pi))
        return reach * (0.5 - 0.5 * math.cos(math.pi * legs * share))

    def zoom(self, t: float) -> float:
        """Magnification at `t`, 1.0 or more."""
        if self.camera.move != "zoom" or self.camera.speed == 0:
            return 1.0
        told = self.camera.goes is not None
        rate, most = (TOLD_ZOOM_PER_SECOND, 1 + self.kind.room) if told else (ZOOM_PER_SECOND, MAX_ZOOM)
        last = min(most, 1 + rate * self.camera.speed * self.stage.seconds)
        share = self._share(t)
        if self.camera.goes == "out":
            share = 1 - share
        return 1.0 + (last - 1.0) * _eased(share)

    @property
    def travel(self) -> tuple[float, float]:
        """How far the finished picture moves sideways and upright, as shares of the frame; (0, 0) is not at all."""
        length, most = self._pace * self.stage.seconds, self.kind.room - 2 * MARGIN
        if self.camera.goes in TILTS:
            return 0.0, min(most, TILT_HEIGHTS_PER_SECOND * length)
        if self.camera.goes in SIDES and self.kind.slides:
            return min(most, PAN_WIDTHS_PER_SECOND * length), 0.0
        return 0.0, 0.0

    def slip(self, t: float) -> tuple[float, float]:
        """How much of its `travel` the finished picture has behind it at `t`, right and down, -0.5 to 0.5."""
        across, upright = self.travel
        way = self._way(t) - 0.5
        return way * across, way * upright

    @property
    def _pace(self) -> float:
        return self.camera.speed * (DRIFT if self.camera.move == "drift" else 1.0)

    def _share(self, t: float) -> float:
        return min(max(t / self.stage.seconds, 0.0), 1.0)

    def _way(self, t: float) -> float:
        """Share of the way to the right or down; a drift sets off and comes to rest softly."""
        share = self._share(t)
        share = share * share * (3 - 2 * share) if self.camera.move == "drift" else share
        return 1 - share if self.camera.goes in {"left", "up"} else share


def _eased(share: float) -> float:
    return share * share * (3 - 2 * share) * 0.35 + share * 0.65
