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
_PIECE = re.compile(r"[,;，；、\n]\s*|[.!?。！？](?:\s+|$)|[。！？]|\s[-–—]\s")
_JOINT = re.compile(r"(?:and )?(?:then|finally|after that)")
"""What is left between shots that were read before."""
_SPEAKS = re.compile(rf"(?:{alternatives(words_of('speaks'))})[^:\n.!?。]{{0,40}}:\s*")


def take_slogan(reading: Reading) -> str | None:
    """Take the text behind "our slogan:", which may be several sentences; None where there is none."""
    found = reading.search(_SPEAKS)
    if found is None or MARK.search(reading.folded, found.start()):
        return None
    start, end = found.end(), _text_end(reading, found.end())
    said = reading.original[start:end].strip(" ,;:，、；")
    if not LETTER.search(said) or len(said) > LONGEST or _JOINT.fullmatch(said.lower()):
        return None
    reading.take_span(found.start(), end)
    return said


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
