"""What the book of another language knows of words that a table of frames does not have."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.words import tokens
from promptreel_studio.agent.reading.file_nouns import nouns_of
from promptreel_studio.agent.reading.gloss import in_english
from promptreel_studio.agent.reading.phrasebook import entries_of, nouns_in

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=1000)
def plain(said: str, language: str, files: tuple[str, ...]) -> str:
    """Words in English, as far as the book knows them."""
    return in_english(said, language, files=files).text.strip()


@cache
def phrases(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """What the book knows of two words and more: first word -> all its words, and what they are in English."""
    return _by_first_word(entries_of(language), language)


@lru_cache(maxsize=1000)
def names_in_words(language: str, files: tuple[str, ...]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The same of what the user's files are called by: "camera da letto" for bedroom.jpg."""
    return _by_first_word(dict(nouns_of(files, nouns_in(language), entries_of(language))), language)


def _by_first_word(entries: Mapping[str, str], language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, english in entries.items():
        words = tuple(one.text for one in tokens(phrase, language))
        if len(words) > 1 and english:
            found.setdefault(words[0], []).append((words, english))
    for several in found.values():
        several.sort(key=lambda item: -len(item[0]))
    return found
