"""Piano: broken chords in the left hand, a tune in the right, a breath of strings behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.instruments import ensemble, piano
from promptreel_studio.music.melody import Melody
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, late, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar, Song

TUNES = (
    ((0.0, 1.0), (1.0, 0.5), (1.5, 0.5), (2.0, 2.0)),
    ((0.5, 0.5), (1.0, 1.0), (2.0, 0.5), (2.5, 0.5), (3.0, 1.0)),
    ((0.0, 1.5), (1.5, 0.5), (2.0, 1.0), (3.0, 1.0)),
)
# Places on the ladder root, fifth, octave, tenth, ... of each eighth.
BROKEN = ((0, 1, 2, 3, 4, 3, 2, 1), (0, 1, 3, 2, 4, 2, 3, 1), (0, 1, 2, 4, 3, 2, 1, 2))


class Piano(Player):
    """One pianist."""

    def __init__(self, song: Song, seed: int) -> None:
        super().__init__(song, seed)
        self._tune = Melody(song.key, 67, 86, TUNES, seed)

    def buses(self) -> dict[str, Bus]:
        """A quiet hall."""
        return {
            "piano": Bus(1.0, 45, -3, 2, 13_000, reverb=2.2, wet=0.32, dark=4200),
            "strings": Bus(0.9, 150, -2, 0, 6000, reverb=3.0, wet=0.5, dark=3000),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar; the pedal holds its notes to the next."""
        rng = bar.random("hands")
        ladder = self._ladder(bar)
        notes = self.chord(bar, 55, 72)
        if bar.role not in {"intro", "verse"} or bar.index > 8:
            self._strings(bar, mixer, notes)
        if bar.final:
            spread = min(0.11, bar.seconds * 0.04)
            for number, note in enumerate((ladder[0], *notes, above(bar.chord.root, 76))):
                sound = piano(note, length(bar.seconds), 0.5)
                mixer.add("piano", sound, bar.start + spread * number, 0.42 if number else 0.5)
            return
        force = 0.4 if bar.energy < 0.5 else 0.55 if bar.energy < 0.9 else 0.7
        for eighth, place in enumerate(pick(bar.habit("left"), BROKEN)):
            if bar.role == "break" and eighth % 2:
                continue
            seconds = length((4 - eighth / 2) * bar.beat + 0.3)
            swellingly = (0.3 + 0.1 * (eighth == 0)) * rng.uniform(0.85, 1.05)
            mixer.add(
                "piano",
                piano(ladder[place], seconds, force - 0.1),
                bar.at(eighth / 2) + late(rng, 0.012),
                swellingly,
            )
        if bar.role == "intro" and bar.place < 2 and bar.phrase == 0 and self.song.seconds > 25:
            return
        for note in self._tune.notes(bar):
            start = bar.at(note.beat) + late(rng, 0.01)
            sound = piano(note.pitch, length(note.beats * bar.beat + 0.8), force + 0.1)
            mixer.add("piano", sound, start, 0.5 * note.accent, 0.1)
            if bar.role == "chorus" and note.beat % 2 == 0:
                mixer.add("piano", piano(bar.chord.nearest(note.pitch - 4), 1.6, force), start, 0.26)

    def _ladder(self, bar: Bar) -> list[int]:
        root = above(bar.chord.root, 38 if bar.energy > 0.5 else 41)
        fifth = above(bar.chord.fifth, root + 5)
        octave = above(bar.chord.root, fifth + 1)
        tenth = above(bar.chord.third, octave + 1)
        return [root, fifth, octave, tenth, above(bar.chord.fifth, tenth + 1)]

    def _strings(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...]) -> None:
        seconds = bar.seconds + (0.0 if bar.final else 1.2)
        attack = min(1.2, 0.2 * self.song.seconds)
        for number, note in enumerate(notes[:3]):
            sound = ensemble(note, seconds, 1100, attack, bar.seconds * 0.4 + 0.4, 18)
            mixer.add("strings", sound, bar.start, 0.13 * bar.energy + 0.02, 0.4 * (number - 1))
