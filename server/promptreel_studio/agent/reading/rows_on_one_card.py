"""Rows that are wished together: "price list on one card: ..." is one card with a line for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.row_kinds import kind_of_row
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

_TOGETHER = re.compile(
    r"\b(?:on|as|in) (?:just )?(?:one|a single|the same|1) (?:\w+ )?(?:card|slide|screen|page|picture|image)\b|\ball (?:together|on one|at once)\b|(?:放在|都在|写在|做成)?(?:同一张|一张|一屏|同一屏)(?:卡片?|图|画面|海报)?(?:上|里|内)|一起显示|同时显示"
)
_BULLET = re.compile(r"\s*(?:[-*•·–—✓]+\s+|\d{1,2}\s*[.)、:]\s*(?=\D))?")
_SENTENCE = re.compile(r"[^.!?。！？\n]*[.!?:。！？：]?")
_FEWEST, _MOST = 2, 9


def mask_rows_on_one_card(
    masked: str, quotes: tuple[str, ...], is_row: Callable[[str], bool]
) -> tuple[str, tuple[str, ...]]:
    """Put rows that are to be seen together behind one mark; unchanged where that is not said.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        is_row: Whether a line may be a row, and is none about the film.
    """
    together = _TOGETHER.search(fold(masked))
    if together is None or MARK.search(masked):
        return masked, quotes
    lines = masked.split("\n")
    rows = [bool(line.strip()) and not _TOGETHER.search(fold(line)) and is_row(line) for line in lines]
    best, start = 0, 0
    for at in range(len(lines)):
        length = next((n for n, row in enumerate(rows[at:]) if not row), len(rows) - at)
        best, start = (length, at) if length > best else (best, start)
    if not _FEWEST <= best <= _MOST or not any(map(kind_of_row, lines[start : start + best])):
        return masked, quotes
    text = "\n".join(line[_end_of_bullet(line) :].strip(" ,;") for line in lines[start : start + best])
    around = "\n".join([*lines[:start], *lines[start + best :]])
    rest = "".join(
        one.group() for one in _SENTENCE.finditer(around) if not _TOGETHER.search(fold(one.group()))
    )
    return f"a card {mark(len(quotes))}. {rest.strip()}", (*quotes, text)


def _end_of_bullet(line: str) -> int:
    bullet = _BULLET.match(line)
    return bullet.end() if bullet else 0
