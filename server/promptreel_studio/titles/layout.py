"""Typesetting: find the size, break the lines so that they balance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import skia

from .phrases import phrase_break
from .scripts import has_no_spaces, line_height, reads_right_to_left, tracking

if TYPE_CHECKING:
    from .fonts import FontSet

LINES = 4
SCALES = (
    1.0,
    0.94,
    0.88,
    0.82,
    0.76,
    0.7,
    0.64,
    0.58,
    0.52,
    0.46,
    0.4,
    0.34,
    0.28,
    0.23,
    0.19,
    0.15,
    0.12,
    0.09,
)
# A long word makes the title smaller down to here; beyond, it is broken.
WHOLE_WORDS = 0.5
FEWER_LINES = 0.76

_ALIGN = {
    "left": skia.textlayout.TextAlign.kLeft,
    "center": skia.textlayout.TextAlign.kCenter,
    "right": skia.textlayout.TextAlign.kRight,
}


@dataclass(frozen=True)
class Setting:
    """A text set in type: font size, width of its column and number of lines, in pixels and lines."""

    size: float
    width: float
    lines: int


class Typesetter:
    """Sets one text in one set of fonts.

    Args:
        text: Cleaned text; a line feed starts a new line.
        fonts: Where the glyphs come from.
        align: "left", "center" or "right".
        bold: Whether the weight is bold, for the letter spacing.
    """

    def __init__(self, text: str, fonts: FontSet, align: str, *, bold: bool) -> None:
        self._fonts = fonts
        self._align = align
        self._tracking = tracking(text, bold=bold)
        self._leading = line_height(text)
        self._tight = has_no_spaces(text)
        self._rows = text.count("\n") + 1
        # Isolates give every line the direction of the text; the binding has no setting for it.
        self._text = (
            "\n".join(f"\u2067{row}\u2069" for row in text.split("\n")) if reads_right_to_left(text) else text
        )

    def paragraph(
        self, size: float, width: float, paint: skia.Paint | None = None
    ) -> skia.textlayout.Paragraph:
        """The text laid out at a font size in a column; `paint` fills it, white if not given."""
        return self._build([(self._text, paint)], size, width)

    def part(self, size: float, width: float, start: int, end: int) -> skia.textlayout.Paragraph:
        """The whole text as it is laid out, of which only the characters `start` to `end` can be seen."""
        hidden = skia.Paint(Color=skia.ColorTRANSPARENT)
        pieces = [(self._text[:start], hidden), (self._text[start:end], None), (self._text[end:], hidden)]
        return self._build([piece for piece in pieces if piece[0]], size, width)

    @property
    def text(self) -> str:
        """What is set, with the marks and line breaks that were put in."""
        return self._text

    def _style(self, size: float, paint: skia.Paint | None) -> skia.textlayout.TextStyle:
        style = skia.textlayout.TextStyle()
        style.setFontSize(size)
        style.setFontFamilies(self._fonts.families)
        style.setLetterSpacing(self._tracking * size)
        # Tight letters want words that stay apart.
        style.setWordSpacing(max(0.0, -3.0 * self._tracking) * size)
        style.setColor(skia.ColorWHITE)
        if paint is not None:
            style.setForegroundPaint(paint)
        return style

    def _build(
        self, pieces: list[tuple[str, skia.Paint | None]], size: float, width: float
    ) -> skia.textlayout.Paragraph:
        textlayout = skia.textlayout
        strut = textlayout.StrutStyle()
        strut.setStrutEnabled(True)
        strut.setFontFamilies(self._fonts.families[:1])
        strut.setFontSize(size)
        strut.setHeight(self._leading)
        strut.setHeightOverride(True)
        # All lines equally high, whichever fonts they borrow glyphs from.
        strut.setForceStrutHeight(True)
        sheet = textlayout.ParagraphStyle()
        sheet.setTextStyle(self._style(size, None))
        sheet.setStrutStyle(strut)
        sheet.setTextAlign(_ALIGN[self._align])
        builder = textlayout.ParagraphBuilder.make(sheet, self._fonts.collection, skia.Unicodes.ICU.Make())
        for text, paint in pieces:
            builder.pushStyle(self._style(size, paint))
            builder.addText(text)
        paragraph = builder.Build()
        paragraph.layout(width)
        return paragraph

    def fit(
        self,
        size: float,
        width: float,
        height: float,
        floor: float,
        relaxed_lines: int,
        most_lines: int = LINES,
    ) -> Setting:
        """Find the largest good setting.

        Args:
            size: The font size wished for.
            width: The widest column allowed.
            height: The greatest height allowed.
            floor: The font size below which more lines are better than smaller letters.
            relaxed_lines: Lines allowed at full size; a smaller size may have up to `most_lines`.
            most_lines: Lines allowed above the floor.
        """
        best: Setting | None = None
        for scale in SCALES:
            if best is not None and (scale < best.size / size * FEWER_LINES or not self._tight):
                break
            setting = self._try(
                size * scale, width, height, scale, size * scale <= floor, (relaxed_lines, most_lines)
            )
            if setting is not None and (best is None or setting.lines < best.lines):
                best = setting
        if best is None:
            smallest = size * SCALES[-1]
            best = Setting(smallest, width, self._lines(self.paragraph(smallest, width), smallest))
        if best.lines == 2 and self._tight and self._rows == 1:
            halves = phrase_break(self._text)
            if self._lines(self._build([(halves, None)], best.size, best.width), best.size) == 2:
                self._text, self._rows = halves, 2
        return self._balanced(best)

    def _try(
        self, size: float, width: float, height: float, scale: float, crowded: bool, most: tuple[int, int]
    ) -> Setting | None:
        paragraph = self.paragraph(size, width)
        if paragraph.MinIntrinsicWidth > width and scale > WHOLE_WORDS:
            return None
        lines = self._lines(paragraph, size)
        relaxed_lines, most_lines = most
        allowed = relaxed_lines if scale > 0.9 else relaxed_lines + 1 if scale > 0.72 else LINES
        if lines > max(min(allowed, most_lines), self._rows) and not crowded:
            return None
        return Setting(size, width, lines) if paragraph.Height <= height else None

    def _lines(self, paragraph: skia.textlayout.Paragraph, size: float) -> int:
        return max(1, round(paragraph.Height / (size * self._leading)))

    def _balanced(self, setting: Setting) -> Setting:
        """Narrow the column as far as the number of lines stays: lines of similar length, no orphan."""
        paragraph = self.paragraph(setting.size, setting.width)
        wide, narrow = setting.width, min(setting.width, paragraph.LongestLine) / max(2, setting.lines)
        if setting.lines > 1:
            narrow = max(narrow, min(paragraph.MinIntrinsicWidth, wide))
            while wide - narrow > 1.0:
                middle = (wide + narrow) / 2
                paragraph.layout(middle)
                if self._lines(paragraph, setting.size) > setting.lines:
                    narrow = middle
                else:
                    wide = middle
        paragraph.layout(wide)
        # The last word of a line may end exactly at the column's edge: leave it air.
        return Setting(
            setting.size, min(setting.width, max(wide, paragraph.LongestLine) + 1.0), setting.lines
        )
