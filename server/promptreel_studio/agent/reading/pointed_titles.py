"""Titles of the timeline that a message calls by what is in them: "the date", "the hashtag", "the name tag"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_LINE = r"(?:[ -]?(?:line|caption|text|title))?"
_THE = r"\b(?:the|that|this|our|my|la|le|das|il|a|o)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_CALLED: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(called), re.compile(holds, re.IGNORECASE))
    for called, holds in (
        (
            rf"{_THE} (?:date|fecha|datum){_LINE}\b(?! of)|\b(?:la|a) data{_LINE}\b|(?:那个|这个|那行|那条)?日期(?:那[行条句])?",
            rf"\d+ ?月 ?\d+|\b{_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?{_MONTH}\b|\b\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?\b|\b(?:19|20)\d\d\b",
        ),
        (
            rf"{_THE} (?:name ?tag|name ?plate|name badge|name card|name caption)\b|(?:那个|这个)?(?:人名条|名牌|姓名条|名字条)",
            r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?:,| -| –| —| \||:) ?\S+|^[A-Z][\w.'’-]+ [A-Z][\w.'’-]+$",
        ),
        (rf"{_THE} hash ?tags?{_LINE}\b|(?:那个|这个)?(?:话题标签|井号标签)", r"#\w"),
        (
            rf"{_THE} price{_LINE}\b|(?:那个|这个)?价格(?:那[行条句])?",
            r"[$€£¥￥]\s?\d|\d\s?(?:[$€£¥￥]|元|块)|\b\d+ (?:dollars|euros|pounds)\b",
        ),
        (
            rf"{_THE} (?:web ?address|url|link|web ?site){_LINE}\b|(?:那个|这个)?(?:网址|链接)",
            r"\bwww\.|https?:|\b[\w-]+\.(?:com|org|net|io|cn|de|fr|co)\b",
        ),
        (rf"{_THE} question{_LINE}\b|(?:那个|这个)?(?:问题|问句)(?:那[行条句])?", r"[?？]\s*$"),
    )
)


def mask_pointed_titles(
    masked: str, quotes: tuple[str, ...], draft: Draft | None
) -> tuple[str, tuple[str, ...]]:
    """Put the text of the only title that is a date, a name, a price ... behind a mark where it is called so."""
    masked, quotes = _mask_watermark(masked, quotes, draft)
    texts = [
        text for segment in drafts.segments(draft, drafts.TEXT) if isinstance(text := segment.get("txt"), str)
    ]
    for called, holds in _CALLED:
        found = called.search(fold(masked))
        alike = {text for text in texts if holds.search(text)} if found else set()
        if found is None or len(alike) != 1:
            continue
        joint = "" if re.search(r"[\u3400-\u9fff]", found.group()) else "the caption "
        masked = masked[: found.start()] + joint + mark(len(quotes)) + masked[found.end() :]
        quotes = (*quotes, alike.pop())
    return masked, quotes


def _mask_watermark(masked: str, quotes: tuple[str, ...], draft: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Put a text that serves as a watermark, small and seen all along, behind a mark where no picture does so."""
    found = _WATERMARK.search(fold(masked))
    if draft is None or found is None or drafts.overlays(draft) or MARK.search(masked):
        return masked, quotes
    small = [
        segment["txt"]
        for segment in drafts.segments(draft, drafts.TEXT)
        if drafts.start_of(segment) == 0
        and drafts.end_of(segment) >= drafts.total_of(draft)
        and segment.get("style", {}).get("size") == "small"
    ]
    if len(small) != 1:
        return masked, quotes
    joint = "字幕" if re.search(r"[\u3400-\u9fff]", found.group()) else "the caption "
    return masked[: found.start()] + joint + mark(len(quotes)) + masked[found.end() :], (*quotes, small[0])


_WATERMARK = re.compile(
    r"\b(?:the|that|this|my|our) (?:text )?watermark\b(?! (?:file|image|picture|logo)|\.)|(?:那个|这个|文字)?水印(?![.图])"
)


def is_nearly(text: str, known: str) -> bool:
    """Whether two texts are the same but for signs and capitals ("Opening night", "OPENING NIGHT!!")."""
    plain = [re.sub(r"[\W_]+", "", one).casefold() for one in (text, known)]
    return bool(plain[0]) and plain[0] == plain[1] and not MARK.search(text)
