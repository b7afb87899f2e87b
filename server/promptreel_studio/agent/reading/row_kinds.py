"""What a row of a list is like: a thing with its price, a day with what is on then, a word with another."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import tells_day, tells_price
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.reading.word_pairs import PAIR

_BRACKETS = re.compile(r"\s*[(（\[](?P<length>[^()（）\[\]]{1,16})[)）\]]\s*$")
_WEEKDAY = re.compile(r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b\.?(?: |:|$)", re.IGNORECASE)
LABELS = re.compile(
    r"(?:(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|last|grand|main|consolation) (?:prize|place|winner|runner[ -]up|round|floor|course|half|act)|gold|silver|bronze|winner|runner[ -]up|(?:day|week|round|step|level|room|table|team|group|lane|gate|stop|stage|chapter|episode|part|heat) \d{1,2}"
    r"|(?:[特一二三四五六七八]等|纪念|优秀|参与|鼓励)奖|第[一二三四五六七八九十]+(?:名|轮|组|天|站|节|桌)|冠军|亚军|季军)(?: is)?\s*[:：–—-]\s*",
    re.IGNORECASE,
)
"""What heads a row and numbers it: "3rd prize: ticket 118", "二等奖：205号"."""
_WORD = re.compile(r"[^\W\d_]{2}|[\u3400-\u9fff]")
_PRICED = re.compile(
    r"[^\d]*(?:[^\W\d_][^\d]*?[-–—:.=…\s]+|[\u3400-\u9fff]{2,10})[$€£¥₹]?\s?\d{1,4}(?:[.,]\d{1,2})?\s?(?:[$€£¥₹₽]|(?:元|块|円|원|kr|zł|лв|lei|tl|rs|eur|usd|euros?|руб)\.?)?",
    re.IGNORECASE,
)


def own_length(row: str) -> re.Match[str] | None:
    """How long a row is shown, in brackets behind it: "Hold (4s)"."""
    hit = _BRACKETS.search(row)
    return hit if hit and DURATION.fullmatch(fold(hit["length"]).strip()) else None


def kind_of_row(row: str) -> str:
    """What a row is like: a thing with its price, a day with what is on then, a word with another; "" for none."""
    text = row.strip(" .。")
    if MARK.search(text) or not _WORD.search(text):
        return ""
    if (label := LABELS.match(text)) and text[label.end() :].strip():
        return "label"
    if tells_price(text):
        return "price"
    if _PRICED.fullmatch(text) and not DURATION.search(fold(text)):
        return "number"
    if tells_day(text) or _WEEKDAY.match(text):
        return "day"
    if own_length(text):
        return "timed"
    return "pair" if PAIR.fullmatch(text) else ""
