"""Upbeat: four on the floor, plucked arpeggios, hand claps, a whistleable tune."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.drums import clap, cymbal, hat, kick, shaker, snare, swell
from promptreel_studio.music.instruments import bell, finger_bass, guitar, piano
from promptreel_studio.music.melody import Melody
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, late, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar, Song

BASS = (
    ((0.0, 0.7), (0.75, 0.2), (1.5, 0.45), (2.0, 0.7), (2.75, 0.2), (3.5, 0.4)),
    ((0.0, 0.45), (0.5, 0.45), (1.5, 0.45), (2.0, 0.45), (2.5, 0.45), (3.5, 0.45)),
)
STABS = ((0.5, 1.5, 2.5, 3.5), (0.0, 0.75, 1.5, 2.5, 3.25), (0.5, 1.5, 2.0, 3.5))
ORDERS = ((0, 2, 1, 3, 2, 1, 3, 2), (0, 1, 2, 3, 2, 1, 2, 1), (3, 2, 0, 1, 3, 2, 1, 2))
TUNES = (
    ((0.0, 0.5), (0.5, 0.5), (1.0, 0.75), (2.0, 0.5), (2.5, 1.0)),
    ((0.0, 0.75), (0.75, 0.75), (1.5, 0.5), (2.0, 1.5)),
    ((0.5, 0.5), (1.0, 0.5), (1.5, 0.5), (2.0, 0.5), (3.0, 0.75)),
)


class Upbeat(Player):
    """The upbeat band."""

    def __init__(self, song: Song, seed: int) -> None:
        super().__init__(song, seed)
        self._tune = Melody(song.key, 72, 88, TUNES, seed)

    def buses(self) -> dict[str, Bus]:
        """A small bright room."""
        return {
            "plucks": Bus(0.95, 140, -2, 2, 14_000, reverb=1.0, wet=0.2, dark=5000, duck=0.2),
            "keys": Bus(0.8, 160, -2, 1, 11_000, reverb=1.2, wet=0.22, dark=5000, duck=0.3),
            "tune": Bus(0.9, 250, 0, 1, 12_000, reverb=1.6, wet=0.3, dark=5000),
            "bass": Bus(1.0, 42, -2, 1, 4000, duck=0.35),
            "drums": Bus(0.8, 40, -2, 0, 15_000, reverb=0.5, wet=0.1, dark=5000),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar."""
        notes = self.chord(bar, 55, 74)
        if bar.final:
            self._end(bar, mixer, notes)
            return
        self._plucks(bar, mixer, notes)
        if bar.energy > 0.5:
            self._bass(bar, mixer)
        self._drums(bar, mixer)
        if bar.energy > 0.6:
            for beat in pick(bar.habit("stabs"), STABS):
                for note in notes:
                    mixer.add(
                        "keys", piano(note, length(0.4 * bar.beat + 0.1), 0.75), bar.at(beat), 0.22, 0.25
                    )
        if bar.role == "chorus":
            for note in self._tune.notes(bar):
                sound = bell(note.pitch, length(note.beats * bar.beat + 0.5), 0.8)
                mixer.add("tune", sound, bar.at(note.beat), 0.27 * note.accent, 0.1)

    def _plucks(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...]) -> None:
        rng = bar.random("plucks")
        ladder = (*notes, notes[0] + 12, notes[1] + 12)
        for eighth, step in enumerate(pick(bar.habit("order"), ORDERS)):
            sound = guitar(ladder[step] + 12 * (bar.role == "break"), length(0.9 * bar.beat), 0.7, 0.13)
            level = 0.36 if eighth % 2 == 0 else 0.27
            mixer.add(
                "plucks", sound, bar.at(eighth / 2) + late(rng, 0.004), level, -0.4 + 0.12 * (eighth % 4)
            )

    def _bass(self, bar: Bar, mixer: Mixer) -> None:
        root = above(bar.chord.root, 33)
        for beat, beats in pick(bar.habit("bass"), BASS):
            mixer.add("bass", finger_bass(root, length(beats * bar.beat)), bar.at(beat), 0.5)

    def _drums(self, bar: Bar, mixer: Mixer) -> None:
        rng = bar.random("drums")
        full = bar.energy > 0.5
        for beat in range(4) if full else (0, 2):
            mixer.add("drums", kick(54, 0.7, 0.3), bar.at(beat), 0.62 if full else 0.42)
            mixer.duck(bar.at(beat), 0.24)
        for beat in (1, 3):
            if full or bar.place >= 2:
                mixer.add("drums", clap(), bar.at(beat), 0.36 if full else 0.24)
        for eighth in range(8):
            if full:
                decay = 0.07 if eighth % 2 else 0.025
                mixer.add(
                    "drums", hat(eighth, decay), bar.at(eighth / 2), 0.13 * rng.uniform(0.8, 1.1), -0.25
                )
            mixer.add("drums", shaker(eighth), bar.at(eighth / 2) - 0.02 * (eighth > 0), 0.12, 0.35)
        if bar.place == 0 and bar.role == "chorus" and bar.index:
            mixer.add("drums", cymbal(), bar.start, 0.24, 0.2)
        if bar.closes and bar.index:
            for sixteenth in range(4):
                mixer.add("drums", snare(0.6), bar.at(3 + sixteenth / 4), 0.16 + 0.07 * sixteenth)
            mixer.add("drums", swell(1.0), bar.at(4) - 1.0, 0.12)

    def _end(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...]) -> None:
        ring = length(bar.seconds)
        for number, note in enumerate(notes):
            mixer.add(
                "plucks", guitar(note, ring, 0.7, 0.13), bar.start + 0.014 * number, 0.36, 0.2 * number - 0.3
            )
            mixer.add("keys", piano(note, ring, 0.75), bar.start, 0.24, 0.2)
        mixer.add("bass", finger_bass(above(bar.chord.root, 33), ring), bar.start, 0.5)
        mixer.add("tune", bell(above(bar.chord.root, 79), ring, 0.7), bar.start, 0.22)
        mixer.add("drums", kick(54, 0.7, 0.3), bar.start, 0.6)
        mixer.add("drums", cymbal(), bar.start, 0.22)
