"""The words of an edit before they are split: what is called by what happened to it is called by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.edits.bare_values import with_value_told
from promptreel_studio.agent.edits.before_end import with_ends_told
from promptreel_studio.agent.edits.counted_titles import with_texts
from promptreel_studio.agent.edits.fresh_uploads import with_uploads_named
from promptreel_studio.agent.edits.music_names import with_music_named
from promptreel_studio.agent.edits.pieces import with_pieces
from promptreel_studio.agent.edits.references import with_last_made, with_numbers
from promptreel_studio.agent.edits.returned import with_returned
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.variants import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, History


def with_everything_numbered(
    words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History
) -> Reading:
    """The message with everything that is called by what happened to it by its number or its name."""
    # Traditional characters are read as simplified ones; new texts are behind their marks and stay.
    words = Reading(words.original.translate(simplified()), words.quotes)
    words = with_uploads_named(with_value_told(words, draft, history), draft, assets)
    words = with_ends_told(with_music_named(words, draft, assets), draft)
    words = with_returned(words, draft, assets, history)
    words = with_last_made(words, draft, history)
    words = with_numbers(with_pieces(words, draft, assets, history), draft, assets, history)
    return with_texts(words, draft, history)
