"""What a file is, by its content: it is decoded a little, its name means nothing."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av

from promptreel_studio.media.container import (
    audio_frames,
    audio_stream,
    measured_seconds,
    open_container,
    packets,
    video_frames,
    video_stream,
)
from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.frames import is_hdr
from promptreel_studio.media.info import MediaInfo
from promptreel_studio.media.pictures import STILLS, WebpPictures, is_animated_webp
from promptreel_studio.media.readable import (
    CUT_PICTURE,
    cut_note,
    is_cut_picture,
    is_shorter,
    readable_seconds,
    share_there,
)

if TYPE_CHECKING:
    from os import PathLike

    from av.container import InputContainer
    from av.stream import Stream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_QUARTER_TURNS = {90, 270}
HDR_NOTE = "Its colours are HDR; they are converted to ordinary ones, so that bright parts may look flatter."
MUTE_NOTE = "Its sound is in a format that cannot be read, so it is silent."
_ESTIMATED = {"aac", "gif"}
"""Containers whose header says nothing of their length: FFmpeg guesses it from the bit rate, we count."""


def probe(path: str | PathLike[str]) -> MediaInfo:
    """Look into a file. Run it in a process of its own when the file comes from somebody else.

    Raises:
        MediaError: It is nothing that can be used, with the reason as a sentence.
    """
    if is_animated_webp(Path(path)):
        return _probe_webp(Path(path))
    with open_container(path) as container:
        stream = video_stream(container)
        if stream is None:
            return _probe_audio(container, path)
        return _probe_video(container, stream, path)


def _probe_webp(path: Path) -> MediaInfo:
    pictures = WebpPictures(path)
    shown = [frame for _, frame in pictures.since(0.0)]
    fps = (len(shown) - 1) / pictures.duration
    return MediaInfo(
        "video", pictures.duration, shown[0].width, shown[0].height, round(fps, 3), has_audio=False
    )


def _probe_audio(container: InputContainer, path: str | PathLike[str]) -> MediaInfo:
    stream = audio_stream(container)
    if stream is None or next(audio_frames(container, stream), None) is None:
        msg = "No picture and no sound of this file could be decoded."
        raise MediaError(msg)
    duration, note = _length(container, stream, path)
    return MediaInfo("audio", duration, 0, 0, 0.0, has_audio=True, note=note)


def _probe_video(container: InputContainer, stream: VideoStream, path: str | PathLike[str]) -> MediaInfo:
    frame = next(video_frames(container, stream), None)
    if frame is None:
        msg = "No picture of this file could be decoded."
        raise MediaError(msg)
    width = max(1, round(frame.width * (stream.sample_aspect_ratio or Fraction(1))))
    height = frame.height
    if round(frame.rotation) % 360 in _QUARTER_TURNS:
        width, height = height, width
    is_still = container.format.name in STILLS or (container.format.name == "gif" and _count(path) == 1)
    if is_still:
        note = CUT_PICTURE if is_cut_picture(Path(path), container.format.name) else ""
        return MediaInfo("image", 0.0, width, height, 0.0, has_audio=False, note=note)
    fps = float(stream.average_rate or stream.guessed_rate or 0)
    has_audio = audio_stream(container) is not None
    duration, note = _length(container, stream, path)
    note = " ".join(filter(None, [note, *_differences(container, frame, has_audio=has_audio)]))
    return MediaInfo("video", duration, width, height, round(fps, 3), has_audio=has_audio, note=note)


def _differences(container: InputContainer, frame: VideoFrame, *, has_audio: bool) -> list[str]:
    """What will not look or sound as it does elsewhere."""
    told = []
    if is_hdr(frame):
        told.append(HDR_NOTE)
    if container.streams.audio and not has_audio:
        told.append(MUTE_NOTE)
    return told


def _count(path: str | PathLike[str]) -> int:
    """How many pictures a GIF has, as far as one or more."""
    with open_container(path) as container:
        filled = (packet for packet in packets(container, container.streams.video[0]) if packet.size)
        return sum(1 for _, packet in zip(range(2), filled, strict=False) if packet)


def _length(container: InputContainer, stream: Stream, path: str | PathLike[str]) -> tuple[float, str]:
    """How much can be read, and a note if that is less than there should be."""
    found = _duration(container, stream)
    readable = readable_seconds(container, stream, found)
    # FFmpeg itself shortens these two kinds to what is there.
    claimed = found / share_there(Path(path)) if container.format.name in {"avi", "wav"} else found
    return readable, cut_note(readable, claimed) if is_shorter(readable, claimed) else ""


def _duration(container: InputContainer, stream: Stream) -> float:
    # The container lasts as long as its longest stream: encoded sound runs a little over the pictures.
    if stream.duration and stream.time_base and container.format.name not in _ESTIMATED:
        return round(float(stream.duration * stream.time_base), 3)
    if container.duration and container.format.name not in _ESTIMATED:
        return round(container.duration / av.time_base, 3)
    return round(measured_seconds(container, stream), 3)
