"""What cards of text say: a list behind a colon, numbers within a line, several quotations, a slogan of some sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_each import ONE_BY_ONE, take_each
from promptreel_studio.agent.reading.card_film import LETTER, of_film
from promptreel_studio.agent.reading.card_heads import (
    COUNTED,
    HAN_COUNTED,
    HEAD_END,
    LIST,
    PLAIN_LIST,
    RECIPE,
    TEXT_ONLY,
)
from promptreel_studio.agent.reading.card_lines import (
    lines_behind,
    take_edge_cards,
    take_last_length,
    take_quick,
    take_short,
)
from promptreel_studio.agent.reading.card_quotes import quoted_cards
from promptreel_studio.agent.reading.card_rows import CardTexts, numbered_cards
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.notice_pieces import with_capital
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.quotes import MARK, unmask
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

MOST = 12
_SMALL_TALK = 2
_ABOUT = re.compile(
    r"\s*(?:about|of|for|against|in|on|from|why|how|to|that|which|you|we|i|my|your|our|every|before|after|when|while|not|never|at|with) \w{2}"
)
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
LONGEST = 80
Span = tuple[int, int]
_TAKES = re.compile(
    r"\b(?!for\b|make\b|video\b|length\b|lasting\b|total\b)[a-z]{3,} [^,]*\d+ ?(?:min|minutes?|hours?|h|secs?|seconds?)\b|[\u3400-\u9fff]{1,8}\d+(?:分钟|小时)"
)
"""A step of a recipe: "wait 3 minutes"."""
_NUMBERS = re.compile(r"\s*1\s*[.)、:]")
_DIGITS = re.compile(r"\d")
_FOR_WHAT = re.compile(r" (?:as|that|which|i can|we can|in \d|on (?:the|a|our)|with) |, ", re.IGNORECASE)
_FORM = re.compile(r"(?<=recipe)\s(?:video|clip|card|reel)\b", re.IGNORECASE)
_AS_TEXT = re.compile(
    r"(?: (?:as|in|with|on) (?:\w+ ){0,2}(?:text|texts|slides?|cards?|words|list|form|animation|video)(?: (?:slides?|cards?|form|video))*)+$|(?:的)?(?:文字)?(?:视频|短片|卡片|动画)$"
)
_JOINT = re.compile(r"\s*(?:[,、;；，/|\n]|\s[-–—•]\s|\band\b(?= [^,;]*$)|以及|和(?=[^,、]*$))\s*")
_SEMICOLON = re.compile(r"\s*[;；]\s*")
_SENTENCE = re.compile(r"[.!?。！？](?=\s|$|[\ue000-\uf8ff])|[。！？\n]")
_PIECE = re.compile(r"[,;，；、\n]\s*|[.!?。！？](?:\s+|$)|[。！？]|\s[-–—]\s")
_TAIL_UNIT = re.compile(r"\s*(?:s|sec|secs|seconds?|min|minutes?|秒|分)\b|\s*秒|\s*[%:x×]")


def take_texts(reading: Reading) -> CardTexts | None:
    """Take what a message lists to be read, and how long each of it is; None where it lists nothing."""
    found = _numbered_lines(reading) or _counted_list(reading) or quoted_cards(reading)
    if found is None:
        return None
    found.last_ms = take_last_length(reading)
    found.each_ms = found.each_ms or take_each(reading) or take_quick(reading)
    if found.listed and found.each_ms is None:
        found.each_ms = take_short(reading, len(found.items))
    reading.take(ONE_BY_ONE)
    return found


def _numbered_lines(reading: Reading) -> CardTexts | None:
    """ "Card 1: Sleep", "Card 2: Water": a line for each."""
    lines = numbered_cards(reading)
    if lines is None:
        return None
    spans, lengths, whole = lines
    if "\n" not in reading.folded[slice(*whole)]:
        spans[-1] = spans[-1][0], _item_end(reading, spans[-1][0])
        whole = whole[0], spans[-1][1]
    reading.take_span(*whole)
    return CardTexts([_said(reading, span) for span in spans], lengths=lengths if any(lengths) else [])


def _counted_list(reading: Reading) -> CardTexts | None:
    """ "5 tips for better sleep: 1 No screens 2 Keep it cool" and "3 reasons: the sun, the food, the people"."""
    text = reading.folded
    heads = (pattern.finditer(text) for pattern in (COUNTED, RECIPE, LIST, HAN_COUNTED, TEXT_ONLY))
    for head in (hit for hits in heads for hit in hits):
        colon = HEAD_END.search(text, head.end(), head.end() + 60)
        if colon is None:
            continue
        counted = head.groupdict().get("n")
        lines = lines_behind(reading, colon)
        recipe = head.re.pattern == RECIPE.pattern
        numbered_ones = (
            [] if recipe and not _NUMBERS.match(text, colon.end()) else _numbered(reading, colon.end())
        )
        spans = lines or numbered_ones or _split(reading, colon.end(), recipe=recipe)
        if not spans or (not lines and MARK.search(text, colon.end(), spans[-1][1])):
            continue
        said = [_said(reading, span) for span in spans]
        if not 2 <= len(spans) <= MOST or not all(LETTER.search(one) and len(one) <= LONGEST for one in said):
            continue
        numbered = text[colon.end() :].strip()[:1].isdigit()
        if len(spans) != round(number_of(counted or str(len(spans)))) and not numbered:
            continue
        if (
            not counted
            and not numbered
            and PLAIN_LIST.search(head.group())
            and any(
                reading.part(*span).tags("kind", "beyond") and not _DIGITS.search(text, *span)
                for span in spans
            )
        ):
            continue  # "A list of shots: a beach, a forest" is to be seen.
        if not counted and all(reading.part(*span).tags("kind") for span in spans):
            continue  # "A list video: 1. ocean 2. forest" is to be seen.
        start = _heading_start(text, head.start())
        end = _heading_end(reading, head.end(), colon.start())
        said_head = (
            _FOR_WHAT.split(reading.original[start:end])[0]
            if not counted and not recipe
            else reading.original[start:end]
        )
        heading = _FORM.sub("", _AS_TEXT.sub("", said_head.strip(" ,，")))
        reading.take_span(start, end)
        reading.take_span(colon.start(), spans[-1][1])
        more = head.re.pattern == COUNTED.pattern and _tells(heading, head.group())
        more = (
            more
            or (recipe and (" " in heading or _HAN.search(heading) is not None))
            or (head.re.pattern == LIST.pattern and len(heading) > len(head.group()) + 1)
        )
        first, last = take_edge_cards(reading)
        items = [*map(with_capital, said), *([last] if last else [])]
        return CardTexts(items, first or (with_capital(heading) if more else ""))
    return None


def _heading_end(reading: Reading, start: int, colon: int) -> int:
    """Where the heading ends: before what it says of the film ("four rules, 2 seconds each: ...")."""
    for hit in _PIECE.finditer(reading.folded, start, colon):
        if of_film(reading, (hit.end(), colon)):
            return hit.start()
    return colon


_SAYS_NOTHING = r"(?:quick|simple|short|easy|good|best|great|little|new|more|text|key|main|important|basic|useful|top|small|big|简单|实用|重要|关键|主要|小|大|好|文字)"
_BETWEEN = re.compile(
    rf"(?:{NUMBER})(?:个|条|点|大|句|种)?(?:小|大)?的? ?(?:{_SAYS_NOTHING}的? ?)*(?P<what>(?!{_SAYS_NOTHING}).*?)(?:{alternatives(words_of('items'))})"
)
"""What stands between the number and what is listed: "3 sleep tips"."""


def _tells(heading: str, counted: str) -> bool:
    """Whether a heading says more than how many things are listed: of what, or what for."""
    between = _BETWEEN.fullmatch(fold(counted))
    if between and between["what"]:
        return True
    rest = fold(heading).replace(counted, "", 1)
    return (
        bool(_ABOUT.match(rest)) or len(rest.split()) > _SMALL_TALK or len(_HAN.findall(rest)) > _SMALL_TALK
    )


_HAN_BEFORE = re.compile(
    r"(?:(?:请|帮我|给我|我想|想|要)*(?:做|制作|生成|来|拍|弄|出)(?:一?[个段条支])?(?:视频|短片)?)?(?:关于|有关|讲讲?|介绍)?(?P<what>(?!关于|有关)[\u3400-\u9fff]{1,12}?的)$"
)


def _heading_start(text: str, start: int) -> int:
    """Where the heading begins: at its number, or in Chinese at the clause's beginning ("早睡的5个好处")."""
    before = _HAN_BEFORE.search(text, 0, start)
    return before.start("what") if before else start


def _numbered(reading: Reading, start: int) -> list[Span]:
    """The items behind 1, 2, 3 and so on, whether or not a point follows the numbers."""
    text = reading.folded
    places: list[Span] = []
    here = start
    for number in range(1, MOST + 1):
        hit = re.compile(rf"(?<![\w.#]){number}(?:\s*[.)、:]|(?=\D))\s*(?=[^\d\s])").search(text, here)
        if (
            hit is None
            or _TAIL_UNIT.match(text, hit.end())
            or (number == 1 and text[start : hit.start()].strip())
        ):
            break
        places.append(hit.span())
        here = hit.end()
    if len(places) < 2:
        return []
    ends = [*(first for first, _ in places[1:]), _item_end(reading, places[-1][1])]
    return [(last, end) for (_, last), end in zip(places, ends, strict=True)]


def _item_end(reading: Reading, start: int) -> int:
    """Where the last item ends: at its sentence's end, or where the film is spoken of."""
    text = reading.folded
    for hit in _PIECE.finditer(text, start):
        following = _PIECE.search(text, hit.end())
        end = following.start() if following else len(text)
        ends = "\n" in hit.group() or hit.group().strip()[:1] in set(".!?。！？")
        if ends or of_film(reading, (hit.end(), end)):
            return hit.start()
    return len(text)


def _split(reading: Reading, start: int, *, recipe: bool) -> list[Span]:
    """The items between commas up to the end of the sentence, without what the film is to be like; a recipe's steps take time."""
    text = reading.folded
    stop = _SENTENCE.search(text, start)
    end = stop.start() if stop else len(text)
    spans: list[Span] = []
    here = start
    joint = _SEMICOLON if len(_SEMICOLON.findall(text[start:end])) > 1 else _JOINT
    for hit in [*joint.finditer(text, start, end), None]:
        last = hit.start() if hit else end
        if text[here:last].strip():
            spans.append((here, last))
        here = hit.end() if hit else end
    while spans and of_film(reading, spans[-1]) and not (recipe and _TAKES.search(text, *spans[-1])):
        spans.pop()
    return spans


def _said(reading: Reading, span: Span) -> str:
    said = unmask(reading.original[span[0] : span[1]], reading.quotes).strip(" ,;:、，；.。\n")
    return said[1:-1] if said[:1] == said[-1:] == '"' and '"' not in said[1:-1] else said
