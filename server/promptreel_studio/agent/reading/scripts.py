"""Spellings that count the same in other scripts, and words that are written together there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
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

_OBJECT = re.compile(r"(?<!\w)\w{2,}(?:ا|ه)(?!\w)")
NUMBERED_BY_DASH = re.compile(r"(?<!\S)([1-9]) ?[-–ـ] (?=[^\W\d])")
"""Lists are numbered with a dash as well: "1- une forêt 2- une plage"."""


_ERHUA = re.compile(r"(?<=[点边字声块段份样劲曲图遍张片])儿(?![子童女歌])")
"""The ending that the north of China gives to small words: "上边儿", "大点儿"."""


def without_erhua(text: str) -> str:
    """A text with small words as the rest of China says them."""
    return _ERHUA.sub("", text) if "儿" in text else text


def spelt(text: str, language: str) -> str:
    """A phrase or a pattern of a table as `respell` leaves a message."""
    if language == "ja":
        return _HAN.sub(lambda found: fold(found[0]), text)
    if language not in _SAME:
        return text
    marks = _MARKS.get(language)
    plain = text.translate(_SAME[language])
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
        own.replace(_OBJECT, lambda found: _bare(found, entries))


def _apart(found: re.Match[str], entries: Mapping[str, str]) -> str:
    """The prefix and the word where only the word is known."""
    whole, text = found[0], found.string
    if found["word"] == _HALF or whole in entries:
        return whole
    if in_phrase(whole, text, entries):
        return whole
    before, _, article = spelt(_PREFIXES[found["before"]], "ar").rpartition(" ")
    rest = f"{article}{text[found.start('word') :]}"
    word = f"{article}{found['word']}"
    known = (
        word in entries
        or _stem(word, entries) is not None
        or any(rest.startswith(phrase) for phrase in entries if phrase.startswith(f"{word} "))
    )
    return f"{before} {word}" if known else whole


def _bare(found: re.Match[str], entries: Mapping[str, str]) -> str:
    """A word without the ending of an indefinite object or of a pronoun."""
    stem = _stem(found[0], entries)
    return found[0] if stem is None or in_phrase(found[0], found.string, entries) else stem


def _stem(word: str, entries: Mapping[str, str]) -> str | None:
    """The known word that an ending is written to: an object ("ثلجا") or a pronoun ("انقله")."""
    if word in entries or word.startswith("ال"):
        return None
    return next(
        (bare for end in ("ها", "ه", "ا") if (bare := word.removesuffix(end)) != word and bare in entries),
        None,
    )


def in_phrase(word: str, text: str, entries: Mapping[str, str]) -> bool:
    """Whether a phrase of several words that the text has is known with this very word."""
    return any(word in phrase.split() and phrase in text for phrase in entries if " " in phrase)
