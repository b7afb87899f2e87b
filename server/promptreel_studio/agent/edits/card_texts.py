"""Other words on cards that are on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.card_rewording import relabel
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem, check_text
from promptreel_studio.agent.reading.quotes import MARK, quote_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_ORDINAL = re.compile(
    r"\b(?:the |my )?(?P<nth>first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|[4-9]th) (?:card|line|slide|quote|sentence|verse|text|word|one)(?:'s)?(?: (?:text|words?))?\b"
    r"|第(?P<han>[一二三四五六1-6])(?:张|个|句|行|条)(?:卡片|文字|字|话|歌词)?"
)
_NTH = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "fifth": 4, "sixth": 5,
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5,
}  # fmt: skip
_OTHER_WORDS = re.compile(
    r"\b(?:change|replace|make|set|rename|reword|should|let|turn|update|edit|correct|fix|rewrite|instead|to|with|say|says|read|reads)\b|改|换|写"
)
_CARD = re.compile(
    r"\bcards?\b|\b(?:the|that|this|my) (?:\w+ )?(?:slide|screen)\b|\b(?:the|those|these|my|on|of|in) (?:\w+ )?slides\b|卡片|字卡"
)
_WORDS = re.compile(
    r"\b(?:the|those|these|my) (?:moving |animated |big |opening |flying )?words\b|(?:那|这)(?:几个|些)字|文字动画|动态文字"
)
"""The words of a card, where nothing else is to be read."""
_LIES_OVER = re.compile(r"\b(?:add|put|title|caption|subtitle|over|on top)\b|加|标题|字幕")


def edit_card_texts(work: Work, reading: Reading) -> list[Change] | None:
    """Let a card say something else; None where a clause is about something else.

    Raises:
        Problem: The card says so already, or there is none in that place.
    """
    if not MARK.search(reading.text):
        return None
    return _reworded(work, reading)


def _reworded(work: Work, reading: Reading) -> list[Change] | None:
    clips = drafts.clips(work.draft)
    cards = [clip for clip in clips if _words_of(clip)]
    marks = MARK.findall(reading.text)
    if not cards or not _OTHER_WORDS.search(reading.folded):
        return None
    quoted = [quote_of(one, reading.quotes) for one in marks]
    card = next((one for one in cards if len(quoted) == 2 and _same(_words_of(one), quoted[0])), None)
    if card is None and len(quoted) == 1 and not _lies_over(work, reading):
        card = _called(work, reading, clips, cards)
    if card is None:
        return None
    before, after = _words_of(card), quoted[-1]
    check_text(after)
    if before == after:
        raise Problem("title.same", text=after)
    card["scene"]["words"] = after
    relabel(work, card, before, after)
    work.last_clip, work.topic = card.get("id"), "picture"
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    return [Change("change_card", ("title.text", {"before": before, "after": after}), {"text": after})]


def _lies_over(work: Work, reading: Reading) -> bool:
    """Whether a text over the picture is spoken of; "change the text of the card" is none where there is no other text."""
    if _LIES_OVER.search(reading.folded) is None:
        return False
    changes = reading.has("do", "change") and not re.search(r"\badd\b|加", reading.folded)
    return not (changes and _CARD.search(reading.folded) and not drafts.segments(work.draft, drafts.TEXT))


def _called(work: Work, reading: Reading, clips: list[Segment], cards: list[Segment]) -> Segment | None:
    """The card in the place that is named, or the clip that a clause names if it is one."""
    if found := _ORDINAL.search(reading.folded):
        nth = found["nth"] or found["han"]
        place = len(cards) - 1 if nth == "last" else _NTH.get(nth, int(nth[0]) - 1 if nth[0].isdigit() else 0)
        if place >= len(cards):
            raise Problem("clip.missing", number=place + 1, count=len(cards))
        return cards[place]
    if _CARD.search(reading.folded):
        last = [card for card in cards if card.get("id") == work.last_clip]
        return (last or cards)[0] if last or len(cards) == 1 else None
    if drafts.segments(work.draft, drafts.TEXT):
        return None
    if len(cards) == 1 and _WORDS.search(reading.folded):
        return cards[0]
    if len(cards) == 1 and len(clips) == 1:
        return cards[0]
    picked = pick(work, reading.part(0, len(reading.original)), pronouns=True)
    named = [clip for clip in picked.clips if _words_of(clip)] if picked.said else []
    return named[0] if len(named) == 1 else None


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _words_of(clip: Segment) -> str:
    scene = clip.get("scene")
    if not isinstance(scene, dict) or scene.get("kind") != "words":
        return ""
    return str(scene.get("words") or "")
