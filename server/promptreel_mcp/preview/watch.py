"""Frames of a video at given times, small; only the child process imports this."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import av
import av.error
import numpy as np
from av.stream import Disposition

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MOST_PIXELS = 40_000_000
_JUMP_SECONDS = 4.0
"""A gap shorter than this is decoded through; jumping lands on a key frame before it anyway."""
_EPSILON = 1e-4
_UNREADABLE = "The video is damaged or of a kind that cannot be read."
# The container is named and nothing else may be opened: a file could otherwise be a playlist of others.
_OPTIONS = {
    "protocol_whitelist": "file",
    "enable_drefs": "0",
    "use_absolute_path": "0",
    "max_pixels": str(MOST_PIXELS),
}
_LENIENT: dict[str, Any] = (
    {"metadata_errors": "replace"} if int(av.__version__.partition(".")[0]) < 19 else {}
)


class Unseen(Exception):
    """There is nothing to be seen; the message says why."""


@contextmanager
def opened(path: Path, demuxer: str) -> Generator[tuple[InputContainer, VideoStream]]:
    """Open a video and its pictures.

    Raises:
        Unseen: It has none, or cannot be read.
    """
    try:
        container = av.open(str(path), "r", format=demuxer, options=_OPTIONS, **_LENIENT)
    except (av.error.FFmpegError, OSError, ValueError):
        raise Unseen(_UNREADABLE) from None
    with container:
        yield container, _pictures(container)


def _pictures(container: InputContainer) -> VideoStream:
    for stream in container.streams.video:
        if stream.disposition & Disposition.attached_pic or getattr(stream, "codec_context", None) is None:
            continue
        if not 0 < stream.codec_context.width * stream.codec_context.height <= MOST_PIXELS:
            raise Unseen("The pictures of the video are damaged or too large.")
        stream.thread_type = "AUTO"
        return stream
    raise Unseen("The file has only sound; there is nothing to see.")


def length_of(path: Path, demuxer: str) -> float:
    """Return how long the pictures last, in seconds, by walking through the packets: heads may lie or be silent.

    Raises:
        Unseen: There are none.
    """
    end = 0.0
    with opened(path, demuxer) as (container, stream):
        begin = _begin(container)
        try:
            for packet in container.demux(stream):
                if packet.pts is not None and packet.size:
                    shown = float(packet.pts * packet.time_base) - begin
                    end = max(end, shown + float((packet.duration or 0) * packet.time_base))
        except av.error.FFmpegError:
            pass  # What can be read is shown.
    if end <= 0:
        raise Unseen("The video has no pictures.")
    return end


def frames_at(path: Path, demuxer: str, times: Sequence[float]) -> Iterator[tuple[float, VideoFrame]]:
    """Yield, for times in rising order, the frame that is shown then; one that cannot be had is left out.

    Raises:
        Unseen: The file cannot be read.
    """
    with opened(path, demuxer) as (container, stream):
        begin = _begin(container)
        source = _decoded(container, stream)
        shown: VideoFrame | None = None
        ahead: VideoFrame | None = None
        for wanted in times:
            at = _moment(ahead or shown, begin)
            if at is not None and wanted - at > _JUMP_SECONDS and _jump(container, wanted + begin):
                source, shown, ahead = _decoded(container, stream), None, None
            while ahead is None or (_moment(ahead, begin) or 0.0) <= wanted + _EPSILON:
                shown, ahead = ahead or shown, next(source, None)
                if ahead is None:
                    break
            picture = shown or ahead
            if picture is not None:
                yield wanted, picture


def picture_of(frame: VideoFrame, width: int, height: int) -> np.ndarray[Any, Any]:
    """Return a frame as BGR pixels of that size, upright."""
    turns = round((frame.rotation or 0) / 90) % 4
    if turns % 2:
        width, height = height, width
    pixels = frame.to_ndarray(format="bgr24", width=width, height=height, interpolation="AREA")
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels


def upright_size(frame: VideoFrame) -> tuple[int, int]:
    """Return width and height as they are to be shown."""
    turned = round((frame.rotation or 0) / 90) % 2
    return (frame.height, frame.width) if turned else (frame.width, frame.height)


def _begin(container: InputContainer) -> float:
    return (container.start_time or 0) / av.time_base


def _moment(frame: VideoFrame | None, begin: float) -> float | None:
    return None if frame is None else (frame.time or 0.0) - begin


def _jump(container: InputContainer, seconds: float) -> bool:
    try:
        container.seek(int(seconds * av.time_base), backward=True)
    except (av.error.FFmpegError, OSError):
        return False
    return True


def _decoded(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """Decoded frames; damaged packets are left out instead of failing the whole file."""
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets)
            yield from packet.decode()
        except (StopIteration, av.error.EOFError):
            return
        except av.error.FFmpegError:
            continue
