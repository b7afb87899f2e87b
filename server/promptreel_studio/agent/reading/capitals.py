"""Texts that are to be written and told from the rest by their capitals: "write Look Up at the top"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mark
from promptreel_studio.agent.reading.text import Reading

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

_LOUD = r"[A-Z][A-Z'’-]*[A-Z!]"
_LOUD_TEXT = rf"(?P<text>{_LOUD}(?: (?:{_LOUD}|[A-Z](?![\w'’])|&|\d[\d:.]*))*[!?]?)(?![\w'’])"
_CUE = r"(?:words?|text|titles?|titled|captions?|saying|says?|reads?|reading|write|called|slogan|headline|card|slide|screen)(?: card)?:?\s+"
_SHOUTED = re.compile(
    rf"\b(?i:{_CUE})(?:(?i:in )\S+ )?{_LOUD_TEXT}|\b(?i:with|put|then|and|show|add) {_LOUD_TEXT.replace('text', 'placed')}(?= (?i:top|bottom|on|over|across|in|at|for|upper|lower|cent|below|above|under|appear|fading|as)\w*\b)"
)
_EMPHASIS = re.compile(
    r"\b(?:NO|NOT|DO|DON'T|DONT|PLEASE|ONLY|LAST|FIRST|ALL|NEVER|ALWAYS|VERY|EVERY|EACH|THEN|BUT|AND|OR|SLOWLY?|FAST|BIG|SMALL|LARGE|TEXT|TITLES?|MUSIC|VERTICAL|SQUARE|TV|HD|VHS|MP4|MOV|JPG|PNG|GIF|MP3|WAV|AI|OK|BPM|FPS|LED|ASMR|DVD|IG|FB)\b"
)
"""Words in capitals that say something loudly of the film, and names of what it is made with."""
_MOST_LOUD = 0.5


def mask_shouted(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put texts of a first message that are told from the rest by their capitals behind marks: "with BEFORE top left"."""
    letters = [sign for sign in masked if sign.isalpha()]
    if sum(sign.isupper() for sign in letters) > _MOST_LOUD * len(letters):
        return masked, quotes
    start = 0
    while found := _SHOUTED.search(masked, start):
        name = "text" if found["text"] else "placed"
        low, high = found.span(name)
        start = high
        if not _EMPHASIS.search(found[name]) and not re.match(r"\.\w", masked[high:]):
            masked = masked[:low] + mark(len(quotes)) + masked[high:]
            quotes, start = (*quotes, found[name]), low + 1
    return masked, quotes


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


_SMALL_IN = r"(?:of|the|a|an|at|in|on|and|for|to|with|from|by|is|or|my|our|your|de|la|le|&|-|–)"
_CAPITAL = r"(?!\d+(?:\.\d+)? ?(?:s|sec\w*|seconds?)\b)[A-Z0-9][\w'’&.]*[\w'’&]|[A-Z0-9]\b"
_TITLED = re.compile(
    rf"\b(?P<lead>(?i:title|headline|heading)(?i: card| screen| page| text)? )(?P<text>(?:{_CAPITAL})(?: (?:{_SMALL_IN} ){{0,3}}(?:{_CAPITAL})){{1,8}}[!?]?)"
)
_LOOKS = ("position", "size", "colour", "font", "title_noun", "music_noun")


def mask_titled(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put what a title is in a first message behind a mark, told by its capitals: "a title Room 12 at the Museum over ...".

    Args:
        masked: The message with its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    if masked.istitle() or masked.isupper():
        return masked, quotes
    start = 0
    while found := _TITLED.search(masked, start):
        start = found.end()
        if Reading(found["text"]).tags(*_LOOKS):
            continue
        low, high = found.span("text")
        masked = f"{masked[:low]}{mark(len(quotes))}{masked[high:]}"
        quotes, start = (*quotes, found["text"]), low + 1
    return masked, quotes
