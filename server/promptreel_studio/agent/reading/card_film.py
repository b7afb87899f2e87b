"""What stands beside the texts of cards and is about the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_each import EACH, ONE_BY_ONE, take_each
from promptreel_studio.agent.reading.card_look import take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.shape import take_aspect

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Span = tuple[int, int]
_FEW = 3
"""In more words "we need less noise" is to be read."""
_TELLS = re.compile(
    r"\s*(?:we|you|they|he|she|nobody|everybody|everyone|no one|life|love|time|there is|there's) (?!want|would|like|prefer|wish|can |could |should |need (?:a|an|the|it|some|this|music)\b)"
)
"""Begins a sentence that is to be read, whatever it names."""
LETTER = re.compile(r"[^\W\d_\ue000-\uf8ff]")


def of_film(reading: Reading, span: Span) -> bool:
    """ "3 seconds each", "dark blue background", "upbeat music", "for instagram reels": how the film is to be."""
    words = reading.part(*span)
    if _TELLS.match(words.folded):
        return False
    before = words.text
    take_look(words)
    take_reveal(words)
    words.take(ONE_BY_ONE)
    take_aspect(words)
    said = words.tags("music_noun", "aspect", "silence", "style_sure")
    quiet = all(tag.group == "silence" for tag in said) and len(words.folded.split()) > _FEW
    if said and not quiet and not words.tags("kind"):
        return True
    if take_each(words) is not None:
        return True
    for hit in list(DURATION.finditer(words.text)):
        words.take_span(*hit.span())
    words.take(EACH)
    words.take_tags("font", "font_noun", "animation", "animation_noun", "filter", "palette", "colour")
    if words.text == before:
        return False
    words.take_tags("style", "style_near", "weight", "size", "speed", "mood")
    return not any(LETTER.search(one) for one in words.leftovers())
