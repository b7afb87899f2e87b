"""What a segment's keys do to its pictures after they are drawn or decoded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from promptreel_studio.render.filters import Filter
from promptreel_studio.render.looks import Filters
from promptreel_studio.render.zoom import Move, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.draft import VideoSegment
    from promptreel_studio.render.zoom import Window

    Draw = Callable[[], I420]


class Treatment:
    """Zoom and filters of one segment, for pictures of one size.

    A picture that is shown for several frames, and is not moved, is changed once.
    """

    def __init__(self, segment: VideoSegment, width: int, height: int) -> None:
        self._size = (width, height)
        self._move = Move(segment.zoom, segment.d / 1000) if segment.zoom else None
        self._filter = None if segment.filters == Filters() else Filter(segment.filters, width, height)
        self._latest: tuple[I420, I420] | None = None

    def window(self, t: float) -> Window | None:
        """What is seen of the picture at `t` seconds; None is all of it."""
        return self._move.window(t) if self._move else None

    def __call__(self, draw: Draw, t: float) -> Draw:
        """What draws the changed picture at `t` seconds of the segment; `draw` itself if nothing is to be done."""
        if self._move is None and self._filter is None:
            return draw
        return partial(self._changed, draw, self.window(t))

    def _changed(self, draw: Draw, window: Window | None) -> I420:
        picture = draw()
        if window is not None:
            picture = seen(picture, window, *self._size)
            return picture if self._filter is None else self._filter(picture)
        latest = self._latest
        if latest is not None and latest[0] is picture:
            return latest[1]
        changed = picture if self._filter is None else self._filter(picture)
        if not picture.flags.writeable:
            changed.flags.writeable = False
            self._latest = (picture, changed)
        return changed
