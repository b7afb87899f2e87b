"""A part of a prompt: what it says of one shot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading


_TIME = r"(?:second )?\d+(?:[:.]\d+)?(?: ?(?:s|secs?|seconds?)\b)?"
_WINDOW = re.compile(
    rf"\b(?:from|between) {_TIME} (?:to|until|till|and|through|-) (?:{_TIME}|the (?:very )?end)|\b(?:at|from) \d+:\d\d ?[-–] ?\d+:\d\d"
    r"|\b(?:for|in|during|over) the (?:first|last|final|opening|closing) (?:\w+ )?(?:seconds?|secs?|s)\b|(?:最后|结尾|末尾|前|开头)面?的?[\d一二两三四五六七八九十半.]+秒"
    r"|从第?[\d一二两三四五六七八九十.]+秒(?:钟)?(?:开始|起)?(?:到|至)|在?第[\d一二两三四五六七八九十.]+秒?(?:到|至|-)第?[\d一二两三四五六七八九十.]+秒"
)
_ON_NTH = re.compile(
    r"\b(?:on|over|in) the (?:first|second|third|fourth|last)(?: (?:one|shot|scene|clip))?\W*$|在?第[一二三四]个?镜头上?\W*$"
)


@dataclass(frozen=True, slots=True)
class Part:
    """What a prompt says of one shot.

    Attributes:
        start, end: Span of its words.
        joint: Span of the words that join it to the part before; empty where there are none.
        listed: It has a number or a place in a list, so that it is a shot whatever it shows.
        length_ms: How long it is, if its place says so ("0-3 s: a beach").
        text: Its words are to be read, whatever they speak of ("three tips: drink water, ...").
    """

    start: int
    end: int
    joint: tuple[int, int]
    listed: bool = False
    length_ms: int | None = None
    text: bool = False


def parts_between(
    reading: Reading, joints: list[tuple[int, int]], start: int, end: int, *, listed: bool
) -> list[Part]:
    """The parts between joining words; those with nothing in them give their joint to the next."""
    parts: list[Part] = []
    joint = (start, start)
    begins = start
    for low, high in [*joints, (end, end)]:
        if reading.folded[begins:low].strip(" ,.;:\n"):
            parts.append(Part(begins, low, joint, listed))
            joint = (low, high)
        else:
            joint = (joint[0], high)
        begins = high
    return parts


def with_texts_over(reading: Reading, parts: list[Part]) -> list[Part]:
    """Parts without those that are a text seen from one time to another, which lies over the shot before it."""
    kept = parts[:1]
    for part in parts[1:]:
        words = reading.part(part.start, part.end)
        said = reading.folded[part.joint[0] : part.end]
        text = MARK.search(words.text) and not words.tags("kind", "beyond")
        placed = names_text(words) and _ON_NTH.search(words.folded)
        if text and (placed or (not part.listed and _WINDOW.search(said))):
            kept[-1] = replace(kept[-1], end=part.end)
        else:
            kept.append(part)
    return kept


def shows_something(reading: Reading, part: Part) -> bool:
    """Whether a part names a subject that can be drawn or nearly so, or holds somebody's text."""
    words = reading.part(part.start, part.end)
    if MARK.search(words.text) or names_text(words):
        return True
    words.take_tags("title_noun")
    wish = take_scene(words)
    return bool(
        wish.kinds
        or wish.beyond
        or (wish.near and not wish.by_mood)
        or wish.time
        or wish.weather
        or wish.season
    )


def names_text(words: Reading) -> bool:
    """Whether a part speaks of a title."""
    return bool(words.tags("title_noun"))
