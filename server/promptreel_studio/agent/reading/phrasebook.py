"""The books of words of other languages, as the TOML files beside the vocabulary have them."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.camera_words import CameraWords
from promptreel_studio.agent.reading.either import Either
from promptreel_studio.agent.reading.scripts import spelt
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from promptreel_studio.agent.reading.own_words import Finds

_UNSPACED = {"ja", "ko", "th"}
ACCENTED = {"de", "es", "fr", "it", "nl", "pl", "pt", "tr"}
"""Languages that are often typed without their accents: "ultimos", "usun", "loesche"."""
_PLAIN = str.maketrans({"ł": "l", "ß": "ss", "ı": "i"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SHORTEST_BARE = 4
_WITH_ENDING = {"id": r"(?:nya)?"}
"""What every known word may end with: "its" and "the"."""
_ELIDED = {
    "fr": r"(?:l|d|qu|s|j|c|m|t)['’]",
    "it": r"(?:l|un|d|dell|all|dall|nell|sull|quell|quest)['’]",
}
"""Articles and the like that are written together with a word: "l'usine"."""
_NAME_GOES_ON = r"(?:-[\w-]*)?\.[a-z]\w{2,3}\b"
"""After a word that is a part of a file's name: "logo" in "logo-white.png"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST_KEPT = 64
"""Patterns of the phrases beside the nouns of some projects' files."""


@cache
def table(language: str) -> dict[str, Any]:
    """The book of a language as it is written."""
    folder = files("promptreel_studio.agent.vocabulary").joinpath("others")
    return tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8"))


@cache
def camera_words(language: str) -> CameraWords:
    """What is said of the camera."""
    return CameraWords(
        table(language)["camera"],
        lambda phrase: {plain := spelt(fold(phrase), language), *_typed_plainly(plain, language)},
        spaced=language not in _UNSPACED,
    )


@cache
def entries_of(language: str) -> dict[str, str]:
    """Every phrase, spelt as a message is, and its English words."""
    entries = {
        spelt(fold(phrase), language): english
        for english, phrases in table(language)["gloss"].items()
        for phrase in phrases.split("|")
    }
    for phrase, english in list(entries.items()):
        for plain in _typed_plainly(phrase, language):
            entries.setdefault(plain, english)
    return entries


def _typed_plainly(phrase: str, language: str) -> set[str]:
    """How people type a phrase without its accents; nothing where it has none or would be too short."""
    if language not in ACCENTED:
        return set()
    forms = (phrase,) if phrase.isascii() else (bare(phrase), phrase.translate(_UMLAUTS))
    return {plain for plain in forms if len(plain) >= _SHORTEST_BARE}


def bare(word: str) -> str:
    """A word without its accents."""
    apart = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(char for char in apart if not unicodedata.combining(char))


@cache
def nouns_in(language: str) -> dict[str, str]:
    """English nouns of files' names, parted by bars -> what they are called, parted by bars."""
    return {
        english: spelt(fold(phrases), language)
        for english, phrases in table(language).get("nouns", {}).items()
    }


@lru_cache(maxsize=_MOST_KEPT)
def phrases_of(language: str, nouns: tuple[tuple[str, str], ...] = ()) -> tuple[Finds, dict[str, str]]:
    """What finds all phrases, and the English words of each; those of the user's files count as well."""
    known = entries_of(language)
    entries = known | dict(nouns)
    for phrase, word in nouns:
        for plain in _typed_plainly(phrase, language):
            entries.setdefault(plain, word)
    if more := entries.keys() - known.keys():
        return Either(pattern_of(language), _any_of(more, language)), entries
    return pattern_of(language), entries


@cache
def pattern_of(language: str) -> re.Pattern[str]:
    """The phrases of the book alone; making this takes longer than reading a message."""
    return _any_of(entries_of(language), language)


def _any_of(entries: Collection[str], language: str) -> re.Pattern[str]:
    """One pattern for all of these phrases, the longest first."""
    longest_first = sorted(entries, key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    if language in _UNSPACED:
        return re.compile(f"(?P<word>{either})(?:(?<![a-z])|(?!{_NAME_GOES_ON}))")
    elided = f"(?:(?<!\\w){_ELIDED[language]})?" if language in _ELIDED else ""
    whole = "|".join(re.escape(phrase) for phrase in longest_first if "'" in phrase)
    known = f"{elided}(?P<word>{either})"
    known = f"(?:(?P<whole>{whole})|{known})" if elided and whole else known
    ending = _WITH_ENDING.get(language, "")
    return re.compile(rf"(?<![\w'’]){known}{ending}(?!\w|{_NAME_GOES_ON})")


@cache
def patterns_of(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is put into other words before the phrases are, in this order."""
    return tuple(
        (re.compile(pattern if language in _UNSPACED else rf"(?<!\w){_lenient(pattern, language)}"), plain)
        for pattern, plain in (
            (spelt(pattern, language), plain)
            for pattern, plain in table(language).get("patterns", {}).items()
        )
    )


def _lenient(pattern: str, language: str) -> str:
    """A pattern that also finds words whose accents were left out."""
    if language not in ACCENTED:
        return pattern
    inside, parts = False, []
    for char in pattern:
        inside = char == "[" or (inside and char != "]")
        plain = bare(char) if char.isalpha() else char
        parts.append(
            char if plain == char or len(plain) > 1 else f"{char}{plain}" if inside else f"[{char}{plain}]"
        )
    return "".join(parts)


@cache
def words_of(language: str) -> frozenset[str]:
    """Every single word of the phrases."""
    return frozenset(word for phrase in entries_of(language) for word in _WORD.findall(phrase))
