"""Texts of cards that stand one a line, and what is said of the first and the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_film import of_film
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.quotes import unmask

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Span = tuple[int, int]
QUICK_MS = 1_000
_SHORTEST_MS = 1_300
"""Nobody reads a card in less, where nothing says that they come quickly."""
_OF_ALL = re.compile(
    r"\b(?:total|altogether|in all|whole|entire|overall)\b[^,.;]{0,16}$|(?:一共|总共|共|全长|总长)$"
)
_LINES = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-*•·–—]|\d{1,2}\s*[.)、:]|\d{1,2}(?= \D)|(?:and |then )+)?\s*")
_TITLE_CARD = re.compile(
    r"\b(?P<which>title|opening|intro|first|heading|last|final|closing|end)(?:ing)? (?:card|slide|screen|page)(?: (?:first|at the (?:start|beginning|end)|says?|saying|reads?|is))*\s*[:：]\s*(?P<t>[^\n.。]+)"
)
_PIECE = re.compile(r"[,;，；、\n]\s*|[.!?。！？](?:\s+|$)|[。！？]")
_ABOUT_CARDS = re.compile(
    r"\s*(?:the |each |every |all )*(?:words?|cards?|lines?|texts?|last|first|final|one)\b[^,;]{0,30}\b(?:quick(?:ly)?|fast|slow(?:ly)?|stays?|appear\w*|comes?|lasts?|each|\d+ ?s(?:ec(?:ond)?s?)?)\b|\s*(?:最后|每)(?:一?[个张句行条]).*秒"
)
_LAST_STAYS = re.compile(
    r"(?:(?:and |but )?\b(?:the )?(?:last|final)(?: (?:one|card|line|text|word|slide))?(?: (?:stays?|lasts?|is|for|on|shown|up|to|holds?|should|be|stay))* |最后(?:一?[个张句行条])(?:停留?|显示|持续|放)?)"
)
_QUICK = re.compile(
    r"\b(?:words?|cards?|lines?|texts?)(?: (?:come|appear|are|go|flash))? (?:very |quite )?(?:quick(?:ly)?|fast|rapid(?:ly)?)\b|\bquick(?:ly)?,? one after (?:another|the other)\b"
)


def lines_behind(reading: Reading, colon: re.Match[str]) -> list[Span]:
    """The items that stand one a line behind a head, up to the first line that is about the film."""
    start = colon.end() if colon.group() == "\n" else reading.folded.find("\n", colon.end())
    if start < 0 or reading.folded[colon.end() : start].strip():
        return []
    spans: list[Span] = []
    for line in _LINES.finditer(reading.folded, start):
        bullet = _BULLET.match(reading.folded, line.start(), line.end())
        low = bullet.end() if bullet else line.start()
        if _of_film_wholly(reading, (low, line.end())) or _TITLE_CARD.search(reading.folded, low, line.end()):
            break
        if reading.folded[low : line.end()].strip():
            spans.append((low, line.end()))
    return spans if len(spans) > 1 else []


def _of_film_wholly(reading: Reading, span: Span) -> bool:
    """Whether a line is about the film: its first words between commas are."""
    if _ABOUT_CARDS.match(reading.folded, *span):
        return True
    comma = _PIECE.search(reading.folded, *span)
    return of_film(reading, (span[0], comma.start() if comma else span[1]))


def take_edge_cards(reading: Reading) -> tuple[str, str]:
    """Take the first and the last card that are told beside a list: "title card first: Sleep better tonight"; or ""."""
    first = last = ""
    for hit in list(_TITLE_CARD.finditer(reading.text)):
        said = unmask(reading.original[slice(*hit.span("t"))], reading.quotes).strip(' "')
        reading.take_span(*hit.span())
        if hit["which"] in {"last", "final", "closing", "end"}:
            last = said
        else:
            first = said
    return first, last


def take_last_length(reading: Reading) -> int | None:
    """Take how long the last card stays, ms: "..., the last one stays 5 seconds"."""
    for found in _LAST_STAYS.finditer(reading.text):
        if hit := DURATION.match(reading.text, found.end()):
            reading.take_span(found.start(), hit.end())
            return duration_of(hit).ms
    return None


def take_quick(reading: Reading) -> int | None:
    """Take that texts come quickly; how long each is then, ms."""
    return QUICK_MS if reading.take(_QUICK) else None


def take_short(reading: Reading, count: int) -> int | None:
    """Take the only length that is said, where it is too short to be that of so many cards; ms of each."""
    hits = [duration_of(hit) for hit in DURATION.finditer(reading.text)]
    if len(hits) != 1 or hits[0].ms >= count * _SHORTEST_MS or _OF_ALL.search(reading.text, 0, hits[0].start):
        return None
    reading.take_span(hits[0].start, hits[0].end)
    return hits[0].ms
