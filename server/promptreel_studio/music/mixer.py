"""The mixing desk: notes go on buses, each bus through its own tone and room, all in blocks that overlap."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .dsp import RATE, Signal, equalizer, fast_length, multiplied, room, samples, sound_of, spectrum

TAIL_SECONDS = 10.0


@dataclass(frozen=True)
class Bus:
    """How one group of instruments sounds.

    Attributes:
        gain: Level, 1.0 = as played.
        low_cut: Hz below which nothing passes.
        low_db: Shelf around 160 Hz.
        high_db: Shelf around 2.8 kHz.
        high_cut: Hz above which it falls off.
        reverb: Seconds of the room, 0 for none.
        wet: How much of the room is heard.
        dark: Hz above which the room is damped.
        duck: 0-1, how far the bus steps back for a kick.
        echo: (seconds, feedback) of a ping-pong delay.
    """

    gain: float = 1.0
    low_cut: float = 35.0
    low_db: float = 0.0
    high_db: float = 0.0
    high_cut: float = 17_000.0
    reverb: float = 0.0
    wet: float = 0.2
    dark: float = 4_000.0
    duck: float = 0.0
    echo: tuple[float, float] | None = None

    def response(self, longest: int, seed: int) -> tuple[int, Signal]:
        """Everything the bus does, as one filter for sounds of up to so many samples.

        Returns:
            For how many samples it rings on, and its spectra (2, size) with `size` long enough for both.
        """
        taps = equalizer(self.low_cut, self.low_db, self.high_db, self.high_cut) * np.float32(self.gain)
        dry = np.zeros((2, 1), np.float32)
        dry[:] = 1.0
        if self.echo is not None:
            seconds, feedback = self.echo
            step = samples(seconds)
            dry = np.pad(dry, ((0, 0), (0, step * 4)))
            for repeat in range(1, 5):
                dry[repeat % 2, repeat * step] += feedback**repeat * 1.4
        if self.reverb:
            wet = room(self.reverb, self.dark, 0.014 + 0.004 * self.reverb, seed) * np.float32(self.wet)
            wet[:, : dry.shape[1]] += dry[:, : wet.shape[1]]
            if dry.shape[1] > wet.shape[1]:
                wet = np.concatenate([wet, dry[:, wet.shape[1] :]], axis=1)
            dry = wet
        rings = dry.shape[1] + len(taps) - 1
        size = fast_length(longest + rings)
        return rings, multiplied(spectrum(dry, size), spectrum(taps, size))


class Mixer:
    """Collects the notes of a section and hands over what is finished; tails wait for the next one.

    Args:
        buses: The desk's channels by name.
        longest: Samples of the longest section.
        beat: Seconds of a beat, for echoes.
    """

    def __init__(self, buses: dict[str, Bus], longest: int) -> None:
        self._buses = buses
        self._longest = longest
        length = longest + samples(TAIL_SECONDS)
        self._tracks = {name: np.zeros((2, length), np.float32) for name in buses}
        self._duck = np.ones(length, np.float32)
        self._start = 0
        self._responses: dict[str, Signal] = {}
        self._tails: dict[str, Signal] = {}

    def add(self, bus: str, sound: Signal, at: float, gain: float = 1.0, pan: float = 0.0) -> None:
        """Put a sound on a bus.

        Args:
            bus: Name of the bus.
            sound: (n,) or (2, n).
            at: Seconds from the start of the piece; never before the section being played.
            gain: Level.
            pan: -1 left to 1 right, of equal power.
        """
        track = self._tracks[bus]
        first = max(0, round(at * RATE) - self._start)
        room_left = max(0, track.shape[1] - first)
        sound = sound[..., :room_left]
        if sound.shape[-1] == 0:
            return
        angle = (pan + 1) * np.pi / 4
        sides = (np.cos(angle) * np.sqrt(2), np.sin(angle) * np.sqrt(2))
        for side, share in enumerate(sides):
            source = sound if sound.ndim == 1 else sound[side]
            track[side, first : first + source.shape[-1]] += source * np.float32(gain * share)

    def duck(self, at: float, seconds: float = 0.28) -> None:
        """Let the ducked buses step back for a kick: at once down, and up again over `seconds`."""
        first = max(0, round(at * RATE) - self._start)
        n = samples(seconds)
        drop = samples(0.006)
        curve = np.sin(np.linspace(0, np.pi / 2, n, dtype=np.float32)) ** 2
        curve[:drop] = np.maximum(curve[:drop], np.linspace(1, 0, drop, dtype=np.float32))
        part = self._duck[first : first + n]
        np.minimum(part, curve[: len(part)], out=part)

    def flush(self, n: int) -> Signal:
        """Finish the first `n` samples of the section: (2, n)."""
        mixed = np.zeros((2, n), np.float32)
        for number, (name, bus) in enumerate(self._buses.items()):
            track = self._tracks[name]
            if name in self._tails or track[:, :n].any():
                mixed += self._heard(name, bus, track[:, :n], number)
            track[:, :-n] = track[:, n:]
            track[:, -n:] = 0
        self._duck[:-n] = self._duck[n:].copy()
        self._duck[-n:] = 1
        self._start += n
        return mixed

    def _heard(self, name: str, bus: Bus, dry: Signal, number: int) -> Signal:
        """What is heard of a bus while `dry` is played on it; the rest waits."""
        n = dry.shape[1]
        if name not in self._tails:
            rings, self._responses[name] = bus.response(self._longest, number)
            self._tails[name] = np.zeros((2, rings), np.float32)
        if bus.duck:
            dry = dry * (1 - np.float32(bus.duck) * (1 - self._duck[:n]))
        response, tail = self._responses[name], self._tails[name]
        wet = sound_of(multiplied(spectrum(dry, response.shape[1]), response))
        wet[:, : tail.shape[1]] += tail
        self._tails[name] = wet[:, n : n + tail.shape[1]].copy()
        return wet[:, :n]
