"""Shots that a prompt lists by their texts ("“Old pond” — river"), and seasons or times of day in a row that are shots."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.part import Part
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading

_OF_SEASON = re.compile(r"season|季节", re.IGNORECASE)
_FEWEST_TEXTS, _FEWEST_TIMES = 2, 3
_LINE = re.compile(r"[^\n;；]+")
_TEXT_THEN = re.compile(
    rf"\s*(?:\d[.)、]\s*|[-*•·]\s+)?{MARK.pattern}\s*(?:—|–|-|->|→|:|\bover\b|\bon\b|\bin\b|配|在)\s*\S"
)
_BETWEEN = re.compile(r"(?:[\s,、，/&+→-]|->|\band\b|\bthen\b|和|然后)*")
_NAME = r"(?:the |its |their |a |that )?(?:own )?(?:name of (?:the |its )?)?(?:season|month|time|name|place|city|subject|scene|day|location)s?(?:'s)?(?: (?:names?|of day))?"
_TEXT = r"(?:(?:an? |the |small |short |little |big )*(?:captions?|titles?|labels?|texts?|subtitles?))"
_LABELS = re.compile(
    rf"\b(?:label|caption|title|name|mark) (?:each|every|all|them)(?: of them)?(?: \w+)? (?:with|by|as) {_NAME}"
    rf"|\b(?:with|put|write|show|add) {_NAME} (?:on|over|in|at|under|below)(?: (?:the )?[\w ]{{0,16}})? each(?: \w+)?"
    rf"|\b(?:(?:each|every)(?: (?:one|shot|scene|clip))?|all)(?: of them)? (?:with|has|have|having|gets?|gives?|should have) {_TEXT} (?:naming (?:it|them|the \w+)|(?:with|of|saying|showing|giving|that (?:says|names|gives|shows)) (?:it|them|{_NAME}))"
    rf"|\b(?:with|add|put|show)? ?{_NAME} as {_TEXT}(?: (?:on|over|under|in) (?:each|every|all)(?: \w+)?)?"
    rf"|\b(?:with|add|put)? ?{_TEXT} (?:naming (?:each|every|all|the)(?: \w+)?|with (?:their|its) names?)(?: (?:on|over|under|in) (?:each|every|all)(?: \w+)?)?"
    rf"|\b(?:with|and|put|write|show|add) {_NAME} (?:written |shown )?(?:in|at|on) the (?:lower|upper|bottom|top|left|right|corner)(?:[ -](?:left|right|corner|of (?:the )?(?:screen|picture|frame)|center|centre|hand))*"
    r"|(?:[左右]?[上下中](?:角|方|面)?|角落)(?:里)?(?:各|分别|都)?(?:写|标|加|显示|打|配)(?:上|出|明)?(?:各自|它|它们|对应)?的?(?:季节|名字|名称|地名|时间|月份|地点)(?:名称?|的名字)?"
    r"|(?:每(?:一)?(?:段|个|张|季|个镜头|个画面|幕)|各)[^,，。]{0,8}(?:写|标|加|显示|打|配)(?:上|出|明)?(?:各自|它|它们|对应)?的?(?:季节|名字|名称|地名|时间|月份|地点)(?:名称?|的名字)?(?:的?(?:字幕|标题|文字))?"
    r"|(?:用|加上?|配上?)(?:字幕|标题|文字)(?:标|写|注)(?:出|上|明)(?:各自|每个|每段|它们|对应)的?(?:镜头|场景)?的?(?:名字|名称|地名|地点)"
)


_WHERE = re.compile(
    r",? (?:(?:in|at|on) )?(?:the )?(?:(?:lower|upper|bottom|top)[ -](?:left|right|middle|cent(?:er|re))|(?:lower|upper) third|bottom|top)(?:[ -](?:hand )?(?:corner|side))?\b|[,，]?(?:放在|在)?[左右]?[上下](?:角|方)"
)


def by_texts(reading: Reading) -> list[Part]:
    """Lines of which each begins with a text and says what it lies over."""
    parts = [
        Part(*line.span(), (line.start(), line.start()), listed=True)
        for line in _LINE.finditer(reading.folded)
        if _TEXT_THEN.match(reading.folded, *line.span())
        and reading.tags("kind", "beyond", within=line.span())
    ]
    return parts if len(parts) >= _FEWEST_TEXTS else []


def by_seasons(reading: Reading) -> list[Part]:
    """ "Spring, summer, autumn, winter, the same field": each of a row of seasons or times is a shot."""
    for group in ("season", "time"):
        row: list[tuple[int, int]] = []
        for tag in reading.tags(group):
            if row and tag.start < row[-1][1]:
                continue
            if row and not _BETWEEN.fullmatch(reading.folded, row[-1][1], tag.start):
                row = [] if len(row) < _FEWEST_TIMES else row
                if row:
                    break
            row.append((tag.start, tag.end))
        concepts = {tag.concept for tag in reading.tags(group) if (tag.start, tag.end) in row}
        if len(row) >= _FEWEST_TIMES and len(concepts) == len(row):
            return [Part(low, high, (low, low), listed=True) for low, high in row]
    return []


def take_labels(reading: Reading) -> str | None:
    """Take that each shot is to have its name written on it, and where ("label each with its name, lower left")."""
    found = reading.take(_LABELS)
    if found is None:
        return None
    where = _WHERE.match(reading.text, found.end())
    if where is None:
        return found.group()
    reading.take_span(*where.span())
    return found.group() + where.group()


def name_for(said: str, label: str) -> str:
    """What a shot is called; its season alone, where the names of these are asked for."""
    words = Reading(label)
    seasons = [tag for tag in words.details() if tag.group == "season"] if _OF_SEASON.search(said) else []
    return label[seasons[0].start : seasons[0].end] if seasons else label
