"""Pieces and sound into one file: packets are copied, only their times move."""

from __future__ import annotations

import contextlib
from fractions import Fraction
from typing import TYPE_CHECKING

import av
import cv2
import numpy as np
from av.audio.stream import AudioStream

from promptreel_studio.render.encode import COMMENT
from promptreel_studio.render.formats import CODECS
from promptreel_studio.render.plan import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from av.container import InputContainer
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

    from promptreel_studio.render.chunks import Chunk
    from promptreel_studio.render.formats import Codecs
    from promptreel_studio.render.plan import Plan

    Sound = Iterator[NDArray[np.float32]]

POSTER_AT = 1 / 3
"""Where in a film its poster is taken."""
_PREVIEW_SOUND = {"b": "96000", "aac_coder": "fast"}
"""Options of the encoder; the quick coder takes two fifths of the time."""


def join(chunks: Sequence[Chunk], sound: Sound, part: Path, plan: Plan, check: Callable[[], None]) -> None:
    """Write the film.

    Args:
        chunks: All pieces, complete, in order.
        sound: Blocks (2, n) at 48 kHz, as long as the film.
        part: The file to write.
        plan: What is made.
        check: Called between packets; raises to end the work.
    """
    codecs = CODECS[plan.output.format]
    _join(chunks, 0, sound, part, plan, codecs, {"b": str(codecs.audio_bit_rate)}, check)


def join_preview(
    chunks: Sequence[Chunk], sound: Sound, path: Path, plan: Plan, check: Callable[[], None]
) -> None:
    """Write the preview, an MP4, from the second stream of the pieces."""
    _join(chunks, 1, sound, path, plan, CODECS["mp4"], _PREVIEW_SOUND, check)


def poster_number(plan: Plan) -> int:
    """The frame that is the film's poster."""
    return int(plan.frames * POSTER_AT)


def write_poster(chunks: Sequence[Chunk], path: Path, plan: Plan) -> None:
    """Write the poster, a JPEG, from the pieces."""
    wanted = poster_number(plan)
    chunk = next(chunk for chunk in chunks if chunk.first <= wanted < chunk.end)
    with av.open(str(chunk.path)) as piece:
        frames = piece.decode(video=0)
        write_jpeg(next(frame for number, frame in enumerate(frames, chunk.first) if number == wanted), path)


def write_jpeg(frame: av.VideoFrame, path: Path) -> None:
    """Write a picture."""
    written, jpeg = cv2.imencode(".jpg", frame.to_ndarray(format="bgr24"), [cv2.IMWRITE_JPEG_QUALITY, 88])
    if written:
        path.write_bytes(jpeg.tobytes())


def open_unseen(path: Path) -> InputContainer:
    """Open a file of ours that is not to be decoded: FFmpeg would draw its first pictures to learn about it."""
    return av.open(str(path), options={"skip_frame": "all"})


def _join(
    chunks: Sequence[Chunk],
    number: int,
    sound: Sound,
    path: Path,
    plan: Plan,
    codecs: Codecs,
    audio_options: dict[str, str],
    check: Callable[[], None],
) -> None:
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(
            av.open(str(path), "w", format=codecs.container, options=dict(codecs.container_options))
        )
        out.metadata.update({"title": plan.draft.m.title, "comment": COMMENT, **plan.made_of})
        with open_unseen(chunks[0].path) as first:
            video = out.add_stream_from_template(first.streams.video[number])
        audio = out.add_stream(codecs.audio, rate=SAMPLE_RATE, layout="stereo", options=audio_options)
        if not isinstance(audio, AudioStream):
            msg = "the codec table mixes up pictures and sound"
            raise TypeError(msg)
        voice = _Voice(out, audio, sound)
        for packet, end in _packets(chunks, number, plan.fps):
            check()
            packet.stream = video
            out.mux(packet)
            voice.write_until(end)
        voice.finish()


def _packets(
    chunks: Iterable[Chunk], number: int, fps: Fraction
) -> Iterator[tuple[av.Packet[VideoStream], Fraction]]:
    """Every packet at its time in the film, and the time at which its picture ends, seconds."""
    for chunk in chunks:
        with open_unseen(chunk.path) as piece:
            stream = piece.streams.video[number]
            for packet in piece.demux(stream):
                if packet.dts is None or packet.pts is None:
                    continue
                shift = round(chunk.first / fps / packet.time_base)
                packet.pts += shift
                packet.dts += shift
                yield packet, packet.dts * packet.time_base


class _Voice:
    """The sound of a film, written as its pictures are."""

    def __init__(self, out: av.container.OutputContainer, stream: AudioStream, sound: Sound) -> None:
        self._out, self._stream, self._sound = out, stream, sound
        self._samples = 0

    def write_until(self, seconds: Fraction) -> None:
        while self._samples < seconds * SAMPLE_RATE and self._next():
            pass

    def finish(self) -> None:
        while self._next():
            pass
        self._out.mux(self._stream.encode())

    def _next(self) -> bool:
        block = next(self._sound, None)
        if block is None:
            return False
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="stereo")
        frame.sample_rate, frame.time_base = SAMPLE_RATE, Fraction(1, SAMPLE_RATE)
        frame.pts = self._samples
        self._out.mux(self._stream.encode(frame))
        self._samples += block.shape[1]
        return True
