"""A title that is called by its own words, without quotation marks: "change Wanderlust to Wander More"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.edits.title_texts import reword
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work

_SHORTEST = 3
"""Letters of a title that may be called so; shorter ones are too often words of the sentence."""
_TO = r"\s+(?:to|with|into|by)\s+(?P<new>.+?)[\s.!]*$"
_LOOKS = ("colour", "size", "weight", "position", "font", "animation")


def retitle(work: Work, reading: Reading) -> list[Change] | None:
    """Give a title that is named by its text another text; None when the clause does not do so.

    Raises:
        Problem: The new text is too long, or the same.
    """
    for segment in drafts.segments(work.draft, drafts.TEXT):
        if len(text_of(segment)) < _SHORTEST:
            continue
        marks = "".join(
            c for c in MARK.findall(reading.text) if quote_of(c, reading.quotes) == text_of(segment)
        )
        text = rf"(?:{re.escape(text_of(segment))}|[{marks}])" if marks else re.escape(text_of(segment))
        found = re.search(
            rf"\b(?:change|replace|rename|reword|turn)\s+(?:the (?:title|text|caption) )?{text}{_TO}",
            reading.original,
            re.IGNORECASE,
        ) or re.search(rf"把(?:标题|字幕)?{text}(?:改|换)(?:成|为)(?P<new>.+?)[\s。！]*$", reading.original)
        if found is None or MARK.search(found["new"]) or Reading(found["new"]).tags(*_LOOKS):
            continue
        reading.take_span(0, len(reading.text))
        work.last_title = segment.get("id")
        return [reword(segment, found["new"])]
    return None
