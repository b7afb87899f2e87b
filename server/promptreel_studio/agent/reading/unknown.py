"""Words of a clause that nobody understood: how much they weigh, and whether something is pointed at by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.titles_by_words import TITLE_NOUN

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_SMALL = {"the", "a", "an", "of", "to", "and", "my", "in", "on", "it"}
_POINTS = re.compile(
    r"\b(?:the|that|this|those|these|my|our|its|their|his|her|your|first|second|third|fourth|last|final|other|both|only) (?:very )?$"
)

_ONE_CLIP = re.compile(
    r"\b(?:the|that|this) (?!whole|entire|full|same|rest|other|video|next|new|film|movie|camera|photo|picture|next)[\w'-]+ (?:clip|shot|scene)\b(?! (?:change|length|order))"
    r"|\b(?:the|that|this) (?!whole|entire|full|same|rest|other|next|new|first|last|final|opening|closing|middle|second|text|title|music)[\w'-]+ (?:part|bit|section|segment|footage|sequence|passage)\b"
    r"|(?<![所整每全两三个])[\u3400-\u9fff](?<![有秒])的(?:那|这)?(?:一)?(?:个|段|幕)?(?:镜头|片段|场景)(?!都|里|中|的)"
    r"|[\u3400-\u9fff](?<![把将给让在对是到从把第])(?<!音乐|字幕|文字|标题|开头|结尾|片头|片尾)的?那一?(?:段|部分|幕)(?!音乐|字|话|文|都)"
)
_TITLE = re.compile(rf" (?:[\w'-]+ )?{TITLE_NOUN}\b")
_NEXT_TITLE = re.compile(rf" {TITLE_NOUN}\b")
_TITLE_BEFORE = re.compile(rf"\b{TITLE_NOUN} (?:(?:in|of|from|on|at) )?(?:the )?$")
_SECONDS = re.compile(r" (?:seconds?|minutes?)\b")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ALL = re.compile(r"\b(?:all|every|each|both|everything|whole|entire)\b|所有|每|整|全部|全片|都")


def weight(phrase: str) -> int:
    """How many telling words a phrase has; two Chinese characters count as one."""
    han = sum("\u3400" <= char <= "\u9fff" for char in phrase)
    words = [word for word in phrase.split() if not "\u3400" <= word[0] <= "\u9fff"]
    return sum(word.lower() not in _SMALL for word in words) + (han + 1) // 2 - (han == 1)


_THAT_CLIP = re.compile(
    r"\b(?:that|this) (?:clip|shot|scene)\b(?! (?:change|length|order))|(?:那|这)(?:一)?(?:段|个片段|个镜头)(?![都里音文话])"
)


def points_at_that(clause: Reading) -> bool:
    """Whether "that clip" is said, of which it must be known which one it is."""
    return _THAT_CLIP.search(clause.folded) is not None and _ALL.search(clause.folded) is None


def points_at_one(clause: Reading) -> bool:
    """Whether one clip is spoken of ("the sofa shot", "云的镜头"), whichever that is."""
    return _ONE_CLIP.search(clause.folded) is not None and _ALL.search(clause.folded) is None


def is_pointed(clause: Reading, phrase: str) -> bool:
    """Whether an unknown word is pointed at ("the last xyz"): what was changed may be something else then."""
    place = clause.place_of(phrase)
    return place >= 0 and _POINTS.search(clause.folded[:place]) is not None


def calls_a_title(clause: Reading, phrase: str) -> bool:
    """Whether an unknown word says which title is meant ("the snow caption"); another one was changed then."""
    place = clause.place_of(phrase)
    return (
        place >= 0
        and is_pointed(clause, phrase)
        and _TITLE.match(clause.folded, place + len(phrase)) is not None
    )


def stands_by_a_title(clause: Reading, phrase: str) -> bool:
    """Whether an unknown word stands right before or behind what a title is called ("title in début")."""
    place = clause.place_of(phrase)
    return place >= 0 and bool(
        _NEXT_TITLE.match(clause.folded, place + len(phrase)) or _TITLE_BEFORE.search(clause.folded[:place])
    )


def counts_seconds(clause: Reading, phrase: str) -> bool:
    """Whether an unknown word says which second or how many: "at dixième seconds"."""
    place = clause.place_of(phrase)
    return place >= 0 and _SECONDS.match(clause.folded, place + len(phrase)) is not None


def refuse_absent(clause: Reading, shown: list[str]) -> None:
    """Refuse what would change all clips where one was named that is not there ("the campfire", "河水流得快一点").

    Args:
        clause: What was said.
        shown: Kinds of the drawn shots.

    Raises:
        Problem: One was.
    """
    said = clause.part(0, len(clause.original))
    absent = said.tags("beyond")
    for tag in said.tags("kind"):
        before = said.folded[: tag.start]
        if tag.concept not in shown and (_POINTS.search(before) or (not before and _HAN.match(said.folded))):
            absent.append(tag)
    if absent:
        raise Problem("unclear.part", wanted=[clause.original[tag.start : tag.end] for tag in absent])
