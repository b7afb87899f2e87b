"""Titles of the timeline that a message calls by their own words, without quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.reading.quotes import mark
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_SHORTEST = 3
"""Letters of a title that may be called so; shorter ones are too often words of the sentence."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def mask_known_titles(
    masked: str, quotes: tuple[str, ...], draft: Draft | None
) -> tuple[str, tuple[str, ...]]:
    """Put the words of titles behind marks as well ("make Far From Home red").

    A single word counts only as the title writes it, unless that is in small letters: a title "Spring" is not
    meant by "make it spring".
    """
    texts = {segment.get("txt") for segment in drafts.segments(draft, drafts.TEXT)}
    for text in sorted((text for text in texts if isinstance(text, str)), key=len, reverse=True):
        if len(text) < _SHORTEST and not (_HAN.search(text) and len(text) > 1):
            continue
        several = len(text.split()) > 1
        if not several and not _HAN.search(text) and text == text.lower():
            continue
        where, what = (fold(masked), fold(text)) if several else (masked, text)
        found = re.search(rf"(?<![a-zA-Z0-9]){re.escape(what)}(?![a-zA-Z0-9])", where)
        if found is None:
            continue
        masked = masked[: found.start()] + mark(len(quotes)) + masked[found.end() :]
        quotes = (*quotes, text)
    return masked, quotes
