"""The picture of frame i: segments, transitions and titles."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self

from promptreel_studio.media.fit import black
from promptreel_studio.render.blend import Overlay, mix
from promptreel_studio.render.cuts import Cut, plan_cuts
from promptreel_studio.render.shots import Shot, open_shot
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

    overlay: Overlay

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
        self._shots: list[Window[Shot]] = [
            Window([self._book_shot(cut) for cut in cuts], ahead, self._opener) for cuts in self._tracks
        ]
        titles = [self._book_title(segment) for segment in plan.draft.text]
        self._titles: Window[_Title] = Window(titles, ahead, self._opener)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for window in (*self._shots, self._titles):
            window.close()
        self._opener.shutdown()

    def frame(self, index: int) -> I420:
        """The picture of one frame; it may be read-only."""
        return self.take(index)()

    def take(self, index: int) -> Draw:
        """Prepare one frame."""
        t = float(index * 1000 / self._plan.fps)
        for window in (*self._shots, self._titles):
            window.move_to(index)
        draw: Draw = lambda: self._black  # noqa: E731 - a def could not be rebound below
        for cuts, shots in zip(self._tracks, self._shots, strict=True):
            draw = self._take_track(cuts, shots, t, draw)
        overlays = [
            (self._titles[number].overlay, _opacity(segment, t))
            for number, segment in enumerate(self._plan.draft.text)
            if segment.st <= t < segment.end
        ]
        return partial(_with_overlays, draw, overlays) if overlays else draw

    def _take_track(self, cuts: list[Cut], shots: Window[Shot], t: float, below: Draw) -> Draw:
        """What a track shows at `t` ms; `below` where it shows nothing."""
        seen = [(number, cut) for number, cut in enumerate(cuts) if cut.start <= t < cut.end]
        draw = below
        for number, cut in seen[-2:]:
            if cut.share(t) >= 1:
                draw = shots[number].take((t - cut.segment.st) / 1000)
            else:
                draw = partial(_mixed, draw, shots[number].take((t - cut.segment.st) / 1000), cut.share(t))
            if cut.light(t) < 1:
                draw = partial(_mixed, lambda: self._black, draw, cut.light(t))
        return draw

    def _book_shot(self, cut: Cut) -> Booking[Shot]:
        segment, plan = cut.segment, self._plan
        path = plan.assets[segment.asset] if segment.asset is not None else None
        return Booking(
            *_frame_range(cut.start, cut.end, plan.fps),
            partial(open_shot, segment, path, plan.width, plan.height),
        )

    def _book_title(self, segment: TextSegment) -> Booking[_Title]:
        return Booking(
            *_frame_range(segment.st, segment.end, self._plan.fps), partial(self._draw_title, segment)
        )

    def _draw_title(self, segment: TextSegment) -> _Title:
        width, height = self._plan.width, self._plan.height
        return _Title(Overlay(draw_title(segment.txt, segment.style, width, height), width, height))


def _frame_range(start: float, end: float, fps: Fraction) -> tuple[int, int]:
    return math.floor(start * fps / 1000), math.ceil(end * fps / 1000) + 1


def _opacity(segment: TextSegment, t: float) -> float:
    opacity = 1.0
    if segment.fade_in:
        opacity = min(opacity, (t - segment.st) / segment.fade_in)
    if segment.fade_out:
        opacity = min(opacity, (segment.end - t) / segment.fade_out)
    return opacity


def _mixed(below: Draw, above: Draw, share: float) -> I420:
    return mix(below(), above(), share)


def _with_overlays(draw: Draw, overlays: list[tuple[Overlay, float]]) -> I420:
    picture = draw()
    if not picture.flags.writeable:
        picture = picture.copy()
    for overlay, opacity in overlays:
        overlay.blend_onto(picture, opacity)
    return picture
