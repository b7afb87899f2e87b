"""A slogan or a notice of some sentences, without quotation marks: "our slogan: Fresh. Local. Yours."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_film import LETTER, of_film
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

LONGEST = 320
_NAME = r"(?P<name>[A-Z][\w&'’.-]*(?: (?:&|and|of|by|[A-Z0-9][\w&'’.-]*)){0,4})(?=\s*(?:[,;!\n]|\.(?:\s|$)|$|\b(?:in|on|with|over)\b))"
_INTRO = re.compile(
    rf"\b(?i:(?:a |an |my |our )?(?:(?:short|quick|simple|minimal\w*|animated|youtube|channel|company|brand|logo|text|title) )*(?:intro|outro|opener|logo (?:animation|reveal|sting|ident)|ident|bumper|title card)s?(?: (?:animation|video|clip|sequence))?(?: for(?: (?:my|our|the|a))?(?: \w+){{0,2}}? (?:channel|company|podcast|brand|shop|store|band|show|vlog|blog|business|cafe|restaurant|studio))?(?: for)?)\s*[:–-]\s*{_NAME}"
    rf"|\b(?i:with|showing|of|for) (?i:the |my |our )?(?i:name|brand name|company name|word) (?P<caps>[A-Z][A-Z0-9&'’.-]+(?: [A-Z0-9][A-Z0-9&'’.-]*){{0,3}})\b"
)
"""A name that is all there is to see: "logo intro: NOVA, minimal, black background"."""
_PIECE = re.compile(r"[,;，；、\n]\s*|[.!?。！？](?:\s+|$)|[。！？]|\s[-–—]\s")
_JOINT = re.compile(r"(?:and )?(?:then|finally|after that)")
"""What is left between shots that were read before."""
_SPEAKS = re.compile(rf"(?:{alternatives(words_of('speaks'))})[^:\n.!?。]{{0,40}}:\s*")


def take_slogan(reading: Reading) -> str | None:
    """Take the text behind "our slogan:", which may be several sentences; None where there is none."""
    found = reading.search(_SPEAKS)
    if found is None:
        return _take_name(reading)
    if MARK.search(reading.folded, found.start()):
        return None
    start, end = found.end(), _text_end(reading, found.end())
    said = reading.original[start:end].strip(" ,;:，、；")
    if not LETTER.search(said) or len(said) > LONGEST or _JOINT.fullmatch(said.lower()):
        return None
    reading.take_span(found.start(), end)
    return said


def _take_name(reading: Reading) -> str | None:
    """Take the name that an intro is there for; None where it may be something to draw."""
    found = None if MARK.search(reading.folded) else _INTRO.search(reading.original)
    if found is None:
        return None
    span = found.span("name" if found["name"] else "caps")
    if reading.tags("kind", "beyond", within=span) or of_film(reading, span):
        return None
    reading.take_span(*found.span())
    return reading.original[slice(*span)].strip()


def _text_end(reading: Reading, start: int) -> int:
    """Where a text ends that goes on over sentences: where the film is spoken of."""
    text = reading.folded
    here = start
    while here < len(text):
        hit = _PIECE.search(text, here)
        end = hit.end() if hit else len(text)
        if here > start and of_film(reading, (here, hit.start() if hit else len(text))):
            return here
        here = end
    return len(text)
