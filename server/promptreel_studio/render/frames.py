"""The picture of frame i: segments, transitions and titles."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self

from promptreel_studio.media.fit import black
from promptreel_studio.render.blend import Overlay, from_plate
from promptreel_studio.render.cuts import Cut, plan_cuts
from promptreel_studio.render.layers import Layer, open_layer
from promptreel_studio.render.window import Booking, Window
from promptreel_studio.titles import draw_title

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.draft import TextSegment
    from promptreel_studio.render.plan import Plan

    Draw = Callable[[], I420]

_AHEAD_SECONDS = 4
"""A scene takes one or two seconds to paint; that must be over when it is first seen."""


@dataclass(frozen=True)
class _Title:
    """A drawn title; nothing to close."""

    overlay: Overlay | None

    def close(self) -> None:
        pass


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
        self._titles: Window[_Title] = Window(titles, ahead, self._opener)

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
        overlays = [
            (self._titles[number].overlay, _opacity(segment, t))
            for number, segment in enumerate(self._plan.draft.text)
            if segment.st <= t < segment.end
        ]
        return partial(_with_overlays, draw, overlays) if overlays else draw

    def _book_layer(self, cut: Cut, *, is_upper: bool) -> Booking[Layer]:
        segment, plan = cut.segment, self._plan
        path = plan.assets[segment.asset] if segment.asset is not None else None
        return Booking(
            *_frame_range(cut.start, cut.end, plan.fps),
            partial(open_layer, cut, path, plan.fps, plan.width, plan.height, is_upper=is_upper),
        )

    def _book_title(self, segment: TextSegment) -> Booking[_Title]:
        return Booking(
            *_frame_range(segment.st, segment.end, self._plan.fps), partial(self._draw_title, segment)
        )

    def _draw_title(self, segment: TextSegment) -> _Title:
        width, height = self._plan.width, self._plan.height
        return _Title(from_plate(draw_title(segment.txt, segment.style, width, height), width, height))


def _frame_range(start: float, end: float, fps: Fraction) -> tuple[int, int]:
    return math.floor(start * fps / 1000), math.ceil(end * fps / 1000) + 1


def _opacity(segment: TextSegment, t: float) -> float:
    opacity = 1.0
    if segment.fade_in:
        opacity = min(opacity, (t - segment.st) / segment.fade_in)
    if segment.fade_out:
        opacity = min(opacity, (segment.end - t) / segment.fade_out)
    return opacity


def _with_overlays(draw: Draw, overlays: list[tuple[Overlay | None, float]]) -> I420:
    picture = draw()
    if not picture.flags.writeable:
        picture = picture.copy()
    for overlay, opacity in overlays:
        if overlay is not None:
            overlay.blend_onto(picture, opacity)
    return picture
