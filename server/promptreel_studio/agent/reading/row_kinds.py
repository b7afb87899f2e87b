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
    if tells_price(text):
        return "price"
    if _PRICED.fullmatch(text) and not DURATION.search(fold(text)):
        return "number"
    if tells_day(text) or _WEEKDAY.match(text):
        return "day"
    if own_length(text):
        return "timed"
    return "pair" if PAIR.fullmatch(text) else ""
