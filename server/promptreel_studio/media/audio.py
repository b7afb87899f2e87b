"""A file's sound as a stream of blocks in the mixer's format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import av.error
import av.filter
import numpy as np

from promptreel_studio.media.container import audio_frames, audio_stream, open_container, start_seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

SAMPLE_RATE = 48_000
_GAP_SECONDS = 0.1
"""A hole in the file's clock longer than this becomes silence; a shorter one is rounding."""
_LONGEST_GAP = 600.0
_SEEK_EARLY = 0.5
_TEMPO_RANGE = (0.5, 100.0)


def read_audio(
    path: str | PathLike[str], src_in: float = 0.0, seconds: float | None = None, speed: float = 1.0
) -> Iterator[NDArray[np.float32]]:
    """Read the sound of a file.

    Args:
        path: A local file.
        src_in: Seconds of the file to leave out at the beginning.
        seconds: How much to read, in seconds of what comes out; None reads to the end.
        speed: 2.0 plays twice as fast, at the same pitch.

    Yields:
        Blocks (2, n) of float32 at 48 kHz; less than `seconds` when the file is shorter, nothing when it is silent.

    Raises:
        MediaError: The file cannot be read.
    """
    blocks = _blocks(path, src_in)
    if speed != 1.0:
        blocks = _at_tempo(blocks, speed)
    left = None if seconds is None else round(seconds * SAMPLE_RATE)
    for block in blocks:
        if left is None:
            yield block
            continue
        if block.shape[1] >= left:
            if left > 0:
                yield block[:, :left]
            return
        left -= block.shape[1]
        yield block


def _blocks(path: str | PathLike[str], src_in: float) -> Iterator[NDArray[np.float32]]:
    with open_container(path) as container:
        stream = audio_stream(container)
        if stream is None:
            return
        origin = start_seconds(container)
        if src_in > 2 * _SEEK_EARLY:
            try:
                container.seek(int((src_in - _SEEK_EARLY + origin) * av.time_base), backward=True)
            except av.error.FFmpegError:
                container.seek(0)
        resampler = _Resampler()
        expected = src_in
        for frame in audio_frames(container, stream):
            moment = expected if frame.time is None else frame.time - origin
            if _GAP_SECONDS < moment - expected < _LONGEST_GAP or (expected == src_in and moment > expected):
                yield np.zeros((2, round((moment - expected) * SAMPLE_RATE)), np.float32)
                expected = moment
            block = resampler(frame)
            surplus = round((src_in - moment) * SAMPLE_RATE) if moment < src_in else 0
            expected = max(expected, moment + frame.samples / frame.sample_rate)
            if surplus < block.shape[1]:
                yield block[:, surplus:]
        tail = resampler(None)
        if tail.shape[1]:
            yield tail


class _Resampler:
    """Anything to stereo at 48 kHz, also when the file changes its mind on the way."""

    def __init__(self) -> None:
        self._kind: tuple[str, str, int] | None = None
        self._swr: av.AudioResampler | None = None

    def __call__(self, frame: AudioFrame | None) -> NDArray[np.float32]:
        if frame is not None:
            kind = (frame.format.name, frame.layout.name, frame.sample_rate)
            if kind != self._kind:
                # FFmpeg's own mono to stereo is 3 dB quieter; one channel is doubled below instead.
                layout = "mono" if frame.layout.nb_channels == 1 else "stereo"
                self._swr, self._kind = av.AudioResampler("fltp", layout, SAMPLE_RATE), kind
        if self._swr is None:
            return np.zeros((2, 0), np.float32)
        parts = [part.to_ndarray() for part in self._swr.resample(frame)]
        if not parts:
            return np.zeros((2, 0), np.float32)
        block = np.nan_to_num(np.concatenate(parts, 1, dtype=np.float32), posinf=0, neginf=0)
        return np.repeat(block, 2, 0) if block.shape[0] == 1 else block


def _at_tempo(blocks: Iterable[NDArray[np.float32]], speed: float) -> Iterator[NDArray[np.float32]]:
    graph = av.filter.Graph()
    source = last = graph.add_abuffer(format="fltp", sample_rate=SAMPLE_RATE, layout="stereo")
    slowest, fastest = _TEMPO_RANGE
    while speed != 1.0:
        factor = min(max(speed, slowest), fastest)
        step = graph.add("atempo", f"{factor}")
        last.link_to(step)
        last, speed = step, speed / factor
    for name, arguments in (("aformat", "sample_fmts=fltp:channel_layouts=stereo"), ("abuffersink", "")):
        step = graph.add(name, arguments)
        last.link_to(step)
        last = step
    graph.configure()
    for block in blocks:
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="stereo")
        frame.sample_rate = SAMPLE_RATE
        source.push(frame)
        yield from _pulled(graph)
    source.push(None)
    yield from _pulled(graph)


def _pulled(graph: av.filter.Graph) -> Iterator[NDArray[np.float32]]:
    while True:
        try:
            yield np.asarray(graph.pull().to_ndarray(), np.float32)
        except (av.error.BlockingIOError, av.error.EOFError):
            return
