"""Shots that stand one a line below a heading: "The seasons in a forest:", "spring", "summer", ..."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.part import Part

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_HEADING = re.compile(r"[:：]\s*\n")
_LINE = re.compile(r"[^\n]+")
_FEWEST = 2
_OF_FILM = ("music_noun", "style_sure", "title_noun", "aspect", "silence", "camera_noun")


def by_lines(reading: Reading) -> list[Part]:
    """The lines behind a heading up to the first that is about the film; none where one of them shows nothing."""
    heading = _HEADING.search(reading.folded)
    if heading is None:
        return []
    parts: list[Part] = []
    for line in _LINE.finditer(reading.folded, heading.end()):
        words = reading.part(*line.span())
        shown = words.tags("kind", "beyond", "shows", "season", "time", "weather")
        if words.tags(*_OF_FILM) or not shown:
            break
        parts.append(Part(*line.span(), (line.start(), line.start()), listed=True))
    return parts if len(parts) >= _FEWEST else []
