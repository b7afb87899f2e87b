"""Titles that are called by the language they are in: "that Russian line", "那句德语的字幕"."""

from __future__ import annotations

from typing import Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.reading.gloss import language_of
from promptreel_studio.agent.vocabulary import ASIDES, WORDS

Segment = dict[str, Any]
_NAMES: tuple[tuple[str, str], ...] = (
    ("zh", r"chinese|mandarin|中文|汉语|中国字|汉字"),
    ("en", r"english|英文|英语"),
    ("ar", r"arabic|阿拉伯[文语]"),
    ("de", r"german|德[文语]"),
    ("es", r"spanish|西班牙[文语]|西语"),
    ("fr", r"french|法[文语]"),
    ("hi", r"hindi|印地[文语]"),
    ("id", r"indonesian|印尼[文语]"),
    ("it", r"italian|意大利[文语]|意语"),
    ("ja", r"japanese|日[文语]"),
    ("ko", r"korean|韩[文语]"),
    ("nl", r"dutch|荷兰[文语]"),
    ("pl", r"polish|波兰[文语]"),
    ("pt", r"portuguese|brazilian|葡萄牙[文语]|葡语"),
    ("ru", r"russian|俄[文语]"),
    ("th", r"thai|泰[文语]"),
    ("tr", r"turkish|土耳其[文语]"),
    ("vi", r"vietnamese|越南?[文语]"),
)
_SPOKEN = tuple((name, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")) for name, words in _NAMES)
LINE_IN = re.compile(
    rf"(?:\b(?:the|that|this) )?(?:{'|'.join(pattern.pattern for _, pattern in _SPOKEN)})(?: (?:line|one|sentence|words?|text|phrase)s?\b)?(?:的?(?:那|这)?(?:一)?(?:句|行|条|个)?(?:话|字)?)?"
)
"""A text that is called by its language, to be taken as understood."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = {"de", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi"}
_WORD = re.compile(r"[^\W\d_]{2,}")
_INTO = re.compile(r"\b(?:into|in|to)\s*$|[成为译]\s*$")
_TEXT_IN = re.compile(
    r"\b(?:remove|delete|move|hide|copy|shorten)\b.*\b(?:caption|title|text|line|subtitle|word)s? in\s*$"
)
"""Before a language that says which text is to go; otherwise "in Chinese" is what a text is to become."""


def tongue_named(words: str) -> str | None:
    """What folded words call a language that a text is in; None where they name none."""
    for _, pattern in _SPOKEN:
        hit = pattern.search(words)
        if hit is not None and not _into(words[: hit.start()]):
            return hit.group()
    return None


def in_tongue(titles: list[Segment], words: str) -> list[Segment]:
    """The titles whose text is in the language that the words name; none where no language is named.

    Args:
        titles: The texts that may be meant.
        words: The folded words of the wish.
    """
    for name, pattern in _SPOKEN:
        hit = pattern.search(words)
        if hit is None or _into(words[: hit.start()]):
            continue
        found = [title for title in titles if _tongue_of(text_of(title)) == name]
        if not found and name in _LATIN:
            # Short texts are often told apart by nothing but being neither English nor in another script.
            strange = [title for title in titles if _is_strange(text_of(title))]
            found = [title for title in titles if _tongue_of(text_of(title)) in _LATIN] or strange
        return found
    return []


def _into(before: str) -> bool:
    return _INTO.search(before) is not None and _TEXT_IN.search(before) is None


def _is_strange(text: str) -> bool:
    """Whether no word of a text is known in English."""
    words = _WORD.findall(text.lower())
    return bool(words) and not any(word in WORDS.words or word in ASIDES.words for word in words)


def _tongue_of(text: str) -> str:
    other = language_of(text, "en")
    if other is not None:
        return other
    return "zh" if _HAN.search(text) else "en"
