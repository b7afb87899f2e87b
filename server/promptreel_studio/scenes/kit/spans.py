"""What a premultiplied picture does to what lies below it, found once, so that most of it need not be mixed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.kit.plane import Picture

NOTHING, ADDED, MIXED, COPIED = range(4)
"""How a part is laid: not at all, as light alone, over what shines through, or as it is."""
_SHORT = 96
"""Columns below which a part is not worth calls of its own."""


class Span(NamedTuple):
    """The columns `first` up to, not including, `last`, and how they are laid."""

    first: int
    last: int
    how: int


def spans(colour: Picture, clear: Picture, *, between: bool = False) -> list[Span]:
    """Cut some rows of a picture into spans from left to right; those of nothing are left out.

    Args:
        colour: (rows, columns, 3) premultiplied.
        clear: (rows, columns) what is left of what lies below, 255 for all.
        between: Whether each column is shown mixed with the one to its right.
    """
    columns = colour.shape[1]
    bright = colour.max(axis=0).max(axis=1)
    least, most = clear.min(axis=0), clear.max(axis=0)
    if between:
        bright[:-1] = np.maximum(bright[:-1], bright[1:])
        least[:-1], most[:-1] = np.minimum(least[:-1], least[1:]), np.maximum(most[:-1], most[1:])
    kinds = np.full(columns, MIXED, np.int8)
    kinds[most == 0] = COPIED
    kinds[least == 255] = ADDED
    kinds[(least == 255) & (bright == 0)] = NOTHING
    _join(kinds, (COPIED,), MIXED)
    _join(kinds, (NOTHING, ADDED), MIXED)
    _join(kinds, (NOTHING,), ADDED)
    edges = [0, *(np.flatnonzero(np.diff(kinds)) + 1).tolist(), columns]
    found = [Span(a, b, int(kinds[a])) for a, b in pairwise(edges)]
    return [span for span in found if span.how != NOTHING]


def _join(kinds: NDArray[np.int8], short: tuple[int, ...], into: int) -> None:
    """Lay short runs of some kinds as their neighbours are; `into` is right for them as well."""
    changes = np.flatnonzero(np.diff(np.isin(kinds, short).astype(np.int8), prepend=0, append=0))
    for first, last in changes.reshape(-1, 2).tolist():
        beside = [kinds[place] for place in (first - 1, last) if 0 <= place < len(kinds)]
        if last - first < _SHORT and into in beside:
            kinds[first:last] = into
