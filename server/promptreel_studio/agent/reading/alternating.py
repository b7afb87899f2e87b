"""Texts that come by turns as long as the film lasts ("“Inhale” and “Exhale” every 4 seconds"), and a title that is told before."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER
from promptreel_studio.agent.reading.quotes import MARK, mark

_USUAL = "4"
_EVERY = (
    rf"(?:,? ?(?:every|each) (?:(?:few|couple of|other)|(?P<n>{NUMBER}))? ?(?:seconds?|secs?|s\b|moments?))"
)
_TURNS = r"(?:alternating(?: between)?|alternately|alternates?(?: between)?|by turns|taking turns|switching(?: between)?|back and forth)"
_PAIR = rf"(?P<a>{MARK.pattern})\s*(?:and|/|,|or|then|&)\s*(?P<b>{MARK.pattern})"
_MARKED = re.compile(
    rf"(?:(?:with|and) )?(?:(?:the )?(?:texts?|words|captions?|titles?)\s*:? )?(?:{_TURNS} )?{_PAIR}(?:,? (?:texts?|words|captions?))?(?:,? {_TURNS})?{_EVERY}?(?:,? {_TURNS})?",
    re.IGNORECASE,
)
_WORD = r"[A-Za-z][A-Za-z']*(?: [A-Za-z][A-Za-z']*){0,2}"
_PLAIN = re.compile(
    rf"(?:(?<=[,.;:] )|(?<=with )|^)(?:(?:the )?(?:texts?|words|captions?)\s*:? )?(?P<a>{_WORD}) ?/ ?(?P<b>{_WORD}?)(?:,? (?:texts?|words|captions?|on screen))*(?:,? {_TURNS})?{_EVERY}",
    re.IGNORECASE,
)
_HAN = re.compile(
    rf"(?:(?:文字|字幕|标题)[:：]?)?(?:每隔?(?P<before>{NUMBER})秒)?(?:交替|轮流|循环)?(?:显示|出现)?(?P<a>{MARK.pattern})(?:和|、|/|与|,|，)(?P<b>{MARK.pattern})(?P<turns>(?:文字|字幕|字)?(?:交替|轮流|循环|来回)(?:地)?(?:出现|显示|切换|闪现)?)?(?:[,，]?每隔?(?P<n>{NUMBER}|几)秒(?:钟)?(?:一次|换一次|一换|切换一?次?|出现一次|变一次)?)?"
)
_TURN = re.compile(_TURNS, re.IGNORECASE)
_NAMED = re.compile(
    rf"\b(?:novel|book|film|movie|album|single|song|game|show|series|play|podcast|story|memoir|comic|band),?(?: is)?(?: called| titled| named)? (?P<mark>{MARK.pattern})",
    re.IGNORECASE,
)
_THEN_TITLE = re.compile(
    rf"\b(?:then|finally|and|lastly|end(?:s|ing)? with|clos(?:e|es|ing) with) (?:the |its |our |my )?(?:(?:book|film|movie|novel|game|album|song) )?(?:title|name)\b(?! (?:card )?(?:saying|reading|that)\b)(?!\s*[:：]?\s*{MARK.pattern})",
    re.IGNORECASE,
)
_FEWEST = 2


def mask_alternating(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Tell texts that come by turns as texts one at a time, repeated, and put a title where it is to come.

    Args:
        masked: A first message in English or Chinese, its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    masked = _with_title(masked)
    if (found := _MARKED.search(masked)) and (
        _TURN.search(found.group()) or "every" in found.group().lower()
    ):
        said = _in_turn(found["a"], found["b"], found["n"])
    elif (found := _HAN.search(masked)) and (found["turns"] or found["before"] or found["n"]):
        length = next((one for one in (found["before"], found["n"]) if one and one != "几"), _USUAL)
        said = f"文字{found['a']}、{found['b']}依次，每个{length}秒，全程循环"
    elif found := _PLAIN.search(masked):
        said = _in_turn(mark(len(quotes)), mark(len(quotes) + 1), found["n"])
        quotes = (*quotes, *(found[one].strip().capitalize() for one in "ab"))
    else:
        return masked, quotes
    return f"{masked[: found.start()]}{said}{masked[found.end() :]}", quotes


def _in_turn(first: str, second: str, length: str | None) -> str:
    return f"with the texts {first}, {second} one at a time, {length or _USUAL} seconds each, repeated throughout"


def _with_title(masked: str) -> str:
    """ "Trailer for my novel “A”. Text: “B” “C” then the title": the title is told where it is to come."""
    named, then = _NAMED.search(masked), _THEN_TITLE.search(masked)
    if not (named and then) or then.start() < named.end() or len(MARK.findall(masked)) <= _FEWEST:
        return masked
    before = masked[: named.start("mark")].rstrip(" ,")
    return f"{before}{masked[named.end() : then.start()]}then {named['mark']}{masked[then.end() :]}"
