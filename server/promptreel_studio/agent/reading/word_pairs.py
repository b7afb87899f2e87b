"""Rows of two words, as on cards of vocabulary: "el perro - the dog", "harvest 收获"; the second may come after the first."""

from __future__ import annotations

from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.text import fold

_OTHER = r"\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_LATIN = r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' -]{1,23}?"
PAIR = re.compile(
    r"(?P<a>[^,;:\d=–—-]{2,30}?)\s*(?:\s[-–—]\s|=|->|→)\s*(?P<b>[^,;:\d=–—-]{2,30})"
    rf"|(?P<c>{_LATIN})\s*[(（]?(?P<d>[{_OTHER}][{_OTHER} ]{{0,15}})[)）]?"
    rf"|(?P<e>[{_OTHER}][{_OTHER} ]{{0,15}}?)\s+[(（]?(?P<f>{_LATIN})[)）]?"
)
_FIRST_ONE = re.compile(
    r"\b(?:then|after|later|below|under(?:neath)?|reveal\w*|followed by)\b|后|再|然后|接着|下面"
)
_OTHER_ONE = re.compile(
    r"\b(?:translation|translated|meaning|answer|solution|english|spanish|french|german|italian|chinese|japanese|other (?:one|word|side)|second (?:one|word|half))\b|中文|英文|英语|日语|意思|翻译|释义|解释|答案"
)
_SENTENCE = re.compile(r"[^.!?。！？;；\n]+(?:\.(?=\d)[^.!?。！？;；\n]+)*[.!?。！？;；]?")
_USUAL = "2 seconds"


class Step(NamedTuple):
    """What a card shows, and how long it is shown, in words."""

    text: str
    length: str


def in_two_steps(texts: list[str], beside: str) -> tuple[list[Step], str] | None:
    """The cards of pairs of which the second word comes after the first; None where nothing says so.

    Args:
        texts: The pairs.
        beside: What is said beside them, in the words of the grammar or in Chinese.

    Returns:
        The cards, and the message without what was said of them.
    """
    pairs = [PAIR.fullmatch(text.strip()) for text in texts]
    told = next(
        (
            one
            for one in _SENTENCE.finditer(beside)
            if _FIRST_ONE.search(fold(one.group())) and _OTHER_ONE.search(fold(one.group()))
        ),
        None,
    )
    if told is None or not all(pairs):
        return None
    lengths = [hit.group() for hit in DURATION.finditer(fold(told.group()))]
    first, both = (lengths * 2)[:2] if lengths else (_USUAL, _USUAL)
    steps: list[Step] = []
    for pair in pairs:
        one, other = (word.strip() for word in pair.groups() if word) if pair else ("", "")
        steps += [Step(one, first), Step(f"{one}\n{other}", both)]
    return steps, f"{beside[: told.start()]} {beside[told.end() :]}"
