"""The words of one language for what edits speak of, as data that a native speaker can edit."""

from __future__ import annotations

import itertools
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.reading.phrasebook import entries_of, nouns_in
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary.lexicon import HAN

UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af" + HAN
"""Scripts without spaces, and Hangul, whose words carry their particles: each character is a token."""
_TOKEN = re.compile(
    rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+(?:['’][^\W\d_{UNSPACED}]+)*|\d+(?:[.,]\d+)*|[\ue000-\uf8ff]"
)
_CHARACTER = re.compile(f"[{UNSPACED}]")
_COMBINING = re.compile(r"[\u0900-\u0963\u0300-\u036f]")
_WORD_WITH_SIGNS = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f\u0962\u0963]+[^\W\d_]*)*")


POSTPOSED = frozenset({"zh", "ja", "ko", "tr", "hi"})
"""Languages in which "before" and "between" stand behind what they are about."""
NOUN_FIRST = frozenset({"th", "vi", "id", "ar"})
"""Languages in which "second" stands behind "clip"."""
UNSAID = frozenset({"ja", "ko", "th", "vi"})
"""Languages that leave out what was spoken of just before: "too large, make smaller"."""
AS_ENGLISH = "en:"


class Token(NamedTuple):
    """One word, one character of a script without spaces, or one number."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """Cut folded text into words."""
    found = [Token(one.start(), one.end(), one.group()) for one in _TOKEN.finditer(text)]
    if not _COMBINING.search(text):
        return found
    # Vowel signs belong to their words.
    joined = [Token(one.start(), one.end(), one.group()) for one in _WORD_WITH_SIGNS.finditer(text)]
    rest = [one for one in found if not any(whole.start <= one.start < whole.end for whole in joined)]
    return sorted([*joined, *rest])


class Words:
    """Phrases of a language and the concepts they stand for; `*` at the end of a word is any ending.

    A concept `n:3` is the number 3, and `en:blue` is all that "blue" may mean; rules that look at words see these.
    """

    def __init__(self, table: dict[str, list[str]]) -> None:
        self._exact: dict[tuple[str, ...], set[str]] = {}
        self._begun: dict[int, list[tuple[tuple[str, ...], set[str]]]] = {}
        open_ends: dict[tuple[str, ...], set[str]] = {}
        self._gaps: dict[tuple[str, ...], set[int]] = {}
        for concept, phrases in table.items():
            for phrase in phrases:
                parts = tuple(
                    part + ("*" if phrase[token.end : token.end + 1] == "*" else "")
                    for token in tokens(phrase)
                    for part in (token.text,)
                )
                if not parts:
                    continue
                kind = open_ends if any(part.endswith("*") for part in parts) else self._exact
                kind.setdefault(parts, set()).add(concept)
                self._gaps.setdefault(parts, set()).update(_gaps(tokens(phrase)))
        for parts, concepts in open_ends.items():
            self._begun.setdefault(len(parts), []).append((parts, concepts))
        for several in self._begun.values():
            several.sort(key=lambda item: -sum(map(len, item[0])))
        self._longest = max(map(len, [*self._exact, *open_ends]), default=0)

    def match(self, text: list[Token], here: int) -> tuple[int, set[str]]:
        """The longest known phrase that begins at a token: of how many tokens it is, and what it means."""
        for length in range(min(self._longest, len(text) - here), 0, -1):
            said = tuple(token.text for token in text[here : here + length])
            concepts = self._exact.get(said)
            if concepts is not None and _gaps(text[here : here + length]) <= self._gaps[said]:
                return length, concepts
            for parts, open_concepts in self._begun.get(length, ()):
                if all(
                    word.startswith(part[:-1]) if part.endswith("*") else word == part
                    for part, word in zip(parts, said, strict=True)
                ):
                    return length, open_concepts
        return 0, set()


def _gaps(cut: list[Token]) -> set[int]:
    """Behind which characters of a script without spaces there is one: no phrase goes on there unless it has it as well."""
    return {
        place
        for place, (one, after) in enumerate(itertools.pairwise(cut))
        if one.end != after.start and _CHARACTER.match(one.text) and _CHARACTER.match(after.text)
    }


@cache
def words_of(language: str) -> Words | None:
    """The words of a language; None where there are none yet."""
    file = files("promptreel_studio.agent.frames").joinpath("words", f"{language}.toml")
    if not file.is_file():
        return None
    table = tomllib.loads(file.read_text("utf-8"))
    table = {
        concept: [*map(fold, phrases)] for concept, phrases in table.items() if isinstance(phrases, list)
    }
    if language in UNSAID:
        known = {phrase for phrases in table.values() for phrase in phrases}
        for phrase, english in _of_the_book(language).items():
            if phrase not in known:
                table.setdefault(f"{AS_ENGLISH}{english}", []).append(phrase)
    return Words(table)


def _of_the_book(language: str) -> dict[str, str]:
    """Phrases of the language's book for a single value or for what a file shows, and their English words."""
    said = {
        phrase: english.strip()
        for phrase, english in entries_of(language).items()
        if (tags := values().scan(english.strip()))
        and tags[0].start == 0
        and tags[0].end == len(english.strip())
        and not english.strip().startswith("too ")
    }
    for english, phrases in nouns_in(language).items():
        for phrase in phrases.split("|"):
            said.setdefault(phrase, english.partition("|")[0])
    return said
