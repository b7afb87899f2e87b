"""Texts that somebody did not quote: English words with capitals among those of another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.words import tokens, words_of
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CAPITALS = re.compile(r"(?<![A-Za-z0-9_.-])[A-Z][a-z']+(?: [A-Za-z][a-z']*)*(?![a-zA-Z0-9_.-])")
_CAPITAL_WORDS = re.compile(
    r"(?<![\w.])(?:[A-Z][a-z']+(?: [A-Z][a-z']+)+|(?:(?<=: )|(?<=chữ )|(?<=dòng )|(?<=tên ))[A-Z][a-z']+)(?![\w.-])"
)


def unquoted(text: str, language: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Where they stand, and what they say.

    Args:
        text: The words as they were typed.
        language: What they are written in.
        taken: What is read already.
    """
    words = words_of(language)
    for hit in (_CAPITAL_WORDS if language == "vi" else _CAPITALS).finditer(text):
        cut = tokens(fold(hit.group()))
        known = words is not None and words.match(cut, 0)[0] == len(cut)
        if not known and not any(low < hit.end() and hit.start() < high for low, high in taken):
            yield *hit.span(), hit.group()
