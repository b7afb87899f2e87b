"""Sounds played together, block by block: volumes, fades, and music that steps back for speech."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.music.meter import Meter

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from numpy.typing import NDArray

    from promptreel_studio.render.audio import Sound

    Block = NDArray[np.float32]

BLOCK = 4800
"""Samples of a block: 100 ms, which is also how far ahead speech is noticed."""
_QUIET_DB, _LOUD_DB = -52.0, -40.0
"""Between these levels a voice counts as beginning to speak."""
_GENTLY = 9_600
"""Samples within which the volume of a part is reached: 200 ms."""
_ATTACK, _RELEASE = 0.75, 0.14
"""How much of the way to its new level the music goes in one block."""


class Players:
    """Plays sounds into blocks of (2, n); after the last one, `loudness` knows how loud each was by itself."""

    def __init__(self, sounds: Sequence[Sound], total: int) -> None:
        self._sounds = sounds
        self._total = total
        self._meters = [Meter() for _ in sounds]

    def blocks(self) -> Generator[Block]:
        """The mix, of exactly the total length; nothing is limited yet."""
        gain = 1.0
        speaking = 0.0
        waiting: tuple[Block, list[tuple[float, Block]], float] | None = None
        for plain, ducked, level in self._played():
            if waiting is not None:
                speaking = _follow(speaking, max(waiting[2], level))
                gain, mixed = _mixed(waiting[0], waiting[1], gain, speaking)
                yield mixed
            waiting = (plain, ducked, level)
        if waiting is not None:
            yield _mixed(waiting[0], waiting[1], gain, _follow(speaking, waiting[2]))[1]

    def loudness(self) -> list[tuple[Sound, float]]:
        """Each sound and its loudness at volume 1.0, LUFS."""
        return [(sound, meter.lufs) for sound, meter in zip(self._sounds, self._meters, strict=True)]

    def _played(self) -> Generator[tuple[Block, list[tuple[float, Block]], float]]:
        """For each block: what does not step back, what does and how far, and whether somebody speaks (0..1)."""
        voices: dict[int, _Voice] = {}
        with contextlib.ExitStack() as stack:
            for start in range(0, self._total, BLOCK):
                plain = np.zeros((2, min(BLOCK, self._total - start)), np.float32)
                end = start + plain.shape[1]
                ducked: list[tuple[float, Block]] = []
                speech = np.zeros_like(plain)
                for number, sound in enumerate(self._sounds):
                    if sound.start >= end or sound.start + sound.length <= start:
                        if number in voices:
                            voices.pop(number).close()
                        continue
                    if number not in voices:
                        voices[number] = stack.enter_context(contextlib.closing(_Voice(sound)))
                    offset = max(0, sound.start - start)
                    part = voices[number].read(min(end, sound.start + sound.length) - start - offset)
                    self._meters[number].add(part)
                    target = plain
                    if sound.duck:
                        target = np.zeros_like(plain)
                        ducked.append((sound.duck, target))
                    heard = part * _volume(sound, start + offset - sound.start, part.shape[1])
                    target[:, offset : offset + part.shape[1]] += heard
                    if sound.speaks:
                        speech[:, offset : offset + part.shape[1]] += heard
                yield plain, ducked, _speaks(speech)


def _volume(sound: Sound, at: int, count: int) -> NDArray[np.float32]:
    """The volume of so many samples from one on; parts with a volume of their own begin and end gently."""
    volume = np.full(count, sound.volume, np.float32)
    if sound.levels:
        moments = np.arange(at, at + count, dtype=np.float32)
        for start, length, level in sound.levels:
            ramp = max(min(_GENTLY, length // 2), 1)
            inside = np.minimum(moments - start, start + length - moments) / ramp
            volume += np.float32(level - sound.volume) * np.clip(inside, 0, 1)
    return volume


def _speaks(speech: Block) -> float:
    level = 10 * np.log10(float(np.mean(np.square(speech))) + 1e-12)
    share = float(np.clip((level - _QUIET_DB) / (_LOUD_DB - _QUIET_DB), 0, 1))
    return share * share * (3 - 2 * share)


def _follow(speaking: float, level: float) -> float:
    return speaking + (level - speaking) * (_ATTACK if level > speaking else _RELEASE)


def _mixed(
    plain: Block, ducked: list[tuple[float, Block]], before: float, speaking: float
) -> tuple[float, Block]:
    """Add what steps back; `before` and the result are 1.0 where nobody speaks and 0.0 where somebody does."""
    now = 1.0 - speaking
    ramp = np.linspace(before, now, plain.shape[1], dtype=np.float32)
    for duck, block in ducked:
        plain = plain + block * (1 - np.float32(duck) * (1 - ramp))
    return now, plain


class _Voice:
    """A sound being played: its fades are applied as it is read, its volume is not."""

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
        gain = np.ones(count, np.float32)
        if sound.fade_in and self._position < sound.fade_in:
            gain *= np.minimum(1, moments / sound.fade_in)
        if sound.fade_out and self._position + count > sound.length - sound.fade_out:
            gain *= np.clip((sound.length - moments) / sound.fade_out, 0, 1)
        return gain
