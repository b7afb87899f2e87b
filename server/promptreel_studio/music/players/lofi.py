"""Lo-fi: a tine piano with long chords, a soft bass, dusty drums behind the beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.drums import dust, hat, kick, rim, snare
from promptreel_studio.music.instruments import bell, electric_piano, finger_bass
from promptreel_studio.music.melody import Melody
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, late, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar, Song

SWING = 0.16
COMPING = (
    ((0.0, 1.6), (1.75, 1.3), (3.5, 0.5)),
    ((0.0, 2.4), (2.75, 1.2)),
    ((0.0, 1.2), (1.5, 0.4), (2.25, 1.7)),
)
BASS = (
    ((0.0, 1.4, "root"), (1.75, 0.5, "root"), (2.5, 1.2, "fifth")),
    ((0.0, 2.0, "root"), (2.5, 0.6, "root"), (3.5, 0.4, "fifth")),
    ((0.0, 0.9, "root"), (1.5, 0.9, "fifth"), (2.75, 1.0, "root")),
)
KICKS = ((0.0, 2.5), (0.0, 1.75, 2.5), (0.0, 2.25, 2.75))
TUNES = (
    ((0.5, 0.5), (1.0, 0.5), (1.5, 1.0), (3.0, 0.75)),
    ((0.0, 0.75), (1.5, 0.5), (2.0, 1.5)),
    ((1.0, 0.5), (1.5, 0.5), (2.0, 0.5), (2.5, 1.25)),
)


def swung(beat: float) -> float:
    """Push the off-beats of eighths and sixteenths back."""
    eighth = beat * 2 % 1
    if eighth > 0.25:
        return beat + SWING / 4
    return beat + (SWING / 2 if int(beat * 2) % 2 else 0.0)


class Lofi(Player):
    """The lo-fi band."""

    def __init__(self, song: Song, seed: int) -> None:
        super().__init__(song, seed)
        self._tune = Melody(song.key, 69, 84, TUNES, seed)

    def buses(self) -> dict[str, Bus]:
        """Keys and bass step back a little for the kick."""
        return {
            "keys": Bus(0.9, 110, -3, 1, 6500, reverb=1.5, wet=0.3, dark=2600, duck=0.4),
            "tune": Bus(0.8, 200, 0, -1, 4800, reverb=1.9, wet=0.4, dark=2600, duck=0.2),
            "bass": Bus(0.95, 40, -2, 0, 2400, duck=0.3),
            "drums": Bus(0.85, 38, -3, 3, 11_000, reverb=0.5, wet=0.12, dark=3000),
            "dust": Bus(1.0, 200, 0, 0, 6000),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar."""
        mixer.add("dust", dust(bar.seconds, bar.random("dust")), bar.start)
        self._keys(bar, mixer)
        if bar.role != "intro" or bar.place >= 2:
            self._bass(bar, mixer)
        if bar.energy >= 0.5 or bar.place >= 2:
            self._drums(bar, mixer)
        if bar.role == "chorus" or (bar.role == "intro" and bar.place % 2):
            for note in self._tune.notes(bar):
                sound = bell(note.pitch, length(note.beats * bar.beat + 0.9), 0.35)
                rng = bar.random(f"tune{note.beat}")
                mixer.add("tune", sound, bar.at(swung(note.beat)) + late(rng), 0.2 * note.accent, 0.25)

    def _keys(self, bar: Bar, mixer: Mixer) -> None:
        rng = bar.random("keys")
        notes = self.chord(bar, 55, 75)
        rhythm = ((0.0, bar.seconds / bar.beat),) if bar.final else pick(bar.habit("keys"), COMPING)
        if bar.role == "break":
            rhythm = ((0.0, 3.8),)
        for beat, beats in rhythm:
            start = bar.at(swung(beat)) + late(rng)
            for voice_number, note in enumerate(notes):
                sound = electric_piano(note, length(beats * bar.beat + 0.15), pick(rng, (0.5, 0.65, 0.8)))
                mixer.add("keys", sound, start + 0.011 * voice_number, 0.25, 0.15 * (voice_number - 1.5))

    def _bass(self, bar: Bar, mixer: Mixer) -> None:
        root, fifth = above(bar.chord.root, 33), above(bar.chord.fifth, 33)
        if bar.final:
            mixer.add("bass", finger_bass(root, length(min(3.5, bar.seconds))), bar.start, 0.42)
            return
        for beat, beats, degree in pick(bar.habit("bass"), BASS):
            note = root if degree == "root" else fifth
            mixer.add("bass", finger_bass(note, length(beats * bar.beat)), bar.at(swung(beat)), 0.42)

    def _drums(self, bar: Bar, mixer: Mixer) -> None:
        rng = bar.random("drums")
        if bar.final:
            mixer.add("drums", kick(52, 0.4), bar.start, 0.5)
            mixer.duck(bar.start)
            return
        for beat in pick(bar.habit("kick"), KICKS):
            mixer.add("drums", kick(52, 0.4), bar.at(swung(beat)), 0.62)
            mixer.duck(bar.at(swung(beat)))
        quiet = bar.role in {"break", "intro"}
        for beat in (1.0, 3.0):
            stroke, level = (rim(), 0.28) if quiet else (snare(0.2), 0.46)
            mixer.add("drums", stroke, bar.at(beat) + 0.012 + late(rng, 0.004), level)
        for eighth in range(8):
            level = (0.13 if eighth % 2 else 0.19) * rng.uniform(0.75, 1.1)
            opened = 0.09 if eighth == 7 and bar.closes else 0.025
            mixer.add("drums", hat(eighth, opened), bar.at(swung(eighth / 2)) + late(rng, 0.004), level, 0.3)
        if bar.closes and not quiet:
            for beat, level in ((3.5, 0.2), (3.75, 0.3)):
                mixer.add("drums", snare(0.2), bar.at(swung(beat)), level, -0.1)
