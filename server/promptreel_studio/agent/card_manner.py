"""How a card of words is to be is no word of it: "promo for my yoga studio, calm, morning light" says "Yoga studio"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import nouns
from promptreel_studio.agent.reading.text import TAKEN, Reading
from promptreel_studio.agent.vocabulary import tokens

_BETWEEN = re.compile(r"\s*[,，、;；]\s*")
_LIGHT = re.compile(
    r"\b(?:(?:morning|evening|golden|soft|warm|night|dark|light|bright|natural)\s+)?(?:light|mood|vibes?|atmosphere|tones?|colou?rs?|look|feel|feeling|style|ambience|energy|palette)\b"
)
_MANNERS = (
    "mood", "palette", "colour", "style", "style_sure", "style_near", "filter", "camera", "speed", "amount", "animation",
    "font", "size", "weight", "filler", "music_noun", "aspect", "silence",
)  # fmt: skip


def without_manner(said: str) -> str:
    """The subject without the clauses behind it that only say how it is to look or to feel."""
    gaps = list(_BETWEEN.finditer(said))
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(said)]
    kept = said[: ends[0]]
    if _is_manner(kept):
        return said  # "Fresh, fast, friendly" is what is to be read.
    for gap, start, end in zip(gaps, starts[1:], ends[1:], strict=True):
        if not _is_manner(said[start:end]):
            kept += gap.group() + said[start:end]
    return kept


def _is_manner(part: str) -> bool:
    words = Reading(part)
    while words.take(_LIGHT):
        pass
    while words.take(nouns("manner")):
        pass
    words.take_tags(*_MANNERS)
    return not tokens(words.text.replace(TAKEN, " "))
