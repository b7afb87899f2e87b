"""What every band shares."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeVar

from promptreel_studio.music.theory import voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

    from promptreel_studio.music.form import Bar, Song
    from promptreel_studio.music.mixer import Bus, Mixer

T = TypeVar("T")


class Player(ABC):
    """Plays a song bar by bar, in order: it may remember what it played before."""

    def __init__(self, song: Song, seed: int) -> None:
        self.song = song
        self.seed = seed
        self.voicing: tuple[int, ...] = ()

    @abstractmethod
    def buses(self) -> dict[str, Bus]:
        """The channels this band needs."""

    @abstractmethod
    def play(self, bar: Bar, mixer: Mixer) -> None:
        """Put the notes of one bar on the desk."""

    def chord(self, bar: Bar, low: int, high: int) -> tuple[int, ...]:
        """The bar's chord within [low, high], close to the one before."""
        self.voicing = voice(bar.chord, self.voicing, low, high)
        return self.voicing


def pick(rng: np.random.Generator, options: Sequence[T]) -> T:
    """One of several."""
    return options[int(rng.integers(len(options)))]


def length(seconds: float) -> float:
    """A note's length in steps of 20 ms, so that equal notes are made once."""
    return max(0.04, round(seconds * 50) / 50)


def late(rng: np.random.Generator, most: float = 0.008) -> float:
    """The few milliseconds by which people are not machines."""
    return float(rng.uniform(0, most))
