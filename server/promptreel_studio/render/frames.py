"""The picture of frame i: segments, transitions and titles."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Self

from promptreel_studio.media.planes import black
from promptreel_studio.render.cuts import Cut, plan_cuts
from promptreel_studio.render.layers import Layer, open_layer
from promptreel_studio.render.titling import Title
from promptreel_studio.render.window import Booking, Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.draft import TextSegment
    from promptreel_studio.render.plan import Plan

    Draw = Callable[[], I420]

_AHEAD_SECONDS = 4
"""A scene takes one or two seconds to paint; that must be over when it is first seen."""


class Frames:
    """All pictures of a render. Use as a context manager.

    `take` prepares frame i and must be called by one thread; it is fastest in order. What it returns
    draws the frame and may be run by any thread, so several frames can be drawn at once.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._black = black(plan.width, plan.height)
        self._black.flags.writeable = False
        self._opener = ThreadPoolExecutor(1, "promptreel-open")
        self._tracks = [plan_cuts(track) for track in plan.draft.video]
        ahead = math.ceil(_AHEAD_SECONDS * plan.fps)
        self._layers: list[Window[Layer]] = [
            Window([self._book_layer(cut, is_upper=number > 0) for cut in cuts], ahead, self._opener)
            for number, cuts in enumerate(self._tracks)
        ]
        titles = [self._book_title(segment) for segment in plan.draft.text]
        self._titles: Window[Title] = Window(titles, ahead, self._opener)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for window in (*self._layers, self._titles):
            window.close()
        self._opener.shutdown()

    def frame(self, index: int) -> I420:
        """The picture of one frame; it may be read-only."""
        return self.take(index)()

    def take(self, index: int) -> Draw:
        """Prepare one frame."""
        t = float(index * 1000 / self._plan.fps)
        for window in (*self._layers, self._titles):
            window.move_to(index)
        draw: Draw = lambda: self._black  # noqa: E731 - a def could not be rebound below
        for cuts, layers in zip(self._tracks, self._layers, strict=True):
            seen = [number for number, cut in enumerate(cuts) if cut.start <= t < cut.end]
            for number in seen[-2:]:
                draw = layers[number].over(draw, t)
        titles = [
            self._titles[number]
            for number, segment in enumerate(self._plan.draft.text)
            if segment.st <= t < segment.end
        ]
        return partial(_with_titles, draw, titles, t) if titles else draw

    def _book_layer(self, cut: Cut, *, is_upper: bool) -> Booking[Layer]:
        segment, plan = cut.segment, self._plan
        path = plan.assets[segment.asset] if segment.asset is not None else None
        return Booking(
            *_frame_range(cut.start, cut.end, plan.fps),
            partial(open_layer, cut, path, plan.fps, plan.width, plan.height, is_upper=is_upper),
        )

    def _book_title(self, segment: TextSegment) -> Booking[Title]:
        width, height = self._plan.width, self._plan.height
        return Booking(
            *_frame_range(segment.st, segment.end, self._plan.fps), partial(Title, segment, width, height)
        )


def _frame_range(start: float, end: float, fps: Fraction) -> tuple[int, int]:
    return math.floor(start * fps / 1000), math.ceil(end * fps / 1000) + 1


def _with_titles(draw: Draw, titles: list[Title], t: float) -> I420:
    picture = draw()
    if not picture.flags.writeable:
        picture = picture.copy()
    for title in titles:
        title.lay(picture, t)
    return picture
