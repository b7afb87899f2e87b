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
    r"(?P<name>(?:(?:familie|familia|family|famille|famiglia|família|семьи|keluarga) )?[^\W\d_][\w'’-]*(?: [A-ZÀ-ÞĀ-ŽА-Я][\w'’-]*)?(?: (?:&|und|y|et|e|en|and|dan|và) [^\W\d_][\w'’-]*)?)(?=\s*(?:[,.;!]|$)|\s+\d|\s+(?:who|qui|que|che|die|der|turning|with|mit|con|avec|com|met|dengan|với|in|en)\b)"
)
_YEAR = re.compile(r",? (?P<year>20\d\d)(?!\d)")
_BESIDE = frozenset({"whom", "whose", "kin", "age"})
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Occasion(NamedTuple):
    """A kind of film, in one language.

    Attributes:
        film: Finds what it is called, in folded words.
        says: What it says, with `{name}`.
        whose: Whether the one whose it is called is the one whom it is for.
    """

    film: re.Pattern[str]
    says: str
    whose: bool


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
        year = _YEAR.match(folded, found.end())
        name, end = _named(masked, folded, year.end() if year else found.end(), language, "whom")
        sender = ""
        if not name:
            called, end = _named(masked, folded, end, language, "whose")
            name, sender = (called, "") if occasion.whose else ("", called[:1].upper() + called[1:])
        age = pattern.match(folded, end) if (pattern := _patterns("age").get(language)) else None
        years = masked[age.start("age") : age.end("age")] if age else ""
        below = [year["year"] if year else "", "" if years.isdigit() else years, sender]
        text = "\n".join(filter(None, [occasion.says.format(name=f", {name}" if name else ""), *below]))
        end = age.end() if age else end
        return f"{masked[: found.start()]}greeting {mark(len(quotes))}{masked[end:]}", (*quotes, text)
    return masked, quotes


def _named(masked: str, folded: str, start: int, language: str, how: str) -> tuple[str, int]:
    """The name of the one whom a film is for, or whose it is, and where it ends.

    "My teacher" is no name, but is passed over.
    """
    lead = _patterns(how).get(language)
    before = lead.match(folded, start) if lead else None
    if before is None:
        return "", start
    kin = _patterns("kin").get(language)
    relation = kin.match(folded, before.end()) if kin else None
    named = _NAME.match(masked, relation.end() if relation else before.end())
    if named and named["name"].split()[-1][0].isupper():
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
def _patterns(name: str) -> dict[str, re.Pattern[str]]:
    """Of each language, the patterns for what belongs to such a film: whom it is for, who that is, and of what age."""
    form = "(?:{}) " if name == "kin" else "{}"
    return {
        language: re.compile(form.format(spelt(pattern, language) if language == "ja" else pattern))
        for language, pattern in _table()[name].items()
    }


@cache
def _occasions(language: str) -> tuple[Occasion, ...]:
    found: list[Occasion] = []
    for name, kind in _table().items():
        if name in _BESIDE or language not in kind["films"]:
            continue
        film = kind["films"][language]
        if language == "ja":
            film = spelt(film, language)  # Its characters are folded into Chinese ones, in messages too.
        found.append(
            Occasion(re.compile(rf"(?<!\w)(?:{film})"), kind["says"][language], kind.get("whose", False))
        )
    return tuple(found)
