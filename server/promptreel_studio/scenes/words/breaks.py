"""Words of scripts that are written without spaces and break only between words: Thai and Lao."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.titles.layout import Typesetter
from promptreel_studio.titles.units import letters

if TYPE_CHECKING:
    from promptreel_studio.titles.fonts import FontSet

UNSPACED = re.compile("[\u0e00-\u0eff]")
_SIZE, _ENDLESS = 400.0, 1e7
_NEAR = 3
_AHEAD = "M"
"""Stands before the text, as wide as it, so that no word is too long for a line and has to be torn."""


def words_without_spaces(chunk: str, fonts: FontSet) -> list[str]:
    """Cut where the typesetter's dictionary would break a line; the whole where it finds no place.

    The typesetter does not tell its breaks: but a line as wide as the text up to a letter is only filled where the
    text may break after it.
    """
    ends = [end for _, end in letters(chunk)]
    whole = _width(chunk, fonts)
    ahead = _AHEAD * (int(whole / _width(_AHEAD, fonts)) + 2) + " "
    paragraph = Typesetter(ahead + chunk, fonts, "left", bold=True).paragraph(_SIZE, _ENDLESS)
    edges = [0]
    for end in ends[:-1]:
        wide = _width(ahead + chunk[:end], fonts)
        paragraph.layout(wide + _NEAR)
        if abs(paragraph.LongestLine - wide) < _NEAR:
            edges.append(end)
    return [chunk[start:end] for start, end in pairwise([*edges, len(chunk)])]


def _width(text: str, fonts: FontSet) -> float:
    return float(Typesetter(text, fonts, "left", bold=True).paragraph(_SIZE, _ENDLESS).LongestLine)
