"""Films that are a good wish and quote none: "Geburtstagsvideo für Oma", "vidéo de remerciement", "誕生日の動画"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.greeting_names import KIN
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.scripts import spelt
from promptreel_studio.agent.reading.text import fold

_NAME = re.compile(
    r"(?P<name>[^\W\d_][\w'’-]*(?: (?:&|und|y|et|e|en|and|dan|và) [^\W\d_][\w'’-]*)?)(?=\s*(?:[,.;!]|$)|\s+(?:who|turning|with|mit|con|avec|com|met|dengan|với|in|en)\b)"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Occasion(NamedTuple):
    """A kind of film, in one language.

    Attributes:
        film: Finds what it is called, in folded words.
        says: What it says, with `{name}`.
    """

    film: re.Pattern[str]
    says: str


def mask_occasion(masked: str, quotes: tuple[str, ...], language: str) -> tuple[str, tuple[str, ...]]:
    """Put what a film of good wishes says behind a mark.

    Args:
        masked: A first message without files, its quotations behind marks, as it was typed.
        quotes: The quotations.
        language: Its language.
    """
    folded = fold(masked)
    if MARK.search(masked) or len(folded) != len(masked):
        return masked, quotes
    for occasion in _occasions(language):
        found = occasion.film.search(folded)
        if found is None:
            continue
        name, end = _whom(masked, folded, found.end(), language)
        text = occasion.says.format(name=f", {name}" if name else "")
        return f"{masked[: found.start()]}greeting {mark(len(quotes))}{masked[end:]}", (*quotes, text)
    return masked, quotes


def _whom(masked: str, folded: str, start: int, language: str) -> tuple[str, int]:
    """The name of the one whom a film is for, and where it ends; "my teacher" is no name, but is passed over."""
    lead = _whom_patterns().get(language)
    before = lead.match(folded, start) if lead else None
    if before is None:
        return "", start
    named = _NAME.match(masked, before.end())
    if named and named["name"][0].isupper():
        return named["name"], named.end()
    other = _WORD.match(masked, before.end())
    if other and language == "en" and other.group() in KIN:
        called = _NAME.match(masked, other.end() + 1)
        if called and called["name"][0].isupper():
            return called["name"], called.end()
        return other.group().title(), other.end()
    return "", other.end() if other else start


@cache
def _table() -> dict[str, Any]:
    text = files("promptreel_studio.agent.vocabulary").joinpath("occasions.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _whom_patterns() -> dict[str, re.Pattern[str]]:
    return {language: re.compile(pattern) for language, pattern in _table()["whom"].items()}


@cache
def _occasions(language: str) -> tuple[Occasion, ...]:
    found: list[Occasion] = []
    for name, kind in _table().items():
        if name == "whom" or language not in kind["films"]:
            continue
        film = kind["films"][language]
        if language == "ja":
            film = spelt(film, language)  # Its characters are folded into Chinese ones, in messages too.
        found.append(Occasion(re.compile(rf"(?<!\w)(?:{film})"), kind["says"][language]))
    return tuple(found)
