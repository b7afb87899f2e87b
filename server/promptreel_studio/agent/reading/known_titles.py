"""Titles of the timeline that a message calls by their own words, without quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mark
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_SHORTEST = 3
"""Letters of a title that may be called so; shorter ones are too often words of the sentence."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_NEW_TEXT = re.compile(
    r"\b(?:title|headline|caption|subtitle|text)s?(?: \w+)?[:：] *(?P<new>\S.*)$", re.IGNORECASE
)


def _is_part_of_new(masked: str, found: re.Match[str]) -> bool:
    """Whether a known text is only a part of the new one ("title text: Come walk with us")."""
    new = _NEW_TEXT.search(masked)
    return (
        new is not None
        and found.start() >= new.start("new")
        and len(new["new"].strip(" .!")) > len(found.group())
    )


_CAPITAL_BEFORE = re.compile(r"(?<=\w )(?P<word>[A-Z][\w'’]*) $")
_CAPITAL_BEHIND = re.compile(r" [A-Z][\w'’]*")


def _in_longer_name(masked: str, found: re.Match[str]) -> bool:
    """Whether a known text is a part of a longer one with capitals: "change the words to True North" of "North"."""
    if not found.group()[:1].isupper() or masked.isupper() or masked.istitle():
        return False
    before = _CAPITAL_BEFORE.search(masked[: found.start()])
    return before is not None or _CAPITAL_BEHIND.match(masked, found.end()) is not None


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
        place = several and _PLACE.fullmatch(what) and _AT.search(where[: found.start()]) if found else None
        if found is None or place or _is_part_of_new(masked, found) or _in_longer_name(masked, found):
            continue
        masked = masked[: found.start()] + mark(len(quotes)) + masked[found.end() :]
        quotes = (*quotes, text)
    return masked, quotes


_PLACE = re.compile(r"(?:the )?(?:very )?(?:end|start|beginning|middle)")
_AT = re.compile(r"\b(?:at|to|until|till|before|near|towards?|in|from|by|of) $")
"""Before "the end" they say where something is, although a title says the same."""
_ARROW = re.compile(r"(?P<old>[\ue000-\uf8ff])\s*(?:→|⇒|➜|-+>|=+>|>>|»)\s*(?P<new>[^\n]+?)\s*")


def renamed(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The message with "Weekend -> Long Weekend" as a sentence; the first must be a quotation or a known title."""
    found = _ARROW.fullmatch(masked.strip())
    if found is None:
        return masked, quotes
    new = re.sub(r"[\ue000-\uf8ff]", lambda hit: quotes[ord(hit.group()) - 0xE000], found["new"])
    return f"change {found['old']} to {mark(len(quotes))}", (*quotes, new.strip(" .\"'"))
