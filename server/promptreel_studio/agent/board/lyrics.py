"""Lines of a song with the times at which they come: "0:04 for the ghost of you", quoted or not."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.file_pieces import clock_seconds
from promptreel_studio.agent.reading.quotes import mark, quote_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish

_TIMES = r"(?P<at>\d{1,2}:\d\d)(?:\s*(?:-|–|—|to|到)\s*(?P<end>\d{1,2}:\d\d))?[ \t]*[-–—:：]?[ \t]*"
_LINE = re.compile(rf"(?:^|\n)[ \t]*(?:[-*•][ \t]*)?{_TIMES}(?P<t>[^\n\ue000-\uf8ff]{{2,90}}?)[ \t]*(?=\n|$)")
_QUOTED = re.compile(rf"{_TIMES}(?P<t>[\ue000-\uf8ff])")
_LAST = re.compile(
    r"\b(?:ends?|until|till|over|finish(?:es)?)(?: at)? (?P<at>\d{1,2}:\d\d)\b\.?|(?:结束|到)(?:于|在)?(?P<han>\d{1,2}:\d\d)"
)
_FEWEST = 3


def mask_lyrics(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put each line that stands behind a time behind a mark."""
    hits = list(_LINE.finditer(masked))
    if len(hits) < _FEWEST or any(hit["end"] for hit in hits):
        return masked, quotes
    for hit in reversed(hits):
        low, high = hit.span("t")
        masked = f"{masked[:low]}{mark(len(quotes))}{masked[high:]}"
        quotes = (*quotes, hit["t"].strip())
    return masked, quotes


def captions_of(words: Reading) -> list[TitleWish]:
    """The lines, each until the next comes."""
    hits = _hits(words)
    times = [round(clock_seconds(hit["at"]) * 1000) for hit in hits]
    last = _LAST.search(words.folded)
    ending = round(clock_seconds(last["at"] or last["han"]) * 1000) if last else None
    ends = [*times[1:], ending]
    wishes = []
    for hit, start, following in zip(hits, times, ends, strict=False):
        end = round(clock_seconds(hit["end"]) * 1000) if hit["end"] else following
        when = When(start=start, end=end, anchor=None if end else "end")
        wishes.append(TitleWish(texts=[quote_of(hit["t"], words.quotes)], named="caption", when=when))
    return wishes


def without_lines(words: Reading) -> Reading:
    """The message without the lines."""
    text = words.original
    for hit in (*_hits(words), *([last] if (last := _LAST.search(words.folded)) and _hits(words) else [])):
        low, high = hit.span()
        text = text[:low] + "." + " " * (high - low - 1) + text[high:]
    return Reading(text, words.quotes)


def _hits(words: Reading) -> list[re.Match[str]]:
    hits = list(_QUOTED.finditer(words.original))
    times = [clock_seconds(hit["at"]) for hit in hits]
    return hits if len(hits) >= _FEWEST and times == sorted(times) else []
