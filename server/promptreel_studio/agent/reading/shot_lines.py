"""Shots behind a heading, one a line or between commas, and lines that begin with their place in the film."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.notice_details import is_film_line
from promptreel_studio.agent.reading.part import Part, parts_between

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_HEADING = re.compile(r"[:：]\s*\n")
_LINE = re.compile(r"[^\n]+")
_FEWEST = 2
_FEWEST_TIMES = 3
_COMMA = re.compile(r"\s*(?:,|、|，|\band\b|和|&)\s*(?:(?:and|then|finally|最后)\b\s*)?")
_SENTENCE = re.compile(r"[.!。！;；\n](?:\s|$)|[。！；\n]")
_HEAD = re.compile(r"[:：]\s*(?!\n)")
_PLACE = re.compile(
    r"(?:^|(?<=[\n.;。；]))\s*(?:(?:the|then|and) )?(?:opening|opener|open|beginning|start|intro|first|middle|then|next|main|second|third|later|climax|closing|closer|close|ending|end|outro|finale|final|last|finally|开头|开场|片头|中间|中段|高潮|结尾|片尾|最后)(?: (?:shot|scene|part|clip))?\s*[:：]\s*"
)
_LENGTH = re.compile(
    rf"(?:^|(?<=[.;,\n。；，、]))\s*[\[(]?(?:{DURATION.pattern})[\])]?\s*[:：]\s*", re.VERBOSE
)
_FOR = re.compile(r"(?:^|(?<=[.;,\n] ))(?:then |and )?for (?=(?:\d|[a-z]+ seconds?\b|an? ))", re.IGNORECASE)
_PLAIN_LENGTH = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:seconds?|secs?|s)"
_HALVES = (
    re.compile(r"\bfirst half\b|前(?:面)?(?:一)?半(?!秒)"),
    re.compile(r"\b(?:second|other|last) half\b|后(?:面)?(?:一)?半(?!秒)"),
)
_CLOCKED = re.compile(
    r"(?<![\w.:])(?:from )?[\[(]?\s*(?P<a>\d{1,2}:\d{2}|\d{1,3}(?:\.\d+)?)\s*(?P<first_unit>s|sec|秒)?\s*(?:-|–|—|~|to|到|至)\s*"
    r"(?P<b>\d{1,2}:\d{2}|\d{1,3}(?:\.\d+)?)\s*(?P<unit>seconds?|secs?|s|秒)?(?!\w)\s*[\])]?\s*[:,–-]?\s*"
)
_FEWEST_BARE = 3
_HALF_EACH = re.compile(
    r"\bhalf (?:each|of (?:it|the time|the film) each|and half)\b|\beach (?:for |takes |gets )?(?:one )?half\b|各(?:占)?(?:一)?半|一半一半|对半"
)
_CLAUSE = re.compile(r"[^.!?;\n。！？；]+")
_HALF_EDGE = re.compile(r"[,;:，；：。\n]\s*|\.(?!\w)|(?<!\w)(?:and|then)(?!\w)|然后|再")
_OF_FILM = ("music_noun", "style_sure", "title_noun", "aspect", "silence", "camera_noun")


def by_lines(reading: Reading) -> list[Part]:
    """The lines behind a heading up to the first that is about the film; none where one of them shows nothing."""
    heading = _HEADING.search(reading.folded)
    if heading is None:
        return []
    parts: list[Part] = []
    for line in _LINE.finditer(reading.folded, heading.end()):
        words = reading.part(*line.span())
        shown = words.tags("kind", "beyond", "shows", "season", "time", "weather")
        if words.tags(*_OF_FILM) or not shown:
            break
        parts.append(Part(*line.span(), (line.start(), line.start()), listed=True))
    return parts if len(parts) >= _FEWEST else []


def by_place(reading: Reading) -> list[Part]:
    """ "Opening: a beach. Middle: a forest. Ending: a city": each begins with its place in the film."""
    hits = list(_PLACE.finditer(reading.folded))
    if len(hits) < _FEWEST:
        return []
    ends = [*(hit.start() for hit in hits[1:]), len(reading.folded)]
    line = reading.folded.find("\n", hits[-1].end())
    if line >= 0 and all("\n" in reading.folded[hit.start() - 1 : hit.end()] for hit in hits[1:]):
        ends[-1] = line  # What stands below the lines is about the film.
    joints = [hit.span() for hit in hits[1:]]
    parts = parts_between(reading, joints, hits[0].end(), ends[-1], listed=True)
    return parts if len(parts) == len(hits) else []


def by_lengths(reading: Reading) -> list[Part]:
    """ "6s: a skyline at dawn. 6s: the same at noon": each begins with its length."""
    hits = list(_LENGTH.finditer(reading.folded)) or _for_lengths(reading.folded)
    if len(hits) < _FEWEST:
        return []
    joints = [hit.span() for hit in hits[1:]]
    parts = parts_between(reading, joints, hits[0].end(), len(reading.folded), listed=True)
    if len(parts) != len(hits):
        return []
    stop = _SENTENCE.search(reading.folded, parts[-1].start)
    if stop and reading.part(stop.end(), len(reading.folded)).tags(*_OF_FILM):
        parts[-1] = replace(parts[-1], end=stop.start())
    return [
        replace(part, length_ms=duration_of(found).ms, joint=hit.span())
        for part, hit in zip(parts, hits, strict=True)
        if (found := DURATION.search(hit.group()))
    ]


def _for_lengths(text: str) -> list[re.Match[str]]:
    """ "For 3 seconds show a city, for 5 seconds the earth": the lengths, with the words before and behind them."""
    pattern = re.compile(
        rf"{_FOR.pattern}(?:{_PLAIN_LENGTH})(?:,? (?:show|we see|there(?:'s| is)|it's))? ", re.IGNORECASE
    )
    return list(pattern.finditer(text))


def by_halves(reading: Reading) -> list[Part]:
    """ "Ocean first half, beach second half": two shots that share the film."""
    if both := _half_each(reading):
        return both
    first, second = (_HALVES[n].search(reading.folded) for n in (0, 1))
    if not first or not second or second.start() < first.end():
        return []
    edges = [
        0,
        *(at for hit in _HALF_EDGE.finditer(reading.folded) for at in hit.span()),
        len(reading.folded),
    ]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    found = [
        (low, high) for low, high in spans if low <= first.start() < high or low <= second.start() < high
    ]
    parts = [Part(low, high, (low, low), listed=True) for low, high in found]
    return parts if all(reading.tags("kind", "beyond", within=span) for span in found) else []


def _half_each(reading: Reading) -> list[Part]:
    """ "A forest and a river, half each": two subjects beside each other."""
    if _HALF_EACH.search(reading.folded) is None:
        return []
    for sentence in _CLAUSE.finditer(reading.folded):
        joints = [hit.span() for hit in _COMMA.finditer(reading.folded, *sentence.span())]
        parts = parts_between(reading, joints, *sentence.span(), listed=True)
        shown = [part for part in parts if reading.tags("kind", within=(part.start, part.end))]
        if len(shown) == _FEWEST:
            return shown
    return []


def by_times(reading: Reading) -> list[Part]:
    """ "The same city four times: morning, noon, evening, night": the list says when, the heading what."""
    for head in _HEAD.finditer(reading.folded):
        if not reading.tags("kind", within=(0, head.start())):
            continue
        stop = _SENTENCE.search(reading.folded, head.end())
        end = stop.start() if stop else len(reading.folded)
        joints = [hit.span() for hit in _COMMA.finditer(reading.folded, head.end(), end)]
        parts: list[Part] = []
        for part in parts_between(reading, joints, head.end(), end, listed=True):
            words = reading.part(part.start, part.end)
            if not words.tags("season", "time", "weather") or words.tags("kind", "beyond", *_OF_FILM):
                break
            parts.append(part)
        if len(parts) >= _FEWEST_TIMES:
            return parts
    return []


def without_film_below(reading: Reading, parts: list[Part]) -> list[Part]:
    """The parts of a list with one a line, without what stands below the last line and is about the film."""
    if not parts:
        return parts
    text = reading.folded
    *first, last = parts
    stop = text.find("\n", last.start, last.end)
    if stop < 0 or any("\n" in text[part.start : part.end].strip() for part in first):
        return parts
    lines = text[stop : last.end].split("\n")
    film = all(is_film_line(line) for line in lines if line.strip())
    return [*first, replace(last, end=stop)] if film else parts


def by_clock(reading: Reading) -> list[Part]:
    """ "0-3s: a beach, 3-6s: a forest" and "[0:00-0:04] a city [0:04-0:08] the sea": each begins where one ends."""
    text = reading.folded
    every = list(_CLOCKED.finditer(text))
    hits = [hit for hit in every if ":" in hit["a"] or hit["unit"] or hit["first_unit"]]
    if not hits and len(every) >= _FEWEST_BARE:
        hits = every  # "0-5 desert / 5-11 ocean / 11-15 black": where one ends the next begins.
    times = [(_clock(hit["a"]), _clock(hit["b"])) for hit in hits]
    ends = [0, *(end for _, end in times)]
    if len(hits) < 2 or any(
        start != before or end <= start for (start, end), before in zip(times, ends, strict=False)
    ):
        return []
    parts = parts_between(reading, [hit.span() for hit in hits[1:]], hits[0].end(), len(text), listed=True)
    if len(parts) != len(hits):
        return []
    return [
        replace(part, length_ms=end - start, joint=hit.span())
        for part, hit, (start, end) in zip(parts, hits, times, strict=True)
    ]


def _clock(text: str) -> int:
    seconds = 0.0
    for part in text.split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000)
