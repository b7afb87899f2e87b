"""Cards told one after the other in a sentence: "the heading “Tips” as the first card, then the cards “A”, “B” and “C”"."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import SECONDS, find_duration
from promptreel_studio.agent.reading.numbers import NUMBER
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

FEWEST = 3
_CARD = re.compile(r"\b(?:text )?cards?\b|卡片?|字卡")
_EACH_ONE = r"(?:the |a |an )?(?:(?:first|second|third|fourth|fifth|next|last|final|other|another) )?(?:text )?(?:cards?|ones?)"
_BETWEEN = re.compile(
    rf"(?:[\s,;.:]|\b(?:as (?:the |a |its )?(?:heading|headline|title|{_EACH_ONE})|(?:and|then|next|finally|lastly|after (?:it|that)|followed by|show|shows|come|comes|put|in this order|each|for|of|there(?:'s| is| are)|is|are)|{_EACH_ONE}"
    r"|(?:that |which )?(?:says?|saying|reads?|reading))\b|第[一二三四五六]张|[一两二三四五六七八]?张|(?:标题|文字|字)?卡片?|字卡|然后|接着|接下来|随后|最后|后面|之后|再|依次|分别|内容|写着?|上面|放|出|来|是|为|的|和|、)*"
)
_BEFORE = re.compile(
    r"(?:[\s,;:]|\b(?:(?:the |a |an )?(?:heading|headline|title)|with|start|begin|first|one|a|the|an|text|cards?|that|which|says?|saying|reads?|reading|is|as|has|opening)\b|第一张|开头|一张|先|做|放|出|来|(?:标题|文字|字)?卡片?|字卡|标题|文字|内容|分别|依次|写着?|是|为|的|上面|[两三四五六七八]张)*$"
)
_CALLED = alternatives(words_of("numbered"))
_AHEAD = rf"[ \t]*[(（,，\[]?[ \t]*(?P<ahead>{NUMBER}[ ]?{SECONDS})[ \t]*[)）\]]?[ \t]*"
_NUMBERED = re.compile(
    r"(?:^|\n|[.;。；][ \t]*)[ \t]*(?:[-*•][ \t]*)?(?:(?:"
    + _CALLED
    + r")[ \t]*(?:\d{1,2}|one|two|three|four|five|six|[一二三四五六七八])|第[一二三四五六七八九十\d]{1,2}(?:页|张|屏|条)(?:卡片|字卡|字)?)"
    rf"(?:{_AHEAD}|[ \t]*[(（][^()（）\n]*[)）])?[ \t]*[:：][ \t]*"
    rf"(?P<text>[^\n]+?)[ \t]*(?:[(（,，][ \t]*(?P<length>{NUMBER}[ ]?{SECONDS})[)）]?)?[ \t]*(?=\n|$|[.;。；][ \t]*(?:(?:{_CALLED})[ \t]*\d|第[一二三四五六七八九十\d]{{1,2}}(?:页|张|屏|条)))"
)
_THEN = re.compile(
    r"[\s,;.、，。]*(?:(?:and )?(?:then|next|after (?:it|that)|afterwards|followed by|finally|lastly)|然后|接着|随后|最后|再|再来|之后)[\s,:，：]*"
)


@dataclass(slots=True)
class CardTexts:
    """What cards say.

    Attributes:
        items: The texts, one for each card.
        heading: What is listed ("5 tips for better sleep"); empty where nothing says it.
        each_ms: Length of each; None when nothing was said.
        last_ms: Length of the last, if that was said apart.
        lengths: Those that are said of single cards; none where that is said of none.
        quoted: They were in quotation marks.
        listed: They are the rows of a list: what is said once of a length is of each.
    """

    items: list[str]
    heading: str = ""
    each_ms: int | None = None
    last_ms: int | None = None
    lengths: list[int | None] = field(default_factory=list)
    quoted: bool = field(default=False)
    listed: bool = field(default=False)


def told_in_turn(reading: Reading, marks: list[re.Match[str]]) -> bool:
    """Whether one quotation is said to come after the other: "“A” then “B”, then “C”"."""
    gaps = [reading.folded[a.end() : b.start()] for a, b in pairwise(marks)]
    said = [_THEN.fullmatch(gap) is not None for gap in gaps]
    return any(said) and all(one or not gap.strip(" ,;、，/") for one, gap in zip(said, gaps, strict=True))


def row_of_cards(reading: Reading) -> tuple[int, int] | None:
    """From where to where the cards of a sentence are told; None where there are none, or too few to be sure."""
    marks = list(MARK.finditer(reading.text))
    if len(marks) < FEWEST or not _CARD.search(reading.folded):
        return None
    gaps = ((before.end(), after.start()) for before, after in pairwise(marks))
    if not all(_BETWEEN.fullmatch(reading.folded, *gap) for gap in gaps):
        return None
    lead = _BEFORE.search(reading.folded, 0, marks[0].start())
    return (lead.start() if lead else marks[0].start()), marks[-1].end()


def numbered_cards(
    reading: Reading,
) -> tuple[list[tuple[int, int]], list[int | None], tuple[int, int]] | None:
    """Lines that each call a card by its number: "Card 1: Sleep (3 s)", "Slide 2 (4 s): Water", "第一页：…".

    Returns:
        Where their texts are, how long each is shown, ms, as far as that is said, and where they stand.
    """
    hits = list(_NUMBERED.finditer(reading.folded))
    if len(hits) < 2:
        return None
    said = [find_duration(hit["length"] or hit["ahead"] or "") for hit in hits]
    lengths = [length.ms if length else None for length in said]
    return [hit.span("text") for hit in hits], lengths, (hits[0].start(), hits[-1].end())
