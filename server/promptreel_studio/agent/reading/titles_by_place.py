"""Titles of the timeline that a message calls by their place in the picture: "the top caption", "下面那条字幕"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import is_caption
from promptreel_studio.agent.reading.quotes import mark
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_CALLED = re.compile(
    r"\bthe (?P<place>top|upper|topmost|bottom|lower|lowest|cent(?:re|er)|middle|central)(?:most)? (?P<noun>caption|title|text|subtitle|headline|line)\b(?! file)"
)
_HAN_CALLED = re.compile(
    r"(?P<place>最?上(?:面|方|边)|顶部|顶上|最?下(?:面|方|边)|底部|中间|中央)的?(?:那|这)?一?[条个行句段]?的?(?P<noun>字幕|标题|文字)(?!文件|样式)"
)
_ADDS = re.compile(r"\b(?:add|insert|write|create|another|new)\b|[加添写]|显示|放[一个上条]")
_CLAUSE = re.compile(r"[,;.，。；、]|\b(?:and|then)\b|然后|再|并")
_PLACES = {
    "top": re.compile(r"top|upper|上|顶"),
    "bottom": re.compile(r"bottom|lower|lowest|下|底"),
    "center": re.compile(r"cent|middle|中"),
}
_AT = {
    "top": {"top", "top-left", "top-right"},
    "bottom": {"bottom", "bottom-left", "bottom-right", "lower-third"},
    "center": {"center"},
}
_FEWEST = 2
_COMPARED = re.compile(r"upper|topmost|lower|lowest|上面|上方|上边|下面|下方|下边|最上|最下")
_HEIGHTS = {place: height for height, where in enumerate(("top", "center", "bottom")) for place in _AT[where]}
"""From the top down: "the upper one" of a centred title and one at the bottom is the centred one."""


def mask_titles_by_place(
    masked: str, quotes: tuple[str, ...], draft: Draft | None
) -> tuple[str, tuple[str, ...]]:
    """Put the text of a title behind a mark where it alone is at the place that it is called by.

    "The top caption" of a text that is to be added is its place, and stays.
    """
    texts = [one for one in drafts.segments(draft, drafts.TEXT) if isinstance(one.get("txt"), str)]
    if len({one["txt"] for one in texts}) < _FEWEST:
        return masked, quotes
    folded = fold(masked)
    for pattern, joint in ((_CALLED, "the {} "), (_HAN_CALLED, "{}")):
        for found in pattern.finditer(folded):
            begin = max((hit.end() for hit in _CLAUSE.finditer(folded, 0, found.start())), default=0)
            if _ADDS.search(folded, begin, found.start()):
                continue
            text = _only_one(texts, found["place"], found["noun"])
            if text is not None:
                named = joint.format(found["noun"]) + mark(len(quotes))
                return masked[: found.start()] + named + masked[found.end() :], (*quotes, text)
    return masked, quotes


def _only_one(texts: list[dict[str, Any]], place: str, noun: str) -> str | None:
    where = next(name for name, words in _PLACES.items() if words.search(place))
    there = [one for one in texts if (one.get("style") or {}).get("position") in _AT[where]]
    if len(there) > 1 and noun in {"caption", "subtitle", "字幕"}:
        there = [one for one in there if is_caption(one)]
    elif not there and _COMPARED.search(place):
        there = _at_that_end(texts, top=where == "top")
    elif len(there) > 1 and noun in {"title", "headline", "标题"}:
        there = [one for one in there if not is_caption(one)]
    return str(there[0]["txt"]) if len(there) == 1 else None


def _at_that_end(texts: list[dict[str, Any]], *, top: bool) -> list[dict[str, Any]]:
    heights = [_HEIGHTS.get((one.get("style") or {}).get("position"), 1) for one in texts]
    end = (min if top else max)(heights)
    return [one for one, height in zip(texts, heights, strict=True) if height == end]
