"""Another part of what cards say: "change 'act now' to 'act today'", "take out 'start small'", "the last words should be ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import Problem, check_text
from promptreel_studio.agent.reading.card_parts import at_in, parts_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_PAIR, _MOST_WORDS = 2, 240
_PLACE = re.compile(
    r"\b(?:the )?(?P<en>first|last|final) (?:words?|lines?|phrases?|part|sentence|bit)\b|(?P<han>第一|最后一?|开头|末尾)(?:的)?(?:那)?(?:句|行|段|个词|几个字|部分)"
)
_ONLY_TEXT = re.compile(
    r"\b(?:change|replace|set|edit) the (?:title|words?|text) (?:to|with|so it (?:says|reads)) ?[\ue000-\uf8ff]"
)
"""Where there is no other text in the film, it is that of its card."""
_OF_TITLES = re.compile(
    r"\b(?:add|insert|include|overlay|titles?|captions?|subtitles?|heading|headline)\b|添加|加上|加个|加一|插入|标题|字幕"
)


def reword_cards(work: Work, reading: Reading) -> list[Change] | None:
    """Give cards another text in part; None where a clause is about something else.

    Raises:
        Problem: The text is that already, nothing of it would be left, or it is too long.
    """
    cards = [clip for clip in drafts.clips(work.draft) if words_of(clip)]
    said = [quote_of(found, reading.quotes) for found in MARK.findall(reading.text)]
    if not cards or not 0 < len(said) <= _PAIR:
        return None
    alone = len(cards) == 1 == len(drafts.clips(work.draft)) and not drafts.segments(work.draft, drafts.TEXT)
    if alone and len(said) == 1 and _ONLY_TEXT.search(reading.folded):
        reading.take_span(0, len(reading.text))
        work.topic, work.last_clip = "picture", cards[0].get("id")
        return [_reword(work, cards[0], said[0])]
    if _OF_TITLES.search(reading.folded):
        return None
    texts = [str(one.get("txt")) for one in drafts.segments(work.draft, drafts.TEXT)]
    if any(text.casefold() == said[0].casefold() for text in texts):
        return None
    new = _replaced(reading, cards, said)
    if new is None:
        return None
    reading.take_span(0, len(reading.text))
    work.topic = "picture"
    changes = [_reword(work, card, text) for card, text in new]
    if len(changes) == 1:
        work.last_clip = new[0][0].get("id")
    return changes


def words_of(clip: Segment) -> str:
    """What a card says; "" for any other clip."""
    scene = clip.get("scene")
    said = scene.get("words") if isinstance(scene, dict) and scene.get("kind") == "words" else None
    return said if isinstance(said, str) else ""


def _replaced(reading: Reading, cards: list[Segment], said: list[str]) -> list[tuple[Segment, str]] | None:
    """The cards that are meant, each with its new text."""
    holding = [card for card in cards if at_in(words_of(card), said[0])]
    if len(said) == _PAIR:
        return [(card, _put(words_of(card), said[0], said[1])) for card in holding] or None
    if holding and reading.has("do", "remove"):
        left = [(card, _without(words_of(card), said[0])) for card in holding]
        if not all(text for _, text in left):
            raise Problem("title.no_text")
        return left
    place = _PLACE.search(reading.text)
    parts = parts_of(words_of(cards[0]))
    if place is None or len(cards) > 1 or len(parts) == 1:
        return None
    old = parts[0 if place["en"] == "first" or place["han"] in {"第一", "开头"} else -1]
    return [(cards[0], _put(words_of(cards[0]), old, said[0]))]


def _put(text: str, old: str, new: str) -> str:
    found = at_in(text, old)
    return text[: found[0]] + new + text[found[1] :] if found else text


def _without(text: str, part: str) -> str:
    """The text without a part, and without the mark that joined it to the rest."""
    found = at_in(text, part)
    if not found:
        return text
    before, after = text[: found[0]].rstrip(), text[found[1] :].lstrip()
    if before and before[-1] in ",，、;；":
        before = before[:-1] if not after or after[0] in ",，、;；.。!！" else before
    elif not before:
        after = after.lstrip(",，、;；.。 ")
    joint = " " if before and after and before[-1].isascii() and after[0].isalnum() else ""
    return before + joint + after


def _reword(work: Work, card: Segment, text: str) -> Change:
    check_text(text)
    if len(text) > _MOST_WORDS:
        raise Problem("title.too_long", length=len(text), most=_MOST_WORDS)
    before = words_of(card)
    if before == text:
        raise Problem("title.same", text=text)
    card["scene"]["words"] = text
    relabel(work, card, before, text)
    return Change("change_card", ("title.text", {"before": before, "after": text}), {"text": text})


def relabel(work: Work, card: Segment, before: str, after: str) -> None:
    """Call a card by what it says now, in quotation marks only where it was called so."""
    bare = drafts.meta(card).get("title") == before
    drafts.meta(card)["title"] = after if bare else work.speaker.quoted(after)
