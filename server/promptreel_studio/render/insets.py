"""Segments on an upper track that leave the lower ones in view: logos, watermarks, pictures in pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.media.clip import look_at
from promptreel_studio.media.frames import even
from promptreel_studio.media.planes import planes
from promptreel_studio.render.blend import Overlay
from promptreel_studio.render.shots import ClipShot, clip_opener, open_shot
from promptreel_studio.render.treat import Treatment
from promptreel_studio.render.zoom import seen_plane

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.clock import Clock
    from promptreel_studio.render.draft import VideoSegment
    from promptreel_studio.render.looks import Box
    from promptreel_studio.render.shots import Shot
    from promptreel_studio.render.zoom import Window

    Lay = Callable[[I420], None]

_BLACK = (16, 128, 128)


class Inset:
    """An overlay of one segment.

    Args:
        segment: With a box, or whose picture may be transparent.
        path: Of its asset; None for a scene.
        clock: Its own.
        width: Of the canvas, even pixels.
        height: The same.
    """

    def __init__(
        self, segment: VideoSegment, path: Path | None, clock: Clock, width: int, height: int
    ) -> None:
        shape = look_at(path) if path is not None else None
        aspect = shape.aspect if shape else width / height
        self._x, self._y, self._width, self._height = (
            place(segment.box, aspect, width, height) if segment.box else (0, 0, width, height)
        )
        self._has_alpha = shape is not None and shape.has_alpha
        self._treat = Treatment(segment, self._width, self._height)
        self._shot: Shot
        if path is not None and self._has_alpha:
            opener = clip_opener(segment, path, self._width, self._height, with_alpha=True)
            self._shot = ClipShot(opener, clock)
        else:
            self._shot = open_shot(segment, path, clock, self._width, self._height)
        self._latest: tuple[I420, Overlay] | None = None

    def take(self, t: float, opacity: float) -> Lay:
        """Prepare the picture at `t` seconds of the segment; what is returned lays it over a writable one."""
        draw = self._shot.take(t)
        if not self._has_alpha:
            return partial(self._lay, self._treat(draw, t), opacity)
        return partial(self._lay_transparent, draw, t, opacity)

    def close(self) -> None:
        """Let go of files and memory."""
        self._shot.close()

    def _lay(self, draw: Callable[[], I420], opacity: float, picture: I420) -> None:
        for shrink, plane, source in zip((1, 2, 2), planes(picture), planes(draw()), strict=True):
            top, left = self._y // shrink, self._x // shrink
            box = plane[top : top + source.shape[0], left : left + source.shape[1]]
            box[:] = source if opacity >= 1 else cv2.addWeighted(source, opacity, box, 1 - opacity, 0)

    def _lay_transparent(self, draw: Callable[[], I420], t: float, opacity: float, picture: I420) -> None:
        stacked = draw()
        latest = self._latest
        if latest is None or latest[0] is not stacked or self._treat.window(t) is not None:
            latest = self._latest = (stacked, self._overlay(stacked, t))
        latest[1].blend_onto(picture, opacity)

    def _overlay(self, stacked: I420, t: float) -> Overlay:
        rows = self._height * 3 // 2
        alpha, window = stacked[rows:], self._treat.window(t)
        if window is not None:
            alpha = _moved(alpha, window)
        share = alpha.astype(np.float32) / 255
        colours = self._treat(lambda: _opaque(stacked[:rows], stacked[rows:]), t)()
        return Overlay(self._x, self._y, colours, share)


def place(box: Box, aspect: float, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, width and height of a box on a canvas, all even; a tall picture is made to fit."""
    short = min(width, height)
    margin = round(box.margin * short)
    wide = min(box.width * short, width - 2 * margin, (height - 2 * margin) * aspect)
    columns, rows = min(width, even(wide)), min(height, even(wide / aspect))
    left, top = (width - columns) / 2, (height - rows) / 2
    if box.position.endswith(("left", "third")):
        left = margin
    elif box.position.endswith("right"):
        left = width - margin - columns
    if box.position.startswith("top"):
        top = margin
    elif box.position.startswith("bottom"):
        top = height - margin - rows
    elif box.position == "lower-third":
        top = min(height * 5 / 6 - rows / 2, height - margin - rows)
    return int(left) & ~1, int(top) & ~1, columns, rows


def _moved(alpha: NDArray[np.uint8], window: Window) -> NDArray[np.uint8]:
    moved = np.empty_like(alpha)
    seen_plane(alpha, window, moved)
    return moved


def _opaque(over_black: I420, alpha: NDArray[np.uint8]) -> I420:
    """The colours themselves, from the colours laid over black."""
    colours = np.array(over_black)
    half = cv2.resize(alpha, (alpha.shape[1] // 2, alpha.shape[0] // 2), interpolation=cv2.INTER_AREA)
    for plane, dark, share in zip(planes(colours), _BLACK, (alpha, half, half), strict=True):
        gain = 255 / np.maximum(share, 1).astype(np.float32)
        plane[:] = np.clip(np.rint(dark + (plane.astype(np.float32) - dark) * gain), 0, 255)
    return colours
