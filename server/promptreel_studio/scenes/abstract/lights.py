"""Lights far out of focus that come slowly towards the viewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bokeh import disc_sprite
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.sprites import stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.abstract.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

LAYERS = ((90, 13.0, 0.15, 0.75), (46, 34.0, 0.35, 0.52), (22, 74.0, 0.65, 0.34), (9, 150.0, 1.0, 0.20))
"""Number, radius in 1080p pixels, parallax and strength, from far to near."""
SPREAD = 5


class Lights:
    """Discs of several sizes along sweeping arcs; each swells a little, dims and lights up in its own time."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Hang them up."""
        self._stage, self._dark = stage, look.dark
        self._layers: list[tuple[list[list[Picture]], np.ndarray, float, float, float]] = []
        wide = min(1.0, stage.width / stage.height / 1.3)
        bow = rng.random(4) * 6.28
        for count, radius, parallax, strength in LAYERS:
            sprites = []
            for code in (*look.tones, look.light if look.dark else look.tones[1]):
                tone = mix(code, "#ffffff", 0.12) if look.dark else code
                row = []
                for k in range(SPREAD):
                    disc = disc_sprite(
                        max(1.5, radius * (0.65 + 0.16 * k) * stage.unit),
                        tone,
                        rim=0.7,
                        soft=0.06 + 0.10 * parallax,
                    )
                    if not look.dark:
                        # On a light ground a disc takes the other colours away.
                        grey = disc.max(axis=2, keepdims=True).astype(np.float32)
                        disc = np.clip(grey - disc.astype(np.float32) * 0.96, 0, 255).astype(np.uint8)
                    row.append(disc)
                sprites.append(row)
            number = max(3, round(count * (0.35 + 0.65 * wide)))
            draws = rng.random((number, 8))
            # Most hang along an arc across the picture, the others where they like.
            arc = 0.50 + 0.20 * np.sin(draws[:, 0] * 4.2 + bow[0]) + 0.12 * np.sin(draws[:, 0] * 9.0 + bow[1])
            draws[:, 1] = np.where(draws[:, 7] < 0.68, arc + (draws[:, 1] - 0.5) * 0.30, draws[:, 1])
            self._layers.append((sprites, draws, parallax, strength, radius))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(s.nbytes for sprites, *_ in self._layers for row in sprites for s in row)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        stage = self._stage
        for sprites, draws, parallax, strength, radius in self._layers:
            margin = 1.4 * radius * stage.unit
            span = stage.width + 2 * margin
            speed = (5.0 + 26.0 * parallax) * stage.unit
            pace = 0.7 + 0.6 * draws[:, 4]
            x = (
                np.mod(draws[:, 0] * span + t * speed * pace - (camera - 0.5 * stage.reach) * parallax, span)
                - margin
            )
            y = (
                draws[:, 1] * stage.height
                + np.sin(t * 0.35 * pace + draws[:, 5] * 6.28) * (8 + 30 * parallax) * stage.unit
            )
            beat = 0.5 + 0.5 * np.sin(t * (0.45 + 0.7 * draws[:, 5]) + draws[:, 3] * 6.28)
            gain = strength * (0.30 + 0.70 * beat) * (0.55 + 0.45 * draws[:, 6])
            size = np.floor(draws[:, 2] * SPREAD).astype(int)
            code = np.floor(draws[:, 6] * 9.99).astype(int) % len(sprites)
            for a, b, g, s, c in zip(
                x.tolist(), y.tolist(), gain.tolist(), size.tolist(), code.tolist(), strict=True
            ):
                if self._dark:
                    stamp(frame, sprites[c][s], a, b, g)
                else:
                    _take(frame, sprites[c][s], a, b, g)


def _take(frame: Picture, sprite: Picture, x: float, y: float, gain: float) -> None:
    """Subtract a sprite, clipped to the frame."""
    height, width = sprite.shape[:2]
    left, top = round(x - width / 2), round(y - height / 2)
    y0, y1 = max(0, top), min(frame.shape[0], top + height)
    x0, x1 = max(0, left), min(frame.shape[1], left + width)
    if y0 >= y1 or x0 >= x1:
        return
    part = cv2.convertScaleAbs(sprite[y0 - top : y1 - top, x0 - left : x1 - left], alpha=gain)
    cv2.subtract(frame[y0:y1, x0:x1], part, frame[y0:y1, x0:x1])
