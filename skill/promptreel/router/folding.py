"""Text in the form in which it is compared: one case, one width, no accents on Latin letters.

Every character is folded by itself, so that a place in the folded text is known in the message.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": "", "ک": "ك", "ی": "ي"}
)
_DEVANAGARI = {"\u093c": "", "\u0901": "\u0902"}
"""The dot below and the moon-and-dot, which people leave out or write as a plain dot."""
_OTHER = str.maketrans({"’": "'", "ʼ": "'", "ё": "е", "ł": "l", "đ": "d", "ø": "o", "ı": "i", "：": ":"})
_MARKS = "\u0300-\u036f\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
SPACELESS = "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
"""Scripts in which words are found without spaces: Thai, Kana, Han, Hangul."""

WORD = rf"(?:[^\W_{SPACELESS}]+|[{_MARKS}]+)+"
_ASCII_WORDS = re.compile(r"([A-Za-z0-9]+)")


@functools.cache
def _word() -> re.Pattern[str]:
    """`WORD`, compiled when first needed, as its ranges take two milliseconds."""
    return re.compile(WORD)


@functools.cache
def _ascii_word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9]+")


def word_in(text: str) -> re.Pattern[str]:
    """Return the pattern of a word that is meant for a text, which an English one need not wait for."""
    return _ascii_word() if text.isascii() else _word()


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile(f"({WORD})")


def words_between(text: str) -> list[str]:
    """Return what stands between the words of a text, and they themselves, by turns; it begins and ends with the former."""
    return (_ASCII_WORDS if text.isascii() else _words()).split(text)


def is_spaceless(text: str) -> bool:
    """Whether a text begins in a script without spaces; a pattern of these ranges would take a millisecond to compile."""
    one = text[:1]
    return one >= "\u0e00" and (
        one <= "\u0e7f"
        or "\u3040" <= one <= "\u30ff"
        or "\u3400" <= one <= "\u9fff"
        or "\uac00" <= one <= "\ud7af"
        or "\u3005" <= one <= "\u3007"
        or "\u31f0" <= one <= "\u31ff"
        or "\uf900" <= one <= "\ufaff"
    )


def fold_character(character: str, *, marks: bool = False) -> str:
    """Return what a character is compared as; may be empty or several characters.

    Args:
        character: In Unicode's form NFC.
        marks: Keep the accents of Latin letters.
    """
    text = unicodedata.normalize("NFKC", character).translate(_ARABIC)
    if marks:
        return text.casefold()
    text = text.translate(_OTHER).casefold().translate(_OTHER)
    if "\u064b" <= text <= "\u0652":
        return ""
    decimal = unicodedata.digit(text, None) if len(text) == 1 else None
    if decimal is not None:
        return str(decimal)
    if "\u0900" <= text[:1] <= "\u097f":
        return "".join(_DEVANAGARI.get(one, one) for one in text)
    parts = unicodedata.normalize("NFKD", text)
    if parts and (parts[0] < "\u0250" or "\u0300" <= parts[0] <= "\u036f"):
        return "".join(part for part in parts if not "\u0300" <= part <= "\u036f")
    return text


class _Folded(dict[str, str]):
    """What characters are compared as, each looked up once; faster than a cached function by half."""

    def __init__(self, *, marks: bool) -> None:
        super().__init__()
        self._marks = marks

    def __missing__(self, character: str) -> str:
        folded = self[character] = fold_character(character, marks=self._marks)
        return folded


_PLAIN, _MARKED = _Folded(marks=False), _Folded(marks=True)


def fold(text: str, *, marks: bool = False) -> str:
    """Return a text as it is compared; with `marks`, accents are kept."""
    if text.isascii():
        return text.lower()
    table = _MARKED if marks else _PLAIN
    return "".join(map(table.__getitem__, unicodedata.normalize("NFC", text)))


def fold_with_places(text: str, *, marks: bool = False) -> tuple[str, Sequence[int]]:
    """Return the folded text, and for each of its characters, and its end, the place in `text`.

    Args:
        text: In Unicode's form NFC.
        marks: Keep accents.
    """
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    table = _MARKED if marks else _PLAIN
    pieces = [*map(table.__getitem__, text)]
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return folded, range(len(text) + 1)
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return folded, [*places, len(text)]
