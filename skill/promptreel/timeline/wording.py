"""The words that users are told things in: a package's `words/<language>.toml`, English where a language has none."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_HAN = re.compile(r"[\u3400-\u9fff]")
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
}
"""What shows a language; Japanese and Korean may have Chinese characters as well, so they come first."""
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


class Wording:
    """Sentences and nouns of one language."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._table = table

    def say(self, sentence: str, noun: str | None = None, **parts: str) -> str:
        """Return a sentence of the file with a noun's forms and other parts in it."""
        forms = {} if noun is None else self._table["nouns"][noun]
        return str(self._table[sentence]).format(**forms, **parts)


def wording(language: str | None, package: str = "promptreel.timeline") -> Wording:
    """Return a package's words in the language of a tag."""
    return _read(package, _code(language or "en", package))


def language_of(words: str, preferred: str | None = None) -> str:
    """Return the language to tell changes in: that of the user's own words where their script shows it.

    Args:
        words: What the user said last.
        preferred: A language tag, for words that do not show it.
    """
    tag = preferred or "en"
    shown = next((code for code, script in _SCRIPTS.items() if script.search(words)), None)
    if shown is not None:
        # Another language may be written in the same script, such as Persian.
        return shown if tag.lower().startswith("en") else tag
    if not _HAN.search(words):
        return tag
    traditional = sum(_only_in(one, "big5", "gb2312") for one in words)
    simplified = sum(_only_in(one, "gb2312", "big5") for one in words)
    if traditional == simplified:
        return tag if tag.lower().startswith("zh") else "zh"
    return "zh-Hant" if traditional > simplified else "zh"


def _code(tag: str, package: str) -> str:
    low = tag.lower().replace("_", "-")
    if low.startswith(_TRADITIONAL):
        return "zh-Hant"
    base = low.partition("-")[0]
    return base if base in _languages(package) else "en"


def _only_in(char: str, encoding: str, other: str) -> bool:
    return char > "\u3400" and _has(encoding, char) and not _has(other, char)


def _has(encoding: str, char: str) -> bool:
    try:
        return bool(char.encode(encoding))
    except UnicodeEncodeError:
        return False


@cache
def _languages(package: str) -> frozenset[str]:
    from importlib.resources import files

    names = (entry.name for entry in (files(package) / "words").iterdir())
    return frozenset(name.removesuffix(".toml") for name in names)


@cache
def _read(package: str, code: str) -> Wording:
    import tomllib
    from importlib.resources import files

    text = (files(package) / "words" / f"{code}.toml").read_text(encoding="utf-8")
    return Wording(tomllib.loads(text))
