"""The titles and captions of a new video."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.parts import CUE, title_segment
from promptreel_studio.agent.reading.looks import Look
from promptreel_studio.agent.title_spans import texts_shown

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Note, Speaker


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
