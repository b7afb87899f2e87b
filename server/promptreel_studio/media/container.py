"""Opening files with FFmpeg, safely, and decoding them with patience."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import av.error
from av.stream import Disposition

from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.sniff import has_index, sniff

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MAX_PIXELS = 100_000_000
"""A picture of 100 megapixels takes 400 MB while it is decoded; more than that is an attack or a mistake."""

_SAFE_OPTIONS = {
    "protocol_whitelist": "file",
    "enable_drefs": "0",
    "use_absolute_path": "0",
    "max_pixels": str(MAX_PIXELS),
}
LENIENT: dict[str, Any] = {"metadata_errors": "replace"} if int(av.__version__.partition(".")[0]) < 19 else {}
"""Titles in wrong letters harm nobody; PyAV takes them by itself from 19 on, and no longer has the option."""
_UNREADABLE = "This file is damaged or not a kind of media that can be read."

_UNFINISHED = "This file is not complete: its index is missing, as while it is still being copied, downloaded or recorded."


def open_container(path: str | PathLike[str]) -> InputContainer:
    """Open a local media file.

    Args:
        path: A regular file; its name means nothing, its content decides.

    Raises:
        MediaError: It is missing, not a regular file, of no kind that we take, or damaged.
    """
    real = Path(path).resolve()
    try:
        if not stat.S_ISREG(real.stat().st_mode):
            msg = "This is not a regular file."
            raise MediaError(msg)
        demuxer = sniff(real)
    except OSError as error:
        msg = "The media file is missing or cannot be read."
        raise MediaError(msg, "Upload it again.") from error
    if demuxer is None:
        raise MediaError(_UNREADABLE)
    try:
        return av.open(str(real), "r", format=demuxer, options=_SAFE_OPTIONS, **LENIENT)
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise MediaError(_UNREADABLE if demuxer != "mov" or has_index(real) else _UNFINISHED) from error


def video_stream(container: InputContainer) -> VideoStream | None:
    """The pictures of a file; a song's cover is none.

    Raises:
        MediaError: The pictures are too large, or have no size at all.
    """
    for stream in container.streams.video:
        if stream.disposition & Disposition.attached_pic or not _has_decoder(stream):
            continue
        context = stream.codec_context
        if not 0 < context.width * context.height <= MAX_PIXELS:
            msg = "The picture is damaged or has more than 100 megapixels."
            raise MediaError(msg, "Make it smaller and upload it again.")
        return stream
    return None


def audio_stream(container: InputContainer) -> AudioStream | None:
    """The first sound track that has a decoder."""
    return next((stream for stream in container.streams.audio if _has_decoder(stream)), None)


def _has_decoder(stream: Stream) -> bool:
    # PyAV's types say that it is always there, but a codec that FFmpeg does not know leaves None.
    return getattr(stream, "codec_context", None) is not None


def start_seconds(container: InputContainer) -> float:
    """Where the file's clock starts: pictures and sound count from the same moment."""
    return (container.start_time or 0) / av.time_base


def video_frames(
    container: InputContainer, stream: VideoStream, decoder: VideoCodecContext | None = None
) -> Iterator[VideoFrame]:
    """Decoded frames; damaged packets are left out instead of failing the whole file."""
    return _decoded(container, stream, decoder or stream.codec_context)


def audio_frames(container: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """Decoded sound; damaged packets are left out."""
    return _decoded(container, stream, stream.codec_context)


def packets(container: InputContainer, stream: Stream) -> Iterator[Packet[Any]]:
    """The packets of a stream, as far as the file can be read; the last one is the empty flush packet."""
    demuxed = container.demux(stream)
    while True:
        try:
            packet = next(demuxed)
        except (StopIteration, av.error.FFmpegError):
            return
        yield packet


def _decoded(container: InputContainer, stream: Stream, decoder: Any) -> Iterator[Any]:
    for packet in packets(container, stream):
        try:
            yield from decoder.decode(packet)
        except av.error.EOFError:
            return
        except av.error.FFmpegError:
            continue


def measured_seconds(container: InputContainer, stream: Stream) -> float:
    """Walk through a stream's packets: headers may lack the length, browsers record WebM without it."""
    container.seek(0)
    moment = end = 0.0
    for packet in packets(container, stream):
        if packet.size == 0:
            continue
        if packet.pts is not None:
            moment = float(packet.pts * packet.time_base) - start_seconds(container)
        moment += float((packet.duration or 0) * packet.time_base)
        end = max(end, moment)
    return end
