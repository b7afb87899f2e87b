"""A message before its grammar is read: its texts behind marks, its turns of phrase in plain words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.reading.authors import with_authors
from promptreel_studio.agent.reading.caption_rows import one_text_each
from promptreel_studio.agent.reading.card_parts import mask_card_parts
from promptreel_studio.agent.reading.corrected_texts import with_corrections
from promptreel_studio.agent.reading.corrections import without_slips
from promptreel_studio.agent.reading.idioms import without_idioms
from promptreel_studio.agent.reading.known_titles import mask_known_titles, renamed
from promptreel_studio.agent.reading.phrasing import plainer
from promptreel_studio.agent.reading.pointed_titles import mask_pointed_titles
from promptreel_studio.agent.reading.quotes import MARK, mask
from promptreel_studio.agent.reading.removed_lists import one_removal_each
from promptreel_studio.agent.reading.scripts import without_erhua
from promptreel_studio.agent.reading.single_seconds import with_spans
from promptreel_studio.agent.reading.spelling import corrected
from promptreel_studio.agent.reading.text_by_clip import one_by_one
from promptreel_studio.agent.reading.timed_rows import each_with_its_times
from promptreel_studio.agent.reading.title_values import renew_values
from promptreel_studio.agent.reading.titles_by_place import mask_titles_by_place
from promptreel_studio.agent.reading.titles_by_words import mask_titles_by_words

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_MOST_KEPT = 64
"""Messages that are remembered: one is read more than once, as a whole and without its files."""


def behind_marks(words: str, draft: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Put what is quoted, and the titles of the draft that are named, behind marks.

    Returns:
        The message and its quotations; a message that is nothing but a quotation is taken without its marks.
    """
    masked, quotes = with_authors(*mask(words))
    masked, quotes = renew_values(masked, quotes, draft)
    masked, quotes = with_corrections(*renamed(*mask_known_titles(masked, quotes, draft)))
    masked, quotes = mask_titles_by_words(*mask_pointed_titles(masked, quotes, draft), draft)
    masked, quotes = mask_card_parts(*mask_titles_by_place(masked, quotes, draft), draft)
    masked, quotes = one_text_each(masked, quotes, draft)
    if len(quotes) == 1 and MARK.fullmatch(masked.strip()):
        return quotes[0], ()
    return without_erhua(each_with_its_times(masked) if drafts.has_timeline(draft) else masked), quotes


@lru_cache(maxsize=_MOST_KEPT)
def in_plain_words(masked: str) -> str:
    """A message in English or Chinese without its turns of phrase and misspellings; quotations behind marks."""
    return corrected(plainer(one_by_one(one_removal_each(without_idioms(with_spans(without_slips(masked)))))))
