"""A manta that flies through the water."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, scale

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look

# Half of a manta from the head to the tail: (out, forward).
_WING = ((0.0, 0.30), (0.07, 0.31), (0.10, 0.42), (0.135, 0.41), (0.14, 0.29), (0.26, 0.25), (0.44, 0.17), (0.62, 0.06), (0.80, -0.08),
         (0.92, -0.20), (1.0, -0.34), (0.90, -0.27), (0.74, -0.22), (0.56, -0.20), (0.38, -0.25), (0.22, -0.34), (0.10, -0.44), (0.03, -0.48), (0.0, -0.48))  # fmt: skip


def _smooth(points: NDArray[np.float64], steps: int = 5) -> NDArray[np.float64]:
    """A curve through the points (Catmull-Rom)."""
    padded = np.vstack([points[:1], points, points[-1:]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        parts.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        )
    return np.vstack([*parts, points[-1:]])


class Manta:
    """One manta that glides in wide curves and beats its wings slowly."""

    def __init__(self, stage: Stage, look: Look, side: float, salt: int) -> None:
        """Choose its path; `side` is the part of the picture that it keeps to."""
        rng = stage.rng(salt)
        self._stage, self._side = stage, side
        self._span = (300 if not stage.tall else 290) * stage.unit
        self._phase = float(rng.uniform(0, 6.28))
        self._curve = _smooth(np.array(_WING))
        self._back = tuple(float(v) for v in bgr(mix(scale(look.rock[0], 0.8), look.water[3][1], 0.35)))
        self._ridge = tuple(float(v) for v in bgr(mix(look.rock[0], look.water[2][1], 0.55)))
        self._rim = tuple(float(v) for v in bgr(mix(look.water[1][1], look.light, 0.5)))
        self._pale = tuple(float(v) for v in bgr(mix(look.water[2][1], look.light, 0.35)))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._curve.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        stage, span = self._stage, self._span
        slow = self._phase + t * 0.11
        x = stage.width * (0.5 + self._side * 0.14 + 0.10 * np.sin(slow)) - (camera - stage.reach / 2) * 0.25
        y = stage.height * ((0.40 if not stage.tall else 0.36) + 0.045 * np.sin(slow * 1.7))
        heading = -self._side * 0.5 + 0.30 * np.sin(slow * 0.9 + 1)
        bank = 0.26 * np.sin(slow + 0.6)
        cos, sin = np.cos(heading), np.sin(heading)

        def place(
            out: NDArray[np.float64], forward: NDArray[np.float64], mirror: float
        ) -> NDArray[np.float64]:
            beat = np.sin(t * 1.05 - out * 1.25)
            lift = out**1.5 * 0.42 * beat + mirror * out * bank
            reach = out * (1 - 0.16 * np.abs(beat) * out)
            a, b = mirror * reach, forward * 0.92
            # Seen from a little below: what is forward is also higher.
            px = a * cos + b * sin
            py = (-b * cos + a * sin) * 0.62 - lift
            return np.stack([x + px * span, y + py * span], axis=1)

        wings = [place(self._curve[:, 0], self._curve[:, 1], m) for m in (1.0, -1.0)]
        whole = np.vstack([wings[0], wings[1][::-1]])
        tail_s = np.linspace(0, 1, 14)
        tail = place(np.zeros(14), -0.46 - tail_s * 0.62, 1.0)
        tail[:, 0] += np.sin(t * 0.9 - tail_s * 3) * tail_s * span * 0.07
        low = np.floor(np.vstack([whole, tail]).min(axis=0)).astype(int) - 8
        high = np.ceil(np.vstack([whole, tail]).max(axis=0)).astype(int) + 8
        x0, y0 = max(0, int(low[0])), max(0, int(low[1]))
        x1, y1 = min(frame.shape[1], int(high[0])), min(frame.shape[0], int(high[1]))
        if x0 >= x1 or y0 >= y1:
            return
        part = frame[y0:y1, x0:x1]
        ink = part.copy()

        def shape(points: NDArray[np.float64]) -> NDArray[np.int32]:
            return np.rint((points - (x0, y0)) * 16).astype(np.int32)

        thin = max(1, round(3.2 * stage.unit))
        cv2.polylines(ink, [shape(tail)], False, self._back, thin, cv2.LINE_AA, 4)
        cv2.fillPoly(ink, [shape(whole)], self._back, cv2.LINE_AA, 4)
        # The back bulges towards the light, step by step.
        for k in range(1, 9):
            inner = 1 - k * 0.105
            soft = np.vstack(
                [
                    place(
                        self._curve[:, 0] * inner * 0.93,
                        self._curve[:, 1] * (0.42 + 0.58 * inner) + 0.012 * k,
                        m,
                    )[:: 1 if m > 0 else -1]
                    for m in (1.0, -1.0)
                ]
            )
            tone = tuple(a + (b - a) * k / 9 for a, b in zip(self._back, self._ridge, strict=True))
            cv2.fillPoly(ink, [shape(soft)], tone, cv2.LINE_AA, 4)
        for m in (1.0, -1.0):
            mark = place(
                np.array([0.10, 0.22, 0.34, 0.24, 0.13]), np.array([0.16, 0.19, 0.12, 0.08, 0.06]), m
            )
            cv2.fillPoly(ink, [shape(_smooth(mark))], self._pale, cv2.LINE_AA, 4)
            edge = place(self._curve[20:51, 0], self._curve[20:51, 1] - 0.006, m)
            cv2.polylines(
                ink, [shape(edge)], False, self._rim, max(1, round(2.0 * stage.unit)), cv2.LINE_AA, 4
            )
        ink = cv2.GaussianBlur(ink, (0, 0), max(0.5, 1.1 * stage.unit))
        cv2.addWeighted(ink, 0.94, part, 0.06, 0, part)
