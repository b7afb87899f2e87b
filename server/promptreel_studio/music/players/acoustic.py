"""Acoustic: a strummed or picked guitar, a shaker, a foot on the floor, a glockenspiel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.drums import clap, kick, shaker
from promptreel_studio.music.instruments import bell, finger_bass, guitar
from promptreel_studio.music.melody import Melody
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, late, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar, Song

# (beat, down stroke?) of a bar of strumming.
STRUMS = (
    ((0.0, True), (1.0, True), (1.5, False), (2.5, False), (3.0, True), (3.5, False)),
    ((0.0, True), (0.75, False), (1.5, True), (2.0, True), (2.5, False), (3.5, False)),
)
PICKED = ((0, 3, 2, 4, 1, 3, 2, 4), (0, 2, 3, 4, 1, 2, 4, 3), (0, 4, 3, 2, 1, 3, 4, 2))
TUNES = (
    ((0.0, 0.5), (0.5, 0.5), (1.0, 1.0), (2.5, 0.5), (3.0, 0.75)),
    ((0.0, 1.0), (1.5, 0.5), (2.0, 1.5)),
    ((0.5, 0.5), (1.0, 0.5), (1.5, 1.0), (3.0, 1.0)),
)


class Acoustic(Player):
    """Friends with a guitar."""

    def __init__(self, song: Song, seed: int) -> None:
        super().__init__(song, seed)
        self._tune = Melody(song.key, 72, 88, TUNES, seed)

    def buses(self) -> dict[str, Bus]:
        """A wooden room."""
        return {
            "guitar": Bus(1.0, 75, -4, 2, 13_000, reverb=0.9, wet=0.2, dark=4500),
            "second": Bus(0.8, 130, -3, 2, 13_000, reverb=1.1, wet=0.24, dark=4500),
            "tune": Bus(0.9, 300, 0, 1, 12_000, reverb=1.6, wet=0.34, dark=5000),
            "bass": Bus(1.0, 42, -2, 0, 2600),
            "drums": Bus(0.8, 42, -2, 1, 14_000, reverb=0.8, wet=0.16, dark=4000),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar."""
        strings = self._grip(bar)
        if bar.final:
            for number, note in enumerate(strings):
                pan = -0.35 + 0.13 * number
                mixer.add(
                    "guitar", guitar(note, length(bar.seconds), 0.6), bar.start + 0.028 * number, 0.34, pan
                )
            mixer.add("bass", finger_bass(strings[0] - 12, length(min(4.0, bar.seconds))), bar.start, 0.34)
            mixer.add(
                "tune", bell(above(bar.chord.root, 84), length(min(3.0, bar.seconds)), 0.6), bar.start, 0.16
            )
            return
        self._picked(bar, mixer, strings)
        if bar.energy > 0.6:
            self._strummed(bar, mixer, strings)
            for beat, beats, note in (
                (0.0, 1.4, bar.chord.root),
                (2.0, 0.9, bar.chord.root),
                (3.0, 0.8, bar.chord.fifth),
            ):
                mixer.add("bass", finger_bass(above(note, 33), length(beats * bar.beat)), bar.at(beat), 0.38)
        self._drums(bar, mixer)
        if bar.role == "chorus" or (bar.role == "intro" and bar.closes):
            for note in self._tune.notes(bar):
                sound = bell(note.pitch, length(note.beats * bar.beat + 0.6), 0.75)
                mixer.add("tune", sound, bar.at(note.beat), 0.2 * note.accent, 0.3)

    def _grip(self, bar: Bar) -> list[int]:
        root = above(bar.chord.root, 40)
        fifth = above(bar.chord.fifth, root + 1)
        upper = self.chord(bar, 55, 72)
        return sorted({root, fifth, *upper})

    def _picked(self, bar: Bar, mixer: Mixer, strings: list[int]) -> None:
        rng = bar.random("picked")
        for eighth, place in enumerate(pick(bar.habit("picked"), PICKED)):
            note = strings[min(place, len(strings) - 1)]
            sound = guitar(note, length(1.8 * bar.beat), 0.5)
            level = (0.42 if eighth % 4 == 0 else 0.32) * rng.uniform(0.85, 1.05)
            mixer.add("guitar", sound, bar.at(eighth / 2) + late(rng, 0.007), level, -0.3)

    def _strummed(self, bar: Bar, mixer: Mixer, strings: list[int]) -> None:
        rng = bar.random("strummed")
        for beat, down in pick(bar.habit("strummed"), STRUMS):
            order = strings if down else strings[:0:-1][:4]
            for number, note in enumerate(order):
                start = bar.at(beat) + 0.011 * number + late(rng, 0.003)
                sound = guitar(note, length(0.9 * bar.beat), 0.75 if down else 0.55, 0.13)
                mixer.add("second", sound, start, (0.2 if down else 0.15) * rng.uniform(0.85, 1.05), 0.45)

    def _drums(self, bar: Bar, mixer: Mixer) -> None:
        rng = bar.random("drums")
        if bar.energy > 0.5 or bar.place >= 2:
            for eighth in range(8):
                level = (0.1 if eighth % 2 else 0.16) * rng.uniform(0.8, 1.1)
                mixer.add("drums", shaker(eighth), bar.at(eighth / 2) - 0.02 * (eighth > 0), level, 0.4)
        if bar.energy > 0.5:
            for beat in (0, 2):
                mixer.add("drums", kick(58, 0.4, 0.26), bar.at(beat), 0.45)
        if bar.role == "chorus":
            for beat in (1, 3):
                mixer.add("drums", clap(), bar.at(beat) + late(rng), 0.2, -0.2)
