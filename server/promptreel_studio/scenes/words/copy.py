"""Cut a text into words, screens and lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from promptreel_studio.titles.phrases import places_of
from promptreel_studio.titles.scripts import HAN, KANA, clean

if TYPE_CHECKING:
    from collections.abc import Callable

CLOSERS = "、，。：；！？,:;.!?…）)」』”’》〉】]}·—"
OPENERS = "（(「『“‘《〈【[{"
ENDS = "。！？.!?…"
PAUSES = "、，：；,:;—"
QUICKEST = 1.5
"""Seconds that a screen stays at least, if the text is cut to suit."""


@dataclass(frozen=True)
class Word:
    """A piece of text that moves as one.

    Attributes:
        text: What it reads.
        spaced: Whether a space stands before it.
        breaks: How well a screen may end after it: 0 within a phrase, 1 comma, 2 sentence, 3 line feed.
        signs: It tells who said what stands before it, and is set smaller, below.
        goes_on: It is part of a word of several, and not the last.
    """

    text: str
    spaced: bool
    breaks: int
    signs: bool = False
    goes_on: bool = False

    @property
    def weight(self) -> float:
        """About its width, in Latin letters."""
        return sum(1.9 if HAN.match(c) or KANA.match(c) else 1.0 for c in self.text) + 0.5 * self.spaced


def words_of(text: str, cut: Callable[[str], list[str]] | None = None) -> list[Word]:
    """The words of a text; ideographs one by one, with the marks that belong to them.

    Args:
        text: Any text.
        cut: Cuts what is written without spaces and is not read letter by letter, such as Thai, into words.
    """
    found: list[Word] = []
    lines = clean(text).split("\n")
    for row, line in enumerate(lines):
        signs = row == len(lines) - 1 and row > 0 and line.startswith("—")
        chunks = [chunk for chunk in line.split(" ") if chunk]
        for n, chunk in enumerate(chunks):
            pieces = (
                _letters(chunk) if HAN.search(chunk) or KANA.search(chunk) else cut(chunk) if cut else [chunk]
            )
            torn, end = places_of(chunk).torn, 0
            for k, piece in enumerate(pieces):
                end += len(piece)
                last = n == len(chunks) - 1 and k == len(pieces) - 1 and row < len(lines) - 1
                breaks = 3 if last else 2 if piece[-1] in ENDS else 1 if piece[-1] in PAUSES else 0
                found.append(Word(piece, k == 0 and bool(found), breaks, signs, end in torn))
    return found


def _letters(chunk: str) -> list[str]:
    pieces: list[str] = []
    for char in chunk:
        latin = char.isascii() and char.isalnum()
        joins = pieces and (
            char in CLOSERS
            or pieces[-1][-1] in OPENERS
            or (latin and pieces[-1][-1].isascii() and pieces[-1][-1].isalnum())
        )
        if joins:
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def screens_of(words: list[Word], seconds: float) -> list[list[Word]]:
    """Cut into screens of about equal weight, rather at the end of a phrase; never faster than one can read.

    Who said it stands with the last words.
    """
    signed = [word for word in words if word.signs]
    if signed and len(signed) < len(words):
        *before, last = screens_of([word for word in words if not word.signs], seconds)
        return [*before, [*last, *signed]]
    total = sum(word.weight for word in words)
    most = max(1, int(seconds / QUICKEST))
    ideal = max(26.0, total / most)
    if total <= 36.0 and not any(word.breaks > 1 for word in words[:-1]):
        return [words]
    return _cut(
        words,
        most,
        lambda part: (
            ((sum(word.weight for word in part) - ideal) / ideal) ** 2
            + (0.9, 0.35, 0.0, -0.25)[part[-1].breaks]
            + _TORN_WORD * part[-1].goes_on
            + 0.12
        ),
    )


def _cut(words: list[Word], most: int, cost: Callable[[list[Word]], float]) -> list[list[Word]]:
    count = len(words)
    reach = 40 if count > 60 else count
    best: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(float("inf"), 0)] * count]
    for _ in range(min(most, count)):
        row = [(float("inf"), 0)] * (count + 1)
        for end in range(1, count + 1):
            row[end] = min(
                (best[-1][start][0] + cost(words[start:end]), start)
                for start in range(max(0, end - reach), end)
            )
        best.append(row)
    parts = min(range(1, len(best)), key=lambda n: best[n][count][0])
    result: list[list[Word]] = []
    end = count
    for n in range(parts, 0, -1):
        start = best[n][end][1]
        result.insert(0, words[start:end])
        end = start
    return result


_PAUSE_INSIDE = 0.35
"""What it costs a line that a phrase ends within it, beside being unequal to the others."""
_TORN_WORD = 0.5
"""What it costs a line, or a screen, to end within a word."""
_RUN_ON, _TORN, _CUT, _BROKEN = 0.20, 0.05, 0.12, 0.15
"""How much smaller letters may be so that no phrase ends within a line; none ends between words; or ideographs; or within a word."""


def reads_well(words: list[Word], lines: list[list[int]]) -> float:
    """How well a text falls into lines, 0..1; 1 where it is one phrase of which no word is torn."""
    worth = 1.0 - _BROKEN * sum(words[line[-1]].goes_on for line in lines)
    if any(word.breaks for word in words[:-1]):
        for line in lines:
            worth -= _RUN_ON * any(words[n].breaks for n in line[:-1])
            end = line[-1]
            if end < len(words) - 1 and not words[end].breaks:
                worth -= _TORN if words[end + 1].spaced else _CUT
    return max(worth, 0.2)


def lines_of(words: list[Word], widths: list[float], count: int) -> list[list[int]] | None:
    """Break words into `count` lines as equal as can be; None if there are too few words.

    Returns:
        The words' numbers, line by line.
    """
    if count > len(words):
        return None
    total = sum(widths)
    ideal = total / count
    pauses = [0, *accumulate(min(word.breaks, 1) for word in words)]
    best: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(float("inf"), 0)] * len(words)]
    for _ in range(count):
        row = [(float("inf"), 0)] * (len(words) + 1)
        for end in range(1, len(words) + 1):
            row[end] = min(
                (
                    best[-1][start][0]
                    + (sum(widths[start:end]) / ideal - 1) ** 2
                    - 0.10 * min(words[end - 1].breaks, 1)
                    + _PAUSE_INSIDE * (pauses[end - 1] > pauses[start])
                    + _TORN_WORD * words[end - 1].goes_on,
                    start,
                )
                for start in range(end)
            )
        best.append(row)
    lines: list[list[int]] = []
    end = len(words)
    for n in range(count, 0, -1):
        start = best[n][end][1]
        lines.insert(0, list(range(start, end)))
        end = start
    return lines if all(lines) else None
