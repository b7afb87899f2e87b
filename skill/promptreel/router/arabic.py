"""Arabic words without what is written in one with them: "and", "the", "with" before them, "it", "my", "to me" behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = ("\u0600", "\u06ff")
_BEFORE = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "س", "وس")
_BEHIND = ("ها", "هم", "لي", "لنا", "ني", "نا", "ه", "ي")
AND = "وف"
"""Letters that, written before an Arabic word, mean "and"."""
SHORTEST = 3
"""Letters that must be left of an Arabic word."""


def is_arabic(word: str) -> bool:
    """Whether a word begins with a letter of the Arabic script."""
    return _LETTERS[0] <= word[0] <= _LETTERS[1]


def without_clitics(word: str) -> Iterable[str]:
    """Return an Arabic word without "and", "the", "with" before it and "it", "my", "to me" behind it."""
    for beginning in ("", *_BEFORE):
        for end in ("", *_BEHIND):
            core = word[len(beginning) : len(word) - len(end)]
            if len(core) >= SHORTEST and word.startswith(beginning) and word.endswith(end):
                yield core
