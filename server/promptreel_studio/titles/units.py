"""The letters or words of a title, told apart so that they can come one after the other."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import cv2
import numpy as np

from .ink import canvas, sheet
from .scripts import has_no_spaces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .layout import Setting, Typesetter

MOST = 60
"""More units than this come in groups: nobody sees them one by one."""
_TRIAL_SIZE = 40.0
"""Font size at which the letters' places are found; finer would cost more and look the same."""
_JOINERS = {"\u200d", "\u094d", "\u09cd", "\u0acd", "\u0b4d", "\u0bcd", "\u0c4d", "\u0ccd", "\u0d4d"}
_ISOLATES = re.compile("[\u2066-\u2069\u200b]")


def letters(text: str) -> list[tuple[int, int]]:
    """Spans of what a reader takes for one letter: with its marks, joined emoji and conjuncts whole."""
    spans: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        follows = (
            unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}
            or "\U0001f3fb" <= char <= "\U0001f3ff"
            or (at > 0 and text[at - 1] in _JOINERS)
            or _is_second_half_of_a_flag(text, at)
        )
        if spans and follows:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return [span for span in spans if _ISOLATES.sub("", text[slice(*span)]).strip()]


def words(text: str) -> list[tuple[int, int]]:
    """Spans of words; of letters where words are not set apart."""
    if has_no_spaces(text):
        return letters(text)
    return [match.span() for match in re.finditer(r"\S+", text)]


def find_units(
    setter: Typesetter, setting: Setting, shape: tuple[int, int], pad: int, animation: str
) -> NDArray[np.int16]:
    """Whose turn it is, for every pixel of a sheet.

    Args:
        setter: The text.
        setting: How it is set.
        shape: Rows and columns of the sheet.
        pad: Where on the sheet the paragraph begins, from the left and from the top.
        animation: "type" is by letters, "rise" by words.
    """
    spans = words(setter.text) if animation == "rise" else letters(setter.text)
    group = -(-len(spans) // MOST)
    spans = [
        (part[0][0], part[-1][1]) for part in (spans[i : i + group] for i in range(0, len(spans), group))
    ]
    scale = min(1.0, _TRIAL_SIZE / setting.size)
    rows, columns = max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))
    found = np.full((rows, columns), -1, np.int16)
    strength = np.full((rows, columns), 96, np.uint8)
    for turn, span in enumerate(spans):
        pixels = sheet(columns, rows)
        surface = canvas(pixels)
        surface.scale(columns / shape[1], rows / shape[0])
        setter.part(setting.size, setting.width, *span).paint(surface, pad, pad)
        stronger = pixels[..., 3] > strength
        found[stronger], strength[stronger] = turn, pixels[..., 3][stronger]
    nearest = _nearest(found)
    return np.asarray(cv2.resize(nearest, (shape[1], shape[0]), interpolation=cv2.INTER_NEAREST), np.int16)


def _nearest(found: NDArray[np.int16]) -> NDArray[np.int16]:
    """Shadow and outline belong to the letter that is nearest."""
    if (found < 0).all():
        return np.zeros_like(found)
    _, labels = cv2.distanceTransformWithLabels(
        (found < 0).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    turns = np.zeros(int(labels.max()) + 1, np.int16)
    turns[labels[found >= 0]] = found[found >= 0]
    return turns[labels]


def _is_second_half_of_a_flag(text: str, at: int) -> bool:
    flags = 0
    while at - flags >= 0 and "\U0001f1e6" <= text[at - flags] <= "\U0001f1ff":
        flags += 1
    return flags > 0 and flags % 2 == 0
