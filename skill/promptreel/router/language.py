"""Which language a message is written in: by its script, then by whose words they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .folding import WORD
from .hints import HINT, LANE, hints, lanes
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

_VIETNAMESE = re.compile(r"[ơưđƠƯĐ\u1ea0-\u1ef9]")
"""Letters that no other language here has."""
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("th", "\u0e00", "\u0e7f"),
    ("hi", "\u0900", "\u097f"),
    ("ar", "\u0600", "\u06ff"),
    ("ru", "\u0400", "\u04ff"),
    ("zh", "\u3400", "\u9fff"),
)
"""In the order in which they come first; their first and last letters."""
_LETTERS = {
    letter: {code: HINT}
    for code, letters in {
        "tr": "ığşİ",
        "pl": "łżęąśźć",
        "es": "ñ¿¡",
        "de": "ß",
        "pt": "ãõ",
    }.items()
    for letter in letters
}
"""Letters that only one of these languages has."""
_LABEL = 8
"""Characters of a message that may be Japanese without any kana."""
_NO_SCRIPT = "\u0400"
"""What is before this is Latin."""
_LATIN = re.compile(r"[a-z]")
_LANE = (1 << LANE) - 1
_SECOND = 2 * HINT
"""What tells of a second language: one word of it may as well be a name."""


def languages(folded: str, written: str = "") -> tuple[str, ...]:
    """Return the languages whose lists are needed, the main one first.

    Args:
        folded: The message without links, paths and quoted text.
        written: The same with its accents.
    """
    by_script: list[str] = []
    if not written.isascii():
        if _VIETNAMESE.search(written):
            return ("vi", "en")
        letters = [one for one in set(folded) if one >= _NO_SCRIPT]
        if letters:
            by_script = [
                code
                for code, first, last in _SCRIPTS
                if any([first <= one <= last for one in letters])  # noqa: C419 - a list is faster
            ]
    if "ja" in by_script and "zh" in by_script:
        by_script.remove("zh")
    elif by_script == ["zh"] and len(folded.strip()) <= _LABEL:
        # A few characters, such as "残高確認", may be the label of a button in Japanese.
        by_script.append("ja")
    latin = _latin(WORD.findall(folded), written) if _LATIN.search(folded) else []
    found = [*by_script, *latin] or ["en"]
    return tuple(dict.fromkeys([*found, "en"]))


def _latin(words: Sequence[str], written: str) -> list[str]:
    """Return the likeliest language, in a tie the one that comes first, and the one of the words it lacks."""
    table = hints()
    known = [one for word in words if (one := table.get(word))]
    if not written.isascii():
        known += [lanes(_LETTERS[letter]) for letter in _LETTERS.keys() & set(written)]
    found: list[str] = []
    for _ in range(2):
        total = sum(known)
        counts = [total >> shift & _LANE for shift in range(0, total.bit_length(), LANE)]
        most = max(counts, default=0)
        if not most or (found and most < _SECOND):
            break
        likeliest = [code for code, count in zip(FILES.codes, counts, strict=False) if count == most]
        found.append("en" if "en" in likeliest else likeliest[0])
        lane = _LANE << (LANE * FILES.codes.index(found[0]))
        known = [one for one in known if not one & lane]
    return found or ["en"]
