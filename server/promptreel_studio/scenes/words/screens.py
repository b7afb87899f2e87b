"""The moving words: screen after screen, each word in its own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.words.copy import screens_of, words_of
from promptreel_studio.scenes.words.letters import set_screen
from promptreel_studio.scenes.words.masks import Cut
from promptreel_studio.scenes.words.pace import Show, ease_in, ease_out, paced
from promptreel_studio.scenes.words.paint import brush_stroke, strip
from promptreel_studio.titles.fonts import font_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.letters import Line
    from promptreel_studio.scenes.words.looks import Look

SLOWEST = 0.24
"""Seconds between two words at most."""


class Screens:
    """An element: the words of a text in the middle of the frame."""

    def __init__(self, stage: Stage, look: Look, text: str, variant: str, language: str | None) -> None:
        """Set every screen.

        Raises:
            ValueError: No font has a letter of the text.
        """
        fonts, drawable = font_set(text, "bold", language)
        words = words_of(drawable)
        self._stage, self._look, self._variant = stage, look, variant
        parts = screens_of(words, stage.seconds) if words else []
        self._shows = paced([(set_screen(part, fonts, stage), part) for part in parts], stage.seconds)
        rows = max((int(line.bottom - line.top) for show in self._shows for line in show.lines), default=8)
        # As high as the box of a line that is still large.
        rows = int(rows * (2.5 if variant == "zoom" else 1.6)) + 24
        self._ink = strip(rows, stage.width, (look.ink, mix(look.ink, look.accents[0], 0.22)), upright=True)
        self._accent = strip(rows, 2 * stage.width, look.accents, upright=False)
        self._knocked = strip(rows, stage.width, (look.field_ink, look.field_ink), upright=True)
        self._stroke = brush_stroke(stage)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        letters = sum(word.mask.nbytes for show in self._shows for line in show.lines for word in line.words)
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
        leaves = min(0.55, 0.22 * show.stays)
        growth = 1 + (0.045 if self._variant == "zoom" else 0.022) * (
            1 - np.exp(-(t - show.start) / max(4.0, 0.6 * show.stays))
        )
        gone = 0.0 if show.last else (t - (show.end - leaves)) / leaves
        first = 0
        for number, line in enumerate(show.lines):
            entries = [(t - show.start - (first + k) * gap) / takes for k in range(len(line.words))]
            if self._variant == "slide" and number % 2:
                # Against the direction of reading words would cross: the line comes as one.
                entries = [entries[0]] * len(entries)
            first += len(line.words)
            out = ease_in(gone * 1.15 - 0.15 * number / len(show.lines)) if gone > 0 else 0.0
            self._line(frame, line, show.accents[number], number, entries, out, float(growth), t)
        if self._variant == "rise" and show.lines:
            self._underline(
                frame, show, t - show.start - count * gap - 0.25 * takes, gone, takes, float(growth), t
            )

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
        size, cx, cy = line.size, width / 2, height / 2
        groups = [(False, [k for k in range(len(line.words)) if k not in accents]), (True, sorted(accents))]
        for accented, numbers in groups:
            if not numbers:
                continue
            top, bottom = cy + (line.top - cy) * growth, cy + (line.bottom - cy) * growth
            if self._variant == "rise":
                box = (0, top - 0.10 * size, width, bottom + 0.16 * size)
            elif self._variant == "slide":
                box = (0, top - 0.2 * size, width, bottom + 0.2 * size)
            else:
                moving = 1 - ease_out(min(entries[k] for k in numbers)) if out <= 0 else 0.4
                reach = (0.14 + 0.45 * min(moving, 1.0)) * size
                box = (0, top - reach, width, bottom + reach)
            left, right = self._span(line, numbers, growth, cx)
            if self._variant == "rise" or (not out and entries[numbers[-1]] >= 1):
                box = (left, box[1], right, box[3])
            field = accented and self._variant == "slide"
            if field:
                # Its words stand still: the field uncovers them.
                seen = self._field(frame, line, numbers, entries[numbers[0]], out, growth)
                box = (seen[0], box[1], seen[1], box[3])
            cut = Cut(*box, width, height)
            for k in numbers:
                self._word(
                    cut,
                    line,
                    k,
                    1.0 if field else entries[k],
                    0.0 if field else out,
                    number,
                    growth,
                    (cx, cy),
                )
            if self._variant == "rise":
                # Behind a soft edge: cut hard, the tips of letters would come as little squares.
                still_low = max(
                    1 - ease_out(entries[k]) for k in numbers if entries[k] > 0 or k == numbers[0]
                )
                cut.soften(0.5 * size * min(1.0, 3 * out), 0.62 * size * min(1.0, 2.2 * still_low))
            code = bgr(self._look.halo)
            if not field:
                reach = max(2.0, 0.16 * size)
                cut.halo(frame, code, self._look.halo_gain, reach)
            cut.lay(frame, self._paint(cut, accented, field, t))

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
        if self._variant == "rise":
            dy = 1.25 * size * (1 - there) - 1.30 * size * out
            opacity = min(1.0, max(0.0, (there - 0.22) / 0.4))
        elif self._variant == "slide":
            side = 1.0 if (number % 2 == 0) != line.rtl else -1.0
            dx = side * self._stage.width * (0.42 * (1 - there) - 0.5 * out)
            opacity = min(1.0, there * 1.4) * (1 - out)
        else:
            own = 1 + 0.6 * (1 - there) + 0.35 * out
            opacity = min(1.0, there * 1.25) ** 2 * (1 - out)
        scale = growth * own
        mid_x, mid_y = word.x + word.mask.shape[1] / 2 + dx, word.y + word.mask.shape[0] / 2 + dy
        x = centre[0] + (mid_x - centre[0]) * growth - word.mask.shape[1] / 2 * scale
        y = centre[1] + (mid_y - centre[1]) * growth - word.mask.shape[0] / 2 * scale
        cut.put(word.mask, x, y, scale, opacity)

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
        self,
        frame: Picture,
        line: Line,
        numbers: Sequence[int],
        entry: float,
        out: float,
        growth: float,
    ) -> tuple[int, int]:
        """A field of colour that opens in the direction of reading and closes after it; returns its columns."""
        height, width = frame.shape[:2]
        left, right = self._span(line, numbers, growth, width / 2)
        pad = 0.05 * line.size
        top = height / 2 + (line.top - height / 2) * growth + 0.02 * line.size
        bottom = height / 2 + (line.bottom - height / 2) * growth + 0.10 * line.size
        left, right = left - 0.08 * line.size - pad, right + 0.08 * line.size + pad
        opened, closed = ease_out(entry * 1.1), out
        wide = right - left
        if not line.rtl:
            a, b = left + wide * closed, left + wide * opened
        else:
            a, b = right - wide * opened, right - wide * closed
        x0, x1 = max(0, round(a)), min(width, round(b))
        y0, y1 = max(0, round(top)), min(height, round(bottom))
        if x1 - x0 < 1 or y1 - y0 < 1 or opened <= 0:
            return (0, 0)
        frame[y0:y1, x0:x1] = self._accent[: y1 - y0, x0:x1]
        return (x0, x1)

    def _underline(
        self, frame: Picture, show: Show, since: float, gone: float, takes: float, growth: float, t: float
    ) -> None:
        """A stroke of the brush below the last line."""
        drawn = ease_out(since / (takes * 1.3))
        if since <= 0:
            return
        height, width = frame.shape[:2]
        line = show.lines[-1]
        span = min(line.right - line.left, 0.46 * width) * (0.8 if len(show.lines) > 1 else 0.6)
        scale = span / self._stroke.shape[1]
        y = height / 2 + (line.bottom - height / 2) * growth + 0.10 * line.size
        x = (width - span) / 2
        leave = ease_in(gone) if gone > 0 else 0.0
        rtl = line.rtl
        a, b = x + span * leave, x + span * drawn
        if rtl:
            a, b = x + span * (1 - drawn), x + span * (1 - leave)
        if b - a < 1:
            return
        cut = Cut(a, y - 2, b, y + self._stroke.shape[0] * scale + 2, width, height)
        cut.put(self._stroke, x, y, scale)
        if self._look.dark:
            cut.halo(frame, bgr(self._look.accents[1]), 0.7, max(2.0, 14 * self._stage.unit), add=True)
        cut.lay(frame, self._paint(cut, True, False, t))
