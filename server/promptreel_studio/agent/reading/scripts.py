"""Spellings that count the same in other scripts, and words that are written together there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from promptreel_studio.agent.reading.own_words import OwnWords

_SAME = {
    "ru": str.maketrans("ё", "е"),
    "ar": str.maketrans("أإآٱىةؤئ", "اااا" + "يهوي"),
    "hi": str.maketrans(
        "\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u0901",
        "\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f\u0902",
    ),
}
"""Letters that many leave the dots, the hamza or the nukta out of; one for one, so that spans stay true."""
_MARKS = {"ar": re.compile("[\u064b-\u0652\u0640]+"), "hi": re.compile("\u093c+")}
"""Vowel signs, the stretched line and the nukta where they stand apart."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_PREFIXES = {"و": "و ", "ف": "ف ", "لل": "إلى ال", "بال": "ب ال", "ب": "ب ", "ل": "إلى ", "ك": "ك "}
"""Arabic conjunctions and prepositions that are written to the word they belong to."""
_HALF = "نصف"
"""Belongs to the number before it: "two and a half"."""
_PREFIXED = re.compile(
    rf"(?<!\w)(?P<before>{'|'.join(sorted(_PREFIXES, key=len, reverse=True))})(?P<word>\w{{3,}})(?!\w)"
)


def spelt(text: str, language: str) -> str:
    """A phrase or a pattern of a table as `respell` leaves a message."""
    if language == "ja":
        return _HAN.sub(lambda found: fold(found[0]), text)
    marks = _MARKS.get(language)
    plain = text.translate(_SAME.get(language, {}))
    return marks.sub("", plain) if marks else plain


def respell(own: OwnWords, language: str, entries: Mapping[str, str]) -> None:
    """Put one spelling for all, and words apart that are written together.

    Args:
        own: The message, folded.
        language: Its language.
        entries: The phrases that are known in it, as `spelt`.
    """
    own.text = own.text.translate(_SAME.get(language, {}))
    if marks := _MARKS.get(language):
        own.replace(marks, lambda _: "")
    if language == "ar":
        own.replace(_PREFIXED, lambda found: _apart(found, entries))


def _apart(found: re.Match[str], entries: Mapping[str, str]) -> str:
    """The prefix and the word where only the word is known."""
    before = spelt(_PREFIXES[found["before"]], "ar")
    word = found["word"]
    if word == _HALF or found[0] in entries or any(phrase.startswith(f"{found[0]} ") for phrase in entries):
        return found[0]
    whole = f"{before}{word}".rsplit(" ", 1)[-1]
    return f"{before}{word}" if whole in entries else found[0]
