"""Messages in other languages, put phrase by phrase into the English words of the grammar."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from promptreel_studio.agent.reading.own_words import OwnWords
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import ASIDES, WORDS

LANGUAGES = ("ar", "de", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = ("de", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi")
_UNSPACED = {"ja", "ko", "th"}
_ELIDED = {
    "fr": r"(?:l|d|qu|s|j|c|m|t)['’]",
    "it": r"(?:l|un|d|dell|all|dall|nell|sull|quell|quest)['’]",
}
"""Articles and the like that are written together with a word: "l'usine"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FILE = re.compile(r"[\w-]+\.[a-z]\w{2,3}\b")
"""A file's name is of no language: "junta clip1.mp4 y photo.png"."""
_ONE_SECOND = re.compile(
    r"\b(?:the )?(last|first|final|opening) (?:one |a )?seconds?\b(?! (?:\d|clip|shot|scene|photo|picture|video ?clip))"
)
"""A second without a number is one: "la dernière seconde"."""
_SPACES = re.compile(r"[ \t]{2,}")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩०१२३४५६७८९", "01234567890123456789")


def language_of(words: str, preferred: str) -> str | None:
    """The other language that a message is in; None for English and Chinese.

    Args:
        words: The message with its quotations behind marks.
        preferred: A language tag; it counts as much as one word that is known in that language.
    """
    for language, script in _SCRIPTS:
        if script.search(words):
            return language
    base = preferred.lower().replace("_", "-").partition("-")[0]
    if base == "ja" and _HAN.search(words):
        return "ja"
    said = _FILE.sub(" ", fold(words))
    found = [word for word in _WORD.findall(said) if len(word) > 1 or word in "àéyeo"]
    if not found:
        return None
    known = sum(word in _english() for word in found)
    scores = {
        language: sum(word in _words_of(language) for word in found) + (language == base)
        for language in _LATIN
    }
    best = max(scores, key=lambda language: (scores[language], language == base))
    return best if scores[best] > known + (0.5 if best != base else -0.5) else None


def glossed(words: str, language: str) -> str:
    """The message in English words, in the order of the original; unknown words stay as they are."""
    return in_english(words, language).text.strip()


def in_english(words: str, language: str, quotes: tuple[str, ...] = ()) -> OwnWords:
    """The same, with the way back to the user's own words.

    Args:
        words: The message with its quotations behind marks.
        language: One of `LANGUAGES`.
        quotes: The quotations behind the marks.
    """
    own = OwnWords(words, fold(words).translate(_DIGITS), quotes)
    for pattern, plain in _patterns(language):
        own.replace(pattern, lambda found, plain=plain: found.expand(plain))
    phrases, entries = _phrases(language)
    own.replace(phrases, lambda found: f" {entries[found['word']]} ")
    own.replace(_SPACES, lambda _: " ")
    own.replace(_ONE_SECOND, lambda found: f"the {found[1]} 1 seconds")
    return own


@cache
def _file(language: str) -> dict[str, Any]:
    folder = files("promptreel_studio.agent.vocabulary").joinpath("others")
    return tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8"))


@cache
def _entries(language: str) -> dict[str, str]:
    return {
        fold(phrase): english
        for english, phrases in _file(language)["gloss"].items()
        for phrase in phrases.split("|")
    }


@cache
def _phrases(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    entries = _entries(language)
    longest_first = sorted(entries, key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    if language in _UNSPACED:
        return re.compile(f"(?P<word>{either})"), entries
    elided = f"(?:(?<!\\w){_ELIDED[language]})?" if language in _ELIDED else ""
    return re.compile(rf"(?<![\w'’]){elided}(?P<word>{either})(?!\w)"), entries


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){pattern}" if language not in _UNSPACED else pattern), plain)
        for pattern, plain in _file(language).get("patterns", {}).items()
    )


@cache
def _words_of(language: str) -> frozenset[str]:
    return frozenset(word for phrase in _entries(language) for word in _WORD.findall(phrase))


@cache
def _english() -> frozenset[str]:
    return WORDS.words | ASIDES.words
