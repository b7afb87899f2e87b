"""Jellyfish that pulse and glow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.sprites import stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.underwater.looks import Look


Points = NDArray[np.float64]

ALONG: Points = np.linspace(0, 1, 26)
"""Steps along an arm or a thread."""
THREADS: Points = np.arange(15.0)[:, None]
ROOTS: Points = (THREADS / 14 * 2 - 1) * 0.90
LENGTHS: Points = 0.16 + 0.10 * np.sqrt(1 - ROOTS * ROOTS)
FRILLED: Points = np.arange(4.0)[:, None]
HEM: Points = np.linspace(1, -1, 33)
WAVED: Points = np.abs(np.sin(HEM * np.pi * 4)) * 0.05
ARC: Points = np.linspace(np.pi, 2 * np.pi, 40)
SKIN: Points = np.stack([np.cos(ARC), np.sin(ARC)], axis=1)
RIBS: Points = np.stack(
    [
        np.arange(-3, 4)[:, None] / 3.6 * np.sqrt(1 - np.linspace(-0.92, 0.0, 31) ** 2),
        np.broadcast_to(np.linspace(-0.92, 0.08, 31), (7, 31)),
    ],
    axis=2,
)
"""Of a bell that is 1 wide and 1 high, around the middle of its hem."""


class Jellyfish:
    """A few jellyfish; their bells close and open, their arms trail behind and glow."""

    def __init__(self, stage: Stage, look: Look, side: float, salt: int) -> None:
        """Place them."""
        rng, u = stage.rng(salt), stage.unit
        self._stage = stage
        tall = stage.tall
        places = (
            (0.5 + side * (0.15 if not tall else 0.04), 0.36, 128.0, 0), (0.5 - side * 0.12, 0.26 if not tall else 0.20, 66.0, 1),
            (0.5 + side * 0.36, 0.24, 54.0, 1), (0.5 - side * 0.33, 0.50, 84.0, 0), (0.5 + side * 0.02, 0.60, 40.0, 1), (0.5 - side * 0.24, 0.16, 30.0, 0),
            (0.5 + side * 0.27, 0.58, 34.0, 0),
        )  # fmt: skip
        self._bells = [
            (x * stage.width, y * stage.height, r * u, bgr(look.glow[c]) * look.shine * (0.45 + 0.55 * min(1.0, r / 90)), float(rng.uniform(0, 6.28)), float(rng.uniform(0.8, 1.15)), 0.2 + 0.35 * r / 128)
            for x, y, r, c in places
        ]  # fmt: skip
        glow = []
        for _, _, r, colour, *_ in self._bells:
            reach = max(2, int(r * 2.2))
            yy, xx = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32) / reach
            glow.append(
                (np.clip(1 - np.sqrt(xx * xx + yy * yy), 0, 1)[..., None] ** 2.2 * colour * 0.36).astype(
                    np.uint8
                )
            )
        self._glow = glow

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(g.nbytes for g in self._glow)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        stage = self._stage
        for (bx, by, r, colour, phase, rate, parallax), glow in zip(self._bells, self._glow, strict=True):
            x = bx + 46 * stage.unit * np.sin(t * 0.13 * rate + phase) - (camera - stage.reach / 2) * parallax
            y = (
                by
                + 40 * stage.unit * np.sin(t * 0.17 * rate + phase * 2)
                - r * 0.10 * np.sin(t * 1.3 * rate + phase)
            )
            stamp(frame, glow, x, y, 0.85 + 0.15 * np.sin(t * 1.3 * rate + phase))
            self._draw(frame, x, y, r, colour, t * 1.3 * rate + phase, phase)

    def _draw(
        self,
        frame: Picture,
        x: float,
        y: float,
        r: float,
        colour: NDArray[np.float32],
        beat: float,
        phase: float,
    ) -> None:
        pulse = 0.5 + 0.5 * np.sin(beat)
        wide, high = r * (0.84 + 0.20 * (1 - pulse)), r * (0.84 + 0.16 * pulse)
        x0, y0 = max(0, int(x - r * 1.35)), max(0, int(y - r * 1.3))
        x1, y1 = min(frame.shape[1], int(x + r * 1.35)), min(frame.shape[0], int(y + r * 4.6))
        if x0 >= x1 or y0 >= y1:
            return
        # Soft light: worked out on half of the size.
        ink = np.zeros(((y1 - y0 + 1) // 2, (x1 - x0 + 1) // 2, 3), np.uint8)
        cx, cy = x - x0, y - y0

        tones = np.minimum(255.0, colour.astype(np.float64)).tolist()

        def tone(gain: float) -> list[float]:
            return [min(255.0, value * gain) for value in tones]

        unit = self._stage.unit
        middle = np.array([cx, cy])
        wave = np.sin(ALONG * 5.0 - beat * 0.9 + THREADS * 0.9 + phase) * ALONG * (r * 0.17)
        px = cx + ROOTS * wide * (1 - 0.18 * ALONG) + wave
        py = cy + high * LENGTHS + ALONG * (r * (2.5 + 1.5 * np.sin(THREADS * 2.1 + phase) ** 2))
        threads = _fixed(px, py)
        for a, b, gain in ((0, 10, 0.40), (9, 18, 0.24), (17, 26, 0.11)):
            thin = max(1, round(1.0 * unit))
            cv2.polylines(ink, list(threads[:, a:b]), False, tone(gain), thin, cv2.LINE_AA, 4)
        # Four frilled arms.
        wave = np.sin(ALONG * 4.0 - beat * 0.8 + FRILLED * 1.7) * ALONG * (r * 0.16)
        frill = (np.abs(np.sin(ALONG * 17 - beat * 0.8 + FRILLED)) * 0.10 + 0.045) * (1 - ALONG) * r
        px, py = cx + (FRILLED - 1.5) * 0.20 * wide + wave, cy + high * 0.1 + ALONG * (r * 1.9)
        sides = np.concatenate([px - frill, (px + frill)[:, ::-1]], axis=1)
        arms = list(_fixed(sides, np.concatenate([py, py[::-1]])[None] * np.ones((4, 1))))
        _veil(ink, cy, cy + r * 2.0, arms, tone(0.32))
        # The bell: a thin skin, bright where it is seen edge-on.
        scallop = WAVED + 0.16 * (1 - HEM * HEM) * (0.6 + 0.4 * pulse)
        hem = np.stack([HEM, scallop], axis=1)
        bell = np.concatenate([SKIN, hem]) * (wide, high)
        for size, gain in ((1.0, 0.30), (0.86, 0.10), (0.66, 0.10), (0.44, 0.10)):
            outline = np.rint((middle + bell * size) * 8).astype(np.int32)
            _veil(ink, cy - high * size, cy + high * 0.4, [outline], tone(gain))
        thick = max(1, round(1.4 * unit))
        outline = np.rint((middle + bell) * 8).astype(np.int32)
        cv2.polylines(ink, [outline[: len(ARC)]], False, tone(0.95), thick, cv2.LINE_AA, 4)
        cv2.polylines(ink, [outline[len(ARC) :]], False, tone(0.70), thick, cv2.LINE_AA, 4)
        ribs = np.rint((middle + RIBS * (wide, high)) * 8).astype(np.int32)
        for rib in ribs:
            cv2.polylines(ink, [rib], False, tone(0.22), max(1, round(0.8 * unit)), cv2.LINE_AA, 4)
        part = frame[y0:y1, x0:x1]
        large = cv2.resize(ink, None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR)
        cv2.add(part, large[: y1 - y0, : x1 - x0], part)


def _fixed(x: Points, y: Points) -> NDArray[np.int32]:
    """Points of the half-size ink as OpenCV takes them: sixteenths of a pixel."""
    return np.rint(np.stack([x, y], axis=2) * 8).astype(np.int32)


def _veil(
    ink: Picture, first: float, last: float, shapes: list[NDArray[np.int32]], code: list[float]
) -> None:
    """Add filled shapes, which all lie between two rows, as light."""
    top, bottom = max(0, int(first / 2) - 3), min(ink.shape[0], int(last / 2) + 4)
    if top >= bottom:
        return
    part = ink[top:bottom]
    layer = np.zeros_like(part)
    for points in shapes:
        cv2.fillPoly(layer, [points - np.array([0, top * 16], np.int32)], code, cv2.LINE_AA, 4)
    cv2.add(part, layer, part)
