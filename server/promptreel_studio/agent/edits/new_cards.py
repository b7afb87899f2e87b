"""Cards of text that are added to a timeline: "an end card saying The End", "a black screen with Hello", end credits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.card_dress import dress
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.edits.upload_places import place_of
from promptreel_studio.agent.fit import fit
from promptreel_studio.agent.parts import Problem, check_text
from promptreel_studio.agent.reading.card_look import take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.scenes import SceneWish

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

USUAL_MS = 3_000
_LINE_MS = 700
"""What each line beyond the second is seen longer."""
_GROUND = r"(?:black|white|dark|plain|blank|empty|solid|coloured|colored|red|blue|green|yellow|orange|pink|purple|gr[ae]y|navy|beige|gold)"
_CARD = re.compile(
    rf"\b(?:(?:title|end|ending|closing|final|intro|opening|outro|text|thank[- ]you|separate|extra) |{_GROUND} ){{1,3}}(?:cards?|screens?|slides?|pages?|frames?)\b"
    r"|\b(?:an?|another|one more|a new) (?:card|slide)\b"
    r"|(?:片头|片尾|结尾|开场|标题|文字|[黑白红蓝绿黄灰金]色?底)(?:[黑白红蓝绿黄灰金]色?字)?(?:的)?(?:卡片?|字卡|画面|页面?|字幕卡)|字卡|卡片|[黑白]屏"
)
_CREDITS = re.compile(r"\b(?:end |closing |rolling |final )?credits\b|演职员表|职员表|片尾名单|鸣谢|致谢")
_ADDS = re.compile(
    r"\b(?:add|append|insert|include|put|place|attach|create|make|show|want|need|give|end|finish|close|start|open|begin|follow|use|have|throw|stick|tack|with)\b|加|添|插|放|来|用|接|结尾|片尾|开头|片头"
)
_AT_CARD = re.compile(r"\b(?:on|to|of|in|over) (?:the|that|this) (?:\w+ )?(?:card|screen|slide)\b")
_CHANGES = re.compile(r"\b(?:change|rename|reword|edit|replace|update|remove|delete|drop)\b|改|换|删|去掉")
_START = re.compile(
    r"\b(?:intro|opening)\b|\b(?:at|to|in) the (?:very )?(?:start|beginning|front)\b|\b(?:start|open|begin)s? (?:it |the (?:video|film) )?with\b|\bfirst\b|片头|开场|开头|最前|一开始"
)
_END = re.compile(
    r"\b(?:end|ending|closing|outro|final|last)\b|\b(?:end|finish|close)s? (?:it |the (?:video|film) )?(?:with|on)\b|片尾|结尾|最后|末尾"
)
_WORDS = re.compile(
    r"\b(?:that |which )?(?:says?|saying|reads?|reading|with (?:the )?(?:words?|text|title)|with)\b|写着|写上|显示|文字|内容是?|的"
)


def add_card(work: Work, reading: Reading) -> list[Change] | None:
    """Put a card of text among the clips; None where a clause asks for none.

    Raises:
        Problem: Its text is missing or too long.
    """
    text = reading.folded
    credited = _CREDITS.search(text)
    found = credited or _CARD.search(text)
    adds = _ADDS.search(text) or (found is not None and not text[: found.start()].strip(" .,，。、"))
    if found is None or not adds or _CHANGES.search(text) or _AT_CARD.search(text):
        return None
    marks = MARK.findall(reading.text)
    if not marks:
        if credited and not reading.tags("kind", "beyond", "own"):
            raise Problem("title.no_text")
        return None
    words = "\n".join(quote_of(one, reading.quotes) for one in marks)
    check_text(words)
    for hit in MARK.finditer(reading.text):
        reading.take_span(*hit.span())
    length = find_duration(reading.text)
    if length is not None:
        reading.take_span(length.start, length.end)
    order = drafts.clips(work.draft)
    place = _place(work, reading, len(order), ends=credited is not None)
    reveal = take_reveal(reading)
    made = fit(SceneWish(), "words", drafts.derived_seed(work.seed, "card", len(order)))
    made.spec = made.spec.model_copy(update={"words": words})
    dress([made], [replace(take_look(reading), reveal=reveal)], work.seed, wished=None)
    length_ms = length.ms if length else USUAL_MS + _LINE_MS * max(0, words.count("\n") - 1)
    segment: dict[str, Any] = {
        "id": drafts.new_id(work.draft, work.seed),
        "st": 0,
        "d": length_ms,
        "m": {"title": work.speaker.quoted(words.replace("\n", " / "))},
        "scene": made.spec.model_dump(),
    }
    at = drafts.start_of(order[place]) if place < len(order) else drafts.total_of(work.draft)
    order.insert(place, segment)
    changes = lay_out(
        work, order, shift=(lambda t: t if t < at or place == len(order) - 1 else t + length_ms)
    )
    work.last_clip, work.topic = segment["id"], "shot"
    for pattern in (_CREDITS, _CARD, _WORDS, _START, _END, _ADDS):
        while reading.take(pattern):
            pass
    reading.take_around("do", "new", "edit", "title_noun", "colour", "background", "which")
    note = (
        "shot.added",
        {"label": words.replace("\n", " / "), "span": (segment["st"], drafts.end_of(segment))},
    )
    return [Change("add_shot", note, {"kind": "words"}), *changes]


def _place(work: Work, reading: Reading, end: int, *, ends: bool) -> int:
    """Before which clip the card comes: where it is said, else the one at the end or, a title card, at the start."""
    if (said := place_of(work, reading)) is not None:
        return said
    if ends or _END.search(reading.folded):
        return end
    title = re.search(r"\btitle (?:card|screen|slide)\b|标题", reading.folded)
    return 0 if title or _START.search(reading.folded) else end
