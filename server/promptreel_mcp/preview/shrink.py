"""A small copy of a video that players start at once: 360p, H.264 and AAC, head first; only the child imports this."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
import av.error
from av.video.frame import PictureType

from .watch import Unseen, frames_at, opened, picture_of, upright_size

if TYPE_CHECKING:
    from pathlib import Path

    from av.container import InputContainer, OutputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

SHORT_SIDE = 360
MOST_FPS = 30
BYTES_A_SECOND = 100_000
"""3 MB for 30 seconds."""
MOST_BYTES = 8_000_000
"""A resource is read as one piece; longer videos get fewer bits a second instead."""
_SOUND_BITS = 64_000
_LEAST_BITS = 60_000


def shrink(source: Path, demuxer: str, target: Path, *, seconds: float) -> bool:
    """Write the small copy; returns False where the machine's FFmpeg cannot.

    Raises:
        Unseen: There is nothing to be seen in the file.
    """
    first = next(iter(frames_at(source, demuxer, [0.0])), None)
    if first is None:
        raise Unseen("No picture of the video can be read.")
    size = _small(*upright_size(first[1]))
    total = min(BYTES_A_SECOND, MOST_BYTES / max(seconds, 1.0)) * 8 * 0.85
    bits = int(max(_LEAST_BITS, total - _SOUND_BITS))
    try:
        with (
            opened(source, demuxer) as (container, pictures),
            av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as out,
        ):
            _copy(container, pictures, out, size, bits)
    except (av.error.FFmpegError, OSError, ValueError):
        target.unlink(missing_ok=True)
        return False
    return True


def _copy(
    container: InputContainer, pictures: VideoStream, out: OutputContainer, size: tuple[int, int], bits: int
) -> None:
    sounds = container.streams.best("audio")
    rate = min(Fraction(pictures.average_rate or MOST_FPS), Fraction(MOST_FPS)).limit_denominator(1001)
    video = out.add_stream("libx264", rate=rate, options=_options(rate, bits))
    video.width, video.height = size
    video.pix_fmt = "yuv420p"
    audio = None if sounds is None else out.add_stream("aac", rate=48_000, bit_rate=_SOUND_BITS)
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=48_000)
    begin = (container.start_time or 0) / av.time_base
    ticks = -1
    for packet in container.demux([pictures] if sounds is None else [pictures, sounds]):
        for frame in _decoded(packet):
            if packet.stream is not pictures and audio is not None:
                for block in resampler.resample(frame):
                    out.mux(audio.encode(block))
                continue
            tick = round(((frame.time or 0.0) - begin) * rate)
            if tick > ticks:  # Otherwise the source has more frames a second than are kept.
                ticks = tick
                small = _resized(frame, size)
                small.pts, small.time_base = tick, 1 / rate
                out.mux(video.encode(small))
    out.mux(video.encode(None))
    if audio is not None:
        for block in resampler.resample(None):
            out.mux(audio.encode(block))
        out.mux(audio.encode(None))


def _options(rate: Fraction, bits: int) -> dict[str, str]:
    limits = {"maxrate": str(bits), "bufsize": str(2 * bits), "g": str(round(rate * 2))}
    return {"preset": "veryfast", "crf": "27"} | limits


def _resized(frame: VideoFrame, size: tuple[int, int]) -> VideoFrame:
    """Return a frame in its new size, upright; a new one, so that the encoder chooses its kind anew."""
    if frame.rotation:
        return av.VideoFrame.from_ndarray(picture_of(frame, *size), format="bgr24").reformat(format="yuv420p")
    small = frame.reformat(width=size[0], height=size[1], format="yuv420p", interpolation="AREA")
    small.pict_type = PictureType.NONE
    return small


def _decoded(packet: Any) -> list[Any]:
    try:
        return list(packet.decode())
    except av.error.FFmpegError:
        return []


def _small(width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, SHORT_SIDE / min(width, height))
    return max(16, round(width * scale / 2) * 2), max(16, round(height * scale / 2) * 2)
