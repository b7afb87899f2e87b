"""Texts of a list that nobody quoted: rows with strokes, "card: ..." on a line, lines with their pictures in brackets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.unquoted_titles import title_nouns

if TYPE_CHECKING:
    from collections.abc import Callable

_FEWEST = 2
_DASH = re.compile(r"(?<=[^\s\d])\s+[-–—•]\s+(?=\S)")
_FEWEST_DASHES = 3
_CARD_LINE = re.compile(
    rf"(?P<head>(?:^|\n|[;；])[^\n;；]{{0,34}}?(?:{alternatives([*words_of('numbered'), 'title card', 'end card', 'text card', 'closing card', '字幕卡', '标题卡', '文字卡'])})(?:[ ]?(?:saying|reading|says|with))?\s*[:：]\s*)"
    rf"(?P<text>[^\n;；\ue000-\uf8ff]{{2,90}}?)(?=\s*(?:[,，(（]?\s*(?:for[ ])?(?:{DURATION.pattern})[)）]?)?\s*(?:\n|$|[;；]))",
    re.VERBOSE | re.IGNORECASE,
)
_POINTS = re.compile(
    rf"(?:(?<!\w)(?:{alternatives([word for word in words_of('numbered') if not word.endswith('s')])})(?P<between>[^:：\n.;\d]{{0,24}}\d[ ]?[^:：\n.;\d]{{2,16}}[:：]\s*)|(?:一张|一页)?(?:目录|清单|列表|议程|要点)(?:卡片?|页)?(?P<han>[:：]\s*))"
    rf"(?P<row>[^\n;；。]{{4,160}}?)(?=\s*(?:[,，(（]?\s*(?:for[ ]|停留?|显示|持续)?(?:{DURATION.pattern})[)）]?)|[;；。\n]|[.](?:\s|$)|$)",
    re.VERBOSE | re.IGNORECASE,
)
_POINT = re.compile(r"\s*[,，、]\s*(?=[^\d]|\d+[^\d,])|\s+(?=\d{1,2}[.、 ]\s*[^\d\s])")
_WITH_SCENE = re.compile(
    r"^[ \t]*(?:[-*•–]\s+|\d{1,2}[.)]\s*)?(?P<text>[^()（）\n]{3,90}?)\s*[(（](?P<scene>[^()（）\n]{3,60})[)）][ \t]*$",
    re.MULTILINE,
)


def mask_lists(
    masked: str, quotes: tuple[str, ...], language: str | None, english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]]:
    """Put each text of a list that nobody quoted behind a mark of its own.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        language: One of the glossed languages; None for English and Chinese.
        english: Puts a piece of it into the words of the grammar.
    """
    masked, quotes = _mask_rows(masked, quotes, language)
    if (
        "\n" not in masked
        and len(DURATION.findall(masked)) > 1
        and len(_DASH.findall(masked)) >= _FEWEST_DASHES
    ):
        masked = _DASH.sub("\n- ", masked)  # "45 sec. - a card 5s - a night sky 10s - ...": one a line.
    masked, quotes = _mask_points(masked, quotes)
    if "\n" not in masked:
        return masked, quotes
    return _mask_lines(*_mask_cards(masked, quotes), english)


def _mask_points(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """ "A card with 3 points: Revenue +12%, Costs -4%": one card of several lines."""
    found = _POINTS.search(masked)
    if found is None or MARK.search(found["row"]):
        return masked, quotes
    items = [item.strip() for item in _POINT.split(found["row"]) if item.strip()]
    if len(items) < _FEWEST:
        return masked, quotes
    han = found["han"] is not None
    low, high = (found.start() if han else found.start("between")), found.end("row")
    card = "字卡" if han else " "
    return f"{masked[:low]}{card}{mark(len(quotes))}{masked[high:]}", (*quotes, "\n".join(items))


def _mask_cards(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """ "0:22-0:26 card: Halden Bakery, since 1961"."""
    start = 0
    while found := _CARD_LINE.search(masked, start):
        low, high = found.span("text")
        masked = f"{masked[:low]}{mark(len(quotes))}{masked[high:]}"
        quotes, start = (*quotes, found["text"].strip()), low + 1
    return masked, quotes


def _mask_lines(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]]:
    """ "The river does not ask the way (river, autumn)": each line is read over the picture behind it."""
    hits = [
        hit
        for hit in _WITH_SCENE.finditer(masked)
        if Reading(english(hit["scene"])).tags("kind", "shows", "beyond") and not MARK.search(hit.group())
    ]
    if len(hits) < _FEWEST:
        return masked, quotes
    for hit in reversed(hits):
        said = f"- {hit['scene'].strip()}, with the text {mark(len(quotes))}"
        masked, quotes = masked[: hit.start()] + said + masked[hit.end() :], (*quotes, hit["text"].strip())
    return masked, quotes


_SAYS_IN_TURN = re.compile(
    r"\b(?:says?|reads?|saying|reading|writes?)\s*:?\s+(?P<row>(?-i:[A-Z0-9])(?:[^,.!?\n]|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bDr)\.|(?<=\bMrs)\.|\.(?=\S)){1,60}[.!?]?(?:,? (?:and )?(?:then|finally) (?:(?:it )?says? )?(?-i:[A-Z0-9])[^,.!?\n]{1,60}[!?]?)+)(?=[.\n]|$|,| (?:with|in|on|over) (?-i:[a-z]))",
    re.IGNORECASE,
)
"""Texts that come in turn: "should say Thank you Ms. Ode, then 38 years, then Enjoy every morning"."""
_IN_TURN = re.compile(r",? (?:and )?(?:then|finally) (?:(?:it )?says? )?", re.IGNORECASE)
_STROKE = re.compile(r"\s*[/|]\s*")


_LENGTH_BEHIND = re.compile(rf"\s+(?:for\s+)?(?:{DURATION.pattern})\s*$", re.VERBOSE | re.IGNORECASE)
_ONE_CARD = re.compile(
    r"\b(?:card|slide|screen|title|text|page|endcard)\b|(?:一张)?(?:卡片|字卡|黑屏)(?!\d)", re.IGNORECASE
)
"""What has several lines of text: "end card: Sparkle & Co / 07700 900123"."""


def _mask_rows(masked: str, quotes: tuple[str, ...], language: str | None) -> tuple[str, tuple[str, ...]]:
    """Put each text of a row that nobody quoted behind a mark of its own."""
    found = _SAYS_IN_TURN.search(masked) if language is None and not MARK.search(masked) else None
    joint, between = _IN_TURN, ", then "
    if found is None:
        found = _slashed(language).search(masked)
        joint, between = _STROKE, ", "
    if found is None or MARK.search(found["row"]):
        return masked, quotes
    start, end = found.span("row")
    said = found["row"]
    if length := _LENGTH_BEHIND.search(said):
        said, end = said[: length.start()], start + length.start()
    texts = [text.strip() for text in joint.split(said)]
    if not all(texts):
        return masked, quotes
    if joint is _STROKE and _ONE_CARD.search(masked, found.start(), start):
        return f"{masked[:start]}{mark(len(quotes))}{masked[end:]}", (*quotes, "\n".join(texts))
    marks = between.join(mark(len(quotes) + number) for number in range(len(texts)))
    return f"{masked[:start]}{marks}{masked[end:]}", (*quotes, *texts)


@cache
def _slashed(language: str | None) -> re.Pattern[str]:
    """Texts with strokes between them: "three lines: Tonight 8pm / Half price / Book now"."""
    stroke = r"(?:\s+[/|]\s+|(?<=[\u3040-\u9fff])\s*[/|]\s*(?=[\u3040-\u9fff]))"
    item = r"[^/|,，。;；\n:：]{1,60}?"
    return re.compile(
        rf"(?:\b(?:texts?|lines?|words|captions?|titles?|cards?|slides?|screens?|{title_nouns(language)})\b|[字句]|文字|文案|标题|字幕|卡片)[^:：\n.。]{{0,30}}[:：]\s*"
        rf"(?P<row>{item}(?:{stroke}{item}){{1,11}})(?=[,，。;；\n]|\.(?:\s|$)|$)",
        re.IGNORECASE,
    )
