"""What a card says that nobody quoted, with its prices, dates and numbers: "a card that says BACK IN TOWN $4.50 until Nov 30"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_film import of_film
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import told_kinds
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading, fold

_SAYS = re.compile(
    r"\b(?i:card|slide|screen|sign|banner|page|text|caption|title|words?|it|film|video)\b(?: (?:at the end|there|in the (?:middle|end)))? (?:(?:that|which|should|must|to|just|simply|only) )*(?:says?|saying|reads?|reading)\b:? (?=[^\W\d_a-z]|\d|[$€£])"
)
_ENDS = re.compile(
    r"\s*(?:->|=>|→|[;\n]|[.!?](?=\s|$)|\((?=\d)|,? (?:and |but )?(?:then|after (?:that|it)|followed by|finally)\b|,? over (?:an?|the|some)\b|,? (?:and )?(?:with|over|in|on) (?:an? |the |some )?(?:[a-z]+ ){0,3}(?:music|piano|background|letters|font|text|colou?rs?|bottom|top|cent(?:er|re)|middle|corner)\b|,? (?:and )?(?:for|lasting|shown|stays?) (?:about )?(?=\d|one|two|three|four|five|six|ten)|,? (?=\d+(?:\.\d+)? ?s(?:ec(?:ond)?s?)?\b))",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+")
_LONGEST = 120


def mask_card_sayings(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put what a card or a text is said to say, and that tells a detail, behind a mark; plain ones are read elsewhere.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    start = 0
    while found := _SAYS.search(masked, start):
        start = found.end()
        end = _end_of(masked, start)
        said = masked[start:end].strip(" ,:")
        if not told_kinds(said) or MARK.search(said) or len(said) > _LONGEST:
            continue
        masked = f"{masked[:start]}{mark(len(quotes))}{masked[end:]}"
        quotes, start = (*quotes, said), start + 1
    return masked, quotes


def _end_of(masked: str, start: int) -> int:
    """Where a text ends: with its sentence, or at the comma behind which the film is spoken of."""
    stop = _ENDS.search(masked, start)
    while stop and stop.group().strip() in {"!", "?"} and told_kinds(_piece(masked, stop.end())):
        stop = _ENDS.search(masked, stop.end())  # "BOOK NOW! $20 until Friday"
    end = stop.start() if stop else len(masked)
    for comma in _COMMA.finditer(masked, start, end):
        piece = _piece(masked, comma.end())
        words = Reading(piece)
        film = of_film(words, (0, len(words.folded))) or words.tags("kind", "music_noun", "style_sure")
        if not told_kinds(piece) and (film or DURATION.search(fold(piece))):
            return comma.start()
    return end


def _piece(masked: str, start: int) -> str:
    found = re.compile(r"(?:[^,;.!?\n]|[.,](?=\S))*").match(masked, start)
    return found.group() if found else ""
