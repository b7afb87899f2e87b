"""Set the lines of a screen in type: how large, where, and the mask of every word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.words.copy import Word, lines_of
from promptreel_studio.titles.layout import Typesetter
from promptreel_studio.titles.scripts import line_height, reads_right_to_left, tracking

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.titles.fonts import FontSet

TRIAL = 100.0
ENDLESS = 1e6
LEAD = 0.88
"""Distance of lines of display type, as a share of a text's usual one."""
DIFFERENCE = 1.55
"""How much larger a short line may be set than the longest."""


class _Piece(Typesetter):
    """A word that is spaced as its whole line is."""

    def __init__(self, text: str, fonts: FontSet, whole: str) -> None:
        super().__init__(text, fonts, "left", bold=True)
        self._tracking = tracking(whole, bold=True)
        self._leading = line_height(whole)

    def wide(self, size: float) -> float:
        return float(self.paragraph(size, ENDLESS).LongestLine)


@dataclass(frozen=True)
class Glyphs:
    """A word: its mask, (h, w) bytes, and where its left upper corner rests on the frame."""

    mask: NDArray[np.uint8]
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """A line in its place: its words in reading order, its box, and its size in pixels."""

    words: tuple[Glyphs, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    rtl: bool


def set_screen(words: list[Word], fonts: FontSet, stage: Stage) -> tuple[Line, ...]:
    """The largest setting of a few words in the middle of the frame: each line as wide as the others."""
    whole = "".join((" " if word.spaced and n else "") + word.text for n, word in enumerate(words))
    leading = line_height(whole) * LEAD
    widths = [_Piece(word.text, fonts, whole).wide(TRIAL) + 26 * word.spaced for word in words]
    column = stage.width * (0.80 if not stage.tall else 0.84)
    room = stage.height * (0.62 if not stage.tall else 0.56)
    cap = min(0.36 * stage.height, 0.30 * stage.width if not stage.tall else 0.36 * stage.width)
    best: tuple[float, list[str], list[float], list[list[int]]] | None = None
    for count in range(1, 9):
        lines = lines_of(words, widths, count)
        if lines is None:
            break
        texts = [_read(words, line) for line in lines]
        full = [column / max(_Piece(text, fonts, whole).wide(TRIAL), 1) * TRIAL for text in texts]
        least = min(full)
        sizes = [min(size, least * DIFFERENCE, cap) for size in full]
        high = sum(sizes) * leading
        shrink = min(1.0, room / high)
        sizes = [size * shrink for size in sizes]
        # Large letters, and rather fewer lines.
        worth = min(sizes) * (1.0 - 0.01 * count)
        if best is None or worth > best[0] * 1.02:
            best = worth, texts, sizes, lines
    if best is None:
        return ()
    _, texts, sizes, lines = best
    y = (stage.height - sum(sizes) * leading) / 2
    found: list[Line] = []
    for text, size, numbers in zip(texts, sizes, lines, strict=True):
        found.append(_set_line([words[n] for n in numbers], text, whole, fonts, size, y, leading, stage))
        y += size * leading
    return tuple(found)


def _read(words: list[Word], line: list[int]) -> str:
    return "".join((" " if words[n].spaced and k else "") + words[n].text for k, n in enumerate(line))


def _set_line(
    words: list[Word],
    text: str,
    whole: str,
    fonts: FontSet,
    size: float,
    top: float,
    leading: float,
    stage: Stage,
) -> Line:
    total = _Piece(text, fonts, whole).wide(size)
    left = (stage.width - total) / 2
    rtl = reads_right_to_left(whole)
    # Lines that read both ways are shaped and moved as one.
    mixed = rtl != any(reads_right_to_left(word.text) for word in words) or (
        rtl and not all(reads_right_to_left(word.text) for word in words)
    )
    pieces: list[tuple[str, float]] = []
    if mixed:
        pieces = [(text, 0.0)]
    else:
        so_far = ""
        for n, word in enumerate(words):
            so_far += (" " if word.spaced and n else "") + word.text
            end = _Piece(so_far, fonts, whole).wide(size)
            start = end - _Piece(word.text, fonts, whole).wide(size)
            pieces.append((word.text, total - end if rtl else start))
    pad = int(size * 0.22) + 2
    glyphs: list[Glyphs] = []
    for piece, x in pieces:
        setter = _Piece(piece, fonts, whole)
        paragraph = setter.paragraph(size, ENDLESS)
        wide = float(paragraph.LongestLine)
        paragraph.layout(wide + 2)
        high = float(paragraph.Height)
        at = left + x - pad
        y = top + (size * leading - high) / 2 - pad
        sheet = Sheet(int(wide) + 2 * pad + 4, int(high) + 2 * pad + 2)
        paragraph.paint(sheet.canvas, pad + (at - int(at)), pad + (y - int(y)))
        glyphs.append(_cropped(sheet.pixels[..., 3], int(at), int(y)))
    return Line(tuple(glyphs), left, top, left + total, top + size * leading, size, rtl)


def _cropped(mask: NDArray[np.uint8], x: int, y: int) -> Glyphs:
    """Only the ink: what is empty costs as much to move."""
    rows, columns = np.flatnonzero(mask.max(axis=1)), np.flatnonzero(mask.max(axis=0))
    if not len(rows):
        return Glyphs(np.zeros((2, 2), np.uint8), x, y)
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    left, right = int(columns[0]), int(columns[-1]) + 1
    ink = cv2.copyMakeBorder(
        np.ascontiguousarray(mask[top:bottom, left:right]), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0
    )
    return Glyphs(ink, x + left - 1, y + top - 1)
