"""Slips of the finger in the words that decide: swapped, missing, doubled and neighbouring letters."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_OTHER_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ARABIC_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىهوزظ")
_SOUND_ALIKE = {"оа", "ао", "еи", "ие"}
_SIGNS_ALIKE = ("\u093f\u0940", "\u0941\u0942", "\u0947\u0948", "\u094b\u094c", "\u0902\u0901")
"""Hindi vowel signs that are written for one another."""
_FIRST_ALIKE = {"а": "о", "о": "а", "е": "и", "и": "е"}
"""Russian vowels that are written for one another."""
SHORTEST = 5
"""Shorter words are too often one letter away from another word."""
_SHORTEST_SWAPPED = 4
"""Two letters in the wrong order are seen in shorter words too."""

Targets = dict[tuple[str, int], list[str]]
"""Words that can be meant, by first letter and length."""


def targets(words: Iterable[str]) -> Targets:
    """Return words in the form in which `corrected` looks them up."""
    found: Targets = {}
    for word in sorted(set(words)):
        if len(word) >= _SHORTEST_SWAPPED and _is_word(word):
            found.setdefault((word[0], len(word)), []).append(word)
    return found


def _is_word(text: str) -> bool:
    """Whether it is all letters, and the vowel signs that some scripts write them with."""
    return all(one.isalpha() or unicodedata.category(one)[0] == "M" for one in text)


def corrected(word: str, known: Mapping[tuple[str, int], Sequence[str]]) -> str | None:
    """Return the word that was meant, None if it is none of them.

    A letter in the place of another one counts only if the two lie side by side on a keyboard: "expert"
    is no slip of "export".
    """
    length = len(word)
    if length < _SHORTEST_SWAPPED or not _is_word(word):
        return None
    swapped = word[1] + word[0] + word[2:]
    if length >= SHORTEST and swapped in known.get((word[1], length), ()):
        return swapped
    if length >= SHORTEST and (alike := _FIRST_ALIKE.get(word[0])):
        # "Ost..." is written as it is said: "ast...".
        heard = alike + word[1:]
        if heard in known.get((alike, length), ()):
            return heard
    for near in (length, length - 1, length + 1) if length >= SHORTEST else (length,):
        for meant in known.get((word[0], near), ()):
            if _is_slip(word, meant):
                return meant
    return None


def _is_slip(word: str, meant: str) -> bool:
    at = next(
        (i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant))
    )
    rest, right = word[at:], meant[at:]
    if len(word) == len(meant):
        swapped = len(rest) >= 2 and rest[0] == right[1] and rest[1] == right[0] and rest[2:] == right[2:]
        one_wrong = len(word) >= SHORTEST and bool(rest) and rest[1:] == right[1:]
        return swapped or (one_wrong and _neighbours(rest[0], right[0]))
    if len(word) > len(meant):
        # One letter too many: doubled, or a neighbour of those around it.
        extra = rest[0]
        around = meant[max(0, at - 1) : at + 1]
        return rest[1:] == right and any(extra == near or _neighbours(extra, near) for near in around)
    return rest == right[1:] and len(word) >= SHORTEST


@functools.cache
def _neighbours(one: str, other: str) -> bool:
    if one + other in _SOUND_ALIKE or any(one in pair and other in pair for pair in _SIGNS_ALIKE):
        return True
    for rows in (_ROWS, _OTHER_ROWS, _ARABIC_ROWS):
        for number, row in enumerate(rows):
            if one in row:
                place = row.index(one)
                near = "".join(
                    next_row[max(0, place - 1) : place + 2]
                    for next_row in rows[max(0, number - 1) : number + 2]
                )
                return other in near
    return False
