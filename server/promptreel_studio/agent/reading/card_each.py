"""How long each card of text is shown, and that they come one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION, duration_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

EACH = re.compile(
    r"(?:(?<=seconds )|(?<=secs )|(?<=sec )|(?<=\ds )|(?<=second ))an? (?:line|card|text|slide|shot|scene|picture|photo|pic|verse|quote|sentence|item|piece|number|word)\b|\b(?:cards|slides|texts|lines|quotes) of(?= (?:\d|two|three|four|five|six))|\b(?:each|apiece|every one|per (?:card|line|number|slide|tip|item|text|word|phrase|quote|screen|digit|one|sentence|step|point|reason)|(?:for|a|an) (?:each|every)(?: (?:card|line|number|slide|tip|item|text|one))?|every (?:card|line|number|slide|tip|item|text|sentence))\b"
    r"|每(?:个|条|张|句|行|页|段|步|点|一|屏|项|样|道|款|种|组|人|幕|幅|首)|各(?=[\d一二两三四五六七八九十]|$)|一(?:张|句|条)(?=\d)|都(?:是|停留|显示)?(?=[\d一二两三四五六七八九十]|$)"
)
ONE_EACH = re.compile(
    r"^\W*(?:[-–—]\s*)?(?:one|a|1) (?:\w+ )?(?:per|each|for each|on each|to a) ?(?:\w+)?\W*$|^\W*(?:[-–—]\s*)?one (?:card|slide|screen|page) (?:each|per \w+)\W*$|^\W*每[\u3400-\u9fff]{0,2}(?:用|是|做|占)?(?:一|1|单独一)[张页个屏](?:字?卡片?|画面|幻灯片|图)?\W*$|^\W*[一1][张页屏][一1][个条句步]\W*$",
    re.IGNORECASE,
)
"""It says of the rows how they are shown, and is none of them: "one card each", "每步一张卡"."""
NUMBERED = re.compile(
    r"\b(?<!our )(?<!my )(?<!the )(?<!phone )(?<!a )(?<!this )(?<!whatsapp )(?:please )?(?:and )?(?:number|numbered|numbering)\b(?: (?:them|each|all|the \w+|from|each one|as|like))*(?: ?1(?: ?(?:-|–|to|through|,) ?\d+)*)?\b(?! of\b)|\bwith numbers\b(?: in front)?|(?:加上?|标上?|写上?|带)?(?:序号|编号)(?:1(?:-|到)\d+)?"
)
"""Cards that are to be counted on themselves."""
ONE_BY_ONE = re.compile(
    r"\b(?:one|a) (?:line|card|slide|tip|item|text|phrase|quote|sentence|point|reason) (?:at a time|after (?:another|the other))\b|\bone (?:at a time|by one|after (?:another|the other))\b|\b(?:line|card|slide) by (?:line|card|slide)\b"
    r"|(?:(?<!第)一(?:条|句|张|行|个|项|页|屏|道|样)一(?:条|句|张|行|个|项|页|屏|道|样)|逐[条句张行个项页屏一])(?:地)?(?:出现|显示|出来|出|放|展示|播放)?"
)


def take_each(reading: Reading) -> int | None:
    """Take "3 seconds each", "one second per number", "每个数字一秒"; ms."""
    for hit in DURATION.finditer(reading.text):
        length = duration_of(hit)
        after = re.compile(
            rf"\W{{0,2}}(?:{EACH.pattern}|(?:{alternatives(words_of('each'))})(?: [^\W\d]{{3,}})?)"
        ).match(reading.text, length.end)
        before = re.compile(
            rf"(?:{EACH.pattern})(?:[^,.;，。]{{0,24}}?| ?[,，] ?)(?:(?:for|is|stays?|lasts?|of|显示|停留|持续|出现)\s*)*$"
        ).search(reading.text, max(0, length.start - 44), length.start)
        if after or before:
            reading.take_span(
                before.start() if before else length.start, after.end() if after else length.end
            )
            return length.ms
    return None
