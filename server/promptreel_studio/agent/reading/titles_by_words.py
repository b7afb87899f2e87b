"""Titles of the timeline that a message calls by some of their words: "the coral reef caption", "小鱼那行字幕"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

TITLE_NOUN = r"(?:title|caption|subtitle|headline|line|text|credit)"
_CALLED = re.compile(rf"\b(?:the|that|this|my|our) (?P<words>(?:[\w'&-]+ ){{1,4}}){TITLE_NOUN}\b(?! file)")
_HAN_CALLED = re.compile(
    r"(?P<words>[\u3400-\u9fff]{2,8}?)(?P<noun>(?:的)?(?:那|这)?一?[行条句个]?(?:字幕|标题|文字)(?!文件|改成|变成))"
)
_VERB = re.compile(
    r"^(?:请|帮我|麻烦)*(?:把|将|给|让|删掉?|去掉|移除|修改|改|调整|移动|放大|缩小|隐藏|复制|在|和|跟|与)"
)
_SHORTEST_HAN = 2
_OF_TITLES = {
    "which", "colour", "size", "position", "font", "animation", "background", "weight", "new", "amount", "do",
    "title_noun", "aspect", "filler",
}  # fmt: skip
"""Groups of words that say which title or how it is; any other word before "caption" is what it says."""


def mask_titles_by_words(
    masked: str, quotes: tuple[str, ...], draft: Draft | None
) -> tuple[str, tuple[str, ...]]:
    """Put the text of a title behind a mark where it alone has the words that it is called by."""
    texts = {
        text for segment in drafts.segments(draft, drafts.TEXT) if isinstance(text := segment.get("txt"), str)
    }
    if not texts:
        return masked, quotes
    folded = fold(masked)
    for found in _CALLED.finditer(folded):
        words = found["words"].split()
        told = [word for word in words if not _says_how(word)]
        if not told:
            continue
        # "The coral reef caption": coral is a colour, too, but both words are in the text.
        alike = [text for text in texts if set(words) <= set(re.findall(r"[\w'&-]+", fold(text)))]
        if len(alike) == 1 and not MARK.search(found["words"]):
            return _masked(masked, quotes, found.span(), "the caption ", alike[0])
    for found in _HAN_CALLED.finditer(folded):
        words = _VERB.sub("", found["words"])
        alike = [text for text in texts if words in fold(text)]
        if len(words) >= _SHORTEST_HAN and len(alike) == 1 and not _says_how(words):
            start = found.end("words") - len(words)
            return _masked(masked, quotes, (start, found.end()), "字幕", alike[0])
    return masked, quotes


def _masked(
    masked: str, quotes: tuple[str, ...], span: tuple[int, int], joint: str, text: str
) -> tuple[str, tuple[str, ...]]:
    return masked[: span[0]] + joint + mark(len(quotes)) + masked[span[1] :], (*quotes, text)


def _says_how(words: str) -> bool:
    return any(tag.group in _OF_TITLES and tag.end - tag.start == len(words) for tag in WORDS.scan(words))
