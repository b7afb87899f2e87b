"""What cards of text are spoken of with: their colours, what these are of, and what is listed on them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary.tables import tables

_SPACED = re.compile(r"[^\u0590-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Words of these letters have an edge: others are written together with what is around them."""
_EDGE = r"[^\W\d_]"
_MODIFIERS = {
    "dark": ("#000000", 0.55), "deep": ("#000000", 0.4), "darker": ("#000000", 0.55), "light": ("#ffffff", 0.55),
    "lighter": ("#ffffff", 0.55), "pale": ("#ffffff", 0.6), "pastel": ("#ffffff", 0.5), "soft": ("#ffffff", 0.4),
    "bright": ("#ffffff", 0.0), "vivid": ("#ffffff", 0.0), "neon": ("#ffffff", 0.0), "solid": ("#ffffff", 0.0),
    "深": ("#000000", 0.5), "暗": ("#000000", 0.55), "浅": ("#ffffff", 0.55), "淡": ("#ffffff", 0.6),
    "大": ("#ffffff", 0.0), "亮": ("#ffffff", 0.0),
}  # fmt: skip
"""What is said of a colour -> what it is mixed with, and how far."""


class Colour(NamedTuple):
    """A colour in a text: `text[start:end]` is "#rrggbb"."""

    start: int
    end: int
    code: str


def alternatives(words: list[str]) -> str:
    """A pattern that finds any of the words, the longest first."""
    parts = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(
        rf"(?<!{_EDGE}){re.escape(word)}(?!{_EDGE})" if _SPACED.fullmatch(word) else re.escape(word)
        for word in parts
    )


@cache
def nouns(group: str) -> re.Pattern[str]:
    """What finds the words of a group of `cards.toml` in a folded text, in any language."""
    return re.compile(alternatives(words_of(group)))


def words_of(group: str) -> list[str]:
    """All words of a group of `cards.toml`."""
    return [word for words in _table()[group].values() for word in words]


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = files("promptreel_studio.agent.vocabulary").joinpath("cards.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in tables().values():
        for code, phrases in table["colour"].items():
            found |= {fold(phrase): code for phrase in phrases}
    return found


@cache
def _pattern() -> re.Pattern[str]:
    names = list(_codes())
    latin = [word for word in _MODIFIERS if word.isascii()]
    han = [word for word in _MODIFIERS if not word.isascii()]
    return re.compile(
        rf"(?P<mod>(?:{alternatives(latin)})[ -]+|(?:{'|'.join(han)}))?(?P<name>{alternatives(names)})"
        r"|#(?P<long>[0-9a-f]{6})(?![0-9a-z])|#(?P<short>[0-9a-f]{3})(?![0-9a-z])"
    )


def colours_in(text: str, start: int = 0, end: int | None = None) -> list[Colour]:
    """All colours of a folded text, in their order."""
    found: list[Colour] = []
    for hit in _pattern().finditer(text, start, len(text) if end is None else end):
        if hit["name"] is None:
            code = "#" + (hit["long"] or "".join(2 * digit for digit in hit["short"]))
        else:
            code = _toned(_codes()[hit["name"]], (hit["mod"] or "").strip(" -"), hit["name"])
        found.append(Colour(hit.start(), hit.end(), code))
    return found


def _toned(code: str, modifier: str, name: str) -> str:
    """The colour as a modifier makes it; "dark red" that has a code of its own keeps it."""
    whole = f"{modifier} {name}" if modifier.isascii() else modifier + name
    if not modifier or whole in _codes():
        return _codes().get(whole, code)
    other, share = _MODIFIERS[modifier]
    pairs = [(int(code[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)
