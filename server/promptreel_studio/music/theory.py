"""Harmony: keys, diatonic chords, and voicings that move as little as they can."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SCALES = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10)}
PENTATONIC = {"major": (0, 2, 4, 7, 9), "minor": (0, 3, 5, 7, 10)}
ROMAN = {"I": 0, "II": 1, "III": 2, "IV": 3, "V": 4, "VI": 5, "VII": 6}
STEPS = {
    "": (0, 2, 4),
    "7": (0, 2, 4, 6),
    "9": (0, 2, 4, 6, 8),
    "add9": (0, 2, 4, 8),
    "sus2": (0, 1, 4),
    "sus4": (0, 3, 4),
}
NUMERAL = re.compile(r"([ivIV]+)(add9|sus2|sus4|7|9)?")


@dataclass(frozen=True)
class Key:
    """A tonic (pitch class 0-11, C is 0) and a mode."""

    tonic: int
    mode: str

    def pentatonic(self, low: int, high: int) -> list[int]:
        """The MIDI notes of the key's pentatonic scale within [low, high]."""
        classes = {(self.tonic + step) % 12 for step in PENTATONIC[self.mode]}
        return [note for note in range(low, high + 1) if note % 12 in classes]


@dataclass(frozen=True)
class Chord:
    """Pitch classes from the root upwards."""

    tones: tuple[int, ...]

    @property
    def root(self) -> int:
        """The pitch class of the root."""
        return self.tones[0]

    @property
    def fifth(self) -> int:
        """The pitch class of the fifth."""
        return self.tones[2]

    @property
    def third(self) -> int:
        """The pitch class of the third, or of what is suspended in its place."""
        return self.tones[1]

    def nearest(self, note: int) -> int:
        """The chord tone closest to a MIDI note."""
        return min(range(note - 6, note + 7), key=lambda n: (n % 12 not in self.tones, abs(n - note)))


def parse_chord(key: Key, numeral: str) -> Chord:
    """Read a Roman numeral such as "vi7" in a key; the key decides between major and minor."""
    match = NUMERAL.fullmatch(numeral)
    if match is None:
        raise ValueError(f"“{numeral}” is not a chord.")
    degree = ROMAN[match[1].upper()]
    scale = SCALES[key.mode]
    return Chord(tuple((key.tonic + scale[(degree + step) % 7]) % 12 for step in STEPS[match[2] or ""]))


def above(pitch_class: int, low: int) -> int:
    """The lowest MIDI note of a pitch class that is not below `low`."""
    return low + (pitch_class - low) % 12


@lru_cache(maxsize=512)
def _voicings(tones: tuple[int, ...], low: int, high: int) -> tuple[tuple[int, ...], ...]:
    found = []
    for start in range(low, high - 6):
        for first in range(len(tones)):
            if start % 12 != tones[first]:
                continue
            notes = [start]
            for tone in tones[first + 1 :] + tones[:first]:
                notes.append(above(tone, notes[-1] + 1))
            if notes[-1] <= high:
                found.append(tuple(notes))
    return tuple(found)


def voice(chord: Chord, previous: Sequence[int], low: int, high: int) -> tuple[int, ...]:
    """Spread a chord over [low, high] so that the voices move little from the previous voicing.

    Chords of five tones leave their root to the bass: four voices stay clear where five turn to mud.
    """
    tones = chord.tones[1:] if len(chord.tones) > 4 else chord.tones
    in_order = tuple(sorted(tones, key=lambda tone: (tone - tones[0]) % 12))
    candidates = _voicings(in_order, low, high) or (tuple(above(tone, low) for tone in in_order),)
    centre = (low + high) / 2

    def effort(notes: tuple[int, ...]) -> float:
        drift = abs(sum(notes) / len(notes) - centre)
        moves = sum(min(abs(note - old) for old in previous) for note in notes) if previous else 0.0
        return moves + 0.6 * drift

    return min(candidates, key=effort)
