"""A camera in the space of the data: it sways round the middle, and what is nearer is larger."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.stage import Stage

FOCUS = 3.2
"""Distance of the camera from the middle; a length of 1 is half the shorter side of the frame there."""


@dataclass(frozen=True)
class Eye:
    """The camera at one moment.

    Attributes:
        turn: How far it has gone round, radians.
        tilt: How far it looks down, radians.
        middle: Pixel that the middle of the space is seen at.
        scale: Pixels of a length of 1 in the middle.
    """

    turn: float
    tilt: float
    middle: tuple[float, float]
    scale: float

    def see(self, points: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where points, (..., 3) right, down and away, are seen: (..., 2) pixels, and (...) how large, 1 in the middle."""
        turned = points @ self._matrix()
        near = FOCUS / np.maximum(FOCUS + turned[..., 2], 0.3)
        return turned[..., :2] * (near * self.scale)[..., None] + self.middle, near

    def _matrix(self) -> NDArray[np.float64]:
        a, b, c, d = cos(self.turn), sin(self.turn), cos(self.tilt), sin(self.tilt)
        return np.array([(a, b * d, -b * c), (0.0, c, d), (b, -a * d, a * c)])


def eye_at(stage: Stage, t: float, camera: float, *, tilt: float = 0.10) -> Eye:
    """The camera of a stage: it sways slowly and follows the pan."""
    turn = 0.13 * sin(0.17 * t + 0.6) + 0.22 * (camera / stage.reach - 0.5)
    push = 1.0 + 0.035 * sin(0.11 * t)
    scale = min(stage.width, stage.height) / 2 * push
    return Eye(turn, tilt + 0.03 * sin(0.13 * t), (stage.width / 2, stage.height / 2), scale)


def upright(
    centre: tuple[float, float, float], turn: float, flat: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Points of a plane, (..., 2) right and down of its centre, in space; it is turned about its upright axis."""
    x = centre[0] + flat[..., 0] * cos(turn)
    z = centre[2] + flat[..., 0] * sin(turn)
    return np.stack([x, centre[1] + flat[..., 1], z], -1)
