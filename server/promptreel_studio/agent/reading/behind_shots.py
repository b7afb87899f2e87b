"""What stands behind a list of shots and is about the film: "(4) a village (5 s) title "Seasons", piano"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.part import Part
    from promptreel_studio.agent.reading.text import Reading

_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]{1,24})[)）\]]")
_OF_FILM = ("title_noun", "music_noun", "style_sure", "aspect", "silence")


def without_film_behind(reading: Reading, parts: list[Part]) -> list[Part]:
    """The parts, the last up to its length in brackets where every part has one and a title or music follows.

    Args:
        reading: The prompt.
        parts: Its shots, at least one.
    """
    ends = [_end_of_length(reading, part) for part in parts]
    last, end = parts[-1], ends[-1]
    if end is None or None in ends:
        return parts
    of_film = reading.tags(*_OF_FILM, within=(end, last.end))
    drawn = [
        tag
        for tag in reading.tags("kind", "beyond", within=(end, last.end))
        if not any(tag.start < other.end and other.start < tag.end for other in of_film)
    ]  # A piano is to be heard, though a room may have one.
    return [*parts[:-1], replace(last, end=end)] if of_film and not drawn else parts


def _end_of_length(reading: Reading, part: Part) -> int | None:
    """Where the brackets end in which the length of a shot is written."""
    for found in _BRACKET.finditer(reading.folded, part.start, part.end):
        if DURATION.search(found[1]):
            return found.end()
    return None
