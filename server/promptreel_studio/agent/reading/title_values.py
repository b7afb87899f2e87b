"""A date, a time or a price in a title that gets another value: "the date is wrong, it's the 19th", "改成五点半吧"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_HAN_N = r"[一二两三四五六七八九十零〇\d]"
_KINDS: dict[str, str] = {
    "han_clock": rf"(?:凌晨|早上|上午|中午|下午|晚上|清晨)?{_HAN_N}{{1,3}}(?:点|时)(?:半|一刻|三刻|整|{_HAN_N}{{1,3}}分?)?",
    "clock": r"\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\.?|p\.?m\.?|o'clock)(?!\w)",
    "han_date": rf"{_HAN_N}{{1,3}}月{_HAN_N}{{1,3}}[日号]?",
    "date": rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?{_MONTH}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?)\b",
    "numbers": r"(?<!\d)(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)",
    "weekday": rf"\b{_DAY}\b",
    "han_weekday": r"(?:周|星期|礼拜)[一二三四五六日天]",
    "price": r"[$€£¥￥] ?\d+(?:[.,]\d+)?|\d+(?:\.\d+)?(?:元|块钱?)|\b\d+(?:\.\d+)? (?:dollars|euros|pounds)\b",
}
_NTH = r"(?:the )?\d{1,2}(?:st|nd|rd|th)"
_VALUE = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _KINDS.items()) + f"|(?P<nth>{_NTH})"
_LEAD = r"(?:(?:no|oh|ah|sorry|wait|hm+|ok|okay|oops|actually|well|and|but|so|now|then|哎呀?|不对|等等|啊|呀|嗯|诶|噢|哦|那个)[\s,，.!]*)*"
_NOUN = r"(?:the |that |our |my )?(?:date|day|time|price|hour|weekday)"
_WRONG = r"(?:(?:'s| is| was| has| got| should be)? ?(?:been )?(?:wrong|off|incorrect|outdated|old|moved|changed|shifted|pushed(?: back)?|not right|a mistake|a typo)(?: again| now| by the way)?(?:[^\w\d]|\s)*)"
_SAID = re.compile(
    rf"\W*{_LEAD}(?:(?:please )?(?:change|set|move|correct|fix|update|make|put) (?:{_NOUN}|it|that|this)(?: there)?(?: to| into)? |{_NOUN} ?{_WRONG}|(?:i got |i have )?{_NOUN} wrong[,.;: ]+|{_NOUN} (?:should be|is|has to be|must be|needs to be) )?"
    rf"(?:(?:it|that|this)(?:'s| is| should be| has to be| must be| was meant to be)(?: actually| now| supposed to be)* |make (?:it|that) |should be |to )?(?:on |at )?(?:{_VALUE})(?: (?:now|instead|actually|please|not \S+(?: \S+)?))*\W*",
    re.IGNORECASE,
)
_HAN_SAID = re.compile(
    rf"\W*{_LEAD}(?:(?:把)?(?:那个|这个)?(?:日期|时间|价格|价钱|钟点|星期)(?:写|记|搞|弄|打|标)?(?:错|反)?了?[,，]?|(?:写|记|搞|弄|打)错了?[,，])?(?:应该|其实|要|得)?(?:改成|改为|改到|换成|变成|写成|写|是)?(?:{_VALUE})(?:才对|吧|了|哈|啊|呀|开始)?(?:[,，][^,，。改换加把大小放]{{1,14}})?\W*"
)


_SWAPS = (
    re.compile(
        r"(?:[^.;]*?\b)?(?:it |that |this |the (?:title|caption|text|year|name|number) )?(?:should (?:be|say|read)|it's|it is|must be|is supposed to (?:be|say))\s+(?P<new>[\w.:'-]{1,24}),?\s+(?:and )?(?:not|instead of)\s+(?P<old>[\w.:'-]{1,24})\W*",
        re.IGNORECASE,
    ),
    re.compile(
        r"\W*(?:please )?(?:change|replace|swap|correct|fix) (?:the )?(?P<old>[\w.:'-]{1,24}) (?:in|of|on) (?:the )?(?:title|caption|text|headline|subtitle) (?:with|to|by|into|for) (?P<new>[\w.:'-]{1,24})\W*",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:那个|这个)?(?:标题|字幕|文字|年份|名字|数字)?(?:写|打|弄|搞)?(?:错|反)?了?[,，]?(?:应该)?是(?P<new>[^,，。是不]{1,12}?)[,，]?(?:而)?不是(?P<old>[^,，。]{1,12}?)(?:吧|啊|呀|哦)?\W*"
    ),
    re.compile(
        r"(?:请|帮我)?把?(?:标题|字幕|文字)(?:里|中|上)?面?的(?P<old>[^,，。的]{1,12}?)(?:要|应该)?(?:改成|换成|改为)(?P<new>[^,，。]{1,12}?)\W*"
    ),
)
"""One word of a text that is to be another."""


def renew_values(masked: str, quotes: tuple[str, ...], draft: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Put such a message as "change 'old text' to 'new text'" where only one title has a value of that kind."""
    if MARK.search(masked):
        return masked, quotes
    found = _HAN_SAID.fullmatch(masked) or _SAID.fullmatch(masked)
    texts = [
        text for segment in drafts.segments(draft, drafts.TEXT) if isinstance(text := segment.get("txt"), str)
    ]
    if not texts:
        return masked, quotes
    if not (new := _swapped(masked, texts)):
        if found is None:
            return masked, quotes
        kind = next(name for name in (*_KINDS, "nth") if found[name])
        new = [
            (text, changed) for text in texts if (changed := _renewed(text, kind, found[kind])) is not None
        ]
    if len(new) != 1 or new[0][0] == new[0][1]:
        return masked, quotes
    han = re.search(r"[\u3400-\u9fff]", masked) is not None
    old, fresh = mark(len(quotes)), mark(len(quotes) + 1)
    return (f"把标题{old}改成{fresh}" if han else f"change {old} to {fresh}"), (*quotes, *new[0])


def _swapped(message: str, texts: list[str]) -> list[tuple[str, str]]:
    """The text that has the word which is to be another, before and after; none where no or several have it."""
    for pattern in _SWAPS:
        if (found := pattern.fullmatch(message)) is None:
            continue
        old = re.compile(re.escape(found["old"]), re.IGNORECASE)
        having = [text for text in texts if len(old.findall(text)) == 1]
        if len(having) == 1:
            return [(having[0], old.sub(lambda _, new=found["new"]: new, having[0]))]
    return []


def _renewed(text: str, kind: str, value: str) -> str | None:
    """A text with its one value of a kind replaced; None where it has none, or several."""
    if kind == "nth":
        return _other_day(text, re.sub(r"\D", "", value))
    if kind == "han_date" and (numbers := re.findall(r"\d+", value)) and len(numbers) == 2:
        plain = re.findall(_KINDS["numbers"], text)
        if len(plain) == 1:
            return text.replace(plain[0], _with_month(plain[0], numbers))
    hits = list(re.finditer(_KINDS[kind], text, re.IGNORECASE))
    if len(hits) != 1:
        return None
    hit = hits[0]
    said = value
    if kind == "han_clock" and (part := re.match(r"凌晨|早上|上午|中午|下午|晚上|清晨", hit.group())):
        said = value if re.match(r"凌晨|早上|上午|中午|下午|晚上|清晨", value) else part.group() + value
    if hit.group().isupper():
        said = said.upper()
    elif hit.group()[:1].isupper():
        said = said[:1].upper() + said[1:]
    return text[: hit.start()] + said + text[hit.end() :]


def _with_month(date: str, numbers: list[str]) -> str:
    """2024.6.1 with another month and day; the year stays where it is."""
    parts = re.split(r"([./-])", date)
    first = 0 if len(parts[0]) < 4 else 2
    parts[first], parts[first + 2] = (
        number.zfill(len(parts[place])) if parts[place].startswith("0") else number
        for number, place in zip(numbers, (first, first + 2), strict=True)
    )
    return "".join(parts)


def _other_day(text: str, day: str) -> str | None:
    """ "The 19th" in a text with one date: its month stays."""
    hits = list(re.finditer(_KINDS["date"], text, re.IGNORECASE))
    if len(hits) != 1:
        return None
    suffix = {"1": "st", "2": "nd", "3": "rd"}.get(day[-1], "th") if day not in {"11", "12", "13"} else "th"
    ordinal = re.search(r"\d(?:st|nd|rd|th)", hits[0].group(), re.IGNORECASE) is not None
    said = re.sub(
        r"\d+(?:st|nd|rd|th)?", day + (suffix if ordinal else ""), hits[0].group(), flags=re.IGNORECASE
    )
    return text[: hits[0].start()] + said + text[hits[0].end() :]
