"""Pictures into a file without sound: a piece of a film, or all of it."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Protocol

import av
import av.error
import cv2
import numpy as np
from av.video.stream import VideoStream

from promptreel_studio.media.planes import black, planes
from promptreel_studio.render.formats import CODECS, PREVIEW_OPTIONS, video_options

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import Plan

COMMENT = "Made with promptreel studio (procedural)"
PREVIEW_SIDE = 360
"""The short side of the preview that is made on the way, pixels."""
_BT709, _LIMITED = 1, 1
_MOST_THREADS = 8


class Encoder(Protocol):
    """Writes one file."""

    def write(self, picture: I420) -> None:
        """The next picture."""
        ...

    def finish(self) -> None:
        """Complete the file."""
        ...

    def abandon(self) -> None:
        """Let go of a file that will never be complete."""
        ...


class VideoEncoder:
    """H.264 or VP9 in an MP4; with `preview`, the same pictures once more, small."""

    def __init__(self, path: Path, plan: Plan, *, preview: bool = False, threads: int | None = None) -> None:
        self._fps = plan.fps
        self._pictures = 0
        self._container = av.open(str(path), "w", format="mp4")
        codec = CODECS[plan.output.format].video
        threads = threads or min(_MOST_THREADS, max(2, os.cpu_count() or 2))
        self._video = self._add(codec, (plan.width, plan.height), video_options(plan), threads)
        self._preview: VideoStream | None = None
        size = preview_size(plan.width, plan.height)
        if preview and size is not None:
            self._preview = self._add("libx264", size, PREVIEW_OPTIONS, 1)
            self._shrunk = black(*size)

    def write(self, picture: I420) -> None:
        """See Encoder."""
        self._encode(self._video, picture)
        if self._preview is not None:
            for target, plane in zip(planes(self._shrunk), planes(picture), strict=True):
                _shrink(plane, target)
            # Copied: the encoder keeps pictures for a while.
            self._encode(self._preview, self._shrunk.copy())
        self._pictures += 1

    def finish(self) -> None:
        """See Encoder."""
        for stream in (self._video, self._preview):
            if stream is not None:
                self._container.mux(stream.encode())
        self._container.close()

    def abandon(self) -> None:
        """See Encoder."""
        with contextlib.suppress(av.error.FFmpegError, OSError, ValueError):
            self._container.close()

    def _add(self, codec: str, size: tuple[int, int], options: dict[str, str], threads: int) -> VideoStream:
        stream = self._container.add_stream(codec, rate=self._fps, options=options)
        if not isinstance(stream, VideoStream):
            msg = "the codec table mixes up pictures and sound"
            raise TypeError(msg)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        context = stream.codec_context
        context.thread_count = threads
        # PyAV asks for slice threads, which costs x264 a fifth of its speed.
        context.thread_type = "FRAME"
        context.color_range = _LIMITED
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        return stream

    def _encode(self, stream: VideoStream, picture: I420) -> None:
        frame = as_frame(picture)
        frame.pts, frame.time_base = self._pictures, 1 / self._fps
        self._container.mux(stream.encode(frame))


def as_frame(picture: I420) -> av.VideoFrame:
    """The picture as FFmpeg takes it, with its colours named; it may share the picture's memory."""
    # Quicker, as nothing is copied, but PyAV cuts the planes only at whole rows: the last one would begin too early.
    whole = picture.shape[0] % 6 == 0
    take = av.VideoFrame.from_numpy_buffer if whole else av.VideoFrame.from_ndarray
    frame = take(picture, format="yuv420p")
    frame.colorspace, frame.color_range = _BT709, _LIMITED
    return frame


def _shrink(plane: NDArray[np.uint8], target: NDArray[np.uint8]) -> None:
    """Fill the target with the plane: by halves, which are cheap, and the rest of the way between pixels."""
    height, width = target.shape
    while plane.shape[0] >= 2 * height and plane.shape[1] >= 2 * width:
        half = (plane.shape[1] // 2, plane.shape[0] // 2)
        plane = np.asarray(cv2.resize(plane, half, interpolation=cv2.INTER_AREA), np.uint8)
    cv2.resize(plane, (width, height), dst=target, interpolation=cv2.INTER_LINEAR)


def preview_size(width: int, height: int) -> tuple[int, int] | None:
    """The size of the preview of a film; None for a film that is small itself."""
    short = min(width, height)
    if short <= PREVIEW_SIDE:
        return None
    return round(width * PREVIEW_SIDE / short / 2) * 2, round(height * PREVIEW_SIDE / short / 2) * 2
