"""The pictures of a file in order of time, whatever holds them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import av
import av.error
import av.filter
import cv2
import numpy as np
from av.codec.context import CodecContext
from av.video.codeccontext import VideoCodecContext

from promptreel_studio.media.container import (
    MAX_PIXELS,
    measured_seconds,
    open_container,
    start_seconds,
    video_frames,
    video_stream,
)
from promptreel_studio.media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

STILLS = {"png_pipe", "jpeg_pipe", "webp_pipe"}
_DEFAULT_FPS = 25


class Pictures(Protocol):
    """Pictures with the moment (seconds from the file's start) from which each is shown."""

    is_still: bool
    lap: float
    """Seconds after which an animation begins again; 0 for what plays once."""
    pixel_aspect: Fraction

    def since(self, seconds: float) -> Iterator[tuple[float, VideoFrame]]:
        """Pictures from the last key frame before `seconds` on; each call begins anew."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


def open_pictures(path: str | PathLike[str]) -> Pictures:
    """Open the pictures of a file.

    Raises:
        MediaError: The file cannot be read, or has no pictures.
    """
    if is_animated_webp(Path(path)):
        return WebpPictures(Path(path))
    container = open_container(path)
    try:
        stream = video_stream(container)
        if stream is None:
            msg = "This file has no pictures, only sound."
            raise MediaError(msg, "Use it as music, or upload a video or an image.")
        return VideoPictures(container, stream)
    except BaseException:
        container.close()
        raise


class VideoPictures:
    """Pictures that FFmpeg decodes."""

    def __init__(self, container: InputContainer, stream: VideoStream) -> None:
        self.is_still = container.format.name in STILLS
        self.lap = measured_seconds(container, stream) if container.format.name == "gif" else 0.0
        self.pixel_aspect = stream.sample_aspect_ratio or Fraction(1)
        self._container = container
        self._stream = stream
        self._decoder = _alpha_decoder(stream)
        self._origin = start_seconds(container)
        self._step = float(1 / (stream.average_rate or stream.guessed_rate or _DEFAULT_FPS))
        self._is_fresh = not self.lap
        if self._decoder is None:
            stream.thread_type = "AUTO"
            stream.codec_context.thread_count = 2

    def since(self, seconds: float) -> Iterator[tuple[float, VideoFrame]]:
        """Decode from the key frame before `seconds`."""
        if not self.is_still and (seconds > 0 or not self._is_fresh):
            self._seek(seconds)
        self._is_fresh = False
        moment = 0.0
        for frame in _deinterlaced(video_frames(self._container, self._stream, self._decoder)):
            if frame.pts is not None:
                moment = frame.time - self._origin
            yield moment, frame
            moment += self._step

    def close(self) -> None:
        """Close the file."""
        self._container.close()

    def _seek(self, seconds: float) -> None:
        try:
            self._container.seek(int((seconds + self._origin) * av.time_base), backward=True)
        except av.error.FFmpegError:
            # No index, or a damaged one: decode from wherever the file stands, the clip waits for its moment.
            return
        if self._decoder is not None:
            self._decoder.flush_buffers()


class WebpPictures:
    """An animated WebP: FFmpeg shows only stills, OpenCV knows animations."""

    is_still = False
    pixel_aspect = Fraction(1)

    def __init__(self, path: Path) -> None:
        width, height = _webp_canvas(_read_head(path))
        limit = max(1, MAX_PIXELS // (width * height))
        try:
            works, animation = cv2.imreadanimation(str(path), 0, limit)
        except cv2.error as error:
            works, animation, cause = False, None, error
        else:
            cause = None
        if not works or animation is None or not len(animation.frames):
            msg = "This WebP animation is damaged."
            raise MediaError(msg) from cause
        self._frames = [np.ascontiguousarray(frame, np.uint8) for frame in animation.frames]
        seconds = [max(10, int(duration)) / 1000 for duration in np.ravel(animation.durations)]
        self._moments = [0.0, *np.cumsum(seconds).tolist()][: len(self._frames)]
        self.lap = self.duration = float(sum(seconds))

    def since(self, seconds: float) -> Iterator[tuple[float, VideoFrame]]:
        """All pictures: there are few."""
        del seconds
        for moment, pixels in zip(self._moments, self._frames, strict=True):
            name = "bgra" if pixels.shape[2] == 4 else "bgr24"
            yield moment, av.VideoFrame.from_ndarray(pixels, format=name)

    def close(self) -> None:
        """Nothing is open."""


def is_animated_webp(path: Path) -> bool:
    """Whether the file is a WebP that moves."""
    head = _read_head(path)
    return head[:4] == b"RIFF" and head[8:16] == b"WEBPVP8X" and bool(head[20] & 2)


def _read_head(path: Path) -> bytes:
    try:
        if not path.is_file():
            return bytes(30)
        with path.open("rb") as file:
            return file.read(30).ljust(30, b"\0")
    except OSError:
        return bytes(30)


def _webp_canvas(head: bytes) -> tuple[int, int]:
    return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1


def _alpha_decoder(stream: VideoStream) -> VideoCodecContext | None:
    """FFmpeg's own VP8 and VP9 decoders drop the alpha channel of WebM; libvpx keeps it."""
    if stream.metadata.get("alpha_mode") != "1":
        return None
    name = {"vp8": "libvpx", "vp9": "libvpx-vp9"}.get(stream.codec_context.name)
    if name is None:
        return None
    decoder = CodecContext.create(name, "r")
    return decoder if isinstance(decoder, VideoCodecContext) else None


def _deinterlaced(frames: Iterable[VideoFrame]) -> Iterator[VideoFrame]:
    graph: av.filter.Graph | None = None
    size = (0, 0)
    for frame in frames:
        if graph is None and frame.interlaced_frame:
            graph, size = _deinterlacer(frame), (frame.width, frame.height)
        if graph is None or (frame.width, frame.height) != size:
            yield frame
            continue
        graph.push(frame)
        yield from _pulled(graph)
    if graph is not None:
        graph.push(None)
        yield from _pulled(graph)


def _pulled(graph: av.filter.Graph) -> Iterator[VideoFrame]:
    while True:
        try:
            yield graph.pull()  # ty: ignore[invalid-yield] - a video graph gives video frames
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def _deinterlacer(frame: VideoFrame) -> av.filter.Graph:
    graph = av.filter.Graph()
    source = graph.add_buffer(
        width=frame.width,
        height=frame.height,
        format=frame.format,
        time_base=frame.time_base or Fraction(1, 1000),
    )
    step, sink = graph.add("bwdif", "mode=send_frame:deint=interlaced"), graph.add("buffersink")
    source.link_to(step)
    step.link_to(sink)
    graph.configure()
    return graph
