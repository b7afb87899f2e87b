"""How large the lines of a screen are, and which words make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.scenes.words.copy import Word, lines_of, reads_well
from promptreel_studio.titles.layout import Typesetter
from promptreel_studio.titles.scripts import HAN, KANA, line_height, tracking

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.compositions import Composition
    from promptreel_studio.titles.fonts import FontSet

TRIAL = 100.0
ENDLESS = 1e6
LEAD = 0.88
"""Distance of lines of display type, as a share of a text's usual one."""
DIFFERENCE = 1.55
"""How much larger a short line may be set than the longest."""
HEAD_OVER = 0.6
"""The largest letters below a headline's first word, as a share of its own largest."""
NUMBER_OVER = 1.7
"""How much larger a text of up to `_NUMBER` letters may be: a number that is counted down fills the picture."""
NAME = 0.44
"""Size of the name below a quotation, in sizes of its smallest line."""
_LEFT_BY_NAME = 0.86
"""Share of the column's height that is left for the quotation itself."""
_NUMBER, _ARTICLE, _LONGEST_HEAD = 3, 3, 6
_HIRAGANA = re.compile("[\u3040-\u309f]")


def is_number(text: str) -> bool:
    """Whether a card is nothing but a number, which is set large: one of a countdown."""
    return text.strip().isdigit() and len(text.strip()) <= _NUMBER


class Piece(Typesetter):
    """A word that is spaced as its whole line is."""

    def __init__(self, text: str, fonts: FontSet, whole: str) -> None:
        """Set `text`, which is a part of `whole`."""
        super().__init__(text, fonts, "left", bold=True)
        self._tracking = tracking(whole, bold=True)
        self._leading = line_height(whole)

    def wide(self, size: float) -> float:
        """Its width at a size, pixels."""
        return float(self.paragraph(size, ENDLESS).LongestLine)


def head_of(words: list[Word]) -> int:
    """How many words make the headline; 0 where nothing would follow.

    It is the first word, with the next one where it is as short as an article; the first two ideographs; or in
    Japanese what stands before the first particle or ending.
    """
    first = words[0].text
    count = 1
    if any(KANA.match(word.text) for word in words):
        count = _before_ending([word.text[0] for word in words])
    elif HAN.match(first) or (first.isalpha() and first.isascii() and len(first) <= _ARTICLE):
        count = 2
    return count if len(words) > count else 0


def _before_ending(letters: list[str]) -> int:
    """Where the first hiragana after other letters stands; 0 where that is too far for a headline."""
    small = [bool(_HIRAGANA.match(letter)) for letter in letters]
    place = next((n for n in range(1, len(small)) if small[n] and not small[n - 1]), 0)
    return place if place <= _LONGEST_HEAD else 0


def sizes_of(
    words: list[Word], fonts: FontSet, stage: Stage, composition: Composition, whole: str, head: int
) -> tuple[list[str], list[float], list[list[int]]] | None:
    """The lines' texts, their sizes in pixels and the numbers of their words."""
    left, top, right, bottom = composition.box(stage)
    column, room = right - left, bottom - top
    leading = line_height(whole) * LEAD
    cap = min(
        composition.cap[0] * stage.height, composition.cap[1] * stage.width * (1.2 if stage.tall else 1)
    )
    if len(whole) <= _NUMBER:
        cap *= NUMBER_OVER
    # Lines that begin at one edge look torn in many sizes.
    difference = 1.0 if composition.start else DIFFERENCE
    rest = [word for word in words[head:] if not word.signs]
    signed = list(range(head + len(rest), len(words)))
    if signed:
        room *= _LEFT_BY_NAME
    widths = [Piece(word.text, fonts, whole).wide(TRIAL) + 26 * word.spaced for word in rest]
    first = list(range(head))
    best: tuple[float, list[str], list[float], list[list[int]]] | None = None
    for count in range(1, 9):
        found = lines_of(rest, widths, count)
        if found is None:
            break
        lines = [[n + head for n in line] for line in found]
        texts = [read_line(words, line) for line in lines]
        full = [column / max(Piece(text, fonts, whole).wide(TRIAL), 1) * TRIAL for text in texts]
        least = min(full)
        sizes = [min(size, least * difference, cap * (HEAD_OVER if head else 1)) for size in full]
        if head:
            said = read_line(words, first)
            large = min(cap, column / max(Piece(said, fonts, whole).wide(TRIAL), 1) * TRIAL)
            texts, sizes, lines = [said, *texts], [large, *sizes], [first, *lines]
        shrink = min(1.0, room / (sum(sizes) * leading))
        if head and shrink < 1:
            # The first word gives way before the others.
            over = sum(sizes) - room / leading
            sizes[0] = max(min(sizes[0], 1.4 * sizes[1]), sizes[0] - over)
            shrink = min(1.0, room / (sum(sizes) * leading))
        sizes = [size * shrink for size in sizes]
        # Large letters, and rather fewer lines.
        worth = min(sizes) * (1.0 - 0.01 * count) * reads_well(rest, found)
        if best is None or worth > best[0] * 1.02:
            best = worth, texts, sizes, lines
    if best is None or not signed:
        return None if best is None else best[1:]
    _, texts, sizes, lines = best
    name = read_line(words, signed)
    full = column / max(Piece(name, fonts, whole).wide(TRIAL), 1) * TRIAL
    return [*texts, name], [*sizes, min(full, NAME * min(sizes))], [*lines, signed]


def read_line(words: list[Word], line: list[int]) -> str:
    """What a line of these words reads."""
    return "".join((" " if words[n].spaced and k else "") + words[n].text for k, n in enumerate(line))
