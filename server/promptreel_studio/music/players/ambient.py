"""Ambient: slow swells over a drone, and now and then a bell far away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.music.instruments import bell, ensemble, finger_bass
from promptreel_studio.music.mixer import Bus, Mixer
from promptreel_studio.music.theory import above

from .band import Player, length, pick

if TYPE_CHECKING:
    from promptreel_studio.music.form import Bar


class Ambient(Player):
    """The ambient band."""

    def buses(self) -> dict[str, Bus]:
        """Everything stands in a very large room."""
        return {
            "pad": Bus(1.0, 90, -3, 2, 7000, reverb=3.6, wet=0.5, dark=3200),
            "low": Bus(0.9, 45, -2, 0, 2500, reverb=2.5, wet=0.2, dark=900),
            "bells": Bus(0.9, 250, 0, 2, 9000, reverb=4.2, wet=0.8, dark=4200, echo=(0.54, 0.42)),
        }

    def play(self, bar: Bar, mixer: Mixer) -> None:
        """One bar: chords overlap with the next ones, so that nothing is ever struck."""
        attack = min(1.5, 0.2 * self.song.seconds)
        if bar.index:
            attack = min(2.0, bar.seconds * 0.45)
        overlap = 0.0 if bar.final else min(2.4, bar.seconds * 0.5)
        seconds = bar.seconds + overlap
        release = bar.seconds * 0.7 if bar.final else overlap + 0.6
        notes = self.chord(bar, 53, 74)
        bright = 900 + 900 * bar.energy
        for number, note in enumerate(notes):
            pan = 0.5 * (number / max(1, len(notes) - 1) - 0.5)
            mixer.add("pad", ensemble(note, seconds, bright, attack, release, 16), bar.start, 0.34, pan)
        if bar.energy > 0.6:
            high = ensemble(bar.chord.nearest(notes[-1] + 12), seconds, 2600, attack * 1.2, release, 20)
            mixer.add("pad", high, bar.start, 0.12 * bar.energy, -0.3)
        root = above(bar.chord.root, 41)
        mixer.add("low", ensemble(root, seconds, 420, attack, release, 9), bar.start, 0.5)
        if bar.index == 0 or bar.final or bar.role == "chorus":
            mixer.add("low", finger_bass(root, length(min(4.0, bar.seconds))), bar.start, 0.12)
        self._bells(bar, mixer, notes)

    def _bells(self, bar: Bar, mixer: Mixer, notes: tuple[int, ...]) -> None:
        rng = bar.random("bells")
        scale = self.song.key.pentatonic(72, 91)
        here = int(rng.integers(2, len(scale) - 2))
        beat = 0.5 if bar.index == 0 else float(rng.choice([0.0, 0.5, 1.0]))
        last = 1.6 if bar.final else 3.6
        while beat < last:
            note = scale[here] if beat % 1 else bar.chord.nearest(scale[here])
            sound = bell(note, 2.6, pick(rng, (0.2, 0.4)))
            mixer.add(
                "bells", sound, bar.at(beat), 0.16 * rng.uniform(0.6, 1.0), float(rng.uniform(-0.7, 0.7))
            )
            here = max(0, min(len(scale) - 1, here + int(rng.choice([-2, -1, 1, 1, 2]))))
            beat += float(rng.choice([0.5, 0.75, 1.0, 1.5])) / (0.6 + 0.6 * bar.energy)
        if bar.final and len(notes) > 1:
            mixer.add("bells", bell(above(bar.chord.root, 84), 3.0, 0.3), bar.start, 0.16)
