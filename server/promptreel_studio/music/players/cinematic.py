"""Cinematic: string sections, a driving ostinato, large drums; it grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.drums import cymbal, swell, taiko
from promptreel_studio.music.instruments import ensemble, piano
from promptreel_studio.music.melody import Melody
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, late, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar, Song

OSTINATI = ((0, 2, 1, 2, 0, 2, 1, 2), (0, 0, 2, 1, 0, 0, 1, 2), (0, 2, 3, 2, 1, 2, 3, 2))
DRUMS = (((0.0, 1.0), (2.5, 0.5), (3.0, 0.7)), ((0.0, 1.0), (1.5, 0.55), (3.0, 0.7), (3.5, 0.5)))
TUNES = (
    ((0.0, 2.0), (2.0, 1.0), (3.0, 1.0)),
    ((0.0, 1.5), (1.5, 0.5), (2.0, 2.0)),
    ((0.0, 3.0), (3.0, 1.0)),
)


class Cinematic(Player):
    """The orchestra."""

    def __init__(self, song: Song, seed: int) -> None:
        super().__init__(song, seed)
        self._tune = Melody(song.key, 62, 79, TUNES, seed)

    def buses(self) -> dict[str, Bus]:
        """A concert hall."""
        return {
            "strings": Bus(0.95, 70, -3, 3, 11_000, reverb=2.6, wet=0.4, dark=3600),
            "low": Bus(1.05, 42, -1, 2, 5000, reverb=2.2, wet=0.2, dark=1500),
            "spiccato": Bus(1.0, 110, -2, 4, 12_000, reverb=2.0, wet=0.3, dark=4200),
            "tune": Bus(1.0, 150, -2, 3, 9000, reverb=2.8, wet=0.45, dark=3600),
            "piano": Bus(0.9, 160, -2, 2, 11_000, reverb=2.8, wet=0.5, dark=4200),
            "drums": Bus(0.8, 38, -3, 3, 12_000, reverb=2.0, wet=0.3, dark=2400),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar."""
        grow = min(1.0, bar.energy + 0.06 * bar.place)
        notes = self.chord(bar, 55, 74)
        self._strings(bar, mixer, notes, grow)
        if bar.final:
            mixer.add("drums", taiko(56), bar.start, 0.75)
            mixer.add("drums", cymbal(3.0), bar.start, 0.16)
            mixer.add("piano", piano(above(bar.chord.root, 72), length(bar.seconds), 0.5), bar.start, 0.25)
            return
        if bar.role == "break":
            for eighth in range(0, 8, 2):
                note = notes[-1 - (eighth // 2) % 3] + 12
                mixer.add("piano", piano(note, 2.0, 0.5), bar.at(eighth / 2), 0.24, 0.15)
        else:
            self._ostinato(bar, mixer, notes, grow)
        if bar.energy > 0.6:
            self._drums(bar, mixer)
        if bar.role in {"chorus", "outro"}:
            for note in self._tune.notes(bar):
                seconds = note.beats * bar.beat + 0.5
                sound = ensemble(note.pitch, seconds, 1500, 0.12, 0.45, 14)
                mixer.add("tune", sound, bar.at(note.beat), 0.5 * note.accent, -0.1)
        if bar.closes and bar.index:
            rise = min(1.6, bar.seconds * 0.6)
            mixer.add("drums", swell(length(rise)), bar.at(4) - length(rise), 0.22)

    def _strings(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...], grow: float) -> None:
        attack = min(0.5, 0.12 * self.song.seconds)
        release = bar.seconds * 0.6 if bar.final else 0.9
        seconds = bar.seconds + (0.0 if bar.final else 0.8)
        for number, note in enumerate(notes):
            sound = ensemble(note, seconds, 900 + round(4 * grow) * 320, attack, release, 18)
            mixer.add("strings", sound, bar.start, 0.17 + 0.13 * grow, 0.35 * (number - 1))
        root = above(bar.chord.root, 38)
        mixer.add("low", ensemble(root, seconds, 700, attack, release, 12), bar.start, 0.34)
        if grow > 0.8 or bar.final:
            mixer.add(
                "strings", ensemble(notes[-1] + 12, seconds, 2600, attack * 1.5, release, 22), bar.start, 0.13
            )

    def _ostinato(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...], grow: float) -> None:
        rng = bar.random("ostinato")
        ladder = (notes[0], notes[1], notes[2], notes[0] + 12)
        fast = bar.role == "chorus"
        pattern = pick(bar.habit("ostinato"), OSTINATI)
        for step in range(16 if fast else 8):
            beat = step / 4 if fast else step / 2
            note = ladder[pattern[step % 8]]
            accent = 1.0 if beat % 1 == 0 else 0.65
            sound = ensemble(note, 0.26, 3400, 0.012, 0.2, 12)
            start = bar.at(beat) + late(rng, 0.005)
            mixer.add("spiccato", sound, start, 0.62 * accent * grow, 0.4 if step % 2 else -0.4)

    def _drums(self, bar: Bar, mixer: Mixer) -> None:
        for beat, level in pick(bar.habit("drums"), DRUMS):
            mixer.add("drums", taiko(56 if beat == 0 else 74), bar.at(beat), 0.62 * level * bar.energy, -0.15)
        if bar.role == "chorus":
            for sixteenth in range(16):
                level = 0.12 if sixteenth % 4 else 0.2
                pan = 0.3 if sixteenth % 2 else -0.3
                mixer.add("drums", taiko(118)[:12_000], bar.at(sixteenth / 4), level, pan)
            if bar.place == 0:
                mixer.add("drums", cymbal(3.0), bar.start, 0.2)
