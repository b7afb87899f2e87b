"""Titles that are counted ("those three captions"), and the refusal where there are not so many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.parts import Problem, is_caption
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
COUNTED = re.compile(
    r"\b(?:those|these|the|all|both) (?P<n>two|three|four|five|[2-5])\b(?! ?(?:seconds?|secs?|minutes?|times?|%|percent|clips?|shots?|scenes?|photos?|pictures?|videos?))|[这那](?P<han>[两二三四五2-5])[条个句行]"
)


_NTH = re.compile(
    r"\b(?:the|that|my|this) (?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|2nd|3rd|\dth) (?P<noun>captions?|subtitles?|titles?|texts?)\b(?! (?:about|for|clip|shot|on))"
    r"|第(?P<han>[二三四五六七八九2-9])(?:[条个句行])(?P<han_noun>字幕|标题|文字)"
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def refuse_missing_nth(work: Work, words: Reading) -> None:
    """Refuse "the third caption" where there are not three texts: what is said of it is said of no other.

    Raises:
        Problem: There are not so many.
    """
    found = _NTH.search(words.folded)
    if found is None or MARK.search(words.folded) or words.has("new"):
        return
    said = found["nth"] or found["han"]
    nth = _ORDINALS.index(said) + 2 if said in _ORDINALS else round(number_of(said[:1]))
    existing = drafts.segments(work.draft, drafts.TEXT)
    if nth > len(existing):
        raise no_such_title(existing, found.group())


def no_such_title(existing: list[Segment], wanted: str) -> Problem:
    """A refusal that says which there are."""
    if not existing:
        return Problem("title.none")
    return Problem("title.missing", wanted=[wanted], titles=[f'"{text_of(s)}"' for s in existing])


def refuse_other_count(existing: list[Segment], said: str) -> None:
    """Refuse "these two captions" where there are more or fewer.

    Raises:
        Problem: It is so.
    """
    found = COUNTED.search(said)
    if found and round(number_of(found["n"] or found["han"])) != len(existing):
        raise no_such_title(existing, found.group())


def counted_out(work: Work, existing: list[Segment], said: re.Match[str]) -> list[Segment]:
    """ "Those three": as many as were made last, or as there are captions or texts at all.

    Raises:
        Problem: There are not so many.
    """
    wanted = round(number_of(said["n"] or said["han"]))
    groups = (
        [s for s in existing if s.get("id") in work.last_titles],
        [s for s in existing if s.get("id") in work.recent],
        [s for s in existing if is_caption(s)],
        existing,
    )
    if (found := next((group for group in groups if len(group) == wanted), None)) is None:
        raise no_such_title(existing, said.group())
    return found
