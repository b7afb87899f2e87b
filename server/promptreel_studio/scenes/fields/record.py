"""Drawings that are made once and played many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

if TYPE_CHECKING:
    from collections.abc import Callable


class Record:
    """A canvas that remembers what is drawn on it; see `pen.Sheet`."""

    def __init__(self, canvas: skia.Canvas) -> None:
        self.canvas = canvas

    def line(self, x0: float, y0: float, x1: float, y1: float, paint: skia.Paint) -> None:
        """Draw a straight stroke."""
        self.canvas.drawLine(x0, y0, x1, y1, paint)


def recorded(reach: float, draw: Callable[[Record], None]) -> skia.Picture:
    """What `draw` draws within `reach` pixels of the origin."""
    recorder = skia.PictureRecorder()
    draw(Record(recorder.beginRecording(skia.Rect.MakeLTRB(-reach, -reach, reach, reach))))
    return recorder.finishRecordingAsPicture()
