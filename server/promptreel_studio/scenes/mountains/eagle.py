"""An eagle that circles on the wind and sometimes beats its wings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

# Half a wing from the shoulder to the fingers, (out, forward); the body is in the middle.
_WING = ((0.08, -0.10), (0.34, -0.17), (0.62, -0.14), (0.92, -0.02), (1.0, 0.04), (0.90, 0.05), (0.96, 0.12), (0.84, 0.10),
         (0.86, 0.18), (0.74, 0.14), (0.52, 0.17), (0.26, 0.15), (0.07, 0.16))  # fmt: skip
_BODY = (
    (0.0, -0.30),
    (0.045, -0.22),
    (0.06, 0.05),
    (0.05, 0.20),
    (0.13, 0.36),
    (-0.13, 0.36),
    (-0.05, 0.20),
    (-0.06, 0.05),
    (-0.045, -0.22),
)


class Eagle:
    """One eagle, and a smaller one far away."""

    def __init__(self, stage: Stage, row: float, colour: str) -> None:
        """Choose the circles; `row` is the height of the nearer one's, pixels."""
        rng = stage.rng(970)
        self._stage = stage
        b, g, r = (int(v) for v in bgr(colour))
        self._colour = (b, g, r)
        side = 1.0 if rng.random() < 0.5 else -1.0
        self._birds = [
            (
                stage.width * (0.5 + side * 0.05 + shift),
                row * rise,
                250 * stage.unit * size,
                34 * stage.unit * size,
                float(rng.uniform(0, 6.28)),
                pace,
            )
            for shift, rise, size, pace in ((0.0, 1.0, 1.0, 0.20), (side * 0.16, 0.72, 0.45, -0.16))
        ]

    @property
    def nbytes(self) -> int:
        """Memory held: none."""
        return 0

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """Draw them, banked into their circles."""
        for x, y, circle, span, phase, pace in self._birds:
            angle = phase + t * pace
            turn = np.sign(pace)
            cx = x + np.cos(angle) * circle - (camera - self._stage.reach / 2) * 0.25
            cy = y + np.sin(angle) * circle * 0.22 + np.sin(t * 0.31 + phase) * circle * 0.05
            # From the side a circle is a flat ellipse: so is the bird, and it leans into the turn.
            heading = np.arctan2(np.cos(angle) * 0.22 * turn, -np.sin(angle) * turn)
            flap = np.clip(np.sin(t * 0.37 + phase) * 3 - 2.2, 0, 1) * np.sin(t * 6.0)
            self._draw(frame, cx, cy, span, heading, 0.30 * turn * np.cos(angle), flap)

    def _draw(
        self, frame: Picture, x: float, y: float, span: float, heading: float, bank: float, flap: float
    ) -> None:
        forward = np.array([np.cos(heading), np.sin(heading) * 0.9])
        right = np.array([-forward[1] * 0.55 - 0.0, forward[0] * 0.55])
        # Far and near wing are seen at a slant; where the bird flies across the view they spread up and down.
        up = np.array([0.0, -1.0])
        for mirror in (-1.0, 1.0):
            points = []
            for out, along in _WING:
                lift = out**1.6 * (0.16 + 0.42 * flap) + mirror * out * bank
                points.append(
                    np.array([x, y])
                    + span
                    * (
                        mirror * out * (right + np.array([0.62 * np.sign(right[0] or 1.0), 0.0])) * 0.8
                        - along * forward * 0.9
                        + up * lift
                    )
                )
            self._fill(frame, points)
        self._fill(
            frame, [np.array([x, y]) + span * (side * right * 0.8 - along * forward) for side, along in _BODY]
        )

    def _fill(self, frame: Picture, points: list[np.ndarray]) -> None:
        shape = np.rint(np.array(points) * 16).astype(np.int32)
        cv2.fillPoly(frame, [shape], self._colour, cv2.LINE_AA, 4)
