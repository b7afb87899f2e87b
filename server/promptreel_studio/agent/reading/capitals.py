"""Texts that are to be written and told from the rest by their capitals: "write Look Up at the top"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mark

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_WORD = r"(?-i:[A-Z][\w'’-]*)"
_SMALL = r"(?:to|the|of|and|in|a|an|for|at|is|on|by|with|my|our|your)"
_TEXT = rf"(?P<text>{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{1,7}}[!?]?)"
_NOT_NAMED = r"(?!(?-i:Clip|Shot|Scene|Photo|Picture|Video|Logo|Title|Caption|Music|Track|Text)\b)"
_WRITTEN = re.compile(
    rf"(?:\b(?:write|type|print|put|show|display)|\b(?:add|put|write|show) (?:the |a )?(?:words?|text|title|caption|line|message)(?: saying| that says| reading)?) "
    rf"{_NOT_NAMED}{_TEXT}(?= (?:at|in|on|for|from|over|near|during|across|when|until|after)\b|\s*(?:[.,!]|$))",
    re.IGNORECASE,
)


def mask_capitals(masked: str, quotes: tuple[str, ...], draft: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Put a text of at least two words with capitals, which a verb of writing stands before, behind a mark.

    Args:
        masked: A message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        draft: The timeline; the words of a card on it are no new text.
    """
    found = _WRITTEN.search(masked)
    if found is None or masked.isupper() or masked.istitle():
        return masked, quotes
    for clip in drafts.clips(draft) if draft else []:
        scene = clip.get("scene")
        if isinstance(scene, dict) and str(scene.get("words", "")).casefold() == found["text"].casefold():
            return f"{masked[: found.start('text')]}the words{masked[found.end('text') :]}", quotes
    start, end = found.span("text")
    return masked[:start] + mark(len(quotes)) + masked[end:], (*quotes, found["text"])
