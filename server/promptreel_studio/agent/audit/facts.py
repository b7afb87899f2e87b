"""Facts that a first message tells and that are to be read: a date, a price, a number to call, an address, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import details_in
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W_]+")
_LESS = re.compile(
    r"\b(?:off|discount|sale|less|reduced|rabatt|reduziert|descuento|rebaja|remise|réduction|sconto|desconto|korting|zniżki|rabatu|indirim)\b|скидк|折|减|优惠|할인|割引|オフ|छूट|خصم"
)
_NEAR = 16
_BEFORE = re.compile(r"[$€£¥]?\d[\d.,]*$")
_BEHIND = re.compile(r"(?:[.,]?\d)+")
_NAME = re.compile(
    r"(?<![.!?:;\n] )(?<![.!?:;\n])\b(?P<name>[A-ZÀ-ÞА-Я][\w'’]+(?: (?:(?:&|and|of|de|von) )?[A-ZÀ-ÞА-Я][\w'’]+)+)"
)
_NO_TEXT = re.compile(
    r"\b(?:thanks|thank you|regards|hi|hello|dear|i'm|i am|my name is|this is|like in|such as|style of|in the style of|by|for|of|from)[, ]+$",
    re.IGNORECASE,
)


def _whole(masked: str, low: int, high: int) -> tuple[int, int]:
    """The span with all digits of its numbers: "20%" and no "0%"."""
    before = _BEFORE.search(masked, 0, low)
    behind = _BEHIND.match(masked, high) if masked[high - 1 : high].isdigit() else None
    return (before.start() if before else low), (behind.end() if behind else high)


def _is_known(name: str) -> bool:
    """Whether a name is of something that can be seen or heard."""
    return any(tag.group not in {"filler", "amount"} for tag in WORDS.scan(fold(name)))


def facts_of(masked: str, shown: str, *, english: bool) -> Iterator[str]:
    """Facts that stand in no text of a film.

    Args:
        masked: A first message, its quotations behind marks.
        shown: All that is to be read in the film, folded.
        english: Whether it is in English, in which names are told by their capitals.
    """
    lengths = [hit.span() for hit in DURATION.finditer(fold(masked))]
    for low, high in (_whole(masked, *span) for span in details_in(masked)):
        said = masked[low:high].strip(" ,.;:、，。")
        if any(low < end and start < high for start, end in lengths):
            continue
        digits = _DIGITS.findall(fold(said))
        if not digits or all(one in shown for one in digits):
            continue
        if "%" in said and not _LESS.search(fold(masked), max(0, low - _NEAR), high + _NEAR):
            continue
        yield said
    for found in _NAME.finditer(masked) if english else ():
        name = found["name"]
        if MARK.search(name) or _NO_TEXT.search(masked, 0, found.start()) or _is_known(name):
            continue
        if not all(word in shown for word in _WORD.findall(fold(name))):
            yield name
