"""Planes with holes: only the parts of a wide picture that show anything are kept and composited."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.plane import apart

Picture = NDArray[np.uint8]
BAND_SHARE, CELL_SHARE = 1 / 17, 1 / 34
"""Height of a band and width of a cell, as shares of the plane's height."""


@dataclass(frozen=True)
class _Piece:
    """A rectangle of the plane; `cover` is None where nothing behind it shows."""

    top: int
    left: int
    colour: Picture
    cover: Picture | None


class Patches:
    """A premultiplied picture that slides over the frame, like `Plane`, for trees and other sparse things.

    It is an element of a scene by itself. Empty parts cost nothing and solid ones a copy, so that a plane of trunks
    takes a third of the time and memory of a `Plane`. The picture does not wrap.
    """

    def __init__(self, bgra: Picture, parallax: float, *, fine: bool = False) -> None:
        """Cut the picture up.

        Args:
            bgra: (h, w, 4) premultiplied, as wide as `Stage.plane_width(parallax)`. Colour without alpha is light.
            parallax: 1.0 for the nearest plane.
            fine: Whole-pixel steps are small enough; else two sub-pixel phases are kept.
        """
        self._parallax = parallax
        parts = (0.0,) if fine else (0.25, 0.75)
        shifted = [apart(_shift(bgra, part)) for part in parts]
        self._columns = shifted[0][1].shape[1]
        self._phases: list[list[_Piece]] = [[] for _ in parts]
        height = bgra.shape[0]
        band, cell = max(8, int(height * BAND_SHARE)), max(8, int(height * CELL_SHARE))
        for top in range(0, height, band):
            rows = slice(top, min(height, top + band))
            for left, right, solid in _runs(shifted[0][0][rows], shifted[0][1][rows], cell):
                for pieces, (colour, alpha) in zip(self._phases, shifted, strict=True):
                    part = rows, slice(left, right)
                    cover = None if solid else cv2.cvtColor(255 - alpha[part], cv2.COLOR_GRAY2BGR)
                    pieces.append(_Piece(top, left, colour[part].copy(), cover))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(
            p.colour.nbytes + (0 if p.cover is None else p.cover.nbytes)
            for pieces in self._phases
            for p in pieces
        )

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        self.over(frame, camera * self._parallax)

    def over(self, frame: Picture, x: float = 0.0) -> None:
        """Composite in place, with the plane's column `x` at the frame's left edge."""
        step = int(np.floor(x * len(self._phases)))
        width = frame.shape[1]
        start = max(0, min(step // len(self._phases), self._columns - width))
        for piece in self._phases[step % len(self._phases)]:
            left = piece.left - start
            first, last = max(0, -left), min(piece.colour.shape[1], width - left)
            if first >= last:
                continue
            target = frame[piece.top : piece.top + piece.colour.shape[0], left + first : left + last]
            if piece.cover is None:
                target[:] = piece.colour[:, first:last]
            else:
                cv2.multiply(target, piece.cover[:, first:last], target, 1 / 255)
                cv2.add(target, piece.colour[:, first:last], target)


def _shift(picture: Picture, part: float) -> Picture:
    if part == 0.0:
        return picture
    return cv2.addWeighted(picture[:, :-1], 1 - part, picture[:, 1:], part, 0)


def _runs(colour: Picture, alpha: Picture, cell: int) -> list[tuple[int, int, bool]]:
    """Neighbouring cells of one sort, as (left, right, solid); empty ones are left out.

    A cell is judged with one column more on each side, because the phases differ by half a pixel.
    """
    columns = alpha.shape[1]
    low = alpha.min(axis=0)
    full = np.maximum(colour.max(axis=0).max(axis=1), alpha.max(axis=0))
    found: list[tuple[int, int, bool]] = []
    for left in range(0, columns, cell):
        right = min(columns, left + cell)
        near = slice(max(0, left - 1), right + 1)
        if not np.any(full[near]):
            continue
        solid = bool(np.all(low[near] == 255))
        if found and found[-1][1] == left and found[-1][2] == solid:
            found[-1] = (found[-1][0], right, solid)
        else:
            found.append((left, right, solid))
    return found
