"""Titles that are meant by naming those that are not: "all captions except the Chinese one"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.edits.title_tongues import in_tongue
from promptreel_studio.agent.edits.titles_called import titles_called
from promptreel_studio.agent.parts import Problem, role_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.titles import TitleWish

Segment = dict[str, Any]
_OTHERS = re.compile(
    r"\b(?:the |all the |all |any )?(?:other|remaining) (?:titles?|captions?|texts?|subtitles?|ones?|words)\b|\b(?:the )?(?:others|rest of the text)\b|(?:其他|其余|其它|别的)的?(?:文字|字幕|标题|字|文案)"
)
_EXCEPT = re.compile(
    r"\b(?:except(?: for)?|but(?: not)?|apart from|other than|excluding|save for|besides)\b[^,;.]*|(?<![删去移清消排])(?:除了?)[^,，;；。]*?(?:以外|之外|外)?的?(?=都|全|所有|其他|其它|文字|字幕|标题|[,，]|$)"
)


def _the_others(work: Work, reading: Reading, every: list[Segment]) -> list[Segment] | None:
    """ "Keep the title, delete the other texts": all but the one that was spoken of.

    Raises:
        Problem: There are no others.
    """
    hit = _OTHERS.search(reading.folded)
    if (
        hit is None
        or work.last_title is None
        or not Reading(reading.original).has("do", "remove", "change", "move")
    ):
        return None
    rest = [title for title in every if title.get("id") != work.last_title]
    if not rest:
        said = reading.original[hit.start() : hit.end()]
        raise Problem("title.missing", wanted=[said], titles=[f'"{text_of(title)}"' for title in every])
    return rest


def all_but(work: Work, reading: Reading, wish: TitleWish) -> list[Segment] | None:
    """ "All captions except the Chinese one": those that are left when the others are taken."""
    hit = _EXCEPT.search(reading.folded)
    every = drafts.segments(work.draft, drafts.TEXT)
    if hit is None:
        return _the_others(work, reading, every)
    told = reading.part(*hit.span())
    kept = [s for text in map(str, wish.texts) for s in titles_called(every, text)] if wish.texts else []
    kept = kept or in_tongue(every, told.folded)
    if not kept and told.tags("title_noun"):
        role = "caption" if told.has("title_noun", "caption") else "title"
        kept = [s for s in every if role_of(s) == role]
    places = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": len(every) - 1}
    if not kept:
        kept = [
            every[places[tag.concept]]
            for tag in told.tags("which")
            if places.get(tag.concept, 99) < len(every)
        ]
    rest = [s for s in every if all(s is not one for one in kept)]
    if not kept or not rest:
        return None
    wish.texts, wish.words = [], _EXCEPT.sub(" ", wish.words)
    reading.take(_EXCEPT)
    return rest
