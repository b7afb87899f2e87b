"""The case of a title's letters: "the title in all caps", "字幕改成小写"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.edits.title_choice import chosen_titles, of_role
from promptreel_studio.agent.edits.title_texts import reword
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

_UPPER = re.compile(
    r"\b(?:(?:in |to |into |with )?(?:all[- ]?)?(?:caps|capitals|capital letters|upper ?case(?: letters)?|big letters only)|capitali[sz]e(?: the whole)?)\b|(?:全部?)?大写(?:字母)?"
)
_LOWER = re.compile(
    r"\b(?:in |to |into |with )?(?:all[- ]?)?(?:lower ?case(?: letters)?|small letters|no capitals)\b|(?:全部?)?小写(?:字母)?"
)
_AROUND = re.compile(r"\b(?:spell|write|type|put|set|letters?|words?)\b|字母|写")


def set_case(work: Work, reading: Reading) -> list[Change] | None:
    """Write titles in capitals or in small letters; None where a clause says nothing of it.

    Raises:
        Problem: They are written so, or it could be any of several.
    """
    if MARK.search(reading.text) or not drafts.segments(work.draft, drafts.TEXT):
        return None
    upper = _UPPER.search(reading.text)
    found = upper or _LOWER.search(reading.text)
    if found is None:
        return None
    nouns = {tag.concept for tag in reading.tags("title_noun")}
    if not nouns and work.topic != "title":
        return None
    named = "caption" if nouns == {"caption"} else "title" if nouns else None
    wish = TitleWish(named=named, words=reading.folded)
    reading.take_span(*found.span())  # "All caps" is not all of them.
    which = reading.take_tags("which")
    plural = re.search(r"\b(?:titles|captions|subtitles|texts)\b|所有|全部字幕", reading.folded)
    chosen = chosen_titles(work, of_role(work, named), wish, ["all"] if plural and not which else which)
    cased = [(one, text_of(one).upper() if upper else text_of(one).lower()) for one in chosen]
    changes = [reword(one, text) for one, text in cased if text_of(one) != text]
    if not changes:
        raise Problem("title.same", text=text_of(chosen[0]))
    while reading.take(_AROUND):
        pass
    reading.take_around("do", "edit", "title_noun", "size")
    work.topic, work.last_title = "title", chosen[-1].get("id")
    return changes
