"""Titles and captions over time: how they come, stand and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.render.blend import Overlay, from_pixels, from_plate
from promptreel_studio.render.errors import RenderError
from promptreel_studio.titles import draw_title
from promptreel_studio.titles.layout import LINES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.draft import TextSegment

_SHORTEST_ENTRY = 400.0
_LETTER_MS, _WORD_MS, _RISE_MS = 70.0, 160.0, 420.0
_ENTRY_SHARE = 0.5
"""The last letter or word has come after this share of the title's time, however long the text is."""
_SLIDE, _RISE = 0.9, 0.6
"""How far they come from below, in font sizes."""
_SMALL, _OVERSHOOT, _POP_FADE = 0.55, 1.9, 3.0


def caption_lines(width: int, height: int, size: str) -> int:
    """Lines that a caption may have: more on narrow canvases and in large letters, which would become small ones."""
    lines = 2 if width > 1.2 * height else 3 if width > 0.7 * height else LINES
    return min(lines + (size in {"large", "huge"}), LINES)


class Title:
    """One text segment, drawn for a canvas.

    Args:
        segment: What it says, how, and when.
        width: Of the canvas, even pixels.
        height: The same.

    Raises:
        RenderError: The text is empty, or no font can draw it.
    """

    def __init__(self, segment: TextSegment, width: int, height: int) -> None:
        self._segment = segment
        lines = caption_lines(width, height, segment.style.size) if segment.role == "caption" else LINES
        try:
            plate = draw_title(segment.txt, segment.style, width, height, most_lines=lines)
        except ValueError as error:
            raise RenderError("bad_draft", str(error), "Change the text and render again.") from error
        self._size = plate.size
        self._letters = from_plate(plate, width, height)
        self._ground = (
            from_pixels(plate.ground, plate.x, plate.y, width, height) if plate.ground is not None else None
        )
        self._units = _units(self._letters, plate.units) if self._letters and plate.units is not None else []
        count = max(1, len(self._units))
        usual = _WORD_MS if segment.style.animation == "rise" else _LETTER_MS
        self._stagger = min(usual, _ENTRY_SHARE * segment.d / count)

    def lay(self, picture: I420, t: float) -> None:
        """Lay it over a writable picture, as it is at `t` ms of the timeline."""
        kind, since = self._segment.style.animation, t - self._segment.st
        opacity = self._opacity(t)
        if self._ground is not None:
            self._ground.blend_onto(picture, opacity)
        if self._letters is None:
            return
        entry = min(max(self._segment.fade_in, _SHORTEST_ENTRY), self._segment.d / 2)
        if kind == "slide" and since < entry:
            lower = (1 - _arriving(since / entry)) * _SLIDE * self._size
            self._letters.blend_moved(picture, opacity, 1.0, lower)
        elif kind == "pop" and since < entry:
            seen = min(1.0, _POP_FADE * since / entry, self._going(t))
            self._letters.blend_moved(picture, seen, _springing(since / entry), 0.0)
        elif self._units and since < self._entry_of_units():
            self._lay_units(picture, since, opacity)
        else:
            self._letters.blend_onto(picture, opacity)

    def close(self) -> None:
        """Nothing is open."""

    def _entry_of_units(self) -> float:
        last = _RISE_MS if self._segment.style.animation == "rise" else self._stagger
        return self._stagger * (len(self._units) - 1) + last

    def _lay_units(self, picture: I420, since: float, opacity: float) -> None:
        rises = self._segment.style.animation == "rise"
        for turn, unit in enumerate(self._units):
            there = (since - turn * self._stagger) / (_RISE_MS if rises else self._stagger)
            if there < 0:
                return
            if there >= 1:
                unit.blend_onto(picture, opacity)
            elif rises:
                lower = (1 - _arriving(there)) * _RISE * self._size
                unit.blend_moved(picture, opacity * min(1.0, 1.6 * there), 1.0, lower)
            else:
                unit.blend_onto(picture, opacity * min(1.0, 2 * there + 0.3))

    def _opacity(self, t: float) -> float:
        segment, kind = self._segment, self._segment.style.animation
        opacity = 1.0
        if kind == "none":
            return opacity
        # Letters and words that come one by one fade in by themselves; their plate does it as usual.
        if segment.fade_in and (not self._units or self._ground is not None):
            opacity = min(opacity, (t - segment.st) / segment.fade_in)
        return max(0.0, min(opacity, self._going(t)))

    def _going(self, t: float) -> float:
        segment = self._segment
        return min(1.0, (segment.end - t) / segment.fade_out) if segment.fade_out else 1.0


def _units(letters: Overlay, turns: NDArray[np.int16]) -> list[Overlay]:
    return [letters.part(turns == turn) for turn in np.unique(turns)]


def _arriving(share: float) -> float:
    return 1 - (1 - min(1.0, max(0.0, share))) ** 3


def _springing(share: float) -> float:
    """A size that goes a little beyond 1 before it rests there."""
    rest = share - 1
    grown = 1 + (_OVERSHOOT + 1) * rest**3 + _OVERSHOOT * rest**2
    return max(0.05, _SMALL + (1 - _SMALL) * grown)
