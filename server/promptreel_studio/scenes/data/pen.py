"""Lines, faces and numbers in space: soft with a glow on half the pixels, numbers and edges sharp on all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.data.looks import Look
    from promptreel_studio.scenes.data.view import Eye
    from promptreel_studio.scenes.kit.plane import Picture

    Points = NDArray[np.float64]

SHIFT = 4
"""Bits of a pixel's fractions."""
_ARC = ((0.15, 0), (0.45, 0), (0.6, 0.15))
_SIX = (
    (0.55, 0.10), (0.45, 0), (0.16, 0), (0, 0.18), (0, 0.85), (0.15, 1), (0.45, 1), (0.6, 0.85), (0.6, 0.60),
    (0.45, 0.45), (0.14, 0.45), (0, 0.60),
)  # fmt: skip
_SIGNS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "0": ((*_ARC, (0.6, 0.85), (0.45, 1), (0.15, 1), (0, 0.85), (0, 0.15), (0.15, 0)),),
    "1": (((0.08, 0.2), (0.32, 0), (0.32, 1)),),
    "2": (((0, 0.18), *_ARC, (0.6, 0.38), (0, 1), (0.6, 1)),),
    "3": (
        ((0, 0.14), *_ARC, (0.6, 0.36), (0.45, 0.48), (0.22, 0.48)),
        ((0.45, 0.48), (0.6, 0.62), (0.6, 0.85), (0.45, 1), (0.15, 1), (0, 0.86)),
    ),
    "4": (((0.45, 1), (0.45, 0), (0, 0.68), (0.6, 0.68)),),
    "5": (
        ((0.55, 0), (0.06, 0), (0.02, 0.45), (0.42, 0.42), (0.6, 0.58), (0.6, 0.84), (0.45, 1), (0.15, 1), (0, 0.86)),
    ),
    "6": (_SIX,),
    "7": (((0, 0), (0.6, 0), (0.22, 1)),),
    "8": (
        ((0.16, 0.47), (0.02, 0.34), (0.02, 0.14), (0.16, 0), (0.44, 0), (0.58, 0.14), (0.58, 0.34), (0.44, 0.47),
         (0.16, 0.47), (0, 0.62), (0, 0.86), (0.15, 1), (0.45, 1), (0.6, 0.86), (0.6, 0.62), (0.44, 0.47)),
    ),
    "9": (tuple((0.6 - x, 1 - y) for x, y in _SIX),),
    "%": (
        ((0.62, 0), (0.0, 1)),
        ((0.0, 0.12), (0.12, 0), (0.24, 0.12), (0.12, 0.26), (0.0, 0.12)),
        ((0.38, 0.86), (0.5, 0.74), (0.62, 0.86), (0.5, 1), (0.38, 0.86)),
    ),
    "+": (((0.02, 0.55), (0.54, 0.55)), ((0.28, 0.29), (0.28, 0.81))),
    "-": (((0.06, 0.55), (0.50, 0.55)),),
    ".": (((0.04, 0.90), (0.12, 0.90), (0.12, 0.98), (0.04, 0.98), (0.04, 0.90), (0.12, 0.98)),),
}  # fmt: skip
_STROKES = {sign: [np.array(stroke) for stroke in strokes] for sign, strokes in _SIGNS.items()}
_WIDTHS = {".": 0.36, "1": 0.62}


class Pen:
    """Draws one frame; `lay` brings it onto the picture."""

    def __init__(self, look: Look, eye: Eye, width: int, height: int, unit: float) -> None:
        """Take an empty sheet of half the size, or of the whole size of a small picture."""
        self._look, self._eye, self._unit = look, eye, unit
        self._by = 2 if min(width, height) > 400 else 1
        self.sheet: Picture = np.zeros((height // self._by, width // self._by, 3), np.uint8)
        self._sharp: list[tuple[list[NDArray[np.int32]], tuple[float, ...], int]] = []

    def _fixed(self, points: Points, by: int) -> NDArray[np.int32]:
        return np.round(points * ((1 << SHIFT) / by) - (1 << SHIFT) * (0.5 - 0.5 / by)).astype(np.int32)

    def face(self, points: Points, code: str, gain: float) -> None:
        """Fill an outline in space, (n, 3); it hides what was drawn there before."""
        self.fill(self.seen(points), self._look.tone(code, gain).tolist())

    def seen(self, points: Points) -> NDArray[np.int32]:
        """Points in space as those of the sheet, for `fill`."""
        return self._fixed(self._eye.see(points)[0], self._by)

    def fill(self, points: NDArray[np.int32], tone: list[float]) -> None:
        """Fill an outline of the sheet."""
        cv2.fillPoly(self.sheet, [points], tone, cv2.LINE_AA, SHIFT)

    def line(self, points: Points, code: str, gain: float, thick: float) -> None:
        """Draw lines in space, (lines, n, 3) or one of (n, 3); `thick` in 1080p pixels."""
        seen, near = self._eye.see(points if points.ndim == 3 else points[None])
        wide = max(1, round(thick * float(near.mean()) * self._unit / self._by))
        thin = min(1.0, max(0.35, thick * self._unit / self._by))
        tone = self._look.tone(code, gain * thin).tolist()
        cv2.polylines(self.sheet, list(self._fixed(seen, self._by)), False, tone, wide, cv2.LINE_AA, SHIFT)

    def edge(self, points: Points, code: str, thick: float) -> None:
        """A sharp bright line, on top of everything."""
        seen, near = self._eye.see(points if points.ndim == 3 else points[None])
        wide = max(1, round(thick * float(near.mean()) * self._unit))
        self._sharp.append((list(self._fixed(seen, 1)), tuple(bgr(code).tolist()), wide))

    def number(
        self, text: str, place: Points, across: Points, down: Points, code: str, *, middle: bool = False
    ) -> None:
        """Write digits and signs; `across` and `down` are the vectors of one height of the letters."""
        strokes, x = [], 0.0
        for sign in text:
            strokes += [stroke + np.array((x, 0.0)) for stroke in _STROKES.get(sign, ())]
            x += _WIDTHS.get(sign, 0.86)
        shift = (x - 0.26) * (0.5 if middle else 0.0)
        flat = np.concatenate(strokes)
        seen, size = self._eye.see(place + (flat[:, :1] - shift) * across[None] + flat[:, 1:] * down[None])
        tall = float(np.linalg.norm(down)) * self._eye.scale * float(size[0])
        if tall > 5:
            lines = np.split(self._fixed(seen, 1), np.cumsum([len(stroke) for stroke in strokes])[:-1])
            self._sharp.append((lines, tuple(bgr(code).tolist()), max(1, round(tall * 0.105))))

    def lay(self, frame: Picture) -> None:
        """Add the sheet with its glow, then everything sharp."""
        add_glow(self.sheet, self._unit / self._by, 1.0 if self._look.dark else 0.35)
        self._look.lay(frame, self.sheet)
        for lines, code, wide in self._sharp:
            cv2.polylines(frame, lines, False, code, wide, cv2.LINE_AA, SHIFT)


def add_glow(sheet: Picture, unit: float, share: float) -> None:
    """Let what is drawn on a sheet shine, near and far; `unit` is one 1080p pixel in pixels of the sheet."""
    rows, columns = sheet.shape[:2]
    small = cv2.resize(sheet, (max(2, columns // 4), max(2, rows // 4)), interpolation=cv2.INTER_AREA)
    near = cv2.GaussianBlur(small, (0, 0), max(0.8, 9 * unit / 4))
    tiny = cv2.resize(small, (max(2, columns // 16), max(2, rows // 16)), interpolation=cv2.INTER_AREA)
    far = cv2.GaussianBlur(tiny, (0, 0), max(0.8, 52 * unit / 16))
    far = cv2.resize(far, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_LINEAR)
    glow = cv2.addWeighted(near, 0.85 * share, far, 0.95 * share, 0)
    cv2.add(sheet, cv2.resize(glow, (columns, rows), interpolation=cv2.INTER_LINEAR), sheet)
