"""Set the lines of a screen in type: how large, where, and the mask of every word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.words.sizes import ENDLESS, LEAD, Piece, head_of, sizes_of
from promptreel_studio.titles.layout import Setting
from promptreel_studio.titles.scripts import line_height, reads_right_to_left
from promptreel_studio.titles.units import find_units

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.compositions import Composition
    from promptreel_studio.scenes.words.copy import Word
    from promptreel_studio.titles.fonts import FontSet


NAME_APART = 0.5
"""Space above a name, in its own size."""


@dataclass(frozen=True)
class Glyphs:
    """A word.

    Attributes:
        mask: Its letters, (h, w) bytes.
        x: Left edge at rest, pixels of the frame.
        y: Top edge at rest.
        turns: Which letter each pixel belongs to, (h, w); None where letters do not come one by one.
        count: Number of letters.
    """

    mask: NDArray[np.uint8]
    x: int
    y: int
    turns: NDArray[np.int16] | None = None
    count: int = 1

    def typed(self, share: float) -> NDArray[np.uint8]:
        """The mask of the first letters; `share` 1.0 is the whole word."""
        if self.turns is None or share >= 1:
            return self.mask
        return np.where(self.turns < int(share * self.count), self.mask, np.uint8(0))


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


def set_screen(
    words: list[Word], fonts: FontSet, stage: Stage, composition: Composition, *, by_letter: bool = False
) -> tuple[Line, ...]:
    """The largest setting of a few words in their column; `by_letter` also tells their letters apart."""
    whole = "".join((" " if word.spaced and n else "") + word.text for n, word in enumerate(words))
    leading = line_height(whole) * LEAD
    head = head_of(words) if composition.head else 0
    sized = sizes_of(words, fonts, stage, composition, whole, head)
    if sized is None:
        return ()
    texts, sizes, lines = sized
    _, top, _, bottom = composition.box(stage)
    # A name stands a little apart from what was said.
    apart = NAME_APART * sizes[-1] if words[lines[-1][0]].signs else 0.0
    y = top + (bottom - top - sum(sizes) * leading - apart) * composition.level
    found: list[Line] = []
    for text, size, numbers in zip(texts, sizes, lines, strict=True):
        y += apart if words[numbers[0]].signs else 0.0
        row = _Row([words[n] for n in numbers], text, size, y)
        found.append(_set_line(row, whole, fonts, leading, stage, composition, by_letter=by_letter))
        y += size * leading
    return tuple(found)


@dataclass(frozen=True)
class _Row:
    """A line before it is set."""

    words: list[Word]
    text: str
    size: float
    top: float


def _set_line(
    row: _Row,
    whole: str,
    fonts: FontSet,
    leading: float,
    stage: Stage,
    composition: Composition,
    *,
    by_letter: bool,
) -> Line:
    text, size, words = row.text, row.size, row.words
    total = Piece(text, fonts, whole).wide(size)
    rtl = reads_right_to_left(whole)
    left = (stage.width - total) / 2
    if composition.start:
        edge, _, other, _ = composition.box(stage)
        left = stage.width - edge - total if rtl else edge
        left = max(stage.width - other, left) if rtl else left
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
            end = Piece(so_far, fonts, whole).wide(size)
            start = end - Piece(word.text, fonts, whole).wide(size)
            pieces.append((word.text, total - end if rtl else start))
    pad = int(size * 0.22) + 2
    glyphs: list[Glyphs] = []
    for piece, x in pieces:
        setter = Piece(piece, fonts, whole)
        paragraph = setter.paragraph(size, ENDLESS)
        wide = float(paragraph.LongestLine)
        paragraph.layout(wide + 2)
        high = float(paragraph.Height)
        at = left + x - pad
        y = row.top + (size * leading - high) / 2 - pad
        sheet = Sheet(int(wide) + 2 * pad + 4, int(high) + 2 * pad + 2)
        paragraph.paint(sheet.canvas, pad + (at - int(at)), pad + (y - int(y)))
        mask = sheet.pixels[..., 3]
        turns = None
        if by_letter:
            setting = Setting(size, wide + 2, 1)
            turns = find_units(setter, setting, (mask.shape[0], mask.shape[1]), pad, "type")
        glyphs.append(_cropped(mask, int(at), int(y), turns))
    return Line(tuple(glyphs), left, row.top, left + total, row.top + size * leading, size, rtl)


def _cropped(mask: NDArray[np.uint8], x: int, y: int, turns: NDArray[np.int16] | None) -> Glyphs:
    """Only the ink: what is empty costs as much to move."""
    rows, columns = np.flatnonzero(mask.max(axis=1)), np.flatnonzero(mask.max(axis=0))
    if not len(rows):
        return Glyphs(np.zeros((2, 2), np.uint8), x, y)
    part = np.s_[int(rows[0]) : int(rows[-1]) + 1, int(columns[0]) : int(columns[-1]) + 1]
    ink = np.pad(mask[part], 1)
    place = (x + int(columns[0]) - 1, y + int(rows[0]) - 1)
    if turns is None:
        return Glyphs(ink, *place)
    return Glyphs(ink, *place, np.pad(turns[part], 1, mode="edge"), int(turns[part].max()) + 1)
