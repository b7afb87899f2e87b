"""The words of one language for what edits speak of, as data that a native speaker can edit."""

from __future__ import annotations

import itertools
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.complaining import complained
from promptreel_studio.agent.frames.endings import without_ending
from promptreel_studio.agent.frames.korean import forms
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.reading.phrasebook import ACCENTED, bare, entries_of, nouns_in
from promptreel_studio.agent.reading.scripts import spelt, without_erhua
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary.lexicon import HAN

UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af" + HAN
"""Scripts without spaces, and Hangul, whose words carry their particles: each character is a token."""
_TOKEN = re.compile(
    rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+(?:['’][^\W\d_{UNSPACED}]+)*|\d+(?:[.,]\d+)*|[\ue000-\uf8ff]"
)
_CHARACTER = re.compile(f"[{UNSPACED}]")
_ELIDED = re.compile(r"[^\W\d_]+(?:['’](?=\w))?|\d+(?:[.,]\d+)*|[\ue000-\uf8ff]")
_TOKENS_WITH_STAR, _ELIDED_WITH_STAR = (re.compile(rf"(?:{one.pattern})\*?") for one in (_TOKEN, _ELIDED))
"""For languages that write "l'image", "dell'inizio": two words."""
_ELIDING = frozenset({"fr", "it"})
_WITH_IT = {
    "es": re.compile(r"(?P<verb>\w{2,12}?[aeiáéíórnzd])(?:[mt]e|se|nos)?(?:l[oae]s?|me|nos)"),
    "it": re.compile(r"(?P<verb>\w{2,14}?[aeiàèìr])(?:(?:m|t|c|v|gl)[ei])?(?:ll?[oaei]|mi|ci|ne|gli)"),
}
"""Verbs with what they are about written to them: "quítalo", "spostala"."""
_COMBINING = re.compile(r"[\u0900-\u0963\u0300-\u036f]")
_WORD_WITH_SIGNS = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f\u0962\u0963]+[^\W\d_]*)*")

POSTPOSED = frozenset({"zh", "ja", "ko", "tr", "hi"})
"""Languages in which "before" and "between" stand behind what they are about."""
NOUN_FIRST = frozenset({"th", "vi", "id", "ar"})
"""Languages in which "second" stands behind "clip"."""
UNSAID = frozenset({"ja", "ko", "th", "vi", "zh"})
"""Languages that leave out what was spoken of just before: "too large, make smaller"."""
RUN_ON = frozenset(["de", "nl", "fr", "it", "es", "pt", "pl", "ru"])
"""Languages whose parts of a sentence are also read several together: a complaint, and a wish."""
TELLING_WHY = UNSAID | {"ar", "hi", "id", "tr"}
"""Languages whose words tell a part that only gives a reason from one that asks."""
LEFT_OUT = (TELLING_WHY - UNSAID) | RUN_ON
"""Languages that often leave it out too, where nothing else is spoken of."""
AS_ENGLISH = "en:"
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل|ولل)(?=\w{2})")
_WRITTEN_TO = "وفبلك"
"""Arabic conjunctions and prepositions are written to the word they belong to."""


class Token(NamedTuple):
    """One word, one character of a script without spaces, or one number."""

    start: int
    end: int
    text: str


def tokens(text: str, language: str = "") -> list[Token]:
    """Cut folded text into words."""
    if language in _ELIDING:
        return [Token(one.start(), one.end(), one.group().rstrip("'’")) for one in _ELIDED.finditer(text)]
    found = [Token(one.start(), one.end(), one.group()) for one in _TOKEN.finditer(text)]
    if not _COMBINING.search(text):
        return found
    # Vowel signs belong to their words.
    joined = [Token(one.start(), one.end(), one.group()) for one in _WORD_WITH_SIGNS.finditer(text)]
    rest = [one for one in found if not any(whole.start <= one.start < whole.end for whole in joined)]
    return sorted([*joined, *rest])


class Words:
    """Phrases of a language and the concepts they stand for; `*` at the end of a word is any ending.

    A concept `n:3` is the number 3, `nth:6` the sixth of something, and `en:blue` is all that "blue" may mean; rules that look at
    words see these.

    Args:
        table: Concept -> phrases.
        language: Whose words they are.
    """

    def __init__(self, table: dict[str, list[str]], language: str = "en") -> None:
        self._arabic, self._language = language == "ar", language
        self._with_it = _WITH_IT.get(language)
        self._exact: dict[tuple[str, ...], set[str]] = {}
        open_ends: dict[tuple[str, ...], set[str]] = {}
        self._gaps: dict[tuple[str, ...], set[int]] = {}
        known = {phrase for phrases in table.values() for phrase in phrases}
        for concept, phrases in table.items():
            plain = {bare(phrase) for phrase in phrases} - known if language in ACCENTED else set()
            for written in [*phrases, *sorted(plain)]:
                phrase = spelt(written, language)
                parts = _parts(phrase, language)
                if not parts:
                    continue
                kind = open_ends if "*" in phrase and any(part[-1] == "*" for part in parts) else self._exact
                kind.setdefault(parts, set()).add(concept)
                if _CHARACTER.search(phrase):
                    self._gaps.setdefault(parts, set()).update(_gaps(tokens(phrase)))
        # By how many words they are of and what the first begins with: a language has a thousand open endings.
        self._begun: dict[tuple[int, str], list[tuple[tuple[str, ...], set[str]]]] = {}
        for parts, concepts in open_ends.items():
            self._begun.setdefault((len(parts), parts[0][0]), []).append((parts, concepts))
        for several in self._begun.values():
            several.sort(key=lambda item: -sum(map(len, item[0])))
        self._longest = max(map(len, [*self._exact, *open_ends]), default=0)
        every = {part for parts in (*self._exact, *open_ends) for part in parts}
        self._whole, self._stems = (
            every,
            tuple({part[:-1] for part in every if part.endswith("*") and len(part) > 3}),
        )

    def bare(self, word: str) -> str:
        """An Arabic word without its article, and without what is written to it where only the rest is known."""
        if not self._arabic:
            return word
        for start in range(min(3, len(word) - 1)):
            if start and word[start - 1] not in _WRITTEN_TO:
                break
            plain = _ARTICLE.sub("", word[start:])
            if plain in self._whole or plain.startswith(self._stems):
                return plain
        return _ARTICLE.sub("", word)

    def has(self, word: str) -> bool:
        """Whether a word is part of any phrase."""
        return self.bare(word) in self._whole

    def match(self, text: list[Token], here: int) -> tuple[int, set[str]]:
        """The longest known phrase that begins at a token: of how many tokens it is, and what it means."""
        ahead = tuple(self.bare(token.text) for token in text[here : here + self._longest])
        for length in range(len(ahead), 0, -1):
            said = ahead[:length]
            known = said in self._exact and _gaps(text[here : here + length]) <= self._gaps.get(said, set())
            found = set(self._exact[said]) if known else set()
            if length == 1 and not found and (concepts := self._verb(said[0])):
                return 1, concepts
            if length == 1 and not known and self._opened(said[0]) is None:
                stem = without_ending(said[0], self._language, lambda one: (one,) in self._exact)
                found = set(self._exact[(stem,)]) if stem else found
            for parts, open_concepts in self._begun.get((length, said[0][:1]), ()):
                if all(
                    word.startswith(part[:-1]) if part[-1] == "*" else word == part
                    for part, word in zip(parts, said, strict=True)
                ):
                    found |= open_concepts
                    break
            if found:
                return length, found
        return 0, set()

    def _opened(self, word: str) -> set[str] | None:
        """What a single word means that begins as one with an open ending does."""
        begun = self._begun.get((1, word[:1]), ())
        return next((concepts for parts, concepts in begun if word.startswith(parts[0][:-1])), None)

    def _verb(self, word: str) -> set[str]:
        """What a verb means that has "it" at its end; nothing for other words."""
        found = self._with_it.fullmatch(word) if self._with_it else None
        if found is None:
            return set()
        for form in (found["verb"], bare(found["verb"]), f"{found['verb']}e"):
            if (concepts := self._exact.get((form,), self._opened(form))) is not None:
                return {*concepts, "it"}
        return set()


def _parts(phrase: str, language: str) -> tuple[str, ...]:
    """The tokens of a phrase of the lists, those with an open ending with their `*`; the lists have a hundred thousand."""
    if language in _ELIDING:
        cut = [part.replace("'", "").replace("’", "") for part in _ELIDED_WITH_STAR.findall(phrase)]
    elif _COMBINING.search(phrase):
        cut = [one.text + "*" * phrase.startswith("*", one.end) for one in tokens(phrase)]
    else:
        cut = _TOKENS_WITH_STAR.findall(phrase)
    return tuple(_ARTICLE.sub("", part) for part in cut) if language == "ar" else tuple(cut)


def _gaps(cut: list[Token]) -> set[int]:
    """Behind which characters of a script without spaces there is one: no phrase goes on there unless it has it as well."""
    return {
        place
        for place, (one, after) in enumerate(itertools.pairwise(cut))
        if one.end != after.start and _CHARACTER.match(one.text) and _CHARACTER.match(after.text)
    }


@cache
def table_of(language: str) -> dict[str, Any]:
    """All that the file of a language says; {} where there is none yet."""
    file = files("promptreel_studio.agent.frames").joinpath("words", f"{language}.toml")
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


@cache
def words_of(language: str) -> Words | None:
    """The words of a language; None where there are none yet."""
    if not (said := table_of(language)):
        return None
    table = {
        concept: [without_erhua(fold(form)) for phrase in phrases for form in forms(phrase)]
        for concept, phrases in said.items()
        if isinstance(phrases, list)
    }
    for concept, several in complained(said.get("too", {}), " " if language == "en" else "").items():
        table.setdefault(concept, []).extend(several)
    if language in UNSAID - {"zh"}:
        known = {phrase for phrases in table.values() for phrase in phrases}
        for phrase, english in _of_the_book(language).items():
            if phrase not in known:
                table.setdefault(f"{AS_ENGLISH}{english}", []).append(phrase)
    return Words(table, language)


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


@cache
def spellings_of(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What a message is put into before its words are looked up: the table `patterns` of a language."""
    return tuple(
        (re.compile(spelt(pattern, language)), spelt(plain, language))
        for pattern, plain in table_of(language).get("patterns", {}).items()
    )
