"""Drawn clips that are called by what is to be seen in them, or by the words they were asked for in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
NOUN = r"(?:video )?(?:clip|shot|scene|segment|part|section|video|photo|picture|pic|image|footage|one|bit|piece)s?"
LOOK_NOUN = re.compile(
    rf" {NOUN}\b(?! of)|的?(?:那|这)(?:一)?(?:段|个|张|幕|部分)|(?:照片|图片|视频)|的?(?:镜头|片段|场景)"
)
_OVER = re.compile(r"\b(?:over|on|onto|during|across|under|in|of) (?:the|my|our) $")
_THE = re.compile(
    r"\b(?:shorten|lengthen|extend|trim|cut|divide|split|speed up|slow down|reverse|make|let|have|from|into|to|between|and|move|put|play|turn|repeat|duplicate|copy|before|after|behind) (?:down )?the $"
)
_GONE = re.compile(r"\b(?:delete|remove|drop|cut out|take out|get rid of|lose) the $")


def asked_for(hits: list[Segment], word: str) -> bool:
    """Whether the word was in what the only clip was drawn for."""
    known = drafts.meta(hits[0]) if len(hits) == 1 else {}
    return any(isinstance(text := known.get(key), str) and word in fold(text) for key in ("prompt", "title"))


def is_subject(hits: list[Segment], word: str) -> bool:
    """Whether the only clip was drawn for nothing but that: "flowers", "a field of flowers"."""
    known = drafts.meta(hits[0]) if len(hits) == 1 else {}
    whole = re.compile(rf"(?:an? |the )?(?:[\w-]+ of )?{re.escape(word)}(?: (?:at|by|in|on|with)\b.*)?")
    return any(
        isinstance(text := known.get(key), str) and whole.fullmatch(fold(text)) for key in ("prompt", "title")
    )


_HAN_CALLED = re.compile(r"(?P<word>[\u3400-\u9fff]{2,6}?)(?:的)?(?:那|这)(?:一)?(?:段|个|张|幕)")


def by_prompt(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "海边那段": the only drawn clip that was asked for in that word."""
    for found in _HAN_CALLED.finditer(reading.text):
        for low in range(found.start("word"), found.end("word") - 1):
            word = reading.folded[low : found.end("word")]
            hits = [clip for clip in order if asked_for([clip], word)]
            if len(hits) == 1:
                reading.take_span(low, found.end())
                return [(low, hits[0])]
    return []


def by_shown(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "Over the flowers": the only drawn clip in which such a thing is to be seen."""
    kinds = {(tag.start, tag.end) for tag in reading.tags("kind")}
    for tag in reading.tags("shows"):
        placed = _OVER.search(reading.text[: tag.start]) or LOOK_NOUN.match(reading.text, tag.end)
        meant = {one.concept for one in reading.tags("shows", within=(tag.start, tag.end))}
        hits = [c for c in order if isinstance(c.get("scene"), dict) and c["scene"].get("kind") in meant]
        if (tag.start, tag.end) in kinds and not asked_for(hits, reading.folded[tag.start : tag.end]):
            continue  # A forest is a picture of its own: mountains with firs are none.
        placed = placed or (
            _THE.search(reading.text[: tag.start]) and asked_for(hits, reading.folded[tag.start : tag.end])
        )
        # "Remove the butterflies" is not about the whole field in which they are.
        gone = _GONE.search(reading.text[: tag.start]) and is_subject(
            hits, reading.folded[tag.start : tag.end]
        )
        if (placed or gone) and len(hits) == 1:
            reading.take_span(tag.start, tag.end)
            return [(tag.start, hits[0])]
    return []
