"""Tunes: short motifs that come back, bent to the chord of the moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .form import Bar
    from .theory import Key

Rhythm = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Note:
    """One note of a tune: beat within the bar, length in beats, MIDI note, 0-1 loudness."""

    beat: float
    beats: float
    pitch: int
    accent: float


class Melody:
    """A call, an answer and a close, used over and over: a listener recognises a tune by repetition.

    A long piece has three such themes and takes them in turn.

    Args:
        key: Where the tune lives; it moves on the key's pentatonic scale.
        low: Lowest MIDI note.
        high: Highest MIDI note.
        rhythms: Rhythms of one bar to choose from: (beat, beats) of each note.
        seed: Whose tune.
    """

    def __init__(self, key: Key, low: int, high: int, rhythms: tuple[Rhythm, ...], seed: int) -> None:
        rng = np.random.default_rng([seed, 97])
        self._scale = key.pentatonic(low, high)
        self._themes = [self._theme(rng, rhythms) for _ in range(3)]

    def _theme(self, rng: np.random.Generator, rhythms: tuple[Rhythm, ...]) -> list[tuple[Rhythm, list[int]]]:
        picks = rng.permutation(len(rhythms))
        return [(rhythms[number], self._contour(rng, rhythms[number])) for number in picks[:2]]

    def _contour(self, rng: np.random.Generator, rhythm: Rhythm) -> list[int]:
        place = int(rng.integers(-1, 3))
        steps = []
        for _ in rhythm:
            steps.append(place)
            place += int(rng.choice([-2, -1, -1, 1, 1, 2]))
            # A tune that leaves its fifth turns round.
            place = max(-3, min(4, place))
        return steps

    def notes(self, bar: Bar) -> list[Note]:
        """The notes of a bar; the last bar of a phrase rests on a long one."""
        rhythm, contour = self._themes[bar.phrase // 5 % 3][bar.place % 2]
        if bar.closes and bar.place > 0:
            rhythm, contour = rhythm[:2], contour[:2]
        middle = len(self._scale) // 2
        written = []
        for position, ((beat, beats), step) in enumerate(zip(rhythm, contour, strict=True)):
            pitch = self._scale[max(0, min(len(self._scale) - 1, middle + step))]
            strong = beat % 1 == 0 or position == 0 or beats >= 1
            if strong:
                pitch = bar.chord.nearest(pitch)
            last = bar.closes and position == len(rhythm) - 1
            written.append(Note(beat, max(beats, 1.5) if last else beats, pitch, 1.0 if strong else 0.8))
        return written
