"""Masks on the frame: place them between pixels, lay paint and halos through them."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.scratch import scratch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture

    Mask = NDArray[np.uint8]

_STRONG = 8.0


class Cut:
    """A box of the frame with a mask that words are put into."""

    def __init__(self, left: float, top: float, right: float, bottom: float, width: int, height: int) -> None:
        """Take the box in pixels; what lies outside the frame of this size is left out."""
        self.x0, self.y0 = max(0, floor(left)), max(0, floor(top))
        self.x1, self.y1 = min(width, ceil(right)), min(height, ceil(bottom))
        self.empty = self.x1 <= self.x0 or self.y1 <= self.y0
        size = (max(0, self.y1 - self.y0), max(0, self.x1 - self.x0))
        # Buffers of one size for all boxes: the mask in the upper half, what is worked out from it below.
        self._grey = scratch(2 * height, width, 1)
        self._wide = scratch(2 * height, width)
        self._height = height
        self.mask: Mask = self._grey[: size[0], : size[1]]
        self.mask[:] = 0

    def put(self, mask: Mask, x: float, y: float, scale: float = 1.0, opacity: float = 1.0) -> None:
        """Add a mask whose corner lies at (x, y) of the frame, magnified."""
        if self.empty or opacity < 0.01:
            return
        left, top = floor(x), floor(y)
        size = (ceil(mask.shape[1] * scale) + 1, ceil(mask.shape[0] * scale) + 1)
        a0, b0 = max(left, self.x0), max(top, self.y0)
        a1, b1 = min(left + size[0], self.x1), min(top + size[1], self.y1)
        if a0 >= a1 or b0 >= b1:
            return
        matrix = np.array([[scale, 0, x - a0], [0, scale, y - b0]], np.float32)
        part = cv2.warpAffine(mask, matrix, (a1 - a0, b1 - b0), flags=cv2.INTER_LINEAR)
        if opacity < 0.99:
            part = cv2.convertScaleAbs(part, alpha=opacity)
        target = self.mask[b0 - self.y0 : b1 - self.y0, a0 - self.x0 : a1 - self.x0]
        cv2.max(target, part, target)

    def soften(self, above: float, below: float) -> None:
        """Let the mask fade out towards the box's upper and lower edge, over so many pixels."""
        rows = self.mask.shape[0]
        for reach, upper in ((above, True), (below, False)):
            count = min(rows, int(reach))
            if self.empty or count < 2:
                continue
            share = (np.arange(count, dtype=np.float32) + 0.5) / count
            ramp = share * share * (3 - 2 * share)
            part = self.mask[:count] if upper else self.mask[rows - count :]
            part[:] = part * (ramp if upper else ramp[::-1])[:, None]

    def lay(self, frame: Picture, paint: Picture) -> None:
        """Paint through the mask; `paint` has the box's size."""
        if self.empty:
            return
        rows, columns = self.mask.shape
        cover, colour = self._pair(rows, columns)
        part = frame[self.y0 : self.y1, self.x0 : self.x1]
        cv2.merge([self.mask, self.mask, self.mask], dst=cover)
        cv2.multiply(paint, cover, colour, 1 / 255)
        cv2.bitwise_not(cover, cover)
        cv2.multiply(part, cover, part, 1 / 255)
        cv2.add(part, colour, part)

    def outline(self, frame: Picture, code: Floats, reach: float) -> None:
        """Lay a line of a colour around what is in the mask; `reach` in pixels."""
        if self.empty:
            return
        # Blurred and made strong again it is wider; a brush of that size would take four times as long.
        wider = cv2.GaussianBlur(self.mask, (0, 0), max(0.4, 0.55 * reach))
        soft = cv2.bitwise_not(cv2.convertScaleAbs(wider, alpha=_STRONG))
        rows, columns = self.mask.shape
        cover, colour = self._pair(rows, columns)
        for k in range(3):
            cv2.insertChannel(
                cv2.convertScaleAbs(soft, alpha=-float(code[k]) / 255, beta=float(code[k])), colour, k
            )
        part = frame[self.y0 : self.y1, self.x0 : self.x1]
        cv2.merge([soft, soft, soft], dst=cover)
        cv2.multiply(part, cover, part, 1 / 255)
        cv2.add(part, colour, part)

    def halo(self, frame: Picture, code: Floats, gain: float, reach: float, *, add: bool = False) -> None:
        """Spread the mask softly and lay a colour through it, or add it as light; `reach` in pixels."""
        if self.empty or gain <= 0:
            return
        height, width = frame.shape[:2]
        by = 16 if reach >= 32 else 8 if reach >= 16 else 4 if reach >= 8 else 2 if reach >= 4 else 1
        margin = ceil(reach * 2.2 / by)
        rows, columns = max(1, self.mask.shape[0] // by), max(1, self.mask.shape[1] // by)
        # A whole ratio is many times faster to average.
        whole = self.mask[: rows * by, : columns * by] if by > 1 and min(self.mask.shape) >= by else self.mask
        small = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA)
        small = cv2.copyMakeBorder(small, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=0)
        small = cv2.GaussianBlur(small, (0, 0), max(0.5, reach / by))
        small = cv2.convertScaleAbs(small, alpha=gain * 1.5)
        left, top = self.x0 - margin * by, self.y0 - margin * by
        # Only what lies on the frame is enlarged.
        skip_x, skip_y = max(0, -left // by), max(0, -top // by)
        small = small[skip_y : skip_y + height // by + 2, skip_x : skip_x + width // by + 2]
        left, top = left + skip_x * by, top + skip_y * by
        wide_rows, wide_columns = small.shape[0] * by, small.shape[1] * by
        soft = cv2.resize(small, (wide_columns, wide_rows), interpolation=cv2.INTER_LINEAR)
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(width, left + wide_columns), min(height, top + wide_rows)
        soft = soft[y0 - top : y1 - top, x0 - left : x1 - left]
        part = frame[y0:y1, x0:x1]
        cover, colour = self._pair(y1 - y0, x1 - x0)
        if add:
            for k in range(3):
                cv2.insertChannel(cv2.convertScaleAbs(soft, alpha=float(code[k]) / 255), colour, k)
            cv2.add(part, colour, part)
            return
        if float(code.max()) > 40:
            for k in range(3):
                cv2.insertChannel(cv2.convertScaleAbs(soft, alpha=float(code[k]) / 255), colour, k)
        soft = cv2.bitwise_not(soft)
        cv2.merge([soft, soft, soft], dst=cover)
        cv2.multiply(part, cover, part, 1 / 255)
        if float(code.max()) > 40:
            cv2.add(part, colour, part)

    def _pair(self, rows: int, columns: int) -> tuple[Picture, Picture]:
        """Two buffers of colour."""
        high = self._height
        return self._wide[:rows, :columns], self._wide[high : high + rows, :columns]
