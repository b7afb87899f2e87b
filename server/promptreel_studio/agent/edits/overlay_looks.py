"""Where a logo stands, how large it is and how much shines through it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change
from promptreel_studio.agent.parts import POSITIONS, Problem
from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_SIZES = {"small": 0.12, "medium": 0.2, "large": 0.35, "huge": 0.5}


_CENTRED = re.compile(
    r"\b(?:top|bottom|upper|lower)[ -](?:cent(?:er|re)|middle)\b|(?:底部|底端|下方|顶部|顶端|上方)(?:的)?(?:居中|中间|正中)"
)


PERCENT = re.compile(r"(?P<n>\d{1,3}(?:\.\d+)?) ?(?:%|percent\b)|百分之(?P<han>[一二三四五六七八九十百\d]+)")


OPACITY = re.compile(
    r"\b(?:opacity|opaque|transparen(?:t|cy)|see[- ]through|translucent|semi[- ]?transparent|half[- ]?transparent|faint(?:er)?|subtle|fade[d]?|visible|visibility)\b|透明度?|不透明度|淡"
)


_CLEAR = re.compile(r"\b(?:transparen(?:t|cy)|see[- ]through)\b|透明(?!度)|(?<!不)透明度")


HALF_CLEAR = re.compile(
    r"\b(?:half|semi)[ -]?(?:transparent|opaque|see[- ]through|translucent)\b|\b50 ?%|半透明"
)


FADE = re.compile(r"\bfad(?:e|es|ing)\b(?: (?:it|the \w+))? ?(?P<way>in and out|in|out)?|淡入淡出|淡入|淡出")


_HALF_AS_BIG = re.compile(
    r"(?P<half>\bhalf (?:as (?:big|large|wide)|the size|its size|that size)\b|\b(?:shrink|reduce|scale|cut)\b[^,;.]*\b(?:by|in|to) half\b|缩小一半|小一半)|\b(?:twice|two times|double) (?:as (?:big|large|wide)|the size|its size)\b|\bdouble(?:d)? in size\b|放大一倍|大一倍"
)


WIDTH = re.compile(
    r"\b(?:(?:about|around|roughly) )?(?:in (?:width|size)|wide|width|of (?:the |its )?(?:(?:screen|frame|video|picture|image|canvas)(?:'s)?(?: (?:width|size))?|width|short side|height))\b|(?:画面|屏幕|视频)?的?宽(?:度)?"
)


def fades_said(found: Any, length: int) -> dict[str, int]:
    """How long it comes and goes, ms, from what `FADE` matched."""
    ms = min(600, length // 2)
    said = found.group()
    both = "in and out" in said or "淡入淡出" in said or not re.search(r"in\b|out\b|入|出", said)
    fades = {}
    if both or re.search(r"\bin\b|淡入", said):
        fades["fade_in"] = ms
    if both or re.search(r"\bout\b|淡出", said):
        fades["fade_out"] = ms
    return fades


def look_said(reading: Reading, now: dict[str, Any]) -> dict[str, Any]:
    """What was said of place, width (share of the short side) and opacity.

    Raises:
        Problem: There is no such place.
    """
    said: dict[str, Any] = {}
    centred = _CENTRED.search(reading.text)
    places = reading.take_tags("position")
    if places and centred and places[-1] in {"top", "bottom"}:
        said["position"] = places[-1]
    elif places:
        place = _corner(places, str(now.get("position", "top-right")))
        if place not in POSITIONS:
            raise Problem("title.place", wanted=place)
        said["position"] = place
    faint = OPACITY.search(reading.text)
    shares = list(PERCENT.finditer(reading.text))
    exact = False
    for percent in shares:
        value = number_of(percent["n"] or percent["han"]) / 100
        near = _near(reading.text, percent) if len(shares) > 1 else reading.text
        of_width = WIDTH.match(reading.text[percent.end() :].lstrip()) is not None
        if OPACITY.search(near) and not of_width:
            clear = _CLEAR.search(near) and not re.search(r"度", near)
            said["opacity"] = round(1 - value if clear else value, 3)
        else:
            said["width"], exact = round(min(max(value, 0.03), 1.0), 3), True
    if "opacity" not in said and faint and HALF_CLEAR.search(reading.text):
        said["opacity"] = 0.5
    elif "opacity" not in said and faint and not FADE.search(reading.text):
        said["opacity"] = round(max(float(now.get("opacity", 1.0)) * 0.6, 0.1), 3)
    for percent in shares:
        reading.take_span(*percent.span())
    return said | _width_said(reading, float(now.get("width", 0.18)), exact=exact)


def _near(text: str, percent: re.Match[str]) -> str:
    """The words that belong to one of several percentages."""
    before = max(text.rfind(mark, 0, percent.start()) for mark in (",", "，", ";", " and ", "、"))
    after = [at for mark in (",", "，", ";", " and ", "、") if (at := text.find(mark, percent.end())) >= 0]
    return text[before + 1 : min(after, default=len(text))]


def _width_said(reading: Reading, width: float, *, exact: bool) -> dict[str, float]:
    """The width that words ask for, where no percentage is said."""
    if factor := reading.take(_HALF_AS_BIG):
        reading.take_tags("size")
        return {"width": round(min(max(width * (0.5 if factor["half"] else 2.0), 0.03), 1.0), 3)}
    said: dict[str, float] = {}
    for size in reading.take_tags("size"):
        if size in {"larger", "smaller"}:
            said["width"] = round(min(max(width * (1.4 if size == "larger" else 0.7), 0.03), 1.0), 3)
        elif not exact:
            said["width"] = _SIZES.get(size, width)
    return said


def _corner(places: list[str], now: str) -> str:
    """ "to the left" from the top right corner is the top left corner."""
    sides = [p for p in places if p in {"left", "right"}]
    levels = [p for p in places if p not in {"left", "right"}]
    if sides and levels and levels[-1] in {"top", "bottom"}:
        return f"{levels[-1]}-{sides[-1]}"
    if levels and levels[-1] in {"top", "bottom"} and "-" in now and len(places) == 1:
        return f"{levels[-1]}-{now.split('-')[1]}"
    if sides and not levels:
        return f"{now.partition('-')[0] if now.partition('-')[0] in {'top', 'bottom'} else 'top'}-{sides[-1]}"
    return levels[-1]


_ALTERS = re.compile(
    r"\b(?:smaller|larger|bigger|shrink|enlarge|too (?:big|small|large)|half (?:its|the) size|twice (?:its|the) size|fainter|brighter)\b|太大|太小|(?:小|大)一?[点些]|缩小|放大"
)
"""What can only be wished of an overlay that is there."""


def only_alters(reading: Reading) -> bool:
    """ "Half its size": a change of an overlay, no wish to put one there."""
    return bool(_ALTERS.search(reading.text)) and not (reading.has("do", "add") or reading.tags("position"))


def told_opacity(work: Work, name: str, opacity: float) -> list[Change]:
    """What the answer says of a new overlay that can be seen through; nothing of one that cannot."""
    if opacity == 1.0:
        return []
    shown = {"before": work.speaker.percent(1.0), "after": work.speaker.percent(opacity)}
    note = ("overlay.changed", {"name": name, "field": work.speaker.name("field", "opacity"), **shown})
    return [Change("note", note)]
