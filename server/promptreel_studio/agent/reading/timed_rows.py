"""Texts in a row, each with its own times: "add captions: 0:05-0:09 “One”, 0:10-0:14 “Two”"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK

_TIME = r"第?(?:\d{1,2}:\d{2}|\d{1,3}(?:\.\d+)?)"
_UNIT = r"(?:\s*(?:s|secs?|seconds?|秒)\b|\s*秒)?"
_SPAN = rf"(?:from |at |between |从|在)?(?P<a>{_TIME}){_UNIT}\s*(?:to|until|till|through|and|-|–|—|~|到|至)\s*(?P<b>{_TIME}){_UNIT}"
_FIRST, _SECOND = (_SPAN.replace("<a>", f"<a{n}>").replace("<b>", f"<b{n}>") for n in (1, 2))
_ENTRY = re.compile(
    rf"{_FIRST}\s*[:：,，]?\s*(?P<m1>{MARK.pattern})|(?P<m2>{MARK.pattern})\s*[:：,，(（]?\s*{_SECOND}\s*[)）]?",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:please|can|could|you|i|we|need|want|require|would|'d|like|to|add|put|insert|write|show|have|give|me|us|these|those|the|following|some|more|new|now|and|two|three|four|five|six|\d|[\s,，]"
    r"|请|帮|我|给|要|想|加|添|上|写|放|再|这|些|以|下|面|几|条|个|行|两|三|四|五|六|新|的|到|视|频|里)*"
)
_HEAD = re.compile(
    rf"(?:^|(?<=[.!?;。！？；\n]))(?P<lead>{_ASKED})(?P<noun>captions|subtitles|titles|texts|字幕|标题|文字)"
    r"(?: please| as follows| like this| with (?:these|their) times|如下|吧)?\s*[:：]\s*",
    re.IGNORECASE,
)
"""Nothing but the wish for texts: what else is said before the row stands in a sentence of its own, and stays."""
_JOINT = re.compile(r"\s*(?:[,，;；、.。\n]|\band\b|\bthen\b|和|以及|再)*\s*")
_NOUNS = {"captions": "caption", "subtitles": "caption", "titles": "title", "texts": "title"}


def each_with_its_times(masked: str) -> str:
    """The message with an instruction for each text; unchanged where it is no such row."""
    head = _HEAD.search(masked)
    if head is None:
        return masked
    said: list[str] = []
    here = head.end()
    while here < len(masked):
        entry = _ENTRY.match(masked, here)
        if entry is None:
            return masked
        which = "1" if entry["m1"] else "2"
        start, end = (entry[f"{side}{which}"].removeprefix("第") for side in "ab")
        said.append(_instruction(head["noun"].lower(), entry[f"m{which}"], start, end))
        joint = _JOINT.match(masked, entry.end())
        here = joint.end() if joint else entry.end()
    return masked if len(said) < 2 else f"{masked[: head.start()]} {' '.join(said)}".strip()


def _instruction(noun: str, text: str, start: str, end: str) -> str:
    if noun in _NOUNS:
        spans = " to ".join(time if ":" in time else f"{time} seconds" for time in (start, end))
        return f"add the {_NOUNS[noun]} {text} from {spans}."
    spans = "到".join(time if ":" in time else f"{time}秒" for time in (start, end))
    return f"添加{'字幕' if noun == '字幕' else '标题'}{text}，从{spans}。"
