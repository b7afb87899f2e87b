"""Idioms of vocabulary/ (turns, ordinary, sayings, idioms, speech), put into plainer words before anything else is read."""

from __future__ import annotations

import tomllib
from functools import cache, cached_property
from importlib.resources import files

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.needed import needed, traits
from promptreel_studio.agent.reading.variants import either_script

_FILES = ("turns.toml", "ordinary.toml", "sayings.toml", "idioms.toml", "speech.toml")


class Idiom:
    """A pattern and what it becomes."""

    def __init__(self, pattern: str, plain: str) -> None:
        self.source = pattern
        self._plain = plain

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """For the user's own words; compiled when it is first needed, as a studio meets few of a thousand."""
        return re.compile(either_script(self.source), re.IGNORECASE)

    def replaced(self, text: str) -> str | None:
        """The text with plainer words; None where the idiom is not in it."""
        # Python 3.11 reads a template anew at each `sub`, which takes several times as long as not finding anything.
        return None if self.pattern.search(text) is None else self.pattern.sub(self._plain, text)


def without_idioms(text: str) -> str:
    """The text in plainer words; quotations must be behind their marks already."""
    known, left = idioms(), possible_in(text)
    while left:
        number = left.pop(0)
        if (plainer := known[number].replaced(text)) is not None:
            text = plainer
            left = [other for other in possible_in(text) if other > number]
    return text


def possible_in(text: str) -> list[int]:
    """The numbers of the idioms that may be in a text, by the words that they need."""
    by_word, always = _by_need()
    known = traits(text)
    found = {number for word, numbers in by_word.items() if word in known for number in numbers}
    return sorted(found | always)


@cache
def _by_need() -> tuple[dict[str, list[int]], frozenset[int]]:
    """Words with the numbers of those that need one of them, and the idioms of which nothing is known."""
    by_word: dict[str, list[int]] = {}
    needs = [needed(idiom.source) for idiom in idioms()]
    for number, words in enumerate(needs):
        for word in words:
            by_word.setdefault(word, []).append(number)
    return by_word, frozenset(number for number, words in enumerate(needs) if not words)


@cache
def idioms() -> tuple[Idiom, ...]:
    """All of them, in the order of the files."""
    folder = files("promptreel_studio.agent.vocabulary")
    return tuple(
        Idiom(pattern, plain)
        for name in _FILES
        for group in tomllib.loads(folder.joinpath(name).read_text("utf-8")).values()
        for pattern, plain in group.items()
    )
