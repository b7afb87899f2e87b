"""An animated GIF: one palette for the whole film, chosen from samples of it, then frame by frame."""

from __future__ import annotations

import contextlib
import itertools
from typing import TYPE_CHECKING

import av
import av.error
import av.filter
import cv2
import numpy as np
from av.video.format import VideoFormat
from av.video.frame import VideoFrame

from promptreel_studio.render.encode import COMMENT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction
    from pathlib import Path

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import Plan

_I420 = VideoFormat("yuv420p")
PALETTE_SAMPLES = 32
_NOT_SEEN = 4
"""Steps of 255 by which a pixel may differ from the one shown before it is written anew; more would be seen in slow gradients."""
_TO_RGB = "in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic"


def choose_palette(plan: Plan, pictures: Iterable[I420]) -> VideoFrame:
    """The 256 colours that suit some pictures best, as FFmpeg's 16x16 palette picture."""
    graph = av.filter.Graph()
    source = graph.add_buffer(width=plan.width, height=plan.height, format=_I420, time_base=1 / plan.fps)
    chain = [
        source,
        graph.add("scale", _TO_RGB),
        graph.add("format", "rgb24"),
        # What stays as it was is left clear, which needs a colour: without one every picture is written whole.
        graph.add("palettegen", "reserve_transparent=1:stats_mode=full"),
        graph.add("buffersink"),
    ]
    for before, after in itertools.pairwise(chain):
        before.link_to(after)
    graph.configure()
    for index, picture in enumerate(pictures):
        source.push(_frame(picture, index, plan.fps))
    source.push(None)
    return _pull(graph)


class GifEncoder:
    """See Encoder; a GIF has no sound."""

    def __init__(self, path: Path, plan: Plan, palette: VideoFrame) -> None:
        self._fps = plan.fps
        self._pictures = 0
        self._held: I420 | None = None
        self._container = av.open(str(path), "w", format="gif", options={"loop": "0"})
        self._container.metadata.update({"title": plan.draft.m.title, "comment": COMMENT})
        self._stream = self._container.add_stream("gif", rate=plan.fps)
        self._stream.width, self._stream.height, self._stream.pix_fmt = plan.width, plan.height, "pal8"
        self._graph = av.filter.Graph()
        self._source = self._graph.add_buffer(
            width=plan.width, height=plan.height, format=_I420, time_base=1 / plan.fps
        )
        palette_source = self._graph.add_buffer(
            width=palette.width, height=palette.height, format=palette.format, time_base=1 / plan.fps
        )
        scale, rgb = self._graph.add("scale", _TO_RGB), self._graph.add("format", "rgb24")
        use = self._graph.add("paletteuse", "dither=bayer:bayer_scale=3:diff_mode=rectangle")
        sink = self._graph.add("buffersink")
        self._source.link_to(scale)
        scale.link_to(rgb)
        rgb.link_to(use, 0, 0)
        palette_source.link_to(use, 0, 1)
        use.link_to(sink)
        self._graph.configure()
        palette.pts, palette.time_base = 0, 1 / plan.fps
        palette_source.push(palette)
        palette_source.push(None)

    def write(self, picture: I420) -> None:
        """See Encoder."""
        if self._held is not None:
            near = cv2.absdiff(picture, self._held) <= _NOT_SEEN
            picture = np.where(near, self._held, picture)
        self._held = picture
        self._source.push(_frame(picture, self._pictures, self._fps))
        self._pictures += 1
        self._drain()

    def finish(self) -> None:
        """See Encoder."""
        self._source.push(None)
        self._drain()
        self._container.mux(self._stream.encode())
        self._container.close()

    def abandon(self) -> None:
        """See Encoder."""
        with contextlib.suppress(av.error.FFmpegError, OSError, ValueError):
            self._container.close()

    def _drain(self) -> None:
        while True:
            try:
                frame = _pull(self._graph)
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            self._container.mux(self._stream.encode(frame))


def _pull(graph: av.filter.Graph) -> VideoFrame:
    frame = graph.pull()
    if not isinstance(frame, VideoFrame):
        msg = "a graph of video filters gave something else"
        raise TypeError(msg)
    return frame


def _frame(picture: I420, index: int, fps: Fraction) -> VideoFrame:
    frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
    frame.pts, frame.time_base = index, 1 / fps
    return frame
