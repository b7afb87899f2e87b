"""Which language a message is written in: by its script, then by whose words they are."""

from __future__ import annotations

import functools
import re
import sys
from typing import TYPE_CHECKING

from .folding import word_in
from .hints import HINT, LANE, hints, lanes
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

_VIETNAMESE = r"[ơưđƠƯĐ\u1ea0-\u1ef9]"
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
_LATIN = re.compile(r"[a-z]")
_LANE = (1 << LANE) - 1
_LITTLE = sys.byteorder == "little"
_SECOND = 2 * HINT
"""What tells of a second language: one word of it may as well be a name."""


def languages(folded: str, written: str = "", words: Sequence[str] | None = None) -> tuple[str, ...]:
    """Return the languages whose lists are needed, the main one first.

    Args:
        folded: The message without links, paths and quoted text.
        written: The same with its accents.
        words: Of the folded message, if they were found already.
    """
    if words is None:
        words = word_in(folded).findall(folded)
    if folded.isascii() and written.isascii():
        return _with_english(_latin(words, "")) if words else ("en",)
    if _vietnamese().search(written):
        return ("vi", "en")
    found = set(map(_script_of, folded))
    by_script = (
        [code for code, _, _ in _SCRIPTS if code in found] if len(found) > 1 or "" not in found else []
    )
    if "ja" in by_script and "zh" in by_script:
        by_script.remove("zh")
    elif by_script == ["zh"] and len(folded.strip()) <= _LABEL:
        # A few characters, such as "残高確認", may be the label of a button in Japanese.
        by_script.append("ja")
    latin = _latin(words, written) if _LATIN.search(folded) else []
    return _with_english([*by_script, *latin])


@functools.cache
def _vietnamese() -> re.Pattern[str]:
    """Its pattern, made for the first message with accents."""
    return re.compile(_VIETNAMESE)


def _with_english(codes: list[str]) -> tuple[str, ...]:
    return tuple(codes) if "en" in codes else (*codes, "en")


class _Scripts(dict[str, str]):
    """The languages of letters, each looked up once; "" for Latin ones and all that are of none."""

    def __missing__(self, letter: str) -> str:
        code = next((code for code, first, last in _SCRIPTS if first <= letter <= last), "")
        self[letter] = code
        return code


_script_of = _Scripts().__getitem__


def _latin(words: Sequence[str], written: str) -> list[str]:
    """Return the likeliest language, in a tie the one that comes first, and the one of the words it lacks."""
    known = [*filter(None, map(hints().get, words))]
    if not written.isascii():
        known += [lanes(_LETTERS[letter]) for letter in _LETTERS.keys() & set(written)]
    if not known:
        return ["en"]
    found: list[str] = []
    codes = FILES.codes
    for _ in range(2):
        counts = _counts(sum(known))
        most = max(counts)
        if not most or (found and most < _SECOND):
            break
        english = codes.index("en")
        likeliest = english if counts[english] == most else counts.index(most)
        found.append(codes[likeliest])
        lane = _LANE << (LANE * likeliest)
        known = [one for one in known if not one & lane]
        if not known:
            break
    return found or ["en"]


def _counts(total: int) -> list[int]:
    """Return what each lane of a sum holds: as bytes, since shifting takes one number for each of them."""
    size = LANE // 8 * len(FILES.codes)
    return memoryview(total.to_bytes(size, sys.byteorder)).cast("H").tolist()[:: 1 if _LITTLE else -1]
