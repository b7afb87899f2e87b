"""Cut-outs: small opaque pictures that stand on something which mirrors them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr_of

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture


@dataclass(frozen=True)
class Cut:
    """A premultiplied sprite: colour, and what it leaves of the background."""

    colour: Picture
    cover: Picture

    @classmethod
    def of(cls, bgra: Picture) -> Cut:
        """Take the pixels apart."""
        return cls(bgr_of(bgra), 255 - bgra[..., 3])

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self.colour.nbytes + self.cover.nbytes

    def lay(self, frame: Picture, left: int, top: int, *, turned: bool = False) -> None:
        """Composite, clipped to the frame; `turned` faces the other way."""
        height, width = self.colour.shape[:2]
        y0, y1 = max(0, top), min(frame.shape[0], top + height)
        x0, x1 = max(0, left), min(frame.shape[1], left + width)
        if y0 >= y1 or x0 >= x1:
            return
        part = frame[y0:y1, x0:x1]
        rows, columns = slice(y0 - top, y1 - top), slice(x0 - left, x1 - left)
        cover, colour = self.cover, self.colour
        if turned:
            cover, colour = cv2.flip(cover, 1), cv2.flip(colour, 1)
        cv2.multiply(part, cv2.cvtColor(cover[rows, columns], cv2.COLOR_GRAY2BGR), part, 1 / 255)
        cv2.add(part, colour[rows, columns], part)


@dataclass(frozen=True)
class Pair:
    """A sprite that stands on its lower edge, and what the ground mirrors of it."""

    upright: Cut
    mirrored: Cut

    @classmethod
    def of(cls, bgra: Picture, gloss: float) -> Pair:
        """Mirror, smear and dim."""
        flipped = cv2.flip(bgra, 0)
        reach = max(1, bgra.shape[0] // 9) | 1
        smeared = cv2.blur(flipped, (max(1, reach // 5) | 1, reach))
        fade = (np.linspace(1.0, 0.55, bgra.shape[0], dtype=np.float32) * gloss)[:, None, None]
        return cls(Cut.of(bgra), Cut.of((smeared * fade).astype(np.uint8)))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self.upright.nbytes + self.mirrored.nbytes

    def lay(self, frame: Picture, x: float, foot: float, *, turned: bool = False) -> None:
        """Composite the reflection, then the thing itself."""
        height, width = self.upright.colour.shape[:2]
        left, ground = round(x - width / 2), round(foot)
        self.mirrored.lay(frame, left, ground, turned=turned)
        self.upright.lay(frame, left, ground - height, turned=turned)
