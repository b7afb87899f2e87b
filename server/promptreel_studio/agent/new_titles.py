"""The titles and captions of a new video."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.parts import CUE, title_segment
from promptreel_studio.agent.reading.looks import Look
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.title_spans import texts_shown

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Note, Speaker

_ENDS_WITH = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|clos(?:e|es|ing)|conclud(?:e|es|ing)|wrap(?:s|ping)? (?:it )?up)(?: (?:it|this|(?:the|my) (?:video|film|clip|movie)))?(?: off)? (?:with|on|in|by showing)(?: (?:the |a |my )?(?:words?|text|title|line|message|quote|caption|big|bold|large))*[\s:]*$|\bfinally,? (?:(?:show|put|write|comes?|there is|the|a) )*(?:text|title|caption|words?|line)(?: (?:saying|that says))?[\s:]*$|(?:最后|结尾|片尾|末尾)[^,.。，;；]{0,8}$"
)


def add_titles(
    made: Draft, wishes: list[TitleWish], seed: int, speaker: Speaker, notes: list[Note]
) -> list[dict[str, Any]]:
    """Put the titles of a prompt on a new timeline."""
    added = []
    _give_looks(wishes)
    notes += [("title.no_text", {}) for wish in wishes if not any(wish.texts)]
    for shown in texts_shown(made, wishes):
        if shown.clipped:
            notes.append(
                ("title.clipped", {"text": shorten(shown.text, 40), "span": speaker.span(*shown.span)})
            )
        segment = title_segment(
            made, shown.text, shown.span, shown.wish, seed, speaker, fixed=shown.one_of_several
        )
        if shown.one_of_several:
            drafts.meta(segment)[CUE] = True
        drafts.add_segment(made, drafts.TEXT, segment)
        added.append(segment)
    return added


def _give_looks(wishes: list[TitleWish]) -> None:
    """Let what is said of "the title" be about the only text, wherever that was quoted: "..., title bottom left"."""
    texts = [wish for wish in wishes if any(wish.texts)]
    for wish in (
        [one for one in wishes if one not in texts and (one.look or one.when)] if len(texts) == 1 else []
    ):
        texts[0].look = Look(**{**wish.look.style(), **texts[0].look.style()})
        texts[0].when = texts[0].when or wish.when
        wishes.remove(wish)


def put_at_end(titles: list[TitleWish], words: str, quotes: tuple[str, ...]) -> None:
    """Show a text at the end that the film is to end with, where nothing says when: "... and end with 'See you'"."""
    for mark in MARK.finditer(words):
        wish = next((one for one in titles if quote_of(mark.group(), quotes) in one.texts), None)
        if wish is None or not _ENDS_WITH.search(words, 0, mark.start()):
            continue
        when = wish.when or When()
        if (when.start, when.end, when.anchor) == (None, None, None):
            wish.when = replace(when, anchor="end")
