"""The sound of the timeline as a stream of blocks: music, uploads and the sound of clips."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.media.audio import read_audio
from promptreel_studio.music import open_music
from promptreel_studio.render.cuts import plan_cuts
from promptreel_studio.render.limiter import limited
from promptreel_studio.render.plan import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from numpy.typing import NDArray

    from promptreel_studio.render.cuts import Cut
    from promptreel_studio.render.draft import AudioSegment
    from promptreel_studio.render.plan import Plan

    Block = NDArray[np.float32]

BLOCK = 4800
_CLICK_MS = 5.0
"""The shortest fade of a clip's own sound: cut in the middle of a wave it would click."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One source on the timeline; all lengths in samples at 48 kHz."""

    start: int
    length: int
    volume: float
    fade_in: int
    fade_out: int
    open: Callable[[], Iterator[Block]]


def plan_sounds(plan: Plan) -> list[Sound]:
    """Everything in a timeline that can be heard."""
    sounds = [_segment_sound(segment, plan) for segment in plan.draft.audio]
    for track in plan.draft.video:
        sounds += [
            _clip_sound(cut, following, plan)
            for cut, following in _with_next(plan_cuts(track))
            if cut.segment.asset is not None
        ]
    return [sound for sound in sounds if sound.volume > 0 and sound.length > 0]


def mix(sounds: Sequence[Sound], total: int) -> Iterator[Block]:
    """Mix sounds into (2, n) blocks of exactly `total` samples, none of them above the limiter's ceiling."""
    return limited(_sums(sounds, total))


def _sums(sounds: Sequence[Sound], total: int) -> Generator[Block]:
    voices: dict[int, _Voice] = {}
    with contextlib.ExitStack() as stack:
        for start in range(0, total, BLOCK):
            block = np.zeros((2, min(BLOCK, total - start)), np.float32)
            end = start + block.shape[1]
            for number, sound in enumerate(sounds):
                if sound.start >= end or sound.start + sound.length <= start:
                    if number in voices:
                        voices.pop(number).close()
                    continue
                if number not in voices:
                    voices[number] = stack.enter_context(contextlib.closing(_Voice(sound)))
                offset = max(0, sound.start - start)
                part = voices[number].read(min(end, sound.start + sound.length) - start - offset)
                block[:, offset : offset + part.shape[1]] += part
            yield block


class _Voice:
    """A sound being played: its volume and fades are applied as it is read."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._blocks: Iterator[Block] = sound.open()
        self._rest = np.zeros((2, 0), np.float32)
        self._position = 0

    def close(self) -> None:
        closing = getattr(self._blocks, "close", None)
        if closing is not None:
            closing()

    def read(self, count: int) -> Block:
        """The next `count` samples; silence when the source has ended."""
        parts, missing = [], count
        while missing > 0:
            if not self._rest.shape[1]:
                block = next(self._blocks, None)
                if block is None:
                    parts.append(np.zeros((2, missing), np.float32))
                    break
                self._rest = block
                continue
            parts.append(self._rest[:, :missing])
            self._rest = self._rest[:, missing:]
            missing -= parts[-1].shape[1]
        samples = np.concatenate(parts, axis=1) * self._gain(count)
        self._position += count
        return samples

    def _gain(self, count: int) -> NDArray[np.float32]:
        sound = self._sound
        moments = np.arange(self._position, self._position + count, dtype=np.float32)
        gain = np.full(count, sound.volume, np.float32)
        if sound.fade_in and self._position < sound.fade_in:
            gain *= np.minimum(1, moments / sound.fade_in)
        if sound.fade_out and self._position + count > sound.length - sound.fade_out:
            gain *= np.clip((sound.length - moments) / sound.fade_out, 0, 1)
        return gain


def _segment_sound(segment: AudioSegment, plan: Plan) -> Sound:
    seconds = segment.d / 1000
    if segment.music is not None:
        opener = partial(open_music, segment.music.style, seconds, segment.music.seed)
    else:
        path = plan.assets[segment.asset or ""]
        opener = partial(read_audio, path, segment.src_in / 1000, seconds)
    return Sound(
        _samples(segment.st),
        _samples(segment.d),
        segment.vol,
        _samples(min(segment.fade_in, segment.d)),
        _samples(min(segment.fade_out, segment.d)),
        opener,
    )


def _clip_sound(cut: Cut, following: Cut | None, plan: Plan) -> Sound:
    """The sound of a clip fades as its pictures do."""
    segment, length = cut.segment, cut.end - cut.start
    fade_out = following.crossfade if following and following.start < cut.end else cut.dim_out
    opener = partial(
        read_audio,
        plan.assets[segment.asset or ""],
        (segment.src_in + (cut.start - segment.st) * segment.speed) / 1000,
        length / 1000,
        segment.speed,
    )
    return Sound(
        _samples(cut.start),
        _samples(length),
        segment.vol,
        _samples(min(length, max(_CLICK_MS, cut.crossfade, cut.dim_in))),
        _samples(min(length, max(_CLICK_MS, fade_out))),
        opener,
    )


def _with_next(cuts: list[Cut]) -> list[tuple[Cut, Cut | None]]:
    return list(zip(cuts, [*cuts[1:], None], strict=True)) if cuts else []


def _samples(milliseconds: float) -> int:
    return round(milliseconds * SAMPLE_RATE / 1000)
