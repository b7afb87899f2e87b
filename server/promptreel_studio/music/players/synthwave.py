"""Synthwave: a pumping saw bass, arpeggios with an echo, a gated snare, a lead that sings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.drums import cymbal, hat, kick, snare, swell, tom
from promptreel_studio.music.instruments import ensemble, lead, saw_pluck
from promptreel_studio.music.melody import Melody
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar, Song

ARPEGGIOS = (
    (0, 1, 2, 3, 2, 1, 2, 1, 0, 1, 2, 3, 4, 3, 2, 1),
    (0, 2, 1, 3, 0, 2, 1, 4, 0, 2, 1, 3, 0, 2, 1, 4),
    (4, 3, 2, 1, 3, 2, 1, 0, 4, 3, 2, 1, 3, 2, 1, 0),
)
TUNES = (
    ((0.0, 1.5), (1.5, 0.5), (2.0, 1.0), (3.0, 1.0)),
    ((0.0, 1.0), (1.0, 1.0), (2.0, 2.0)),
    ((0.5, 0.5), (1.0, 1.5), (2.5, 0.5), (3.0, 1.0)),
)


class Synthwave(Player):
    """A rack of synthesizers."""

    def __init__(self, song: Song, seed: int) -> None:
        super().__init__(song, seed)
        self._tune = Melody(song.key, 69, 84, TUNES, seed)

    def buses(self) -> dict[str, Bus]:
        """All but the drums pump with the kick."""
        beat = self.song.bars[0].beat
        return {
            "pad": Bus(0.95, 140, -3, 1, 8000, reverb=2.2, wet=0.35, dark=4200, duck=0.7),
            "arp": Bus(
                0.9, 220, 0, 1, 10_000, reverb=1.4, wet=0.2, dark=5000, duck=0.4, echo=(beat * 0.75, 0.4)
            ),
            "lead": Bus(
                0.9, 200, -1, 1, 8000, reverb=2.4, wet=0.35, dark=4600, duck=0.25, echo=(beat * 0.75, 0.3)
            ),
            "bass": Bus(0.9, 42, -3, 2, 5000, duck=0.65),
            "drums": Bus(0.8, 40, -2, 1, 14_000, reverb=0.9, wet=0.2, dark=5000),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar."""
        notes = self.chord(bar, 55, 74)
        self._pad(bar, mixer, notes)
        if bar.final:
            mixer.add(
                "bass", saw_pluck(above(bar.chord.root, 33), length(bar.seconds), 0.3, 2), bar.start, 0.5
            )
            mixer.add("drums", kick(48, 0.7), bar.start, 0.6)
            mixer.add("drums", cymbal(3.0), bar.start, 0.2)
            for number, note in enumerate(notes):
                mixer.add("arp", saw_pluck(note + 12, 0.5, 0.4), bar.at(number / 4), 0.2, 0.3 * (number - 1))
            return
        if bar.role != "break":
            self._bass(bar, mixer)
        if bar.role != "intro" or bar.place >= 2 or self.song.seconds < 20:
            self._arpeggio(bar, mixer, notes)
        if bar.energy > 0.5:
            self._drums(bar, mixer)
        if bar.role == "chorus":
            for note in self._tune.notes(bar):
                mixer.add(
                    "lead", lead(note.pitch, length(note.beats * bar.beat + 0.1)), bar.at(note.beat), 0.34
                )

    def _pad(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...]) -> None:
        attack = min(0.25, 0.1 * self.song.seconds)
        seconds = bar.seconds + (0.0 if bar.final else 0.3)
        release = bar.seconds * 0.7 if bar.final else 0.4
        bright = 1400 if bar.energy < 0.9 else 2200
        for number, note in enumerate(notes):
            mixer.add(
                "pad",
                ensemble(note, seconds, bright, attack, release, 26),
                bar.start,
                0.3,
                0.5 * (number - 1),
            )

    def _bass(self, bar: Bar, mixer: Mixer) -> None:
        root = above(bar.chord.root, 33)
        for eighth in range(8):
            octave = 12 if eighth % 4 == 3 else 0
            sound = saw_pluck(root + octave, length(0.46 * bar.beat), 0.25 if eighth % 2 else 0.4, 2)
            mixer.add("bass", sound, bar.at(eighth / 2), 0.5)

    def _arpeggio(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...]) -> None:
        ladder = (*notes, notes[0] + 12, notes[1] + 12)
        for sixteenth, step in enumerate(pick(bar.habit("arpeggio"), ARPEGGIOS)):
            level = 0.24 if sixteenth % 4 == 0 else 0.17
            sound = saw_pluck(ladder[step] + 12, length(0.24 * bar.beat), 0.35 + 0.1 * (bar.energy > 0.9))
            mixer.add("arp", sound, bar.at(sixteenth / 4), level, 0.3 if sixteenth % 2 else -0.3)

    def _drums(self, bar: Bar, mixer: Mixer) -> None:
        for beat in range(4):
            mixer.add("drums", kick(48, 0.7), bar.at(beat), 0.62)
            mixer.duck(bar.at(beat), 0.3)
        for beat in (1, 3):
            mixer.add("drums", snare(0.7, 0.3), bar.at(beat), 0.48)
        for eighth in range(8):
            mixer.add("drums", hat(eighth, 0.06 if eighth % 2 else 0.025), bar.at(eighth / 2), 0.13, 0.25)
        if bar.place == 0 and bar.role == "chorus" and bar.index:
            mixer.add("drums", cymbal(), bar.start, 0.2)
        if bar.closes:
            for step, pitch in enumerate((190.0, 150.0, 120.0, 95.0)):
                mixer.add("drums", tom(pitch), bar.at(3 + step / 4), 0.36, -0.4 + 0.27 * step)
            mixer.add("drums", swell(1.2), bar.at(4) - 1.2, 0.12)
