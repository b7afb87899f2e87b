"""How the files of a new film are to look: "make talk.mp4 black and white", "bike.jpg brighter and with more contrast"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.filters import FilterWish, comma_pieces, take_filters
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.title_windows import title_windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_BEFORE = re.compile(r"(?:\s*,?\s*(?!and\b|with\b|plus\b)[\w-]+){0,2}\s*的?\s*")
_OF_OTHERS = ("music_noun", "style_sure", "camera_noun")


def looks_of_files(words: Reading, files: Sequence[AssetInfo]) -> list[FilterWish]:
    """Return what is said of the picture, outside of what is said of texts and music. Takes nothing.

    A drawn scene has warm and bright looks of its own; of a file they are filters.
    """
    rest = Reading(words.original, words.quotes)
    for window in title_windows(rest):
        rest.take_span(*window)
    for file in files:
        for found in re.finditer(re.escape(file.filename.lower()), rest.folded):
            rest.take_span(*found.span())
    looks: list[FilterWish] = []
    for low, high in comma_pieces(rest.folded):
        piece = rest.part(low, high)
        piece.text = rest.text[low:high]
        _leave_to_others(piece)
        looks += take_filters(piece)
    return list(dict.fromkeys(looks))


def _leave_to_others(piece: Reading) -> None:
    """Take what describes music or the camera: "warm tones and bright music" says "warm" of the picture only."""
    others = [tag.start for tag in piece.tags(*_OF_OTHERS)]
    for tag in piece.tags("filter"):
        if any(_BEFORE.fullmatch(piece.folded, tag.end, start) for start in others if start >= tag.end):
            piece.take_span(tag.start, tag.end)
