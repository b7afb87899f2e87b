"""Sentences of a backend's agent that mean more than they say (protocol.md §3.5)."""

from __future__ import annotations

import re

_TEMPORARY = re.compile(
    r"\b(?:encountered|ran into|hit|there (?:is|was)) a temporary (?:issue|problem|error)\b"
    r"|\btemporary issue\b|遇到.{0,4}(?:临时|暂时).{0,4}问题",
    re.IGNORECASE,
)
_MONEY = r"(?:credits?|spending limit|spend limit|quota|balance|积分|余额|额度)"
_GONE = (
    r"(?:exhausted|insufficient|not enough|run(?:ning)? out|ran out|used up|depleted|exceeded|reached"
    r"|has hit|have hit|不足|用完|耗尽|不够|已达)"
)
_EXHAUSTED = re.compile(
    rf"(?:{_GONE}|out of)\W+(?:\w+\W+){{0,5}}?{_MONEY}|{_MONEY}\W+(?:\w+\W+){{0,6}}?{_GONE}"
    r"|(?:积分|余额|额度).{0,6}(?:不足|用完|耗尽|不够)|(?:不足|没有).{0,4}(?:积分|余额|额度)",
    re.IGNORECASE,
)
_LONGEST = 4000


def is_temporary_issue(text: str) -> bool:
    """Whether this is the "temporary issue" that a backend adds after replies that are fine."""
    return len(text) <= 400 and _TEMPORARY.search(text) is not None


def says_credits_exhausted(text: str) -> bool:
    """Whether this says that credits or a spending limit are used up, which comes as prose, not as 2001."""
    return _EXHAUSTED.search(text[:_LONGEST]) is not None
