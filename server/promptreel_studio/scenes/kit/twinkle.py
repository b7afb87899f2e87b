"""Many small lights that stay where they are and shine more or less: added all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.plane import Picture

DARKEST, MEAN, SWING = 0.004, 0.50, 0.38


class Twinkling:
    """Copies of one sprite. Stamped one by one, three hundred stars would cost as much as a whole layer."""

    def __init__(self, sprite: Picture, lights: NDArray[np.float64], width: int) -> None:
        """Find every pixel that is lit.

        Args:
            sprite: (rows, columns, 3).
            lights: (n, 5) column and row of the middle, strength, phase and rate in radians per second.
            width: Columns of the frame.
        """
        self._light, self._phase, self._rate = lights[:, 2], lights[:, 3], lights[:, 4]
        rows, columns = sprite.shape[:2]
        down, across = np.nonzero(sprite.max(axis=2))
        values = sprite[down, across].astype(np.float32)
        self._groups: list[tuple[NDArray[np.intp], ...]] = []
        self._values: list[NDArray[np.float32]] = []
        for group in _apart(lights[:, :2], max(rows, columns)):
            # As `sprites.stamp` places them.
            ys = np.rint(lights[group, 1] - rows / 2).astype(int)[:, None] + down
            xs = np.rint(lights[group, 0] - columns / 2).astype(int)[:, None] + across
            which = np.broadcast_to(np.array(group)[:, None], ys.shape)
            seen = (ys >= 0) & (xs >= 0) & (xs < width)
            self._groups.append((ys[seen], xs[seen], which[seen]))
            self._values.append(np.broadcast_to(values, (*ys.shape, 3))[seen])

    def draw(self, frame: Picture, t: float) -> None:
        """Add the lights."""
        gain = self._light * (MEAN + SWING * np.sin(self._phase + t * self._rate))
        gain = np.where(gain > DARKEST, gain, 0).astype(np.float32)
        for (ys, xs, which), values in zip(self._groups, self._values, strict=True):
            light = np.rint(values * gain[which][:, None]).astype(np.uint8)
            if int(ys.max(initial=0)) < len(frame):
                frame[ys, xs] = cv2.add(frame[ys, xs], light)
            elif (inside := ys < len(frame)).any():
                at = (ys[inside], xs[inside])
                frame[at] = cv2.add(frame[at], light[inside])


def _apart(places: NDArray[np.float64], reach: int) -> list[list[int]]:
    """Numbers of places in as few groups as are easily found, so that within one nothing overlaps."""
    groups: list[list[int]] = []
    reach += 1  # rounding may bring two nearer to each other
    for number, place in enumerate(places):
        for group in groups:
            if (np.abs(places[group] - place).max(axis=1) >= reach).all():
                group.append(number)
                break
        else:
            groups.append([number])
    return groups
