"""The moving words: screen after screen, each word in its own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.words.beside import lay_field, underlined
from promptreel_studio.scenes.words.breaks import UNSPACED, words_without_spaces
from promptreel_studio.scenes.words.compositions import composition_of
from promptreel_studio.scenes.words.copy import screens_of, words_of
from promptreel_studio.scenes.words.letters import set_screen
from promptreel_studio.scenes.words.masks import Cut
from promptreel_studio.scenes.words.pace import Show, ease_in, ease_out, paced, typed_shares
from promptreel_studio.scenes.words.paint import brush_stroke, strip
from promptreel_studio.scenes.words.sizes import is_number
from promptreel_studio.titles.fonts import font_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import Reveal
    from promptreel_studio.scenes.words.letters import Line
    from promptreel_studio.scenes.words.looks import Look

SLOWEST = 0.24
"""Seconds between two words at most."""
SLOWEST_ALONE = 0.6
"""The same where words are to come one at a time."""
_OUTLINE = 0.04  # Width of the line around letters, in font sizes.


class Screens:
    """An element: the words of a text in the middle of the frame."""

    def __init__(
        self,
        stage: Stage,
        look: Look,
        text: str,
        variant: str,
        language: str | None,
        reveal: Reveal | None = None,
    ) -> None:
        """Set every screen; `reveal` lets letters or words come one at a time.

        Raises:
            ValueError: No font has a letter of the text.
        """
        composition = composition_of(variant)
        fonts, drawable = font_set(text, "bold", language, composition.face)
        words = words_of(
            drawable,
            lambda chunk: words_without_spaces(chunk, fonts) if UNSPACED.search(chunk) else [chunk],
        )
        self._stage, self._look, self._reveal, self._composition = stage, look, reveal, composition
        self._motion = composition.motion
        self._underline = composition.underline and not is_number(text)
        parts = screens_of(words, stage.seconds) if words else []
        typed = reveal == "letters"
        self._shows = paced(
            [(set_screen(part, fonts, stage, composition, by_letter=typed), part) for part in parts],
            stage.seconds,
            head=composition.head,
        )
        high = max((line.bottom - line.top for show in self._shows for line in show.lines), default=8)
        rows = int(high * (2.5 if self._motion == "zoom" else 1.6)) + 24  # A line may still be large.
        self._ink = strip(rows, stage.width, (look.ink, mix(look.ink, look.accents[0], 0.22)), upright=True)
        self._accent = strip(rows, 2 * stage.width, look.accents, upright=False)
        self._knocked = strip(rows, stage.width, (look.field_ink, look.field_ink), upright=True)
        self._stroke = brush_stroke(stage)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        letters = sum(
            word.mask.nbytes * (1 if word.turns is None else 3)
            for show in self._shows
            for line in show.lines
            for word in line.words
        )
        return letters + self._ink.nbytes + self._accent.nbytes + self._knocked.nbytes + self._stroke.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        for show in self._shows:
            if show.start <= t and (show.last or t < show.end):
                self._screen(frame, show, t)

    def _screen(self, frame: Picture, show: Show, t: float) -> None:
        count = sum(len(line.words) for line in show.lines)
        gap = min(SLOWEST, 0.42 * show.stays / max(1, count))
        takes = min(1.05, 0.45 * show.stays)
        if self._reveal == "words":
            gap, takes = min(SLOWEST_ALONE, 0.66 * show.stays / max(1, count)), min(0.5, 0.3 * show.stays)
        leaves = min(0.55, 0.22 * show.stays)
        growth = 1 + (0.045 if self._motion == "zoom" else 0.022) * (
            1 - np.exp(-(t - show.start) / max(4.0, 0.6 * show.stays))
        )
        gone = 0.0 if show.last else (t - (show.end - leaves)) / leaves
        typed = typed_shares(show, t) if self._reveal == "letters" else []
        first = 0
        for number, line in enumerate(show.lines):
            here = range(first, first + len(line.words))
            entries = (
                [typed[n] for n in here] if typed else [(t - show.start - n * gap) / takes for n in here]
            )
            if self._motion == "slide" and number % 2 and self._reveal is None:
                # Against the direction of reading words would cross: the line comes as one.
                entries = [entries[0]] * len(entries)
            first += len(line.words)
            out = ease_in(gone * 1.15 - 0.15 * number / len(show.lines)) if gone > 0 else 0.0
            self._line(frame, line, show.accents[number], number, entries, out, float(growth), t)
        since = t - show.start - (0.7 * show.stays if typed else count * gap + 0.25 * takes)
        if self._underline and show.lines and since > 0:
            drawn = ease_out(since / (takes * 1.3)), ease_in(gone) if gone > 0 else 0.0
            cut = underlined(frame, self._stroke, show.lines, drawn, float(growth))
            if self._look.dark:
                cut.halo(frame, bgr(self._look.accents[1]), 0.7, max(2.0, 14 * self._stage.unit), add=True)
            cut.lay(frame, self._paint(cut, True, False, t))

    def _line(
        self,
        frame: Picture,
        line: Line,
        accents: frozenset[int],
        number: int,
        entries: Sequence[float],
        out: float,
        growth: float,
        t: float,
    ) -> None:
        height, width = frame.shape[:2]
        size, (cx, cy) = line.size, self._anchor(line)
        groups = [(False, [k for k in range(len(line.words)) if k not in accents]), (True, sorted(accents))]
        for accented, numbers in groups:
            if not numbers:
                continue
            top, bottom = cy + (line.top - cy) * growth, cy + (line.bottom - cy) * growth
            left, right = self._span(line, numbers, growth, cx)
            above, below = self._reach([entries[k] for k in numbers], out)
            box = (0.0, top - above * size, float(width), bottom + below * size)
            if self._motion == "rise" or (not out and entries[numbers[-1]] >= 1):
                box = (left, box[1], right, box[3])
            field = accented and self._composition.field and not self._look.plain and self._reveal is None
            if field:
                # Its words stand still: the field uncovers them.
                seen = self._field(frame, line, numbers, entries[numbers[0]], out, growth)
                box = (seen[0], box[1], seen[1], box[3])
            cut = Cut(*box, width, height)
            come, gone = ([1.0] * len(entries), 0.0) if field else (entries, out)
            for k in numbers:
                self._word(cut, line, k, come[k], gone, number, growth, (cx, cy))
            if self._motion == "rise" and not self._reveal:
                # Behind a soft edge: cut hard, the tips of letters would come as little squares.
                still_low = max(
                    1 - ease_out(entries[k]) for k in numbers if entries[k] > 0 or k == numbers[0]
                )
                cut.soften(0.5 * size * min(1.0, 3 * out), 0.62 * size * min(1.0, 2.2 * still_low))
            if not field:
                self._around(frame, cut, size)
            cut.lay(frame, self._paint(cut, accented, field, t))

    def _reach(self, entries: Sequence[float], out: float) -> tuple[float, float]:
        """How far words may be above and below their line while they come and go, in font sizes."""
        if self._motion == "rise":
            return 0.10, 0.16
        if self._motion == "slide":
            return 0.2, 0.2
        moving = 1 - ease_out(min(entries)) if out <= 0 else 0.4
        reach = 0.14 + 0.45 * min(moving, 1.0)
        return reach, reach

    def _around(self, frame: Picture, cut: Cut, size: float) -> None:
        """What lets the letters stand out."""
        cut.halo(frame, bgr(self._look.halo), self._look.halo_gain, max(2.0, 0.16 * size))
        if self._look.outline:
            cut.outline(frame, bgr(self._look.outline), _OUTLINE * size)

    def _span(self, line: Line, numbers: Sequence[int], growth: float, cx: float) -> tuple[float, float]:
        left = min(line.words[k].x for k in numbers)
        right = max(line.words[k].x + line.words[k].mask.shape[1] for k in numbers)
        return cx + (left - cx) * growth - 2, cx + (right - cx) * growth + 2

    def _word(
        self,
        cut: Cut,
        line: Line,
        k: int,
        entry: float,
        out: float,
        number: int,
        growth: float,
        centre: tuple[float, float],
    ) -> None:
        """Put a word where it is on its way in, at rest or on its way out."""
        if entry <= 0:
            return
        word, size = line.words[k], line.size
        there = ease_out(entry)
        dx = dy = 0.0
        own, opacity = 1.0, 1.0
        mask = word.mask
        if self._reveal:
            # What comes one at a time is read while it comes: it stays where it is.
            mask = word.typed(entry)
            opacity = (1.0 if self._reveal == "letters" else min(1.0, there * 1.2)) * (1 - out)
        elif self._motion == "rise":
            dy = 1.25 * size * (1 - there) - 1.30 * size * out
            opacity = min(1.0, max(0.0, (there - 0.22) / 0.4))
        elif self._motion == "slide":
            side = 1.0 if (number % 2 == 0 or self._composition.start) != line.rtl else -1.0
            dx = side * self._stage.width * (0.42 * (1 - there) - 0.5 * out)
            opacity = min(1.0, there * 1.4) * (1 - out)
        else:
            own = 1 + 0.6 * (1 - there) + 0.35 * out
            opacity = min(1.0, there * 1.25) ** 2 * (1 - out)
        scale = growth * own
        mid_x, mid_y = word.x + word.mask.shape[1] / 2 + dx, word.y + word.mask.shape[0] / 2 + dy
        x = centre[0] + (mid_x - centre[0]) * growth - word.mask.shape[1] / 2 * scale
        y = centre[1] + (mid_y - centre[1]) * growth - word.mask.shape[0] / 2 * scale
        cut.put(mask, x, y, scale, opacity)

    def _anchor(self, line: Line) -> tuple[float, float]:
        """The point of the frame, pixels, from which the words of a line grow."""
        if not self._composition.start:
            return self._stage.width / 2, self._stage.height / 2
        _, top, _, bottom = self._composition.box(self._stage)
        return line.right if line.rtl else line.left, top + (bottom - top) * self._composition.level

    def _paint(self, cut: Cut, accented: bool, field: bool, t: float) -> Picture:
        rows, columns = cut.mask.shape
        if field:
            return self._knocked[:rows, :columns]
        if not accented:
            return self._ink[:rows, :columns]
        # The ring of accents turns slowly, so that the letters glisten.
        ring = self._stage.width
        start = int(cut.x0 + t * 0.05 * ring) % ring
        return self._accent[:rows, start : start + columns]

    def _field(
        self, frame: Picture, line: Line, numbers: Sequence[int], entry: float, out: float, growth: float
    ) -> tuple[int, int]:
        left, right = self._span(line, numbers, growth, frame.shape[1] / 2)
        return lay_field(frame, self._accent, line, (left, right), ease_out(entry * 1.1), out, growth)
