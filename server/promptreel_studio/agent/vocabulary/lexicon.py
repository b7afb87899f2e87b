"""Find known phrases in a text: one left-to-right scan, the longest phrase wins."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HAN = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
_TOKEN = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['&][^\W_{HAN}]+)*")
_GAP = re.compile(r"[ \t\-]*")
_ES = ("ches", "shes", "sses", "xes")
_SHORTEST_PLURAL = 4
_MOST_KEPT = 1024
"""Texts whose phrases are remembered."""


class Tag(NamedTuple):
    """One known phrase in a text: `text[start:end]` means `concept` of `group`."""

    start: int
    end: int
    group: str
    concept: str


class Token(NamedTuple):
    """One word, or one Chinese character."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """Cut folded text into words; every Chinese character is a word of its own."""
    return [Token(found.start(), found.end(), found.group()) for found in _TOKEN.finditer(text)]


def stem(word: str) -> str:
    """The singular of an English plural or possessive; any other word as it is."""
    word = word.removesuffix("'s")
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_ES) else word[:-1]


class Lexicon:
    """Phrases of several groups, each with the concept that it stands for."""

    def __init__(self, tables: Iterable[Mapping[str, Mapping[str, Iterable[str]]]]) -> None:
        meanings: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for table in tables:
            for group, concepts in table.items():
                for concept, phrases in concepts.items():
                    for phrase in phrases:
                        words = tuple(token.text for token in tokens(phrase.lower()))
                        entry = meanings.setdefault(words, [])
                        if (group, concept) not in entry:
                            entry.append((group, concept))
        self._index: dict[str, list[tuple[tuple[str, ...], list[tuple[str, str]]]]] = {}
        for words, entry in meanings.items():
            self._index.setdefault(words[0], []).append((words, entry))
        for phrases_of_word in self._index.values():
            phrases_of_word.sort(key=lambda item: -len(item[0]))
        self.words = frozenset(word for words in meanings for word in words)
        # The readers of one message look again and again at the same clauses.
        self._scanned = lru_cache(maxsize=_MOST_KEPT)(self._scan)

    def scan(self, text: str) -> list[Tag]:
        """All known phrases of a folded text, left to right; a phrase hides those inside it."""
        return list(self._scanned(text))

    def _scan(self, text: str) -> list[Tag]:
        found = tokens(text)
        tags: list[Tag] = []
        here = 0
        while here < len(found):
            length, meanings = self._longest(text, found, here)
            if not length:
                here += 1
                continue
            start, end = found[here].start, found[here + length - 1].end
            tags += [Tag(start, end, group, concept) for group, concept in meanings]
            here += length
        return tags

    def _longest(self, text: str, found: list[Token], here: int) -> tuple[int, list[tuple[str, str]]]:
        best: tuple[int, list[tuple[str, str]]] = (0, [])
        word = found[here].text
        for first in dict.fromkeys((word, stem(word))):
            for words, entry in self._index.get(first, ()):
                if len(words) <= best[0]:
                    break
                if self._follows(text, found, here, words):
                    best = (len(words), entry)
                    break
        return best

    @staticmethod
    def _follows(text: str, found: list[Token], here: int, words: tuple[str, ...]) -> bool:
        if here + len(words) > len(found):
            return False
        for offset in range(1, len(words)):
            before, token = found[here + offset - 1], found[here + offset]
            if words[offset] not in {token.text, stem(token.text)}:
                return False
            if not _GAP.fullmatch(text, before.end, token.start):
                return False
        return True
