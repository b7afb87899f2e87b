"""What is drawn for words and moves with them: a field of colour behind a line, a stroke of the brush below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.words.masks import Cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.words.letters import Line
    from promptreel_studio.scenes.words.masks import Mask


def lay_field(
    frame: Picture,
    paint: Picture,
    line: Line,
    span: tuple[float, float],
    opened: float,
    closed: float,
    growth: float,
) -> tuple[int, int]:
    """A field of colour that opens in the direction of reading and closes after it.

    Args:
        frame: (height, width, 3), changed in place.
        paint: At least as large as the field.
        line: The line that stands on it.
        span: Where its words begin and end, pixels.
        opened: Share of it that is seen.
        closed: Share of it that is gone again.
        growth: Magnification of the lines around the middle of the frame.

    Returns:
        The field's first and last column.
    """
    height, width = frame.shape[:2]
    pad = 0.05 * line.size
    top = height / 2 + (line.top - height / 2) * growth + 0.02 * line.size
    bottom = height / 2 + (line.bottom - height / 2) * growth + 0.10 * line.size
    left, right = span[0] - 0.08 * line.size - pad, span[1] + 0.08 * line.size + pad
    wide = right - left
    a, b = left + wide * closed, left + wide * opened
    if line.rtl:
        a, b = right - wide * opened, right - wide * closed
    x0, x1 = max(0, round(a)), min(width, round(b))
    y0, y1 = max(0, round(top)), min(height, round(bottom))
    if x1 - x0 < 1 or y1 - y0 < 1 or opened <= 0:
        return (0, 0)
    frame[y0:y1, x0:x1] = paint[: y1 - y0, x0:x1]
    return (x0, x1)


def underlined(
    frame: Picture, stroke: Mask, lines: Sequence[Line], drawn: tuple[float, float], growth: float
) -> Cut:
    """The mask of a stroke of the brush below the last of some lines.

    Args:
        frame: Where it will be painted.
        stroke: The whole stroke.
        lines: At least one.
        drawn: Shares of the stroke that have come and that have gone again.
        growth: Magnification of the lines around the middle of the frame.
    """
    height, width = frame.shape[:2]
    line = lines[-1]
    come, gone = drawn
    span = min(line.right - line.left, 0.46 * width) * (0.8 if len(lines) > 1 else 0.6)
    scale = span / stroke.shape[1]
    y = height / 2 + (line.bottom - height / 2) * growth + 0.10 * line.size
    x = (width - span) / 2
    a, b = x + span * gone, x + span * come
    if line.rtl:
        a, b = x + span * (1 - come), x + span * (1 - gone)
    cut = Cut(a, y - 2, max(a, b) if b - a >= 1 else a, y + stroke.shape[0] * scale + 2, width, height)
    cut.put(stroke, x, y, scale)
    return cut
