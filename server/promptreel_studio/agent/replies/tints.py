"""Which of the colours that have a name comes nearest to one that has none."""

from __future__ import annotations

from colorsys import rgb_to_hls
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_GREY = 24
"""Difference of a colour's channels below which it is a grey."""


def nearest_colour(code: str, known: Collection[str]) -> str:
    """The colour itself if it is known, else the nearest that is; all are written "#rrggbb"."""
    return code if code in known else min(known, key=lambda other: _apart(code, other))


def _apart(one: str, other: str) -> float:
    """How far two colours "#rrggbb" are apart: first in hue, and a grey from what is none."""
    first, second = (
        rgb_to_hls(*(int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))) for code in (one, other)
    )
    grey = [_chroma(code) < _GREY for code in (one, other)]
    turn = abs(first[0] - second[0])
    hue = 0.0 if all(grey) else 4 * min(turn, 1 - turn)
    return hue + abs(first[1] - second[1]) + (10 if grey[0] != grey[1] else 0)


def _chroma(code: str) -> int:
    channels = [int(code[i : i + 2], 16) for i in (1, 3, 5)]
    return max(channels) - min(channels)
