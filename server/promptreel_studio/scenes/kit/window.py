"""Parts of the frame that are worked out anew for every frame, on a coarser grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.scratch import scratch

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture


class Window:
    """A part of the frame; `x` and `y` are the pixel of each of its (rows, columns) points."""

    def __init__(self, left: float, top: float, right: float, bottom: float, coarse: int) -> None:
        """Take a box in pixels and the pixels per point."""
        self.left, self.top = int(np.floor(left)), int(np.floor(top))
        self.width, self.height = max(4, int(right - left)), max(4, int(bottom - top))
        self.columns, self.rows = max(4, self.width // coarse), max(4, self.height // coarse)
        self.x: Floats = (
            (np.arange(self.columns, dtype=np.float32)[None] + 0.5) * self.width / self.columns + self.left
        ) * np.ones((self.rows, 1), np.float32)
        self.y: Floats = (
            (np.arange(self.rows, dtype=np.float32)[:, None] + 0.5) * self.height / self.rows + self.top
        ) * np.ones((1, self.columns), np.float32)

    def lay(self, frame: Picture, colour: Picture, cover: Picture, shift: int) -> None:
        """Composite (rows, columns, 3) premultiplied; `cover` is what remains of the frame, (rows, columns)."""
        found = self._cut(frame, shift)
        if found is None:
            return
        part, cut = found
        size = (self.width, self.height)
        keep = cv2.resize(cover, size, dst=scratch(self.height, self.width, 1))
        wide = cv2.merge([keep, keep, keep], dst=scratch(self.height, self.width))
        cv2.multiply(part, wide[cut], part, 1 / 255)
        light = cv2.resize(colour, size, dst=scratch(self.height, self.width))
        cv2.add(part, light[cut], part)

    def shine(self, frame: Picture, light: Picture, code: Floats, shift: int, *, solid: bool = False) -> None:
        """Add a light of one colour: (rows, columns) bytes times BGR shares; `solid` hides what is behind it."""
        found = self._cut(frame, shift)
        if found is None:
            return
        part, cut = found
        grey = cv2.resize(light, (self.width, self.height), dst=scratch(self.height, self.width, 1))
        if solid:
            keep = cv2.subtract(255, grey)
            wide = cv2.merge([keep, keep, keep], dst=scratch(self.height, self.width))
            cv2.multiply(part, wide[cut], part, 1 / 255)
        cv2.add(part, tinted(grey, code)[cut], part)

    def _cut(self, frame: Picture, shift: int) -> tuple[Picture, tuple[slice, slice]] | None:
        """The part of the frame that is covered, and which part of the window covers it."""
        height, width = frame.shape[:2]
        left, top = self.left - shift, self.top
        x0, x1 = max(0, left), min(width, left + self.width)
        y0, y1 = max(0, top), min(height, top + self.height)
        if x0 >= x1 or y0 >= y1:
            return None
        return frame[y0:y1, x0:x1], (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))


def tinted(grey: Picture, code: Floats) -> Picture:
    """Greys times BGR shares, in a buffer of the thread's: far cheaper than enlarging three channels."""
    channels = [grey if share > 0.99 else cv2.convertScaleAbs(grey, alpha=float(share)) for share in code]
    return cv2.merge(channels, dst=scratch(*grey.shape))


def sample(sheet: Floats, u: Floats, v: Floats, run: float) -> Floats:
    """The sheet at (u, v + run), wrapped around."""
    return cv2.remap(
        sheet, u, cv2.add(v, float(run % sheet.shape[0])), cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP
    )
