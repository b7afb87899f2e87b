"""Texts that are told to be written one on each shot: "write Spring, Summer, Autumn, Winter", "写上春、夏、秋、冬"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mark

_ITEM = r"(?-i:[A-Z])(?:[^\s,.;:\n\ue000-\uf8ff]|[ ](?!one (?:by|after)\b|each\b|in turn\b|and\b|on\b|in\b|over\b|with\b|at\b)){0,30}"
_ROW = re.compile(
    rf"\b(?P<verb>(?:(?:with|and) )?(?:the |a )?(?:write|writes|writing|say|says|saying|label(?:led|ed|s)?(?: (?:them|each|it))?(?: as)?|title[ds]?(?: them)?|caption(?:ed|s)?(?: them)?|texts?|words)(?: on (?:them|each|it|screen))?):? "
    rf"(?P<row>{_ITEM}(?:, (?:and |then )?{_ITEM})+(?:,? and {_ITEM})?)(?=\s*(?:[.;\n]|$)|, (?-i:[a-z])| (?:on|in|over|with|at)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",? (?:and|then) |, ", re.IGNORECASE)
_HAN_ITEM = r"[^、/,，。;；:：\s\ue000-\uf8ff]{1,10}?"
_HAN_ROW = re.compile(
    rf"(?:分别|依次|每[个张段]?(?:镜头|画面|季节?|季)?(?:上|都)*|各自?|并且?)*(?:(?<![特手描改大小速书编填])写[上着出]?|[打标印][上着出]|标注|注明|配上?(?:文字|字幕|字))"
    rf"(?P<row>{_HAN_ITEM}(?:[、/]{_HAN_ITEM}){{1,11}})(?:这?[一二两三四五六七八]?几?个字|字样)?(?=[,，。;；\s]|$)"
)


def mask_told_lists(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put each text of such a row behind a mark of its own.

    Args:
        masked: A first message in English or Chinese, its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    if found := _HAN_ROW.search(masked):
        texts = re.split(r"[、/]", found["row"])
        said = "分别写" + "、".join(mark(len(quotes) + number) for number in range(len(texts)))
    elif found := _ROW.search(masked):
        texts = _BETWEEN.split(found["row"])
        said = "with the texts " + ", ".join(mark(len(quotes) + number) for number in range(len(texts)))
    else:
        return masked, quotes
    return f"{masked[: found.start()]}{said}{masked[found.end() :]}", (*quotes, *map(str.strip, texts))
