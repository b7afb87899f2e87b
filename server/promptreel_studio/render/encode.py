"""Pictures and sound into a file."""

from __future__ import annotations

import contextlib
import os
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

import av
import av.error
import numpy as np
from av.audio.stream import AudioStream
from av.video.stream import VideoStream

from promptreel_studio.render.formats import CODECS, video_options
from promptreel_studio.render.plan import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import Plan

COMMENT = "Made with promptreel studio (procedural)"
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
    """H.264 or VP9 with AAC or Opus; the sound is drawn from `sound` as the pictures come."""

    def __init__(self, path: Path, plan: Plan, sound: Iterator[NDArray[np.float32]]) -> None:
        codecs = CODECS[plan.output.format]
        self._fps = plan.fps
        self._sound = sound
        self._pictures = 0
        self._samples = 0
        self._container = av.open(
            str(path), "w", format=codecs.container, options=dict(codecs.container_options)
        )
        self._container.metadata.update({"title": plan.draft.m.title, "comment": COMMENT})
        video = self._container.add_stream(codecs.video, rate=plan.fps, options=video_options(plan))
        audio = self._container.add_stream(codecs.audio, rate=SAMPLE_RATE, layout="stereo")
        if not (isinstance(video, VideoStream) and isinstance(audio, AudioStream)):
            msg = "the codec table mixes up pictures and sound"
            raise TypeError(msg)
        self._video, self._audio = video, audio
        self._video.width, self._video.height, self._video.pix_fmt = plan.width, plan.height, "yuv420p"
        context = self._video.codec_context
        context.thread_count = min(_MOST_THREADS, max(2, os.cpu_count() or 2))
        # PyAV asks for slice threads, which costs x264 a fifth of its speed.
        context.thread_type = "FRAME"
        context.color_range = _LIMITED
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        self._audio.bit_rate = codecs.audio_bit_rate

    def write(self, picture: I420) -> None:
        """See Encoder; sound is written up to the end of this picture."""
        # Quicker, as nothing is copied, but PyAV cuts the planes only at whole rows: the last one would begin too early.
        whole = self._video.height % 4 == 0
        take = av.VideoFrame.from_numpy_buffer if whole else av.VideoFrame.from_ndarray
        frame = take(picture, format="yuv420p")
        frame.pts, frame.time_base = self._pictures, 1 / self._fps
        frame.colorspace, frame.color_range = _BT709, _LIMITED
        self._container.mux(self._video.encode(frame))
        self._pictures += 1
        self._write_sound(round(self._pictures / self._fps * SAMPLE_RATE))

    def finish(self) -> None:
        """See Encoder."""
        self._write_sound(None)
        self._container.mux(self._video.encode())
        self._container.mux(self._audio.encode())
        self._container.close()

    def abandon(self) -> None:
        """See Encoder."""
        with contextlib.suppress(av.error.FFmpegError, OSError, ValueError):
            self._container.close()

    def _write_sound(self, until: int | None) -> None:
        while until is None or self._samples < until:
            block = next(self._sound, None)
            if block is None:
                return
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="stereo")
            frame.sample_rate, frame.time_base = SAMPLE_RATE, Fraction(1, SAMPLE_RATE)
            frame.pts = self._samples
            self._container.mux(self._audio.encode(frame))
            self._samples += block.shape[1]
